import type { Fact } from "./dialogue.ts";
import { countOf } from "./noun-phrase.ts";

/** Verbs as they stand behind one thing and behind several. Regular ones take an s. */
const IRREGULAR: readonly (readonly [one: string, many: string])[] = [
  ["is", "are"],
  ["was", "were"],
  ["has", "have"],
  ["does", "do"],
  ["goes", "go"],
];
const REGULAR =
  "mean matter bring stay belong lie come hear leave give learn know talk frighten need want look live sleep hunt move wait follow smell get seem cost make serve turn sing shine remember hate love fear run see bite eat keep take stand grow";
const PAIRS = [...IRREGULAR, ...REGULAR.split(" ").map((verb) => [`${verb}s`, verb] as const)];
const MANY = new Map(PAIRS);
const ONE = new Map(PAIRS.map(([one, many]) => [many, one]));

const VERB = /^( (?:always |never |still |only |often |all )?)([a-z]+)\b/;
/** Behind one of these a fact is no subject: "near the lantern is a door". */
const PREPOSITION =
  /\b(of|in|on|at|to|for|from|with|without|by|near|like|about|against|behind|under|over|than|and|or)( the| a| my| your| this)? $/i;

/** "May the lantern serve you": behind one of these a verb has no number. */
const MODAL = /\b(may|let|will|shall|can|could|should|would|must|do|does|did|make|see|hear|watch|help)\b[^.!?,]*$/i;

/**
 * The words behind a fact that is a subject, their verb in the number of its noun: "the rats are", "the lantern is".
 * @param before what stands before the fact, its article included
 */
export function agreeing(before: string, { text, number }: Fact, after: string): string {
  const found = VERB.exec(after);
  if (!found || PREPOSITION.test(before) || MODAL.test(before)) return after;
  const [whole, adverb, verb] = found as unknown as [string, string, string];
  const count = number ?? countOf(text);
  const right = (count === "many" || count === "pair" ? MANY : ONE).get(verb);
  return right === undefined ? after : adverb + right + after.slice(whole.length);
}
