import type { Row } from "../../../tools/kind-tools.ts";

export function row(id: string, what: string, value: number, unit: string): Row {
  return { id, what, value, unit, goal: "", pass: true };
}

export function atMost(id: string, what: string, value: number, unit: string, goal: number): Row {
  return { ...row(id, what, value, unit), goal: `<= ${goal}`, pass: value <= goal };
}

/** A share with its 95 % interval (Wilson 1927). */
export function share(id: string, what: string, hits: number, count: number, goal?: number): Row {
  const [p, z] = [hits / count, 1.96];
  const middle = (p + (z * z) / (2 * count)) / (1 + (z * z) / count);
  const half = (z * Math.sqrt((p * (1 - p)) / count + (z * z) / (4 * count * count))) / (1 + (z * z) / count);
  const interval = { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
  return { id, what, value: p, ...interval, unit: "", goal: goal === undefined ? "" : `>= ${goal}`, pass: goal === undefined || p >= goal };
}

export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}

/** A text that stands for a grid, to look it up by. */
export const keyOf = (tiles: ArrayLike<number>): string => String.fromCharCode(...Array.from(tiles));

/** The two rows of what a repair changed, per cent of all cells, of all pieces. */
export function editRows(id: (what: string) => string, edits: readonly number[], cells: number): Row[] {
  const all = edits.toSorted((a, b) => a - b);
  const percent = (value: number) => (100 * value) / cells;
  return [
    atMost(id("edits-mean"), "the same, of all", percent(mean(all)), "% of cells", 0.5),
    atMost(id("edits-p99"), "the same, of all, 99th percentile", percent(all[Math.floor(0.99 * (all.length - 1))]!), "% of cells", 3),
  ];
}
