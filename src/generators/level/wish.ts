import { checkText, refuse } from "../../arguments.ts";
import type { Understanding } from "../../content.ts";
import { LEVEL_LIMITS, type LevelRequest } from "./level.ts";
import { ROOM_HEIGHT, ROOM_WIDTH, type RoomStyle } from "./room.ts";
import { STYLE_OPENNESS } from "./style-openness.ts";
import { chineseNumber, simplified, wishWords, type Sense } from "./wish-words.ts";

/** An understood wish for a floor, with its request. */
export interface LevelWish {
  readonly request: LevelRequest;
  readonly wish: Understanding;
}

const MOST_LETTERS = 200;
/** Numbers of rooms in a row and in a column. */
const SIDES = { small: [2, 2], usual: [3, 3], large: [5, 5], huge: [7, 7] } as const;
/** Enemies or chests for each room. */
const SHARES = { enemies: { many: 3, few: 0.5, usual: 1 }, chests: { many: 1.5, few: 0.25 } } as const;

interface Token {
  readonly word: string;
  /** Whether it is the first of a run of Chinese. */
  readonly begins?: boolean;
  readonly sense?: Sense | { readonly cells: readonly [number, number] };
}

/**
 * Understands free words, English or Chinese: size ("small", "60 x 40"), kind of room ("crypt", 迷宫), water, how open it is, how many
 * enemies and chests ("many archers", 三个宝箱, "no treasure"), a locked door with its key. Counts are exact; "many" is three enemies a room,
 * "few" one for two rooms. Where more is counted than fits, and no size said, the floor is larger.
 *
 * A floor has only one kind of room and one key; other wishes for them are in `leftOut` and `nearest`: a flooded crypt becomes a floor of
 * ponds, and two keys become one. Water takes precedence over other kinds of room.
 * @param words at most 200 letters
 * @throws AigcError `bad-request` for no or too many words
 */
export function understandLevelWish(words: string): LevelWish {
  checkText("level", "words", words, 'a wish in words, such as "a flooded crypt with many archers"');
  if (words.trim() === "" || words.length > MOST_LETTERS) refuse("level", "words", words, `1 to ${MOST_LETTERS} letters`);
  const tokens = tokensOf(words);
  const heard = { understood: [] as string[], notUnderstood: [] as string[], leftOut: [] as string[], nearest: [] as { word: string; drawn: string }[] }; // prettier-ignore
  const found = countsOf(tokens, heard);
  const styles = tokens.filter(
    (token): token is Token & { sense: { style: RoomStyle } } => token.sense !== undefined && "style" in token.sense,
  );
  const chosen = (styles.find(({ sense }) => sense.style === "pond") ?? styles[0])?.sense.style;
  let side: keyof typeof SIDES | undefined;
  let cells: readonly [number, number] | undefined;
  let open: boolean | undefined;
  for (const { word, sense } of tokens) {
    if (!sense) heard.notUnderstood.push(word);
    else if ("style" in sense) (sense.style === chosen ? heard.understood : heard.leftOut).push(word);
    else if (!("filler" in sense || "amount" in sense)) heard.understood.push(word);
    if (sense && "side" in sense) side = sense.side;
    if (sense && "cells" in sense) cells = sense.cells;
    if (sense && "open" in sense) open = sense.open;
  }
  const request = requestOf(found, { side, cells, chosen, open });
  const { understood, notUnderstood, leftOut, nearest } = heard;
  return {
    request,
    wish: { understood, notUnderstood, ...(leftOut.length > 0 ? { leftOut } : {}), ...(nearest.length > 0 ? { nearest } : {}) },
  };
}

type Amount = number | "many" | "few";
interface Counts {
  readonly enemies: readonly (Amount | "usual")[];
  readonly chests: readonly (Amount | "usual")[];
  readonly key: boolean;
}

/** Reads counts: an amount belongs to the thing after it, or if there is none, to the thing before it, as in 弓手很多. */
function countsOf(tokens: readonly Token[], heard: { notUnderstood: string[]; nearest: { word: string; drawn: string }[] }): Counts {
  const things: { word: string; thing: "enemies" | "chests" | "key"; amount?: Amount; said?: string }[] = [];
  let waiting: { amount: Amount; word: string } | undefined;
  // The count of something else: "a three-room cave".
  const drop = () => {
    if (waiting && waiting.amount !== 1) heard.notUnderstood.push(waiting.word);
    waiting = undefined;
  };
  tokens.forEach(({ word, sense, begins }, n) => {
    if (sense && "amount" in sense) {
      const before = tokens[n - 1]?.sense;
      const last = things.at(-1);
      // 弓手很多, within one run of characters: the amount belongs to the word before it.
      const after = typeof sense.amount === "string" && /\p{Script=Han}/u.test(word) && !begins && before && "thing" in before;
      if (after && last && last.amount === undefined) Object.assign(last, { amount: sense.amount, said: word });
      else if (waiting?.amount !== 0) waiting = added(waiting, { amount: sense.amount, word });
    } else if (sense && "thing" in sense) {
      things.push({ word, thing: sense.thing, ...(waiting ? { amount: waiting.amount, said: waiting.word } : {}) });
      waiting = undefined;
      if (sense.kind) heard.nearest.push({ word, drawn: "enemy" });
    } else if (sense && "filler" in sense && sense.or) {
      // "without treasure or enemies"
      if (things.at(-1)?.amount === 0) waiting = { amount: 0, word };
    } else if (!sense || "style" in sense || ("filler" in sense && sense.place)) drop();
  });
  drop();
  const keys = things.filter(({ thing, amount }) => thing === "key" && amount !== 0);
  for (const { word, amount, said } of keys)
    if (amount === "many" || Number(amount) > 1) heard.nearest.push({ word: `${said} ${word}`, drawn: "one key" });
  const of = (kind: "enemies" | "chests") =>
    things.filter(({ thing }) => thing === kind).map(({ amount }): Amount | "usual" => amount ?? "usual");
  return { enemies: of("enemies"), chests: of("chests"), key: keys.length > 0 };
}

