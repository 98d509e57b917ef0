import type { Level } from "../../../../content.ts";
import { CARRIES, SOLID, SPIKES } from "./tiles.ts";

/**
 * How one moves, in cells. One walks a cell left or right. A jump rises up to RISE cells and may be cut short; with each cell that one
 * rises or falls one may go one cell aside. So one jumps RISE high, and 2 * RISE across to the same height, over a gap of 2 * RISE - 1.
 */
export const RISE = 4;

/** Where one may be: a cell, and how much of a jump is left (0: standing or falling). A state is `(left * height + y) * width + x`. */
export interface Moves {
  readonly states: number;
  at(x: number, y: number, left: number): number;
  /** The cell of a state. */
  cellOf(state: number): number;
  /** One stands there. */
  stands(cell: number): boolean;
  /** Writes the states after one move into `into`; answers with their number. */
  after(state: number, into: Int32Array): number;
}

/** All moves on a level. */
export function movesOn({ width, height, tiles }: Pick<Level, "width" | "height" | "tiles">): Moves {
  const size = width * height;
  const rise = RISE;
  const [free, firm] = [new Uint8Array(size), new Uint8Array(size)];
  const [isSolid, isCarrier] = [SOLID, CARRIES];
  for (let cell = 0; cell < size; cell++) free[cell] = isSolid[tiles[cell]!] || tiles[cell] === SPIKES ? 0 : 1;
  for (let cell = 0; cell + width < size; cell++) firm[cell] = free[cell] === 1 && isCarrier[tiles[cell + width]!] === true ? 1 : 0;
  const stands = (cell: number) => firm[cell] === 1;
  return {
    states: size * (RISE + 1),
    at: (x, y, left) => (left * height + y) * width + x,
    cellOf: (state) => state % size,
    stands,
    after(state, into) {
      const cell = state % size;
      const left = (state - cell) / size;
      const x = cell % width;
      let count = 0;
      const go = (to: number, rest: number) => (into[count++] = rest * size + to);
      if (left > 0) {
        // A jump may end early.
        go(cell, 0);
        const up = cell - width;
        if (up < 0 || free[up] === 0) return count;
        go(up, left - 1);
        if (x > 0 && free[up - 1] === 1) go(up - 1, left - 1);
        if (x < width - 1 && free[up + 1] === 1) go(up + 1, left - 1);
        return count;
      }
      if (stands(cell)) {
        go(cell, rise);
        if (x > 0 && free[cell - 1] === 1) go(cell - 1, 0);
        if (x < width - 1 && free[cell + 1] === 1) go(cell + 1, 0);
        return count;
      }
      const down = cell + width;
      // Below the last row is death.
      if (down >= size || free[down] === 0) return count;
      go(down, 0);
      if (x > 0 && free[down - 1] === 1) go(down - 1, 0);
      if (x < width - 1 && free[down + 1] === 1) go(down + 1, 0);
      return count;
    },
  };
}

/** What can be reached from a cell, and from what of it a goal can be reached: 1 and 2 in one, by state. */
export function reachOf(moves: Moves, from: number, goal: number): Uint8Array {
  const seen = new Uint8Array(moves.states);
  const next = new Int32Array(8);
  const edges: number[] = [];
  const sources: number[] = [];
  const queue = [from];
  seen[from] = 1;
  for (const state of queue) {
    const count = moves.after(state, next);
    for (let n = 0; n < count; n++) {
      const to = next[n]!;
      edges.push(to);
      sources.push(state);
      if (seen[to] === 1) continue;
      seen[to] = 1;
      queue.push(to);
    }
  }
  // The same moves backwards, in lists by where they lead.
  const first = new Int32Array(moves.states + 1);
  for (const to of edges) first[to + 1]!++;
  for (let state = 0; state < moves.states; state++) first[state + 1]! += first[state]!;
  const fill = first.slice(0, moves.states);
  const back = new Int32Array(edges.length);
  edges.forEach((to, n) => (back[fill[to]!++] = sources[n]!));
  const home: number[] = [];
  for (let state = goal; state < moves.states; state += moves.states / (RISE + 1)) {
    if (seen[state] !== 1) continue;
    seen[state] = 3;
    home.push(state);
  }
  for (const state of home) {
    for (let n = first[state]!; n < first[state + 1]!; n++) {
      const before = back[n]!;
      if (seen[before] !== 1) continue;
      seen[before] = 3;
      home.push(before);
    }
  }
  return seen;
}
