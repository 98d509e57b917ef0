import { checkFields, checkFunction, checkOptions, checkText, listOf, whole, withFields, arrayOf } from "../arguments.ts";
import type { TrainingData } from "../model.ts";
import type { Engine } from "../nn/kernels/engine.ts";
import type { Operations, Weights } from "../nn/network.ts";
import { writeOnnx } from "../nn/onnx/onnx-writer.ts";
import type { Tape } from "../nn/tape/graph.ts";
import { initialWeights, type Declaration } from "../nn/tape/initial-weights.ts";
import { createLearner } from "../nn/tape/learner.ts";
import type { Rng } from "../rng.ts";
import { fit, type FitOptions } from "./fit.ts";
import { halfCosine } from "./schedules.ts";
import type { Training } from "./training.ts";
import { GENERATOR_TRAINING } from "./training-options.ts";

/** The shape of a network that chooses one of several classes from a row of numbers. */
export interface ChoiceShape {
  /** Numbers in a row. */
  readonly features: number;
  /** Widths of the layers between. */
  readonly hidden: readonly number[];
  readonly classes: number;
}

/** Rows of numbers with their classes. */
export interface ChoiceBatch {
  readonly count: number;
  /** `count * features` numbers. */
  readonly features: Float32Array;
  /** `count` classes. */
  readonly classes: Uint8Array;
}

/** The data and the options of the training. */
export interface ChoiceOptions extends Omit<FitOptions, "group"> {
  /** The contract of the model. */
  readonly contract: string;
  readonly shape: ChoiceShape;
  /** Makes a random batch. */
  readonly draw: (rows: number, rng: Rng) => ChoiceBatch;
  /** Held-out rows, for the metrics. */
  readonly heldOut: ChoiceBatch;
  readonly batch: number;
  /** The initial rate; it falls as half a cosine. */
  readonly learningRate: number;
  /** Dropout of the hidden layers. */
  readonly dropout: number;
  readonly data: readonly TrainingData[];
  readonly details?: Readonly<Record<string, unknown>>;
}

const EVALUATE_EVERY = 250;
const AVERAGE = 0.998;

/**
 * Trains a network of fully connected layers to choose a class, such as the next element of a sequence. Returns a model that takes
 * `features` [batch, features] and gives `probabilities` [batch, classes]. The same options give the same weights, bit for bit, also
 * from a checkpoint.
 */
export async function* choice(options: ChoiceOptions): Training {
  checkChoiceOptions(options);
  const { seed, contract, shape, steps, batch, learningRate, dropout, data } = options;
  return yield* fit(options, {
    kind: "choice",
    origin: { seed, contract, shape, batch, learningRate, dropout, data },
    fixed: ["seed", "contract", "shape"],
    networks: { choice: { weights: (rng) => initialWeights(rng, parameters(shape)), beta2: 0.99, average: AVERAGE } },
    losses: ({ step, rng }) => [
      {
        network: "choice",
        learningRate: learningRate * Math.max(0.01, halfCosine(step / steps)),
        clipNorm: 1,
        weightDecay: 0.01,
        loss: (tape) => {
          const drawn = options.draw(batch, rng.fork("batch"));
          const off = rng.fork("dropout");
          return lossOf(tape, shape, drawn, (x) => (dropout > 0 ? tape.dropout(x, dropout, off) : x));
        },
      },
    ],
    evaluation: { every: EVALUATE_EVERY, measure: (engine, weights) => measure(engine, weights.choice, options) },
    finish: (engine, weights) => ({
      ...writeChoice(weights.choice, shape, contract),
      contract,
      steps,
      data,
      metrics: measure(engine, weights.choice, options),
      ...(options.details ? { details: options.details } : {}),
    }),
  });
}

function checkChoiceOptions(options: ChoiceOptions): void {
  const shape = withFields({ features: whole(1), hidden: listOf(whole(1)), classes: whole(2) });
  checkOptions("choice", "options", options, {
    ...GENERATOR_TRAINING,
    contract: checkText,
    shape,
    draw: checkFunction,
    heldOut: (where, name, value) => checkFields(where, name, value, { count: whole(1), features: arrayOf("Float32Array"), classes: arrayOf("Uint8Array") }), // prettier-ignore
    dropout: (where, name, value) => whole(0, 0)(where, name, value === 0 || (typeof value === "number" && value > 0 && value < 1) ? 0 : value), // prettier-ignore
  });
}

function parameters({ features, hidden, classes }: ChoiceShape): Record<string, Declaration> {
  const widths = [features, ...hidden];
  const all: Record<string, Declaration> = {};
  hidden.forEach((width, n) => {
    all[`${n}`] = { shape: [widths[n]!, width], init: "he" };
    all[`${n}.bias`] = { shape: [width], init: "zeros" };
  });
  all["classes"] = { shape: [widths.at(-1)!, classes], init: { normal: 0.02 } };
  all["classes.bias"] = { shape: [classes], init: "zeros" };
  return all;
}

/** @returns logits [n, classes] */
function choiceNetwork<T>(ops: Operations<T>, { hidden }: ChoiceShape, features: T, drop: (x: T) => T = (x) => x): T {
  const layer = (x: T, name: string, activation?: "relu") => ops.linear(x, ops.parameter(name), ops.parameter(`${name}.bias`), activation);
  return layer(hidden.reduce((x, _, n) => drop(layer(x, `${n}`, "relu")), features), "classes"); // prettier-ignore
}

type Drop = Parameters<typeof choiceNetwork<ReturnType<Tape["input"]>>>[3];

function lossOf(tape: Tape, shape: ChoiceShape, { count, features, classes }: ChoiceBatch, drop?: Drop) {
  const logits = choiceNetwork(tape, shape, tape.input(features, [count, shape.features]), drop);
  return tape.crossEntropy(logits, tape.indices(classes, [count]));
}

/** Nats per held-out row, and how often the likeliest class is right. */
function measure(engine: Engine, weights: Weights, { shape, heldOut }: ChoiceOptions): { heldOutNats: number; heldOutAccuracy: number } {
  const learner = createLearner(engine, weights);
  const { count, features, classes } = heldOut;
  let right = 0;
  const nats = learner.evaluate((tape) => {
    const logits = choiceNetwork(tape, shape, tape.input(features, [count, shape.features]));
    for (let row = 0; row < count; row++) {
      const scores = logits.data.subarray(row * shape.classes, (row + 1) * shape.classes);
      if (scores.indexOf(Math.max(...scores)) === classes[row]) right++;
    }
    return tape.crossEntropy(logits, tape.indices(classes, [count])).data[0]!;
  });
  learner.dispose();
  return { heldOutNats: nats, heldOutAccuracy: right / count };
}

function writeChoice(weights: Weights, shape: ChoiceShape, name: string) {
  return writeOnnx({
    name,
    inputs: { features: { type: "float32", shape: ["batch", shape.features] } },
    weights,
    network: (ops, { features }) => ({ probabilities: ops.softmax(choiceNetwork(ops, shape, features!)) }),
  });
}
