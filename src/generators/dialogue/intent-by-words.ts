import { checkText } from "../../arguments.ts";
import { BROADER, INTENTS, QUESTION, SMALL_TALK } from "./words-intents.ts";
import { COMMON_EN } from "./lexicon-common.ts";
import { isInsult, meant, toneOf } from "./tone.ts";

/** What a speaker wants with a text. */
export type Intent =
  | "alarm"
  | "apology"
  | "accusation"
  | "demand"
  | "promise"
  | "promise-wish"
  | "gift"
  | "failed"
  | "done"
  | "mourning"
  | "victory"
  | "name"
  | "joke"
  | "secret"
  | "gossip"
  | "haggle"
  | "rest"
  | "advice"
  | "hint"
  | "farewell"
  | "person"
  | "foe"
  | "work"
  | "trade"
  | "news"
  | "danger"
  | "place"
  | "item"
  | "way"
  | "greet"
  | "thanks"
  | "agree"
  | "no"
  | "insult"
  | "kindness"
  | "company"
  | "chat"
  | "unclear";

let common: ReadonlySet<string> | undefined;

/**
 * What the one who says `heard` wants, by rules: the first of {@link INTENTS} whose words are there and not denied. A question that
 * nothing is known of, and words that nobody knows, are "unclear".
 */
export function intentByWords(heard: string): Intent {
  checkText("dialogue", "heard", heard);
  const plain = heard.normalize("NFKC").replace(/[’‘]/g, "'");
  if (isInsult(heard)) return "insult";
  const found = INTENTS.find((one) => ("asItStands" in one ? one.words.test(plain.toLowerCase()) : meant(plain, one.words)));
  if (found) return found.intent;
  if (SMALL_TALK.test(plain)) return "chat";
  const broader = BROADER.find(([, words]) => meant(plain, words));
  if (broader) return broader[0];
  if (QUESTION.test(plain.trim()) || isNoLanguage(plain)) return "unclear";
  return toneOf(heard) > 0 && KIND.test(plain) ? "kindness" : "chat";
}

/** Of the one who hears it. */
const KIND = /\b(you are|you're|you have|your|(like|love|admire|trust|respect|proud of|fond of) you)\b|[你您]/i;

/** Letters of which none makes a word that is known. */
export function isNoLanguage(text: string): boolean {
  const words = text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
  common ??= new Set(COMMON_EN.split(" "));
  if (words.length > 0) return !/\p{Script=Han}/u.test(text) && words.every((word) => word.length > 1 && !common!.has(word));
  // Characters that sound and mean nothing: most of them have the mouth for a radical.
  const characters = text.match(/\p{Script=Han}/gu) ?? [];
  return characters.length > 2 && characters.filter((one) => SOUNDS.includes(one)).length * 2 > characters.length;
}

const SOUNDS = "嘎嘣咕噜咔啦叽哩呱哒嘀嗒嘟噗吱喳哐当啪嗒吧唧嘿咻噼哔";
