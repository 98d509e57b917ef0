import { AigcError } from "../../errors.ts";
import type { Engine } from "../kernels/engine.ts";
import type { Weights } from "../network.ts";
import { createTape, variable, type BatchStatistics, type Tape, type Variable } from "./tape.ts";
import { layOut } from "./weight-layout.ts";
import { weightPacks } from "./weight-packs.ts";

/** The weights of a network in training, their gradients and their optimiser. */
export interface Learner {
  /** Runs the network without learning; what `work` returns must not be a variable. */
  evaluate<R>(work: (tape: Tape) => R): R;
  /**
   * One step of Adam down the mean of the shards' losses. The gradient of each shard is made alone, from zero, and added in
   * the order of the shards: the result has the same bits however many workers made them.
   * @returns the mean loss, and the norm of the gradient before clipping
   * @throws AigcError `not-finite`, naming the parameter; the weights then are what they were
   */
  step(options: StepOptions): StepReport;
  /** Gradients of `step`'s kind without the step: for the flat gradient of one shard in a worker, and for tests. @param to where to write it */
  gradient(loss: (tape: Tape) => Variable, to?: Float32Array<ArrayBuffer>): ShardGradient;
  /** The step that `step` does once the shards' gradients are there, in their order. */
  apply(shards: readonly ShardGradient[], options: Omit<StepOptions, "shards" | "loss">): StepReport;
  /** How many numbers the flat gradient of `gradient` has. */
  readonly gradientSize: number;
  /** How many numbers `readValues` and `writeValues` move: all arrays, learning or not, in the learner's own order. */
  readonly valueCount: number;
  /** Copies all arrays out, to send them to a worker that holds a learner of the same network. */
  readValues(to: Float32Array): void;
  writeValues(from: Float32Array): void;
  /** Overwrites an array that does not learn. */
  setFrozen(name: string, data: Float32Array): void;
  /** Copies. */
  weights(): Weights;
  /** The exponential moving average of the weights, if the learner keeps one; else the weights. */
  averagedWeights(): Weights;
  /** Everything that the next step depends on, for a checkpoint; copies. */
  state(): LearnerState;
  load(state: LearnerState): void;
  /** Gives its memory back. */
  dispose(): void;
}

export interface StepOptions {
  readonly learningRate: number;
  readonly shards: number;
  readonly loss: (tape: Tape, shard: number) => Variable;
  /** The gradient is scaled down to this norm. Default: not. */
  readonly clipNorm?: number;
  /** Decoupled, on arrays of two or more dimensions. Default 0. */
  readonly weightDecay?: number;
}

export interface StepReport {
  readonly loss: number;
  readonly gradientNorm: number;
}

/** What one shard contributes; plain numbers, so that a worker can send it. */
export interface ShardGradient {
  readonly loss: number;
  /** All gradients one after another, in the learner's own order. */
  readonly gradient: Float32Array<ArrayBuffer>;
  readonly statistics: readonly BatchStatistics[];
}

export interface LearnerState {
  readonly steps: number;
  readonly weights: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
  readonly frozen: Float32Array;
  readonly average: Float32Array;
}

export interface LearnerOptions {
  readonly beta1?: number;
  readonly beta2?: number;
  readonly epsilon?: number;
  /** Names of arrays that do not learn: running statistics. They follow the batches that pass through `batchNorm`. */
  readonly frozen?: readonly string[];
  /** Keeps a moving average of the weights that forgets at this rate: 0.999. Default: none. */
  readonly average?: number;
}

/** Share of the old value that running statistics keep at each batch. */
const STATISTICS_MOMENTUM = 0.9;

