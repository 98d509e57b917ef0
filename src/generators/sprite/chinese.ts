import { chineseWords, lazily, listed, type Meaning } from "./vocabulary.ts";
import type { Item, ItemKind } from "./wish-items.ts";
import * as words from "./words-zh.ts";

type Entry = { readonly kind: ItemKind | "filler" | "ordinary" } | { readonly meaning: Meaning };

/** Nouns, colours and function words. A noun wins over a function word that is written the same. */
const entries = lazily<ReadonlyMap<string, Entry>>(() => {
  const all = new Map<string, Entry>();
  const lists = {
    filler: words.FILLERS,
    ordinary: words.ORDINARY,
    without: words.WITHOUT,
    not: words.NOT,
    with: words.WITH,
    and: words.AND,
    or: words.OR,
    but: words.BUT,
    de: "的 之",
  } as const;
  for (const [kind, list] of Object.entries(lists)) for (const word of listed(list)) all.set(word, { kind: kind as ItemKind });
  for (const [word, meaning] of chineseWords()) all.set(word, { meaning });
  return all;
});
const longest = lazily(() => Math.max(...Array.from(entries().keys(), (word) => word.length)));

const simplified = lazily<ReadonlyMap<string, string>>(() => {
  const pairs = listed(words.TRADITIONAL).join("");
  return new Map(Array.from({ length: pairs.length / 2 }, (_, i) => [pairs[2 * i]!, pairs[2 * i + 1]!]));
});

/** Traditional characters as simplified ones, as far as the vocabulary has them. */
export function simplify(text: string): string {
  return [...text].map((character) => simplified().get(character) ?? character).join("");
}

/** The items of a wish in Chinese: at each place the longest word that begins there. */
export function readChinese(text: string): Item[] {
  const written = [...text];
  const plain = [...simplify(text)];
  const items: Item[] = [];
  let unknown = "";
  /** Where the last noun of one character ended. */
  let lastEnd = -1;
  const endUnknown = () => {
    if (unknown) items.push({ kind: "unknown", text: unknown });
    unknown = "";
  };
  for (let at = 0; at < plain.length;) {
    const any = longestAt(plain, at);
    // 三文鱼 begins with no number.
    const counted = any && any.length > 1 ? 0 : measureAt(plain, at, items);
    const found = counted > 0 ? undefined : any;
    const length = counted || found?.length || 1;
    const own = written.slice(at, at + length).join("");
    at += length;
    if (counted > 0) endUnknown();
    else if (!found) {
      if (/[，,;；。.！!：:/／\s]/.test(own)) {
        endUnknown();
        if (/\S/.test(own)) items.push({ kind: /[，,/／]/.test(own) ? "comma" : "but" });
      } else {
        // A word's last character says what it is: 书包 is no book.
        const last = items.at(-1);
        if (unknown === "" && last?.kind === "word" && [...last.text].length === 1) {
          items.pop();
          unknown = last.text;
        }
        unknown += own;
      }
    } else {
      endUnknown();
      if ("meaning" in found.entry) {
        if (length === 1 && at - length === lastEnd && isCompound(items, found.entry.meaning)) {
          // 马桶 is no horse and no bucket.
          const first = items.pop() as Extract<Item, { kind: "word" }>;
          items.push({ kind: "unknown", text: first.text + own });
        } else {
          items.push({ kind: "word", text: own, meaning: found.entry.meaning });
          if (length === 1) lastEnd = at;
        }
      } else if (found.entry.kind === "ordinary") items.push({ kind: "unknown", text: own });
      else if (found.entry.kind !== "filler") items.push({ kind: found.entry.kind } as Item);
    }
  }
  endUnknown();
  return items;
}

/**
 * Whether a noun of one character makes another word with that before it, one that the vocabulary lacks. A colour, a material and
 * what is held stand before a noun as they are: 红马, 火龙, 持剑鬼.
 */
function isCompound(items: readonly Item[], { sort }: Meaning): boolean {
  const [clause, last] = [items.at(-2)?.kind, items.at(-1)];
  if (last?.kind !== "word" || sort === "colour" || last.meaning.sort === "colour" || last.meaning.material) return false;
  return !(clause === "with" || clause === "without" || clause === "not");
}

function longestAt(plain: readonly string[], at: number): { readonly entry: Entry; readonly length: number } | undefined {
  for (let length = Math.min(longest(), plain.length - at); length > 0; length--) {
    const entry = entries().get(plain.slice(at, at + length).join(""));
    if (entry) return { entry, length };
  }
  return undefined;
}

/** How many characters a number and its measure word take here: 一把, or 把 right after a verb, as in 拿把剑. */
function measureAt(plain: readonly string[], at: number, items: readonly Item[]): number {
  const isMeasure = (character: string | undefined) => character !== undefined && words.MEASURES.includes(character);
  let end = at;
  while (end < plain.length && (words.NUMBERS.includes(plain[end]!) || /\d/.test(plain[end]!))) end++;
  if (end > at) return end - at + (isMeasure(plain[end]) && !startsLonger(plain, end) ? 1 : 0);
  const before = items.at(-1)?.kind;
  const verb = before === "with" || before === "without" || before === "not";
  return verb && isMeasure(plain[at]) && at + 1 < plain.length && !startsLonger(plain, at) ? 1 : 0;
}

/** Whether a longer word than the one character begins here: 头盔 after 一 is no measure. */
function startsLonger(plain: readonly string[], at: number): boolean {
  return (longestAt(plain, at)?.length ?? 0) > 1;
}
