import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate, type Generator } from "../../src/generator.ts";
import { ganLevel, rulesLevel, vaeLevel, type LevelRequest } from "../../src/generators/level/index.ts";
import { levelPicture } from "../../src/generators/level/tools/picture.ts";
import type { Level } from "../../src/content.ts";
import { contactSheet } from "../../src/tools/contact-sheet.ts";
import { shippedModel } from "../../src/tools/shipped-model.ts";

/**
 * npx tsx bench/levels/sheets.ts FOLDER
 *
 * The sheets that levels are read from as a level designer would: 100 dungeons, platformers, villages, forests and camps by rules, and 100 platformers
 * by each network.
 */
const folder = process.argv[2];
if (folder === undefined) throw new Error("usage: npx tsx bench/levels/sheets.ts FOLDER");

const DUNGEON = { width: 48, height: 32, enemies: 10, chests: 4, keys: 2, secrets: 1, traps: 4, shop: true, boss: true };
const PLATFORMER = { world: "platformer", width: 56, height: 14, enemies: 5, chests: 2, difficulty: 0.6 };
const OUTDOORS = { world: "outdoors", width: 48, height: 32, enemies: 2, chests: 2 } as const;
const rules = rulesLevel() as Generator<LevelRequest, Level>;
const [vae, gan] = [vaeLevel(await shippedModel("level-segment")), ganLevel(await shippedModel("level-segment-gan"))];

const SHEETS: readonly (readonly [name: string, way: Generator<LevelRequest, Level>, request: LevelRequest])[] = [
  ["dungeon", rules, DUNGEON],
  ["platformer", rules, PLATFORMER],
  ["platformer-vae", vae as typeof rules, PLATFORMER],
  ["platformer-gan", gan as typeof rules, PLATFORMER],
  ...(["village", "forest", "camp"] as const).map((theme) => [theme, rules, { ...OUTDOORS, theme }] as const),
];

mkdirSync(folder, { recursive: true });
for (const [name, way, request] of SHEETS) {
  const pictures = [];
  for (let seed = 0; seed < 100; seed++)
    pictures.push(levelPicture((await generate([way, rules], request, { seed: `sheet/${seed}` })).content));
  const file = join(folder, `${name}.png`);
  writeFileSync(file, contactSheet(pictures, { columns: name.startsWith("platformer") ? 5 : 10 }));
  process.stdout.write(`${file}: ${pictures.length}\n`);
}
