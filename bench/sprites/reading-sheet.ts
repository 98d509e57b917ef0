import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { composeSprite } from "../../src/generators/sprite/index.ts";
import { spritePicture } from "../../src/generators/sprite/tools/picture.ts";
import { createRng } from "../../src/rng.ts";
import { contactSheet } from "../../src/tools/contact-sheet.ts";
import { drawnToRead, READING_FILE, readingSprites, type Reading, type ToRead } from "./reading.ts";
import { learnedWays } from "./ways.ts";

/**
 * tsx bench/sprites/reading-sheet.ts OUT DATA [ANSWERS]
 *
 * Writes pages of the sprites of all ways, shuffled among drawn ones, for somebody to name who does not know what was asked for, and
 * key.txt with what was, a line a picture: not to be looked at before. What was read before and is drawn as it was then keeps its answer.
 * ANSWERS has a word for each picture, in the order of the pages; with it `reading.json` is written, which the bench counts, and a list of
 * what was named otherwise.
 */
const [out = "reading", data = "data", answersFile] = process.argv.slice(2);
const [COLUMNS, ROWS, ZOOM] = [10, 6, 6];

const pictures: ToRead[] = drawnToRead(data);
for (const way of [{ name: "compose", generator: composeSprite(), milliseconds: 1 }, ...(await learnedWays())])
  pictures.push(...(await readingSprites(way)));
const before: Reading | undefined = existsSync(READING_FILE) ? JSON.parse(readFileSync(READING_FILE, "utf8")) : undefined;
const answerOf = new Map(
  Object.entries(before?.answers ?? {}).flatMap(([way, read]) =>
    read.map(([hash, subject, answer]) => [`${way}/${subject}/${hash}`, answer]),
  ),
);
const answered = ({ way, subject, hash }: ToRead): string | undefined => answerOf.get(`${way}/${subject}/${hash}`);
const order = [...pictures.keys()].filter((at) => answered(pictures[at]!) === undefined);
const rng = createRng("reading");
for (let i = order.length - 1; i > 0; i--) {
  const j = rng.below(i + 1);
  [order[i], order[j]] = [order[j]!, order[i]!];
}
mkdirSync(out, { recursive: true });
if (answersFile === undefined) {
  const page = COLUMNS * ROWS;
  for (let from = 0; from < order.length; from += page) {
    const some = order.slice(from, from + page).map((at) => spritePicture(pictures[at]!.sprite));
    const name = `page-${String(from / page + 1).padStart(2, "0")}.png`;
    writeFileSync(join(out, name), contactSheet(some, { zoom: ZOOM, columns: COLUMNS, gap: 8 }));
  }
  writeFileSync(join(out, "key.txt"), `${order.map((at, i) => `${i + 1} ${pictures[at]!.way} ${pictures[at]!.subject}`).join("\n")}\n`);
} else {
  const words = readFileSync(answersFile, "utf8").split(/\s+/).filter(Boolean);
  if (words.length !== order.length) throw new Error(`${words.length} answers for ${order.length} pictures. Give one for each.`);
  const named = new Map(order.map((at, i) => [at, words[i]!]));
  const answers: Record<string, [string, string, string][]> = {};
  pictures.forEach(({ way, subject, hash }, at) => (answers[way] ??= []).push([hash, subject, named.get(at) ?? answered(pictures[at]!)!]));
  for (const [way, read] of Object.entries(answers)) {
    const wrong = read.filter(([, subject, answer]) => subject !== answer);
    process.stdout.write(`${way}: ${read.length - wrong.length} of ${read.length}; ${wrong.map(([, subject, answer]) => `${subject} as ${answer}`).join(", ")}\n`); // prettier-ignore
  }
  const reading: Reading = { date: new Date().toISOString().slice(0, 10), answers };
  writeFileSync(READING_FILE, `${JSON.stringify(reading)}\n`);
}
