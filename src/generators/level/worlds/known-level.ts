import { checkText, refuse } from "../../../arguments.ts";
import type { Level } from "../../../content.ts";
import { checkLevelContent, checkWholeLevel } from "../../../handed-in.ts";
import { FLOOR, WALL, WATER } from "../room.ts";
import { worldOf, WORLDS } from "./index.ts";
import type { World } from "./world.ts";

/**
 * The world of something that is handed in for a level.
 * @throws AigcError `bad-request` for what is no level, or has somebody in it who is not of its world
 */
export function knownLevel(level: unknown): World {
  checkLevelContent("level", "level", level);
  const world = worldOf(level as Level, "level.world");
  checkLevelContent(
    "level",
    "level",
    level,
    world.things.map(({ name }) => name),
  );
  return world;
}

/** {@link knownLevel}, with as many tiles as its size says and nobody outside of it. */
export function wholeLevel(level: unknown): World {
  const world = knownLevel(level);
  checkWholeLevel("level", "level", level);
  return world;
}

/** @throws AigcError `bad-request` for a level of another world: only dungeons are repaired, shared as codes and written for editors */
export function checkOfDungeon(where: string, { world = WORLDS[0]!.name }: Level): void {
  checkText(where, "level.world", world);
  if (world !== WORLDS[0]!.name) refuse(where, "level.world", world, `a level of the world ${WORLDS[0]!.name}`);
}

/** A level of any world that is seen from above, in the tiles of a dungeon: what can be walked on, what hides and what does not. */
export function asFloor(level: Level, world: World): Level {
  if (world === WORLDS[0]) return level;
  if (world.seen !== "from above") refuse("level", "level.world", world.name, "a level that is seen from above: its ways are over floor");
  const codes = world.tiles.map(({ stops, low }) => (stops === "never" ? FLOOR : low === true ? WATER : WALL));
  return { ...level, tiles: level.tiles.map((code) => codes[code] ?? WALL) };
}
