/** A grid of tile codes to be made one region. */
export interface Ground {
  readonly width: number;
  readonly height: number;
  /** Changed in place. */
  readonly tiles: Uint8Array;
  readonly floor: number;
  readonly wall: number;
  /** 1 for cells that must stay as they are. */
  readonly fixed: Uint8Array;
  /** What opening a cell costs, at least 1 - 1e-3 and positive; left out: 1 each. */
  readonly cost?: (cell: number) => number;
}

/**
 * Makes all floor one region with the fewest changes: each region that is cut off is either joined by the cheapest path
 * (Dijkstra, opening a cell costs 1) or, if that costs less, filled. For two regions that is optimal; for more it is greedy,
 * nearest first. Regions with a fixed cell are never filled.
 * @param from a floor cell of the region that the others are joined to
 * @returns the cells that changed, in order; null when a fixed region cannot be reached
 */
export function joinFloor(ground: Ground, from: number): number[] | null {
  const { tiles, floor, wall, fixed } = ground;
  const changed: number[] = [];
  for (;;) {
    const main = new Uint8Array(tiles.length);
    const reached = regionOf(ground, from);
    for (const cell of reached) main[cell] = 1;
    if (tiles.every((tile, cell) => tile !== floor || main[cell])) return changed;
    const path = cheapestPath(ground, reached, main);
    if (path === null) {
      // Nothing else can be reached: what is not fixed is filled.
      const lost = [...tiles.keys()].filter((cell) => tiles[cell] === floor && !main[cell]);
      if (lost.some((cell) => fixed[cell])) return null;
      for (const cell of lost) tiles[cell] = wall;
      return [...changed, ...lost];
    }
    const region = regionOf(ground, path.to);
    const fillable = region.every((cell) => !fixed[cell]);
    if (fillable && region.length < path.cells.length) {
      for (const cell of region) tiles[cell] = wall;
      changed.push(...region);
    } else {
      for (const cell of path.cells) tiles[cell] = floor;
      changed.push(...path.cells);
    }
  }
}

/** All floor that can be walked to from a cell. */
export function regionOf({ width, tiles, floor }: Pick<Ground, "width" | "tiles" | "floor">, from: number): number[] {
  const seen = new Set([from]);
  const queue = [from];
  for (const cell of queue) {
    for (const next of neighbours(cell, width, tiles.length)) {
      if (tiles[next] !== floor || seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return queue;
}

/** The cells above, left, right and below. */
export function neighbours(cell: number, width: number, count: number): number[] {
  const x = cell % width;
  const found: number[] = [];
  if (cell >= width) found.push(cell - width);
  if (x > 0) found.push(cell - 1);
  if (x < width - 1) found.push(cell + 1);
  if (cell + width < count) found.push(cell + width);
  return found;
}

/** From the region to the cheapest other floor: the cells to open, and the floor they lead to. */
function cheapestPath(ground: Ground, sources: readonly number[], main: Uint8Array): { cells: number[]; to: number } | null {
  const { width, tiles, floor, fixed, cost = () => 1 } = ground;
  const best = new Float64Array(tiles.length).fill(Infinity);
  const before = new Int32Array(tiles.length).fill(-1);
  const heap = createHeap();
  for (const cell of sources) {
    best[cell] = 0;
    heap.push(0, cell);
  }
  for (let top = heap.pop(); top !== undefined; top = heap.pop()) {
    const [distance, cell] = top;
    if (distance > best[cell]!) continue;
    if (tiles[cell] === floor && !main[cell]) {
      const cells: number[] = [];
      for (let back = before[cell]!; !main[back]; back = before[back]!) cells.push(back);
      return { cells, to: cell };
    }
    for (const next of neighbours(cell, width, tiles.length)) {
      if (tiles[next] !== floor && fixed[next]) continue;
      const total = distance + (tiles[next] === floor ? 0 : cost(next));
      if (total >= best[next]!) continue;
      best[next] = total;
      before[next] = cell;
      heap.push(total, next);
    }
  }
  return null;
}

/** A binary heap of cells by distance; equal distances in the order of the cells, so that the result is decided. */
function createHeap() {
  const items: [number, number][] = [];
  const less = (a: [number, number], b: [number, number]) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
  return {
    push(distance: number, cell: number): void {
      let i = items.push([distance, cell]) - 1;
      while (i > 0) {
        const up = (i - 1) >> 1;
        if (!less(items[i]!, items[up]!)) break;
        [items[i], items[up]] = [items[up]!, items[i]!];
        i = up;
      }
    },
    pop(): [number, number] | undefined {
      const top = items[0];
      const last = items.pop();
      if (top === undefined || last === undefined || items.length === 0) return top;
      items[0] = last;
      for (let i = 0; ;) {
        const [left, right] = [2 * i + 1, 2 * i + 2];
        let least = i;
        if (left < items.length && less(items[left]!, items[least]!)) least = left;
        if (right < items.length && less(items[right]!, items[least]!)) least = right;
        if (least === i) break;
        [items[i], items[least]] = [items[least]!, items[i]!];
        i = least;
      }
      return top;
    },
  };
}
