import { checkObject } from "../../arguments.ts";
import type { Certificate, Level, Problem } from "../../content.ts";
import type { LevelRequest } from "./level.ts";
import { worldOf } from "./worlds/index.ts";
import { knownLevel } from "./worlds/known-level.ts";

/**
 * Checks a level by walking through it; how it was made or repaired does not matter.
 *
 * Codes of all worlds: `world` (it is of another), `size`, `tile` (unknown code), `count` (start, exit, enemies and whatever else was
 * counted), `blocked` (something stands where nothing can), `overlap`, `unreachable`. Each world has more, which its page lists.
 * @returns empty for a level that can be played
 * @throws AigcError `bad-request` for a request that no level can answer, and for what is no level at all
 */
export function checkLevel(level: Level, request: LevelRequest): readonly Problem[] {
  checkObject("level", "request", request);
  const world = worldOf(request);
  const own = knownLevel(level).name;
  if (own !== world.name) return [{ code: "world", message: `the level is of the world ${own}; asked for ${world.name}` }];
  return world.check(level, request);
}

/**
 * Plays a level from its start to its exit as somebody would who walks, jumps, fetches keys and opens doors.
 * @returns what was done; null if there is no way through
 * @throws AigcError `bad-request` for what is no level
 */
export function playLevel(level: Level): Certificate | null {
  return knownLevel(level).play(level);
}
