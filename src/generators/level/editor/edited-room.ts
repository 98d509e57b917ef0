import { beside, distances, regions, SIDES } from "../../../grid.ts";
import type { Rng } from "../../../rng.ts";
import { gridOf, onFloor } from "../floor.ts";
import { FLOOR, inside, openingCells, ROOM_BORDER, ROOM_CELLS, ROOM_HEIGHT, ROOM_WIDTH, WALL, type Opening, type RoomTiles } from "../room.ts"; // prettier-ignore

/** How near the way has to come to the wanted one, in steps. */
export const WAY_TOLERANCE = 1;
/** Least and greatest way that can be wished for, in steps. */
export const WAY_LIMITS = { least: 8, most: 44 } as const;

/** What counts in a room that is being edited. */
export interface RoomState {
  /** Regions of floor; 1 is wanted. */
  readonly regions: number;
  /** Steps from the first opening to the farthest floor that can be reached. */
  readonly way: number;
  /** How far it is from what is wanted; 0 is there. */
  readonly off: number;
}

/** A room that is edited, as it is now. */
export interface RoomView {
  readonly tiles: RoomTiles;
  readonly state: RoomState;
  /** Cells that differ from the room as it was at first. */
  readonly edits: number;
  /** Whole, and its way as long as wanted. */
  readonly done: boolean;
}

/** A room that is edited cell by cell: an edit opens a cell or closes it. */
export interface EditedRoom extends RoomView {
  /** Steps from the first opening, -1 for what cannot be reached. */
  readonly steps: Int32Array;
  /** 1 for the cells of the longest way. */
  readonly onWay: Uint8Array;
  /** The state if this cell were opened or closed. */
  stateAfter(cell: number): RoomState;
  flip(cell: number): void;
  /** A cell where floor meets rock: where an edit makes a difference. Each is visited once before any comes again. */
  nextCell(rng: Rng): number;
}

/** @param tiles copied */
export function editedRoom(before: ArrayLike<number>, openings: readonly Opening[], wanted: number): EditedRoom {
  const tiles: RoomTiles = Uint8Array.from(before);
  const first = openings.length > 0 ? openingCells(openings[0]!)[0]! : tiles.indexOf(FLOOR);
  const fixed = Uint8Array.from(ROOM_BORDER);
  for (const cell of openings.flatMap(openingCells)) {
    tiles[inside(cell)] = FLOOR;
    fixed[inside(cell)] = 1;
  }
  const grid = gridOf(ROOM_WIDTH, tiles);
  const measure = (): { readonly state: RoomState; readonly steps: Int32Array } => {
    const steps = distances(grid, onFloor(tiles), [first]);
    const count = regions(grid, onFloor(tiles)).length;
    const way = steps.reduce((most, one) => Math.max(most, one), 0);
    return { steps, state: { regions: count, way, off: count - 1 + Math.max(0, Math.abs(wanted - way) - WAY_TOLERANCE) / 3 } };
  };
  const flipped = (cell: number) => (tiles[cell] === FLOOR ? (before[cell] === FLOOR ? WALL : before[cell]!) : FLOOR);
  let now = measure();
  let edits = 0;
  let onWay: Uint8Array | null = null;
  return {
    tiles,
    get state() {
      return now.state;
    },
    get edits() {
      return edits;
    },
    get done() {
      return now.state.off === 0;
    },
    get steps() {
      return now.steps;
    },
    get onWay() {
      return (onWay ??= longestWay(now.steps));
    },
    stateAfter(cell) {
      const was = tiles[cell]!;
      tiles[cell] = flipped(cell);
      const { state } = measure();
      tiles[cell] = was;
      return state;
    },
    flip(cell) {
      tiles[cell] = flipped(cell);
      edits += tiles[cell] === before[cell] ? -1 : 1;
      now = measure();
      onWay = null;
    },
    nextCell: cellsInTurn(tiles, fixed),
  };
}

/** Cells where floor meets rock, by chance, each once before any comes again; the middle where there are none. */
function cellsInTurn(tiles: RoomTiles, fixed: Uint8Array): (rng: Rng) => number {
  const grid = gridOf(ROOM_WIDTH, tiles);
  const waiting: number[] = [];
  return (rng) => {
    for (let n = 0; n < 2 * ROOM_CELLS; n++) {
      if (waiting.length === 0) for (let cell = 0; cell < ROOM_CELLS; cell++) if (!fixed[cell]) waiting.push(cell);
      const at = rng.below(waiting.length);
      const cell = waiting[at]!;
      waiting[at] = waiting.at(-1)!;
      waiting.pop();
      const open = tiles[cell] === FLOOR;
      for (let side = 0; side < SIDES; side++) if ((tiles[beside(grid, cell, side)] === FLOOR) !== open) return cell;
    }
    return (ROOM_HEIGHT >> 1) * ROOM_WIDTH + (ROOM_WIDTH >> 1);
  };
}

/** Back from the farthest cell, a step nearer each time. */
function longestWay(steps: Int32Array): Uint8Array {
  const way = new Uint8Array(ROOM_CELLS);
  let cell = steps.reduce((best, one, at) => (one > steps[best]! ? at : best), 0);
  const grid = gridOf(ROOM_WIDTH, steps);
  while (steps[cell]! > 0) {
    way[cell] = 1;
    const here = steps[cell]!;
    for (let side = 0; side < SIDES; side++) {
      const next = beside(grid, cell, side);
      if (next < 0 || steps[next] !== here - 1) continue;
      cell = next;
      break;
    }
  }
  return way;
}
