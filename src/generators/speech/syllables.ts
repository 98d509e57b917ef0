import type { Blip, Language } from "../../content.ts";
import { toneOfCharacter } from "./tones.ts";

/** A syllable of a text. */
export interface Syllable {
  /** Place of its first spoken character, and its number of characters. */
  readonly character: number;
  readonly characters: number;
  readonly vowel: Blip["vowel"];
  readonly onset: Blip["onset"];
  /** Chinese: 1 to 4, 0 for a light one. */
  readonly tone?: number;
  /** Whether it is stressed: written in capitals. */
  readonly stressed: boolean;
}

const VOWELS = "aeiou";
const HISSES = "sfzhxcjqv";
const POPS = "ptkbdg";

/** The syllables of a text: in English each run of vowels, in Chinese each character; each digit is one. */
export function syllablesOf(text: string, language: Language): Syllable[] {
  const characters = [...text];
  const found: Syllable[] = [];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at]!;
    if (/\p{Script=Han}/u.test(character)) {
      const code = character.codePointAt(0)!;
      const onset = (["none", "soft", "hiss", "pop"] as const)[(code >> 3) % 4]!;
      found.push({
        character: at,
        characters: 1,
        vowel: VOWELS[code % 5] as Blip["vowel"],
        onset,
        tone: toneOfCharacter(character),
        stressed: false,
      });
    } else if (/\p{N}/u.test(character)) {
      found.push({
        character: at,
        characters: 1,
        vowel: VOWELS[character.codePointAt(0)! % 5] as Blip["vowel"],
        onset: "pop",
        stressed: false,
      });
    } else if (/\p{L}/u.test(character)) at = readWord(characters, at, found, language) - 1;
  }
  return found;
}

/** Adds the syllables of the word that begins at a place; returns its end. */
function readWord(characters: readonly string[], from: number, found: Syllable[], language: Language): number {
  let to = from;
  while (to < characters.length && /[\p{L}\p{M}'’]/u.test(characters[to]!) && !/\p{Script=Han}/u.test(characters[to]!)) to++;
  const word = characters.slice(from, to).map(plain);
  const isVowel = (i: number) => VOWELS.includes(word[i]!) || (word[i] === "y" && i > 0 && !VOWELS.includes(word[i - 1]!));
  const begun = found.length;
  const stressed = word.length > 1 && characters.slice(from, to).every((c) => c === c.toUpperCase());
  for (let i = 0; i < word.length; i++) {
    if (!isVowel(i)) continue;
    let end = i + 1;
    while (end < word.length && isVowel(end)) end++;
    // A final e is silent: "gate"; but not in "the", "be".
    const silent = language === "en" && word[i] === "e" && end === word.length && end - i === 1 && found.length > begun;
    if (!silent) {
      const before = word[i - 1] ?? "";
      const onset = HISSES.includes(before) && before ? "hiss" : POPS.includes(before) && before ? "pop" : before ? "soft" : "none";
      const vowel = word[i] === "y" ? "i" : (word[i] as Blip["vowel"]);
      found.push({ character: from + Math.max(0, i - 1), characters: end - Math.max(0, i - 1), vowel, onset, stressed });
    }
    i = end - 1;
  }
  // "hmm", "pst", "шшш": one syllable without a vowel.
  if (found.length === begun) found.push({ character: from, characters: to - from, vowel: "u", onset: "soft", stressed });
  return to;
}

/** A letter in lower case, without accents. */
const plain = (letter: string): string => letter.normalize("NFD")[0]!.toLowerCase();
