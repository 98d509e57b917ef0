import { createHeap } from "../heap.ts";
import { movesOn, reachOf, RISE } from "../worlds/platformer/jump-arcs.ts";
import { AIR, CARRIES, LEDGE, SOLID, SPIKES } from "../worlds/platformer/tiles.ts";
import { SEGMENT_HEIGHT, SEGMENT_WIDTH, type SegmentTiles } from "./segment.ts";
import { isPipe } from "./segment-grid.ts";
import { isWholeSegment, segmentLevel } from "./whole-segment.ts";

/** What may be changed, and what it costs. */
export interface Mending {
  /** 1 for cells that stay as they are. */
  readonly fixed?: ArrayLike<number>;
  /** Chance that a cell is air, as the network sees it: the less surprising change is taken. */
  readonly air?: ArrayLike<number>;
}

/** Ways that are made one after another before a segment is given up. */
const MOST_WAYS = 40;
/** What a change costs that the network finds quite unlikely, beside its 1. */
const SURPRISE = 0.5;

/** A platformer without what stands in it, and where one begins and ends. */
export interface Stage {
  readonly width: number;
  readonly tiles: ArrayLike<number>;
  readonly start: number;
  readonly exit: number;
}

/**
 * Makes a segment whole with few changes.
 * @returns null where that cannot be done
 */
export function mendSegment(drawn: ArrayLike<number>, mending: Mending = {}): SegmentTiles | null {
  const [start, exit] = segmentLevel(drawn).entities.map(({ x, y }) => y * SEGMENT_WIDTH + x) as [number, number];
  const tiles = mendStage({ width: SEGMENT_WIDTH, tiles: drawn, start, exit }, mending);
  return tiles && isWholeSegment(tiles) ? tiles : null;
}

/**
 * Where the exit cannot be reached, or a place cannot be left, makes a way that takes the fewest tiles, some broken, some put under one's
 * feet. Each way is the cheapest there is (Dijkstra over all jumps); of several, one follows the other.
 * @returns null where that cannot be done
 */
export function mendStage({ width, tiles: drawn, start, exit }: Stage, mending: Mending = {}): SegmentTiles | null {
  const tiles = Uint8Array.from(drawn);
  for (let n = 0; n < MOST_WAYS * (width / SEGMENT_WIDTH); n++) {
    const moves = movesOn({ width, height: SEGMENT_HEIGHT, tiles: tiles as unknown as number[] });
    const reach = reachOf(moves, start, exit);
    const from = reach[exit] === 3 ? trapped(reach, moves.stands, tiles.length) : start;
    if (from < 0) return tiles;
    const isGoal = (state: number) => (from === start ? state % tiles.length === exit : reach[state] === 3);
    const changes = cheapestWay({ width, tiles }, from, isGoal, mending);
    if (!changes || changes.size === 0) return null;
    for (const [cell, code] of changes) tiles[cell] = code;
  }
  return null;
}

/** A cell that one gets to and cannot leave; -1 where there is none. */
function trapped(reach: Uint8Array, stands: (cell: number) => boolean, size: number): number {
  for (let cell = 0; cell < size; cell++) if (reach[cell] === 1 && stands(cell)) return cell;
  return -1;
}

/** The tiles that have to be changed on the cheapest way from a cell to a goal, and to what. */
function cheapestWay(
  { width, tiles }: { readonly width: number; readonly tiles: Uint8Array },
  from: number,
  isGoal: (state: number) => boolean,
  { fixed, air }: Mending,
): ReadonlyMap<number, number> | null {
  const size = tiles.length;
  const states = size * (RISE + 1);
  const best = new Float64Array(states).fill(Infinity);
  const before = new Int32Array(states).fill(-1);
  const change = new Map<number, readonly (readonly [number, number])[]>();
  const heap = createHeap();
  const may = (cell: number) => fixed?.[cell] !== 1 && !isPipe(tiles[cell]!);
  const free = (cell: number) => !SOLID[tiles[cell]!] && tiles[cell] !== SPIKES;
  const carries = (cell: number) => cell < size && CARRIES[tiles[cell]!] === true;
  const reach = (state: number, by: number, paid: number, changed: readonly (readonly [number, number])[]) => {
    if (paid >= best[state]!) return;
    best[state] = paid;
    before[state] = by;
    change.set(state, changed);
    heap.push(paid, state);
  };
  /** Goes into a cell, which is broken if it must be. */
  const enter = (cell: number, left: number, by: number, paid: number, changed: readonly (readonly [number, number])[]) => {
    if (free(cell)) reach(left * size + cell, by, paid, changed);
    else if (may(cell)) reach(left * size + cell, by, paid + 1 + SURPRISE * (1 - (air?.[cell] ?? 1)), [...changed, [cell, AIR]]);
  };
  reach(from, -1, 0, []);
  for (let top = heap.pop(); top !== undefined; top = heap.pop()) {
    const [paid, state] = top;
    if (paid > best[state]!) continue;
    if (isGoal(state)) return changesTo(state, before, change);
    const cell = state % size;
    const left = (state - cell) / size;
    const x = cell % width;
    const beside = (rows: number, rest: number, cost: number, changed: readonly (readonly [number, number])[]) => {
      if (x > 0) enter(cell + rows - 1, rest, state, cost, changed);
      if (x < width - 1) enter(cell + rows + 1, rest, state, cost, changed);
    };
    if (left > 0) {
      reach(cell, state, paid, []);
      if (cell < width) continue;
      enter(cell - width, left - 1, state, paid, []);
      // Aside one jumps past what is above.
      if (free(cell - width)) beside(-width, left - 1, paid, []);
      continue;
    }
    const down = cell + width;
    const stand = (cost: number, changed: readonly (readonly [number, number])[]) => {
      reach(RISE * size + cell, state, cost, changed);
      beside(0, 0, cost, changed);
    };
    if (carries(down)) {
      stand(paid, []);
      continue;
    }
    if (down >= size) continue;
    if (tiles[down] === AIR && may(down)) stand(paid + 1 + SURPRISE * (air?.[down] ?? 0), [[down, LEDGE]]);
    enter(down, 0, state, paid, []);
    if (free(down)) beside(width, 0, paid, []);
  }
  return null;
}

function changesTo(
  goal: number,
  before: Int32Array,
  change: ReadonlyMap<number, readonly (readonly [number, number])[]>,
): ReadonlyMap<number, number> {
  const all = new Map<number, number>();
  // The first change of a cell on the way stays: what was put there is stood on.
  for (let state = goal; state >= 0; state = before[state]!) for (const [cell, code] of change.get(state)!) all.set(cell, code);
  return all;
}
