import { checkOptions, oneOf, refuse, whole, within, type Check } from "../../arguments.ts";
import type { Line, Problem } from "../../content.ts";
import { AigcError, type Signal } from "../../errors.ts";
import type { Generator } from "../../generator.ts";
import { checkChance, checkModel } from "../../handed-in.ts";
import { checkContract } from "../../manifest-details.ts";
import type { Model, ModelManifest } from "../../model.ts";
import type { Rng } from "../../rng.ts";
import { lineCheck } from "./check-line.ts";
import { beamLines, normalised, sampleLines, type Constraint, type Hypothesis } from "./decode.ts";
import { LONGEST, type LinePlan, type LineRequest } from "./dialogue.ts";
import { planLine } from "./plan-line.ts";
import { realise } from "./realise.ts";
import { createTokenizer, promptOf, type Tokenizer } from "./tokenizer.ts";
import { voiceCheck } from "./voice.ts";
import { checkVoicePack, layered, type VoicePack, type WholeVoice } from "./voice-pack.ts";
import { plainVoice } from "./plain-voice.ts";

/** The contract of models that {@link languageLine} takes. */
export const DIALOGUE_CONTRACT = "dialogue@1";

/** How the network is sampled. */
export interface LanguageOptions {
  /**
   * "sample" (default) samples several lines and takes the first that is nearly as good as the best. "beam" samples the first tokens and
   * then does a beam search in groups.
   */
  readonly decoding?: "sample" | "beam";
  /** Lines sampled in parallel; 1 to 32. Default 6. */
  readonly candidates?: number;
  /** 0 to 5: 0 always takes the likeliest token, 1 samples from the unchanged distribution, more makes rare tokens likelier. Default 0.8. */
  readonly temperature?: number;
  /** Samples only from so many of the likeliest tokens; 0 is no limit. Default 40. */
  readonly topK?: number;
  /** Samples only from the likeliest tokens that together have this probability; above 0, at most 1. Default 0.92. */
  readonly topP?: number;
  /** Beams of the search; 1 to 16. Default 5. */
  readonly beams?: number;
  /** The voice that the network has learned; only its words are allowed. Default: the plain voice. */
  readonly voice?: VoicePack;
}

const DEFAULTS = {
  decoding: "sample",
  candidates: 6,
  temperature: 0.8,
  topK: 40,
  topP: 0.92,
  beams: 5,
} as const satisfies Required<Omit<LanguageOptions, "voice">>;
/** The voice of networks whose manifests are too old to name it. */
const FIRST_VOICE = "lantern-village";
const LONGEST_TOKENS = 64;
const NO_REPEAT = 3;
const LENGTH_PENALTY = 0.75;
/** Settings for the first tokens of a beam search. They are sampled, because a pure beam search always finds the same few lines. */
const DRAWN = 10;
const BOLDER = 1.4;
/** Beams of one group. */
const BEAMS_IN_GROUP = 2;
/** How often a search that found no valid line is repeated from other first tokens. */
const SEARCHES_AGAIN = 2;
/** Penalty, in nats, of a token that an earlier group takes. */
const DIVERSITY = 1;
/** Penalty, in nats per token, of a line that shares runs of three words with recent lines. */
const STALE = 0.5;
/**
 * Nats per token by which a line may be worse than the best and still be taken. The best of several samples is nearly always one of
 * a few very probable lines; always to take it would repeat those.
 */
const EVEN = 0.35;

/**
 * "dialogue/language": a small transformer writes a line with slots in place of facts. A slot token is allowed once, and the end
 * token only after all slots, so every proposal states each fact exactly once. It refuses an act, a role or a fact that is not in its
 * vocabulary; then the next generator of the chain answers.
 * @param model of contract "dialogue@1"; its details hold the vocabulary
 * @throws AigcError `model-mismatch` for a model of another contract or without its vocabulary; `bad-request` for options out of range
 */
