import { settings } from "./settings.ts";
import { EN, type Word } from "./words-en.ts";
import { ZH } from "./words-zh.ts";

export type { Word } from "./words-en.ts";

/** A text of the game in the player's language: `say("floor.foes", { n: 3 })`. */
export function say(word: Word, given: Readonly<Record<string, string | number>> = {}): string {
  const words = settings.language === "zh" ? ZH : EN;
  return words[word].replace(/\{(\w+)\}/g, (_, name: string) => String(given[name] ?? ""));
}

/** "no embers", "1 ember", "2 embers". */
export const embersInWords = (n: number): string => say(n === 0 ? "embers.none" : n === 1 ? "embers.one" : "embers.many", { n });

/** "2:05". */
export const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
