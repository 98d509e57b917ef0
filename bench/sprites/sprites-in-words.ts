import { composeSprite } from "../../src/generators/sprite/compose-sprite.ts";
import { library } from "../../src/generators/sprite/library.ts";
import { createRng } from "../../src/rng.ts";

/** Sprites of the library's subjects in turn, as JSON. Runs in Node and in pages. */
export async function spritesInWords(count: number): Promise<string[]> {
  const subjects = [...library().keys()];
  const made: string[] = [];
  for (let seed = 0; seed < count; seed++) {
    const tags = [subjects[seed % subjects.length]!];
    made.push(JSON.stringify(await composeSprite().propose({ tags }, createRng(seed))));
  }
  return made;
}
