import { checkChoice, checkText, refuse } from "../../../arguments.ts";
import type { Level } from "../../../content.ts";
import { checkLevelContent, checkWholeLevel } from "../../../handed-in.ts";
import type { LevelRequest } from "../level.ts";
import type { World } from "./world.ts";

/** Some worlds, at least one; the first is that of levels and requests that name none. A game carries only those that it was handed. */
export type Worlds = readonly World[];

/**
 * The world of a request or a level.
 * @throws AigcError `bad-request` for one that is not among `worlds`
 */
export function worldAmong(
  worlds: Worlds,
  { world = worlds[0]!.name }: Pick<LevelRequest | Level, "world">,
  name = "request.world",
): World {
  checkText("level", name, world);
  const names = worlds.map((one) => one.name);
  if (names.length === 1 && world !== names[0])
    refuse("level", name, world, `"${names[0]}", or a world that the part was handed: level.with({ worlds: [platformer, outdoors] })`);
  checkChoice("level", name, world, names);
  return worlds.find((one) => one.name === world)!;
}

/**
 * The world of something that is handed in for a level.
 * @throws AigcError `bad-request` for what is no level, or has somebody in it who is not of its world
 */
export function knownAmong(worlds: Worlds, level: unknown): World {
  checkLevelContent("level", "level", level);
  const world = worldAmong(worlds, level as Level, "level.world");
  checkLevelContent(
    "level",
    "level",
    level,
    world.things.map(({ name }) => name),
  );
  return world;
}

/** {@link knownAmong}, with as many tiles as its size says and nobody outside of it. */
export function wholeAmong(worlds: Worlds, level: unknown): World {
  const world = knownAmong(worlds, level);
  checkWholeLevel("level", "level", level);
  return world;
}
