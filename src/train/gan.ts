import {
  arrayOf,
  checkFields,
  checkFlag,
  checkFunction,
  checkNumber,
  checkObject,
  checkOptions,
  checkText,
  listOf,
  multipleOf,
  refuse,
  whole,
  withFields,
  within,
} from "../arguments.ts";
import type { TrainingData } from "../model.ts";
import type { Engine } from "../nn/kernels/engine.ts";
import type { Tape, Variable } from "../nn/tape/graph.ts";
import { initialWeights, weightsFrom } from "../nn/tape/initial-weights.ts";
import { createLearner } from "../nn/tape/learner.ts";
import type { Weights } from "../nn/network.ts";
import type { Int8 } from "../nn/onnx/onnx-graph.ts";
import { writeOnnx } from "../nn/onnx/onnx-writer.ts";
import { createRng } from "../rng.ts";
import { fit, type FitOptions } from "./fit.ts";
import { drawBatch, knownCells, NUDGE, paintedCanvas, seen, type GanBatch, type GanSource } from "./gan-batch.ts";
import { mendingLoss } from "./gan-mend.ts";
import { criticFeatures, criticParameters, criticScores, ganGenerator, generatorParameters, type GanShape } from "./gan-network.ts";
import type { Trained, Training } from "./training.ts";
import { checkChannels, checkInt8, GENERATOR_TRAINING, samples } from "./training-options.ts";
import type { GridSet } from "./vae-batch.ts";

