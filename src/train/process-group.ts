import { checkFields, checkFunction, whole, type Check } from "../arguments.ts";
import { AigcError } from "../errors.ts";

/**
 * Several copies of one training that share its work, each in its own thread. All run the same code from the same seed; each plays a part
 * of
 * the games and computes a part of the gradient, and all read all parts. So every copy has the same weights, and their bits do not depend
 * on
 * the number of copies.
 */
export interface ProcessGroup {
  /** The number of this copy; copy 0 reports, evaluates and saves. */
  readonly rank: number;
  readonly size: number;
  /** Zeroed memory that all copies see: the n-th call gives the n-th block, in all of them. */
  shared(bytes: number): Promise<ArrayBuffer>;
  /**
   * A barrier: returns when all copies have called it. Data that a copy wrote before can be read after it.
   * @throws AigcError `worker-crashed` if another copy has failed, `timeout` if one does not arrive
   */
  barrier(): void;
}

/** A group with only one copy. */
export const ALONE: ProcessGroup = { rank: 0, size: 1, shared: async (bytes) => new ArrayBuffer(bytes), barrier() {} };

export const checkGroup: Check = (where, name, value) =>
  checkFields(where, name, value, { rank: whole(), size: whole(1), shared: checkFunction, barrier: checkFunction });

/** Bytes of the memory in which the copies count each other. */
export const CONTROL_BYTES = 1024;
const [ARRIVED, ROUND, FAILED] = [0, 1, 2];
/** Time limit of a barrier. It is long, because an evaluation between two updates may take long. */
const DEADLINE_MILLISECONDS = 30 * 60_000;

/**
 * A process group over shared memory.
 * @param control {@link CONTROL_BYTES} of zeros, the same in all copies
 * @param shared gives all copies the n-th block at the n-th call
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
      // The round first: a copy that leaves from here on ends it, one that left before is marked.
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
        // Being woken is not enough: the copy that ended the round before may wake the waiting ones only now.
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

/** Tells all copies that wait now or later that this copy has failed. */
export function leaveProcessGroup(control: SharedArrayBuffer): void {
  const counters = new Int32Array(control);
  Atomics.store(counters, FAILED, 1);
  Atomics.add(counters, ROUND, 1);
  Atomics.notify(counters, ROUND);
}
