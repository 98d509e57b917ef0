import { AigcError } from "../../../errors.ts";
import type { Weights } from "../../../nn/network.ts";
import type { Vocabulary } from "../tokenizer.ts";

/** A vocabulary with more tokens, and the network that goes on with it. */
export interface Grown {
  readonly vocabulary: Vocabulary;
  readonly weights: Weights;
}

/**
 * Adds special tokens (`<role:captain>`) and characters to what a network has learned. A new token begins as the mean of its kind: a new
 * role as the mean of the roles, a new character as the mean of the characters. Everything else computes what it did.
 */
export function grownVocabulary(before: Vocabulary, weights: Weights, specials: readonly string[], characters: Iterable<string>): Grown {
  const { vocabulary, merges } = before;
  const [firstByte, firstMerge] = [vocabulary.indexOf("<0x00>"), vocabulary.length - merges.length / 2];
  const parts = [vocabulary.slice(0, firstByte), vocabulary.slice(firstByte, firstMerge), vocabulary.slice(firstMerge)] as const;
  const more = (known: readonly string[], wanted: Iterable<string>) => [...new Set(wanted)].filter((token) => !known.includes(token));
  const tokens = [...parts[0], ...more(parts[0], specials), ...parts[1], ...more(parts[1], characters), ...parts[2]];
  const shift = tokens.indexOf("<0x00>") - firstByte;
  const later = tokens.length - vocabulary.length - shift;
  const moved = (id: number) => (id < firstByte ? id : id < firstMerge ? id + shift : id + shift + later);
  const fromOld = new Map(vocabulary.map((_, id) => [moved(id), id] as const));
  const alike = (token: string, id: number) => {
    const kind = /^(<\w+:|<)/.exec(token)?.[0];
    const place = id < firstByte + shift && kind !== undefined;
    return vocabulary.flatMap((other, at) =>
      (place ? at < firstByte && other.startsWith(kind) : at >= firstByte + 256 && at < firstMerge) ? [at] : [],
    );
  };
  const sources = tokens.map((token, id) => (fromOld.has(id) ? [fromOld.get(id)!] : alike(token, id)));
  return {
    vocabulary: { vocabulary: tokens, merges: merges.map(moved) },
    weights: { ...weights, token: rowsOf(weights, "token", sources), head: columnsOf(weights, "head", sources) },
  };
}

/** Row i is the mean of the rows `sources[i]`. */
export function rowsOf(weights: Weights, name: string, sources: readonly (readonly number[])[]): Weights[string] {
  const { data, width } = matrix(weights, name);
  const made = new Float32Array(sources.length * width);
  sources.forEach((rows, at) => {
    for (const row of rows) for (let x = 0; x < width; x++) made[at * width + x]! += data[row * width + x]! / rows.length;
  });
  return { shape: [sources.length, width], data: made };
}

/** The same of columns. */
export function columnsOf(weights: Weights, name: string, sources: readonly (readonly number[])[]): Weights[string] {
  const { data, width, height } = matrix(weights, name);
  const made = new Float32Array(height * sources.length);
  sources.forEach((columns, at) => {
    for (const column of columns)
      for (let y = 0; y < height; y++) made[y * sources.length + at]! += data[y * width + column]! / columns.length;
  });
  return { shape: [height, sources.length], data: made };
}

function matrix(weights: Weights, name: string): { data: ArrayLike<number>; height: number; width: number } {
  const found = weights[name];
  if (found?.shape.length !== 2) throw new AigcError("model-mismatch", "dialogue", `the network has no matrix "${name}". Fetch it again.`);
  return { data: found.data, height: found.shape[0]!, width: found.shape[1]! };
}
