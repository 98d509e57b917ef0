import { checkText } from "../../arguments.ts";
import type { Understanding } from "../../content.ts";
import { nearestName } from "../../nearest-name.ts";
import type { MusicStyle } from "./style.ts";
import { MUSIC_WORDS, SILENT_WORDS, type Meaning } from "./words-music.ts";

/** The meaning of a whole wish. */
export interface MusicWish extends Meaning {
  readonly pace: number;
  readonly understanding: Understanding;
}

/**
 * Reads a wish for music, in English or Chinese or both: the style of most of its words (of equal ones the first), the tempo, and whether
 * it
 * is bright or sad. Unknown words are ignored and listed.
 */
export function understandMusic(words: string): MusicWish {
  checkText("music", "words", words, 'a wish in words, such as "a slow sad song"');
  const understood: string[] = [];
  const notUnderstood: string[] = [];
  const corrected: { word: string; read: string }[] = [];
  const meanings: Meaning[] = [];
  const take = (word: string, meaning: Meaning) => {
    understood.push(word);
    meanings.push(meaning);
  };
  for (const run of words
    .normalize("NFKC")
    .toLowerCase()
    .match(/\p{Script=Han}+|[\p{L}'-]+/gu) ?? []) {
    if (/\p{Script=Han}/u.test(run)) readChinese(run, take, notUnderstood);
    else {
      const word = MUSIC_WORDS[run] ? run : run.replace(/(?:'s|s|y)$/, "");
      if (Object.hasOwn(MUSIC_WORDS, word)) take(run, MUSIC_WORDS[word]!);
      else if (!SILENT_WORDS.includes(run)) {
        const read = run.length > 3 ? nearestName(run, Object.keys(MUSIC_WORDS)) : undefined;
        if (read === undefined) notUnderstood.push(run);
        else {
          corrected.push({ word: run, read });
          take(run, MUSIC_WORDS[read]!);
        }
      }
    }
  }
  return { ...together(meanings), understanding: { understood, notUnderstood, ...(corrected.length > 0 ? { corrected } : {}) } };
}

/** Takes the longest known word at each place; the characters between are one unknown word. */
function readChinese(run: string, take: (word: string, meaning: Meaning) => void, notUnderstood: string[]): void {
  let unknown = "";
  const close = () => {
    if (unknown !== "") notUnderstood.push(unknown);
    unknown = "";
  };
  for (let at = 0; at < run.length;) {
    const known = [4, 3, 2, 1].map((long) => run.slice(at, at + long)).find((word) => Object.hasOwn(MUSIC_WORDS, word) || SILENT_WORDS.includes(word)); // prettier-ignore
    if (known === undefined) unknown += run[at++];
    else {
      close();
      if (Object.hasOwn(MUSIC_WORDS, known)) take(known, MUSIC_WORDS[known]!);
      at += known.length;
    }
  }
  close();
}

function together(meanings: readonly Meaning[]): Omit<MusicWish, "understanding"> {
  const votes = new Map<MusicStyle, number>();
  for (const { style } of meanings) if (style) votes.set(style, (votes.get(style) ?? 0) + 1);
  const style = [...votes].reduce<readonly [MusicStyle, number] | undefined>((best, one) => (best && best[1] >= one[1] ? best : one), undefined)?.[0]; // prettier-ignore
  const modes = meanings.find((one) => one.modes)?.modes;
  const pace = meanings.reduce((product, one) => product * (one.pace ?? 1), 1);
  return { pace: Math.max(0.6, Math.min(1.5, pace)), ...(style ? { style } : {}), ...(modes ? { modes } : {}) };
}
