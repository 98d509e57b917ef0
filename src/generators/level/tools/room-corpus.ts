import { distances, floodFill, neighbours } from "../../../grid.ts";
import { gridOf, onFloor } from "../floor.ts";
import { someOpening } from "../openings.ts";
import {
  conditionSize,
  FLOOR,
  openingCells,
  opennessOf,
  ROOM_CELLS,
  ROOM_STYLES,
  ROOM_WIDTH,
  roomCondition,
  SIDES,
  type Opening,
  type RoomPlan,
  type RoomTiles,
  type Side,
} from "../room.ts";
import { mirrorCell } from "../known-rooms.ts";
import { makeRoom } from "../room-drawing.ts";
import type { Rng } from "../../../rng.ts";
import { familiesOf } from "./room-families.ts";
import type { GridSet } from "../../../train/vae-batch.ts";

/** A room of the corpus with the measurements of a solver. */
export interface LabelledRoom {
  readonly tiles: RoomTiles;
  readonly plan: RoomPlan;
  /** Steps of the shortest way between each two openings, the longest of them; 0 with a single one. */
  readonly pathLength: number;
  /** Inner floor cells with only one free neighbour. */
  readonly deadEnds: number;
}

export interface RoomCorpus {
  readonly train: readonly LabelledRoom[];
  readonly validation: readonly LabelledRoom[];
  readonly test: readonly LabelledRoom[];
}

/**
 * Rooms from many families of rules, all solved, all different. Each split has its own random streams, so that a larger training set does
 * not change the other splits.
 */
export function roomCorpus(rng: Rng, counts: { readonly train: number; readonly validation: number; readonly test: number }): RoomCorpus {
  const seen = new Set<string>();
  const split = (name: "train" | "validation" | "test") => {
    const rooms: LabelledRoom[] = [];
    const stream = rng.fork(name);
    for (let n = 0; rooms.length < counts[name]; n++) {
      const room = someRoom(stream.fork(n));
      const key = room && String.fromCharCode(...room.tiles);
      if (!room || !key || seen.has(key)) continue;
      seen.add(key);
      rooms.push(room);
    }
    return rooms;
  };
  // The held-out rooms first: the training set must not have any of them.
  const test = split("test");
  const validation = split("validation");
  return { test, validation, train: split("train") };
}

/** A room of a random style and family; null if it has too little floor. */
export function someRoom(rng: Rng): LabelledRoom | null {
  const openings = someOpenings(rng);
  const style = rng.pick(ROOM_STYLES);
  const tiles = makeRoom(rng.pick(familiesOf(style)), openings, rng);
  const openness = opennessOf(tiles);
  if (openness < 0.15) return null;
  return { tiles, plan: { openings, style, openness }, ...solve(tiles, openings) };
}

/** One opening to four, at most one in each wall. */
export function someOpenings(rng: Rng): Opening[] {
  const sides = SIDES.filter(() => rng.next() < 0.55);
  return (sides.length > 0 ? sides : [rng.pick(SIDES)]).map((side) => someOpening(side, rng));
}

/** @throws Error if the room is not one region, which must not happen in the corpus */
function solve(tiles: RoomTiles, openings: readonly Opening[]): { pathLength: number; deadEnds: number } {
  const floor = tiles.reduce((sum, tile) => sum + (tile === FLOOR ? 1 : 0), 0);
  const doors = openings.map((opening) => openingCells(opening)[0]!);
  const grid = gridOf(ROOM_WIDTH, tiles);
  if (floodFill(grid, onFloor(tiles), doors[0]!).length !== floor) throw new Error("a room fell apart");
  let pathLength = 0;
  for (const door of doors) {
    const steps = distances(grid, onFloor(tiles), [door]);
    for (const other of doors) pathLength = Math.max(pathLength, steps[other]!);
  }
  let deadEnds = 0;
  for (let cell = 0; cell < ROOM_CELLS; cell++) {
    if (tiles[cell] !== FLOOR || doors.includes(cell)) continue;
    const ways = neighbours(grid, cell).filter((next) => tiles[next] === FLOOR).length;
    if (ways === 1) deadEnds++;
  }
  return { pathLength, deadEnds };
}

/** The rooms as training data of a network. */
export function roomGrids(rooms: readonly Pick<LabelledRoom, "tiles" | "plan">[]): GridSet {
  const cells = new Uint8Array(rooms.length * ROOM_CELLS);
  const conditions = new Float32Array(rooms.length * conditionSize());
  rooms.forEach(({ tiles, plan }, i) => {
    cells.set(tiles, i * ROOM_CELLS);
    conditions.set(roomCondition(plan), i * conditionSize());
  });
  return { count: rooms.length, cells, conditions };
}

/** A room mirrored: 0 as it is, 1 left to right, 2 top to bottom, 3 both. */
export const mirrorImage = (tiles: ArrayLike<number>, across: number): RoomTiles =>
  Uint8Array.from({ length: ROOM_CELLS }, (_, cell) => tiles[mirrorCell(cell, across)]!);

/** A room and its condition become a mirror image or stay, each way with an even chance. */
export function mirrored(cells: Uint8Array, condition: Float32Array, rng: Rng): void {
  const [acrossX, acrossY] = [rng.below(2) === 1, rng.below(2) === 1];
  cells.set(mirrorImage(cells, (acrossX ? 1 : 0) + (acrossY ? 2 : 0)));
  const swap = (a: Side, b: Side) => {
    const [one, other] = [SIDES.indexOf(a), SIDES.indexOf(b)];
    [condition[one], condition[other]] = [condition[other]!, condition[one]!];
  };
  if (acrossX) swap("east", "west");
  if (acrossY) swap("north", "south");
}
