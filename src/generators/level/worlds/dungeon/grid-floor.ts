import type { Level } from "../../../../content.ts";
import type { Parts } from "../../../../parts.ts";
import type { Rng } from "../../../../rng.ts";
import { FIT, fitOpenness } from "../../fit-openness.ts";
import { layoutLevel, type PlannedRoom } from "../../layout-level.ts";
import type { SettledRequest } from "../../level.ts";
import { assembleLevel, placeEntities } from "../../place-level.ts";
import { opennessOf, type RoomPlan, type RoomTiles } from "../../room.ts";
import { makeRoom } from "../../room-drawing.ts";
import { ROOM_MAKERS } from "../../room-makers.ts";

/** Rooms drawn for each one that is kept: the nearest to the wanted openness. */
const DRAWS = 4;

/** A floor of rooms of 16 x 12, side by side: what the room network fills too. */
export function* gridFloor(request: SettledRequest, rng: Rng): Parts<Level> {
  const { width, height, openness } = request;
  const layout = layoutLevel(request, rng.fork("layout"));
  const rooms: RoomTiles[] = [];
  for (const room of layout.rooms) {
    yield;
    const tiles = roomByRules(room, rng.fork(`room/${rooms.length}`));
    if (!Number.isNaN(openness)) fitOpenness(tiles, openness, FIT);
    rooms.push(tiles);
  }
  yield;
  return yield* placeEntities(width, assembleLevel(width, height, layout, rooms), layout, rng.fork("place"));
}

/** One room of a style, with its openings, about as open as planned. */
export function roomByRules(plan: RoomPlan | PlannedRoom, rng: Rng): RoomTiles {
  let best: RoomTiles | null = null;
  let least = Infinity;
  for (let n = 0; n < DRAWS; n++) {
    const tiles = makeRoom(rng.pick(ROOM_MAKERS[plan.style]), plan.openings, rng);
    const off = Math.abs(opennessOf(tiles) - plan.openness);
    if (off < least) [best, least] = [tiles, off];
  }
  return best!;
}
