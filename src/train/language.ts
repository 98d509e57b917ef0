import {
  arrayOf,
  checkFlag,
  checkFunction,
  checkObject,
  checkOptions,
  checkText,
  listOf,
  mapOf,
  whole,
  withFields,
  within,
} from "../arguments.ts";
import type { Vocabulary } from "../generators/dialogue/tokenizer.ts";
import type { Engine } from "../nn/kernels/engine.ts";
import { weightsFrom } from "../nn/tape/initial-weights.ts";
import { createLearner, type Learner } from "../nn/tape/learner.ts";
import type { Weights } from "../nn/network.ts";
import type { Tape } from "../nn/tape/graph.ts";
import type { TrainingData } from "../model.ts";
import { fit, type FitOptions } from "./fit.ts";
import { languageNetwork, languageParameters, type LanguageShape } from "./language-network.ts";
import { packRows, singleRows, type LineBatch, type LinePool } from "./line-pool.ts";
import { halfCosine } from "./schedules.ts";
import type { Trained, Training } from "./training.ts";
import { GENERATOR_TRAINING } from "./training-options.ts";
import { asWritten, writeLanguageModel } from "./write-language-model.ts";

/** A phase of the training with its own mixture of lines. */
export interface LanguagePhase {
  /** Share of all steps. */
  readonly share: number;
  readonly mix: readonly { readonly pool: LinePool; readonly share: number }[];
}

/** The data and the options of a language model training. */
export interface LanguageTrainingOptions extends Omit<FitOptions, "group"> {
  readonly shape: LanguageShape;
  readonly phases: readonly LanguagePhase[];
  /** Rows of `shape.context` tokens per step. */
  readonly batch: number;
  /** The highest rate, after the warm-up. */
  readonly learningRate: number;
  readonly warmup: number;
  readonly weightDecay: number;
  readonly dropout: number;
  /** Held-out lines, with the bytes of their text, to measure bits per byte. */
  readonly heldOut: Readonly<Record<string, { readonly pool: LinePool; readonly bytes: number }>>;
  readonly vocabulary: Vocabulary;
  /** Figures of something simpler on the same held-out lines, to stand in the card beside those of the network. */
  readonly beside?: () => Readonly<Record<string, number>>;
  /** Other details of the manifest. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly data: readonly TrainingData[];
  /** The initial weights. Default: drawn from the seed. */
  readonly from?: Weights;
  /** Keep the weights that are best on the held-out lines, not the last ones. Default false. */
  readonly keepBest?: boolean;
}

const NATS_PER_BIT = 0.6931471805599453;
const CLIP = 1;
const ROWS_MEASURED = 32;
/** Steps between two evaluations on held-out lines, and batches of each pool in an evaluation. */
const EVALUATE_EVERY = 200;
const EVALUATED_BATCHES = 2;

/**
 * Trains a decoder-only transformer on lines: AdamW (Loshchilov and Hutter 2019), linear warm-up, cosine decay to a tenth. The
 * same options give the same weights, bit for bit, also after a resume.
 */
export async function* language(options: LanguageTrainingOptions): Training {
  checkLanguageOptions(options);
  const { seed, shape, phases, batch, learningRate, warmup, weightDecay, dropout: rate, data } = options;
  const mixtures = phases.map(({ share, mix }) => ({ share, shares: mix.map((part) => part.share) }));
  const positions = Int32Array.from({ length: batch * shape.context }, (_, i) => i % shape.context);
  return yield* fit(options, {
    kind: "language",
    origin: { seed, shape, phases: mixtures, batch, learningRate, warmup, weightDecay, dropout: rate, data },
    fixed: ["seed", "shape"],
    networks: { language: { weights: (rng) => weightsFrom(rng, languageParameters(shape), options.from), beta2: 0.99 } },
    losses({ step, rng }) {
      const lines = packRows(phaseAt(options, step).mix, batch, shape.context, rng);
      const dropout = rng.fork("dropout");
      return [
        {
          network: "language",
          learningRate: learningRateAt(options, step),
          clipNorm: CLIP,
          weightDecay,
          loss: (tape) => lossOf(tape, shape, lines, positions, batch, (x) => (rate > 0 ? tape.dropout(x, rate, dropout) : x)),
        },
      ];
    },
    evaluation: {
      every: EVALUATE_EVERY,
      measure: (engine, weights) => meanBits(engine, weights.language, options),
      ...(options.keepBest ? { best: { value: "heldOutBitsPerByte", sense: "lowest" } as const } : {}),
    },
    // Its matrices as they are, not measured: what is left of a training that is stopped.
    present: (weights) => trainedOf(weights.language, options, {}),
    finish: (engine, weights) => finish(engine, weights.language, options),
  });
}

function checkLanguageOptions(options: LanguageTrainingOptions): void {
  const size = whole(1);
  const tokens = arrayOf("Int32Array");
  const pool = withFields({ tokens, starts: tokens, prompts: tokens }, "a pool of lines: { tokens, starts, prompts }");
  checkOptions("language", "options", options, {
    ...GENERATOR_TRAINING,
    shape: withFields({ vocabulary: size, width: size, layers: size, heads: size, context: size }),
    phases: listOf(withFields({ share: within(0, 1), mix: listOf(withFields({ pool, share: within(0) })) })),
    warmup: whole(),
    weightDecay: within(0),
    dropout: within(0, 1),
    heldOut: mapOf(withFields({ pool, bytes: whole(1) })),
    vocabulary: withFields({ vocabulary: listOf(checkText), merges: listOf(whole()) }),
    details: checkObject,
    "from?": checkObject,
    "keepBest?": checkFlag,
    "beside?": checkFunction,
  });
}

