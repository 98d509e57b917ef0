import {
  arrayOf,
  checkFields,
  checkFlag,
  checkFunction,
  checkObject,
  checkOptions,
  checkText,
  multipleOf,
  whole,
  withFields,
  within,
} from "../arguments.ts";
import type { TrainingData } from "../model.ts";
import type { Engine } from "../nn/kernels/engine.ts";
import { weightsFrom } from "../nn/tape/initial-weights.ts";
import { createLearner } from "../nn/tape/learner.ts";
import type { Weights } from "../nn/network.ts";
import type { Int8 } from "../nn/onnx/onnx-graph.ts";
import { writeOnnx } from "../nn/onnx/onnx-writer.ts";
import type { Tape, Variable } from "../nn/tape/graph.ts";
import { createRng, type Rng } from "../rng.ts";
import { fit, type FitOptions } from "./fit.ts";
import { halfCosine } from "./schedules.ts";
import type { Trained, Training } from "./training.ts";
import { drawGrids, heldOutGrids, type GridBatch, type GridSet } from "./vae-batch.ts";
import { checkChannels, checkInt8, GENERATOR_TRAINING, samples } from "./training-options.ts";
import { vaeDecoder, vaeEncoder, vaeParameters, type VaeShape } from "./vae-network.ts";

/** The data and the options of a VAE training. */
export interface VaeOptions extends Omit<FitOptions, "group"> {
  /** The contract of the model: "level-room@1". */
  readonly contract: string;
  readonly shape: VaeShape;
  readonly train: GridSet;
  /** Held-out grids, for the metrics. */
  readonly heldOut: GridSet;
  /** Grids per step. */
  readonly batch: number;
  /** The highest rate: it rises over the first twentieth and falls as a cosine to a hundredth. */
  readonly learningRate: number;
  /** Weight of the divergence in the loss once it is warm; 1 is the evidence lower bound. */
  readonly beta: number;
  /** Share of the steps over which beta rises from 0. Default 0.2. */
  readonly warmUp?: number;
  /** Free bits (Kingma et al. 2016): so many nats of each latent number have no cost, so that all are used. Default 0.05. */
  readonly freeBits?: number;
  /**
   * For a shape with a canvas: the cells of a grid that are always given (1), such as walls and doors. Of the other cells the decoder sees
   * a random share in half of the batch, and none in the other half. Default: none.
   */
  readonly given?: Uint8Array;
  /** Augments a grid in place, for example mirrors it at random. */
  readonly augment?: (cells: Uint8Array, condition: Float32Array, rng: Rng) => void;
  /** Weights to begin with; those that are not among them begin by chance. */
  readonly from?: Weights;
  /** Ship the encoder too: the model then also takes a one-hot `grid` and gives the `mean` of its latents. Default false. */
  readonly encoder?: boolean;
  /** Ship the large arrays as whole numbers of eight bits, or coarser ones: a quarter of the bytes, or less. Default false. */
  readonly int8?: Int8;
  readonly data: readonly TrainingData[];
  readonly details?: Readonly<Record<string, unknown>>;
}

const CLIP = 1;
/** Steps between two evaluations on held-out grids, and batches of an evaluation. */
const EVALUATE_EVERY = 200;
const EVALUATED_BATCHES = 4;
/** Decay of the moving average of the weights, which are exported. */
const AVERAGE = 0.998;

/**
 * Trains a conditional VAE over grids of classes (Kingma and Welling 2014; Sohn et al. 2015) and returns its decoder as a model:
 * `latent` and `condition` (and `canvas`) in, `probabilities` [batch, height, width, classes] out. The same options give the
 * same weights, bit for bit, also after a resume.
 */
