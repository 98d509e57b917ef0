import type { Language } from "../../content.ts";
import type { Slot } from "./dialogue.ts";
import type { Fact } from "./dialogue.ts";
import { agreeing } from "./agreement.ts";
import { withMeasure } from "./measure-word.ts";
import { indefiniteArticle, withArticle } from "./noun-phrase.ts";
import { stops } from "./full-stop.ts";

/**
 * Puts the facts into a line, with articles, the number of verbs and capitals in English, measure words and full-width punctuation in Chinese, and no
 * second full stop after a fact that ends with one. Only the template is changed; a fact stays as it was given.
 * @param template a line with `{slots}`, each of which `slots` holds
 */
export function realise(template: string, slots: ReadonlyMap<Slot, Fact | string>, language: Language): string {
  const english = language === "en";
  const pieces = (english ? tidyEnglish(template) : tidyChinese(template)).split(english ? ENGLISH_FACT : CHINESE_FACT);
  let text = "";
  // Pieces come in threes: template, the word before a fact, the slot of the fact.
  for (let i = 0; i < pieces.length; i += 3) {
    let plain = pieces[i]!;
    const slot = pieces[i - 1] as Slot;
    const given = i === 0 ? undefined : slots.get(slot);
    if (i > 0) {
      const before = pieces[i - 2] ?? "";
      if (given === undefined) text += `${before}{${slot}}`;
      else {
        const fact = typeof given === "string" ? { text: given } : given;
        const joined = stops(fact.text, plain);
        const said = { ...fact, text: joined.fact };
        const counted = english && (slot === "item" || slot === "foe");
        const rest = counted ? agreeing(text + before, fact, joined.after) : joined.after;
        const phrase = before === "" ? said.text : english ? withArticle(before.trim(), said) : withMeasure(before, said);
        text += english && beginsSentence(text) ? capitalised(phrase) : phrase;
        // If the full stop of the template was dropped, the next word still begins a sentence.
        const ended = english && /^[.!?]/.test(plain) && joined.after !== plain;
        plain = ended ? rest.replace(/^ \p{Ll}/u, (letter) => letter.toUpperCase()) : rest;
      }
    }
    text += english ? sentences(plain, beginsSentence(text)) : plain;
  }
  return text;
}

const ENGLISH_FACT = /(\b(?:an?|the|some|another|my|your|our|his|her|its|their|this) )?\{(\w+)\}/i;
const CHINESE_FACT = /([一这那])?\{(\w+)\}/;

function tidyEnglish(template: string): string {
  return template
    .replace(/\s+/g, " ")
    .replace(/\s+([,.!?;:])/g, "$1")
    .replace(/([\p{L},.!?;:])\{/gu, "$1 {")
    .replace(/\}(?=[\p{L}\p{N}{])/gu, "} ")
    .replace(/\b(a)n? (?=([a-z]+))/gi, (_, a: string, next: string) => `${a}${indefiniteArticle(next).slice(1)} `)
    .trim();
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ",": "，", ".": "。", "!": "！", "?": "？", ":": "：", ";": "；" };

function tidyChinese(template: string): string {
  return template.replace(/\s+/g, "").replace(/[,.!?:;]/g, (mark) => FULL_WIDTH[mark]!);
}

function beginsSentence(before: string): boolean {
  return before === "" || /[.!?]["')]? $/.test(before);
}

/** Writes a capital after each full stop, and at the beginning if `begins`. */
function sentences(text: string, begins: boolean): string {
  return text.replace(/(^|[.!?]["')]? )(\p{Ll})/gu, (whole, before: string, letter: string) =>
    before === "" && !begins ? whole : before + letter.toUpperCase(),
  );
}

function capitalised(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
