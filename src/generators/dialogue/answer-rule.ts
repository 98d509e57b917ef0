import type { Act } from "./dialogue.ts";
import { isQuestion } from "./question.ts";
import { isNoLanguage } from "./intent-by-words.ts";

/** The weather and how one is: what is said to anybody about nothing answers that. */
const NOTHING =
  /\b(weather|rain\w*|snow\w*|sunny|storm|nice day|how (are|do) you|how(?: is|'s) (it|life|business|everything)|sleep well)\b|天气|下雨|下雪|最近|生意|过得|睡得|吃了[吗没]/i;
const WANT = /\bwhat (do|would) you (most |really )?(want|wish)\b|\byour (dream|wish|hope)\b|你.{0,4}(想要|愿望|心愿|梦想)/i;
const FEAR = /\b(are you|you are|you) (\w+ )?(afraid|scared|frightened|fear)\b|\b(scares|frightens) you\b|你.{0,3}(怕|害怕)/i;

/** Whether somebody is asked what they want, or what they are afraid of. */
export const asksOfSelf = (heard: string): boolean => isQuestion(heard) && (WANT.test(heard) || FEAR.test(heard));

/**
 * The rule of a voice that answers what was heard, where the act alone would only speak: a question that is small talk is put off, a remark
 * is taken in, who is asked for something unknown does not know it, and who is asked for no place by name speaks of this one.
 */
export function answerRule(act: Act, heard: string, aboutPlace: boolean): string | undefined {
  if (heard.trim() === "") return undefined;
  const asked = isQuestion(heard);
  if (act === "about-place") return aboutPlace ? undefined : "about-here";
  if (act === "puzzled") return asked && !isNoLanguage(heard) ? "unknown" : undefined;
  if (act !== "small-talk" || NOTHING.test(heard)) return undefined;
  if (asked && WANT.test(heard)) return "tell-want";
  if (asked && FEAR.test(heard)) return "tell-fear";
  return asked ? "answer-question" : "answer-remark";
}
