import { checkFields, checkFunction, whole, type Check } from "../arguments.ts";
import { AigcError } from "../errors.ts";
import type { Learner, ShardGradient, StepOptions, StepReport } from "../nn/tape/learner.ts";
import type { Tape, Variable } from "../nn/tape/tape.ts";

/**
 * Several copies of one training that share its work, each in a thread of its own: all run the same code from the same seed, each
 * plays its part of the games and makes its part of the gradient, and all read everybody's. So every copy has the same weights, and
 * they have the same bits however many copies there are.
 */
export interface ProcessGroup {
  /** 0 is the one that reports, evaluates and saves. */
  readonly rank: number;
  readonly size: number;
  /** Zeroed memory that all copies see: the n-th call gives the n-th block, in all of them. */
  shared(bytes: number): Promise<ArrayBuffer>;
  /**
   * Returns when everybody has come here; what they wrote before can be read after.
   * @throws AigcError `worker-crashed` when another copy has failed, `timeout` when one does not come
   */
  barrier(): void;
}

/** A training on its own. */
export const ALONE: ProcessGroup = { rank: 0, size: 1, shared: async (bytes) => new ArrayBuffer(bytes), barrier() {} };

export const checkGroup: Check = (where, name, value) =>
  checkFields(where, name, value, { rank: whole(), size: whole(1), shared: checkFunction, barrier: checkFunction });

/** Bytes of the memory in which the copies count each other. */
export const CONTROL_BYTES = 1024;
const [ARRIVED, ROUND, FAILED] = [0, 1, 2];
/** An evaluation between two updates may take long; a copy that died without a word is missed after this. */
const DEADLINE_MILLISECONDS = 30 * 60_000;

/**
 * A process group over shared memory.
 * @param control {@link CONTROL_BYTES} of zeros, the same in all copies
 * @param shared gives everybody the n-th block at the n-th call
 */
export function processGroup(rank: number, size: number, control: SharedArrayBuffer, shared: ProcessGroup["shared"]): ProcessGroup {
  const counters = new Int32Array(control);
  const check = () => {
    if (Atomics.load(counters, FAILED) !== 0)
      throw new AigcError("worker-crashed", "train", `another of the ${size} workers failed. Its own message stands above.`);
  };
  return {
    rank,
    size,
    shared,
    barrier() {
      // The round first: who leaves from here on ends it, who left before has said so.
      const round = Atomics.load(counters, ROUND);
      check();
      if (Atomics.add(counters, ARRIVED, 1) === size - 1) {
        Atomics.store(counters, ARRIVED, 0);
        Atomics.add(counters, ROUND, 1);
        Atomics.notify(counters, ROUND);
        return;
      }
      for (let looks = 1; Atomics.load(counters, ROUND) === round; looks++) {
        // Most waits are shorter than falling asleep takes.
        if (looks < 20_000) continue;
        // Being woken is not enough: whoever ended the round before may come to wake its sleepers only now.
        if (Atomics.wait(counters, ROUND, round, DEADLINE_MILLISECONDS) === "timed-out")
          throw new AigcError(
            "timeout",
            "train",
            `one of the ${size} workers did not come within ${DEADLINE_MILLISECONDS / 60_000} minutes.`,
          );
      }
      check();
    },
  };
}

/** Tells everybody who waits, now or later, that this copy will not come again. */
export function leaveProcessGroup(control: SharedArrayBuffer): void {
  const counters = new Int32Array(control);
  Atomics.store(counters, FAILED, 1);
  Atomics.add(counters, ROUND, 1);
  Atomics.notify(counters, ROUND);
}

/** One step of a learner with its gradient made by everybody: `Learner.step`, shared out. `heard` travels with each shard's gradient. */
export interface SharedStep {
  (
    options: Omit<StepOptions, "shards" | "loss"> & { readonly loss: (tape: Tape, shard: number, heard: Float64Array) => Variable },
    heard: Float64Array,
  ): StepReport;
}

/**
 * Whoever has made the gradient of one shard takes the next that is free: nobody waits for a copy that comes late.
 * @param shards into how many parts the gradient is divided: fixed, whatever the size of the group, for the sake of the bits
 * @param heardSize numbers that the loss tells beside its gradient; added up over the shards into `heard`
 */
export async function sharedStep(group: ProcessGroup, learner: Learner, shards: number, heardSize: number): Promise<SharedStep> {
  if (group.size === 1) {
    const own = new Float64Array(heardSize);
    return ({ loss, ...rest }, heard) =>
      learner.step({
        ...rest,
        shards,
        loss: (tape, shard) => {
          own.fill(0);
          const result = loss(tape, shard, own);
          for (let i = 0; i < heardSize; i++) heard[i]! += own[i]!;
          return result;
        },
      });
  }
  const length = learner.gradientSize;
  // Two sets of slots in turn: who is a step behind still reads the other one.
  const slots = new Float32Array(await group.shared(2 * shards * length * 4));
  const told = new Float64Array(await group.shared(2 * shards * (heardSize + 1) * 8));
  /** Of either turn, how many shards are taken. */
  const taken = new Int32Array(await group.shared(2 * 4));
  let turn = 0;
  return ({ loss, ...rest }, heard) => {
    turn = 1 - turn;
    const at = (shard: number) => turn * shards + shard;
    const words = (shard: number) => told.subarray(at(shard) * (heardSize + 1), (at(shard) + 1) * (heardSize + 1));
    const slot = (shard: number) => slots.subarray(at(shard) * length, (at(shard) + 1) * length);
    // PPO 26: the gradient is made in two parts and added in their order, whoever made them.
    for (let shard; (shard = Atomics.add(taken, turn, 1)) < shards;) {
      const own = words(shard).fill(0);
      own[heardSize] = learner.gradient((tape) => loss(tape, shard, own), slot(shard)).loss;
    }
    group.barrier();
    // Nobody takes of this turn again before everybody has come to the next barrier.
    Atomics.store(taken, turn, 0);
    const all = Array.from({ length: shards }, (_, shard): ShardGradient => {
      const own = words(shard);
      for (let i = 0; i < heardSize; i++) heard[i]! += own[i]!;
      return { loss: own[heardSize]!, gradient: slot(shard), statistics: [] };
    });
    return learner.apply(all, rest);
  };
}
