import type { Batch } from "../policy.ts";

/** Where the rows of a batch are written. */
export interface Room {
  /** So many numbers of observations and flags of masks, all 0. */
  take(numbers: number, flags: number): Pick<Batch, "observations" | "actionMasks">;
}

/** New arrays for each batch. */
export const newRows: Room = {
  take: (numbers, flags) => ({ observations: new Float32Array(numbers), actionMasks: new Uint8Array(flags) }),
};

/**
 * Arrays that batches are written into one after another: together they are one batch, which need not be copied.
 * @param numbers how many fit, and of the masks how many `flags`; a batch beyond that has new arrays
 */
export function sharedRows(numbers: number, flags: number): Room {
  const observations = new Float32Array(numbers);
  const actionMasks = new Uint8Array(flags);
  let [at, flag] = [0, 0];
  return {
    take(some, few) {
      if (at + some > numbers || flag + few > flags) return newRows.take(some, few);
      at += some;
      flag += few;
      return { observations: observations.subarray(at - some, at), actionMasks: actionMasks.subarray(flag - few, flag) };
    },
  };
}

/** Several batches as one; copied only where they do not lie one after another in the same arrays. */
export function joined(batches: readonly Batch[]): Batch {
  const observations = batches.map((batch) => batch.observations);
  const masks = batches.map((batch) => batch.actionMasks);
  const agents: number[] = [];
  for (const batch of batches) for (let row = 0; row < batch.rows; row++) agents.push(batch.agents![row]!);
  return {
    rows: agents.length,
    observations: follow(observations)
      ? new Float32Array(observations[0]!.buffer, observations[0]!.byteOffset, lengthOf(observations))
      : copied(new Float32Array(lengthOf(observations)), observations),
    actionMasks: follow(masks)
      ? new Uint8Array(masks[0]!.buffer, masks[0]!.byteOffset, lengthOf(masks))
      : copied(new Uint8Array(lengthOf(masks)), masks),
    agents,
  };
}

const lengthOf = (parts: readonly { readonly length: number }[]): number => parts.reduce((sum, { length }) => sum + length, 0);

const follow = (parts: readonly (Float32Array | Uint8Array)[]): boolean =>
  parts.every(
    (part, n) =>
      n === 0 || (part.buffer === parts[n - 1]!.buffer && part.byteOffset === parts[n - 1]!.byteOffset + parts[n - 1]!.byteLength),
  );

function copied<T extends Float32Array | Uint8Array>(whole: T, parts: readonly T[]): T {
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
