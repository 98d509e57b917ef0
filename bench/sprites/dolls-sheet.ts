import { writeFileSync } from "node:fs";
import type { Sprite } from "../../src/content.ts";
import { composeSprite, dollSpace } from "../../src/generators/sprite/index.ts";
import { cellOfDoll, GRID } from "../../src/generators/sprite/dolls/doll-grid.ts";
import { spritePicture } from "../../src/generators/sprite/tools/picture.ts";
import { createRng } from "../../src/rng.ts";
import { contactSheet } from "../../src/tools/contact-sheet.ts";
import { shippedModel } from "../../src/tools/shipped-model.ts";

/**
 * tsx bench/sprites/dolls-sheet.ts FILE.png
 *
 * What the network of dolls does: a row of people by rule; the front, side and back that it makes of those pictures, and the same people in the
 * drawn style; two morphs; one person and seven sliders; two people and six like both.
 */
const [file = "dolls-network.png"] = process.argv.slice(2);
const WISHES =
  "a knight without a sword|an old witch|a king with a red cloak|a pirate|a goblin|a nurse|a dwarf with a red beard|an elf archer".split(
    "|",
  );
const SLIDERS = ["hat wizard", "hat crown", "wings feather", "horns demon", "plan child", "cloth robe", "cloak cape"];
const COLUMNS = 8;

const space = dollSpace(await shippedModel("sprite-doll"));
const rules = await Promise.all(WISHES.map((words, at) => composeSprite().propose({ words, as: "doll" }, createRng(at))));
const points = await Promise.all(rules.map((doll) => space.pointOf(doll)));
const styled = await Promise.all(points.map((point) => space.draw(point, "crawl")));
const drawn = await Promise.all(points.map((point) => space.draw(point)));

const cropped = (doll: Sprite): Sprite => ({
  ...doll,
  width: GRID,
  height: GRID,
  pixels: Array.from({ length: GRID * GRID }, (_, cell) => doll.pixels[cellOfDoll(cell)]!),
});
const frame = (sprite: Sprite, name: string): Sprite => ({ ...sprite, pixels: sprite.frames!.find((one) => one.name === name)!.pixels });
const all: Sprite[] = [
  ...rules.map(cropped),
  ...drawn,
  ...drawn.map((one) => frame(one, "stand-right")),
  ...drawn.map((one) => frame(one, "stand-up")),
  ...styled,
];
for (const [from, to] of [
  [1, 3],
  [2, 4],
] as const)
  // prettier-ignore
  for (let at = 0; at < COLUMNS; at++) all.push(await space.draw(space.between(points[from]!, points[to]!, at / (COLUMNS - 1))));
all.push(drawn[6]!);
for (const slider of SLIDERS) all.push(await space.draw(await space.slide(points[6]!, slider, 1)));
all.push(drawn[2]!, drawn[6]!);
for (let at = 0; at < COLUMNS - 2; at++) all.push(await space.draw(space.moreLike([points[2]!, points[6]!], createRng(at), 0.5)));
writeFileSync(file, contactSheet(all.map(spritePicture), { zoom: 3, columns: COLUMNS, background: [109, 125, 98, 255] }));
