import { levelFromText } from "../../../src/generators/level/index.ts";
import { BEHIND_PILLAR, HIDDEN, IN_SIGHT, sightBetween } from "../../../src/generators/level/line-of-sight.ts";
import { createRng } from "../../../src/rng.ts";
import { sees } from "./second-solver.ts";

const sight = (text: string) => {
  const { width, tiles, entities } = levelFromText(text);
  const [a, b] = entities.map(({ x, y }) => y * width + x);
  expect(sightBetween(width, tiles, a!, b!)).toBe(sightBetween(width, tiles, b!, a!));
  return sightBetween(width, tiles, a!, b!);
};

describe("the line of sight", () => {
  it("ends at rock, passes over water, and goes dim behind a pillar", () => {
    expect(sight("#####\n#@.e#\n#####")).toBe(IN_SIGHT);
    expect(sight("#####\n#@~e#\n#####")).toBe(IN_SIGHT);
    expect(sight("#####\n#@oe#\n#####")).toBe(BEHIND_PILLAR);
    expect(sight("#####\n#@#e#\n#####")).toBe(HIDDEN);
    expect(sight("#######\n#@o#.e#\n#######")).toBe(HIDDEN);
    expect(sight("####\n#@.#\n#..#\n#.e#\n####")).toBe(IN_SIGHT);
    expect(sight("#####\n#@..#\n#.#.#\n#..e#\n#####")).toBe(HIDDEN);
    expect(sight("###\n#@#\n#.#\n#e#\n###")).toBe(IN_SIGHT);
    expect(sight("###\n#@#\n#e#\n###")).toBe(IN_SIGHT);
  });

  it("squeezes between two cells where one is open", () => {
    expect(sight("#####\n#@.##\n##.e#\n#####")).toBe(IN_SIGHT);
    expect(sight("####\n#@.#\n##e#\n####")).toBe(IN_SIGHT);
    expect(sight("#####\n#@###\n#..e#\n#####")).toBe(IN_SIGHT);
  });

  it("hides nobody whom Bresenham's line sees, from either end", () => {
    for (let i = 0; i < 60; i++) {
      const rng = createRng(i);
      const [width, height] = [10, 9];
      const tiles = Array.from({ length: width * height }, () => (rng.next() < 0.25 ? 0 : 1));
      for (let n = 0; n < 100; n++) {
        const [a, b] = [rng.below(tiles.length), rng.below(tiles.length)];
        const at = (cell: number) => ({ kind: "enemy" as const, x: cell % width, y: Math.floor(cell / width) });
        const level = { width, height, tiles: tiles.map((tile, cell) => (cell === a || cell === b ? 1 : tile)), entities: [] };
        const found = sightBetween(width, level.tiles, a, b);
        expect(sightBetween(width, level.tiles, b, a)).toBe(found);
        const seen = sees(level, at(a), at(b)) || sees(level, at(b), at(a));
        expect(seen ? found : IN_SIGHT).toBe(IN_SIGHT);
      }
    }
  });
});
