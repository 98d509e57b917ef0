import type { Line } from "../../../content.ts";
import type { KindTools } from "../../../tools/kind-tools.ts";
import { numberBetween, several, wholeNumber } from "../../../tools/options.ts";
import { shippedModel } from "../../../tools/shipped-model.ts";
import { ACTS, LANGUAGES, REGISTERS, SLOTS, type LineRequest } from "../dialogue.ts";
import { grammarLine } from "../grammar-line.ts";
import { dialogueKind } from "../kind.ts";
import { languageLine } from "../language-line.ts";
import { plainVoice } from "../plain-voice.ts";
import { voiceNamed, voiceNames } from "./voice-named.ts";
import { INTENTS_CONTRACT } from "../understand.ts";

const MODEL = "dialogue";
const VOICE = plainVoice().name;

/** Lines of speech on the command line. */
export const dialogueTools: KindTools<LineRequest, Line> = {
  kind: dialogueKind,
  summary: "lines of dialogue, as text, or as JSON with their papers when --out ends with .json",
  flags: [
    { flag: "--act <act>", text: ACTS.join(", "), initial: "greet" },
    { flag: "--role <role>", text: `one of the voice: ${plainVoice().roles.join(", ")} of the plain one`, initial: "smith" },
    { flag: "--register <register>", text: "how somebody speaks", initial: "casual", choices: REGISTERS },
    { flag: "--voice <name or file>", text: `${voiceNames().join(", ")}, or a text of your own`, initial: VOICE },
    { flag: "--mood <n>", text: "-1 gloomy or hostile, 1 cheerful or warm", initial: 0, parse: numberBetween(-1, 1) },
    { flag: "--language <code>", text: LANGUAGES.join(", "), initial: "en" },
    { flag: "--name <text>", text: "who speaks", initial: "Bram" },
    {
      flag: "--slot <slot=value>",
      text: `a fact to be said, any number of times (${SLOTS.join(", ")})`,
      initial: [],
      parse: (text, before: readonly string[]) => several(fact(text), before),
    },
    { flag: "--beams <n>", text: "with --way language: search with so many beams instead of sampling", parse: wholeNumber(1, 16) },
    { flag: "--temperature <n>", text: "with --way language: of sampling; 0 always takes the likeliest", parse: numberBetween(0, 5) },
  ],
  request: ({ name, role, mood, register, act, language, slot }) => ({
    speaker: { name, role, mood, register },
    act,
    language,
    slots: Object.fromEntries((slot as readonly string[]).map((text) => text.split(/=(.*)/s, 2) as [string, string])),
  }),
  count: 5,
  models: { language: MODEL },
  // What reads best: docs/dialogue.md has the comparison.
  way: "grammar",
  helpers: { [INTENTS_CONTRACT]: "dialogue-intents" },
  rules: ({ voice = VOICE }) => grammarLine(voiceNamed(voice)),
  learned: (model, { beams, temperature, voice = VOICE }) =>
    languageLine(model, {
      voice: voiceNamed(voice),
      ...(beams === undefined ? {} : { decoding: "beam", beams }),
      ...(temperature === undefined ? {} : { temperature }),
    }),
  evaluation: {
    summary: "the language model beside the grammar: bits per byte, variety, slots, copies, speed",
    flags: [
      { flag: "--data <folder>", text: "the third-party training sets; what needs them is left out without it" },
      { flag: "--count <n>", text: "lines of each way and language", initial: 200, parse: wholeNumber(10, 100_000) },
      { flag: "--model <name>", text: "a model under models/, or its folder", initial: MODEL },
      { flag: "--voice <name or file>", text: "only what this voice has to say, and what it lacks" },
    ],
    async rows({ data, count, seed, model, voice }, report) {
      if (voice !== undefined) return (await import("./voice-report.ts")).voiceRows(voiceNamed(voice));
      const { evaluateDialogue } = await import("./evaluate.ts");
      return evaluateDialogue({
        ...(data === undefined ? {} : { data }),
        count,
        seed,
        model: await shippedModel(model),
        report,
      });
    },
  },
  recipe: async () => (await import("./recipe.ts")).dialogue,
};

/** A fact on the command line: "place=the old mine". */
export function fact(text: string): string {
  if (text.indexOf("=") < 1) throw new Error(`"${text}" is no fact. Write --slot place="the old mine".`);
  return text;
}
