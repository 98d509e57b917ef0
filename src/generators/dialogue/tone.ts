import { checkText } from "../../arguments.ts";
import {
  FEELINGS_EN,
  FEELINGS_ZH,
  IDIOMS_EN,
  IDIOMS_ZH,
  NEGATOR_EN,
  NEGATOR_ZH,
  NO_NEGATION_EN,
  NO_NEGATION_ZH,
  type Feeling,
} from "./words-heard.ts";

/** Replaces a phrase that was read already. */
const TAKEN = "※";

/**
 * How the text `heard` changes the mood of the listener: 0.5 for kind words to the listener, -0.5 for unkind words, 0 for neither or
 * both. Denied words ("I don't hate you"), words about others and parts of other words (笨重) do not count.
 */
export function toneOf(heard: string): number {
  checkText("dialogue", "heard", heard);
  const felt = clausesOf(heard).flatMap(feelingsOf);
  return (felt.includes(1) ? 0.5 : 0) - (felt.includes(-1) ? 0.5 : 0);
}

/** Whether the text is unkind to the listener. */
export function isInsult(heard: string): boolean {
  checkText("dialogue", "heard", heard);
  return clausesOf(heard).flatMap(feelingsOf).includes(-1);
}

/** Whether the text has `words` in it and does not deny them. A question does not deny: "Don't you have any work?", 有没有任务. */
export function meant(heard: string, words: RegExp): boolean {
  return clausesOf(heard, ASKING_EN, ASKING_ZH).some((clause) => {
    const found = words.exec(clause);
    return found !== null && (/[?？]$|[吗么][。！]?$/u.test(clause) || negationsIn(clause.slice(0, found.index)) % 2 === 0);
  });
}

/** A denial that is a request: "I cannot find the inn", "I have not heard the news". */
const ASKING_EN =
  /\b(?:do|does|did|can|could|have|has|had|am|is|are) not (?:know|find|see|hear|heard|seen|found|sure|understand|remember)\b/g;
const ASKING_ZH = /(\p{Script=Han})[不没]\1|有没有|是不是|不知道|不晓得|找不到|没找到|没听说|不认得|不明白|不清楚|没见过|不懂/gu;

/** Splits a text into clauses: a negation reaches to the end of its clause. Contractions are written out, idioms are removed. */
function clausesOf(heard: string, ...unread: readonly RegExp[]): string[] {
  const plain = heard
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\bcan't|\bcannot|\bcant\b/g, "can not")
    .replace(/\bwon't|\bwont\b/g, "will not")
    .replace(/n't\b/g, " not")
    .replace(/\b(do|does|did|is|was|are|were|would|could|should|have|has|had)nt\b/g, "$1 not")
    .replace(/\bain t\b|\bai not\b/g, "is not")
    .replace(/\byou're\b/g, "you are")
    .replace(/\byou've\b/g, "you have");
  return plain
    .split(
      /(?<=[.!?;:…。！？；：，,])|—|\b(?:(?<!\b(?:anything|nothing|no one) )but|yet|though|however|although|because|and (?=(?:i|you|we|they|he|she)\b))\b|但是|可是|不过|然而|但(?!凡)|因为/u,
    )
    .map((clause) => {
      const read = clause.trim().replace(IDIOMS_EN, TAKEN).replace(IDIOMS_ZH, TAKEN);
      // 买不买 is a question: "buy or not".
      return unread.reduce((text, pattern) => text.replace(pattern, (_, kept: unknown) => (typeof kept === "string" ? kept : "")), read);
    })
    .filter((clause) => clause !== "");
}

/** 1, 0 or -1 for each phrase of a clause about the listener. */
function feelingsOf(clause: string): number[] {
  const felt: number[] = [];
  let rest = clause.replace(/[.!?;:…。！？；：，,\s"'”“]+$/u, "");
  for (const feeling of [...FEELINGS_EN, ...FEELINGS_ZH]) {
    const found = feeling.pattern.exec(rest);
    if (found === null) continue;
    const [whole, word = whole] = found;
    const at = found.index + whole.lastIndexOf(word);
    felt.push(feltAs(feeling, rest.slice(0, at)));
    rest = rest.slice(0, at) + TAKEN + rest.slice(at + word.length);
  }
  return felt;
}

function feltAs({ feels, negated }: Feeling, before: string): number {
  return negationsIn(before) % 2 === 0 ? feels : negated;
}

function negationsIn(text: string): number {
  const plain = text.replace(NO_NEGATION_EN, "").replace(NO_NEGATION_ZH, "");
  return [...plain.matchAll(NEGATOR_EN), ...plain.matchAll(NEGATOR_ZH)].length;
}
