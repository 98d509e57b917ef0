import { checkText, refuse } from "../../../arguments.ts";
import type { Level } from "../../../content.ts";
import { FLOOR, WALL, WATER } from "../room.ts";
import { wholeAmong } from "./among.ts";
import { WORLDS } from "./index.ts";
import type { World } from "./world.ts";

/** The world of a whole level, of all worlds: see {@link wholeAmong}. */
export const wholeLevel = (level: unknown): World => wholeAmong(WORLDS, level);

/** @throws AigcError `bad-request` for a level of another world: only dungeons are edited */
export function checkOfDungeon(where: string, { world = "dungeon" }: Level): void {
  checkText(where, "level.world", world);
  if (world !== "dungeon") refuse(where, "level.world", world, "a level of the world dungeon");
}

/** A level of any world that is seen from above, in the tiles of a dungeon: what can be walked on, what hides and what does not. */
export function asFloor(level: Level, world: World): Level {
  if (world.name === "dungeon") return level;
  if (world.seen !== "from above") refuse("level", "level.world", world.name, "a level that is seen from above: its ways are over floor");
  const codes = world.tiles.map(({ stops, low }) => (stops === "never" ? FLOOR : low === true ? WATER : WALL));
  return { ...level, tiles: level.tiles.map((code) => codes[code] ?? WALL) };
}
