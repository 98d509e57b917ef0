import { checkObject } from "../../arguments.ts";
import type { Problem } from "../../content.ts";
import { understandLevelWish } from "./wish.ts";
import { worldOf } from "./worlds/index.ts";
import { refusalOf } from "./refusal.ts";
import { plainRequest, type AskedLevel } from "./worded-request.ts";

/**
 * All that is wrong with a request, in fields or in words, at once and without throwing: for a form that a level designer fills in. The first is what
 * making the level would be refused with.
 *
 * Codes: the field that is wrong ("world", "width", "height", "enemies", "chests", "openness", "words"), or that the world does not have
 * ("theme" of a platformer); `room` (more things than fit), `request` (no object at all).
 * @returns empty for a request that a level can be made for
 */
export function explainLevel(request: AskedLevel): readonly Problem[] {
  const wrong = refusalOf(() => checkObject("level", "request", request));
  if (wrong !== undefined) return [{ code: "request", message: wrong }];
  const unread = refusalOf(() => plainRequest(request, understandLevelWish));
  if (unread !== undefined) return [{ code: "words", message: unread }];
  const plain = plainRequest(request, understandLevelWish);
  const unknown = refusalOf(() => worldOf(plain));
  return unknown === undefined ? [...worldOf(plain).faults(plain)] : [{ code: "world", message: unknown }];
}
