import type { MaybePromise } from "./async.ts";
import type { Rng } from "./rng.ts";

/** Anything that can play: a network, a script, a behaviour tree, a person, a recording. */
export interface Policy {
  /** The contract of the environments it can play: "skirmish@1". */
  readonly contract: string;
  /**
   * Chooses for every row at once.
   * @returns one choice for each row and branch, allowed by the mask, always
   */
  act(batch: Batch, rng: Rng): MaybePromise<Choices>;
  /**
   * The dials of the condition that it was trained to follow: "skill", "aggression", "caution", "teamwork". Left out: none. What shows
   * the others to it changes nothing.
   */
  readonly dials?: readonly string[];
  /** What it makes of a batch, for people to read; nothing is chosen, no memory is kept. Only policies that weigh their choices have it. */
  explain?(batch: Batch): MaybePromise<Thoughts>;
  /** Clears the memory of these agents, or of all: call it when an episode begins. Only policies with a memory have it. */
  forget?(agents?: Iterable<number>): void;
}

/** The choices of a policy for a batch: plain data, which `structuredClone` and `postMessage` can copy. */
export interface Choices {
  /** One choice for each row and branch, row-major: `actions[row * branches + branch]`. Empty where there are no branches. */
  readonly actions: Int32Array;
  /** If the environment has continuous actions: `rows * continuous` numbers in [-1, 1], row-major. */
  readonly continuous?: Float32Array;
}

/** What a policy makes of the rows of a batch: plain data. */
export interface Thoughts {
  /** `rows * maskSize` chances from 0 to 1, row-major; those of a branch add up to 1, what the mask forbids has 0. */
  readonly probabilities: Float32Array;
  /** What it expects to earn from here on, one number a row, in the units of its training. Left out where it does not say. */
  readonly values?: Float32Array;
}

/** Clips a continuous action to [-1, 1], in training and in games. */
export const withinReach = (x: number): number => Math.min(1, Math.max(-1, x));

/** The observations of several agents, one row each. */
export interface Batch {
  readonly rows: number;
  /** `rows * observationSize` numbers, row-major. */
  readonly observations: Float32Array;
  /** `rows * maskSize` flags, row-major: 1 may be chosen, 0 may not. */
  readonly actionMasks: Uint8Array;
  /** The agent of each row, the same whole number at every call, for policies with a memory. Default: row i is always the same agent. */
  readonly agents?: ArrayLike<number>;
}
