import { FLOOR, inside, openingCells, ROOM_BORDER, ROOM_WIDTH, type Opening } from "../room.ts";
import type { FloorTask } from "./edited-floor.ts";

/** Least and greatest way that can be wished for in a room, in steps. */
export const WAY_LIMITS = { least: 8, most: 44 } as const;

/** A room to be edited, and the way that it is to have. */
export interface RoomTask {
  readonly tiles: ArrayLike<number>;
  readonly openings: readonly Opening[];
  /** Steps from the first opening to the farthest floor. */
  readonly way: number;
}

/** A room as floor to be edited: its outer wall stays, and the cells before its openings are floor. */
export function roomAsFloor({ tiles, openings, way }: RoomTask): FloorTask {
  const drawn = Uint8Array.from(tiles);
  const fixed = Uint8Array.from(ROOM_BORDER);
  for (const cell of openings.flatMap(openingCells)) drawn[inside(cell)] = fixed[inside(cell)] = FLOOR;
  const from = openings.length > 0 ? openingCells(openings[0]!)[0]! : Math.max(0, drawn.indexOf(FLOOR));
  return { width: ROOM_WIDTH, tiles: drawn, fixed, from, way };
}