export function createLearner(engine: Engine, weights: Weights, options: LearnerOptions = {}): Learner {
  const { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, frozen = [], average } = options;
  const { kernels } = engine;
  const learnt = layOut(weights, (name) => !frozen.includes(name));
  const still = layOut(weights, (name) => frozen.includes(name));
  const size = learnt.size;
  const array = () => engine.allocate(size);
  const [at, gradientAt, sumAt, firstAt, secondAt] = [array(), array(), array(), array(), array()] as const;
  const averageAt = average === undefined ? 0 : array();
  const stillAt = engine.allocate(still.size);
  const packs = weightPacks(engine, at, size);
  let steps = 0;

  for (const pointer of [at, gradientAt, sumAt, firstAt, secondAt]) engine.clear(pointer, size);
  // Also between the arrays: a state is compared and saved with what lies there.
  engine.clear(stillAt, still.size);
  for (const { name, offset } of learnt.arrays) engine.floats(at, size).set(weights[name]!.data, offset);
  for (const { name, offset } of still.arrays) engine.floats(stillAt, still.size).set(weights[name]!.data, offset);
  if (averageAt) engine.floats(averageAt, size).set(engine.floats(at, size));

  const training = new Map<string, Variable>();
  const evaluating = new Map<string, Variable>();
  for (const { name, shape, offset, count } of learnt.arrays) {
    const pointer = at + 4 * offset;
    training.set(name, variable(engine, { pointer, size: count, wanted: true, gradient: gradientAt + 4 * offset, sparse: false }, shape));
    evaluating.set(name, variable(engine, { pointer, size: count, wanted: false, gradient: 0, sparse: false }, shape));
  }
  for (const { name, shape, offset, count } of still.arrays) {
    const constant = variable(engine, { pointer: stillAt + 4 * offset, size: count, wanted: false, gradient: 0, sparse: false }, shape);
    training.set(name, constant);
    evaluating.set(name, constant);
  }

  /** Leaves the gradient of one shard at gradientAt. */
  const differentiate = (loss: (tape: Tape) => Variable): { loss: number; statistics: BatchStatistics[] } => {
    const mark = engine.mark();
    try {
      engine.clear(gradientAt, size);
      const statistics: BatchStatistics[] = [];
      const tape = createTape({ engine, parameters: training, training: true, packs, statistics: (heard) => statistics.push(heard) });
      const result = loss(tape);
      const value = result.data[0]!;
      tape.backward(result);
      // Kernels write past the end of an array, up to whole vectors; what they write depends on what memory held there before.
      for (const { offset, count } of learnt.gaps) engine.clear(gradientAt + 4 * offset, count);
      return { loss: value, statistics };
    } finally {
      engine.release(mark);
    }
  };

  /** Adam on the gradient at sumAt. */
  const move = (
    loss: number,
    statistics: readonly BatchStatistics[],
    { learningRate, clipNorm, weightDecay = 0 }: Omit<StepOptions, "shards" | "loss">,
  ): StepReport => {
    const norm = Math.sqrt(kernels.sumSquares(sumAt, size));
    if (!Number.isFinite(norm) || !Number.isFinite(loss)) {
      const culprit = learnt.arrays.find(({ offset, count }) => !Number.isFinite(kernels.sumSquares(sumAt + 4 * offset, count)));
      throw new AigcError(
        "not-finite",
        "learner",
        `step ${steps + 1}: the loss is ${loss}${culprit ? `, the gradient of "${culprit.name}" is not finite` : ""}. Lower the learning rate (${learningRate}), or clip the gradient.`,
      );
    }
    steps++;
    packs.changed();
    const scale = clipNorm !== undefined && norm > clipNorm ? clipNorm / norm : 1;
    const [c1, c2] = [1 - power(beta1, steps), 1 - power(beta2, steps)];
    for (const { shape, offset, count } of learnt.arrays) {
      const o = 4 * offset;
      const decay = shape.length > 1 ? weightDecay : 0;
      kernels.adam(at + o, sumAt + o, firstAt + o, secondAt + o, count, learningRate, beta1, beta2, epsilon, decay, c1, c2, scale);
    }
    for (const { mean, variance, batchMean, batchVariance } of statistics) {
      follow(engine.floats(mean, batchMean.length), batchMean);
      follow(engine.floats(variance, batchVariance.length), batchVariance);
    }
    if (averageAt) {
      // Early on the average is the mean of all so far: a long memory would keep the first random weights.
      const keep = Math.min(average!, steps / (steps + 10));
      kernels.affine(averageAt, averageAt, size, keep, 0);
      kernels.addScaled(at, averageAt, size, 1 - keep);
    }
    return { loss, gradientNorm: norm };
  };

  const read = (pointer: number): Weights => {
    const all: Record<string, Weights[string]> = {};
    for (const name of Object.keys(weights)) {
      const mine = learnt.arrays.find((array) => array.name === name);
      const { shape, offset, count } = mine ?? still.arrays.find((array) => array.name === name)!;
      all[name] = { shape, data: engine.floats((mine ? pointer : stillAt) + 4 * offset, count).slice() };
    }
    return all;
  };
  const copy = (pointer: number, length = size) => engine.floats(pointer, length).slice();

  return {
    evaluate(work) {
      const mark = engine.mark();
      try {
        return work(createTape({ engine, parameters: evaluating, training: false, packs }));
      } finally {
        engine.release(mark);
      }
    },
    step({ shards, loss, ...rest }) {
      let sum = 0;
      const heard: BatchStatistics[] = [];
      engine.clear(sumAt, size);
      for (let shard = 0; shard < shards; shard++) {
        const { loss: value, statistics } = differentiate((tape) => loss(tape, shard));
        kernels.addScaled(gradientAt, sumAt, size, 1 / shards);
        sum += value / shards;
        heard.push(...statistics);
      }
      return move(sum, heard, rest);
    },
    gradient(loss, gradient = new Float32Array(size)) {
      const { loss: value, statistics } = differentiate(loss);
      gradient.set(engine.floats(gradientAt, size));
      // By their distance from the first frozen array: the one who applies them may be another engine.
      return { loss: value, gradient, statistics: statistics.map((heard) => moved(heard, -stillAt)) };
    },
    apply(shards, rest) {
      let sum = 0;
      engine.clear(sumAt, size);
      for (const { loss, gradient } of shards) {
        engine.floats(gradientAt, size).set(gradient);
        kernels.addScaled(gradientAt, sumAt, size, 1 / shards.length);
        sum += loss / shards.length;
      }
      return move(
        sum,
        shards.flatMap((shard) => shard.statistics.map((heard) => moved(heard, stillAt))),
        rest,
      );
    },
    gradientSize: size,
    valueCount: size + still.size,
    readValues(to) {
      to.set(engine.floats(at, size));
      to.set(engine.floats(stillAt, still.size), size);
    },
    writeValues(from) {
      packs.changed();
      engine.floats(at, size).set(from.subarray(0, size));
      engine.floats(stillAt, still.size).set(from.subarray(size, size + still.size));
    },
    setFrozen(name, data) {
      const array = still.arrays.find((candidate) => candidate.name === name);
      if (!array || array.count !== data.length)
        throw new AigcError(
          "bad-request",
          "learner",
          `"${name}" is no frozen array of ${data.length} numbers. There are ${still.arrays.map((a) => a.name).join(", ")}.`,
        );
      engine.floats(stillAt + 4 * array.offset, array.count).set(data);
    },
    weights: () => read(at),
    averagedWeights: () => read(averageAt || at),
    state: () => ({
      steps,
      weights: copy(at),
      first: copy(firstAt),
      second: copy(secondAt),
      frozen: copy(stillAt, still.size),
      average: averageAt ? copy(averageAt) : new Float32Array(0),
    }),
    load(state) {
      if (state.weights.length !== size || state.frozen.length !== still.size) {
        throw new AigcError(
          "bad-checkpoint",
          "learner",
          `the checkpoint holds ${state.weights.length} weights, the network has ${size}. It was made with other options.`,
        );
      }
      steps = state.steps;
      packs.changed();
      engine.floats(at, size).set(state.weights);
      engine.floats(firstAt, size).set(state.first);
      engine.floats(secondAt, size).set(state.second);
      engine.floats(stillAt, still.size).set(state.frozen);
      if (averageAt) engine.floats(averageAt, size).set(state.average);
    },
    dispose() {
      packs.dispose();
      for (const pointer of [at, gradientAt, sumAt, firstAt, secondAt, averageAt, stillAt]) if (pointer) engine.free(pointer);
    },
  };
}

function moved(statistics: BatchStatistics, by: number): BatchStatistics {
  return { ...statistics, mean: statistics.mean + by, variance: statistics.variance + by };
}

function follow(running: Float32Array, batch: Float32Array): void {
  for (let i = 0; i < running.length; i++) running[i] = STATISTICS_MOMENTUM * running[i]! + (1 - STATISTICS_MOMENTUM) * batch[i]!;
}

/** x to the n-th by squaring: Math.pow differs between engines. */
function power(x: number, n: number): number {
  let result = 1;
  for (let base = x, rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= base;
    base *= base;
  }
  return result;
}
