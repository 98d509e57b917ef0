import type { Level } from "../../../../src/content.ts";
import { generate } from "../../../../src/generator.ts";
import { explainLevel, levelFromText, rulesLevel, type LevelRequest } from "../../../../src/generators/level/index.ts";
import { createRng, type Rng } from "../../../../src/rng.ts";
import { someRequest } from "../some-request.ts";

/** All tiles, all entities. */
export const SMALL = levelFromText(["########", "#@..o..#", "#..~~..#", "#k.~~.e#", "####+###", "#c....>#", "########"].join("\n"));

/** Levels of requests by chance, those that can be made and have at most so many cells: two of three are dungeons. */
export async function* someLevels(count: number, seed: string, most: number): AsyncGenerator<Level> {
  const rng = createRng(seed);
  for (let n = 0; n < count;) {
    const request = n % 6 === 4 ? somePlatformer(rng) : n % 6 === 5 ? someLand(rng) : someRequest(rng);
    if (explainLevel(request).length > 0 || request.width * request.height > most) continue;
    n++;
    yield (await generate(rulesLevel(), request, { seed: `${seed}/${n}` })).content;
  }
}

function somePlatformer(rng: Rng): LevelRequest {
  const segments = 1 + rng.below(10);
  return { world: "platformer", width: 28 * segments, height: 14, enemies: rng.below(4 * segments), difficulty: rng.next() };
}

function someLand(rng: Rng): LevelRequest {
  const theme = rng.pick(["village", "forest", "camp"] as const);
  return { world: "outdoors", width: 24 + rng.below(60), height: 24 + rng.below(40), enemies: rng.below(6), chests: rng.below(4), theme };
}
