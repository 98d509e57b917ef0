import { joinFloor } from "../join-floor.ts";
import { FLOOR, inside, ROOM_BORDER, ROOM_CELLS, ROOM_HEIGHT, ROOM_WIDTH, ROOM_WORDS, tileCode, WALL } from "../room.ts";

const CODES = ROOM_WORDS.tiles.map(tileCode);
/** What opening a cell costs beside its unlikelihood: a path of few likely cells is better than one of many. */
const EFFORT = 0.2;

/**
 * Makes a room one region with all its openings, in place, where the network finds it least surprising: its teacher, where a critic
 * looks at texture alone.
 * @param cells classes of the network
 * @param chances of each class in each cell
 */
export function mendRoom(cells: Uint8Array, chances: Float32Array): void {
  const tiles = Uint8Array.from(cells, (one) => CODES[one]!);
  let from = -1;
  for (let cell = 0; cell < ROOM_CELLS; cell++) {
    if (!ROOM_BORDER[cell] || tiles[cell] !== FLOOR) continue;
    from = cell;
    tiles[inside(cell)] = FLOOR;
  }
  if (from < 0) return;
  const floor = CODES.indexOf(FLOOR);
  const cost = (cell: number) => EFFORT + 1 - chances[cell * CODES.length + floor]!;
  joinFloor({ width: ROOM_WIDTH, height: ROOM_HEIGHT, tiles, floor: FLOOR, wall: WALL, fixed: ROOM_BORDER, cost }, from);
  tiles.forEach((tile, cell) => (cells[cell] = CODES.indexOf(tile)));
}
