import { arrayOf, checkFields, checkObject, checkText, listOf, mapOf, whole, withFields, within } from "../arguments.ts";
import type { Vocabulary } from "../generators/dialogue/tokenizer.ts";
import { createEngine, type Engine } from "../nn/kernels/engine.ts";
import { initialWeights } from "../nn/tape/initial-weights.ts";
import { createLearner, type Learner, type LearnerState } from "../nn/tape/learner.ts";
import type { Weights } from "../nn/network.ts";
import type { Tape } from "../nn/tape/tape.ts";
import type { TrainingData } from "../model.ts";
import { createRng } from "../rng.ts";
import { decodeCheckpoint, encodeCheckpoint } from "./checkpoint.ts";
import { checkOrigin, type Origin } from "./checkpoint-origin.ts";
import { languageNetwork, languageParameters, type LanguageShape } from "./language-network.ts";
import { packRows, singleRows, type LineBatch, type LinePool } from "./line-pool.ts";
import type { Progress, Trained, Training } from "./training.ts";
import { GENERATOR_TRAINING } from "./training-options.ts";
import { asWritten, writeLanguageModel } from "./write-language-model.ts";

/** A stretch of the training with its own mixture of lines. */
export interface LanguagePhase {
  /** Share of all steps. */
  readonly share: number;
  readonly mix: readonly { readonly pool: LinePool; readonly share: number }[];
}

/** What a language model is trained on, and how. */
export interface LanguageTrainingOptions {
  readonly seed: string | number;
  readonly shape: LanguageShape;
  readonly phases: readonly LanguagePhase[];
  readonly steps: number;
  /** Rows of `shape.context` tokens per step. */
  readonly batch: number;
  /** At its highest, after the warm-up. */
  readonly learningRate: number;
  readonly warmup: number;
  readonly weightDecay: number;
  readonly dropout: number;
  /** Lines no phase holds, with the bytes of their text: what the bits per byte are measured on. */
  readonly heldOut: Readonly<Record<string, { readonly pool: LinePool; readonly bytes: number }>>;
  readonly vocabulary: Vocabulary;
  /** Other details of the manifest. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly data: readonly TrainingData[];
  readonly resume?: Uint8Array;
  /** Go on from a checkpoint though settings are others: not of another seed or network. Default false. */
  readonly allowChanges?: boolean;
}

const NATS_PER_BIT = 0.6931471805599453;
const CLIP = 1;
const ROWS_MEASURED = 32;
/** Steps between two glances at the held-out lines. */
const GLANCE = 200;

/**
 * Trains a decoder-only transformer on lines: AdamW (Loshchilov and Hutter 2019), linear warm-up, cosine decay to a tenth. The
 * same options give the same weights, bit for bit, also when it goes on from a checkpoint.
 */
export async function* language(options: LanguageTrainingOptions): Training {
  checkOptions(options);
  const { shape, steps, batch } = options;
  const engine = await createEngine();
  const rng = createRng(options.seed).fork("language");
  const learner = createLearner(engine, initialWeights(rng.fork("weights"), languageParameters(shape)), { beta2: 0.99 });
  let step = options.resume ? load(learner, options.resume, options) : 0;
  const positions = Int32Array.from({ length: batch * shape.context }, (_, i) => i % shape.context);
  try {
    let heldOut = 0;
    while (step < steps) {
      // Every step has its own stream, so a resumed run needs no more than the number of the step.
      const chance = rng.fork("step").fork(step);
      const lines = packRows(phaseAt(options, step).mix, batch, shape.context, chance);
      const dropout = chance.fork("dropout");
      const learningRate = learningRateAt(options, step);
      const { loss, gradientNorm } = learner.step({
        learningRate,
        shards: 1,
        clipNorm: CLIP,
        weightDecay: options.weightDecay,
        loss: (tape) => lossOf(tape, shape, lines, positions, batch, (x) => tape.dropout(x, options.dropout, dropout)),
      });
      step++;
      if (step % GLANCE === 0 || step === steps) heldOut = meanBits(learner, options, 2);
      yield progress(learner, step, options, { loss, gradientNorm, learningRate, ...(heldOut > 0 ? { heldOutBitsPerByte: heldOut } : {}) });
    }
    return finish(engine, learner.weights(), options);
  } finally {
    learner.dispose();
  }
}

