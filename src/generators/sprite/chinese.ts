import { chineseWords, lazily, listed, type Meaning } from "./vocabulary.ts";
import { LOOK_WORDS, type Look } from "./looks.ts";
import type { Item, ItemKind } from "./wish-items.ts";
import * as words from "./words-zh.ts";

type Entry = { readonly kind: ItemKind | "filler" | "ordinary" } | { readonly meaning: Meaning } | { readonly look: Look };

/** Nouns, colours and function words. If a noun and a function word are written the same, the noun counts. */
const entries = lazily<ReadonlyMap<string, Entry>>(() => {
  const all = new Map<string, Entry>();
  const lists = {
    filler: words.FILLERS,
    unknown: words.ORDINARY,
    part: words.PARTS,
    without: words.WITHOUT,
    not: words.NOT,
    with: words.WITH,
    and: words.AND,
    or: words.OR,
    but: words.BUT,
    de: "的 之",
  } as const;
  for (const [kind, list] of Object.entries(lists)) for (const word of listed(list)) all.set(word, { kind: kind as ItemKind });
  for (const [word, look] of LOOK_WORDS()) all.set(word, { look });
  for (const [word, meaning] of chineseWords()) all.set(word, { meaning });
  return all;
});
const longest = lazily(() => Math.max(...Array.from(entries().keys(), (word) => word.length)));

const simplified = lazily<ReadonlyMap<string, string>>(() => {
  const pairs = listed(words.TRADITIONAL).join("");
  return new Map(Array.from({ length: pairs.length / 2 }, (_, i) => [pairs[2 * i]!, pairs[2 * i + 1]!]));
});

/** Replaces traditional characters by simplified ones, as far as the vocabulary needs them. */
export function simplify(text: string): string {
  return [...text].map((character) => simplified().get(character) ?? character).join("");
}

type Word = Extract<Item, { kind: "word" }>;
interface Piece {
  /** The places where it begins and ends. */
  readonly from: number;
  readonly to: number;
  /** Undefined for a single character that is no known word. */
  readonly entry?: Entry;
}

/** Reads a Chinese wish as items. */
export function readChinese(text: string): Item[] {
  const written = [...text];
  const plain = [...simplify(text)];
  const items: Item[] = [];
  /** Where the last word of one character ended. */
  let shortEnd = -1;
  let unknown = "";
  const endUnknown = () => {
    if (unknown) items.push({ kind: "unknown", text: unknown });
    unknown = "";
  };
  const pieces = piecesOf(plain);
  for (let i = 0; i < pieces.length; i++) {
    const { from, to, entry } = pieces[i]!;
    const own = written.slice(from, to).join("");
    const measures = entry ? 0 : measuresAt(plain, pieces, i, items.at(-1)?.kind);
    if (measures > 0) {
      endUnknown();
      i += measures - 1;
    } else if (entry) {
      endUnknown();
      if ("meaning" in entry) {
        if (to - from === 1 && from === shortEnd && isCompound(items, entry.meaning)) {
          // 马桶 is no horse and no bucket.
          unknown = (items.pop() as Word).text + own;
        } else items.push({ kind: "word", text: own, meaning: entry.meaning });
        if (to - from === 1) shortEnd = to;
      } else if ("look" in entry) items.push({ kind: "look", text: own, look: entry.look });
      else if (entry.kind === "part" || entry.kind === "unknown") items.push({ kind: entry.kind, text: own });
      else if (entry.kind !== "filler") items.push({ kind: entry.kind } as Item);
    } else if (SIGNS.test(own)) {
      endUnknown();
      if (/\S/.test(own)) items.push({ kind: /[,/／，]/.test(own) ? "comma" : "but" });
    } else {
      // A word's last character says what it is: 鼠标 is no mouse.
      if (unknown === "" && from === shortEnd && items.at(-1)?.kind === "word") unknown = (items.pop() as Word).text;
      unknown += own;
    }
  }
  endUnknown();
  return items;
}

const SIGNS = /[，,;；。.！!：:/／\s]/;

/** Splits a text into words: first with the fewest unknown characters, then the fewest words, then the longest words first. */
function piecesOf(plain: readonly string[]): Piece[] {
  const most = plain.length;
  const cost: number[] = Array.from({ length: most + 1 }, () => 0);
  const next: Piece[] = [];
  for (let from = most - 1; from >= 0; from--) {
    const character = plain[from]!;
    next[from] = { from, to: from + 1 };
    cost[from] = cost[from + 1]! + (SIGNS.test(character) ? 0 : isNumber(character) || isMeasure(character) ? 2 : 10);
    for (let to = Math.min(most, from + longest()); to > from; to--) {
      const entry = entries().get(plain.slice(from, to).join(""));
      if (!entry || cost[to]! + 1 >= cost[from]!) continue;
      next[from] = { from, to, entry };
      cost[from] = cost[to]! + 1;
    }
  }
  const pieces: Piece[] = [];
  for (let at = 0; at < most; at = next[at]!.to) pieces.push(next[at]!);
  return pieces;
}

/**
 * Whether a noun of one character forms an unknown compound with the word before it. It does not after a colour, a material or a
 * held thing: 红马, 火龙, 持剑鬼.
 */
function isCompound(items: readonly Item[], { sort }: Meaning): boolean {
  const [clause, last] = [items.at(-2)?.kind, items.at(-1)];
  if (last?.kind !== "word" || sort === "colour" || last.meaning.sort === "colour" || last.meaning.material) return false;
  return !(clause === "with" || clause === "without" || clause === "not");
}

const isNumber = (character: string): boolean => character !== "" && (words.NUMBERS.includes(character) || /\d/.test(character));
const isMeasure = (character: string): boolean => character !== "" && words.MEASURES.includes(character);

/** How many pieces belong to a number and its measure word here: 一把, or only 把 right after a verb, as in 拿把剑. */
function measuresAt(plain: readonly string[], pieces: readonly Piece[], at: number, before: ItemKind | undefined): number {
  const single = (i: number): string => (pieces[i] && pieces[i].to - pieces[i].from === 1 ? plain[pieces[i].from]! : "");
  let end = at;
  while (isNumber(single(end)) && !pieces[end]!.entry) end++;
  // What is counted comes after the measure word: 一瓶 is a bottle, 一瓶药水 a potion.
  const measured = isMeasure(single(end)) && end + 1 < pieces.length;
  if (end > at) return end - at + (measured ? 1 : 0);
  return before === "with" && measured ? 1 : 0;
}
