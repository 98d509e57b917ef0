import { checkText, refuse } from "../../arguments.ts";
import type { Understanding } from "../../content.ts";
import type { LevelRequest } from "./level.ts";
import { wishRequest, type Amount, type Wanted } from "./wish-request.ts";
import { tokensOf, type Token } from "./wish-tokens.ts";
import type { Sense, Thing } from "./wish-words.ts";

/** An understood wish for a level, with its request. */
export interface LevelWish {
  readonly request: LevelRequest;
  readonly wish: Understanding;
}

const MOST_LETTERS = 200;
const AT_FIRST = "dungeon";

/** What was heard; as in {@link Understanding}. */
interface Heard {
  readonly understood: string[];
  readonly notUnderstood: string[];
  readonly leftOut: string[];
  readonly nearest: { readonly word: string; readonly drawn: string }[];
}

/**
 * Understands free words, English or Chinese: the world ("a platformer", "a village", 平台), what it looks like ("crypt", "forest", 迷宫), its
 * size ("small", "60 x 40"), and what stands in it ("many archers", 三个宝箱, "no treasure", "two keys", "a boss", "four houses"). Counts are
 * exact; "many" and "few" are a usual count for the size. Where more is counted than fits, and no size said, the level is larger.
 *
 * The world is the one that is named; else that of the place that is meant ("a forest village", "a camp by the cave" is a camp), or of the first
 * thing that only one world has. What only another world has is not understood. A level has one look: of a dungeon's, water takes precedence.
 * @param words at most 200 letters
 * @throws AigcError `bad-request` for no or too many words
 */
export function understandLevelWish(words: string): LevelWish {
  checkText("level", "words", words, 'a wish in words, such as "a flooded crypt with many archers"');
  if (words.trim() === "" || words.length > MOST_LETTERS) refuse("level", "words", words, `1 to ${MOST_LETTERS} letters`);
  const all = tokensOf(words);
  const main = mainLook(all);
  const world = all.map(({ sense }) => (sense && "world" in sense ? sense.world : undefined)).find(Boolean) ?? main?.of ?? ofThings(all) ?? AT_FIRST; // prettier-ignore
  const tokens = all.map((token): Token => (isOf(world, token.sense) ? token : { ...token, sense: undefined as never }));
  const heard: Heard = { understood: [], notUnderstood: [], leftOut: [], nearest: [] };
  const things = countsOf(tokens, heard);
  const look = world === "dungeon" ? dungeonLook(tokens) : main?.of === world ? main.look : looksOf(tokens)[0];
  const wanted: Wanted = { world, things, look };
  for (const { word, sense } of tokens) {
    if (!sense) heard.notUnderstood.push(word);
    else if ("look" in sense) (sense.look === look ? heard.understood : heard.leftOut).push(word);
    else if (!("filler" in sense || "amount" in sense)) heard.understood.push(word);
    if (sense && "side" in sense) wanted.side = sense.side;
    if (sense && "cells" in sense) wanted.cells = sense.cells;
    if (sense && "open" in sense) wanted.open = sense.open;
    if (sense && "difficulty" in sense) wanted.difficulty = sense.difficulty;
  }
  const { understood, notUnderstood, leftOut, nearest } = heard;
  return {
    request: wishRequest(wanted),
    wish: { understood, notUnderstood, ...(leftOut.length > 0 ? { leftOut } : {}), ...(nearest.length > 0 ? { nearest } : {}) },
  };
}

/** Whether a world has what a word means. */
function isOf(world: string, sense: Token["sense"]): boolean {
  if (!sense) return true;
  return "world" in sense ? sense.world === world : !("of" in sense) || sense.of === undefined || sense.of === world;
}

const looksOf = (tokens: readonly Token[]): string[] => tokens.flatMap(({ sense }) => (sense && "look" in sense ? [sense.look] : []));

const dungeonLook = (tokens: readonly Token[]): string | undefined => {
  const looks = looksOf(tokens);
  return looks.includes("pond") ? "pond" : looks[0];
};

/** The place that is meant: of the first part of the wish that names any, the last, for what stands before it says what it is like. */
function mainLook(tokens: readonly Token[]): Extract<Sense, { look: string }> | undefined {
  let found: Extract<Sense, { look: string }> | undefined;
  for (const { word, sense, begins } of tokens) {
    const divides = begins === true || (sense !== undefined && "filler" in sense && !/\p{Script=Han}/u.test(word));
    if (found && divides) return found;
    if (sense && "look" in sense) found = sense;
  }
  return found;
}

/** The world of the first thing that only one has. */
function ofThings(tokens: readonly Token[]): string | undefined {
  for (const { sense } of tokens) if (sense && "thing" in sense && sense.of !== undefined) return sense.of;
  return undefined;
}

/** Reads counts: an amount belongs to the thing after it, or if there is none, to the thing before it, as in 弓手很多. */
function countsOf(tokens: readonly Token[], heard: Heard): Wanted["things"] {
  const things: { word: string; thing: Thing; amount?: Amount; said?: string }[] = [];
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
      if (sense.drawn !== undefined) heard.nearest.push({ word, drawn: sense.drawn });
    } else if (sense && "filler" in sense && sense.or) {
      // "without treasure or enemies"
      if (things.at(-1)?.amount === 0) waiting = { amount: 0, word };
    } else if (!sense || "look" in sense || "world" in sense || ("filler" in sense && sense.place)) drop();
  });
  drop();
  const counts: Partial<Record<Thing, (Amount | "usual")[]>> = {};
  for (const { thing, amount } of things) (counts[thing] ??= []).push(amount ?? "usual");
  return counts;
}

/** Combines number words: "twenty five" is 25; "a few" is few. */
function added(before: { amount: Amount; word: string } | undefined, next: { amount: Amount; word: string }) {
  const [tens, ones] = [before?.amount, next.amount];
  const both = typeof tens === "number" && typeof ones === "number" && tens >= 20 && tens % 10 === 0 && ones < 10;
  return both ? { amount: tens + ones, word: `${before!.word} ${next.word}` } : next;
}
