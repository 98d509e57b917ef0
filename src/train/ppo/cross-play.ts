import { playMatch } from "../../agents/evaluate.ts";
import { uniformPolicy } from "../../agents/uniform-policy.ts";
import type { Environment, EnvironmentSpec } from "../../environment.ts";
import type { Policy } from "../../policy.ts";
import type { Rng } from "../../rng.ts";

/** The results of two players against each other; plain data. All other games were draws. */
export interface Pairing {
  readonly one: string;
  readonly other: string;
  readonly games: number;
  /** Of `one`. */
  readonly wins: number;
  readonly losses: number;
}

export interface Player {
  readonly name: string;
  readonly policy: Policy;
  /** Of the teams 0 and 1 those that it can play. */
  readonly teams: readonly number[];
}

/** The opponents of a training, and one that plays at random. */
export function scripted(spec: EnvironmentSpec, opponents: readonly Omit<Player, "teams">[] = []): Player[] {
  const all = [{ name: "random", policy: uniformPolicy(spec) }, ...opponents.filter(({ name }) => name !== "random")];
  return all.map(({ name, policy }) => ({ name, policy, teams: [0, 1] }));
}

/**
 * Each player meets each other one that can play the other side; one that can play both sides does so in turn. A game is won by the sign of
 * its last reward.
 * @param games of each pairing
 */
export async function crossPlay(make: () => Environment, players: readonly Player[], games: number, rng: Rng): Promise<Pairing[]> {
  const pairings: Pairing[] = [];
  for (const [index, one] of players.entries()) {
    for (const other of players.slice(index + 1)) {
      const sides = one.teams.filter((team) => other.teams.includes(1 - team));
      let [wins, losses] = [0, 0];
      for (const side of sides) {
        const score = await playMatch({
          make,
          teams: side === 0 ? [one.policy, other.policy] : [other.policy, one.policy],
          games: Math.ceil(games / sides.length),
          rng: rng.fork(one.name).fork(other.name).fork(side),
          result: (environment, { rewards, terminated }) => {
            const last = rewards.reduce((sum, reward, agent) => sum + ((environment.spec.teams?.[agent] ?? 0) === 1 ? reward : 0), 0);
            return terminated && last !== 0 ? Number(last > 0) : 0.5;
          },
        });
        wins += side === 1 ? score.wins : score.losses;
        losses += side === 1 ? score.losses : score.wins;
      }
      const played = sides.length * Math.ceil(games / Math.max(1, sides.length));
      if (played > 0) pairings.push({ one: one.name, other: other.name, games: played, wins, losses });
    }
  }
  return pairings;
}
