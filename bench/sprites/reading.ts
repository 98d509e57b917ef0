import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { composeSprite } from "../../src/generators/sprite/index.ts";
import { createRng } from "../../src/rng.ts";
import type { Row } from "../row.ts";
import { SUBJECTS } from "./measures.ts";

const SEEDS = 16;
const FILE = fileURLToPath(new URL("reading.json", import.meta.url));

/** What somebody named who looked at the sheet of `reading-sheet.ts` without knowing what was asked for. */
interface Reading {
  /** When it was read. */
  readonly date: string;
  /** For each sprite of the rules, in the order of {@link readingSprites}, the beginning of its hash and the answer. */
  readonly answers: readonly (readonly [hash: string, answer: string])[];
}

/** The rules' sprites of a reading: 16 of each subject. */
export async function readingSprites() {
  const generator = composeSprite();
  const made = [];
  for (const subject of SUBJECTS)
    for (let seed = 0; seed < SEEDS; seed++) {
      const sprite = await generator.propose({ tags: [subject] }, createRng(`reading/${subject}/${seed}`));
      made.push({ subject, sprite, hash: createHash("sha256").update(JSON.stringify(sprite)).digest("hex").slice(0, 8) });
    }
  return made;
}

/** How many were named right. A sprite that is drawn otherwise since then is not counted; with too few left, the sheet is to be read again. */
export async function readingRows(): Promise<Row[]> {
  if (!existsSync(FILE)) return [];
  const { date, answers } = JSON.parse(readFileSync(FILE, "utf8")) as Reading;
  const made = await readingSprites();
  const same = made.flatMap(({ subject, hash }, i) => (answers[i]?.[0] === hash ? [{ subject, answer: answers[i][1] }] : []));
  const right = same.filter(({ subject, answer }) => subject === answer).length;
  const value = right / Math.max(1, same.length);
  return [
    {
      id: "sprites/compose/named-by-eye",
      what: `named right by eye, of ${same.length} sprites shuffled among drawn ones, read ${date}`,
      value,
      unit: "",
      goal: `>= 0.95 of ${made.length} at most, half of them at least`,
      pass: value >= 0.95 && same.length >= made.length / 2,
    },
  ];
}
