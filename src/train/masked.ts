import { checkFields, checkFunction, checkObject, checkOptions, checkText, multipleOf, whole, withFields, within } from "../arguments.ts";
import type { TrainingData } from "../model.ts";
import type { Engine } from "../nn/kernels/engine.ts";
import { weightsFrom } from "../nn/tape/initial-weights.ts";
import { createLearner } from "../nn/tape/learner.ts";
import type { Weights } from "../nn/network.ts";
import type { Int8 } from "../nn/onnx/onnx-graph.ts";
import { writeOnnx } from "../nn/onnx/onnx-writer.ts";
import type { Tape } from "../nn/tape/graph.ts";
import { createRng, type Rng } from "../rng.ts";
import { fit, type FitOptions } from "./fit.ts";
import { maskedNetwork, maskedParameters, shownClasses, type MaskedShape } from "./masked-network.ts";
import { checkGroup } from "./process-group.ts";
import type { Trained, Training } from "./training.ts";
import { checkChannels, checkInt8, GENERATOR_TRAINING, samples } from "./training-options.ts";

/** Pictures to learn from: palette indices, and a condition each. */
export interface PictureSet {
  readonly count: number;
  /** count * size * size */
  readonly pixels: Uint8Array;
  /** count * condition */
  readonly conditions: Float32Array;
  /**
   * What a canvas shows of a picture, where that is not its classes; hidden pixels (1) tell nothing. Not together with `augment`.
   */
  readonly show?: (picture: number, hidden: Uint8Array) => Uint8Array;
}

