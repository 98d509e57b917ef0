import { checkFunction, checkObject } from "../../arguments.ts";
import type { Line, Problem } from "../../content.ts";
import { AigcError, type Signal } from "../../errors.ts";
import type { Generator } from "../../generator.ts";
import type { Model, ModelManifest } from "../../model.ts";
import type { Rng } from "../../rng.ts";
import { lineCheck } from "./check-line.ts";
import { beamLines, normalised, sampleLines, type Constraint, type Hypothesis } from "./decode.ts";
import { LONGEST, type LinePlan, type LineRequest } from "./dialogue.ts";
import { LINES } from "./lines.ts";
import { planLine } from "./plan-line.ts";
import { realise } from "./realise.ts";
import { createTokenizer, promptOf, SLOT_TOKENS, type Tokenizer } from "./tokenizer.ts";
import { voiceCheck } from "./voice.ts";

export const DIALOGUE_CONTRACT = "dialogue@1";

/** How the network is asked for words. */
export interface LanguageOptions {
  /** "sample" (default) draws several lines and says the first that is about as good as the best; "beam" searches on from a drawn beginning, in groups that look for different lines. */
  readonly decoding?: "sample" | "beam";
  /** Lines drawn side by side; 1 to 32. Default 6. */
  readonly candidates?: number;
  /** Default 0.8. */
  readonly temperature?: number;
  /** Default 40. */
  readonly topK?: number;
  /** Default 0.92. */
  readonly topP?: number;
  /** Beams of the search; 1 to 16. Default 5. */
  readonly beams?: number;
}

const DEFAULTS = {
  decoding: "sample",
  candidates: 6,
  temperature: 0.8,
  topK: 40,
  topP: 0.92,
  beams: 5,
} as const satisfies Required<LanguageOptions>;
const LONGEST_TOKENS = 64;
const NO_REPEAT = 3;
const LENGTH_PENALTY = 0.75;
/** A beam search always finds the same few lines, so the first tokens are drawn, more boldly than a whole line would be. */
const DRAWN = 10;
const BOLDER = 1.4;
/** Beams that search together; the groups of them look for different lines. */
const BEAMS_IN_GROUP = 2;
/** Beginnings that are drawn anew when a search finds no sound line. */
const SEARCHES_AGAIN = 2;
/** Nats that a group pays for the token of an earlier group. */
const DIVERSITY = 1;
/** What sharing three words in a row with what was just said costs, in nats per token. */
const STALE = 0.5;
/**
 * Nats per token by which a line may be worse than the best and still be said. The best of several is nearly always one of
 * the few lines that the model likes most, so a village that always said the best would repeat itself.
 */
const EVEN = 0.35;

/**
 * "dialogue/language": a small transformer writes, facts stay slots until the line is done. Slots are said only while they
 * are owed and the end is open only when all are said, so every proposal says each fact exactly once.
 * @param model of contract "dialogue@1"; its details hold the vocabulary
 * @throws AigcError `model-mismatch` for a model of another contract or without its vocabulary
 */
export function languageLine(model: Model, options: LanguageOptions = {}): Generator<LineRequest, Line> {
  checkModel(model);
  checkObject("dialogue/language", "options", options);
  const { manifest } = model;
  if (manifest.contract !== DIALOGUE_CONTRACT) {
    throw new AigcError(
      "model-mismatch",
      "dialogue/language",
      `"${manifest.name}" is for "${manifest.contract}", not for "${DIALOGUE_CONTRACT}". Retrain with: npx phaser-aigc train dialogue`,
    );
  }
  const settings = { ...DEFAULTS, ...options };
  checkSettings(settings);
  const tokenizer = tokenizerOf(model);
  const checkFacts = lineCheck(LINES);
  const checkVoice = voiceCheck(LINES);
  const check = (line: Line, request: LineRequest): Problem[] => [
    ...checkFacts(line, request),
    ...checkVoice(line.text, planLine(request, "dialogue/language")),
  ];

  return {
    name: "dialogue/language",
    model: { name: manifest.name, sha256: manifest.sha256 },
    async propose(request, rng, signal) {
      const plan = planLine(request, "dialogue/language");
      const written = await write(model, tokenizer, plan, settings, rng, signal);
      const judged = (hypothesis: Hypothesis) => {
        const text = realise(tokenizer.decode(hypothesis.tokens), plan.slots, plan.language);
        const line: Line = { speaker: plan.speaker, act: plan.act, language: plan.language, text };
        return { line, worth: normalised(hypothesis, 1) - STALE * staleness(text, request.recent ?? []) };
      };
      const isSound = ({ line }: { readonly line: Line }) => check(line, request).length === 0;
      let candidates = written.map(judged);
      // A search from a bad beginning finds nothing good; another one may.
      for (let again = 1; settings.decoding === "beam" && again <= SEARCHES_AGAIN && !candidates.some(isSound); again++) {
        candidates = (await write(model, tokenizer, plan, settings, rng.fork(`again-${again}`), signal)).map(judged);
      }
      const sound = candidates.filter(isSound);
      const best = Math.max(...sound.map(({ worth }) => worth));
      const even = sound.filter(({ worth }) => worth >= best - EVEN);
      if (even.length === 0) return candidates[0]!.line;
      // Samples come in the order of chance; beams come best first, and the best of a search is nearly always the same.
      return (settings.decoding === "sample" ? even[0]! : rng.fork("even").pick(even)).line;
    },
    check,
  };
}

