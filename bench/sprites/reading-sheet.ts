import { readFileSync, readdirSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { spritePicture } from "../../src/generators/sprite/tools/picture.ts";
import { createRng } from "../../src/rng.ts";
import { contactSheet } from "../../src/tools/contact-sheet.ts";
import type { Picture } from "../../src/tools/kind-tools.ts";
import { readingSprites } from "./reading.ts";

/**
 * tsx bench/sprites/reading-sheet.ts OUT DATA [ANSWERS]
 *
 * Writes pages of the rules' sprites, shuffled among drawn ones, for somebody to name who does not know what was asked for. ANSWERS has a
 * word for each picture, in the order of the pages; with it `reading.json` is written, which the bench counts.
 */
const [out = "reading", data = "data", answersFile] = process.argv.slice(2);
const PAGE = 96;

const made = await readingSprites();
const folder = join(data, "sprites", "tiny-creatures", "png");
const files = readdirSync(folder).toSorted();
const real = Array.from({ length: made.length / 4 }, (_, i) => PNG.sync.read(readFileSync(join(folder, files[i % files.length]!))));
const pictures: { readonly picture: Picture; readonly at: number }[] = [
  ...made.map(({ sprite }, at) => ({ picture: spritePicture(sprite), at })),
  ...real.map(({ width, height, data: rgba }) => ({ picture: { width, height, rgba: new Uint8Array(rgba) }, at: -1 })),
];
const rng = createRng("reading");
for (let i = pictures.length - 1; i > 0; i--) {
  const j = rng.below(i + 1);
  [pictures[i], pictures[j]] = [pictures[j]!, pictures[i]!];
}
if (answersFile === undefined) {
  mkdirSync(out, { recursive: true });
  for (let page = 0; page * PAGE < pictures.length; page++) {
    const some = pictures.slice(page * PAGE, (page + 1) * PAGE).map(({ picture }) => picture);
    writeFileSync(join(out, `page-${page + 1}.png`), contactSheet(some, { zoom: 4, columns: 12, gap: 12 }));
  }
} else {
  const words = readFileSync(answersFile, "utf8").split(/\s+/).filter(Boolean);
  if (words.length !== pictures.length) throw new Error(`${words.length} answers for ${pictures.length} pictures. Give one for each.`);
  const answers = made.map(({ hash }) => [hash, ""]);
  pictures.forEach(({ at }, i) => at >= 0 && (answers[at]![1] = words[i]!));
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(new URL("reading.json", import.meta.url), `${JSON.stringify({ date, answers })}\n`);
}
