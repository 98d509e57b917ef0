import type { MaybePromise } from "../async.ts";
import { acts, maskSize, observationSize, type Environment, type EnvironmentSpec, type StepResult } from "../environment.ts";
import { AigcError } from "../errors.ts";
import { checkChoices } from "../handed-in.ts";
import { withinReach, type Batch, type Choices, type Policy } from "../policy.ts";
import type { Rng } from "../rng.ts";
import { newRows, type Room } from "./room.ts";

/** The parts of a game that a decision needs. Every {@link Environment} is one; so is a scene with the same observation. */
export type GameView = Pick<Environment, "spec" | "observe" | "active" | "out">;

/**
 * The agents of several parallel games: all are observed in one batch and decided in one batch. A seat is one agent of one game, with the
 * number `game * spec.agents + agent`.
 */
export interface Seats {
  readonly spec: EnvironmentSpec;
  /** The actions of the next step, by seat. Zeros for a seat that does not act. */
  readonly actions: Int32Array;
  /** Clipped to [-1, 1]. */
  readonly continuous: Float32Array;
  /** The seats that act in the next step, in order: only those for which `wanted` is true, if it is given. */
  acting(wanted?: (game: number, agent: number) => boolean): number[];
  /** Writes the observation of one seat, as {@link Environment.observe} does. */
  observe(seat: number, observation: Float32Array, actionMask: Uint8Array): void;
  /** The observations of these seats, one row each, in `room` or else in new arrays; the seats are the `agents` of the batch. */
  perceive(seats: readonly number[], room?: Room): Batch;
  /**
   * Stores the choices for these seats, one row each.
   * @throws AigcError `bad-request` for choices of a wrong shape
   */
  take(seats: readonly number[], choices: Choices): void;
  /** Lets a policy decide for these seats: synchronously if the policy is synchronous. It is not called for an empty list. */
  decide(seats: readonly number[], policy: Policy, rng: Rng): MaybePromise<void>;
  /** Sets the actions of these seats, or of all, to zero. */
  clear(seats?: readonly number[]): void;
}

/** @param views all of the same spec; a missing view is never used */
export function seatsOf(views: readonly GameView[]): Seats {
  const { spec } = views.find((view) => view !== undefined)!;
  const { agents, continuous: reach = 0 } = spec;
  const [width, flags, branches] = [observationSize(spec), maskSize(spec), spec.actions.length];
  const actions = new Int32Array(views.length * agents * branches);
  const continuous = new Float32Array(views.length * agents * reach);

  const seats: Seats = {
    spec,
    actions,
    continuous,
    acting(wanted = () => true) {
      const found: number[] = [];
      views.forEach((view, game) => {
        for (let agent = 0; agent < agents; agent++) if (wanted(game, agent) && acts(view, agent)) found.push(game * agents + agent);
      });
      return found;
    },
    observe: (seat, observation, mask) => views[Math.floor(seat / agents)]!.observe(seat % agents, observation, mask),
    perceive(who, room) {
      const { observations, actionMasks } = (room ?? newRows).take(who.length * width, who.length * flags);
      who.forEach((seat, row) =>
        seats.observe(seat, observations.subarray(row * width, (row + 1) * width), actionMasks.subarray(row * flags, (row + 1) * flags)),
      );
      return { rows: who.length, observations, actionMasks, agents: who };
    },
    take(who, choices) {
      checkChoices("policy", choices, { rows: who.length, branches, continuous: reach });
      who.forEach((seat, row) => {
        for (let i = 0; i < branches; i++) actions[seat * branches + i] = choices.actions[row * branches + i]!;
        for (let i = 0; i < reach; i++) continuous[seat * reach + i] = withinReach(choices.continuous?.[row * reach + i] ?? 0);
      });
    },
    decide(who, policy, rng) {
      if (who.length === 0) return;
      const answer = policy.act(seats.perceive(who), rng);
      return answer instanceof Promise ? answer.then((late) => seats.take(who, late)) : seats.take(who, answer);
    },
    clear(who) {
      if (!who) {
        actions.fill(0);
        continuous.fill(0);
        return;
      }
      for (const seat of who) {
        actions.fill(0, seat * branches, (seat + 1) * branches);
        continuous.fill(0, seat * reach, (seat + 1) * reach);
      }
    },
  };
  return seats;
}

