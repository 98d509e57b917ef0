import type { Weights } from "../../../nn/network.ts";
import { createTokenizer, type Vocabulary } from "../tokenizer.ts";
import { columnsOf, rowsOf } from "./grown-vocabulary.ts";

/**
 * The weights of a network for another vocabulary, as a beginning. What both vocabularies have stays; a new word begins as the mean of the
 * pieces that it was, and is as likely as the first of them; a new act or role begins as the mean of its kind.
 */
export function movedWeights(before: Vocabulary, weights: Weights, after: Vocabulary): Weights {
  const old = createTokenizer(before);
  const ids = new Map(before.vocabulary.map((token, id) => [token, id]));
  const [firstByte, firstMerge] = [before.vocabulary.indexOf("<0x00>"), before.vocabulary.length - before.merges.length / 2];
  const characters = Array.from({ length: firstMerge - firstByte - 256 }, (_, at) => firstByte + 256 + at);
  const sources = after.vocabulary.map((token, at) => {
    const same = ids.get(token);
    if (same !== undefined) return [same];
    const kind = at < after.vocabulary.indexOf("<0x00>") ? /^<\w+:/.exec(token)?.[0] : "";
    if (kind === undefined) return [];
    if (kind !== "") return before.vocabulary.flatMap((other, id) => (id < firstByte && other.startsWith(kind) ? [id] : []));
    const pieces = old.encode(token);
    return pieces.some((piece) => piece < firstByte + 256) ? characters : pieces;
  });
  const heads = sources.map((pieces, at) => (pieces === characters || /^<\w+:/.test(after.vocabulary[at]!) ? pieces : pieces.slice(0, 1)));
  return { ...weights, token: rowsOf(weights, "token", sources), head: columnsOf(weights, "head", heads) };
}
