import { checkFields, listOf, whole, withFields } from "./arguments.ts";
import type { Rng } from "./rng.ts";

/** A game without graphics: for training, and as the rules under a scene. */
export interface Environment {
  readonly spec: EnvironmentSpec;
  /**
   * Starts an episode. All random numbers come from `rng`, which may be kept until the next reset.
   * @param difficulty from 0 to 1, if a training has a curriculum; without it the episode is the full game
   */
  reset(rng: Rng, difficulty?: number): void;
  /**
   * Writes the observation of `agent` into `observation` (length `observationSize(spec)`), and into `actionMask`
   * (length `maskSize(spec)`, branches one after another) a 1 for each action it may choose now, else 0.
   * Each branch must allow at least one. Buffers are the caller's; every cell is written.
   */
  observe(agent: number, observation: Float32Array, actionMask: Uint8Array): void;
  /**
   * All agents act; one step of the game.
   * @param actions one choice per agent and branch, agent-major: `actions[agent * branches + branch]`
   * An agent that does not act has zeros there.
   * @param continuous one number per agent and continuous action, agent-major, in [-1, 1]; given only if the spec has any
   * @returns an object that the environment may reuse at the next step
   */
  step(actions: Int32Array, continuous?: Float32Array): StepResult;
  /**
   * False for an agent that does not act in the next step, because it waits for its turn. Its observation is not read, and its rewards
   * count
   * for its last action until it acts again, the episode ends, or it is out. Left out if all agents act at every step.
   */
  active?(agent: number): boolean;
  /**
   * True for an agent that is dead, or not in this episode: it does not act any more, and its experience ends here. Left out if no agent
   * leaves before the end.
   */
  out?(agent: number): boolean;
}

/** Whether an agent acts in the next step. */
export function acts(environment: Pick<Environment, "active" | "out">, agent: number): boolean {
  return !(environment.out?.(agent) ?? false) && (environment.active?.(agent) ?? true);
}

/** The description of an environment; plain data, constant for its whole life. */
export interface EnvironmentSpec {
  /** Connects environment, weights and game: "skirmish@1". Every change of meaning needs a new number. */
  readonly contract: string;
  /** The number of agents. */
  readonly agents: number;
  /** The team of each agent; agents of one team share a result and may share a critic. Default: each agent is its own team. */
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
  /** Names of the choices, for people. */
  readonly labels?: readonly string[];
}

/** The result of a step. */
export interface StepResult {
  /** One per agent. */
  readonly rewards: Float32Array;
  /** The episode ended by the rules: there are no more rewards. */
  readonly terminated: boolean;
  /** The episode was cut, by the time limit or from outside: there could be more rewards, and the learner bootstraps. */
  readonly truncated: boolean;
  /** Your own numbers about a finished episode: coins found, floors climbed. Their means are metrics, such as "episode/coins". */
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
