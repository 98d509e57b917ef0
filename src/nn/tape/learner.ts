import { AigcError } from "../../errors.ts";
import type { Engine } from "../kernels/engine.ts";
import type { Weights } from "../network.ts";
import type { BatchStatistics, Tape, Variable } from "./graph.ts";
import { LearnerArrays, type LearnerState } from "./learner-arrays.ts";
import { createTape } from "./tape.ts";
import type { Layout } from "./weight-layout.ts";
import { weightPacks, type WeightPacks } from "./weight-packs.ts";

export type { LearnerState };

/** The weights of a network in training, their gradients and their optimiser. */
export interface Learner {
  /** Runs the network without gradients; `work` must not return a variable. */
  evaluate<R>(work: (tape: Tape) => R): R;
  /**
   * One step of Adam down the mean of the shards' losses. The gradient of each shard is made alone, from zero, and added in
   * the order of the shards: the result has the same bits however many workers made them.
   * @returns the mean loss, and the norm of the gradient before clipping
   * @throws AigcError `not-finite`, naming the parameter; the weights then are what they were
   */
  step(options: StepOptions): StepReport;
  /** The gradient of one shard without the step: for a copy of the training that makes this shard. @param to where to write it */
  gradient(loss: (tape: Tape) => Variable, to?: Float32Array<ArrayBuffer>): ShardGradient;
  /** The step that `step` does once the shards' gradients are there, in their order. */
  apply(shards: readonly ShardGradient[], options: Omit<StepOptions, "shards" | "loss">): StepReport;
  /** How many numbers the flat gradient of `gradient` has. */
  readonly gradientSize: number;
  /** How many numbers the arrays have that do not learn. */
  readonly frozenSize: number;
  /** Its arrays, by name, for the tapes of other learners of the same engine: there they are constants. */
  readonly constants: ReadonlyMap<string, Variable>;
  /**
   * From now on the tapes of this learner also have the arrays of `others`, as constants: a generator's loss is what another network
   * computes from its pictures. No name may be there twice.
   */
  beside(others: readonly Learner[]): void;
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

/** The result of one shard, as plain numbers, so that other copies of the training can use it. */
export interface ShardGradient {
  readonly loss: number;
  /** All gradients one after another, in the learner's own order. */
  readonly gradient: Float32Array<ArrayBuffer>;
  readonly statistics: readonly BatchStatistics[];
}

export interface LearnerOptions {
  readonly beta1?: number;
  readonly beta2?: number;
  readonly epsilon?: number;
  /** Names of arrays that do not learn: running statistics. They follow the batches that pass through `batchNorm`. */
  readonly frozen?: readonly string[];
  /** Keeps a moving average of the weights with this decay: 0.999. Default: none. */
  readonly average?: number;
}

/** Share of the old value that running statistics keep at each batch. */
const STATISTICS_MOMENTUM = 0.9;

export const createLearner = (engine: Engine, weights: Weights, options: LearnerOptions = {}): Learner =>
  new EngineLearner(engine, weights, options);

class EngineLearner implements Learner {
  readonly engine: Engine;
  readonly options: LearnerOptions;
  readonly arrays: LearnerArrays;
  readonly packs: WeightPacks;
  readonly gradientSize: number;
  readonly frozenSize: number;
  readonly constants: ReadonlyMap<string, Variable>;
  /** The parameters of a tape by name: in training and in evaluation. */
  learning: ReadonlyMap<string, Variable>;
  evaluating: ReadonlyMap<string, Variable>;

  constructor(engine: Engine, weights: Weights, options: LearnerOptions) {
    this.engine = engine;
    this.options = options;
    this.arrays = new LearnerArrays(engine, weights, options.frozen ?? [], options.average !== undefined);
    this.gradientSize = this.arrays.learnt.size;
    this.frozenSize = this.arrays.still.size;
    this.packs = weightPacks(engine, this.arrays.at.weights, this.gradientSize);
    this.constants = this.evaluating = this.arrays.variables(false);
    this.learning = this.arrays.variables(true);
  }

  beside(others: readonly Learner[]): void {
    const foreign = others.flatMap((other) => [...other.constants]);
    const names = [...this.constants.keys(), ...foreign.map(([name]) => name)];
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
      throw new AigcError(
        "bad-request",
        "learner",
        `"${twice}" is the name of an array in two networks that learn side by side. Rename one.`,
      );
    this.evaluating = new Map([...this.evaluating, ...foreign]);
    this.learning = new Map([...this.learning, ...foreign]);
  }

  evaluate<R>(work: (tape: Tape) => R): R {
    const { engine, packs } = this;
    const mark = engine.mark();
    try {
      return work(createTape({ engine, parameters: this.evaluating, training: false, packs }));
    } finally {
      engine.release(mark);
    }
  }

  step({ shards, loss, ...rest }: StepOptions): StepReport {
    const { engine, gradientSize: size } = this;
    const { at } = this.arrays;
    let sum = 0;
    const all: BatchStatistics[] = [];
    engine.clear(at.sum, size);
    for (let shard = 0; shard < shards; shard++) {
      const { loss: value, statistics } = this.differentiate((tape) => loss(tape, shard));
      engine.kernels.addScaled(at.gradient, at.sum, size, 1 / shards);
      sum += value / shards;
      all.push(...statistics);
    }
    return this.move(sum, all, rest);
  }

