/**
 * Grids of cells in rows, as levels and arenas are: a cell is its place, `y * width + x`. Steps go right, left, down and up, never
 * diagonally.
 */
export interface Grid {
  readonly width: number;
  readonly height: number;
}

/** Whether a cell can be stepped on. */
export type Open = (cell: number) => boolean;

/** The cells right, left, below and above, as far as they are on the grid. */
export function neighbours(grid: Grid, cell: number): number[] {
  const found: number[] = [];
  eachNeighbour(grid, cell, (next) => found.push(next));
  return found;
}

function eachNeighbour({ width, height }: Grid, cell: number, visit: (next: number) => void): void {
  const x = cell % width;
  if (x < width - 1) visit(cell + 1);
  if (x > 0) visit(cell - 1);
  if (cell + width < width * height) visit(cell + width);
  if (cell >= width) visit(cell - width);
}

/** What can be reached from `from` over open cells, itself first, the nearest before the others. */
export function floodFill(grid: Grid, open: Open, from: number): number[] {
  const seen = new Uint8Array(grid.width * grid.height);
  seen[from] = 1;
  const queue = [from];
  const visit = (next: number): void => {
    if (seen[next] === 1 || !open(next)) return;
    seen[next] = 1;
    queue.push(next);
  };
  for (const cell of queue) eachNeighbour(grid, cell, visit);
  return queue;
}

/** All regions of open cells, in the order of their first cell. */
export function regions(grid: Grid, open: Open): number[][] {
  const seen = new Uint8Array(grid.width * grid.height);
  const found: number[][] = [];
  for (let cell = 0; cell < seen.length; cell++) {
    if (seen[cell] === 1 || !open(cell)) continue;
    const region = floodFill(grid, open, cell);
    for (const each of region) seen[each] = 1;
    found.push(region);
  }
  return found;
}

/** Steps from the nearest of `from` to every cell over open cells; -1 where there is no way. The cells of `from` need not be open. */
export function distances(grid: Grid, open: Open, from: readonly number[]): Int32Array {
  const steps = new Int32Array(grid.width * grid.height).fill(-1);
  const queue = new Int32Array(steps.length);
  let sources = 0;
  for (const cell of from) {
    if (steps[cell] === 0) continue;
    steps[cell] = 0;
    queue[sources++] = cell;
  }
  spread(grid, open, { steps, queue, sources, far: -1 });
  return steps;
}

/** Room for {@link spread}, which the caller keeps. */
export interface Spreading {
  /** By cell: 0 at the sources, `far` at all others. */
  readonly steps: Int32Array | Int16Array;
  /** Room for all cells; the sources come first, each once. */
  readonly queue: Int32Array;
  readonly sources: number;
  readonly far: number;
}

/** As {@link distances}, in arrays that are there already: for what is asked many times a second. */
export function spread(grid: Grid, open: Open, { steps, queue, sources, far }: Spreading): void {
  let [end, beyond] = [sources, 0];
  const visit = (next: number): void => {
    if (steps[next] !== far || !open(next)) return;
    steps[next] = beyond;
    queue[end++] = next;
  };
  for (let i = 0; i < end; i++) {
    beyond = steps[queue[i]!]! + 1;
    eachNeighbour(grid, queue[i]!, visit);
  }
}