const tokenizers = new WeakMap<ModelManifest, Tokenizer>();

/** The tokenizer whose vocabulary is in the details of the manifest. */
export function tokenizerOf({ manifest }: Model): Tokenizer {
  const known = tokenizers.get(manifest);
  if (known) return known;
  const { vocabulary, merges } = manifest.details ?? {};
  if (!Array.isArray(vocabulary) || !Array.isArray(merges)) {
    throw new AigcError(
      "model-mismatch",
      "dialogue/language",
      `the manifest of "${manifest.name}" has no vocabulary in its details. Retrain with: npx phaser-aigc train dialogue`,
    );
  }
  const tokenizer = createTokenizer({ vocabulary: vocabulary as string[], merges: merges as number[] });
  tokenizers.set(manifest, tokenizer);
  return tokenizer;
}

/** What a line for `plan` must and must not hold. */
export function constraintOf(plan: Pick<LinePlan, "slots" | "language">, tokenizer: Tokenizer): Constraint {
  return {
    end: tokenizer.end,
    owed: [...plan.slots.keys()].map((slot) => tokenizer.special(`{${slot}}`)),
    slots: SLOT_TOKENS.map((slot) => tokenizer.special(slot)),
    unspeakable: (token) => tokenizer.isUnspeakable(token, plan.language),
    longest: Math.min(LONGEST_TOKENS, LONGEST[plan.language]),
    repeat: NO_REPEAT,
  };
}

async function write(
  model: Model,
  tokenizer: Tokenizer,
  plan: LinePlan,
  settings: Required<LanguageOptions>,
  rng: Rng,
  signal?: Signal,
): Promise<Hypothesis[]> {
  const prompt = promptOf(plan, plan.slots.keys(), tokenizer);
  const constraint = constraintOf(plan, tokenizer);
  if (settings.decoding === "sample")
    return sampleLines(model, prompt, constraint, { ...settings, count: settings.candidates }, rng, signal);
  const drawing = { ...settings, temperature: settings.temperature * BOLDER, count: 1, tokens: DRAWN };
  const [start] = await sampleLines(model, prompt, constraint, drawing, rng, signal);
  if (start!.ended) return [start!];
  const { beams } = settings;
  const groups = Math.ceil(beams / BEAMS_IN_GROUP);
  const search = { beams, best: beams, groups, diversity: DIVERSITY, lengthPenalty: LENGTH_PENALTY, begin: start!.tokens };
  return beamLines(model, prompt, constraint, search, signal);
}

/** The share of the runs of three words (of characters, in Chinese) in `text` that were in `recent`. */
function staleness(text: string, recent: readonly string[]): number {
  if (recent.length === 0) return 0;
  const runs = (line: string) => {
    const parts = line.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}']+/gu) ?? [];
    return parts.slice(2).map((part, i) => `${parts[i]} ${parts[i + 1]} ${part}`);
  };
  const known = new Set(recent.flatMap(runs));
  const own = runs(text);
  return own.length === 0 ? 0 : own.filter((run) => known.has(run)).length / own.length;
}

function checkModel(model: unknown): asserts model is Model {
  checkObject("dialogue/language", "model", model, "a model, as loadModel() gives it");
  const { manifest, run } = model as Partial<Model>;
  checkObject("dialogue/language", "model.manifest", manifest, "the manifest of a model, as loadModel() gives it");
  checkFunction("dialogue/language", "model.run", run);
}

function checkSettings({ decoding, candidates, temperature, topK, topP, beams }: Required<LanguageOptions>): void {
  const refuse = (message: string): never => {
    throw new AigcError("bad-request", "dialogue/language", message);
  };
  if (decoding !== "sample" && decoding !== "beam") refuse(`there is no decoding "${String(decoding)}". Choose one of sample, beam.`);
  if (!Number.isInteger(candidates) || candidates < 1 || candidates > 32)
    refuse(`candidates is ${candidates}. Give a whole number from 1 to 32.`);
  if (!Number.isInteger(beams) || beams < 1 || beams > 16) refuse(`beams is ${beams}. Give a whole number from 1 to 16.`);
  if (!(temperature >= 0 && temperature <= 5)) refuse(`temperature is ${temperature}. Give a number from 0 (always the likeliest) to 5.`);
  if (!Number.isInteger(topK) || topK < 0) refuse(`topK is ${topK}. Give a whole number; 0 is no limit.`);
  if (!(topP > 0 && topP <= 1)) refuse(`topP is ${topP}. Give a number above 0, at most 1.`);
}
