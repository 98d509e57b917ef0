import type { EnvironmentSpec } from "../../environment.ts";
import type { Batch } from "../../policy.ts";
import type { Seats } from "../batched-games.ts";
import type { Room } from "../room.ts";

/** What some agents see, a row each. */
export interface Perceived {
  readonly agents: readonly number[];
  readonly batch: Batch;
  /** What was wrong with the view, in words; what is no number was put to 0. */
  readonly fault?: string;
}

/**
 * Looks through the developer's view. One that throws, or that gives what is no number, must not stop a game: the numbers become 0, the
 * masks allow the first choice, and the fault is told.
 * @param dress changes the batch before it is looked at
 */
export function perceiveSafely(seats: Seats, agents: readonly number[], room: Room, dress: (batch: Batch) => void): Perceived {
  const { spec } = seats;
  let batch: Batch;
  try {
    batch = seats.perceive(agents, room);
  } catch (error) {
    return blind(spec, agents, `the view threw: ${error instanceof Error ? error.message : String(error)}. Run checkEnvironment on it.`);
  }
  dress(batch);
  const { observations } = batch;
  const place = firstBroken(observations);
  if (place < 0) return { agents, batch };
  const fault = `the view gave agent ${agents[Math.floor(place / (observations.length / batch.rows))]} the number ${observations[place]} at ${nameOf(
    spec,
    place % (observations.length / batch.rows),
  )}. Give finite numbers; the script plays, and reads it as 0.`;
  for (let at = 0; at < observations.length; at++) if (!Number.isFinite(observations[at])) observations[at] = 0;
  return { agents, batch, fault };
}

/** The place of the first that is no finite number; -1 where all are. At every decision, so without a function for each. */
function firstBroken(numbers: Float32Array): number {
  // A sum is finite only where all are, but for sums beyond what a double holds, which no float reaches.
  let sum = 0;
  for (let at = 0; at < numbers.length; at++) sum += numbers[at]!;
  return Number.isFinite(sum) ? -1 : numbers.findIndex((number) => !Number.isFinite(number));
}

/** Nobody sees anything, and may only take the first choice of each branch. */
function blind({ observation, actions }: EnvironmentSpec, agents: readonly number[], fault: string): Perceived {
  const sum = (sized: readonly { readonly size: number }[]) => sized.reduce((all, { size }) => all + size, 0);
  const flags = sum(actions);
  const actionMasks = new Uint8Array(agents.length * flags);
  for (let row = 0, at = 0; row < agents.length; row++)
    for (const { size } of actions) {
      actionMasks[at] = 1;
      at += size;
    }
  return {
    agents,
    batch: { rows: agents.length, observations: new Float32Array(agents.length * sum(observation)), actionMasks, agents },
    fault,
  };
}

function nameOf({ observation }: EnvironmentSpec, place: number): string {
  let from = 0;
  for (const { name, size } of observation) {
    if (place < from + size) return `number ${place - from} of "${name}"`;
    from += size;
  }
  return `number ${place}`;
}
