import type { Entity } from "../../content.ts";
import type { EntityKind } from "./worlds/dungeon/tiles.ts";
import { distances, neighbours } from "../../grid.ts";
import type { Rng } from "../../rng.ts";
import { gridOf, onFloor } from "./floor.ts";
import { FLOOR } from "./room.ts";
import { createStanding } from "./standing.ts";

/** A rectangle of the floor, walls included. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How good a cell is for something; the best one is taken. */
export type Score = (cell: number) => number;

/** Places things on a floor, one after the other, so that none cuts anything off. */
export interface Placing {
  readonly entities: readonly Entity[];
  /** Steps from the start to each cell, -1 where there is no way; all 0 before the start is put. */
  readonly steps: Int32Array;
  put(kind: EntityKind, cell: number): void;
  /** Whether something solid may stand there. */
  may(cell: number): boolean;
  /** The number of open cells among the eight around. */
  openAround(cell: number): number;
  /** A random number from 0 to 1, always the same for a cell. */
  chanceOf(cell: number): number;
  /** The best free floor cell of a room, of those that may be taken; -1 if there is none. */
  choose(room: Place, score: Score, may: (cell: number) => boolean): number;
  /** An alcove in the rock of a room, dug where it makes no way to the start shorter; -1 if there is no rock for it. */
  dig(room: Place, score: Score, may: (cell: number) => boolean): number;
  /** The best place that cuts nothing off, else an alcove, else the middle of the room. */
  placeFor(room: Place, score: Score): number;
}

/** @param tiles changed where an alcove is dug */
export function createPlacing(width: number, tiles: Uint8Array, rng: Rng): Placing {
  const standing = createStanding(width, tiles);
  const whims = new Float64Array(tiles.length).fill(-1);
  const steps = new Int32Array(tiles.length);
  const entities: Entity[] = [];

  const best = (room: Place, value: Score, may: (cell: number) => boolean): number => {
    let found = -1;
    let most = -Infinity;
    for (const cell of innerCells(width, room)) {
      const worth = value(cell);
      if (worth > most && may(cell)) [found, most] = [cell, worth];
    }
    return found;
  };
  const chanceOf = (cell: number) => (whims[cell]! < 0 ? (whims[cell] = rng.next()) : whims[cell]!);
  const choose: Placing["choose"] = (room, score, may) =>
    best(room, (cell) => (tiles[cell] !== FLOOR || standing.taken.has(cell) ? -Infinity : score(cell) + chanceOf(cell)), may);
  const dig: Placing["dig"] = (room, score, may) => {
    const value = (cell: number): number => {
      if (!standing.mayDig(cell)) return -Infinity;
      const beside = neighbours(gridOf(width, tiles), cell).filter((next) => tiles[next] === FLOOR).map((next) => steps[next]!); // prettier-ignore
      if (Math.max(...beside) - Math.min(...beside) > 2) return -Infinity;
      steps[cell] = 1 + Math.min(...beside);
      return score(cell) - beside.length;
    };
    const cell = best(room, value, may);
    if (cell >= 0) tiles[cell] = FLOOR;
    return cell;
  };
  return {
    entities,
    steps,
    put(kind, cell) {
      standing.put(cell, kind !== "start" && kind !== "door" && kind !== "crack");
      entities.push({ kind, x: cell % width, y: Math.floor(cell / width) });
      if (kind === "start") steps.set(distances(gridOf(width, tiles), onFloor(tiles), [cell]));
    },
    may: standing.may,
    openAround: (cell) => openAround(width, tiles, cell),
    chanceOf,
    choose,
    dig,
    placeFor(room, score) {
      const cell = choose(room, score, standing.may);
      const found = cell >= 0 ? cell : dig(room, score, () => true);
      return found >= 0 ? found : middleOf(width, room);
    },
  };
}

export function innerCells(width: number, room: Place): number[] {
  const cells: number[] = [];
  for (let y = 1; y < room.height - 1; y++) for (let x = 1; x < room.width - 1; x++) cells.push((room.top + y) * width + room.left + x);
  return cells;
}

export function middleOf(width: number, room: Place): number {
  return (room.top + (room.height >> 1)) * width + room.left + (room.width >> 1);
}

function openAround(width: number, tiles: Uint8Array, cell: number): number {
  const x = cell % width;
  let count = 0;
  for (const dy of [-1, 0, 1])
    for (const dx of [-1, 0, 1])
      if ((dx !== 0 || dy !== 0) && x + dx >= 0 && x + dx < width && tiles[cell + dy * width + dx] === FLOOR) count++;
  return count;
}