/** The data and the options of a GAN training. */
export interface GanOptions extends Omit<FitOptions, "group">, GanSource {
  /** The contract of the model: "sprite-gan@1". */
  readonly contract: string;
  /** Held-out grids: the critic's scores of them are measured. */
  readonly heldOut: GridSet;
  /** Grids per step, an even number. */
  readonly batch: number;
  /** Of both networks. It is constant, then falls to a tenth over the last two fifths. */
  readonly learningRate: number;
  /**
   * Wanted difference of two grids of the same condition: the mean difference of a cell in the looks that the critic sees; 0 for no such
   * loss. Default 0.
   */
  readonly variety?: number;
  /**
   * Weight of an additional loss of the generator: the cross-entropy to a true grid of the condition. It falls to a seventh over the first
   * three fifths (after Isola et al. 2017). With informative conditions the generator learns much faster. Default 0.
   */
  readonly shown?: number;
  /** What is broken in a grid is told to the generator: in each cell that this changes, what it should have been. Default: nothing is. */
  readonly mend?: (cells: Uint8Array, probabilities: Float32Array) => void;
  /** Weights of the generator to begin with, such as those of the decoder of a VAE of the same shape; the rest begins by chance. */
  readonly from?: Weights;
  /** Ship the large arrays as whole numbers of eight bits, or coarser ones: a quarter of the bytes, or less. Default false. */
  readonly int8?: Int8;
  readonly data: readonly TrainingData[];
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Weight of true grids with wrong conditions, beside generated grids. */
const MISLABELLED = 0.5;
/** Weight of the gradient penalty of the critic. */
const STEEPNESS = 0.05;
const VARIETY = 1;
/** Weight of the loss of mended cells. */
const MENDING = 0.3;
/** Over this share of the steps the weight of true grids for the generator falls, to this factor. */
const SHOWN = 0.6;
const SHOWN_STILL = 0.15;
/** Decay of the moving average of the generator's weights, which are exported. */
const AVERAGE = 0.998;
const EVALUATE_EVERY = 200;

/**
 * Trains a conditional GAN over grids of classes (Goodfellow et al. 2014) and returns its generator as a model: `latent` and
 * `condition` in, `probabilities` [batch, height, width, classes] out. Hinge loss, projection critic (Miyato and Koyama 2018). The
 * critic does not see classes, but their looks: a soft cell is a mixture of looks. The gradient penalty of the critic uses finite
 * differences instead of second derivatives. The same options give the same weights, bit for bit, also after a resume.
 */
export async function* gan(options: GanOptions): Training {
  checkGanOptions(options);
  const { seed, contract, shape, steps, batch, learningRate, variety, shown, mend, data } = options;
  return yield* fit(options, {
    kind: "gan",
    origin: { seed, contract, shape, batch, learningRate, variety, shown, data },
    fixed: ["seed", "contract", "shape"],
    networks: {
      generator: {
        beta1: 0.5,
        beta2: 0.99,
        weights: (rng) => weightsFrom(rng, generatorParameters(shape), options.from),
        average: AVERAGE,
      },
      critic: { beta1: 0, beta2: 0.99, weights: (rng) => initialWeights(rng.fork("critic"), criticParameters(shape)) },
    },
    metrics: ["scoreReal", "scoreMade", "steepness", "apart", "nats", "broken"],
    order: "joint",
    losses({ step, rng }) {
      const drawn = drawBatch(options, batch, rng);
      /** The grids of the generator's loss are used again in the critic's loss. */
      let made = new Float32Array(0);
      const move = { learningRate: learningRate * rate(step / steps), clipNorm: 10 };
      return [
        {
          network: "generator",
          ...move,
          loss: (tape, _, report) => {
            const { looks, nats, logits, p } = generated(tape, shape, drawn);
            made = Float32Array.from(looks.data);
            const scores = criticScores(tape, criticFeatures(tape, shape, looks), tape.input(drawn.wanted, [batch, shape.condition]));
            let loss = tape.affine(tape.average(scores), -1);
            report("scoreMade", -loss.data[0]!);
            report("nats", nats.data[0]!);
            if (variety) loss = tape.add(loss, alike(tape, looks, variety, report));
            if (mend) {
              const mending = mendingLoss(tape, { ...drawn, logits, p, mend });
              report("broken", mending.broken);
              if (mending.loss) loss = tape.add(loss, tape.affine(mending.loss, MENDING));
            }
            const weight = (shown ?? 0) * Math.max(SHOWN_STILL, 1 - step / (SHOWN * steps));
            return weight > 0 ? tape.add(loss, tape.affine(nats, weight)) : loss;
          },
        },
        { network: "critic", ...move, loss: (tape, _, report) => criticLoss(tape, shape, drawn, made, report) },
      ];
    },
    evaluation: {
      every: EVALUATE_EVERY,
      measure: (engine, weights) => opinions(engine, weights, options),
    },
    present: (weights) => finish(weights, {}, options),
    finish: (engine, weights) => finish(weights, opinions(engine, weights, options), options),
  });
}

function checkGanOptions(options: GanOptions): void {
  const side = multipleOf(4);
  const shape = withFields({
    height: side,
    width: side,
    classes: whole(2),
    condition: whole(),
    latent: whole(1),
    channels: checkChannels,
    "steering?": whole(1),
    "planes?": whole(1),
    "canvas?": checkFlag,
    looks: listOf(listOf(checkNumber)),
  });
  checkFields("gan", "options", options, { shape });
  const { height, width, condition, classes, looks } = options.shape;
  const numbers = looks[0]?.length ?? 0;
  if (looks.length !== classes || numbers === 0 || looks.some((look) => look.length !== numbers))
    refuse("gan", "options.shape.looks", looks, `a list of numbers for each of the ${classes} classes, all of one length`);
  const set = samples("cells", height * width, condition);
  checkOptions("gan", "options", options, {
    ...GENERATOR_TRAINING,
    shape,
    batch: multipleOf(2),
    contract: checkText,
    train: set,
    heldOut: set,
    "variety?": within(0),
    "shown?": within(0),
    "given?": arrayOf("Uint8Array"),
    "mend?": checkFunction,
    "from?": checkObject,
    "augment?": checkFunction,
    "mislabel?": checkFunction,
    "int8?": checkInt8,
  });
}

/** 1, falling in a straight line to a tenth over the last two fifths. */
const rate = (t: number): number => (t < 0.6 ? 1 : 1 - (0.9 * (t - 0.6)) / 0.4);

type Asked = Pick<GanBatch, "rows" | "latent" | "wanted" | "targets" | "known">;

/** The looks of generated grids, their logits and probabilities, and the cross-entropy to true grids per cell. */
function generated(tape: Tape, shape: GanShape, { rows, latent, wanted, targets, known }: Asked) {
  const { height, width, classes } = shape;
  const canvas = known && tape.input(paintedCanvas(shape, targets, known), [rows, height, width, classes + 1]);
  const asked = [tape.input(latent, [rows, shape.latent]), tape.input(wanted, [rows, shape.condition])] as const;
  const grids = ganGenerator(tape, shape, ...asked, canvas ?? undefined);
  const p = tape.softmax(grids);
  const numbers = shape.looks[0]!.length;
  let looks = tape.linear(p, tape.input(shape.looks.flat(), [classes, numbers]));
  if (known) {
    const open = Float32Array.from({ length: known.length * numbers }, (_, at) => 1 - known[Math.floor(at / numbers)]!);
    const given = seen(targets, shape).map((look, at) => look * (1 - open[at]!));
    looks = tape.add(tape.mul(looks, tape.input(open, looks.shape)), tape.input(given, looks.shape));
  }
  const logits = tape.reshape(grids, [targets.length, classes]);
  return { looks, logits, p, nats: tape.crossEntropy(logits, tape.indices(targets, [targets.length])) };
}

/** The loss for two similar grids of one condition; 0 if they differ by `variety` or more. */
function alike(tape: Tape, looks: Variable, variety: number, report: (name: string, value: number) => void): Variable {
  const rows = looks.shape[0]!;
  const each = looks.size / rows;
  const pairs = tape.reshape(looks, [rows / 2, 2 * each]);
  const difference = tape.sub(tape.slice(pairs, 1, 0, each), tape.slice(pairs, 1, each, 2 * each));
  const apart = tape.mean(tape.add(tape.relu(difference), tape.relu(tape.affine(difference, -1))), 1);
  report("apart", apart.data.reduce((sum, d) => sum + d, 0) / (rows / 2));
  return tape.affine(tape.average(tape.relu(tape.affine(apart, -1, variety))), VARIETY / variety);
}

function criticLoss(
  tape: Tape,
  shape: GanShape,
  { rows, real, conditions, untrue, nudge, wanted }: GanBatch,
  made: Float32Array,
  report: (name: string, value: number) => void,
): Variable {
  const { height, width } = shape;
  const numbers = shape.looks[0]!.length;
  const pictures = (data: Float32Array) => tape.input(data, [data.length / (height * width * numbers), height, width, numbers]);
  const features = criticFeatures(tape, shape, tape.concat([pictures(real), pictures(made), pictures(nudge)], 0));
  const part = (first: number, end: number) => tape.slice(features, 0, first, end);
  const of = (condition: Float32Array) => tape.input(condition, [condition.length / shape.condition, shape.condition]);
  const scores = criticScores(tape, part(0, rows), of(conditions));
  const fakes = criticScores(tape, part(rows, 2 * rows), of(wanted));
  const wrong = criticScores(tape, part(0, rows), of(untrue));
  // Half of the batch is used for the gradient penalty.
  const nudged = criticScores(tape, part(2 * rows, 2.5 * rows), of(conditions.subarray(0, conditions.length / 2)));
  const low = (x: Variable) => tape.average(tape.relu(tape.affine(x, 1, 1)));
  const high = tape.average(tape.relu(tape.affine(scores, -1, 1)));
  const steepness = tape.average(tape.square(tape.affine(tape.sub(nudged, tape.slice(scores, 0, 0, rows / 2)), 1 / NUDGE)));
  report("scoreReal", scores.data.reduce((sum, s) => sum + s, 0) / rows);
  report("steepness", steepness.data[0]!);
  const hinge = tape.add(tape.add(high, low(fakes)), tape.affine(low(wrong), MISLABELLED));
  return tape.add(hinge, tape.affine(steepness, STEEPNESS));
}

/** The critic's mean scores of held-out grids and of generated grids with the same conditions. */
function opinions(
  engine: Engine,
  weights: { readonly generator: Weights; readonly critic: Weights },
  { shape, heldOut, batch, given }: GanOptions,
) {
  const learner = createLearner(engine, { ...weights.generator, ...weights.critic });
  const rng = createRng("held-out");
  const rows = Math.min(4 * batch, heldOut.count);
  const area = shape.height * shape.width;
  const wanted = heldOut.conditions.subarray(0, rows * shape.condition);
  const latent = Float32Array.from({ length: rows * shape.latent }, () => rng.normal());
  const of = (pictures: (tape: Tape) => Variable) =>
    learner.evaluate((tape) => {
      const scores = criticScores(tape, criticFeatures(tape, shape, pictures(tape)), tape.input(wanted, [rows, shape.condition]));
      return scores.data.reduce((sum, score) => sum + score, 0) / rows;
    });
  const cells = heldOut.cells.subarray(0, rows * area);
  const values = {
    heldOutScore: of((tape) => tape.input(seen(cells, shape), [rows, shape.height, shape.width, shape.looks[0]!.length])),
    madeScore: of((tape) => generated(tape, shape, { rows, latent, wanted, targets: cells, known: knownCells(shape, rows, given) }).looks),
  };
  learner.dispose();
  return values;
}

function finish(weights: { readonly generator: Weights }, metrics: Readonly<Record<string, number>>, options: GanOptions): Trained {
  const { shape, steps, contract, data, details, int8 } = options;
  const written = writeGenerator(weights.generator, shape, contract, int8);
  return { ...written, contract, steps, data, metrics, details: { latent: shape.latent, ...details } };
}

/** The generator as an ONNX file, without the critic. */
export function writeGenerator(
  weights: Weights,
  shape: GanShape,
  name: string,
  int8: Int8 = false,
): Pick<Trained, "onnx" | "inputs" | "outputs"> {
  const { height, width, classes } = shape;
  return writeOnnx({
    name,
    inputs: {
      latent: { type: "float32", shape: ["batch", shape.latent] },
      condition: { type: "float32", shape: ["batch", shape.condition] },
      ...(shape.canvas ? { canvas: { type: "float32" as const, shape: ["batch", height, width, classes + 1] } } : {}),
    },
    weights,
    int8,
    network: (t, { latent, condition, canvas }) => ({ probabilities: t.softmax(ganGenerator(t, shape, latent!, condition!, canvas)) }),
  });
}
