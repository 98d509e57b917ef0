import { checkOptions, checkText, listOf, whole, withFields, within, type Check } from "../arguments.ts";
import type { TrainingData } from "../model.ts";
import type { Engine } from "../nn/kernels/engine.ts";
import type { Operations, Weights } from "../nn/network.ts";
import { writeOnnx } from "../nn/onnx/onnx-writer.ts";
import { initialWeights } from "../nn/tape/initial-weights.ts";
import { createLearner } from "../nn/tape/learner.ts";
import { fit, type FitOptions } from "./fit.ts";
import { GENERATOR_TRAINING } from "./training-options.ts";
import type { Trained, Training } from "./training.ts";

/** Something with the cells that are set in it, and the class that it is of. */
export interface Classified {
  readonly cells: readonly number[];
  readonly of: number;
}

/** What a classifier is trained on, and how. */
export interface ClassifierOptions extends FitOptions {
  readonly contract: string;
  readonly shape: { readonly cells: number; readonly width: number; readonly classes: number };
  readonly batch: number;
  readonly learningRate: number;
  readonly train: readonly Classified[];
  readonly heldOut: readonly Classified[];
  /** Share of the cells of each that are left out while it is learnt, so that no word decides alone. */
  readonly dropped: number;
  /** Share of a target that is spread over all classes, so that the network stays unsure where it has not learnt. */
  readonly smoothing: number;
  readonly data: readonly TrainingData[];
  readonly details?: Readonly<Record<string, unknown>>;
}

const EVALUATE_EVERY = 500;
const EXAMPLES: Check = listOf(withFields({ cells: listOf(whole()), of: whole() }), "a list of { cells, of }");

/**
 * Trains a classifier of sets: the mean of the vectors of the cells, one hidden layer, a number for each class (Joulin et al., 2017).
 * Returns a model that takes `cells` [batch, cells], 1 over the root of their number where one is set, and gives `scores`.
 */
export async function* classifier(options: ClassifierOptions): Training {
  checkClassifierOptions(options);
  const { seed, contract, shape, steps, batch, learningRate, dropped, smoothing, train, data } = options;
  const { cells, width, classes } = shape;
  return yield* fit(options, {
    kind: "classifier",
    origin: { seed, contract, shape, batch, learningRate, dropped, smoothing, data },
    fixed: ["seed", "contract", "shape"],
    networks: {
      classifier: {
        weights: (rng) =>
          initialWeights(rng, {
            vectors: { shape: [cells, width], init: { normal: 0.1 } },
            "vectors.bias": { shape: [width], init: "zeros" },
            leave: { shape: [width, classes], init: "glorot" },
            "leave.bias": { shape: [classes], init: "zeros" },
          }),
        beta2: 0.99,
        average: 0.999,
      },
    },
    losses: ({ step, rng }) => [
      {
        network: "classifier",
        learningRate: learningRate * Math.max(0.02, 1 - step / steps),
        weightDecay: 0.02,
        loss: (tape) => {
          const all = Array.from({ length: batch }, () => {
            const { cells: set, of } = rng.pick(train);
            return { cells: set.filter(() => rng.next() >= dropped), of };
          });
          const scores = tape.logSoftmax(classifierNetwork(tape, tape.input(rowsOf(all, cells), [batch, cells])));
          const wanted = new Float32Array(batch * classes).fill(-smoothing / classes / batch);
          all.forEach(({ of }, row) => (wanted[row * classes + of]! -= (1 - smoothing) / batch));
          return tape.total(tape.mul(scores, tape.input(wanted, [batch, classes])));
        },
      },
    ],
    evaluation: {
      every: EVALUATE_EVERY,
      measure: (engine, weights) => ({ heldOutRight: heldOutRight(engine, weights.classifier, options) }),
    },
    finish: (engine, weights) => trained(weights.classifier, options, heldOutRight(engine, weights.classifier, options)),
  });
}

function checkClassifierOptions(options: ClassifierOptions): void {
  checkOptions("classifier", "options", options, {
    ...GENERATOR_TRAINING,
    contract: checkText,
    shape: withFields({ cells: whole(1), width: whole(1), classes: whole(2) }),
    train: EXAMPLES,
    heldOut: EXAMPLES,
    dropped: within(0, 1),
    smoothing: within(0, 1),
  });
}

function classifierNetwork<T>(t: Operations<T>, cells: T): T {
  const p = (name: string) => t.parameter(name);
  return t.linear(t.linear(cells, p("vectors"), p("vectors.bias"), "relu"), p("leave"), p("leave.bias"));
}

function rowsOf(all: readonly Classified[], width: number): Float32Array {
  const rows = new Float32Array(all.length * width);
  all.forEach(({ cells }, row) => {
    for (const cell of cells) rows[row * width + cell] = 1 / Math.sqrt(cells.length);
  });
  return rows;
}

/** Share of the held-out examples whose class is found. */
function heldOutRight(engine: Engine, weights: Weights, { heldOut, shape: { cells, classes } }: ClassifierOptions): number {
  const learner = createLearner(engine, weights);
  const right = learner.evaluate((tape) => {
    const scores = classifierNetwork(tape, tape.input(rowsOf(heldOut, cells), [heldOut.length, cells]));
    return heldOut.filter(({ of }, row) => greatest(scores.data.subarray(row * classes, (row + 1) * classes)) === of).length;
  });
  learner.dispose();
  return right / heldOut.length;
}

function greatest(numbers: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < numbers.length; i++) if (numbers[i]! > numbers[best]!) best = i;
  return best;
}

function trained(weights: Weights, { shape, contract, steps, data, heldOut, details }: ClassifierOptions, right: number): Trained {
  const written = writeOnnx({
    name: contract,
    inputs: { cells: { type: "float32", shape: ["batch", shape.cells] } },
    weights,
    int8: true,
    network: (t, { cells }) => ({ scores: classifierNetwork(t, cells!) }),
  });
  return {
    ...written,
    contract,
    steps,
    data,
    metrics: { heldOutRight: right, "held-out examples": heldOut.length },
    ...(details ? { details } : {}),
  };
}