export async function* vae(options: VaeOptions): Training {
  checkVaeOptions(options);
  const { shape, steps, batch } = options;
  const { seed, contract, learningRate, beta: full, warmUp, freeBits, data } = options;
  return yield* fit(options, {
    kind: "vae",
    origin: { seed, contract, shape, batch, learningRate, beta: full, warmUp, freeBits, data },
    fixed: ["seed", "contract", "shape"],
    networks: {
      vae: { weights: (rng) => weightsFrom(rng, vaeParameters(shape), options.from), beta2: 0.99, average: AVERAGE },
    },
    metrics: ["reconstruction", "divergence"],
    losses({ step, rng }) {
      const grids = drawGrids(options, batch, rng);
      const beta = full * Math.min(1, (step + 1) / Math.max(1, (warmUp ?? 0.2) * steps));
      return [
        {
          network: "vae",
          learningRate: learningRate * shareOfRate(step / steps),
          clipNorm: CLIP,
          loss: (tape, _, report) => lossOf(tape, options, grids, beta, report),
        },
      ];
    },
    evaluation: {
      every: EVALUATE_EVERY,
      measure(engine, weights) {
        const { nats, accuracy } = measure(engine, weights.vae, options, EVALUATED_BATCHES);
        return { heldOutNats: nats, heldOutAccuracy: accuracy };
      },
    },
    finish: (engine, weights) => finish(engine, weights.vae, options),
  });
}

function checkVaeOptions(options: VaeOptions): void {
  const size = whole(1);
  const side = multipleOf(4);
  const sizes = { height: side, width: side, classes: whole(2), condition: whole(), latent: size };
  const shape = withFields({ ...sizes, channels: checkChannels, canvas: checkFlag, "steering?": whole(1), "planes?": whole(1) });
  checkFields("vae", "options", options, { shape });
  const { height, width, condition } = options.shape;
  const set = samples("cells", height * width, condition);
  checkOptions("vae", "options", options, {
    ...GENERATOR_TRAINING,
    shape,
    contract: checkText,
    train: set,
    heldOut: set,
    beta: within(0),
    "warmUp?": within(0, 1),
    "freeBits?": within(0),
    "given?": arrayOf("Uint8Array"),
    "augment?": checkFunction,
    "from?": checkObject,
    "encoder?": checkFlag,
    "int8?": checkInt8,
  });
}

/** 1 at its highest; `t` is how much of the training is done. */
function shareOfRate(t: number): number {
  const warm = 0.05;
  if (t < warm) return (t + 0.001) / (warm + 0.001);
  return 0.01 + 0.99 * halfCosine((t - warm) / (1 - warm));
}

/** Runs encoder and decoder on a batch. */
function run(tape: Tape, shape: VaeShape, { rows, cells, conditions, shown, known, noise }: GridBatch) {
  const { height, width, classes, latent } = shape;
  const grid = new Float32Array(cells.length * classes);
  shown.cells.forEach((code, i) => (grid[i * classes + code] = 1));
  const condition = tape.input(conditions, [rows, shape.condition]);
  const told = tape.input(shown.conditions, [rows, shape.condition]);
  const { mean, logVariance } = vaeEncoder(tape, shape, tape.input(grid, [rows, height, width, classes]), told);
  const spread = tape.clamp(logVariance, -8, 4);
  const z = noise ? tape.add(mean, tape.mul(tape.exp(tape.affine(spread, 0.5)), tape.input(noise, [rows, latent]))) : mean;
  let canvas: Variable | undefined;
  if (shape.canvas) {
    const seen = new Float32Array(cells.length * (classes + 1));
    cells.forEach((code, i) => (seen[i * (classes + 1) + (known[i] ? code : classes)] = 1));
    canvas = tape.input(seen, [rows, height, width, classes + 1]);
  }
  const logits = tape.reshape(vaeDecoder(tape, shape, z, condition, canvas), [cells.length, classes]);
  /** Divergence from the standard normal, in nats, [rows, latent]. */
  const divergence = tape.affine(tape.sub(tape.add(tape.square(mean), tape.exp(spread)), spread), 0.5, -0.5);
  return { logits, divergence };
}

