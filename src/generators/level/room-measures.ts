import { arrayOf, refuse, whole } from "../../arguments.ts";
import { distances, neighbours } from "../../grid.ts";
import { gridOf, onFloor } from "./floor.ts";
import { FLOOR, opennessOf, ROOM_BORDER, ROOM_CELLS, ROOM_HEIGHT, ROOM_WIDTH, type RoomTiles } from "./room.ts";

/** What can be wished for in a room, and measured. */
export interface RoomMeasures {
  /** Share of the inner cells that is floor, 0 to 1. */
  readonly openness: number;
  /** Share of the inner cells that are as their mirror image, left to right or top to bottom, whichever has more; 0 to 1. */
  readonly symmetry: number;
  /** Steps from the first opening to the farthest floor. */
  readonly way: number;
  /** Floor cells with a single way out. */
  readonly deadEnds: number;
}

/**
 * What can be wished for in a room.
 * @param tiles 16 x 12 codes
 * @param first the cell that ways begin at: one of an opening; left out, the first floor there is
 * @throws AigcError `bad-request` for tiles that are no room
 */
export function measureRoom(tiles: RoomTiles, first?: number): RoomMeasures {
  arrayOf("Uint8Array")("level", "tiles", tiles);
  if (tiles.length !== ROOM_CELLS) refuse("level", "tiles", tiles, `${ROOM_CELLS} codes of tiles`);
  if (first !== undefined) whole(0, ROOM_CELLS - 1)("level", "first", first);
  const grid = gridOf(ROOM_WIDTH, tiles);
  let [across, along, inner, deadEnds] = [0, 0, 0, 0];
  for (let cell = 0; cell < ROOM_CELLS; cell++) {
    if (ROOM_BORDER[cell]) continue;
    inner++;
    const [x, y] = [cell % ROOM_WIDTH, Math.floor(cell / ROOM_WIDTH)];
    if (tiles[cell] === tiles[y * ROOM_WIDTH + ROOM_WIDTH - 1 - x]) across++;
    if (tiles[cell] === tiles[(ROOM_HEIGHT - 1 - y) * ROOM_WIDTH + x]) along++;
    if (tiles[cell] === FLOOR && neighbours(grid, cell).filter((next) => tiles[next] === FLOOR).length === 1) deadEnds++;
  }
  const from = first ?? tiles.indexOf(FLOOR);
  const way = from < 0 ? 0 : distances(grid, onFloor(tiles), [from]).reduce((most, one) => Math.max(most, one), 0);
  return { openness: opennessOf(tiles), symmetry: Math.max(across, along) / inner, way, deadEnds };
}
