import { checkObject } from "../../arguments.ts";
import type { Certificate, Level, Problem } from "../../content.ts";
import type { LevelRequest } from "./level.ts";
import { knownAmong, worldAmong, type Worlds } from "./worlds/among.ts";
import { WORLDS } from "./worlds/index.ts";

/**
 * Checks a level by walking through it; how it was made or repaired does not matter.
 *
 * Codes of all worlds: `world` (it is of another), `size`, `tile` (unknown code), `count` (start, exit, enemies and whatever else was
 * counted), `blocked` (something stands where nothing can), `overlap`, `unreachable`. Each world has more, which its page lists.
 * @returns empty for a level that can be played
 * @throws AigcError `bad-request` for a request that no level can answer, and for what is no level at all
 */
export function checkLevel(level: Level, request: LevelRequest): readonly Problem[] {
  return checkLevelAmong(WORLDS, level, request);
}

/**
 * Plays a level from its start to its exit as somebody would who walks, jumps, fetches keys and opens doors.
 * @returns what was done; null if there is no way through
 * @throws AigcError `bad-request` for what is no level
 */
export function playLevel(level: Level): Certificate | null {
  return playLevelAmong(WORLDS, level);
}

/** {@link checkLevel}, of some worlds. */
export function checkLevelAmong(worlds: Worlds, level: Level, request: LevelRequest): readonly Problem[] {
  checkObject("level", "request", request);
  const world = worldAmong(worlds, request);
  const own = knownAmong(worlds, level).name;
  if (own !== world.name) return [{ code: "world", message: `the level is of the world ${own}; asked for ${world.name}` }];
  return world.check(level, request);
}

/** {@link playLevel}, of some worlds. */
export function playLevelAmong(worlds: Worlds, level: Level): Certificate | null {
  return knownAmong(worlds, level).play(level);
}
