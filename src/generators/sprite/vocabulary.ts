import { addedDrawings, libraryVersion, standIns, subjectsByWord } from "./library.ts";
import { isTag, sortOf, SPRITE_TAGS, withImplied, type Sort, type SpriteTag } from "./tags.ts";
import * as english from "./words-en.ts";
import * as chinese from "./words-zh.ts";

/** The meaning of a word in a wish. */
export interface Meaning {
  /** The same for words of one meaning, in both languages: "sword" for "longsword" and 剑. */
  readonly name: string;
  readonly tags: readonly SpriteTag[];
  readonly sort: Sort;
  /** The tag of the nearest drawing, for words without their own drawing. */
  readonly drawn?: SpriteTag;
  /** The subject of the library that shows it: "smith" for "blacksmith" and 铁匠. */
  readonly subject?: string;
  /** For words without their own drawing, the subject that stands for it: "bus" for a train. */
  readonly standIn?: string;
  /** The colour that it gives to a noun right after it. */
  readonly material?: SpriteTag;
}

/** Words and their meanings; English words of two parts are written without their hyphen. */
export type Vocabulary = ReadonlyMap<string, Meaning>;

/** Makes a value at the first call, and again after drawings were added: a game without sprites pays nothing. */
export const lazily = <T>(make: () => T): (() => T) => {
  let [made, version]: [T | undefined, number] = [undefined, -1];
  return () => {
    if (version !== libraryVersion()) [made, version] = [make(), libraryVersion()];
    return made!;
  };
};

export const englishWords = lazily<Vocabulary>(() => {
  const words = new Map<string, Meaning>();
  for (const tag of SPRITE_TAGS) words.set(tag, meaningOf(tag, tag));
  read(words, english.NOUNS, english.MATERIALS, (heading, word) => meaningOf(heading, word));
  addSubjects(words);
  return words;
});

export const chineseWords = lazily<Vocabulary>(() => {
  const words = new Map<string, Meaning>();
  read(words, chinese.NOUNS, chinese.MATERIALS, (heading, word) =>
    heading.startsWith("=") ? englishWords().get(heading.slice(1))! : meaningOf(heading, word),
  );
  addSubjects(words);
  return words;
});

function addSubjects(words: Map<string, Meaning>): void {
  for (const { name, like, anchors, words: more } of addedDrawings()) {
    const nearest = (like ?? (Object.keys(anchors).length > 0 ? "monster" : "treasure")) as SpriteTag;
    const known = [name, ...more].map((word) => words.get(word.replace(/[ -]/g, ""))).find(Boolean);
    for (const word of [name, ...more])
      if (!words.has(word.replace(/[ -]/g, "")))
        words.set(word.replace(/[ -]/g, ""), known ?? { ...meaningOf(`~${nearest}`, name), subject: name });
  }
  const english = words.has("knight") ? words : englishWords();
  for (const [word, subject] of subjectsByWord()) {
    // A word that is in no list of nouns has the meaning of the name of its drawing.
    const meaning = words.get(word) ?? english.get(subject.replace(/[ -]/g, "")) ?? english.get(subject.split(" ").at(-1)!);
    if (meaning && (words.has(word) || /\p{Script=Han}/u.test(word) === (words !== english))) words.set(word, { ...meaning, subject });
  }
  for (const [word, standIn] of standIns()) {
    const meaning = words.get(word);
    if (meaning && meaning.subject === undefined) words.set(word, { ...meaning, standIn });
  }
}

function read(words: Map<string, Meaning>, nouns: string, materials: string, meaning: (heading: string, word: string) => Meaning): void {
  for (const { heading, entries } of lines(nouns)) for (const word of entries) words.set(word.replace(/-/g, ""), meaning(heading, word));
  for (const { heading, entries } of lines(materials)) {
    for (const word of entries) {
      const noun = words.get(word);
      words.set(word, noun ? { ...noun, material: heading as SpriteTag } : meaningOf(`~${heading}`, word));
    }
  }
}

function lines(text: string): { readonly heading: string; readonly entries: readonly string[] }[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [heading, entries] = line.split(":") as [string, string];
      return { heading, entries: entries.trim().split(" ") };
    });
}

/** "weapon ~sword" for "axe". */
function meaningOf(heading: string, word: string): Meaning {
  const parts = heading.split(" ");
  const nearest = parts.find((part) => part.startsWith("~"))?.slice(1) as SpriteTag | undefined;
  const tags = [...new Set(parts.flatMap((part) => withImplied(part.replace("~", "") as SpriteTag)))];
  const sorts = tags.map(sortOf);
  const sort = sorts.includes("creature") ? "creature" : sorts.includes("thing") ? "thing" : "colour";
  return {
    name: nearest ? word.replace(/-/g, " ") : isTag(word) ? word : parts.join(" "),
    tags,
    sort,
    ...(nearest ? { drawn: nearest } : {}),
  };
}

/** The words of a list. */
export function listed(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}

/**
 * The known words that are nearest to an unknown one: by spelling, or for Chinese by common characters.
 * @param count the most words
 */
export function nearestWords(word: string, count = 3): readonly string[] {
  if (/\p{Script=Han}/u.test(word)) {
    const shared = (known: string) => [...known].filter((character) => word.includes(character)).length / (known.length + 1);
    return [...chineseWords().keys()]
      .filter((known) => shared(known) > 0)
      .sort((a, b) => shared(b) - shared(a))
      .slice(0, count);
  }
  const wanted = word.toLowerCase().slice(0, 20);
  const distance = new Map([...englishWords().keys()].map((known) => [known, editDistance(wanted, known)]));
  return [...distance.keys()].sort((a, b) => distance.get(a)! - distance.get(b)!).slice(0, count);
}

/** The edit distance: letters to change, add or remove (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** Whether two words differ by one changed, added or missing letter, or by two swapped neighbours (Damerau 1964). */
export function isOneLetterOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (a.length < b.length) return restA === restB.slice(1);
  if (a.length > b.length) return restA.slice(1) === restB;
  return restA.slice(1) === restB.slice(1) || (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2));
}

/** The meaning of a word in either language, spelt exactly; undefined if there is none. */
export function meaningOfWord(word: string): Meaning | undefined {
  return englishWords().get(word) ?? chineseWords().get(word);
}

/** The meaning of a subject of the library; also for names that are ordinary words too: "eye". */
export function meaningOfSubject(subject: string): Meaning | undefined {
  return [...englishWords().values()].find((meaning) => meaning.subject === subject);
}