function checkOptions(options: LanguageTrainingOptions): void {
  const size = whole(1);
  const tokens = arrayOf("Int32Array");
  const pool = withFields({ tokens, starts: tokens, prompts: tokens }, "a pool of lines: { tokens, starts, prompts }");
  checkFields("language", "options", options, {
    ...GENERATOR_TRAINING,
    shape: withFields({ vocabulary: size, width: size, layers: size, heads: size, context: size }),
    phases: listOf(withFields({ share: within(0, 1), mix: listOf(withFields({ pool, share: within(0) })) })),
    warmup: whole(),
    weightDecay: within(0),
    dropout: within(0, 1),
    heldOut: mapOf(withFields({ pool, bytes: whole(1) })),
    vocabulary: withFields({ vocabulary: listOf(checkText), merges: listOf(whole()) }),
    details: checkObject,
  });
}

function originOf({ seed, shape, phases, batch, learningRate, warmup, weightDecay, dropout, data }: LanguageTrainingOptions): Origin {
  const mixtures = phases.map(({ share, mix }) => ({ share, shares: mix.map((part) => part.share) }));
  return { seed, shape, phases: mixtures, batch, learningRate, warmup, weightDecay, dropout, data };
}

function progress(learner: Learner, step: number, options: LanguageTrainingOptions, values: Record<string, number>): Progress {
  return {
    step,
    steps: options.steps,
    values,
    checkpoint: () => {
      const { steps: updates, ...arrays } = learner.state();
      return encodeCheckpoint({ kind: "language", origin: originOf(options), state: { step, updates }, arrays });
    },
  };
}

/** @returns the step it stands at */
function load(learner: Learner, bytes: Uint8Array, options: LanguageTrainingOptions): number {
  const saved = decodeCheckpoint(bytes, "language");
  const { step, updates } = saved.state as { step: number; updates: number };
  const { allowChanges, steps } = options;
  checkOrigin(saved, originOf(options), { fixed: ["seed", "shape"], allowChanges, step, steps });
  learner.load({ steps: updates, ...saved.arrays } as unknown as LearnerState);
  return step;
}

function phaseAt({ phases, steps }: LanguageTrainingOptions, step: number): LanguagePhase {
  const total = phases.reduce((sum, { share }) => sum + share, 0);
  let left = ((step + 0.5) / steps) * total;
  return phases.find(({ share }) => (left -= share) < 0) ?? phases.at(-1)!;
}

function learningRateAt({ learningRate, warmup, steps }: LanguageTrainingOptions, step: number): number {
  if (step < warmup) return (learningRate * (step + 1)) / warmup;
  const t = (step - warmup) / Math.max(1, steps - warmup);
  return learningRate * (0.1 + 0.9 * (0.5 + 0.5 * cosinePi(t)));
}

/** cos(pi t) for t in [0, 1] from + - * alone, to 1e-6: Math.cos differs between engines. */
function cosinePi(t: number): number {
  const x = (t - 0.5) * Math.PI;
  const q = x * x;
  return -x * (1 - (q / 6) * (1 - (q / 20) * (1 - (q / 42) * (1 - q / 72))));
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
  const { logits } = languageNetwork(
    tape,
    shape,
    { tokens: tape.indices(lines.tokens, size), positions: tape.indices(positions, size) },
    drop,
  );
  const count = rows * shape.context;
  return tape.crossEntropy(tape.reshape(logits, [count, shape.vocabulary]), tape.indices(lines.targets, [count]), lines.weights);
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
  // Where only a part was measured, its tokens stand for the rest.
  return ((nats / tokens) * all) / bytes / NATS_PER_BIT;
}

function meanBits(learner: Learner, { shape, heldOut }: LanguageTrainingOptions, batches?: number): number {
  const bits = Object.values(heldOut).map((part) => bitsPerByte(learner, shape, part, batches));
  return bits.length === 0 ? 0 : bits.reduce((sum, value) => sum + value, 0) / bits.length;
}

/** Measures the model as it will run, its matrices rounded. */
function finish(engine: Engine, weights: Weights, options: LanguageTrainingOptions): Trained {
  const { shape } = options;
  const measured = createLearner(engine, asWritten(weights));
  const metrics: Record<string, number> = {};
  for (const [name, part] of Object.entries(options.heldOut)) metrics[`bits per byte, ${name}`] = bitsPerByte(measured, shape, part);
  measured.dispose();
  metrics.parameters = Object.values(weights).reduce((sum, { data }) => sum + data.length, 0);
  return {
    ...writeLanguageModel(weights, shape),
    contract: "dialogue@1",
    steps: options.steps,
    data: options.data,
    metrics,
    details: { ...options.vocabulary, ...options.details, shape },
  };
}
