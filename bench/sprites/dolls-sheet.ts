import { writeFileSync } from "node:fs";
import type { Sprite } from "../../src/content.ts";
import { completeSprite, composeSprite, dollSpace, maskedDoll, redrawPart, varySprite } from "../../src/generators/sprite/index.ts";
import { cellOfDoll, GRID } from "../../src/generators/sprite/dolls/doll-grid.ts";
import { looksOf } from "../../src/generators/sprite/dolls/character.ts";
import { chooseDoll } from "../../src/generators/sprite/dolls/choose-doll.ts";
import { emptyHanded, standing } from "../../src/generators/sprite/dolls/doll-views.ts";
import { spritePicture } from "../../src/generators/sprite/tools/picture.ts";
import { createRng } from "../../src/rng.ts";
import { contactSheet } from "../../src/tools/contact-sheet.ts";
import { shippedModel } from "../../src/tools/shipped-model.ts";
import { spriteOfCodes } from "./sprite-of-codes.ts";

/**
 * tsx bench/sprites/dolls-sheet.ts FILE.png
 *
 * What the networks of dolls do: a row of people by rule; the front, side and back that the VAE makes of those pictures, and the same people in the
 * drawn style; two morphs; one person and seven sliders; two people and six like both. Then the masked network: the people by rule, of whom
 * half is completed, other heads, variations, and the same wishes from nothing.
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
const masked = await shippedModel("sprite-doll-masked");
const bare = WISHES.map((words, at) => spriteOfCodes(standing(emptyHanded(chooseDoll(looksOf({ words, as: "doll" }), createRng(at).fork(""))), 0))); // prettier-ignore
const ofEach = async (draw: (sprite: Sprite, at: number) => Sprite | Promise<Sprite>) => {
  for (const [at, sprite] of bare.entries()) all.push(await draw(sprite, at));
};
const half = (sprite: Sprite): Sprite => ({ ...sprite, pixels: sprite.pixels.map((p, at) => (at < (GRID * GRID) / 2 ? p : 0)) });
const head = { left: 0, top: 0, width: GRID, height: 14 };
all.push(...bare.map(half));
await ofEach((sprite, at) => completeSprite(masked, half(sprite)).propose({}, createRng(at)));
await ofEach((sprite, at) => redrawPart(masked, sprite, head).propose({ words: WISHES[(at + 1) % WISHES.length]! }, createRng(at)));
await ofEach((sprite, at) => varySprite(masked, sprite, 0.4).propose({}, createRng(at)));
await ofEach((_, at) => maskedDoll(masked).propose({ words: WISHES[at]!, as: "doll" }, createRng(at)));
writeFileSync(file, contactSheet(all.map(spritePicture), { zoom: 3, columns: COLUMNS, background: [109, 125, 98, 255] }));
