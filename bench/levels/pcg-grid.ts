import { distances, regions, type Grid } from "../../src/grid.ts";

/** A grid of the PCG Benchmark (Khalifa et al. 2025). */
export interface PcgGrid extends Grid {
  readonly cells: ArrayLike<number>;
}

const passable =
  ({ cells }: PcgGrid, values: readonly number[]) =>
  (cell: number) =>
    values.includes(cells[cell]!);

export const regionsOf = (grid: PcgGrid, values: readonly number[]): number => regions(grid, passable(grid, values)).length;

export const countOf = ({ cells }: PcgGrid, value: number): number => Array.from(cells).filter((one) => one === value).length;

const firstOf = ({ cells }: PcgGrid, value: number): number => Array.from(cells).indexOf(value);

/** Steps from the first cell of one value to the first of another; -1 where there is no way. */
export function stepsBetween(grid: PcgGrid, from: number, to: number, values: readonly number[]): number {
  const [start, end] = [firstOf(grid, from), firstOf(grid, to)];
  return start < 0 || end < 0 ? -1 : distances(grid, passable(grid, values), [start])[end]!;
}

/** The way between them as x and y of each cell, both ends included; of ways of one length the one that the benchmark takes. */
export function pathBetween(grid: PcgGrid, from: number, to: number, values: readonly number[]): [number, number][] {
  const [start, end] = [firstOf(grid, from), firstOf(grid, to)];
  if (start < 0 || end < 0) return [];
  const steps = distances(grid, passable(grid, values), [start]);
  const { width, height } = grid;
  const path: [number, number][] = [];
  let [x, y] = [end % width, Math.floor(end / width)];
  if (steps[end]! <= 0) return [];
  for (;;) {
    path.push([x, y]);
    const here = steps[y * width + x]!;
    if (here === 0) return path.reverse();
    let best: readonly [number, number] = [x, y];
    for (const [dx, dy] of [
      [-1, 0],
      [1, 0],
      [0, -1],
      [0, 1],
    ] as const) {
      // prettier-ignore
      const [nx, ny] = [x + dx, y + dy];
      if (nx < 0 || ny < 0 || nx >= width || ny >= height || steps[ny * width + nx]! < 0) continue;
      if (steps[ny * width + nx]! < steps[best[1] * width + best[0]]!) best = [nx, ny];
    }
    [x, y] = best;
  }
}

/** The longest of the shortest ways, by two sweeps of each region, as the benchmark measures it. */
export function longestPath(grid: PcgGrid, values: readonly number[]): number {
  const open = passable(grid, values);
  let longest = 0;
  for (const region of regions(grid, open)) {
    const farthest = (from: number) => {
      const steps = distances(grid, open, [from]);
      return steps.reduce((best, one, at) => (one > steps[best]! ? at : best), 0);
    };
    const one = farthest(Math.min(...region));
    longest = Math.max(
      longest,
      distances(grid, open, [one]).reduce((most, n) => Math.max(most, n), 0),
    );
  }
  return longest;
}

/** 1 between `low` and `high`, falling to 0 at `least` and at `most`. */
export function rangeReward(value: number, least: number, low: number, high: number = low, most: number = high): number {
  if (value >= low && value <= high) return 1;
  if (value <= least || value >= most) return 0;
  const share = value < low ? (value - least) / (low - least + 1e-8) : (most - value) / (most - high + 1e-8);
  return Math.min(1, Math.max(0, share));
}
