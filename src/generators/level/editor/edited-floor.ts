import { beside, distances, SIDES, spread, type Grid } from "../../../grid.ts";
import type { Rng } from "../../../rng.ts";
import { gridOf, onFloor } from "../floor.ts";
import { FLOOR, WALL } from "../room.ts";

/** How near the way has to come to the wanted one, in steps. */
export const WAY_TOLERANCE = 1;
/** Beyond so many steps from the wanted way, a step counts for less. */
const FAR = 12;

/** Floor to be edited, and the way that it is to have. */
export interface FloorTask {
  readonly width: number;
  /** Row-major codes of dungeon tiles. */
  readonly tiles: ArrayLike<number>;
  /** By cell, 1 for what is not to be changed; the rim never is. */
  readonly fixed: ArrayLike<number>;
  /** The cell that the way begins at. */
  readonly from: number;
  /** The cell that it leads to; left out, the one that is farthest. */
  readonly to?: number;
  /** Wanted steps. */
  readonly way: number;
}

/** What counts in a floor that is being edited. */
export interface FloorState {
  /** Regions of floor; 1 is wanted. */
  readonly regions: number;
  /** Steps of the shortest way to where it leads; 0 where there is none. */
  readonly way: number;
  /** How far it is from what is wanted; 0 is there. */
  readonly off: number;
}

/** A floor that is edited, as it is now. */
export interface FloorView {
  readonly tiles: Uint8Array<ArrayBuffer>;
  readonly state: FloorState;
  /** Cells that differ from the floor as it was at first. */
  readonly edits: number;
  /** Whole, and its way as long as wanted. */
  readonly done: boolean;
}

/** A floor that is edited cell by cell: an edit opens a cell or closes it. */
export interface EditedFloor extends FloorView {
  readonly grid: Grid;
  /** 1 for what is not to be changed, the rim too. */
  readonly fixed: Uint8Array;
  /** Steps from the beginning of the way, -1 for what cannot be reached. */
  readonly steps: Int32Array;
  /** Steps to its end, likewise. */
  readonly stepsBack: Int32Array;
  /** The state if this cell were opened or closed. */
  stateAfter(cell: number): FloorState;
  flip(cell: number): void;
  /** A cell where floor meets rock: where an edit makes a difference. Each is visited once before any comes again. */
  nextCell(rng: Rng): number;
}

/** @param task its tiles are copied; both ends of the way are made floor */
export function editedFloor({ width, tiles: before, fixed: kept, from, to = -1, way: wanted }: FloorTask): EditedFloor {
  const tiles = Uint8Array.from(before);
  const grid = gridOf(width, tiles);
  const fixed = Uint8Array.from(kept);
  for (let cell = 0; cell < tiles.length; cell++) if (onRim(grid, cell)) fixed[cell] = 1;
  for (const end of [from, to]) if (end >= 0) [tiles[end], fixed[end]] = [FLOOR, 1];
  const walk = createWalk(grid, tiles);
  const measure = (): FloorState => {
    const count = walk.regions(from);
    const end = to < 0 ? walk.farthest(from) : to;
    const way = Math.max(0, walk.steps[end]!);
    const gap = Math.max(0, Math.abs(wanted - way) - WAY_TOLERANCE);
    return { regions: count, way, off: count - 1 + Math.min(gap, FAR) / 3 + Math.max(0, gap - FAR) / FAR };
  };
  const flipped = (cell: number) => (tiles[cell] === FLOOR ? (before[cell] === FLOOR ? WALL : before[cell]!) : FLOOR);
  let state = measure();
  let steps: Int32Array | null = null;
  let edits = tiles.reduce((sum, tile, cell) => sum + (tile === before[cell] ? 0 : 1), 0);
  let stepsBack: Int32Array | null = null;
  return {
    tiles,
    grid,
    fixed,
    get state() {
      return state;
    },
    get edits() {
      return edits;
    },
    get done() {
      return state.off === 0;
    },
    get steps() {
      return (steps ??= distances(grid, onFloor(tiles), [from]));
    },
    get stepsBack() {
      return (stepsBack ??= distances(grid, onFloor(tiles), [to < 0 ? farthest(this.steps, from) : to]));
    },
    stateAfter(cell) {
      const was = tiles[cell]!;
      tiles[cell] = flipped(cell);
      const after = measure();
      tiles[cell] = was;
      return after;
    },
    flip(cell) {
      tiles[cell] = flipped(cell);
      edits += tiles[cell] === before[cell] ? -1 : 1;
      state = measure();
      steps = stepsBack = null;
    },
    nextCell: cellsInTurn(grid, tiles, fixed),
  };
}

const farthest = (steps: Int32Array, from: number): number => steps.reduce((best, one, at) => (one > steps[best]! ? at : best), from);

/** Walks over all floor, allocating nothing: it is done for every cell that is looked at. */
function createWalk(grid: Grid, tiles: Uint8Array) {
  const steps = new Int32Array(tiles.length);
  const queue = new Int32Array(tiles.length);
  const isFloor = (tile: number) => tile === FLOOR;
  const near = new Int32Array(tiles.length);
  return {
    /** Steps from where the last walk began; -1 for what it did not reach. */
    steps,
    farthest: (from: number) => farthest(steps, from),
    /** Walks from a cell; how many regions of floor there are. */
    regions(from: number): number {
      steps.fill(-1)[from] = 0;
      queue[0] = from;
      spread(grid, tiles, isFloor, steps, queue, 1, -1);
      near.set(steps);
      let count = 1;
      for (let cell = 0; cell < tiles.length; cell++) {
        if (tiles[cell] !== FLOOR || near[cell] !== -1) continue;
        count++;
        near[cell] = 0;
        queue[0] = cell;
        spread(grid, tiles, isFloor, near, queue, 1, -1);
      }
      return count;
    },
  };
}

function onRim({ width, height }: Grid, cell: number): boolean {
  const [x, y] = [cell % width, Math.floor(cell / width)];
  return x === 0 || y === 0 || x === width - 1 || y === height - 1;
}

/** Cells where floor meets rock, by chance, each once before any comes again; any that may be changed where there are none. */
function cellsInTurn(grid: Grid, tiles: Uint8Array, fixed: Uint8Array): (rng: Rng) => number {
  const free = [...fixed.keys()].filter((cell) => !fixed[cell]);
  const waiting: number[] = [];
  return (rng) => {
    for (let n = 0; n < 2 * free.length; n++) {
      if (waiting.length === 0) waiting.push(...free);
      const at = rng.below(waiting.length);
      const cell = waiting[at]!;
      waiting[at] = waiting.at(-1)!;
      waiting.pop();
      const open = tiles[cell] === FLOOR;
      for (let side = 0; side < SIDES; side++) if ((tiles[beside(grid, cell, side)] === FLOOR) !== open) return cell;
    }
    return free[0] ?? 0;
  };
}
