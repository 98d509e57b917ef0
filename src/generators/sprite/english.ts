import { englishWords, isOneLetterOff, lazily, listed, type Meaning, type Vocabulary } from "./vocabulary.ts";
import { lookOf } from "./looks.ts";
import type { Item, ItemKind } from "./wish-items.ts";
import * as words from "./words-en.ts";

/** Plural endings and their singular endings, the most reliable first. */
const PLURAL_ENDINGS = [
  ["ves", "f"],
  ["ves", "fe"],
  ["ies", "y"],
  ["ies", "ie"],
  ["men", "man"],
  ["zzes", "z"],
  ["es", "e"],
  ["es", ""],
  ["s", ""],
  ["i", "us"],
  ["ae", "a"],
] as const;
/** British endings and their American ones. */
const SPELLINGS = [
  [/our/, "or"],
  [/grey/, "gray"],
  [/re$/, "er"],
  [/mould/, "mold"],
  [/aero/, "air"],
] as const;
/** From this length on a word may have one wrong letter. */
const LONG_ENOUGH = 5;
/** The most parts of a name: "ice cream", "treasure chest". */
const MOST_PARTS = 3;

const functions = lazily<ReadonlyMap<string, ItemKind | "filler">>(() => {
  const lists = {
    filler: words.FILLERS,
    without: words.WITHOUT,
    not: words.NOT,
    with: words.WITH,
    and: words.AND,
    or: words.OR,
    but: words.BUT,
    of: "of",
  } as const;
  return new Map(Object.entries(lists).flatMap(([kind, list]) => listed(list).map((word) => [word, kind as ItemKind])));
});
const irregularPlurals = lazily<ReadonlyMap<string, string>>(() => {
  const list = listed(words.PLURALS);
  return new Map(list.flatMap((word, i) => (i % 2 === 0 ? [[word, list[i + 1]!] as const] : [])));
});
const parts = lazily<ReadonlySet<string>>(() => new Set(listed(words.PARTS)));
const ordinary = lazily<ReadonlySet<string>>(() => new Set(listed(words.ORDINARY)));

/** The meaning of an English word, in the singular or the plural, in British or American spelling. */
export function lookUpEnglish(word: string): Meaning | undefined {
  const known = englishWords();
  for (const form of forms(word.toLowerCase())) {
    const meaning = known.get(form);
    if (meaning) return meaning;
  }
  return undefined;
}

function* forms(word: string): Generator<string> {
  yield word;
  const plural = irregularPlurals().get(word);
  if (plural) yield plural;
  for (const [ending, singular] of PLURAL_ENDINGS)
    if (word.length > ending.length + 1 && word.endsWith(ending)) yield word.slice(0, -ending.length) + singular;
  for (const [british, american] of SPELLINGS) if (british.test(word)) yield* forms(word.replace(british, american));
}

/** The noun of an adjective: "helmeted", "armoured". */
function lookUpAdjective(word: string): Meaning | undefined {
  if (!word.endsWith("ed") || word.length < LONG_ENOUGH) return undefined;
  const meaning = lookUpEnglish(word.slice(0, -2)) ?? lookUpEnglish(word.slice(0, -1)) ?? lookUpEnglish(word.slice(0, -3));
  return meaning?.sort === "thing" ? meaning : undefined;
}

/** The known word that differs from `word` by one letter; undefined if there is none, or several of different meanings. */
function misspelt(word: string, known: Vocabulary): { readonly read: string; readonly meaning: Meaning } | undefined {
  if (word.length < LONG_ENOUGH || ordinary().has(word) || ordinary().has(word.replace(/s$/, ""))) return undefined;
  const found: { read: string; meaning: Meaning }[] = [];
  for (const form of word.endsWith("s") && word.length > LONG_ENOUGH ? [word, word.slice(0, -1)] : [word]) {
    for (const [read, meaning] of known) {
      if (read.length >= LONG_ENOUGH && isOneLetterOff(form, read)) found.push({ read, meaning });
    }
    if (found.length > 0) break;
  }
  const meant = new Set(found.map(({ meaning }) => meaning.name));
  return meant.size === 1 ? found[0] : undefined;
}

