import type { Act } from "./dialogue.ts";
import { isOfYou, isQuestion } from "./question.ts";
import { isNoLanguage } from "./intent-by-words.ts";

/** The weather and how one is: what is said to anybody about nothing answers that. */
const NOTHING =
  /\b(weather|rain\w*|snow\w*|sunny|storm|nice day|how (are|do) you|how(?: is|'?s) (?:it|life|business|everything|(?:the|your) \w+ going)|sleep well)\b|天气|下雨|下雪|身体|最近|生意|过得|睡得|吃了[吗没]/i;
const WANT = /\bwhat (do|would) you (most |really )?(want|wish)\b|\byour (dream|wish|hope)\b|你.{0,4}(想要|愿望|心愿|梦想)/i;
const FEAR = /\b(are you|you are|you) (\w+ )?(afraid|scared|frightened|fear)\b|\b(scares|frightens) you\b|你.{0,3}(怕|害怕)/i;

/** What is offered is not wanted. */
const DECLINED =
  /^(?:no|nope|nah|never mind|nvm)\b|\b(?:don't|do not|dont|won't|not) (?:really )?(?:want|need|buy|take|interested)|^(?:不了|不用|算了)|不(?:要|想|买|需要)|没兴趣/i;
/** What somebody suffers. */
const TROUBLE =
  /\b(?:i|i'm|im|my|me)\b.*\b(?:hurts?|cut|burn\w*|fell|bleed\w*|bitten|wound\w*|sick|ill|poison\w*|cold|hungry|thirsty|tired|lonely|sad|scared|afraid|lost|died|dying|drown\w*|broken?|stuck|gone|pain|aches?)\b|我.*(?:疼|割|烧|摔|痛|流血|咬|伤|病|饿|累|渴|冷|怕|丢|断|死|淹|难过)/i;
const WORK = /\b(?:work|jobs?|quests?|tasks?|errands?)\b|活|任务|差事/i;
const NOT = /\b(?:not|never|no)\b|n't\b|不|没/i;

/** Whether somebody is asked what they want, or what they are afraid of. */
export const asksOfSelf = (heard: string): boolean => isQuestion(heard) && (WANT.test(heard) || FEAR.test(heard));

/**
 * The rule of a voice that answers what was heard, where the act alone would only speak: a question that is small talk is put off by whom it
 * is about, and else not known; a remark is taken in, and who is asked for no place by name speaks of this one.
 */
export function answerRule(act: Act, heard: string, aboutPlace: boolean): string | undefined {
  if (heard.trim() === "") return undefined;
  const asked = isQuestion(heard);
  if (act === "about-place") return aboutPlace ? undefined : "about-here";
  if (act === "puzzled" && isNoLanguage(heard)) return undefined;
  if (act === "puzzled" && WORK.test(heard)) return "no-work";
  if (act === "puzzled" && !(asked && isOfYou(heard))) return asked ? "unknown" : remarkOn(heard);
  if ((act !== "small-talk" && act !== "puzzled") || NOTHING.test(heard)) return undefined;
  if (asked && WANT.test(heard)) return "tell-want";
  if (asked && FEAR.test(heard)) return "tell-fear";
  if (asked) return isOfYou(heard) ? "answer-question" : "unknown";
  return remarkOn(heard);
}

/** What is told is taken in; what is declined or suffered has words of its own. */
function remarkOn(heard: string): string {
  if (DECLINED.test(heard)) return "answer-no";
  return TROUBLE.test(heard) && !NOT.test(heard) ? "answer-trouble" : "answer-remark";
}
