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

/** How the lines of an endpoint are asked for and checked. */
export interface EndpointLineOptions {
  /** The voice of the examples in the prompt, and of the words that are allowed. Default: the plain voice. */
  readonly voice?: VoicePack;
  /**
   * "voice" (default): only words of the voice and everyday words are allowed, so that a line cannot invent facts. "any": all words
   * are allowed but names, numbers, markup and blocked words.
   */
  readonly words?: "voice" | "any";
}

const WHERE = "dialogue/endpoint";
const WORDS = ["voice", "any"] as const;

/** The JSON of an answer. */
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
 * "dialogue/endpoint": a language model behind an address writes the line. The line is checked as all others are. The model sees the
 * names of slots, not the facts, so it cannot change a fact. A line that fails the check is asked for once more while there is time;
 * then the next generator of the chain answers. The same seed may give another line: a remote model is not under our control.
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

/** Reads the line out of an answer. Many models put a Markdown fence around their JSON; it is removed. */
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
