import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import type { TrainingData } from "../../../model.ts";
import * as is from "../../../schema.ts";
import { cleanChinese, cleanEnglish, isFit } from "./clean-speech.ts";

/** A line of speech that a human author wrote. */
export interface Utterance {
  readonly language: Language;
  /** One line; a name that addresses the listener is replaced by `{player}`. */
  readonly text: string;
  /** The book or data set that it comes from; whole sources are held out. */
  readonly source: string;
}

export interface DialogueData {
  readonly train: readonly Utterance[];
  /** The lines of whole books that are not in the training data, by title. */
  readonly heldOut: Readonly<Record<string, readonly Utterance[]>>;
  readonly sets: readonly TrainingData[];
}

interface TextSet {
  readonly folder: string;
  readonly licence: string;
  readonly origin: string;
  /** The name of the licence file; left out for works that are free because of their age. */
  readonly proof?: RegExp;
  read(folder: string): Utterance[];
}

/** Held out, as in the published comparison: two books and a tenth of the personas of LIGHT. */
const HELD_OUT: Readonly<Record<string, RegExp>> = {
  "Ozma of Oz": /ozma-of-oz$/,
  "The Black Arrow": /the-black-arrow$/,
  "LIGHT personas": /^light-held-out$/,
  "Journey to the West, the end": /^西游记-held-out$/,
};
/** The last lines of one Chinese novel are held out too; the others are training data. */
const HELD_OUT_ZH = { source: "西游记", lines: 900 };

const SETS: readonly TextSet[] = [
  {
    folder: "standardebooks",
    licence: "CC0-1.0 (text in the public domain in the USA)",
    origin: "https://standardebooks.org, 35 novels of 1814-1936",
    read: (folder) => books(folder).flatMap((book) => readEbook(folder, book)),
  },
  {
    folder: "gutenberg-robin-hood",
    licence: "public domain in the USA (H. Pyle, 1883)",
    origin: "Project Gutenberg 964, The Merry Adventures of Robin Hood",
    proof: /^LICENSE/i,
    read: (folder) => readGutenberg(join(folder, "964.txt"), "robin-hood"),
  },
  {
    folder: "light-mit",
    licence: "MIT (Meta Platforms, Inc.)",
    origin: "https://github.com/facebookresearch/LIGHT: personas and descriptions",
    proof: /^LICENSE/i,
    read: readLight,
  },
  {
    folder: "zh-classics-pd",
    licence: "public domain (works of the 14th to 18th century)",
    origin: "西游记, 水浒传, 红楼梦, 三国演义: speech, by way of https://github.com/naosense/Yiya",
    read: (folder) =>
      readdirSync(folder)
        .filter((name) => /\p{Script=Han}.*\.txt$/u.test(name))
        .sort()
        .flatMap((name) => readClassic(join(folder, name), name)),
  },
];

/**
 * Reads the speech of the data sets under `<data>/text` and cleans it: a name becomes a slot, or the line is dropped; lines that are
 * not suitable for all ages are dropped.
 * @throws AigcError `bad-data` if a set or its licence file is missing
 */
export function readDialogueData(data: string): DialogueData {
  const all: Utterance[] = [];
  const sets: TrainingData[] = [];
  for (const set of SETS) {
    const folder = join(data, "text", set.folder);
    if (!existsSync(folder))
      throw new AigcError("bad-data", "dialogue-data", `there is no ${folder}. docs/dialogue.md says where to get ${set.origin}.`);
    requireLicence(set, folder);
    const utterances = cleaned(set.read(folder));
    sets.push({ name: set.folder, licence: set.licence, origin: set.origin, items: utterances.length });
    all.push(...utterances);
  }
  const novel = all.filter(({ source }) => source === HELD_OUT_ZH.source);
  const ending = new Set(novel.slice(-HELD_OUT_ZH.lines));
  const heldOut: Record<string, Utterance[]> = {};
  const train: Utterance[] = [];
  for (const utterance of all) {
    const source = ending.has(utterance) ? `${utterance.source}-held-out` : utterance.source;
    const title = Object.keys(HELD_OUT).find((name) => HELD_OUT[name]!.test(source));
    if (title === undefined) train.push(utterance);
    else (heldOut[title] ??= []).push(utterance);
  }
  return { train, heldOut, sets };
}

function requireLicence(set: TextSet, folder: string): void {
  const places = set.proof ? [folder] : set.folder === "standardebooks" ? books(folder).map((book) => join(folder, book)) : [];
  for (const place of places) {
    if (!readdirSync(place).some((name) => (set.proof ?? /^LICENSE/i).test(name))) {
      throw new AigcError(
        "bad-data",
        "dialogue-data",
        `${place} holds no licence file, and nothing is learned from text without one. Get the set again from ${set.origin}, licence included.`,
      );
    }
  }
}

