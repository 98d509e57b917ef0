import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readManifest } from "../../../nn/host/load-model.ts";
import type { Weights } from "../../../nn/network.ts";
import { writtenWeights } from "../../../nn/onnx/written-weights.ts";
import { createTokenizer, type Vocabulary } from "../tokenizer.ts";
import { movedWeights } from "./moved-weights.ts";
import { language, type LanguageTrainingOptions } from "../../../train/language.ts";
import type { LanguageShape } from "../../../train/language-network.ts";
import { largerLanguage } from "../../../train/larger-language.ts";
import type { Language } from "../../../content.ts";
import { LANGUAGES } from "../dialogue.ts";
import { readDialogueData } from "./data.ts";
import {
  ASKABLE,
  bytesOf,
  controlledPool,
  controlledPools,
  learnable,
  learnVocabulary,
  packLines,
  priorPool,
  SETTINGS,
  type PackLines,
} from "./corpus.ts";
import { CRITIC_CARD, criticTraining } from "./critic-recipe.ts";
import type { LabelledLine } from "./labelled-lines.ts";
import { characterModel } from "./metrics.ts";
import { ownVoiceJob } from "./own-recipe.ts";
import { classifier, type ClassifierOptions } from "../../../train/classifier.ts";
import { createRng } from "../../../rng.ts";
import { INTENTS_CONTRACT } from "../understand.ts";
import { heardCorpus } from "./heard-corpus.ts";
import { readHeard } from "./heard-data.ts";
import { handedOn, type JobOptions, type Recipe } from "../../../tools/recipe.ts";

const VOCABULARY = 4096;
/** Labelled lines of all voices; a short training, which tries the command out, writes no more than so many a step. */
const PACK_LINES = 1_000_000;
const LINES_A_STEP = 3000;
/** Its vocabulary is learnt from so many of them, and from one in so many human ones. */
const VOCABULARY_LINES = 40_000;
const VOCABULARY_SPEECH = 3;
/** Of the lines of the voices: Chinese has more words that a network must learn, each of fewer signs. */
const CHINESE = 0.58;
/** The small network and the middle one. */
const SIZES = {
  s: { shape: { width: 128, layers: 4, heads: 4 }, steps: 2000, learningRate: 2.5e-3 },
  m: { shape: { width: 256, layers: 6, heads: 8 }, steps: 20_000, learningRate: 8e-4 },
} as const;
/** One of them. */
type Size = keyof typeof SIZES;

const CARD = `# dialogue: lines of npcs in six settings, English and Chinese

A decoder-only transformer that writes one short line of speech for a given language, voice (setting), act, role, mood, register and set of
facts. Facts are slots while it writes and are filled in afterwards, so it knows no names, places or prices.

It learned from labelled lines of the voices of this repository (plain, fantasy-town, lantern-village, modern-city, pirate-port,
space-station), and from human speech, more of it at first: public-domain novels and LIGHT (English), the Ming and Qing novels (Chinese).

Use: \`languageLine(model, { voice })\`, before \`grammarLine(voice)\` in a chain. Every line goes through the same check as the grammar's.

Limits: it recombines its voices and does not know your game; it does not answer questions, remember or reason. It says nothing as well as a
writer does; which way of making lines reads best is measured in docs/dialogue.md. A line that the check refuses is drawn again, and after
that the grammar answers.
`;

const CARD_M = `${CARD.replace("# dialogue:", "# dialogue-m:")}
The middle size, of about seven million parameters: load it when somebody is about to talk, not with the game.
`;

const INTENTS_STEPS = 10_000;
const INTENTS_CARD = `# dialogue-intents: what a player wants, English and Chinese

Tells from a sentence of a player which of 38 things is wanted: work, a price, the way, an apology, small talk, or nothing that a villager
could answer. The mean of the vectors of its parts (words, pairs and pieces of words, runs of characters, and what the rules make of it),
one hidden layer, a score for each intent.

It learned from sentences that were written for this project as rules, and from what people ask of assistants (CLINC) and of each other
about music and travel (KdConv) and the world at large (ChatterBot corpus), which a villager has no answer for.

Use: load it (\`this.load.aigcModel\`), and every \`npc\` of the game hears by it; without it the rules alone do.

Limits: short sentences about the things of a game. It knows no names and no facts; what is asked about is found by the facts that an npc
knows.
`;

/** `npx phaser-aigc train dialogue --data DIR` */
export const dialogue: Recipe = {
  name: "dialogue",
  summary: "a small language model of villagers' lines, and one that tells what a player wants; English and Chinese",
  needsData: true,
  own: ownVoiceJob,
  jobs: [
    { model: "dialogue", card: CARD, begins: true, start: (options) => language(prepare("s", options)) },
    { model: "dialogue-m", card: CARD_M, begins: true, byName: true, start: (options) => language(prepare("m", options)) },
    { model: "dialogue-critic", card: CRITIC_CARD, byName: true, judgedBy: "heldOutRight", start: criticTraining },
    { model: "dialogue-intents", card: INTENTS_CARD, judgedBy: "heldOutRight", start: (options) => classifier(prepareIntents(options)) },
  ],
};

/** Reads what players say, and lays out the training that tells what they want. */
export function prepareIntents({ seed, steps = INTENTS_STEPS, data = "", report, ...options }: JobOptions): ClassifierOptions {
  report("reading what players say");
  const { heard, sets } = readHeard(data);
  const { intents, features, learnt, heldOut, own } = heardCorpus(heard, createRng(seed).fork("heard"));
  return {
    seed,
    contract: INTENTS_CONTRACT,
    shape: { cells: features.length, width: 64, classes: intents.length },
    steps,
    batch: 64,
    learningRate: 0.01,
    dropped: 0.5,
    smoothing: 0.1,
    train: learnt,
    heldOut,
    details: { intents, features },
    data: [
      ...sets,
      {
        name: "heard",
        licence: "MIT",
        origin: "src/generators/dialogue/heard/heard.en.txt and heard.zh.txt, written for this project",
        items: own,
      },
    ],
    ...handedOn(options),
  };
}

