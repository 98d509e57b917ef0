import { checkFields, checkText, listOf, oneOf, withFields } from "../../arguments.ts";
import { AigcError } from "../../errors.ts";
import { PERSONA_TRAITS } from "../../persona-traits.ts";
import { ACTS, LANGUAGES, LONGEST_FACT, LONGEST_HEARD, REGISTERS, type Act, type LinePlan, type LineRequest } from "./dialogue.ts";
import { answerRule } from "./answer-rule.ts";
import { readFact, readFacts } from "./facts.ts";
import { toneOf } from "./tone.ts";
import { plainVoice } from "./plain-voice.ts";

/**
 * Reads a request.
 * @param roles those of the voice that speaks; default: of the plain one
 * @throws AigcError `bad-request` for an unknown act, role or slot (with the known ones), a fact that the act cannot state, or a text
 *   that is too long
 */
export function planLine(request: LineRequest, where = "dialogue", roles = plainVoice().roles): LinePlan {
  checkFields(where, "request", request, {
    language: oneOf(LANGUAGES),
    act: oneOf(ACTS),
    speaker: withFields({ name: checkText, role: oneOf(roles), ...PERSONA_TRAITS, "register?": oneOf(REGISTERS) }),
    "heard?": checkText,
    "actions?": listOf(checkText, "a list of names of actions"),
    "recent?": listOf(checkText, "a list of lines"),
  });
  const { speaker, language, heard = "", slots = {} } = request;
  const act = request.act as Act;
  if (heard.length > LONGEST_HEARD) {
    throw new AigcError(
      "bad-request",
      where,
      `what was heard has ${heard.length} characters; at most ${LONGEST_HEARD} can be taken in. Cut it first.`,
    );
  }
  const facts = readFacts(slots, act, language, where);
  const answer = answerRule(act, heard, facts.has("place"));
  const mood = Math.max(-1, Math.min(1, speaker.mood ?? 0)) + toneOf(heard);
  return {
    act,
    role: speaker.role,
    register: speaker.register ?? "casual",
    language,
    mood: mood > 0.33 ? "+" : mood < -0.33 ? "-" : "0",
    speaker: speaker.name,
    ...(answer === undefined ? {} : { answer }),
    inner: innerOf(speaker, where),
    slots: facts,
  };
}

/** @throws AigcError `bad-request` for what is too long for a line, or holds markup */
function innerOf(speaker: LineRequest["speaker"], where: string): LinePlan["inner"] {
  const given = (["wants", "fears", "secret"] as const).flatMap((what) => {
    const text = speaker[what];
    if (text === undefined) return [];
    const { text: read } = readFact(text, what, `request.speaker.${what}`, where);
    if (read.length > LONGEST_FACT) {
      throw new AigcError(
        "bad-request",
        where,
        `request.speaker.${what} has ${read.length} characters; at most ${LONGEST_FACT} fit into a line. Shorten it.`,
      );
    }
    return [[what, read] as const];
  });
  return Object.fromEntries(given);
}
