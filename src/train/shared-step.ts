import { AigcError } from "../errors.ts";
import type { BatchStatistics, Tape, Variable } from "../nn/tape/graph.ts";
import type { Learner, ShardGradient, StepOptions, StepReport } from "../nn/tape/learner.ts";
import type { ProcessGroup } from "./process-group.ts";

/** The loss of one shard. Its `metrics` are stored with the gradient of the shard. */
export type ShardLoss = (tape: Tape, shard: number, metrics: Float64Array) => Variable;
type Move = Omit<StepOptions, "shards" | "loss">;

/** One step of a learner with its gradient made by all copies: `Learner.step`, shared out. */
export interface SharedStep {
  (options: Move & { readonly loss: ShardLoss }, metrics: Float64Array): StepReport;
  /** The gradient alone. The step follows when the function that it returns is called: other networks' gradients may come between. */
  gradient(loss: ShardLoss, metrics: Float64Array): (options: Move) => StepReport;
}

/**
 * A copy that has made the gradient of one shard takes the next that is free: none waits for a slow copy.
 * @param shards into how many parts the gradient is divided: fixed, whatever the size of the group, for the sake of the bits
 * @param metricCount numbers beside each gradient; added up over the shards into `metrics`
 */
export async function sharedStep(group: ProcessGroup, learner: Learner, shards: number, metricCount: number): Promise<SharedStep> {
  if (group.size === 1) return stepAlone(learner, shards, metricCount);
  const slots = await sharedSlots(group, learner, shards, metricCount);
  /** Of either turn, how many shards are taken. */
  const taken = new Int32Array(await group.shared(2 * 4));
  let turn = 0;
  const gradient: SharedStep["gradient"] = (loss, metrics) => {
    turn = 1 - turn;
    // PPO 26: the gradient is made in two parts and added in their order, whichever copy made them.
    for (let shard; (shard = Atomics.add(taken, turn, 1)) < shards;) {
      const { own, gradient, note } = slots[turn * shards + shard]!;
      own.fill(0);
      note(learner.gradient((tape) => loss(tape, shard, own), gradient));
    }
    group.barrier();
    // No copy takes a shard of this turn again before all have come to the next barrier.
    Atomics.store(taken, turn, 0);
    const all = slots.slice(turn * shards, (turn + 1) * shards).map(({ own, read }) => {
      for (let i = 0; i < metricCount; i++) metrics[i]! += own[i]!;
      return read();
    });
    return (options) => learner.apply(all, options);
  };
  return Object.assign(({ loss, ...rest }: Parameters<SharedStep>[0], metrics: Float64Array) => gradient(loss, metrics)(rest), {
    gradient,
  });
}

function stepAlone(learner: Learner, shards: number, metricCount: number): SharedStep {
  const own = new Float64Array(metricCount);
  const adding = (loss: ShardLoss, metrics: Float64Array) => (tape: Tape, shard: number) => {
    own.fill(0);
    const result = loss(tape, shard, own);
    for (let i = 0; i < metricCount; i++) metrics[i]! += own[i]!;
    return result;
  };
  const step = ({ loss, ...rest }: Parameters<SharedStep>[0], metrics: Float64Array) =>
    learner.step({ ...rest, shards, loss: adding(loss, metrics) });
  return Object.assign(step, {
    gradient(loss: ShardLoss, metrics: Float64Array) {
      const lossAnd = adding(loss, metrics);
      const all = Array.from({ length: shards }, (_, shard) => learner.gradient((tape) => lossAnd(tape, shard)));
      return (options: Move) => learner.apply(all, options);
    },
  });
}

/** Where one shard's part of a step is written by the copy that makes it, and read by all. */
interface Slot {
  /** Its metrics, and its loss. */
  readonly own: Float64Array;
  readonly gradient: Float32Array<ArrayBuffer>;
  /** Writes down what the gradient came with. */
  note(made: ShardGradient): void;
  read(): ShardGradient;
}

/** How often a batch may pass through each `batchNorm` in one shard's loss. */
const PASSES = 8;

/** Two sets of slots in turn: a copy that is a step behind still reads the other one. */
async function sharedSlots(
  group: ProcessGroup,
  { gradientSize, frozenSize }: Learner,
  shards: number,
  metricCount: number,
): Promise<Slot[]> {
  const room = 1 + PASSES * 2 * frozenSize;
  const count = 2 * shards;
  const gradients = new Float32Array(await group.shared(count * gradientSize * 4));
  const numbers = new Float64Array(await group.shared(count * (metricCount + 1) * 8));
  const statistics = new Float64Array(await group.shared(count * room * 8));
  return Array.from({ length: count }, (_, at): Slot => {
    const gradient = gradients.subarray(at * gradientSize, (at + 1) * gradientSize);
    const own = numbers.subarray(at * (metricCount + 1), (at + 1) * (metricCount + 1));
    const written = statistics.subarray(at * room, (at + 1) * room);
    return {
      own,
      gradient,
      note({ loss, statistics: made }) {
        own[metricCount] = loss;
        writeStatistics(made, written);
      },
      read: () => ({ loss: own[metricCount]!, gradient, statistics: readStatistics(written) }),
    };
  });
}

/** As numbers: how many there are; of each its two addresses, its width, the means and the variances. */
function writeStatistics(all: readonly BatchStatistics[], to: Float64Array): void {
  let at = 1;
  to[0] = all.length;
  for (const { mean, variance, batchMean, batchVariance } of all) {
    if (at + 3 + 2 * batchMean.length > to.length)
      throw new AigcError("bad-request", "train", `a loss passes through its batchNorms more than ${PASSES} times. Divide it.`);
    to.set([mean, variance, batchMean.length], at);
    to.set(batchMean, at + 3);
    to.set(batchVariance, at + 3 + batchMean.length);
    at += 3 + 2 * batchMean.length;
  }
}

function readStatistics(from: Float64Array): BatchStatistics[] {
  let at = 1;
  return Array.from({ length: from[0]! }, () => {
    const [mean, variance, width] = from.subarray(at, at + 3) as unknown as [number, number, number];
    const numbers = (start: number) => Float32Array.from(from.subarray(start, start + width));
    const read = { mean, variance, batchMean: numbers(at + 3), batchVariance: numbers(at + 3 + width) };
    at += 3 + 2 * width;
    return read;
  });
}