  gradient(loss: (tape: Tape) => Variable, gradient = new Float32Array(this.gradientSize)): ShardGradient {
    const { loss: value, statistics } = this.differentiate(loss);
    gradient.set(this.engine.floats(this.arrays.at.gradient, this.gradientSize));
    // By their distance from the first frozen array: they may be applied in another engine.
    return { loss: value, gradient, statistics: statistics.map((one) => moved(one, -this.arrays.stillAt)) };
  }

  apply(shards: readonly ShardGradient[], rest: Omit<StepOptions, "shards" | "loss">): StepReport {
    const { engine, gradientSize: size } = this;
    const { at } = this.arrays;
    let sum = 0;
    engine.clear(at.sum, size);
    for (const { loss, gradient } of shards) {
      engine.floats(at.gradient, size).set(gradient);
      engine.kernels.addScaled(at.gradient, at.sum, size, 1 / shards.length);
      sum += loss / shards.length;
    }
    const statistics = shards.flatMap((shard) => shard.statistics.map((one) => moved(one, this.arrays.stillAt)));
    return this.move(sum, statistics, rest);
  }

  /** Leaves the gradient of one shard at its address. */
  private differentiate(loss: (tape: Tape) => Variable): { loss: number; statistics: BatchStatistics[] } {
    const { engine, packs } = this;
    const { at, stillAt, still, learnt } = this.arrays;
    const mark = engine.mark();
    try {
      engine.clear(at.gradient, this.gradientSize);
      const statistics: BatchStatistics[] = [];
      // Running statistics of another network are its own affair.
      const note = (one: BatchStatistics) => {
        if (one.mean >= stillAt && one.mean < stillAt + 4 * still.size) statistics.push(one);
      };
      const tape = createTape({ engine, parameters: this.learning, training: true, packs, statistics: note });
      const result = loss(tape);
      const value = result.data[0]!;
      tape.backward(result);
      // Kernels write past the end of an array, up to whole vectors; what they write depends on what memory held there before.
      for (const { offset, count } of learnt.gaps) engine.clear(at.gradient + 4 * offset, count);
      return { loss: value, statistics };
    } finally {
      engine.release(mark);
    }
  }

  /** Adam on the sum of the gradients. */
  private move(loss: number, statistics: readonly BatchStatistics[], options: Omit<StepOptions, "shards" | "loss">): StepReport {
    const { engine, gradientSize: size } = this;
    const { at } = this.arrays;
    const { kernels } = engine;
    const { learningRate, clipNorm, weightDecay = 0 } = options;
    const norm = Math.sqrt(kernels.sumSquares(at.sum, size));
    if (!Number.isFinite(norm) || !Number.isFinite(loss)) throw this.notFinite(loss, learningRate);
    const steps = ++this.arrays.steps;
    this.packs.changed();
    const { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 } = this.options;
    const scale = clipNorm !== undefined && norm > clipNorm ? clipNorm / norm : 1;
    const [c1, c2] = [1 - power(beta1, steps), 1 - power(beta2, steps)];
    for (const { shape, offset, count } of this.arrays.learnt.arrays) {
      const [w, g, m1, m2] = [at.weights, at.sum, at.first, at.second].map((from) => from + 4 * offset) as [number, number, number, number];
      const decay = shape.length > 1 ? weightDecay : 0;
      kernels.adam(w, g, m1, m2, count, learningRate, beta1, beta2, epsilon, decay, c1, c2, scale);
    }
    for (const { mean, variance, batchMean, batchVariance } of statistics) {
      follow(engine.floats(mean, batchMean.length), batchMean);
      follow(engine.floats(variance, batchVariance.length), batchVariance);
    }
    if (this.arrays.averageAt) this.followWeights();
    return { loss, gradientNorm: norm };
  }

  private followWeights(): void {
    const { kernels } = this.engine;
    const { at, averageAt, steps } = this.arrays;
    // Early on the average is the mean of all so far: a long memory would keep the first random weights.
    const keep = Math.min(this.options.average!, steps / (steps + 10));
    kernels.affine(averageAt, averageAt, this.gradientSize, keep, 0);
    kernels.addScaled(at.weights, averageAt, this.gradientSize, 1 - keep);
  }

  private notFinite(loss: number, learningRate: number): AigcError {
    const { at, learnt, steps } = this.arrays;
    const squares = ({ offset, count }: Layout["arrays"][number]) => this.engine.kernels.sumSquares(at.sum + 4 * offset, count);
    const culprit = learnt.arrays.find((array) => !Number.isFinite(squares(array)));
    return new AigcError(
      "not-finite",
      "learner",
      `step ${steps + 1}: the loss is ${loss}${culprit ? `, the gradient of "${culprit.name}" is not finite` : ""}. Lower the learning rate (${learningRate}), or clip the gradient.`,
    );
  }

  setFrozen(name: string, data: Float32Array): void {
    this.arrays.setFrozen(name, data);
  }

  weights(): Weights {
    return this.arrays.read(this.arrays.at.weights);
  }

  averagedWeights(): Weights {
    return this.arrays.read(this.arrays.averageAt || this.arrays.at.weights);
  }

  state(): LearnerState {
    return this.arrays.state();
  }

  load(state: LearnerState): void {
    this.packs.changed();
    this.arrays.load(state);
  }

  dispose(): void {
    this.packs.dispose();
    this.arrays.dispose();
  }
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
