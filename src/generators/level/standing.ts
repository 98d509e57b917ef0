import { neighbours } from "../../grid.ts";
import { cutsOff } from "./cuts-off.ts";
import { gridOf } from "./floor.ts";
import { FLOOR, WALL } from "./room.ts";

/**
 * Where things may stand: a thing counts as a wall (a chest, a foe that stays put, an exit), and still no cell is cut off. Each thing put where {@link Standing.may} says yes keeps that so.
 */
export interface Standing {
  readonly taken: ReadonlySet<number>;
  /** Free floor where something solid parts nothing, shuts in neither itself nor a neighbour, and can be walked up to. */
  may(cell: number): boolean;
  /** Rock that could be dug out to be an alcove, big enough to stand in. */
  mayDig(cell: number): boolean;
  /** @param solid false for what one walks through: the start, a door that opens */
  put(cell: number, solid: boolean): void;
}

/** @param tiles the floor, which may still change under it: opened, by {@link Standing.mayDig}, before the thing is put there */
export function createStanding(width: number, tiles: Uint8Array): Standing {
  const taken = new Set<number>();
  /** The floor with every thing on it a wall. */
  const free = Uint8Array.from(tiles);
  const solid = new Set<number>();
  const beside = (cell: number) => neighbours(gridOf(width, free), cell);
  const ways = (cell: number) => beside(cell).filter((next) => free[next] === FLOOR);
  return {
    taken,
    may: (cell) =>
      free[cell] === FLOOR &&
      !taken.has(cell) &&
      !cutsOff(width, free, cell) &&
      beside(cell).every((next) => !solid.has(next) || ways(next).length > 1),
    mayDig: (cell) => tiles[cell] !== FLOOR && ways(cell).length > 0,
    put(cell, isSolid) {
      taken.add(cell);
      if (!isSolid) return;
      solid.add(cell);
      free[cell] = WALL;
    },
  };
}
