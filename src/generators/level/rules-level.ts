import { checkObject } from "../../arguments.ts";
import type { Level } from "../../content.ts";
import { AigcError } from "../../errors.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import { inParts } from "../../parts.ts";
import { checkLevelAmong, playLevelAmong } from "./check-level.ts";
import type { LevelRequest } from "./level.ts";
import { understandLevelWish } from "./wish.ts";
import { inWords, type AskedLevel } from "./worded-request.ts";
import { worldAmong, type Worlds } from "./worlds/among.ts";
import { WORLDS } from "./worlds/index.ts";

/** Levels of all worlds by hand-written rules alone: needs no model, always answers. */
export function rulesLevel(): Generator<AskedLevel, Level> {
  return inWords(rulesAmong(WORLDS), understandLevelWish);
}

/** {@link rulesLevel}, of some worlds and asked for by fields. */
export function rulesAmong(worlds: Worlds): Generator<LevelRequest, Level> {
  return {
    name: "level/rules",
    propose(request, rng, signal) {
      checkChance("level/rules", rng, signal);
      checkObject("level", "request", request, "an object with width, height, enemies");
      const world = worldAmong(worlds, request);
      for (const { message } of world.faults(request)) throw new AigcError("bad-request", "level", message);
      return inParts(world.make(request, rng), signal, "level/rules");
    },
    check: (level, request) => checkLevelAmong(worlds, level, request),
    certify: (level) => playLevelAmong(worlds, level),
    repair: (level, request) => worldAmong(worlds, request).repair?.(level, request) ?? null,
  };
}