/** Combines number words: "twenty five" is 25; "a few" is few. */
function added(before: { amount: Amount; word: string } | undefined, next: { amount: Amount; word: string }) {
  const [tens, ones] = [before?.amount, next.amount];
  const both = typeof tens === "number" && typeof ones === "number" && tens >= 20 && tens % 10 === 0 && ones < 10;
  return both ? { amount: tens + ones, word: `${before!.word} ${next.word}` } : next;
}

interface Shape {
  readonly side: keyof typeof SIDES | undefined;
  readonly cells: readonly [number, number] | undefined;
  readonly chosen: RoomStyle | undefined;
  readonly open: boolean | undefined;
}

function requestOf({ enemies, chests, key }: Counts, { side, cells, chosen, open }: Shape): LevelRequest {
  const sizes = cells ? [cells] : (side ? [side] : (["usual", "large", "huge"] as const)).map((name) => [SIDES[name][0] * ROOM_WIDTH, SIDES[name][1] * ROOM_HEIGHT] as const); // prettier-ignore
  const countsFor = ([width, height]: readonly [number, number]) => {
    const rooms = Math.floor(width / ROOM_WIDTH) * Math.floor(height / ROOM_HEIGHT);
    const sum = (amounts: Counts["enemies"], of: Readonly<Record<string, number>>) =>
      amounts.reduce<number>(
        (all, amount) => all + (typeof amount === "number" ? amount : Math.max(1, Math.round(rooms * (of[amount] ?? 0)))),
        0,
      );
    const foes = sum(enemies.length > 0 ? enemies : ["usual"], SHARES.enemies);
    const said = chests.filter((amount) => amount !== "usual");
    const loot = said.length > 0 ? sum(said, SHARES.chests) : undefined;
    return { width, height, enemies: foes, ...(loot === undefined ? {} : { chests: loot }), fits: foes + (loot ?? Math.floor(rooms / 2)) <= rooms * LEVEL_LIMITS.thingsPerRoom }; // prettier-ignore
  };
  const all = sizes.map(countsFor);
  const { fits: _, ...counts } = all.find(({ fits }) => fits) ?? all.at(-1)!;
  const [least, most] = STYLE_OPENNESS[chosen ?? "mixed"];
  const openness = open === undefined ? undefined : Math.round(100 * (least + (open ? 0.8 : 0.25) * (most - least))) / 100;
  return { ...counts, ...(chosen ? { style: chosen } : {}), ...(openness === undefined ? {} : { openness }), ...(key ? { key } : {}) };
}

function tokensOf(words: string): Token[] {
  const written = words.normalize("NFKC");
  const runs = simplified(written.toLowerCase()).matchAll(/\d+\s*(?:x|×|by|乘)\s*\d+|\d+|\p{Script=Han}+|[\p{L}']+/gu);
  return Array.from(runs).flatMap(({ 0: text, index }): Token[] => {
    const word = written.slice(index, index + text.length);
    const size = /^(\d+)\D+(\d+)$/.exec(text);
    if (size) return [{ word, sense: { cells: [Number(size[1]), Number(size[2])] } }];
    if (/^\d+$/.test(text)) return [{ word, sense: { amount: Number(text) } }];
    return /\p{Script=Han}/u.test(text) ? chinese(text, word) : [english(text, word)];
  });
}

/** A word in the singular or the plural. */
function english(text: string, word: string): Token {
  const forms = [text, text.replace(/s$/, ""), text.replace(/ies$/, "y"), text.replace(/es$/, "")];
  const sense = forms.map((form) => wishWords().get(form)).find((one) => one !== undefined);
  return sense ? { word, sense } : { word };
}

/** Reads Chinese, the longest word first; unknown characters stay together. */
function chinese(text: string, written: string): Token[] {
  const tokens: Token[] = [];
  let strange = "";
  const end = () => {
    if (strange) tokens.push({ word: strange });
    strange = "";
  };
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    const word = [4, 3, 2, 1].map((n) => rest.slice(0, n)).find((one) => wishWords().has(one)) ?? "";
    const digits = /^[零一二两三四五六七八九十百]+/u.exec(rest)?.[0] ?? "";
    const amount = digits.length > word.length ? chineseNumber(digits) : undefined;
    const sense = amount === undefined ? wishWords().get(word) : { amount };
    const taken = amount === undefined ? word : digits;
    if (!sense) strange += written[at++]!;
    else {
      end();
      tokens.push({ word: written.slice(at, at + taken.length), sense, begins: at === 0 });
      at += taken.length;
    }
  }
  end();
  return tokens;
}