/** Games that are played in parallel: all agents decide, each game makes a step, and a finished game begins again. */
export interface BatchedGames extends Seats {
  /** Steps taken in the running episode, by game. */
  readonly steps: Int32Array;
  /** Rewards of the running episode, by seat. */
  readonly returns: Float64Array;
  /** All the seats of a game: a policy clears their memory when the game ends. */
  seatsIn(game: number): number[];
  /** Begins an episode. */
  begin(game: number, rng: Rng, difficulty?: number): void;
  /**
   * One step of a game, with the actions that were stored for it.
   * @throws AigcError `bad-environment` for a game that throws, runs too long or returns a value that is no number
   */
  step(game: number): StepResult;
  /** Makes an error about a game, with the seed to repeat it. */
  complaint(game: number, what: string, cause?: unknown): AigcError;
}

/** Makes an error about a game. */
type Complaint = (game: number, what: string, cause?: unknown) => AigcError;

/** Runs `work`; an exception becomes an error about the game. */
function guarded<R>(complaint: Complaint, game: number, work: () => R): R {
  try {
    return work();
  } catch (error) {
    throw complaint(game, `threw: ${error instanceof Error ? error.message : String(error)}`, error);
  }
}

/** A game whose observations are checked. */
function watchedView(own: Environment, game: number, complaint: Complaint): GameView {
  return {
    spec: own.spec,
    observe(agent, observation, mask) {
      guarded(complaint, game, () => own.observe(agent, observation, mask));
      for (let i = 0; i < observation.length; i++)
        if (!Number.isFinite(observation[i]))
          throw complaint(game, `gave agent ${agent} the observation ${observation[i]} at place ${i}, not a finite number`);
    },
    active: (agent) => own.active?.(agent) ?? true,
    out: (agent) => own.out?.(agent) ?? false,
  };
}

/** @param environments all of the same spec; missing for games that run elsewhere */
export function batchedGames(environments: readonly Environment[]): BatchedGames {
  const steps = new Int32Array(environments.length);
  /** How to repeat the running episode, by game. */
  const begun: string[] = [];

  const complaint: Complaint = (game, what, cause) =>
    new AigcError(
      "bad-environment",
      seats.spec.contract,
      `step ${steps[game]} of the episode with ${begun[game]} ${what}. Run checkEnvironment on it, or replay that seed.`,
      { cause },
    );
  const seats = seatsOf(environments.map((own, game) => watchedView(own, game, complaint)));
  const { agents, maxSteps, actions: branches, continuous: reach = 0 } = seats.spec;
  const returns = new Float64Array(environments.length * agents);
  const part = <T extends Int32Array | Float32Array>(numbers: T, game: number, width: number) =>
    numbers.subarray(game * agents * width, (game + 1) * agents * width) as T;

  return {
    ...seats,
    steps,
    returns,
    seatsIn: (game) => Array.from({ length: agents }, (_, agent) => game * agents + agent),
    begin(game, rng, difficulty) {
      begun[game] = `seed "${rng.seed}"${difficulty === undefined ? "" : ` and difficulty ${difficulty}`}`;
      steps[game] = 0;
      returns.fill(0, game * agents, (game + 1) * agents);
      guarded(complaint, game, () => environments[game]!.reset(rng, difficulty));
    },
    step(game) {
      if (steps[game]! >= maxSteps) throw complaint(game, `goes on after its ${maxSteps} steps`);
      const result = guarded(complaint, game, () =>
        environments[game]!.step(part(seats.actions, game, branches.length), reach > 0 ? part(seats.continuous, game, reach) : undefined),
      );
      for (let agent = 0; agent < agents; agent++) {
        const reward = result.rewards[agent];
        if (!Number.isFinite(reward)) throw complaint(game, `gave agent ${agent} the reward ${reward}, not a finite number`);
        returns[game * agents + agent]! += reward!;
      }
      steps[game]!++;
      return result;
    },
    complaint,
  };
}
