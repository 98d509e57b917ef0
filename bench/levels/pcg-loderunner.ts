import { rangeReward, type PcgGrid } from "./pcg-grid.ts";
import type { PcgProblem } from "./pcg-problems.ts";

export interface LodeRunnerControl {
  /** Tiles of ladders and of ropes, give or take 14. */
  readonly ladder: number;
  readonly rope: number;
}

const [BRICK, EMPTY, PLAYER, GOLD, ENEMY, LADDER, ROPE] = [0, 1, 2, 3, 4, 5, 6] as const;
/** What somebody does in a cell: nothing, walk, climb, hang, fall. */
const [WALKS, CLIMBS, HANGS, FALLS] = [1, 2, 3, 4] as const;

/** A level is put together from squares of two by two tiles, row by row, those of the benchmark's list. */
export const LODE_SQUARES =
  "1100 1111 0011 0012 6515 1535 6611 5050 3166 5651 1200 0515 0000 1141 1515 1166 1010 0166 1400 3100 5150 4100 1300 0066 0505 5051 1110 5151 0300 0111 0031 3101 1130 1101 1013 1113 1114 1131 4101 1505 2100 1011 3505 1310 6600 2101 1210 0101 1161 5156 5100 1500".split(
    " ",
  );

/**
 * How long one walks, hangs, climbs and falls in the five levels that the benchmark compares with: counted from its own data, as it counts.
 * The data have 21 rows but one, which has the row of bricks below that its code needs; it was put below the others.
 */
const USUAL = {
  walks: [0, 21, 24, 25, 26, 29, 28, 27, 30, 34, 31, 35, 33, 40, 36, 34, 34, 38, 39, 33, 34, 33, 30, 26, 26, 20, 17, 19, 16, 12, 12, 12],
  hangs: [0, 0, 2, 3, 3, 4, 4, 4, 4, 5, 5, 6, 7, 6, 7, 6, 6, 5, 5, 5, 4, 4, 4, 4, 4, 2, 1, 1, 1, 1, 1, 1],
  climbs: [0, 0, 1, 13, 21, 21, 24, 24, 23, 20, 22, 19, 18, 17, 20, 18, 15, 14, 13, 9, 3, 1],
  falls: [0, 21, 51, 62, 61, 60, 64, 65, 65, 65, 66, 58, 51, 49, 54, 48, 50, 46, 35, 32, 5, 2],
} as const;

const shares = (counts: readonly number[]): number[] => {
  const all = Math.max(
    1,
    counts.reduce((sum, one) => sum + one, 0),
  );
  return counts.map((one) => one / all);
};

/** The Jensen-Shannon distance of two distributions. */
function unlike(p: readonly number[], q: readonly number[]): number {
  const mean = p.map((one, at) => 0.5 * (one + q[at]!));
  const from = (one: readonly number[]) =>
    one.reduce((sum, share, at) => (share > 0 && mean[at]! > 0 ? sum + share * Math.log2(share / mean[at]!) : sum), 0);
  return Math.sqrt(0.5 * from(p) + 0.5 * from(q));
}

interface Tiles {
  readonly width: number;
  readonly height: number;
  readonly at: Uint8Array;
}

/** The tiles of a level; the last row is always brick. */
export function lodeTiles({ width, height, cells }: PcgGrid): Tiles {
  const [wide, high] = [2 * width, 2 * height];
  const at = Uint8Array.from({ length: wide * high }, (_, tile) => {
    const [x, y] = [tile % wide, Math.floor(tile / wide)];
    return y === high - 1 ? BRICK : Number(LODE_SQUARES[cells[(y >> 1) * width + (x >> 1)]!]![2 * (y % 2) + (x % 2)]);
  });
  return { width: wide, height: high, at };
}

/** Where the only player gets to, and what he last does in each cell, breadth first; 0 where he does not come. */
export function lodeWays({ width, height, at }: Tiles): Uint8Array {
  const ways = new Uint8Array(at.length);
  const start = at.indexOf(PLAYER);
  if (start < 0) return ways;
  const level = at.map((tile) => (tile === PLAYER || tile === GOLD || tile === ENEMY ? EMPTY : tile));
  const isFalling = (x: number, y: number) => {
    const below = level[(y + 1) * width + x];
    return y < height - 1 && level[y * width + x] === EMPTY && below !== BRICK && below !== LADDER;
  };
  const moved = (x: number, y: number, falls: boolean, dx: number, dy: number): readonly [number, number] => {
    if (falls) return [x, y + 1];
    const here = level[y * width + x];
    const row = here === LADDER || (here === ROPE && dy > 0) ? Math.min(height - 1, Math.max(0, y + dy)) : y;
    const column = Math.min(width - 1, Math.max(0, x + dx));
    return [level[row * width + column] === BRICK ? x : column, row];
  };
  const seen = new Set<number>();
  const first = [start % width, Math.floor(start / width)] as const;
  const queue: (readonly [x: number, y: number, falls: boolean])[] = [[...first, isFalling(...first)]];
  for (const [x, y, falls] of queue) {
    const cell = y * width + x;
    const state = 2 * cell + (falls ? 1 : 0);
    if (seen.has(state)) continue;
    seen.add(state);
    ways[cell] = falls ? FALLS : level[cell] === ROPE ? HANGS : level[cell] === LADDER ? CLIMBS : WALKS;
    for (const [dx, dy] of [[0, 0], [-1, 0], [1, 0], [0, -1], [0, 1]] as const) {
      const next = moved(x, y, falls, dx, dy);
      queue.push([...next, isFalling(...next)]);
    } // prettier-ignore
  }
  return ways;
}

