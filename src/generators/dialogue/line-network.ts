import { checkFunction, checkOptions, oneOf, refuse, whole, within, type Check } from "../../arguments.ts";
import { AigcError } from "../../errors.ts";
import { checkModel } from "../../handed-in.ts";
import { checkContract } from "../../manifest-details.ts";
import type { Language } from "../../content.ts";
import type { Model, ModelManifest } from "../../model.ts";
import type { JudgeLine } from "./critic.ts";
import type { Constraint } from "./decode.ts";
import { LONGEST, type LinePlan } from "./dialogue.ts";
import { mixedModel } from "./mixed-model.ts";
import { mixtureOf } from "./mix-voices.ts";
import { plainVoice } from "./plain-voice.ts";
import { createTokenizer, type Tokenizer } from "./tokenizer.ts";
import { checkVoicePack, layered, type VoicePack, type WholeVoice } from "./voice-pack.ts";

/** The contract of models that {@link languageLine} takes. */
export const DIALOGUE_CONTRACT = "dialogue@1";

/** How the network is sampled. */
export interface LanguageOptions {
  /**
   * "sample" (default) samples several lines and takes the first that is nearly as good as the best. "beam" samples the first tokens and
   * then does a beam search in groups.
   */
  readonly decoding?: "sample" | "beam";
  /** Lines sampled in parallel; 1 to 32. Default 8. */
  readonly candidates?: number;
  /** 0 to 5: 0 always takes the likeliest token, 1 samples from the unchanged distribution, more makes rare tokens likelier. Default 0.6, in Chinese 0.85. */
  readonly temperature?: number;
  /** Samples only from so many of the likeliest tokens; 0 is no limit. Default 40. */
  readonly topK?: number;
  /** Samples only from the likeliest tokens that together have this probability; above 0, at most 1. Default 0.92. */
  readonly topP?: number;
  /** Beams of the search; 1 to 16. Default 5. */
  readonly beams?: number;
  /** One of the voices that the network has learned; only its words are allowed. Default: the plain voice. */
  readonly voice?: VoicePack;
  /** Judges the lines of the network: `criticOf(model)`. Default: they are judged by how likely they are. */
  readonly critic?: JudgeLine;
  /**
   * Shows a line while it is written, for a typewriter: is called after each word with the line so far. Each word has passed the check, so
   * what was shown stays; only when nothing can follow it, another line begins. One line is sampled then, not several.
   */
  readonly onText?: (text: string) => void;
}

/** A Chinese line has fewer tokens, each of which decides more: at the same temperature it would be the same line too often. */
const TEMPERATURE: Readonly<Record<Language, number>> = { en: 0.6, zh: 0.85 };
const DEFAULTS = {
  decoding: "sample",
  candidates: 8,
  temperature: TEMPERATURE.en,
  topK: 40,
  topP: 0.92,
  beams: 5,
} as const satisfies Required<Omit<LanguageOptions, "voice" | "onText" | "critic">>;
/** The voice of networks whose manifests are too old to name any. */
const FIRST_VOICE = "lantern-village";
const LONGEST_TOKENS = 64;
const NO_REPEAT = 3;

/** A network, ready to write. */
export interface LineNetwork {
  /** What is asked: for a mixture of voices, several of the model at once. */
  readonly model: Model;
  /** The name of the voice in prompts. */
  readonly named: string;
  readonly voice: WholeVoice;
  readonly tokenizer: Tokenizer;
  readonly settings: LineSettings;
}

/** The settings for a language, unless `given` says how to draw. */
export const settingsIn = (language: Language, settings: LineSettings, given: LanguageOptions): LineSettings =>
  given.temperature === undefined ? { ...settings, temperature: TEMPERATURE[language] } : settings;

/** The options, with a value for each. */
export type LineSettings = Required<Omit<LanguageOptions, "voice" | "onText" | "critic">>;

/**
 * Reads the model and the options of {@link languageLine} and its relatives.
 * @throws AigcError `model-mismatch` for a model of another contract, voice or vocabulary; `bad-request` for options out of range
 */
export function openNetwork(where: string, model: Model, options: LanguageOptions): LineNetwork {
  checkModel(where, "model", model);
  checkOptions(where, "options", options, {
    "decoding?": oneOf(["sample", "beam"]),
    "candidates?": whole(1, 32),
    "temperature?": within(0, 5),
    "topK?": whole(),
    "topP?": checkTopP,
    "beams?": whole(1, 16),
    "voice?": checkVoicePack,
    "critic?": checkFunction,
    "onText?": checkFunction,
  });
  if (options.onText !== undefined && options.decoding === "beam")
    refuse(where, "options.decoding", options.decoding, '"sample": a beam search has no line to show before its end');
  checkContract(where, model.manifest, DIALOGUE_CONTRACT, "dialogue");
  const voice = voiceOf(model.manifest, options.voice ?? plainVoice());
  const tokenizer = tokenizerOf(model);
  const names = voicesOf(model.manifest).includes(voice.name) ? [voice.name] : mixtureOf(voice);
  const tokens = names.length > 1 ? names.map((name) => tokenizer.special(`<voice:${name}>`)) : [];
  return {
    model: tokens.length > 0 ? mixedModel(model, tokens) : model,
    named: names[0]!,
    voice,
    tokenizer,
    settings: { ...DEFAULTS, ...options },
  };
}

/**
 * The voice `given`, if it is one of those that the network has learned, or a mixture of some, by their names in its manifest.
 * @throws AigcError `model-mismatch` if the network learned none of this name
 */
function voiceOf(manifest: ModelManifest, given: VoicePack): WholeVoice {
  const learned = voicesOf(manifest);
  if (learned.includes(given.name) || mixtureOf(given).every((name) => learned.includes(name))) return layered(given, plainVoice());
  throw new AigcError(
    "model-mismatch",
    "dialogue/language",
    `"${manifest.name}" learned the voice "${learned.join('", "')}", not "${given.name}". Give options.voice the voice of such a name, or leave the model out.`,
  );
}

/** The names of the voices that a network has learned. */
export function voicesOf({ details = {} }: ModelManifest): readonly string[] {
  const { voices, voice = FIRST_VOICE } = details as { readonly voices?: unknown; readonly voice?: unknown };
  return Array.isArray(voices) ? voices.map(String) : [String(voice)];
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

/** Above 0, because at least one token has to be left. */
const checkTopP: Check = (where, name, value) => {
  if (!(typeof value === "number" && value > 0 && value <= 1)) refuse(where, name, value, "a number above 0, at most 1");
};