function books(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .sort();
}

/** Cleans in two passes: the first counts how often each word has a capital, to know whether "Rose" is a name. */
function cleaned(raw: readonly Utterance[]): Utterance[] {
  const written = new Map<string, { lower: number; upper: number }>();
  for (const { language, text } of raw) {
    if (language !== "en") continue;
    for (const match of text.matchAll(/(?<=[\p{L},;] )\p{L}[\p{L}']*/gu)) {
      const word = match[0].toLowerCase();
      const counts = written.get(word) ?? { lower: 0, upper: 0 };
      if (match[0] === word) counts.lower++;
      else counts.upper++;
      written.set(word, counts);
    }
  }
  const isName = (word: string) => {
    const counts = written.get(word.toLowerCase());
    return counts !== undefined && counts.upper > counts.lower;
  };
  const found: Utterance[] = [];
  for (const { language, text, source } of raw) {
    const clean = language === "en" ? cleanEnglish(text, isName) : cleanChinese(text);
    if (clean !== null && isFit(clean)) found.push({ language, text: clean, source });
  }
  return found;
}

function readEbook(folder: string, book: string): Utterance[] {
  const text = join(folder, book, "src/epub/text");
  const chapters = readdirSync(text).filter((name) => name.endsWith(".xhtml") && !/^(colophon|uncopyright|imprint|titlepage)/.test(name));
  // So that "chapter-10" comes after "chapter-9".
  chapters.sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  return chapters.flatMap((name) =>
    [...readFileSync(join(text, name), "utf8").matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].flatMap((paragraph) =>
      quotedIn(plain(paragraph[1]!), "“", "”", book),
    ),
  );
}

function readGutenberg(file: string, source: string): Utterance[] {
  const whole = readFileSync(file, "utf8").replaceAll("\r", "");
  const start = whole.search(/\*\*\* ?START OF/);
  const end = whole.search(/\*\*\* ?END OF/);
  const body = whole.slice(Math.max(0, start), end < 0 ? whole.length : end);
  return body.split(/\n\s*\n/).flatMap((paragraph) => quotedIn(paragraph.replace(/\s+/g, " "), '"', '"', source));
}

const CHARACTER = is.fields({ persona: is.optional(is.list(is.text())), description: is.optional(is.text()) });
const ROOM = is.fields({ description: is.optional(is.text()), backstory: is.optional(is.text()) });

function readLight(folder: string): Utterance[] {
  const maps = join(folder, "projects/aaai_world_building/ml-aided-maps/src");
  const file = <S extends is.Schema>(entry: S, name: string): is.Read<S>[] =>
    is.readJson(is.list(entry), readFileSync(join(maps, name), "utf8"), { where: "dialogue-data", name, code: "bad-data" });
  const characters = file(CHARACTER, "characters.json");
  const rooms = file(ROOM, "rooms.json");
  const lines: Utterance[] = [];
  const add = (text: string | undefined, source: string) => {
    for (const sentence of (text ?? "").match(/[^.!?]+[.!?]+/g) ?? []) lines.push({ language: "en", text: sentence.trim(), source });
  };
  characters.forEach(({ persona = [], description }, i) => {
    for (const text of persona) add(text, i % 10 === 9 ? "light-held-out" : "light");
    add(description, i % 10 === 9 ? "light-held-out" : "light");
  });
  for (const { description, backstory } of rooms) {
    add(description, "light");
    add(backstory, "light");
  }
  return lines;
}

function readClassic(file: string, name: string): Utterance[] {
  const text = readFileSync(file, "utf8");
  // Leaves out the modern introduction before the first chapter.
  const start = text.search(/第一回/);
  return [...text.slice(Math.max(0, start)).matchAll(/“([^“”]{2,200})”/g)].map((match) => ({
    language: "zh",
    text: match[1]!,
    source: name.replace(/\.txt$/, ""),
  }));
}

/** The quoted speech of a paragraph; the two parts of a sentence around "he said" are joined. */
function quotedIn(paragraph: string, open: string, close: string, source: string): Utterance[] {
  const found: string[] = [];
  for (const match of paragraph.matchAll(new RegExp(`${open}([^${open}${close}]+)${close}`, "g"))) {
    const text = match[1]!.trim();
    if (found.at(-1)?.endsWith(",")) found[found.length - 1] += ` ${text}`;
    else found.push(text);
  }
  return found.map((text) => ({ language: "en", text, source }));
}

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, "")
    .replace(/&amp;/g, "&")
    .replace(/&#?\w+;/g, " ")
    .replace(/\s+/g, " ");
}
