import type { Language } from "../../content.ts";
import type { Slot } from "./dialogue.ts";

const DETERMINER = /^(the|a|an|my|your|our|his|her|its|their|some|this|that|these|those|no|every|\d[\d,.]*)\s/i;
/** Written with a vowel, spoken with a consonant, and the other way round. */
const CONSONANT_SOUND = /^(eu|uni|use|usu|uti|one\b|once\b|ou?ija)/i;
const VOWEL_SOUND = /^(hour|honest|honour|honor|heir)/i;

/**
 * Puts the facts into a line: articles and capitals in English, full-width punctuation in Chinese.
 * @param template a line with `{slots}`, each of which `slots` holds
 */
export function realise(template: string, slots: ReadonlyMap<Slot, string>, language: Language): string {
  return language === "en" ? realiseEnglish(template, slots) : realiseChinese(template, slots);
}

function realiseEnglish(template: string, slots: ReadonlyMap<Slot, string>): string {
  const text = template
    .replace(/\s+/g, " ")
    .replace(/\s+([,.!?;:])/g, "$1")
    .replace(/([\p{L},.!?;:])\{/gu, "$1 {")
    .replace(/\}(?=[\p{L}\p{N}{])/gu, "} ")
    .trim()
    .replace(/(?:\b(an?|the|some|my) )?\{(\w+)\}/gi, (whole: string, article: string | undefined, slot: string) => {
      const value = slots.get(slot as Slot);
      if (value === undefined) return whole;
      return article === undefined || DETERMINER.test(value) ? value : `${articleFor(article, value)} ${value}`;
    })
    .replace(/\b(an?) (?=([a-z]+))/g, (_, article: string, next: string) => `${articleFor(article, next)} `);
  return capitalised(text);
}

/** "a" or "an" by the sound that follows, "some" before a plural; other articles as they are. */
function articleFor(article: string, value: string): string {
  if (!/^an?$/i.test(article)) return article;
  const plural = /[^s]s$/.test(value) && /\s|ings$|ies$|ers$/.test(value);
  const vowel = (/^[aeiou]/i.test(value) && !CONSONANT_SOUND.test(value)) || VOWEL_SOUND.test(value);
  const right = plural ? "some" : vowel ? "an" : "a";
  return article[0] === "A" ? right[0]!.toUpperCase() + right.slice(1) : right;
}

/** A capital at the beginning and after each full stop. */
function capitalised(text: string): string {
  return text.replace(/(^|[.!?]["')]? )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ",": "，", ".": "。", "!": "！", "?": "？", ":": "：", ";": "；" };

function realiseChinese(template: string, slots: ReadonlyMap<Slot, string>): string {
  return template
    .replace(/\s+/g, "")
    .replace(/[,.!?:;]/g, (mark) => FULL_WIDTH[mark]!)
    .replace(/\{(\w+)\}/g, (whole, slot: string) => slots.get(slot as Slot) ?? whole);
}
