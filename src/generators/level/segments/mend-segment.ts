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
/** How high one jumps on a way that is made: not as high as one can, for a body does not do all that arcs can. */
const EASY = RISE - 1;
/** What a change costs that the network finds quite unlikely, beside its 1. */
const SURPRISE = 0.5;

/** A platformer without what stands in it, and where one begins and ends. */
export interface Stage {
  readonly width: number;
  readonly tiles: ArrayLike<number>;
  readonly start: number;
  readonly exit: number;
  /** Whether somebody with a body gets through. */
  isPlayed(tiles: Uint8Array): boolean;
}

/**
 * Makes a segment whole with few changes.
 * @returns null where that cannot be done
 */
export function mendSegment(drawn: ArrayLike<number>, mending: Mending = {}): SegmentTiles | null {
  const [start, exit] = segmentLevel(drawn).entities.map(({ x, y }) => y * SEGMENT_WIDTH + x) as [number, number];
  return mendStage({ width: SEGMENT_WIDTH, tiles: drawn, start, exit, isPlayed: isWholeSegment }, mending);
}

/**
 * Where the exit cannot be reached, or a place cannot be left, makes a way that takes the fewest tiles, some broken, some put under one's
 * feet. Each way is the cheapest there is (Dijkstra over all jumps); of several, one follows the other.
 * @returns null where that cannot be done
 */
export function mendStage({ width, tiles: drawn, start, exit, isPlayed }: Stage, mending: Mending = {}): SegmentTiles | null {
  const tiles = Uint8Array.from(drawn);
  for (let n = 0; n < MOST_WAYS * (width / SEGMENT_WIDTH); n++) {
    const moves = movesOn({ width, height: SEGMENT_HEIGHT, tiles: tiles as unknown as number[] });
    const reach = reachOf(moves, start, exit);
    const hole = reach[exit] === 3 ? trapped(reach, moves.stands, tiles.length) : start;
    if (hole < 0 && isPlayed(tiles)) return tiles;
    const from = hole < 0 ? start : hole;
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

type Change = readonly [cell: number, code: number];

/** The tiles that have to be changed on the cheapest way from a cell to a goal, and to what. */
function cheapestWay(
  stage: Ground,
  from: number,
  isGoal: (state: number) => boolean,
  mending: Mending,
): ReadonlyMap<number, number> | null {
  const states = stage.tiles.length * (EASY + 1);
  const best = new Float64Array(states).fill(Infinity);
  const before = new Int32Array(states).fill(-1);
  const changed = new Map<number, readonly Change[]>();
  const heap = createHeap();
  const reach = (state: number, by: number, paid: number, changes: readonly Change[]) => {
    if (paid >= best[state]!) return;
    best[state] = paid;
    before[state] = by;
    changed.set(state, changes);
    heap.push(paid, state);
  };
  const moves = movesThatChange(stage, mending);
  reach(from, -1, 0, []);
  for (let top = heap.pop(); top !== undefined; top = heap.pop()) {
    const [paid, state] = top;
    if (paid > best[state]!) continue;
    if (!isGoal(state)) {
      moves(state, (to, cost, changes) => reach(to, state, paid + cost, changes));
      continue;
    }
    const all = new Map<number, number>();
    // The first change of a cell on the way stays: what was put there is stood on.
    for (let at = state; at >= 0; at = before[at]!) for (const [cell, code] of changed.get(at)!) all.set(cell, code);
    return all;
  }
  return null;
}

type Ground = { readonly width: number; readonly tiles: Uint8Array };

/** All moves from a state, as in jump-arcs, and those that break a tile or put a ledge under one's feet, which cost. */
function movesThatChange({ width, tiles }: Ground, { fixed, air }: Mending) {
  const size = tiles.length;
  const may = (cell: number) => fixed?.[cell] !== 1 && !isPipe(tiles[cell]!);
  const free = (cell: number) => !SOLID[tiles[cell]!] && tiles[cell] !== SPIKES;
  return (state: number, go: (to: number, cost: number, changes: readonly Change[]) => void): void => {
    const cell = state % size;
    const left = (state - cell) / size;
    const x = cell % width;
    /** Goes into a cell, which is broken if it must be. */
    const enter = (to: number, rest: number, cost: number, changes: readonly Change[]) => {
      if (free(to)) go(rest * size + to, cost, changes);
      else if (may(to)) go(rest * size + to, cost + 1 + SURPRISE * (1 - (air?.[to] ?? 1)), [...changes, [to, AIR]]);
    };
    const beside = (of: number, rest: number, cost: number, changes: readonly Change[]) => {
      if (x > 0) enter(of - 1, rest, cost, changes);
      if (x < width - 1) enter(of + 1, rest, cost, changes);
    };
    const stand = (cost: number, changes: readonly Change[]) => {
      go(EASY * size + cell, cost, changes);
      beside(cell, 0, cost, changes);
    };
    if (left > 0) {
      const up = cell - width;
      go(cell, 0, []);
      if (up >= 0) enter(up, left - 1, 0, []);
      // Aside one jumps past what is above.
      if (up >= 0 && free(up)) beside(up, left - 1, 0, []);
      return;
    }
    const down = cell + width;
    // Below the last row is death.
    if (down >= size) return;
    if (CARRIES[tiles[down]!]) return stand(0, []);
    if (tiles[down] === AIR && may(down)) stand(1 + SURPRISE * (air?.[down] ?? 0), [[down, LEDGE]]);
    enter(down, 0, 0, []);
    if (free(down)) beside(down, 0, 0, []);
  };
}
