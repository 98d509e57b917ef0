import { intentByWords } from "./intent-by-words.ts";

/**
 * What a sentence is made of, each part once, as a number of 24 bits: words, pairs of words and pieces of words in English, runs of one
 * to three characters in Chinese, how it ends, and what the rules make of it.
 */
export function featuresOf(heard: string): number[] {
  const plain = spelt(heard);
  const cells = new Set<number>();
  const add = (feature: string): void => void cells.add(hashed(feature) & 0xffffff);
  const words = plain.match(/[a-z']+|#|\p{Script=Han}+/gu) ?? [];
  let before = "^";
  for (const word of words) {
    if (/^\p{Script=Han}/u.test(word)) {
      const run = `^${word}$`;
      for (const length of [1, 2, 3]) for (let at = 0; at + length <= run.length; at++) add(run.slice(at, at + length));
      before = "^";
      continue;
    }
    add(`${word} `);
    add(`${before} ${word}`);
    if (word.length > 4) for (let at = 0; at + 4 <= word.length + 2; at++) add(`-${` ${word} `.slice(at, at + 4)}`);
    before = word;
  }
  add(`${before} $`);
  for (const sign of ["?", "!"]) if (plain.includes(sign)) add(sign);
  add(`= ${intentByWords(heard)}`);
  add(words.length < 2 ? "one" : words.length < 4 ? "few" : "many");
  return [...cells].sort((a, b) => a - b);
}

/** In lower case, in one way of writing; short forms spelt out, numbers as "#". */
function spelt(heard: string): string {
  return heard
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\bcan't|\bcannot\b/g, "can not")
    .replace(/\bwon't\b/g, "will not")
    .replace(/n't\b/g, " not")
    .replace(/'re\b/g, " are")
    .replace(/'m\b/g, " am")
    .replace(/'ve\b/g, " have")
    .replace(/'ll\b/g, " will")
    .replace(/'d\b/g, " would")
    .replace(/'s\b/g, " is")
    .replace(/\d+/g, " # ");
}

/** FNV-1a of the code units. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
