import { dungeonFaults } from "../../level.ts";
import { repairLevel } from "../../repair-level.ts";
import { ENTITY_COLOURS, TILE_COLOURS } from "../../tile-colours.ts";
import { dungeonArt } from "./dungeon-art.ts";
import type { World } from "../world.ts";
import { checkDungeon } from "./check-dungeon.ts";
import { makeDungeon } from "./make-dungeon.ts";
import { playDungeon } from "./play-dungeon.ts";
import { ENTITY_KINDS, TILES } from "./tiles.ts";

const TILE_SIGNS = { wall: "#", floor: ".", pillar: "o", water: "~" } as const;
const THING_SIGNS = { start: "@", exit: ">", enemy: "e", chest: "c", key: "k", door: "+", crack: "%", trap: "^" } as const;

/** Floors seen from above: rooms, locks and keys, secrets, hazards. */
export const dungeon: World = {
  name: "dungeon",
  seen: "from above",
  tiles: TILES.map((name) => ({
    name,
    sign: TILE_SIGNS[name],
    colour: TILE_COLOURS[name],
    stops: name === "floor" ? "never" : "always",
    low: name === "water",
  })),
  things: ENTITY_KINDS.map((name) => ({ name, sign: THING_SIGNS[name], colour: ENTITY_COLOURS[name] })),
  art: dungeonArt,
  faults: dungeonFaults,
  make: makeDungeon,
  check: checkDungeon,
  play: playDungeon,
  repair: (level, request) => repairLevel(level, request),
};