export function languageLine(model: Model, options: LanguageOptions = {}): Generator<LineRequest, Line> {
  checkModel("dialogue/language", "model", model);
  checkOptions("dialogue/language", "options", options, {
    "decoding?": oneOf(["sample", "beam"]),
    "candidates?": whole(1, 32),
    "temperature?": within(0, 5),
    "topK?": whole(),
    "topP?": checkTopP,
    "beams?": whole(1, 16),
    "voice?": checkVoicePack,
  });
  const { manifest } = model;
  checkContract("dialogue/language", manifest, DIALOGUE_CONTRACT, "dialogue");
  const voice = voiceOf(manifest, options.voice ?? plainVoice());
  const settings = { ...DEFAULTS, ...options };
  const tokenizer = tokenizerOf(model);

  const checkFacts = lineCheck(voice);
  const checkVoice = voiceCheck(voice);
  const check = (line: Line, request: LineRequest): Problem[] => [
    ...checkFacts(line, request),
    ...checkVoice(line.text, planLine(request, "dialogue/language", voice.roles)),
  ];

  return {
    name: "dialogue/language",
    model: { name: manifest.name, sha256: manifest.sha256 },
    async propose(request, rng, signal) {
      checkChance("dialogue/language", rng, signal);
      const plan = planLine(request, "dialogue/language", voice.roles);
      const written = await write(model, tokenizer, plan, settings, rng, signal);
      const judged = (hypothesis: Hypothesis) => {
        const text = realise(tokenizer.decode(hypothesis.tokens), plan.slots, plan.language);
        const line: Line = { speaker: plan.speaker, act: plan.act, language: plan.language, text };
        return { line, worth: normalised(hypothesis, 1) - STALE * staleness(text, request.recent ?? []) };
      };
      const isSound = ({ line }: { readonly line: Line }) => check(line, request).length === 0;
      let candidates = written.map(judged);
      // Other first tokens may lead to a valid line.
      for (let again = 1; settings.decoding === "beam" && again <= SEARCHES_AGAIN && !candidates.some(isSound); again++) {
        candidates = (await write(model, tokenizer, plan, settings, rng.fork(`again-${again}`), signal)).map(judged);
      }
      const sound = candidates.filter(isSound);
      const best = Math.max(...sound.map(({ worth }) => worth));
      const even = sound.filter(({ worth }) => worth >= best - EVEN);
      if (even.length === 0) return candidates[0]!.line;
      // Samples have a random order. Beams are sorted and the first is nearly always the same, so one is picked at random.
      return (settings.decoding === "sample" ? even[0]! : rng.fork("even").pick(even)).line;
    },
    check,
  };
}

/**
 * The voice that the network has learned, by the name in its manifest.
 * @throws AigcError `model-mismatch` if the network learned another voice than `given`
 */
function voiceOf({ name, details }: ModelManifest, given: VoicePack): WholeVoice {
  const learned = typeof details?.["voice"] === "string" ? details["voice"] : FIRST_VOICE;
  if (given.name === learned) return layered(given, plainVoice());
  throw new AigcError(
    "model-mismatch",
    "dialogue/language",
    `"${name}" learned the voice "${learned}", not "${given.name}". Give options.voice the voice of that name, or leave the model out.`,
  );
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

/** The limits of a line for `plan`. */
export function constraintOf(plan: Pick<LinePlan, "slots" | "language">, tokenizer: Tokenizer): Constraint {
  return {
    end: tokenizer.end,
    owed: [...plan.slots.keys()].map((slot) => tokenizer.special(`{${slot}}`)),
    slots: tokenizer.slots,
    unspeakable: (token) => tokenizer.isUnspeakable(token, plan.language),
    longest: Math.min(LONGEST_TOKENS, LONGEST[plan.language]),
    repeat: NO_REPEAT,
  };
}

async function write(
  model: Model,
  tokenizer: Tokenizer,
  plan: LinePlan,
  settings: Required<Omit<LanguageOptions, "voice">>,
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

/** Above 0, because at least one token has to be left. */
const checkTopP: Check = (where, name, value) => {
  if (!(typeof value === "number" && value > 0 && value <= 1)) refuse(where, name, value, "a number above 0, at most 1");
};
