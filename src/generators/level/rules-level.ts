import type { Level } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import type { Rng } from "../../rng.ts";
import { checkLevel } from "./check-level.ts";
import { FIT, fitOpenness } from "./fit-openness.ts";
import { layoutLevel, type PlannedRoom } from "./layout-level.ts";
import { settleRequest, type LevelRequest } from "./level.ts";
import { assembleLevel, placeEntities } from "./place-level.ts";
import { repairLevel } from "./repair-level.ts";
import { opennessOf, type RoomPlan, type RoomTiles } from "./room.ts";
import { makeRoom } from "./room-drawing.ts";
import { ROOM_MAKERS } from "./room-makers.ts";

/** Rooms drawn for each one that is kept: the nearest to the wanted openness. */
const DRAWS = 4;

/** Dungeon floors by hand-written rules alone: needs no model, always answers. */
export function rulesLevel(): Generator<LevelRequest, Level> {
  return {
    name: "level/rules",
    propose(request, rng) {
      checkChance("level/rules", rng);
      const settled = settleRequest(request);
      const layout = layoutLevel(settled, rng.fork("layout"));
      const rooms = layout.rooms.map((room, i) => {
        const tiles = roomByRules(room, rng.fork(`room/${i}`));
        if (request.openness !== undefined) fitOpenness(tiles, request.openness, FIT);
        return tiles;
      });
      return placeEntities(request.width, assembleLevel(request.width, request.height, layout, rooms), layout, rng.fork("place"));
    },
    check: checkLevel,
    repair: (level, request) => repairLevel(level, request),
  };
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