/** The data and the options of a masked-pixel training. */
export interface MaskedOptions extends FitOptions {
  readonly contract: string;
  readonly shape: MaskedShape;
  readonly train: PictureSet;
  readonly heldOut: PictureSet;
  readonly batch: number;
  readonly learningRate: number;
  /** A changed copy, in place: mirrored, recoloured. */
  readonly augment?: (pixels: Uint8Array, condition: Float32Array, rng: Rng) => void;
  /** Which pixels are hidden (1). Default: a random share of them, here and there. */
  readonly hide?: (rng: Rng, pixels: Uint8Array) => Uint8Array;
  /** Weight of a pixel that is not hidden: more than 0 where the classes of what is shown are not those that are drawn. Default 0. */
  readonly known?: number;
  /** Initial weights; default: random. */
  readonly from?: Weights;
  /** Ship the large arrays as whole numbers of eight bits, or coarser ones: a quarter of the bytes, or less. Default false. */
  readonly int8?: Int8;
  readonly data: readonly TrainingData[];
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Parts of each gradient: fixed, so that the bits do not depend on the number of copies. */
const SHARDS = 2;

/** Share of the pictures without their condition, for classifier-free guidance (Ho and Salimans 2021). */
const UNCONDITIONAL = 0.1;
const AVERAGE = 0.999;
/** Steps between two evaluations on held-out pictures, and batches of an evaluation. */
const EVALUATE_EVERY = 200;
const EVALUATED_BATCHES = 4;

function checkMaskedOptions(options: MaskedOptions): void {
  const sizes = { size: multipleOf(4), classes: whole(2), condition: whole(), "seen?": whole(2), "seed?": whole(1) };
  const shape = withFields({ ...sizes, channels: checkChannels, "blocks?": checkChannels });
  checkFields("masked", "options", options, { shape });
  const { size, condition } = options.shape;
  const set = samples("pixels", size * size, condition);
  checkOptions("masked", "options", options, {
    ...GENERATOR_TRAINING,
    shape,
    batch: multipleOf(SHARDS),
    contract: checkText,
    train: set,
    heldOut: set,
    "augment?": checkFunction,
    "hide?": checkFunction,
    "known?": within(0),
    "from?": checkObject,
    "int8?": checkInt8,
    "group?": checkGroup,
  });
}

/**
 * Trains a masked-pixel model (absorbing discrete diffusion, Austin et al. 2021; MaskGIT, Chang et al. 2022): a random share of a
 * picture is masked, and the network predicts it. Returns a model that takes `canvas` and `condition` and gives
 * `probabilities` for every pixel.
 */
export async function* masked(options: MaskedOptions): Training {
  checkMaskedOptions(options);
  const { seed, contract, shape, steps, batch, learningRate, data } = options;
  return yield* fit(options, {
    kind: "masked",
    origin: { seed, contract, shape, batch, learningRate, data },
    fixed: ["seed", "contract", "shape"],
    networks: { masked: { weights: (rng) => weightsFrom(rng, maskedParameters(shape), options.from), beta2: 0.99, average: AVERAGE } },
    shards: SHARDS,
    losses: ({ step, rng }) => [
      {
        network: "masked",
        learningRate: learningRate * rate(step / steps),
        clipNorm: 1,
        weightDecay: 0.01,
        loss: (tape, shard) => lossOf(tape, shape, draw(options.train, options, batch / SHARDS, rng.fork(shard))),
      },
    ],
    evaluation: {
      every: EVALUATE_EVERY,
      measure: (engine, weights) => ({ heldOutNats: heldOutLoss(engine, weights.masked, options, EVALUATED_BATCHES) }),
    },
    present: (weights) => trained(weights.masked, options, {}),
    finish: (engine, weights) =>
      trained(weights.masked, options, { heldOutNatsPerMaskedPixel: heldOutLoss(engine, weights.masked, options, Infinity) }),
  });
}

function trained(weights: Weights, options: MaskedOptions, metrics: Trained["metrics"]): Trained {
  const { shape, contract, steps, data, details, int8 } = options;
  const written = writeMasked(weights, shape, contract, int8);
  return { ...written, contract, steps, data, metrics, ...(details ? { details } : {}) };
}

export function writeMasked(weights: Weights, shape: MaskedShape, name: string, int8: Int8 = false) {
  return writeOnnx({
    name,
    inputs: {
      canvas: { type: "float32", shape: ["batch", shape.size, shape.size, shownClasses(shape) + 1] },
      condition: { type: "float32", shape: ["batch", shape.condition + 1] },
    },
    weights,
    int8,
    network: (t, { canvas, condition }) => ({ probabilities: t.softmax(maskedNetwork(t, shape, canvas!, condition!)) }),
  });
}

interface Drawn {
  readonly rows: number;
  readonly canvas: Float32Array;
  readonly condition: Float32Array;
  readonly targets: Uint8Array;
  readonly weights: Float32Array;
}

/** @param first the first of the pictures, not augmented, instead of pictures by chance */
function draw(set: PictureSet, options: MaskedOptions, rows: number, rng: Rng, first?: number): Drawn {
  const { shape, augment, known = 0, hide = scattered(shape.size * shape.size) } = options;
  const { size, condition: width } = shape;
  const area = size * size;
  const mask = shownClasses(shape);
  const drawn: Drawn = {
    rows,
    canvas: new Float32Array(rows * area * (mask + 1)),
    condition: new Float32Array(rows * (width + 1)),
    targets: new Uint8Array(rows * area),
    weights: new Float32Array(rows * area),
  };
  for (let row = 0; row < rows; row++) {
    const picked = first === undefined ? rng.below(set.count) : first + row;
    const pixels = drawn.targets.subarray(row * area, (row + 1) * area);
    const condition = drawn.condition.subarray(row * (width + 1), row * (width + 1) + width);
    pixels.set(set.pixels.subarray(picked * area, (picked + 1) * area));
    condition.set(set.conditions.subarray(picked * width, (picked + 1) * width));
    if (first === undefined) augment?.(pixels, condition, rng);
    if (rng.next() < UNCONDITIONAL) condition.fill(0);
    const hidden = hide(rng, pixels);
    const shown = set.show?.(picked, hidden) ?? pixels;
    hidden.forEach((hide, i) => {
      drawn.canvas[(row * area + i) * (mask + 1) + (hide ? mask : shown[i]!)] = 1;
      drawn.weights[row * area + i] = hide ? 1 : known;
    });
    drawn.condition[row * (width + 1) + width] = hidden.reduce((sum, one) => sum + one, 0) / area;
  }
  return drawn;
}

/** Hides pixels here and there: more often many than few, as the share is the square root of a uniform one. */
const scattered = (area: number) => (rng: Rng): Uint8Array => {
  const share = Math.sqrt(rng.next());
  return Uint8Array.from({ length: area }, () => (rng.next() < share ? 1 : 0));
}; // prettier-ignore

function lossOf(tape: Tape, shape: MaskedShape, { rows, canvas, condition, targets, weights }: Drawn) {
  const { size, classes } = shape;
  const logits = maskedNetwork(
    tape,
    shape,
    tape.input(canvas, [rows, size, size, shownClasses(shape) + 1]),
    tape.input(condition, [rows, shape.condition + 1]),
  );
  return tape.crossEntropy(tape.reshape(logits, [rows * size * size, classes]), tape.indices(targets, [targets.length]), weights);
}

/** Nats per masked pixel of held-out pictures. */
function heldOutLoss(engine: Engine, weights: Weights, options: MaskedOptions, batches: number): number {
  const { shape, heldOut, batch } = options;
  const learner = createLearner(engine, weights);
  const rng = createRng("held-out");
  let sum = 0;
  let count = 0;
  for (let first = 0; first < heldOut.count && count < batches; first += batch, count++) {
    const drawn = draw(heldOut, options, Math.min(batch, heldOut.count - first), rng, first);
    sum += learner.evaluate((tape) => lossOf(tape, shape, drawn).data[0]!);
  }
  learner.dispose();
  return sum / count;
}

/** Warms up over the first twentieth, then falls in a straight line to a hundredth. */
function rate(t: number): number {
  return t < 0.05 ? (t + 0.002) / 0.052 : Math.max(0.01, (1 - t) / 0.95);
}
