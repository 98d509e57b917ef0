import type { MaybePromise } from "../async.ts";
import { acts, maskSize, observationSize, type Environment, type EnvironmentSpec, type StepResult } from "../environment.ts";
import { AigcError } from "../errors.ts";
import { checkChoices } from "../handed-in.ts";
import { withinReach, type Batch, type Choices, type Policy } from "../policy.ts";
import type { Rng } from "../rng.ts";

/** As much of a game as it takes to decide in it. Every {@link Environment} is one; so is a scene over the same observation. */
export type GameView = Pick<Environment, "spec" | "observe" | "active" | "out">;

/**
 * The agents of games side by side, seen in one batch and answered for in one batch. A seat is the place of one agent in one game,
 * `game * spec.agents + agent`.
 */
export interface Seats {
  readonly spec: EnvironmentSpec;
  /** The actions of the next step, by seat. Zeros for a seat that does not act. */
  readonly actions: Int32Array;
  /** Within [-1, 1], whatever was answered. */
  readonly continuous: Float32Array;
  /** The seats that act in the next step, in order: only those for which `wanted` is true, if it is given. */
  acting(wanted?: (game: number, agent: number) => boolean): number[];
  /** Writes the observation of one of them, as {@link Environment.observe} does. */
  observe(seat: number, observation: Float32Array, actionMask: Uint8Array): void;
  /** The observations of these, a row each, in new arrays; the seats are the batch's `agents`. */
  perceive(seats: readonly number[]): Batch;
  /**
   * Takes up what was chosen for these, a row each.
   * @throws AigcError `bad-request` for what is no answer of a policy
   */
  take(seats: readonly number[], choices: Choices): void;
  /** A policy decides for these: synchronously where it answers synchronously. It is not called for an empty list. */
  decide(seats: readonly number[], policy: Policy, rng: Rng): MaybePromise<void>;
  /** Sets the actions of these seats, or of all, to zero. */
  clear(seats?: readonly number[]): void;
}

/** @param views all of one spec; a game without one is never used */
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
    perceive(who) {
      const observations = new Float32Array(who.length * width);
      const actionMasks = new Uint8Array(who.length * flags);
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

/** Games that are played side by side: all agents decide, each game makes a step, a game that has ended begins anew. */
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
   * One step of a game, with the actions that were taken up for it.
   * @throws AigcError `bad-environment` for a game that throws, goes on for too long or gives what is no number
   */
  step(game: number): StepResult;
  /** An error about a game, with the seed that shows it again. */
  complaint(game: number, what: string, cause?: unknown): AigcError;
}

/** Makes an error about a game. */
type Complaint = (game: number, what: string, cause?: unknown) => AigcError;

/** The result of `work`; what it throws becomes an error about the game. */
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

/** @param environments all of one spec; none where a game is played elsewhere */
export function batchedGames(environments: readonly Environment[]): BatchedGames {
  const steps = new Int32Array(environments.length);
  /** What it takes to see an episode again, by game. */
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
