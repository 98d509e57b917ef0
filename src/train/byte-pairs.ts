import { baseVocabulary, SLOT_TOKENS, slotPattern, splitWords, type Askable, type Vocabulary } from "../generators/dialogue/tokenizer.ts";

export interface BytePairOptions {
  /** Tokens in all. */
  readonly size: number;
  /** Characters that must be in, whatever their count. */
  readonly characters?: Iterable<string>;
  /** Other characters that are in: the most frequent ones, at most so many. */
  readonly frequent: number;
  /** What the prompts of the network ask for. */
  readonly askable: Askable;
}

/**
 * Learns a byte-pair vocabulary (Sennrich et al. 2016): the pair of neighbours seen most often within words becomes a token,
 * again and again. Deterministic: of equally frequent pairs the one of smaller ids is taken.
 * @param texts each with how often it counts
 */
export function trainBytePairs(texts: Iterable<readonly [text: string, count: number]>, options: BytePairOptions): Vocabulary {
  const words = countWords(texts);
  const vocabulary = [...baseVocabulary(options.askable), ...chooseCharacters(words, options)];
  const ids = new Map(vocabulary.map((token, id) => [token, id] as const));
  // A character outside the vocabulary is bytes, which are never merged: -1 keeps its neighbours apart.
  const sequences = [...words].map(([word, count]) => ({ tokens: [...word].map((character) => ids.get(character) ?? -1), count }));

  const limit = options.size;
  const pairs = new Map<number, number>();
  const places = new Map<number, Set<number>>();
  const addPairs = (index: number, sign: 1 | -1) => {
    const { tokens, count } = sequences[index]!;
    for (let i = 0; i + 1 < tokens.length; i++) {
      if (tokens[i]! < 0 || tokens[i + 1]! < 0) continue;
      const pair = tokens[i]! * limit + tokens[i + 1]!;
      pairs.set(pair, (pairs.get(pair) ?? 0) + sign * count);
      if (sign < 0) continue;
      const at = places.get(pair);
      if (at) at.add(index);
      else places.set(pair, new Set([index]));
    }
  };
  for (let index = 0; index < sequences.length; index++) addPairs(index, 1);

  const merges: number[] = [];
  while (vocabulary.length < limit) {
    let best = -1;
    let count = 1;
    for (const [pair, times] of pairs) {
      if (times > count || (times === count && best >= 0 && pair < best)) [best, count] = [pair, times];
    }
    if (best < 0) break;
    const left = Math.floor(best / limit);
    const right = best % limit;
    const made = vocabulary.length;
    vocabulary.push(vocabulary[left]! + vocabulary[right]!);
    merges.push(left, right);
    for (const index of places.get(best)!) {
      addPairs(index, -1);
      const { tokens } = sequences[index]!;
      let to = 0;
      for (let from = 0; from < tokens.length; from++) {
        const joins = tokens[from] === left && tokens[from + 1] === right;
        tokens[to++] = joins ? made : tokens[from]!;
        if (joins) from++;
      }
      tokens.length = to;
      addPairs(index, 1);
    }
    pairs.delete(best);
    places.delete(best);
  }
  return { vocabulary, merges };
}

function countWords(texts: Iterable<readonly [string, number]>): Map<string, number> {
  const words = new Map<string, number>();
  const slots = slotPattern(SLOT_TOKENS);
  for (const [text, count] of texts) {
    const between = text.split(slots).filter((_, i) => i % 2 === 0);
    for (const part of between) for (const word of splitWords(part)) words.set(word, (words.get(word) ?? 0) + count);
  }
  return words;
}

function chooseCharacters(words: ReadonlyMap<string, number>, options: BytePairOptions): string[] {
  const counts = new Map<string, number>();
  for (const [word, count] of words) for (const character of word) counts.set(character, (counts.get(character) ?? 0) + count);
  const chosen = new Set(options.characters ?? []);
  const others = [...counts].filter(([character]) => !chosen.has(character) && !/[\p{Cs}\p{Cc}]/u.test(character));
  // By count, then by code point.
  others.sort(([a, m], [b, n]) => n - m || a.codePointAt(0)! - b.codePointAt(0)!);
  for (const [character] of others.slice(0, options.frequent)) chosen.add(character);
  return [...chosen].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!);
}
