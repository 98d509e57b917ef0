import { checkFields, checkFlag, oneOf, whole, within } from "../../arguments.ts";
import { AigcError } from "../../errors.ts";
import { ROOM_HEIGHT, ROOM_STYLES, ROOM_WIDTH, type RoomStyle } from "./room.ts";

/** What a dungeon floor should be. */
export interface LevelRequest {
  /** Cells, 16 to 200. The floor is built of rooms of 16 x 12; what is left over at the sides is wall. */
  readonly width: number;
  /** Cells, 12 to 200. */
  readonly height: number;
  /** Exactly so many; with the chests at most eight for each room that fits. */
  readonly enemies: number;
  /** Exactly so many. Default: one for every two rooms that fit. */
  readonly chests?: number;
  /** Wanted share of a room's inner cells that is floor, 0.2 to 0.95. Default: what is usual for each room's style. */
  readonly openness?: number;
  /** Default "mixed": two styles of the floor's own, and now and then another. */
  readonly style?: RoomStyle | "mixed";
  /** A locked door between start and exit, and its key on the near side. Wants two rooms. Default false. */
  readonly key?: boolean;
}

/** A request with everything decided. */
export interface SettledRequest extends Required<LevelRequest> {
  /** NaN where each room's style decides. */
  readonly openness: number;
  /** Rooms side by side, and one above another. */
  readonly columns: number;
  readonly rows: number;
}

export const LEVEL_LIMITS = { minWidth: ROOM_WIDTH, maxWidth: 200, minHeight: ROOM_HEIGHT, maxHeight: 200, thingsPerRoom: 8 } as const;
/** Enemies stand at least so many steps from the start. */
export const SAFE_STEPS = 4;

/**
 * Fills in what the request leaves open.
 * @throws AigcError `bad-request` for what no generator can honour, with the numbers and the limits
 */
export function settleRequest(request: LevelRequest): SettledRequest {
  const refuse = (what: string): never => {
    throw new AigcError("bad-request", "level", what);
  };
  const { minWidth, maxWidth, minHeight, maxHeight, thingsPerRoom } = LEVEL_LIMITS;
  checkFields("level", "request", request, {
    width: whole(minWidth, maxWidth),
    height: whole(minHeight, maxHeight),
    enemies: whole(),
    "chests?": whole(),
    "openness?": within(0.2, 0.95),
    "style?": oneOf([...ROOM_STYLES, "mixed"]),
    "key?": checkFlag,
  });
  const { width, height, enemies, style = "mixed", key = false, openness = Number.NaN } = request;
  const [columns, rows] = [Math.floor(width / ROOM_WIDTH), Math.floor(height / ROOM_HEIGHT)];
  const chests = request.chests ?? Math.floor((columns * rows) / 2);
  const room = columns * rows * thingsPerRoom;
  if (enemies + chests > room) {
    refuse(
      `${enemies} enemies and ${chests} chests do not fit on ${width} x ${height} cells: there is room for ${columns} x ${rows} rooms of ` +
        `${ROOM_WIDTH} x ${ROOM_HEIGHT}, so at most ${room} of both. Ask for fewer, or for a larger floor.`,
    );
  }
  if (key && columns * rows < 2) {
    refuse(
      `a key wants two rooms, and ${width} x ${height} cells hold ${columns * rows}. Make it ${2 * ROOM_WIDTH} wide or ${2 * ROOM_HEIGHT} high.`,
    );
  }
  return { width, height, enemies, chests, openness, style, key, columns, rows };
}