function phaseAt({ phases, steps }: LanguageTrainingOptions, step: number): LanguagePhase {
  const total = phases.reduce((sum, { share }) => sum + share, 0);
  let left = ((step + 0.5) / steps) * total;
  return phases.find(({ share }) => (left -= share) < 0) ?? phases.at(-1)!;
}

function learningRateAt({ learningRate, warmup, steps }: LanguageTrainingOptions, step: number): number {
  if (step < warmup) return (learningRate * (step + 1)) / warmup;
  const t = (step - warmup) / Math.max(1, steps - warmup);
  return learningRate * (0.1 + 0.9 * halfCosine(t));
}

function lossOf(
  tape: Tape,
  shape: LanguageShape,
  lines: LineBatch,
  positions: Int32Array,
  rows: number,
  drop: (x: ReturnType<Tape["input"]>) => ReturnType<Tape["input"]>,
) {
  const size = [rows, shape.context];
  const { cells, targets } = learntCells(lines);
  const { logits } = languageNetwork(
    tape,
    shape,
    { tokens: tape.indices(lines.tokens, size), positions: tape.indices(positions, size) },
    drop,
    // Nothing is learnt at prompts: their logits, a third of the work, are not computed.
    (x) => tape.embedding(tape.reshape(x, [rows * shape.context, shape.width]), tape.indices(cells, [cells.length])),
  );
  return tape.crossEntropy(logits, tape.indices(targets, [cells.length]));
}

/** The cells where something is learnt, and what. */
function learntCells({ targets, weights }: LineBatch): { readonly cells: Int32Array; readonly targets: Int32Array } {
  const cells = Int32Array.from(weights.keys()).filter((cell) => weights[cell]! > 0);
  return { cells, targets: cells.map((cell) => targets[cell]!) };
}

/** Bits per byte of text on a held-out pool, each line alone; at most `batches` batches, all if left out. */
export function bitsPerByte(
  learner: Learner,
  shape: LanguageShape,
  { pool, bytes }: { readonly pool: LinePool; readonly bytes: number },
  batches = Infinity,
): number {
  const positions = Int32Array.from({ length: ROWS_MEASURED * shape.context }, (_, i) => i % shape.context);
  let nats = 0;
  let tokens = 0;
  let all = 0;
  for (let i = 0; i < pool.prompts.length; i++) all += pool.starts[i + 1]! - pool.starts[i]! - pool.prompts[i]!;
  for (let first = 0, n = 0; first < pool.prompts.length && n < batches; first += ROWS_MEASURED, n++) {
    const lines = singleRows(pool, first, ROWS_MEASURED, shape.context);
    const weight = lines.weights.reduce((sum, w) => sum + w, 0);
    nats += weight * learner.evaluate((tape) => lossOf(tape, shape, lines, positions, ROWS_MEASURED, (x) => x).data[0]!);
    tokens += weight;
  }
  // If only a part was measured, the result is scaled by the number of tokens.
  return ((nats / tokens) * all) / bytes / NATS_PER_BIT;
}

/** The mean over the held-out pools, of some batches of each; nothing where there are none. */
function meanBits(engine: Engine, weights: Weights, { shape, heldOut }: LanguageTrainingOptions): Record<string, number> {
  const learner = createLearner(engine, weights);
  const bits = Object.values(heldOut).map((part) => bitsPerByte(learner, shape, part, EVALUATED_BATCHES));
  learner.dispose();
  return bits.length === 0 ? {} : { heldOutBitsPerByte: bits.reduce((sum, value) => sum + value, 0) / bits.length };
}

/** Measures the model as it will run, its matrices rounded; and the one it began with, if it was given. */
function finish(engine: Engine, weights: Weights, options: LanguageTrainingOptions): Trained {
  const { shape, from } = options;
  const metrics: Record<string, number> = {};
  const measure = (given: Weights, when: string) => {
    const measured = createLearner(engine, given);
    for (const [name, part] of Object.entries(options.heldOut))
      metrics[`bits per byte, ${name}${when}`] = bitsPerByte(measured, shape, part);
    measured.dispose();
  };
  // What a network went on from is compared with what it became where it is kept at its best for held-out lines.
  if (from && options.keepBest) measure(from, ", before");
  measure(asWritten(weights), "");
  return trainedOf(weights, options, { ...metrics, ...options.beside?.() });
}

function trainedOf(weights: Weights, options: LanguageTrainingOptions, metrics: Readonly<Record<string, number>>): Trained {
  const { shape } = options;
  const parameters = Object.values(weights).reduce((sum, { data }) => sum + data.length, 0);
  return {
    ...writeLanguageModel(weights, shape),
    contract: "dialogue@1",
    steps: options.steps,
    data: options.data,
    metrics: { ...metrics, parameters },
    details: { ...options.vocabulary, ...options.details, shape },
  };
}
