import { checkText } from "../../arguments.ts";
import type { Understanding } from "../../content.ts";
import type { ChangeName } from "./changes.ts";
import type { SoundEvent } from "./events.ts";
import * as english from "./words-en.ts";
import * as chinese from "./words-zh.ts";

/** An understood wish for a sound. */
export interface SoundWish extends Understanding {
  /** The events, the loudest first: of "a door of fire", the door. */
  readonly events: readonly SoundEvent[];
  /** The changes of the sound. */
  readonly changes: readonly ChangeName[];
}

type Meaning =
  | { readonly is: "event"; readonly event: SoundEvent }
  | { readonly is: "change"; readonly change: ChangeName }
  | { readonly is: "filler" | "beside" | "without" };
type Vocabulary = ReadonlyMap<string, Meaning>;

interface Item {
  readonly text: string;
  readonly meaning: Meaning | undefined;
}

/** The most parts of a name: "menu move", "pick up". */
const MOST_PARTS = 3;
const RUNS = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;

const vocabularies = new Map<typeof english | typeof chinese, Vocabulary>();

/** All words of a language; words with a meaning replace equal function words. */
function vocabularyOf(language: typeof english | typeof chinese): Vocabulary {
  const known = vocabularies.get(language);
  if (known) return known;
  const all = new Map<string, Meaning>();
  const add = (words: string, meaning: Meaning) => words.split(" ").forEach((word) => all.set(word.replace(/-/g, ""), meaning));
  add(language.FILLERS, { is: "filler" });
  add(language.BESIDE, { is: "beside" });
  add(language.WITHOUT, { is: "without" });
  for (const [change, words] of Object.entries(language.CHANGES)) add(words, { is: "change", change: change as ChangeName });
  for (const [event, words] of Object.entries(language.EVENTS)) add(words, { is: "event", event: event as SoundEvent });
  vocabularies.set(language, all);
  return all;
}

/** Understands free words, English or Chinese or both: events, changes, and words without a meaning for sounds. */
export function understandSound(words: string): SoundWish {
  checkText("sound", "words", words, 'a wish in words, such as "a heavy door"');
  const runs = words.normalize("NFKC").match(RUNS) ?? [];
  const items = runs.flatMap((run) => (/\p{Script=Han}/u.test(run) ? readChinese(run) : readEnglish(run)));
  const groups: SoundEvent[][] = [[]];
  const [changes, understood, notUnderstood, without]: [ChangeName[], string[], string[], string[]] = [[], [], [], []];
  let refused = false;
  for (const { text, meaning } of items) {
    if (meaning === undefined) notUnderstood.push(text);
    else if (meaning.is === "without") refused = true;
    else if (meaning.is === "beside") groups.push([]);
    else if (meaning.is === "event" || meaning.is === "change") {
      if (refused) without.push(text);
      else {
        understood.push(text);
        if (meaning.is === "event") groups.at(-1)!.push(meaning.event);
        else changes.push(meaning.change);
      }
      refused = false;
    }
  }
  // In "a treasure chest key" the last noun is the main one; nouns after "of" or "with" come later.
  const events = groups.flatMap((group) => group.toReversed());
  return {
    understood,
    notUnderstood,
    ...(without.length > 0 ? { without } : {}),
    events: [...new Set(events)],
    changes: [...new Set(changes)],
  };
}

/** Reads English, the longest names first; plurals and verb forms count as their base word. */
function readEnglish(text: string): Item[] {
  const vocabulary = vocabularyOf(english);
  const tokens = text.match(/[\p{L}\p{N}][\p{L}\p{N}']*|[,;.:!?&+/]/gu) ?? [];
  const items: Item[] = [];
  for (let at = 0; at < tokens.length;) {
    if (/^[,;.:!?&+/]$/.test(tokens[at]!)) {
      items.push({ text: tokens[at]!, meaning: { is: "beside" } });
      at++;
      continue;
    }
    let parts = Math.min(MOST_PARTS, tokens.length - at);
    let meaning: Meaning | undefined;
    for (; parts > 0; parts--) {
      meaning = lookUp(vocabulary, tokens.slice(at, at + parts).join("").toLowerCase()); // prettier-ignore
      if (meaning) break;
    }
    parts = Math.max(parts, 1);
    items.push({ text: tokens.slice(at, at + parts).join(" "), meaning });
    at += parts;
  }
  return items;
}

const ENDINGS = ["'s", "s", "es", "ed", "d", "ing", "er", "en", "y", "ly"];

function lookUp(vocabulary: Vocabulary, word: string): Meaning | undefined {
  const plain = vocabulary.get(word);
  if (plain) return plain;
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue;
    const stem = word.slice(0, -ending.length);
    // "running", "making", "babies"
    const meaning =
      vocabulary.get(stem) ??
      vocabulary.get(`${stem}e`) ??
      vocabulary.get(stem.replace(/(.)\1$/, "$1")) ??
      vocabulary.get(stem.replace(/i$/, "y"));
    if (meaning) return meaning;
  }
  return undefined;
}

/** Reads Chinese, the longest word at each place; other characters are collected as unknown. */
function readChinese(text: string): Item[] {
  const vocabulary = vocabularyOf(chinese);
  const items: Item[] = [];
  let unknown = "";
  const flush = (): void => {
    if (unknown) items.push({ text: unknown, meaning: undefined });
    unknown = "";
  };
  for (let at = 0; at < text.length;) {
    let length = Math.min(6, text.length - at);
    while (length > 0 && !vocabulary.has(text.slice(at, at + length))) length--;
    if (length === 0) {
      unknown += text[at];
      at++;
      continue;
    }
    flush();
    items.push({ text: text.slice(at, at + length), meaning: vocabulary.get(text.slice(at, at + length)) });
    at += length;
  }
  flush();
  return items;
}
