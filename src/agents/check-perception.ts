import type { EnvironmentSpec } from "../environment.ts";
import type { Say } from "./check-result.ts";

/** Fills arrays before `observe`: a number that still has this value was not written. */
export const UNTOUCHED = Math.fround(6.125e30);
export const UNTOUCHED_FLAG = 119;

/** Which feature a place belongs to: `place 4 ("speed")`. */
function placeName(list: readonly { readonly name: string; readonly size: number }[], place: number): string {
  let from = 0;
  for (const { name, size } of list) {
    if (place < from + size) return `place ${place} ("${name}")`;
    from += size;
  }
  return `place ${place}`;
}

// Kept in a constant, because it is called hundreds of millions of times.
const { isFinite } = Number;

/** Reports numbers of an observation that were not written, or are not finite. */
export function inspectObservation(spec: EnvironmentSpec, observation: Float32Array, who: string, say: Say): void {
  for (let i = 0; i < observation.length; i++) {
    const value = observation[i]!;
    if (value === UNTOUCHED)
      say(
        "observation-not-written",
        `${who}: the observation's ${placeName(spec.observation, i)} was not written. Write every cell each time: the array holds somebody else's numbers.`,
      );
    else if (!isFinite(value))
      say(
        "observation-not-finite",
        `${who}: the observation's ${placeName(spec.observation, i)} is ${value}. Look for a division by zero, a square root of less than zero, or a variable that is not set.`,
      );
  }
}

/** Reports flags of a mask that were not written or are no flags, and branches without a choice. */
export function inspectMask(spec: EnvironmentSpec, mask: Uint8Array, who: string, say: Say): void {
  let from = 0;
  for (const { name, size } of spec.actions) {
    const branch = mask.subarray(from, from + size);
    from += size;
    const odd = branch.find((flag) => flag > 1);
    if (branch.includes(UNTOUCHED_FLAG))
      say(
        "mask-not-written",
        `${who}: the mask of the branch "${name}" was not written at place ${branch.indexOf(UNTOUCHED_FLAG)}. Write a 1 for each choice that is allowed, else 0.`,
      );
    else if (odd !== undefined)
      say(
        "mask-not-flags",
        `${who}: the mask of the branch "${name}" holds ${odd}. Write 1 for what is allowed, 0 for what is not, and nothing else.`,
      );
    else if (!branch.includes(1))
      say(
        "mask-forbids-all",
        `${who}: the mask of the branch "${name}" forbids all ${size} choices. Allow at least one; add a choice that does nothing if need be.`,
      );
  }
}
