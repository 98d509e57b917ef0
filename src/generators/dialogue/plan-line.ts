import { checkList, checkObject, checkText, refuse } from "../../arguments.ts";
import { AigcError } from "../../errors.ts";
import { ACTS, LANGUAGES, LONGEST_HEARD, ROLES, type Act, type LinePlan, type LineRequest } from "./dialogue.ts";
import { excerpt, readFacts } from "./facts.ts";
import { toneOf } from "./tone.ts";

/**
 * Reads a request.
 * @throws AigcError `bad-request` for anything unknown (listing what there is), a fact the act has no use for, or text that is too long
 */
export function planLine(request: LineRequest, where = "dialogue"): LinePlan {
  checkObject(where, "request", request, "an object { speaker, act, language }");
  const language = oneOf(where, "language", request.language, LANGUAGES);
  const act = oneOf<Act>(where, "act", request.act, ACTS);
  const { speaker, heard = "", recent = [] } = request;
  if (typeof speaker !== "object" || speaker === null) deny(where, "the request has no speaker. Give { name, role, mood }.");
  checkText(where, "request.speaker.name", speaker.name);
  const role = oneOf(where, "role", speaker.role, ROLES);
  if (!Number.isFinite(speaker.mood)) deny(where, `the mood of the speaker is ${String(speaker.mood)}. Give a number from -1 to 1.`);
  if (typeof heard !== "string") refuse(where, "request.heard", heard, `a string of at most ${LONGEST_HEARD} characters`);
  if (heard.length > LONGEST_HEARD) {
    deny(where, `what was heard has ${heard.length} characters; at most ${LONGEST_HEARD} can be taken in. Cut it first.`);
  }
  checkList(where, "request.recent", recent, "a list of lines", (name, line) => checkText(where, name, line));
  const mood = Math.max(-1, Math.min(1, speaker.mood)) + toneOf(heard);
  return {
    act,
    role,
    language,
    mood: mood > 0.33 ? "+" : mood < -0.33 ? "-" : "0",
    speaker: speaker.name,
    slots: readFacts(request.slots ?? {}, act, language, where),
  };
}

function oneOf<T extends string>(where: string, what: string, value: unknown, list: readonly T[]): T {
  return list.find((entry) => entry === value) ?? deny(where, `there is no ${what} "${excerpt(value)}". Choose one of ${list.join(", ")}.`);
}

function deny(where: string, message: string): never {
  throw new AigcError("bad-request", where, message);
}
