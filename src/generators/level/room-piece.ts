import type { Model } from "../../model.ts";
import { roomWordsOf } from "./level-room.ts";
import type { Piece } from "./piece.ts";
import { isOneRegion } from "./room-drawing.ts";
import { closedRoom, FLOOR, inside, openingCells, ROOM_BORDER, ROOM_HEIGHT, ROOM_WIDTH, roomCondition, tileCode, type RoomPlan } from "./room.ts"; // prettier-ignore

/**
 * The rooms of a network: walls and openings as planned, with a clear step behind each opening.
 * @throws AigcError `model-mismatch` for lists that do not fit
 */
export function roomPiece(model: Model, where: string): Piece<RoomPlan> {
  const words = roomWordsOf(model.manifest);
  return {
    where,
    model,
    width: ROOM_WIDTH,
    height: ROOM_HEIGHT,
    codes: words.tiles.map(tileCode),
    free: FLOOR,
    border: ROOM_BORDER,
    condition: (plan) => roomCondition(plan, words),
    begin({ openings }) {
      const tiles = closedRoom(openings);
      const known = Uint8Array.from(ROOM_BORDER);
      for (const cell of openings.flatMap(openingCells)) {
        tiles[inside(cell)] = FLOOR;
        known[inside(cell)] = 1;
      }
      return { tiles, known };
    },
    isWhole: isOneRegion,
  };
}
