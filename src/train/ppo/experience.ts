import { maskSize, observationSize, type EnvironmentSpec } from "../../environment.ts";
import { stateWidth, type PolicyShape } from "./policy-network.ts";
import type { ProcessGroup } from "../process-group.ts";

/**
 * The experience of all games between two updates, a row for each choice that the learner made. Rows stand in the
 * order in which they were made, so that the network can read the rows of one moment where they lie. In memory that all copies of
 * a training see.
 */
export interface Experience extends Rows {
  /** Steps of a rollout. */
  readonly steps: number;
  /** Seats: agents of all games. */
  readonly seats: number;
  /** As many rows as there can be: of each seat one a time, and one from before. */
  readonly rows: number;
  /** The row of a seat at a step, at [step * seats + seat]; -1 where the learner did not choose. */
  readonly rowAt: Int32Array;
  /** The row with which a seat goes on from the rollout before, at whose end it waited for its turn; -1 for none. */
  readonly carried: Int32Array;
  /** One of {@link END}, by row. */
  readonly ends: Uint8Array;
  /** The value of what comes after, for the last step and for cut episodes. */
  readonly nextValues: Float32Array;
}

/** What a sequence may come to after a row. */
export const END = {
  /** It goes on. */
  none: 0,
  /** Nothing more can be earned. */
  ended: 1,
  /** The episode was cut, and `nextValues` has the value of what was still to come. */
  cut: 2,
  /** Its agent waits for its turn at the end of the rollout: the row counts in the next one. */
  waits: 3,
} as const;

/** What is kept of a choice. */
export interface Rows {
  readonly observations: Float32Array;
  readonly masks: Uint8Array;
  /** Memory before. */
  readonly states: Float32Array;
  /** The observations of the whole team, own observation first; for a central critic. */
  readonly central: Float32Array;
  readonly actions: Int32Array;
  readonly continuous: Float32Array;
  readonly logProbabilities: Float32Array;
  readonly values: Float32Array;
  /** Until the same agent's next choice. */
  readonly rewards: Float32Array;
}

/** Widths of the rows. */
export interface Widths {
  readonly observation: number;
  readonly mask: number;
  readonly state: number;
  readonly central: number;
  readonly branches: number;
  readonly continuous: number;
}

export function widthsOf(spec: EnvironmentSpec, shape: PolicyShape): Widths {
  return {
    observation: observationSize(spec),
    mask: maskSize(spec),
    state: stateWidth(shape),
    central: shape.critic === "central" ? shape.team * shape.observation : 0,
    branches: spec.actions.length,
    continuous: spec.continuous ?? 0,
  };
}

/** Numbers per row. */
export const rowWidths = (widths: Widths): Readonly<Record<keyof Rows, number>> => ({
  observations: widths.observation,
  masks: widths.mask,
  states: widths.state,
  central: widths.central,
  actions: widths.branches,
  continuous: widths.continuous,
  logProbabilities: 1,
  values: 1,
  rewards: 1,
});

/** Room for `count` rows, in memory that all copies see. */
export async function sharedRows(group: ProcessGroup, widths: Widths, count: number): Promise<Rows> {
  const of = rowWidths(widths);
  const floats = async (name: keyof Rows) => new Float32Array(await group.shared(4 * count * of[name]));
  return {
    observations: await floats("observations"),
    masks: new Uint8Array(await group.shared(count * of.masks)),
    states: await floats("states"),
    central: await floats("central"),
    actions: new Int32Array(await group.shared(4 * count * of.actions)),
    continuous: await floats("continuous"),
    logProbabilities: await floats("logProbabilities"),
    values: await floats("values"),
    rewards: await floats("rewards"),
  };
}

export async function sharedExperience(group: ProcessGroup, widths: Widths, steps: number, seats: number): Promise<Experience> {
  const rows = (steps + 1) * seats;
  return {
    steps,
    seats,
    rows,
    ...(await sharedRows(group, widths, rows)),
    rowAt: new Int32Array(await group.shared(4 * steps * seats)),
    carried: new Int32Array(await group.shared(4 * seats)),
    ends: new Uint8Array(await group.shared(rows)),
    nextValues: new Float32Array(await group.shared(4 * rows)),
  };
}

/** Rows of the experience, or of a scratch pad of the same kind, that need a choice. The actor fills the lower half. */
export interface ActorRows extends Omit<Rows, "rewards"> {
  /** They are [first, first + count). */
  readonly first: number;
  readonly count: number;
  /** Memory after, by place among the rows: the k-th row's at k. */
  readonly nextStates: Float32Array;
}

/** A scratch pad for `rows` rows. */
export function scratchRows(widths: Widths, rows: number): { first: number; count: number } & Omit<ActorRows, "first" | "count"> {
  return {
    first: 0,
    count: 0,
    observations: new Float32Array(rows * widths.observation),
    masks: new Uint8Array(rows * widths.mask),
    states: new Float32Array(rows * widths.state),
    central: new Float32Array(rows * widths.central),
    actions: new Int32Array(rows * widths.branches),
    continuous: new Float32Array(rows * widths.continuous),
    logProbabilities: new Float32Array(rows),
    values: new Float32Array(rows),
    nextStates: new Float32Array(rows * widths.state),
  };
}

/** The observation and mask of each row, as arrays of their own over the same memory. */
export function viewsOf(rows: Pick<Rows, "observations" | "masks">, widths: Widths) {
  const cut = <Numbers extends Float32Array | Uint8Array>(all: Numbers, width: number) =>
    Array.from(
      { length: rows.observations.length / widths.observation },
      (_, row) => all.subarray(row * width, (row + 1) * width) as Numbers,
    );
  return { observations: cut(rows.observations, widths.observation), masks: cut(rows.masks, widths.mask) };
}
