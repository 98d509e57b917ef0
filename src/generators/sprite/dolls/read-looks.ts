import { RAMPS } from "../colours.ts";
import { lazily, meaningOfWord } from "../vocabulary.ts";
import type { DollItem } from "./doll.ts";
import type { Looks } from "./looks.ts";
import { roleNames } from "./roles.ts";
import { AGAIN, TRADES, TRAITS, WITHOUT, WORN } from "./words-dolls.ts";

/** The looks that a text describes. */
export interface ReadLooks extends Partial<Pick<Looks, "role" | "species" | "sex" | "age" | "wealth" | "plan" | "mood" | "hair" | "skin">> {
  readonly colours: readonly string[];
  readonly wear: readonly DollItem[];
  /** Slots that must be empty. */
  readonly without: readonly string[];
  readonly understood: readonly string[];
  readonly notUnderstood: readonly string[];
}

interface Field {
  readonly name: string;
  readonly value: string;
}

type Meaning =
  | { readonly sort: "trait"; readonly role?: undefined; readonly fields: readonly Field[] }
  | { readonly sort: "role"; readonly role: string; readonly fields: readonly Field[] }
  | { readonly sort: "worn"; readonly item: DollItem }
  | { readonly sort: "colour"; readonly colour: string }
  | { readonly sort: "hair" }
  | { readonly sort: "skin" }
  | { readonly sort: "without" }
  | { readonly sort: "again" };

const lines = (text: string): { readonly what: string; readonly words: readonly string[] }[] =>
  text.trim().split("\n").map((line) => {
    const [what, words] = line.split(": ") as [string, string];
    return { what, words: words.split(" ") };
  }); // prettier-ignore

const lexicon = lazily<ReadonlyMap<string, Meaning>>(() => {
  const known = new Map<string, Meaning>();
  for (const colour of Object.keys(RAMPS)) if (!/skin|line|bone/.test(colour)) known.set(colour, { sort: "colour", colour });
  for (const { what, words } of lines(WORN)) {
    const [slot, item, ...colours] = what.split(" ") as [string, string, ...string[]];
    for (const word of words) known.set(word, { sort: "worn", item: { slot, item, colours } });
  }
  const fields = new Map<string, Field[]>();
  for (const { what, words } of lines(TRAITS)) {
    const [name, value] = what.split(" ") as [string, string];
    for (const word of words) fields.set(word, [...(fields.get(word) ?? []), { name, value }]);
  }
  for (const [word, own] of fields) known.set(word, { sort: "trait", fields: own });
  for (const { what, words } of lines(TRADES))
    for (const word of words) known.set(word, { sort: "role", role: what, fields: fields.get(word) ?? [] });
  for (const role of roleNames())
    if (!fields.has(role) || !known.has(role)) known.set(role, { sort: "role", role, fields: fields.get(role) ?? [] });
  for (const word of ["hair", "haired", "头发"]) known.set(word, { sort: "hair" });
  for (const word of ["skin", "skinned", "皮肤"]) known.set(word, { sort: "skin" });
  for (const word of WITHOUT.split(" ")) known.set(word, { sort: "without" });
  for (const word of AGAIN.split(" ")) known.set(word, { sort: "again" });
  return known;
});

/** Words without meaning here, which are not reported as unknown. */
const SILENT = new Set("a an the of who is very his her their one 一个 一位 一名 个 位 名 的 色 着 是 很 带 穿 戴 拿".split(" "));

/** The meaning of a word for looks: its own meaning, else its colour, else the trade of its drawing in the library. */
function meaningFor(word: string): Meaning | undefined {
  const own = lexicon().get(word) ?? (word.endsWith("s") ? lexicon().get(word.slice(0, -1)) : undefined);
  if (own) return own;
  const known = meaningOfWord(word);
  if (!known) return undefined;
  const [colour] = known.tags;
  if (known.sort === "colour") return colour && RAMPS[colour] ? { sort: "colour", colour } : undefined;
  const role =
    known.subject !== undefined && roleNames().includes(known.subject)
      ? known.subject
      : known.tags.find((tag) => roleNames().includes(tag));
  return role === undefined ? undefined : { sort: "role", role, fields: [] };
}

/** Words with those that are known together as one: "straw hat", "cat girl". */
function pairs(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const both = `${joined.at(-1)}-${word}`;
    if (lexicon().has(both)) joined.splice(-1, 1, both);
    else joined.push(word);
  }
  return joined;
}

/** Splits a text: English into words, Chinese into the longest known words. */
function tokensOf(text: string): string[] {
  const runs =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/\p{Script=Han}+|[a-z][a-z'-]*/gu) ?? [];
  return pairs(runs).flatMap((run) => {
    if (!/\p{Script=Han}/u.test(run)) return meaningFor(run) || !run.includes("-") ? [run] : run.split("-").filter(Boolean);
    const found: string[] = [];
    for (let at = 0; at < run.length;) {
      const lengths = [4, 3, 2, 1].filter((length) => at + length <= run.length);
      const length = lengths.find((one) => meaningFor(run.slice(at, at + one)) || SILENT.has(run.slice(at, at + one))) ?? 1;
      found.push(run.slice(at, at + length));
      at += length;
    }
    return found;
  });
}

/** Reads a description: "an old baker with a blue apron", 穿红袍子的老巫师. */
export function readLooks(text: string): ReadLooks {
  const said: Record<string, string> = {};
  const colours: string[] = [];
  const wear: DollItem[] = [];
  const without: string[] = [];
  const understood: string[] = [];
  const notUnderstood: string[] = [];
  let waiting: string[] = [];
  let negated = false;
  for (const token of tokensOf(text)) {
    const meaning = meaningFor(token);
    if (!meaning) {
      if (!SILENT.has(token)) notUnderstood.push(token);
      continue;
    }
    if (meaning.sort === "again") {
      negated = negated && token === "and";
      if (token !== "and") colours.push(...waiting.splice(0));
      continue;
    }
    understood.push(token);
    if (meaning.sort === "without") negated = true;
    else if (meaning.sort === "colour") waiting.push(meaning.colour);
    else if (meaning.sort === "hair" || meaning.sort === "skin") {
      if (negated) without.push(meaning.sort);
      else if (waiting.length > 0) said[meaning.sort] = waiting.at(-1)!;
      waiting = [];
    } else if (meaning.sort === "worn") {
      if (negated) without.push(meaning.item.slot);
      else wear.push({ ...meaning.item, colours: [...waiting, ...meaning.item.colours.slice(waiting.length)] });
      waiting = [];
    } else {
      for (const { name, value } of meaning.fields) {
        if (name === "without") without.push(value);
        else said[name] ??= value;
      }
      if (meaning.sort === "role") {
        said["role"] ??= meaning.role;
        colours.push(...waiting.splice(0));
      }
    }
  }
  const { mood, ...rest } = said;
  return {
    ...rest,
    ...(mood === undefined ? {} : { mood: Number(mood) }),
    colours: [...colours, ...waiting],
    wear,
    without,
    understood,
    notUnderstood,
  };
}
