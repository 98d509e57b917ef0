import { maskSize, observationSize, type EnvironmentSpec } from "../../environment.ts";
import { stateWidth, type PolicyShape } from "./policy-network.ts";
import type { ProcessGroup } from "../process-group.ts";

/**
 * What the agents of all games lived through between two updates, a row for each choice that the learner made. Rows stand in the
 * order in which they were made, so that the network can read the rows of one moment where they lie. In memory that all copies of
 * a training see.
 */
export interface Experience {
  readonly time: number;
  /** Seats: agents of all games. */
  readonly seats: number;
  /** The row of a seat at a time, at [time * seats + seat]; -1 where the learner did not choose. */
  readonly rowAt: Int32Array;
  readonly observations: Float32Array;
  readonly masks: Uint8Array;
  /** Memory before. */
  readonly states: Float32Array;
  /** What the whole team sees, own observation first; for a central critic. */
  readonly central: Float32Array;
  readonly actions: Int32Array;
  readonly continuous: Float32Array;
  readonly logProbabilities: Float32Array;
  readonly values: Float32Array;
  readonly rewards: Float32Array;
  /** 1 where nothing more can be earned after this step; 2 where the episode was cut, and `nextValues` says what was still to come. */
  readonly ends: Uint8Array;
  /** The value of what comes after, for the last step and for cut episodes. */
  readonly nextValues: Float32Array;
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

export async function sharedExperience(group: ProcessGroup, widths: Widths, time: number, seats: number): Promise<Experience> {
  const rows = time * seats;
  const floats = async (width: number) => new Float32Array(await group.shared(4 * rows * width));
  const ints = async (width: number) => new Int32Array(await group.shared(4 * rows * width));
  const bytes = async (width: number) => new Uint8Array(await group.shared(rows * width));
  return {
    time,
    seats,
    rowAt: await ints(1),
    observations: await floats(widths.observation),
    masks: await bytes(widths.mask),
    states: await floats(widths.state),
    central: await floats(widths.central),
    actions: await ints(widths.branches),
    continuous: await floats(widths.continuous),
    logProbabilities: await floats(1),
    values: await floats(1),
    rewards: await floats(1),
    ends: await bytes(1),
    nextValues: await floats(1),
  };
}

/** Rows of the experience, or of a scratch pad of the same kind, that want a choice. The actor fills the lower half. */
export interface ActorRows {
  /** They are [first, first + count). */
  readonly first: number;
  readonly count: number;
  readonly observations: Float32Array;
  readonly masks: Uint8Array;
  readonly states: Float32Array;
  readonly central: Float32Array;
  readonly actions: Int32Array;
  readonly continuous: Float32Array;
  readonly logProbabilities: Float32Array;
  readonly values: Float32Array;
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
