import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Sprite } from "../../src/content.ts";
import { spriteOf } from "../../src/generators/sprite/sprite.ts";
import { spriteData } from "../../src/generators/sprite/tools/data.ts";
import { labels } from "../../src/generators/sprite/tools/drawn-sets.ts";
import type { Row } from "../row.ts";
import { SUBJECTS } from "./measures.ts";
import { shareRow } from "./share-row.ts";
import { proposed, type Way } from "./ways.ts";

/** Of the rules so many of each subject are read, of a network so many of every other subject. */
const [BY_RULE, BY_NETWORK] = [16, 8];
/** What is to be named of the rules, of each network, and otherwise. */
const LEAST: Readonly<Record<string, number>> = { compose: 0.95, masked: 0.9, gan: 0.8, vae: 0.8 };
const DRAWN = "drawn";

/** Where the answers stand. */
export const READING_FILE = fileURLToPath(new URL("reading.json", import.meta.url));

/** What somebody named who looked at the pages of `reading-sheet.ts` without knowing what was asked for. */
export interface Reading {
  /** When it was read. */
  readonly date: string;
  /** For each way, in the order of {@link readingSprites}, the beginning of a sprite's hash, what was asked for, and the answer. */
  readonly answers: Readonly<Record<string, readonly (readonly [hash: string, subject: string, answer: string])[]>>;
}

/** A sprite to be named. */
export interface ToRead {
  readonly way: string;
  readonly subject: string;
  readonly sprite: Sprite;
  readonly hash: string;
}

/** The sprites of a way that are read. */
export async function readingSprites(way: Way): Promise<ToRead[]> {
  const rules = way.name === "compose";
  const all: ToRead[] = [];
  for (const subject of rules ? SUBJECTS : SUBJECTS.filter((_, at) => at % 2 === 0))
    for (let seed = 0; seed < (rules ? BY_RULE : BY_NETWORK); seed++) {
      const sprite = await proposed(way, { tags: [subject] }, `reading/${subject}/${seed}`);
      if (sprite) all.push(toRead(way.name, subject, sprite));
    }
  return all;
}

/** Drawn sprites of the same subjects that no network learned from, among which the others are hidden. */
export function drawnToRead(data: string): ToRead[] {
  const { palette, heldOut, names, size } = spriteData(data);
  return names.heldOut.flatMap((name, at) => {
    const subject = labels(name).find((label) => SUBJECTS.includes(label));
    const pixels = heldOut.pixels.subarray(at * size * size, (at + 1) * size * size);
    return subject === undefined ? [] : [toRead(DRAWN, subject, spriteOf(pixels, palette, size))];
  });
}

function toRead(way: string, subject: string, sprite: Sprite): ToRead {
  return { way, subject, sprite, hash: createHash("sha256").update(JSON.stringify(sprite)).digest("hex").slice(0, 8) };
}

/** How many were named right. A sprite that is drawn otherwise since then is not counted; with too few left, the pages are to be read again. */
export async function readingRows(ways: readonly Way[]): Promise<Row[]> {
  if (!existsSync(READING_FILE)) return [];
  const { date, answers } = JSON.parse(readFileSync(READING_FILE, "utf8")) as Reading;
  const drawn = answers[DRAWN] ?? [];
  const rightOf = (read: Reading["answers"][string]) => read.filter(([, subject, answer]) => answer === subject).length;
  const peer = drawn.length > 0 ? { peer: { name: "drawn art", value: rightOf(drawn) / drawn.length } } : {};
  const rows = drawn.length > 0 ? [shareRow(`sprites/${DRAWN}/named-by-eye`, `named right by eye, read ${date}`, rightOf(drawn), drawn.length)] : []; // prettier-ignore
  for (const way of ways) {
    const read = answers[way.name];
    if (!read) continue;
    const now = await readingSprites(way);
    const same = read.filter(([hash], at) => now[at]?.hash === hash);
    const row = shareRow(`sprites/${way.name}/named-by-eye`, `named right by eye, read ${date}`, rightOf(same), same.length, { least: LEAST[way.name] ?? 0.8, ...peer }); // prettier-ignore
    rows.push({ ...row, goal: `${row.goal}, half of ${now.length} at least`, pass: row.pass && same.length >= now.length / 2 });
  }
  return rows;
}
