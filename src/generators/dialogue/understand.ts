import { checkText } from "../../arguments.ts";
import { BROADER, INTENTS, QUESTION, SMALL_TALK } from "./words-intents.ts";
import { COMMON_EN } from "./lexicon-common.ts";
import { isInsult, meant, toneOf } from "./tone.ts";

/** What a speaker wants with a text. */
export type Intent = (typeof INTENTS)[number]["intent"] | "insult" | "kindness" | "chat" | "unclear";

let common: ReadonlySet<string> | undefined;

/**
 * The intent of a text, by rules: the first of {@link INTENTS} whose words are in the text and not denied. A question without known
 * words, and a text that is no language, are "unclear".
 */
export function intentOf(heard: string): Intent {
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

/** Kind words about the listener. */
const KIND = /\b(you are|you're|you have|your|(like|love|admire|trust|respect|proud of|fond of) you)\b|[你您]/i;

/** Whether a text has letters but no known word. */
function isNoLanguage(text: string): boolean {
  const words = text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
  common ??= new Set(COMMON_EN.split(" "));
  if (words.length > 0) return !/\p{Script=Han}/u.test(text) && words.every((word) => word.length > 1 && !common!.has(word));
  // Chinese characters that only stand for sounds; most of them have the radical 口.
  const characters = text.match(/\p{Script=Han}/gu) ?? [];
  return characters.length > 2 && characters.filter((one) => SOUNDS.includes(one)).length * 2 > characters.length;
}

const SOUNDS = "嘎嘣咕噜咔啦叽哩呱哒嘀嗒嘟噗吱喳哐当啪嗒吧唧嘿咻噼哔";