/** Reads the data and makes the options of the training; the same seed and data give the same options. */
export function prepare(size: Size, options: JobOptions): LanguageTrainingOptions {
  const { seed, steps = SIZES[size].steps, data = "", initial: _, initialFrom, report, ...rest } = options;
  report("reading speech");
  const { train, heldOut, sets } = readDialogueData(data);
  const written = Math.min(PACK_LINES, steps * LINES_A_STEP);
  report(`writing ${written} lines of ${SETTINGS.join(", ")}`);
  const lines = packLines(written, seed);
  const vocabulary = learnVocabulary(first(lines.learnt(), VOCABULARY_LINES), every(train, VOCABULARY_SPEECH), VOCABULARY);
  const tokenizer = createTokenizer(vocabulary);
  const shape = { vocabulary: tokenizer.size, context: 96, ...SIZES[size].shape };
  const packs = controlledPools(lines.learnt(), tokenizer);
  const speech = (language: Language) => {
    const own = train.filter((line) => line.language === language);
    return priorPool(learnable(own, tokenizer), tokenizer);
  };
  const [humanEn, humanZh] = [speech("en"), speech("zh")];
  const mixture = (shareEn: number, shareZh: number) => [
    { pool: humanEn, share: shareEn },
    { pool: humanZh, share: shareZh },
    { pool: packs.en, share: (1 - shareEn - shareZh) * (1 - CHINESE) },
    { pool: packs.zh, share: (1 - shareEn - shareZh) * CHINESE },
  ];
  return {
    seed,
    shape,
    phases: [
      { share: 0.35, mix: mixture(0.3, 0.03) },
      { share: 0.65, mix: mixture(0.14, 0.02) },
    ],
    steps,
    batch: 16,
    learningRate: SIZES[size].learningRate,
    warmup: 150,
    weightDecay: 0.05,
    dropout: 0,
    heldOut: measuredOn(lines.heldOut, heldOut, tokenizer),
    vocabulary,
    beside: () => sixGrams(lines),
    ...(initialFrom === undefined ? {} : { from: begunFrom(initialFrom, vocabulary, shape, seed) }),
    details: { ...ASKABLE, voices: SETTINGS },
    data: [
      ...sets,
      {
        name: "voices",
        licence: "MIT",
        origin: "src/generators/dialogue/voices, written for this project",
        items: packs.en.prompts.length + packs.zh.prompts.length,
      },
    ],
    ...handedOn(rest),
  };
}

/** New lines of the voices by language, and the held-out speech of people by its book. */
function measuredOn(
  voices: PackLines["heldOut"],
  speech: ReturnType<typeof readDialogueData>["heldOut"],
  tokenizer: ReturnType<typeof createTokenizer>,
): LanguageTrainingOptions["heldOut"] {
  const measured: Record<string, LanguageTrainingOptions["heldOut"][string]> = {};
  for (const language of LANGUAGES) {
    const fresh = learnable(voices, tokenizer).filter((line) => line.language === language);
    measured[`new lines of the voices, ${language}`] = { pool: controlledPool(fresh, tokenizer), bytes: bytesOf(fresh) };
  }
  for (const [name, part] of Object.entries(speech)) {
    const known = learnable(part, tokenizer);
    if (known.length > 0) measured[name] = { pool: priorPool(known, tokenizer), bytes: bytesOf(known) };
  }
  return measured;
}

/**
 * Bits per byte of the held-out lines of the voices by a model of six characters, which has read about as many lines as a network does: so
 * the card compares both on the same lines, whatever is written into the voices later.
 */
function sixGrams(lines: PackLines): Record<string, number> {
  const plain = ({ text }: LabelledLine): string => text.replace(/\{\w+\}/g, "#");
  const read = [...first(lines.learnt(), SIX_GRAM_LINES)];
  const entries = LANGUAGES.map((language) => {
    const bits = characterModel(read.filter((line) => line.language === language).map(plain), 6);
    const fresh = lines.heldOut.filter((line) => line.language === language);
    return [`bits per byte, new lines of the voices, ${language}, six characters`, fresh.reduce((sum, line) => sum + bits(plain(line)), 0) / bytesOf(fresh)]; // prettier-ignore
  });
  return Object.fromEntries(entries) as Record<string, number>;
}
const SIX_GRAM_LINES = 200_000;

/** The weights of a model with another vocabulary, which may be a smaller one. */
function begunFrom(place: string, vocabulary: Vocabulary, shape: LanguageShape, seed: number | string): Weights {
  const folder = existsSync(join(place, "manifest.json")) ? place : dirname(place);
  const manifest = readManifest(readFileSync(join(folder, "manifest.json"), "utf8"), "dialogue");
  const weights = writtenWeights(new Uint8Array(readFileSync(join(folder, manifest.file))));
  const before = manifest.details as unknown as Vocabulary & { readonly shape: LanguageShape };
  const moved = movedWeights(before, weights, vocabulary);
  const same = before.shape.width === shape.width && before.shape.layers === shape.layers;
  return same ? moved : largerLanguage(moved, { ...before.shape, vocabulary: shape.vocabulary }, shape, createRng(seed).fork("larger"));
}

function* first<T>(all: Iterable<T>, count: number): Iterable<T> {
  let left = count;
  for (const one of all) {
    if (left-- === 0) return;
    yield one;
  }
}

const every = <T>(all: readonly T[], nth: number): T[] => all.filter((_, at) => at % nth === 0);
