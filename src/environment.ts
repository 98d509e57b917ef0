import { checkFields, listOf, whole, withFields } from "./arguments.ts";
import type { Rng } from "./rng.ts";

/** A game with the graphics removed: what is trained on, and what runs under the scene. */
export interface Environment {
  readonly spec: EnvironmentSpec;
  /** Starts an episode. Everything that is left to chance comes from `rng`; it may be kept until the next reset. */
  reset(rng: Rng): void;
  /**
   * Writes what `agent` perceives into `observation` (length `observationSize(spec)`), and into `actionMask`
   * (length `maskSize(spec)`, branches one after another) a 1 for each action it may choose now, else 0.
   * Each branch must allow at least one. Buffers are the caller's; every cell is written.
   */
  observe(agent: number, observation: Float32Array, actionMask: Uint8Array): void;
  /**
   * Everybody acts, time moves on by one decision.
   * @param actions one choice per agent and branch, agent-major: `actions[agent * branches + branch]`
   * @param continuous one number per agent and continuous action, agent-major, nominally in [-1, 1]; given only if the spec has any
   * @returns an object that the environment may reuse at the next step
   */
  step(actions: Int32Array, continuous?: Float32Array): StepResult;
  /**
   * False for an agent that is out of the game or not in this episode: its observation is not read, its action ignored,
   * its experience ends here. Left out where everybody always takes part.
   */
  active?(agent: number): boolean;
}

/** What an environment promises about itself; plain data, and the same for its whole life. */
export interface EnvironmentSpec {
  /** Ties environment, weights and game together: "skirmish@1". Any change of meaning takes a new number. */
  readonly contract: string;
  /** How many agents act, at most. */
  readonly agents: number;
  /** The team of each agent; agents of one team share a result and may share a critic. Left out: everyone alone. */
  readonly teams?: readonly number[];
  /** The observation, feature group by feature group, in order. */
  readonly observation: readonly Feature[];
  /** Discrete action branches, each one choice of `size`. */
  readonly actions: readonly Branch[];
  /** How many continuous actions each agent has beside the branches. Default 0. */
  readonly continuous?: number;
  /** The least and the greatest reward of one step. */
  readonly rewardRange: readonly [number, number];
  /** An episode is truncated after this many steps. */
  readonly maxSteps: number;
}

/** A group of numbers in the observation. */
export interface Feature {
  readonly name: string;
  readonly size: number;
  /** Height, width, channels, for a group that is a small picture; their product is `size`. */
  readonly grid?: readonly [number, number, number];
  /** Rows, columns, for a group that is a set of entities; a row of zeros is an absent entity. Their product is `size`. */
  readonly set?: readonly [number, number];
}

/** One choice among `size`. */
export interface Branch {
  readonly name: string;
  readonly size: number;
  /** What each choice means, where it helps people to read. */
  readonly labels?: readonly string[];
}

/** What a step brought. */
export interface StepResult {
  /** One per agent. */
  readonly rewards: Float32Array;
  /** The episode ended by the rules: nothing more could have been earned. */
  readonly terminated: boolean;
  /** The episode was cut, by time or from outside: more could have been earned, and the learner bootstraps. */
  readonly truncated: boolean;
}

/** What has a size; of a spec no more is read. */
type Sized = Pick<Feature | Branch, "size">;
const sizes = () => listOf(withFields({ size: whole(1) }));

/** Numbers in one observation. */
export function observationSize(spec: { readonly observation: readonly Sized[] }): number {
  checkFields("environment", "spec", spec, { observation: sizes() });
  return spec.observation.reduce((sum, feature) => sum + feature.size, 0);
}

/** Flags in one action mask: all branches one after another. */
export function maskSize(spec: { readonly actions: readonly Sized[] }): number {
  checkFields("environment", "spec", spec, { actions: sizes() });
  return spec.actions.reduce((sum, branch) => sum + branch.size, 0);
}
