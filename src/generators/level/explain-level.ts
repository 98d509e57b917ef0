import { checkObject } from "../../arguments.ts";
import type { Problem } from "../../content.ts";
import type { LevelRequest } from "./level.ts";
import { worldOf } from "./worlds/index.ts";
import { refusalOf } from "./refusal.ts";

/**
 * All that is wrong with a request, at once and without throwing: for a form that a level designer fills in. The first is what
 * making the level would be refused with.
 *
 * Codes: the field that is wrong ("world", "width", "height", "enemies", "chests", "openness"), `room` (more things than fit),
 * `request` (no object at all).
 * @returns empty for a request that a level can be made for
 */
export function explainLevel(request: LevelRequest): readonly Problem[] {
  const wrong = refusalOf(() => checkObject("level", "request", request));
  if (wrong !== undefined) return [{ code: "request", message: wrong }];
  const unknown = refusalOf(() => worldOf(request));
  return unknown === undefined ? [...worldOf(request).faults(request)] : [{ code: "world", message: unknown }];
}
