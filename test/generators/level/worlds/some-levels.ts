import { explainLevel, type LevelRequest } from "../../../../src/generators/level/index.ts";
import type { Rng } from "../../../../src/rng.ts";

/** Cells. */
export type Size = readonly [width: number, height: number];

/** A request for a level of a world, every field by chance but a size that is given, as crowded as can be now and then; one that can be answered. */
export function someLevelOf(world: string, rng: Rng, size?: Size): LevelRequest {
  for (;;) {
    const request = draw(world, rng, size);
    if (explainLevel(request).length === 0) return request;
  }
}

function draw(world: string, rng: Rng, size?: Size): LevelRequest {
  const chance = (share: number) => rng.next() < share;
  if (world === "platformer") {
    const segments = size ? size[0] / 28 : 1 + rng.below(chance(0.1) ? 40 : 8);
    const room = 8 * segments;
    const enemies = rng.below(chance(0.3) ? room + 1 : 3 * segments);
    const chests = chance(0.5) ? {} : { chests: rng.below(room - enemies + 1) };
    return {
      world,
      width: 28 * segments,
      height: 14,
      enemies,
      ...chests,
      ...(chance(0.3) ? {} : { difficulty: rng.pick([0, 1, rng.next()]) }),
    };
  }
  if (world === "outdoors") {
    const most = chance(0.05) ? 200 : 72;
    const [width, height] = size ?? [24 + rng.below(most - 23), 24 + rng.below(most - 23)];
    const houses = chance(0.5) ? {} : { houses: rng.below(Math.floor((width * height) / 180) + 1) };
    const lamps = chance(0.5) ? {} : { lamps: rng.below(12) };
    return {
      world,
      width,
      height,
      enemies: rng.below(9),
      chests: rng.below(5),
      theme: rng.pick(["village", "forest", "camp"]),
      ...houses,
      ...lamps,
    };
  }
  const [widest, highest] = chance(0.01) ? [200, 200] : chance(0.1) ? [112, 84] : [64, 48];
  const [width, height] = size ?? [16 + rng.below(widest - 15), 12 + rng.below(highest - 11)];
  const rooms = Math.floor(width / 16) * Math.floor(height / 12);
  const traps = rng.below(rooms + 1);
  const chests = rng.below(rooms + 1);
  const enemies = rng.below(chance(0.2) ? 8 * rooms - traps - chests + 1 : 3 * rooms);
  return {
    width,
    height,
    enemies,
    chests,
    traps,
    keys: rng.below(5),
    secrets: rng.below(1 + Math.floor(rooms / 3)),
    shop: chance(0.3),
    boss: chance(0.5),
    theme: rng.pick(["mixed", "caves", "crypts", "halls", "flooded", "ruins"]),
    ...(chance(0.2) ? { style: rng.pick(["cave", "hall", "chambers", "maze", "pond", "ruin"]) } : {}),
  };
}
