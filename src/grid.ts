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
  for (let side = 0; side < SIDES; side++) {
    const next = beside(grid, cell, side);
    if (next >= 0) found.push(next);
  }
  return found;
}

/** The sides of a cell, counted from 0. */
export const SIDES = 4;

/** The cell on one side; -1 beyond the rim. */
export function beside({ width, height }: Grid, cell: number, side: number): number {
  if (side === 0) return cell % width < width - 1 ? cell + 1 : -1;
  if (side === 1) return cell % width > 0 ? cell - 1 : -1;
  if (side === 2) return cell + width < width * height ? cell + width : -1;
  return cell - width;
}

/** What can be reached from `from` over open cells, itself first, the nearest before the others. */
export function floodFill(grid: Grid, open: Open, from: number): number[] {
  const seen = new Uint8Array(grid.width * grid.height);
  seen[from] = 1;
  const queue = [from];
  for (const cell of queue) {
    for (let side = 0; side < SIDES; side++) {
      const next = beside(grid, cell, side);
      if (next < 0 || seen[next] === 1 || !open(next)) continue;
      seen[next] = 1;
      queue.push(next);
    }
  }
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
  const cells = new Int32Array(steps.length);
  for (let cell = 0; cell < cells.length; cell++) cells[cell] = cell;
  const queue = new Int32Array(steps.length);
  let sources = 0;
  for (const cell of from) {
    if (steps[cell] === 0) continue;
    steps[cell] = 0;
    queue[sources++] = cell;
  }
  spread(grid, cells, open, steps, queue, sources, -1);
  return steps;
}

/**
 * As {@link distances}, allocating nothing: for what is asked at every step of a game.
 * @param tiles what lies in each cell
 * @param open whether such a tile can be stepped on
 * @param steps by cell: 0 at the sources, `far` at all others
 * @param queue room for all cells, the first `sources` of which are there, each once
 */
export function spread(
  grid: Grid,
  tiles: ArrayLike<number>,
  open: (tile: number) => boolean,
  steps: Int32Array | Int16Array,
  queue: Int32Array,
  sources: number,
  far: number,
): void {
  let end = sources;
  for (let i = 0; i < end; i++) {
    const cell = queue[i]!;
    const beyond = steps[cell]! + 1;
    for (let side = 0; side < SIDES; side++) {
      const next = beside(grid, cell, side);
      if (next < 0 || steps[next] !== far || !open(tiles[next]!)) continue;
      steps[next] = beyond;
      queue[end++] = next;
    }
  }
}
