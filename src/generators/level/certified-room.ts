import { joinFloor } from "./join-floor.ts";
import type { FilledPiece } from "./piece.ts";
import { isOneRegion } from "./room-drawing.ts";
import { FLOOR, inside, openingCells, ROOM_BORDER, ROOM_CELLS, ROOM_HEIGHT, ROOM_WIDTH, WALL, type RoomPlan } from "./room.ts"; // prettier-ignore

/** A room that can be walked, one region with all its openings; or a segment that can be played from end to end. */
export interface CertifiedRoom {
  /** 16 x 12 codes; of a segment 28 x 14. */
  readonly tiles: Uint8Array<ArrayBuffer>;
  /** Cells that had to change for that, beside what the network drew. */
  readonly edits: number;
}

/**
 * Joins what is cut off, with the fewest changes and where the network found floor likeliest.
 * @param given codes that stay as they are, -1 for those that need not
 * @returns null where what stays shuts floor in
 */
export function certifiedRoom({ tiles: drawn, floor }: FilledPiece, plan: RoomPlan, given?: ArrayLike<number>): CertifiedRoom | null {
  const tiles = drawn.slice();
  const fixed = Uint8Array.from({ length: ROOM_CELLS }, (_, cell) => (ROOM_BORDER[cell] || (given && given[cell]! >= 0) ? 1 : 0));
  const doors = plan.openings.flatMap(openingCells);
  for (const cell of doors.map(inside)) if (!fixed[cell]) tiles[cell] = FLOOR;
  const from = doors[0] ?? tiles.indexOf(FLOOR);
  if (from < 0) return null;
  const cost = (cell: number) => 1 + 0.01 * (1 - floor[cell]!);
  const changed = joinFloor({ width: ROOM_WIDTH, height: ROOM_HEIGHT, tiles, floor: FLOOR, wall: WALL, fixed, cost }, from);
  if (changed === null || !isOneRegion(tiles)) return null;
  return { tiles, edits: tiles.reduce((sum, tile, cell) => sum + (tile === drawn[cell] ? 0 : 1), 0) };
}
