import { checkFields, listOf, whole, withFields } from "./arguments.ts";
import type { Rng } from "./rng.ts";

/** A game with the graphics removed: what is trained on, and what runs under the scene. */
export interface Environment {
  readonly spec: EnvironmentSpec;
  /**
   * Starts an episode. Everything that is left to chance comes from `rng`; it may be kept until the next reset.
   * @param difficulty from 0 to 1, where a training has a curriculum; left out, the episode is the whole game
   */
  reset(rng: Rng, difficulty?: number): void;
  /**
   * Writes what `agent` perceives into `observation` (length `observationSize(spec)`), and into `actionMask`
   * (length `maskSize(spec)`, branches one after another) a 1 for each action it may choose now, else 0.
   * Each branch must allow at least one. Buffers are the caller's; every cell is written.
   */
  observe(agent: number, observation: Float32Array, actionMask: Uint8Array): void;
  /**
   * All agents act; time moves on by one decision.
   * @param actions one choice per agent and branch, agent-major: `actions[agent * branches + branch]`
   * An agent that does not act has zeros there.
   * @param continuous one number per agent and continuous action, agent-major, in [-1, 1]; given only if the spec has any
   * @returns an object that the environment may reuse at the next step
   */
  step(actions: Int32Array, continuous?: Float32Array): StepResult;
  /**
   * False for an agent that does not act in the next step: its observation is not read. It waits for its turn: what it earns meanwhile
   * counts for its last action, until it acts again, the episode ends, or it is out. Left out where all agents act at every step.
   */
  active?(agent: number): boolean;
  /**
   * True for an agent that has fallen, or is not in this episode: it does not act any more, and its experience ends here.
   * Left out where no agent leaves before the end.
   */
  out?(agent: number): boolean;
}

/** Whether an agent acts in the next step. */
export function acts(environment: Pick<Environment, "active" | "out">, agent: number): boolean {
  return !(environment.out?.(agent) ?? false) && (environment.active?.(agent) ?? true);
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
  /** Numbers of your own about an episode that is over: coins found, floors climbed. Their means go into the curves, as "episode/coins". */
  readonly info?: Readonly<Record<string, number>>;
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
