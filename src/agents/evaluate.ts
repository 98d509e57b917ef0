import { checkFields, checkFunction, listOf, whole } from "../arguments.ts";
import type { Environment, StepResult } from "../environment.ts";
import { checkEnvironmentObject, checkPolicy, checkRng } from "../handed-in.ts";
import type { Policy } from "../policy.ts";
import type { Rng } from "../rng.ts";
import { batchedGames } from "./batched-games.ts";

/** The results of games between two teams, from the view of team 1. */
export interface Score {
  readonly games: number;
  readonly wins: number;
  readonly losses: number;
  /** Games without a winner within the time. */
  readonly draws: number;
  /** The share of wins, with its 95 % interval (Wilson 1927). */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** The game, the policies that play it, and the number of episodes. */
export interface Match {
  /** Makes an environment; called once for each parallel game. */
  readonly make: () => Environment;
  /** The policy of each team. */
  readonly teams: readonly Policy[];
  /** 1 or more. */
  readonly games: number;
  /** The source of chance of games and decisions. */
  readonly rng: Rng;
  /** Parallel games. Default 64. */
  readonly parallel?: number;
  /** 1 if team 1 won, 0 if it lost, 0.5 for neither; called when a game is over, with its last step. */
  readonly result: (environment: Environment, last: StepResult) => number;
}

/**
 * Plays games in parallel; all agents of one policy are decided in one batch. Game number i has the same random numbers for all
 * policies.
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
  const table = batchedGames(environments);
  const { spec } = table;
  const decisions = teams.map((_, team) => rng.fork("decisions").fork(team));
  let started = 0;
  const begin = (game: number): boolean => {
    if (started === games) return false;
    table.begin(game, rng.fork("game").fork(started++));
    return true;
  };
  const running = environments.map((_, game) => begin(game));
  const tally = { wins: 0, losses: 0, draws: 0 };

  while (running.includes(true)) {
    table.clear();
    for (const [team, policy] of teams.entries()) {
      const seats = table.acting((game, agent) => running[game]! && (spec.teams?.[agent] ?? 0) === team);
      await table.decide(seats, policy, decisions[team]!);
    }
    for (const [game, environment] of environments.entries()) {
      if (!running[game]) continue;
      const last = table.step(game);
      if (!last.terminated && !last.truncated) continue;
      const score = result(environment, last);
      if (score === 1) tally.wins++;
      else if (score === 0) tally.losses++;
      else tally.draws++;
      for (const policy of teams) policy.forget?.(table.seatsIn(game));
      running[game] = begin(game);
    }
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
