import { checkFields, checkFunction, listOf, whole } from "../arguments.ts";
import { acts, maskSize, observationSize, type Environment, type StepResult } from "../environment.ts";
import { checkEnvironmentObject, checkPolicy, checkRng } from "../handed-in.ts";
import { withinReach, type Policy } from "../policy.ts";
import type { Rng } from "../rng.ts";

/** How a number of games between two teams went, seen from team 1. */
export interface Score {
  readonly games: number;
  readonly wins: number;
  readonly losses: number;
  /** Neither within the time. */
  readonly draws: number;
  /** Wins in all games, with its 95 % interval (Wilson 1927). */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** Who plays what against whom, and how often. */
export interface Match {
  /** Makes environments; as many as are played side by side. */
  readonly make: () => Environment;
  /** Who plays each team. */
  readonly teams: readonly Policy[];
  /** 1 or more. */
  readonly games: number;
  /** What chance there is in games and decisions. */
  readonly rng: Rng;
  /** Games side by side. Default 64. */
  readonly parallel?: number;
  /** 1 if team 1 won, 0 if it lost, 0.5 for neither; asked when a game is over, with its last step. */
  readonly result: (environment: Environment, last: StepResult) => number;
}

/**
 * Plays games side by side, everybody who has the same policy in one batch. Game number i is the same game, whoever plays it:
 * its chance comes from the number alone.
 * @throws AigcError `bad-request` for a wrong argument
 */
export async function playMatch(match: Match): Promise<Score> {
  checkFields("match", "match", match, {
    make: checkFunction,
    teams: listOf(checkPolicy, "a list of policies, one for each team"),
    games: whole(1),
    rng: checkRng,
    "parallel?": whole(1),
    result: checkFunction,
  });
  const { make, teams, games, rng, parallel = 64, result } = match;
  const environments = Array.from({ length: Math.min(parallel, games) }, make);
  checkEnvironmentObject("match", "match.make()", environments[0]);
  const { spec } = environments[0]!;
  const [width, flags, branches, reach] = [observationSize(spec), maskSize(spec), spec.actions.length, spec.continuous ?? 0];
  const seats = environments.length * spec.agents;
  const observations = new Float32Array(seats * width);
  const masks = new Uint8Array(seats * flags);
  const observation = new Float32Array(width);
  const mask = new Uint8Array(flags);
  const where = new Int32Array(seats);
  const actions = new Int32Array(seats * branches);
  const numbers = new Float32Array(seats * reach);
  const decisions = teams.map((_, team) => rng.fork("decisions").fork(team));
  const running = environments.map((environment, index) => {
    environment.reset(rng.fork("game").fork(index));
    return true;
  });
  let started = environments.length;
  const tally = { wins: 0, losses: 0, draws: 0 };

  while (running.includes(true)) {
    actions.fill(0);
    numbers.fill(0);
    for (let team = 0; team < teams.length; team++) {
      let rows = 0;
      environments.forEach((environment, index) => {
        if (!running[index]) return;
        for (let agent = 0; agent < spec.agents; agent++) {
          if ((spec.teams?.[agent] ?? 0) !== team || !acts(environment, agent)) continue;
          environment.observe(agent, observation, mask);
          observations.set(observation, rows * width);
          masks.set(mask, rows * flags);
          where[rows++] = index * spec.agents + agent;
        }
      });
      if (rows === 0) continue;
      const chosen = await teams[team]!.act(
        {
          rows,
          observations: observations.subarray(0, rows * width),
          actionMasks: masks.subarray(0, rows * flags),
          agents: where.subarray(0, rows),
        },
        decisions[team]!,
      );
      for (let row = 0; row < rows; row++) {
        actions.set(chosen.subarray(row * branches, (row + 1) * branches), where[row]! * branches);
        for (let k = 0; k < reach; k++) numbers[where[row]! * reach + k] = withinReach(chosen.continuous?.[row * reach + k] ?? 0);
      }
    }
    environments.forEach((environment, index) => {
      if (!running[index]) return;
      const last = environment.step(
        actions.subarray(index * spec.agents * branches, (index + 1) * spec.agents * branches),
        reach > 0 ? numbers.subarray(index * spec.agents * reach, (index + 1) * spec.agents * reach) : undefined,
      );
      if (!last.terminated && !last.truncated) return;
      const score = result(environment, last);
      if (score === 1) tally.wins++;
      else if (score === 0) tally.losses++;
      else tally.draws++;
      const seated = Array.from({ length: spec.agents }, (_, agent) => index * spec.agents + agent);
      for (const policy of teams) policy.forget?.(seated);
      running[index] = started < games;
      if (running[index]) environment.reset(rng.fork("game").fork(started++));
    });
  }
  return { games, ...tally, rate: tally.wins / games, ...wilson(tally.wins, games) };
}

/** The 95 % interval of a share. */
export function wilson(hits: number, trials: number): { low: number; high: number } {
  const z = 1.959964;
  const p = hits / trials;
  const middle = p + (z * z) / (2 * trials);
  const reach = z * Math.sqrt((p * (1 - p)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return { low: (middle - reach) / scale, high: (middle + reach) / scale };
}
