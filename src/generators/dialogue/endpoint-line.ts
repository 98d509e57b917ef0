import { checkOptions, oneOf } from "../../arguments.ts";
import type { Chat } from "../../chat.ts";
import type { Line, Problem } from "../../content.ts";
import { AigcError } from "../../errors.ts";
import type { Generator } from "../../generator.ts";
import { checkChance, checkChat } from "../../handed-in.ts";
import * as is from "../../schema.ts";
import { chatPrompt } from "./chat-prompt.ts";
import { lineCheck } from "./check-line.ts";
import { MOODS, SLOTS, type LinePlan, type LineRequest } from "./dialogue.ts";
import { planLine } from "./plan-line.ts";
import { plainVoice } from "./plain-voice.ts";
import { realise } from "./realise.ts";
import { checkVoicePack, layered, type VoicePack } from "./voice-pack.ts";

/** How a line of an endpoint is judged. */
export interface EndpointLineOptions {
  /** Whose manner it is shown, and whose words pass. Default: the plain voice. */
  readonly voice?: VoicePack;
  /**
   * "voice" (default): only words of the voice and everyday ones pass, so that no line can state what is not so. "any": every word
   * passes; names, numbers, markup and blocked words are refused all the same.
   */
  readonly words?: "voice" | "any";
}

const WHERE = "dialogue/endpoint";
const WORDS = ["voice", "any"] as const;

/** What an endpoint answers. */
const ANSWER = is.fields(
  {
    say: is.text("the line, a string"),
    mood: is.optional(is.choice(MOODS), "0"),
    action: is.optional(is.anything()),
    cites: is.optional(is.list(is.choice(SLOTS), "the names of slots")),
  },
  "an object { say, mood, action, cites }",
);

/**
 * "dialogue/endpoint": a language model writes, behind the same check as the others. It sees facts under the names of their slots, so
 * it cannot say them wrongly; what does not pass is asked for once more while there is time, then the next in the chain answers. The
 * same seed may give another line: what a model says its maker decides.
 * @param chat as `chatEndpoint({ url, model })` gives it
 * @throws AigcError `bad-request` for what is no chat and for wrong options; a proposal throws `endpoint-failed` or `timeout`
 */
export function endpointLine(chat: Chat, options: EndpointLineOptions = {}): Generator<LineRequest, Line> {
  checkChat(WHERE, "chat", chat);
  checkOptions(WHERE, "options", options, { "voice?": checkVoicePack, "words?": oneOf(WORDS) });
  const voice = layered(options.voice ?? plainVoice(), plainVoice());
  const checkWords = lineCheck(voice);
  const check = (line: Line, request: LineRequest): Problem[] =>
    checkWords(line, request).filter(({ code }) => options.words !== "any" || code !== "unknown-word");
  return {
    name: WHERE,
    async propose(request, rng, signal) {
      checkChance(WHERE, rng, signal);
      const plan = planLine(request, WHERE, voice.roles);
      const read = (answer: string): Line => {
        const line = lineIn(answer, plan);
        const [problem] = check(line, request);
        if (problem) throw new AigcError("endpoint-failed", WHERE, `"${line.text.slice(0, 60)}" does not pass: ${problem.message}.`);
        return line;
      };
      const isSound = (template: string): boolean => check(lineOf(template, plan), request).length === 0;
      return chat.ask(chatPrompt(plan, request, voice, rng.fork("prompt"), isSound), read, rng.fork("chat"), signal);
    },
    check,
  };
}

/** The line in an answer; models like to put a fence around their JSON. */
function lineIn(answer: string, plan: LinePlan): Line {
  const json = answer.slice(answer.indexOf("{"), answer.lastIndexOf("}") + 1);
  const { say, mood, action, cites } = is.readJson(ANSWER, json, { where: WHERE, name: "the answer", code: "endpoint-failed" });
  const foreign = cites?.find((slot) => !plan.slots.has(slot));
  if (foreign) throw new AigcError("endpoint-failed", WHERE, `the answer cites "${foreign}", which is no fact of the request.`);
  if (action !== undefined && action !== null && typeof action !== "string")
    throw new AigcError("endpoint-failed", WHERE, `the answer proposes what is no name of an action.`);
  return { ...lineOf(say.trim(), plan), mood, ...(typeof action === "string" ? { action } : {}) };
}

function lineOf(template: string, { speaker, act, language, slots }: LinePlan): Line {
  return { speaker, act, language, text: realise(template, slots, language) };
}
