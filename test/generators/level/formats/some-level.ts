import type { Level } from "../../../../src/content.ts";
import { generate } from "../../../../src/generator.ts";
import { explainLevel, levelFromText, rulesLevel } from "../../../../src/generators/level/index.ts";
import { createRng } from "../../../../src/rng.ts";
import { someRequest } from "../some-request.ts";

/** All tiles, all entities. */
export const SMALL = levelFromText(["########", "#@..o..#", "#..~~..#", "#k.~~.e#", "####+###", "#c....>#", "########"].join("\n"));

/** Floors of requests by chance, those that can be made and have at most so many cells. */
export async function* someLevels(count: number, seed: string, most: number): AsyncGenerator<Level> {
  const rng = createRng(seed);
  for (let n = 0; n < count;) {
    const request = someRequest(rng);
    if (explainLevel(request).length > 0 || request.width * request.height > most) continue;
    n++;
    yield (await generate(rulesLevel(), request, { seed: `${seed}/${n}` })).content;
  }
}
