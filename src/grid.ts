/**
 * Grids of cells in rows, as levels and arenas are: a cell is its place, `y * width + x`. Steps go up, left, right and down, never
 * diagonally.
 */
export interface Grid {
  readonly width: number;
  readonly height: number;
}

/** The cells above, left, right and below, as far as they are on the grid. */
export function neighbours({ width, height }: Grid, cell: number): number[] {
  const x = cell % width;
  const found: number[] = [];
  if (cell >= width) found.push(cell - width);
  if (x > 0) found.push(cell - 1);
  if (x < width - 1) found.push(cell + 1);
  if (cell + width < width * height) found.push(cell + width);
  return found;
}

/** What can be reached from `from` over open cells, itself first, the nearest before the others. */
export function floodFill(grid: Grid, open: (cell: number) => boolean, from: number): number[] {
  const seen = new Uint8Array(grid.width * grid.height);
  seen[from] = 1;
  const queue = [from];
  for (const cell of queue) {
    for (const next of neighbours(grid, cell)) {
      if (seen[next] === 1 || !open(next)) continue;
      seen[next] = 1;
      queue.push(next);
    }
  }
  return queue;
}

/** All regions of open cells, in the order of their first cell. */
export function regions(grid: Grid, open: (cell: number) => boolean): number[][] {
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
export function distances(grid: Grid, open: (cell: number) => boolean, from: readonly number[]): Int32Array {
  const steps = new Int32Array(grid.width * grid.height).fill(-1);
  for (const cell of from) steps[cell] = 0;
  const queue = [...from];
  for (const cell of queue) {
    for (const next of neighbours(grid, cell)) {
      if (steps[next] !== -1 || !open(next)) continue;
      steps[next] = steps[cell]! + 1;
      queue.push(next);
    }
  }
  return steps;
}
