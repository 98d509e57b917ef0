import { floodFill, neighbours } from "../../grid.ts";
import { cutsOff } from "./cuts-off.ts";
import { gridOf, onFloor } from "./floor.ts";
import { FLOOR, inside, opennessOf, ROOM_BORDER, ROOM_CELLS, ROOM_WIDTH, WALL, type RoomTiles } from "./room.ts";

/** Tolerance of the openness of a room when it is made. It leaves room for the alcoves that are dug later. */
export const FIT = 0.025;

/**
 * Opens or fills inner cells of a room, one at a time, until its openness is within `within` of `wanted`: it fills where most rock is, and
 * opens where most floor is. Connected floor stays connected, and the cell behind each opening stays free. If no more can be filled, the
 * room stays more open than wanted.
 * @param tiles changed in place
 */
export function fitOpenness(tiles: RoomTiles, wanted: number, within: number): void {
  const clear = new Uint8Array(ROOM_CELLS);
  for (let cell = 0; cell < ROOM_CELLS; cell++) if (ROOM_BORDER[cell] && tiles[cell] === FLOOR) clear[inside(cell)] = 1;
  while (opennessOf(tiles) > wanted + within) {
    const cell = mostAround(tiles, WALL, (at) => tiles[at] === FLOOR && !clear[at] && !cutsOff(ROOM_WIDTH, tiles, at));
    const other = cell >= 0 ? cell : mostAround(tiles, WALL, (at) => tiles[at] === FLOOR && !clear[at] && hangsTogetherWithout(tiles, at));
    if (other < 0) return;
    tiles[other] = WALL;
  }
  while (opennessOf(tiles) < wanted - within) {
    const beside = (at: number) => neighbours(gridOf(ROOM_WIDTH, tiles), at).some((next) => tiles[next] === FLOOR);
    // Pillars and water last, because they show the style.
    const cell = mostAround(tiles, FLOOR, (at) => tiles[at] === WALL && beside(at));
    const other = cell >= 0 ? cell : mostAround(tiles, FLOOR, (at) => tiles[at] !== FLOOR && beside(at));
    if (other < 0) return;
    tiles[other] = FLOOR;
  }
}

/** The inner cell with most of `code` in the ring around it, of those that may be taken; -1 if there is none. */
function mostAround(tiles: RoomTiles, code: number, may: (cell: number) => boolean): number {
  let best = -1;
  let most = -1;
  for (let cell = 0; cell < ROOM_CELLS; cell++) {
    if (ROOM_BORDER[cell]) continue;
    // Fixed noise decides between equal cells, so that no side of the room is preferred.
    let count = ((cell * 7919) % 251) / 251;
    for (let dy = -ROOM_WIDTH; dy <= ROOM_WIDTH; dy += ROOM_WIDTH)
      for (let dx = -1; dx <= 1; dx++) if ((dx !== 0 || dy !== 0) && tiles[cell + dy + dx] === code) count++;
    if (count > most && may(cell)) [best, most] = [cell, count];
  }
  return best;
}

function hangsTogetherWithout(tiles: RoomTiles, cell: number): boolean {
  const rest = tiles.slice();
  rest[cell] = WALL;
  const from = rest.indexOf(FLOOR);
  return from >= 0 && floodFill(gridOf(ROOM_WIDTH, rest), onFloor(rest), from).length === rest.filter((tile) => tile === FLOOR).length;
}
