import { blocksFeet, setOf, type ArenaMap } from "../../../src/agents/skirmish/arena.ts";
import { randomArena } from "../../../src/agents/skirmish/random-arena.ts";
import { TILES } from "../../../src/generators/level/worlds/dungeon/tiles.ts";
import { createRng } from "../../../src/rng.ts";

describe("randomArena", () => {
  /** The same for a map and its mirror images. */
  const key = ({ width, height, tiles }: ArenaMap) => {
    const rows = Array.from({ length: height }, (_, y) => [...tiles.subarray(y * width, (y + 1) * width)]);
    const mirrored = rows.map((row) => row.toReversed());
    return [rows, mirrored, rows.toReversed(), mirrored.toReversed()].map((map) => map.join("/")).sort()[0]!;
  };

  it("shares not one map of 5,000 between training, validation and test, mirrored or not", () => {
    const count = { train: 3000, validation: 1000, test: 1000 };
    const keys = (set: keyof typeof count) => {
      const stream = createRng(`keys/${set}`);
      return new Set(Array.from({ length: count[set] }, (_, i) => key(randomArena(set, stream.fork(i)))));
    };
    const sets = { train: keys("train"), validation: keys("validation"), test: keys("test") };
    const shared = (a: keyof typeof count, b: keyof typeof count) => [...sets[a]].filter((map) => sets[b].has(map));
    expect([...shared("train", "test"), ...shared("train", "validation"), ...shared("validation", "test")]).toEqual([]);
  });

  it("keeps a map and its mirror images in one set", () => {
    for (let seed = 0; seed < 50; seed++) {
      const map = randomArena("test", createRng(seed));
      const flipped = { ...map, tiles: map.tiles.map((_, at) => map.tiles[at - (at % map.width) + map.width - 1 - (at % map.width)]!) };
      expect(setOf(flipped)).toBe("test");
    }
  });

  it("still gives every set maps of every kind and size", () => {
    for (const set of ["train", "validation", "test"] as const) {
      const maps = Array.from({ length: 300 }, (_, i) => randomArena(set, createRng(`kinds/${i}`)));
      expect(new Set(maps.map(({ width, height }) => `${width}x${height}`)).size).toBeGreaterThan(40);
      expect(maps.filter(({ tiles }) => tiles.includes(TILES.indexOf("water"))).length).toBeGreaterThan(20);
      expect(maps.filter(({ tiles }) => tiles.includes(TILES.indexOf("pillar"))).length).toBeGreaterThan(20);
      expect(new Set(maps.map(key)).size).toBeGreaterThan(240);
    }
  });

  it("hangs together, and starts nobody in a wall", () => {
    for (let seed = 0; seed < 100; seed++) {
      const map = randomArena("test", createRng(seed));
      for (const cell of map.heroStarts) expect(blocksFeet(map, cell % map.width, Math.floor(cell / map.width))).toBe(false);
    }
  });
});
