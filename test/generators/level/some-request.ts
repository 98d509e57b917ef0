import { ROOM_STYLES, type LevelRequest } from "../../../src/generators/level/index.ts";
import { STYLE_OPENNESS } from "../../../src/generators/level/style-openness.ts";
import type { Rng } from "../../../src/rng.ts";

/**
 * A request for a floor, every field of it by chance: small floors mostly, now and then one of the largest; often as crowded as can be,
 * and often at the end of a style's range. Some of them must be refused: nobody can make a maze of nothing but floor.
 */
export function someRequest(rng: Rng): LevelRequest {
  const chance = (share: number) => rng.next() < share;
  const [widest, highest] = chance(0.01) ? [200, 200] : chance(0.1) ? [112, 84] : [48, 40];
  const width = 16 + rng.below(widest - 15);
  const height = 12 + rng.below(highest - 11);
  const room = 8 * Math.floor(width / 16) * Math.floor(height / 12);
  const chests = chance(0.5) ? rng.below(chance(0.3) ? room + 1 : Math.floor(room / 6) + 1) : undefined;
  const left = room - (chests ?? Math.floor(room / 16));
  const enemies = chance(0.3) ? left : rng.below(chance(0.5) ? left + 1 : Math.floor(left / 4) + 1);
  const style = chance(0.6) ? rng.pick([...ROOM_STYLES, "mixed"] as const) : undefined;
  const [least, most] = STYLE_OPENNESS[style ?? "mixed"];
  const openness = chance(0.4) ? undefined : chance(0.3) ? rng.pick([least, most]) : chance(0.9) ? least + (most - least) * rng.next() : rng.next(); // prettier-ignore
  return {
    width,
    height,
    enemies,
    ...(chests === undefined ? {} : { chests }),
    ...(style === undefined ? {} : { style }),
    ...(openness === undefined ? {} : { openness }),
    ...(chance(0.4) ? { key: chance(0.9) } : {}),
  };
}
