import { checkObject } from "../../arguments.ts";
import type { Level } from "../../content.ts";
import { AigcError } from "../../errors.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import { inParts } from "../../parts.ts";
import { checkLevel, playLevel } from "./check-level.ts";
import { inWords, type AskedLevel } from "./worded-request.ts";
import { worldOf } from "./worlds/index.ts";

/** Levels of all worlds by hand-written rules alone: needs no model, always answers. */
export function rulesLevel(): Generator<AskedLevel, Level> {
  return inWords({
    name: "level/rules",
    propose(request, rng, signal) {
      checkChance("level/rules", rng, signal);
      checkObject("level", "request", request, "an object with width, height, enemies");
      const world = worldOf(request);
      for (const { message } of world.faults(request)) throw new AigcError("bad-request", "level", message);
      return inParts(world.make(request, rng), signal, "level/rules");
    },
    check: checkLevel,
    certify: (level) => playLevel(level),
    repair: (level, request) => worldOf(request).repair?.(level, request) ?? null,
  });
}