/** Nats per cell: the reconstruction loss of the unknown cells, and beta times the divergence of the latent. */
function lossOf(tape: Tape, options: VaeOptions, grids: GridBatch, beta: number, report: (name: string, value: number) => void) {
  const { shape, freeBits = 0.05 } = options;
  const { logits, divergence } = run(tape, shape, grids);
  const weights = Float32Array.from(grids.known, (known) => 1 - known);
  const reconstruction = tape.crossEntropy(logits, tape.indices(grids.cells, [grids.cells.length]), weights);
  const perNumber = tape.mean(divergence, 0);
  const paid = tape.maximum(perNumber, tape.input(new Float32Array(shape.latent).fill(freeBits), [shape.latent]));
  const unknown = weights.reduce((sum, w) => sum + w, 0) / grids.rows;
  report("reconstruction", reconstruction.data[0]!);
  report(
    "divergence",
    perNumber.data.reduce((sum, nats) => sum + nats, 0),
  );
  return tape.add(reconstruction, tape.affine(tape.total(paid), beta / unknown));
}

/**
 * Metrics of held-out grids, with only the given cells known: `nats` is the negative evidence lower bound per grid with one sample of the
 * latent, `divergence` the part of it from the latent, `accuracy` the share of unknown cells with the right likeliest class, decoded from
 * the mean latent.
 */
function measure(engine: Engine, weights: Weights, options: VaeOptions, batches = Infinity) {
  const { shape, heldOut, batch } = options;
  const learner = createLearner(engine, weights);
  const rng = createRng("held-out");
  let [nats, divergence, right, unknown, count] = [0, 0, 0, 0, 0];
  for (let from = 0, n = 0; from + 1 <= heldOut.count && n < batches; from += batch, n++) {
    const rows = Math.min(batch, heldOut.count - from);
    const grids = heldOutGrids(options, from, rows, rng);
    const { cells, known } = grids;
    const hidden = known.reduce((sum, k) => sum + 1 - k, 0);
    const weightOf = Float32Array.from(known, (k) => 1 - k);
    learner.evaluate((tape) => {
      const drawn = run(tape, shape, grids);
      nats += tape.crossEntropy(drawn.logits, tape.indices(cells, [cells.length]), weightOf).data[0]! * hidden;
      const carried = tape.total(drawn.divergence).data[0]!;
      nats += carried;
      divergence += carried;
      const scores = run(tape, shape, { ...grids, noise: null }).logits.data;
      for (let i = 0; i < cells.length; i++) {
        if (known[i]) continue;
        let best = 0;
        for (let k = 1; k < shape.classes; k++) if (scores[i * shape.classes + k]! > scores[i * shape.classes + best]!) best = k;
        if (best === cells[i]) right++;
      }
    });
    unknown += hidden;
    count += rows;
  }
  learner.dispose();
  return { nats: nats / count, divergence: divergence / count, accuracy: right / unknown };
}

function finish(engine: Engine, weights: Weights, options: VaeOptions): Trained {
  const { shape, steps, contract, data, details } = options;
  const { nats, divergence, accuracy } = measure(engine, weights, options);
  return {
    ...writeDecoder(weights, shape, contract, options),
    contract,
    steps,
    data,
    metrics: { heldOutNats: nats, heldOutDivergence: divergence, heldOutAccuracy: accuracy },
    details: { latent: shape.latent, ...details },
  };
}

/** The decoder as an ONNX file, with the encoder if the options say so. */
export function writeDecoder(
  weights: Weights,
  shape: VaeShape,
  name: string,
  { int8 = false, encoder = false }: Pick<VaeOptions, "int8" | "encoder"> = {},
): Pick<Trained, "onnx" | "inputs" | "outputs"> {
  const { height, width, classes } = shape;
  const picture = (channels: number) => ({ type: "float32" as const, shape: ["batch", height, width, channels] });
  return writeOnnx({
    name,
    inputs: {
      latent: { type: "float32", shape: ["batch", shape.latent] },
      condition: { type: "float32", shape: ["batch", shape.condition] },
      ...(shape.canvas ? { canvas: picture(classes + 1) } : {}),
      ...(encoder ? { grid: picture(classes) } : {}),
    },
    weights: encoder ? weights : Object.fromEntries(Object.entries(weights).filter(([key]) => !key.startsWith("encoder."))),
    int8,
    network: (ops, { latent, condition, canvas, grid }) => ({
      probabilities: ops.softmax(vaeDecoder(ops, shape, latent!, condition!, canvas)),
      ...(grid === undefined ? {} : { mean: vaeEncoder(ops, shape, grid, condition!).mean }),
    }),
  });
}
