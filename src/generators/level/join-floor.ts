import { beside, floodFill, SIDES, type Grid } from "../../grid.ts";
import { createHeap } from "./heap.ts";

/** A grid of tile codes, whose floor becomes one region. */
export interface Ground extends Grid {
  /** Changed in place. */
  readonly tiles: Uint8Array;
  readonly floor: number;
  readonly wall: number;
  /** 1 for cells that must stay as they are. */
  readonly fixed: Uint8Array;
  /** The cost to open a cell, positive; default 1. To fill a cell costs 1. */
  readonly cost?: (cell: number) => number;
}

/**
 * Makes all floor one region with the fewest changes: each separate region is joined by the cheapest path (Dijkstra) or, if that costs
 * less, filled. For two regions that is optimal; for more it is greedy, nearest
 * first. Regions with a fixed cell are never filled.
 * @param from a floor cell of the region that the others are joined to
 * @returns the cells that changed, in order; null when a fixed region cannot be reached
 */
export function joinFloor(ground: Ground, from: number): number[] | null {
  const { tiles, floor, wall, fixed } = ground;
  const changed: number[] = [];
  const main = new Uint8Array(tiles.length);
  const regionOf = (cell: number) => floodFill(ground, (next) => tiles[next] === floor, cell);
  const enter = (cell: number) => {
    for (const reached of regionOf(cell)) main[reached] = 1;
  };
  enter(from);
  for (;;) {
    if (tiles.every((tile, cell) => tile !== floor || main[cell] === 1)) return changed;
    const path = cheapestPath(ground, main);
    if (path === null) {
      // Nothing else can be reached, so the rest is filled, except fixed cells.
      const lost = [...tiles.keys()].filter((cell) => tiles[cell] === floor && main[cell] === 0);
      if (lost.some((cell) => fixed[cell] === 1)) return null;
      for (const cell of lost) tiles[cell] = wall;
      return [...changed, ...lost];
    }
    const region = regionOf(path.to);
    if (region.length < path.cost && region.every((cell) => fixed[cell] === 0)) {
      for (const cell of region) tiles[cell] = wall;
      changed.push(...region);
    } else {
      for (const cell of path.cells) tiles[cell] = floor;
      changed.push(...path.cells);
      enter(path.to);
    }
  }
}

interface Path {
  /** The cells to open. */
  readonly cells: readonly number[];
  readonly cost: number;
  /** The floor it leads to. */
  readonly to: number;
}

/** From the main region to the cheapest other floor. */
function cheapestPath(ground: Ground, main: Uint8Array): Path | null {
  const { tiles, floor, fixed, cost = () => 1 } = ground;
  const best = new Float64Array(tiles.length).fill(Infinity);
  const before = new Int32Array(tiles.length).fill(-1);
  const heap = createHeap();
  const widen = (cell: number, distance: number) => {
    for (let side = 0; side < SIDES; side++) {
      const next = beside(ground, cell, side);
      if (next < 0 || main[next] === 1 || (tiles[next] !== floor && fixed[next] === 1)) continue;
      const total = distance + (tiles[next] === floor ? 0 : cost(next));
      if (total >= best[next]!) continue;
      best[next] = total;
      before[next] = cell;
      heap.push(total, next);
    }
  };
  for (let cell = 0; cell < tiles.length; cell++) if (main[cell] === 1) widen(cell, 0);
  for (let top = heap.pop(); top !== undefined; top = heap.pop()) {
    const [distance, cell] = top;
    if (distance > best[cell]!) continue;
    if (tiles[cell] === floor) {
      const cells: number[] = [];
      for (let back = before[cell]!; main[back] === 0; back = before[back]!) cells.push(back);
      return { cells: cells.reverse(), cost: distance, to: cell };
    }
    widen(cell, distance);
  }
  return null;
}