/** Lines of a picture, as lists of cells: its rows or its columns. */
const lines = (width: number, height: number, columns: boolean): number[][] =>
  Array.from({ length: columns ? width : height }, (_, n) =>
    Array.from({ length: columns ? height : width }, (__, k) => (columns ? k * width + n : n * width + k)),
  );

/** How long runs are, as the benchmark counts them: from where the first of a line begins to each cell behind it that is of none. */
function lengths(line: readonly number[][], cells: ArrayLike<number>, value: number): number[] {
  const counts = Array.from({ length: line[0]!.length }, () => 0);
  for (const one of line) {
    const first = one.findIndex((cell) => cells[cell] === value);
    if (first >= 0) for (let at = first; at < one.length; at++) if (cells[one[at]!] !== value) counts[at - first]!++;
  }
  return counts;
}

const runs = (line: readonly number[][], cells: ArrayLike<number>, value: number): number =>
  line.reduce((sum, one) => sum + one.filter((cell, at) => cells[cell] === value && (at === 0 || cells[one[at - 1]!] !== value)).length, 0);

interface LodeInfo {
  readonly count: (tile: number) => number;
  readonly ways: Uint8Array;
  readonly islands: number;
  readonly collected: number;
  /** Share of ladders, ropes and bricks one could stand on that are used; undefined where there are none. */
  readonly used: number | undefined;
  readonly decoration: number;
}

const infos = new WeakMap<PcgGrid, LodeInfo>();

function lodeInfo(grid: PcgGrid): LodeInfo {
  const known = infos.get(grid);
  if (known) return known;
  const tiles = lodeTiles(grid);
  const { width, height, at } = tiles;
  const count = (tile: number) => at.reduce((sum, one) => sum + (one === tile ? 1 : 0), 0);
  const [rows, columns] = [lines(width, height, false), lines(width, height, true)];
  const ways = count(PLAYER) === 1 ? lodeWays(tiles) : new Uint8Array(at.length);
  let [all, used] = [0, 0];
  if (count(PLAYER) === 1) {
    at.forEach((tile, cell) => {
      const place = tile === LADDER || tile === ROPE ? cell : tile === BRICK && cell >= width && at[cell - width] !== BRICK ? cell - width : -1; // prettier-ignore
      if (place < 0) return;
      all++;
      if (ways[place]! > 0) used++;
    });
  }
  const apart = (counts: readonly number[], usual: readonly number[]) => unlike(shares(counts), shares(usual));
  const [walks, hangs] = [apart(lengths(rows, ways, WALKS), USUAL.walks), apart(lengths(rows, ways, HANGS), USUAL.hangs)];
  const [climbs, falls] = [apart(lengths(columns, ways, CLIMBS), USUAL.climbs), apart(lengths(columns, ways, FALLS), USUAL.falls)];
  const info: LodeInfo = {
    count,
    ways,
    islands: runs(rows, at, BRICK) + runs(rows, at, ROPE) + runs(columns, at, LADDER),
    collected: at.reduce((sum, tile, cell) => sum + (tile === GOLD && ways[cell]! > 0 ? 1 : 0), 0),
    used: all > 0 ? used / all : undefined,
    decoration: 0.9 * (walks + hangs + climbs) + 0.1 * falls,
  };
  infos.set(grid, info);
  return info;
}

/**
 * loderunner-v0: a player, gold and enemies; a fifth of the cells reached, all gold, three quarters of ladders, ropes and bricks used; and how long
 * one walks, hangs and climbs neither too like nor too unlike the levels of the game.
 */
export const LODERUNNER: PcgProblem<LodeRunnerControl> = (() => {
  const [width, height, gold, enemies] = [32, 22, 6, 3];
  const area = width * height;
  return {
    name: "loderunner-v0",
    width: width / 2,
    height: height / 2,
    values: LODE_SQUARES.length,
    controls: { ladder: [0, Math.floor(0.2 * area)], rope: [0, Math.floor(0.2 * area)] },
    quality(grid) {
      const { count, ways, islands, collected, used, decoration } = lodeInfo(grid);
      const wanted = (tile: number, low: number, high: number) => rangeReward(count(tile), 0, low, high, area);
      const stats = (wanted(PLAYER, 1, 1) + wanted(GOLD, gold, 2 * gold) + wanted(ENEMY, enemies, 2 * enemies)) / 3;
      const reached = ways.reduce((sum, one) => sum + (one > 0 ? 1 : 0), 0);
      const explored = stats >= 1 ? rangeReward(reached, 0, Math.floor(0.2 * area), area, area) : 0;
      const played = explored >= 1 ? (collected / count(GOLD) + (used === undefined ? 0 : rangeReward(used, 0, 0.75, 1, 1))) / 2 : 0;
      const decorated = played >= 1 ? (rangeReward(decoration, 0, 0.75, 1, 1) + rangeReward(islands, 0, 0, 0.1 * area, area / 2)) / 2 : 0;
      return (stats + explored + played + decorated) / 4;
    },
    control(grid, { ladder, rope }) {
      const { count } = lodeInfo(grid);
      const error = Math.floor(0.02 * area);
      const near = (tile: number, value: number) => rangeReward(count(tile), 0, value - error, value + error, area);
      return (near(LADDER, ladder) + near(ROPE, rope)) / 2;
    },
    diversity(a, b) {
      const [one, other] = [lodeInfo(a).ways, lodeInfo(b).ways];
      const differ = (way: number) => one.reduce((sum, here, cell) => sum + ((here === way) !== (other[cell] === way) ? 1 : 0), 0);
      return rangeReward(0.3 * (differ(WALKS) + differ(CLIMBS) + differ(HANGS)) + 0.1 * differ(FALLS), 0, 0.4 * area, area, area);
    },
  };
})();
