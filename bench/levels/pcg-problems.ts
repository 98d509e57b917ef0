import { countOf, longestPath, pathBetween, rangeReward, regionsOf, stepsBetween, type PcgGrid } from "./pcg-grid.ts";
import { likeness } from "./likeness.ts";

/** A problem of the PCG Benchmark: 1 passes, less does not. Rules after its public description and source (MIT), written anew. */
export interface PcgProblem<Control> {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly values: number;
  /** Everything that a control can be, low and high end included. */
  readonly controls: Readonly<Record<keyof Control, readonly [number, number]>>;
  quality(grid: PcgGrid): number;
  control(grid: PcgGrid, wanted: Control): number;
  /** How different two are. */
  diversity(a: PcgGrid, b: PcgGrid): number;
}

export interface ZeldaControl {
  readonly player_key: number;
  readonly key_door: number;
}

const [EMPTY, PLAYER, KEY, DOOR, ENEMY] = [1, 2, 3, 4, 5] as const;
const BEFORE_KEY = [EMPTY, PLAYER, KEY, ENEMY];
const ANY = [EMPTY, PLAYER, KEY, DOOR, ENEMY];

/** zelda-v0: one region, a player, a key, a door, two to four enemies, at least 18 steps from player over key to door. */
export const ZELDA: PcgProblem<ZeldaControl> = (() => {
  const [width, height] = [11, 7];
  const [area, target, error] = [width * height, width + height, 2];
  const quarter = Math.floor(area / 4);
  const ways = (grid: PcgGrid) => [stepsBetween(grid, PLAYER, KEY, BEFORE_KEY), stepsBetween(grid, KEY, DOOR, ANY)] as const;
  /** The way to the key, twice as the benchmark has it, turned so that it begins in the upper left quarter. */
  const trace = (grid: PcgGrid) => {
    const path = pathBetween(grid, PLAYER, KEY, BEFORE_KEY);
    const both = [...path, ...path];
    const [first = [0, 0]] = both;
    return both.map(([x, y]) => `${first[0]! > width / 2 ? width - x - 1 : x},${first[1]! > height / 2 ? height - y - 1 : y}|`).join("");
  };
  return {
    name: "zelda-v0",
    width,
    height,
    values: 6,
    controls: { player_key: [target / 2 + error, quarter], key_door: [target / 2 + error, quarter] },
    quality(grid) {
      const single = (value: number) => rangeReward(countOf(grid, value), 0, 1, 1, area);
      const things = [single(PLAYER), single(KEY), single(DOOR)];
      const enemies = rangeReward(countOf(grid, ENEMY), 0, 2, 4, area);
      const stats = (things.reduce((sum, one) => sum + one, 0) + enemies) / 4;
      let added = 0;
      if (things.every((one) => one >= 1)) {
        const [toKey, toDoor] = ways(grid);
        const playable = ((toKey > 0 ? 1 : 0) + (toDoor > 0 ? 1 : 0)) / 2;
        added = playable + (playable === 1 ? rangeReward(toKey + toDoor, 0, target, area, area) : 0);
      }
      return (rangeReward(regionsOf(grid, ANY), 0, 1, 1, area / 10) + stats + added) / 4;
    },
    control(grid, { player_key, key_door }) {
      const [toKey, toDoor] = ways(grid);
      const near = (steps: number, wanted: number) => rangeReward(steps, 0, wanted - error, wanted + error, quarter);
      return (near(toKey, player_key) + near(toDoor, key_door)) / 2;
    },
    diversity: (a, b) => rangeReward(1 - likeness(trace(a), trace(b)), 0, 0.3, 1, 1),
  };
})();

export interface BinaryControl {
  readonly path: number;
}

/** binary-v0: one region whose longest shortest way has at least 28 steps. */
export const BINARY: PcgProblem<BinaryControl> = (() => {
  const [width, height] = [14, 14];
  const [area, target, error] = [width * height, width + height, 7];
  return {
    name: "binary-v0",
    width,
    height,
    values: 2,
    controls: { path: [target + error, area / 2] },
    quality: (grid) =>
      (rangeReward(regionsOf(grid, [1]), 0, 1, 1, area / 10) + rangeReward(longestPath(grid, [1]), 0, target, area, area)) / 2,
    control: (grid, { path }) => rangeReward(longestPath(grid, [1]), 0, path - error, path + error, area),
    diversity(a, b) {
      const differ = Array.from(a.cells).filter((one, at) => one !== b.cells[at]).length;
      return rangeReward(differ, 0, 0.4 * area, area, area);
    },
  };
})();

/**
 * Which of a set count as unique, as the benchmark counts: one after another falls out that is like some of those left, the one with the
 * greatest count first; each time the counts of all that are left go down by one.
 */
export function uniqueOf(count: number, diversity: (a: number, b: number) => number): boolean[] {
  const like = Array.from({ length: count }, () => new Set<number>());
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      if (diversity(a, b) >= 1) continue;
      like[a]!.add(b);
      like[b]!.add(a);
    }
  }
  const similar = like.map(({ size }) => size);
  const unique = Array.from({ length: count }, () => true);
  let left = Array.from({ length: count }, (_, at) => at);
  for (;;) {
    left.sort((a, b) => similar[b]! - similar[a]!);
    const [first, ...rest] = left;
    if (first === undefined || similar[first]! <= 0) return unique;
    for (const other of rest) {
      if (like[first]!.has(other)) unique[first] = false;
      similar[other]!--;
    }
    left = rest;
  }
}