/** Reads an English wish as items. Words in other scripts become unknown items. */
export function readEnglish(text: string): Item[] {
  const tokens = tokensOf(text);
  const items: Item[] = [];
  for (let at = 0; at < tokens.length;) at += readAt(tokens, at, items);
  return items;
}

interface Token {
  /** In lower case, without apostrophes. */
  readonly word: string;
  readonly text: string;
  readonly owner: boolean;
}

/** A size, such as 32x32; a word; an emoji; a sign. */
const TOKENS = /\d+ ?[x×] ?\d+|[\p{L}\p{M}][\p{L}\p{M}']*|\p{Extended_Pictographic}|[,;.:!?&+/|()]/gu;

function tokensOf(text: string): Token[] {
  const found = text.replace(/[\u2018\u2019\u02bc]/g, "'").matchAll(TOKENS);
  return Array.from(found, ([token]) => {
    const owner = /'s?$/i.test(token);
    return {
      word: token
        .toLowerCase()
        .replace(owner ? /'s?$/ : /'/g, "")
        .replace(/'/g, ""),
      text: token.replace(/'s?$/i, ""),
      owner,
    };
  });
}

/** Adds the items that begin at a token; returns how many tokens were read. */
function readAt(tokens: readonly Token[], at: number, items: Item[]): number {
  const { word, text, owner } = tokens[at]!;
  if (/^[,/|()]$/.test(word)) return (items.push({ kind: "comma" }), 1);
  if (/^[&+]$/.test(word)) return (items.push({ kind: "and" }), 1);
  if (/^[;.:!?]$/.test(word)) return (items.push({ kind: "but" }), 1);
  for (let parts = Math.min(MOST_PARTS, tokens.length - at); parts > 0; parts--) {
    const some = tokens.slice(at, at + parts);
    const joined = some.map((token) => token.word).join("");
    const kind = functions().get(joined);
    if (kind) {
      if (kind !== "filler") items.push({ kind } as Item);
      return parts;
    }
    const look = lookOf(joined);
    if (look) return (items.push({ kind: "look", text: some.map((token) => token.text).join(" "), look }), parts);
    const meaning = parts === 1 || some.every((token) => !functions().has(token.word)) ? lookUpEnglish(joined) : undefined;
    if (!meaning) continue;
    // "helmet-less", "sword-free"
    const after = tokens[at + parts]?.word;
    const less = after === "less" || (after === "free" && tokens[at + parts + 1]?.word !== "of");
    const found: Item = { kind: "word", text: some.map((token) => token.text).join(" "), meaning };
    if (less) items.push({ kind: "without" }, found, { kind: "ends" });
    else items.push(found);
    if (some.at(-1)!.owner) items.push({ kind: "owner" });
    return parts + (less ? 1 : 0);
  }
  items.push(...derived(word, text));
  if (owner) items.push({ kind: "owner" });
  return 1;
}

/** Reads a word that is derived from another or misspelt: helmetless, unarmed, armoured, knigth. */
function derived(word: string, text: string): Item[] {
  const lacking = word.endsWith("less") ? lookUpEnglish(word.slice(0, -4)) : undefined;
  if (lacking) return [{ kind: "without" }, { kind: "word", text, meaning: lacking }, { kind: "ends" }];
  if (word === "unarmed") return [{ kind: "without" }, { kind: "word", text, meaning: lookUpEnglish("weapon")! }, { kind: "ends" }];
  if (word === "barefoot" || word === "barefooted")
    return [{ kind: "without" }, { kind: "word", text, meaning: lookUpEnglish("boots")! }, { kind: "ends" }];
  const bare = word.startsWith("un") ? lookUpAdjective(word.slice(2)) : undefined;
  if (bare) return [{ kind: "without" }, { kind: "word", text, meaning: bare }, { kind: "ends" }];
  const worn = lookUpAdjective(word);
  if (worn) return [{ kind: "word", text, meaning: worn }];
  if (parts().has(word)) return [{ kind: "part", text }];
  const meant = misspelt(word, englishWords());
  return meant ? [{ kind: "word", text, ...meant }] : [{ kind: "unknown", text }];
}
