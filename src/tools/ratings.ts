import { createRng } from "../rng.ts";
import type { Pairing } from "../train/ppo/cross-play.ts";

/** The strength of a player: 400 more means ten times the points of the other. The mean of all is 1000. */
export interface Rating {
  readonly name: string;
  readonly rating: number;
  /** The 95 % bootstrap interval of the rating. */
  readonly low: number;
  readonly high: number;
}

const RESAMPLED = 200;

/**
 * The maximum-likelihood ratings of these results (Bradley and Terry 1952; a draw is half a win), the strongest first. One draw is added
 * to every pairing, so that no rating is infinite.
 */
export function ratingsOf(pairings: readonly Pairing[]): Rating[] {
  const names = [...new Set(pairings.flatMap(({ one, other }) => [one, other]))];
  const found = likeliest(names, pairings);
  const rng = createRng("ratings");
  const again = Array.from({ length: RESAMPLED }, () =>
    likeliest(
      names,
      pairings.map((pairing) => {
        let [wins, losses] = [0, 0];
        for (let game = 0; game < pairing.games; game++) {
          const drawn = rng.below(pairing.games);
          if (drawn < pairing.wins) wins++;
          else if (drawn < pairing.wins + pairing.losses) losses++;
        }
        return { ...pairing, wins, losses };
      }),
    ),
  );
  return names
    .map((name, index) => {
      const spread = again.map((ratings) => ratings[index]!).sort((a, b) => a - b);
      const at = (share: number) => spread[Math.round(share * (RESAMPLED - 1))]!;
      return { name, rating: found[index]!, low: at(0.025), high: at(0.975) };
    })
    .sort((a, b) => b.rating - a.rating);
}

/** The minorisation-maximisation algorithm of Hunter (2004). */
function likeliest(names: readonly string[], pairings: readonly Pairing[]): number[] {
  const results = pairings.map(({ one, other, games, wins, losses }) => {
    const points = wins + (games - wins - losses) / 2;
    return { one: names.indexOf(one), other: names.indexOf(other), games: games + 1, points: points + 0.5 };
  });
  const points = names.map(() => 0);
  for (const result of results) {
    points[result.one]! += result.points;
    points[result.other]! += result.games - result.points;
  }
  let strength = names.map(() => 1);
  for (let round = 0; round < 500; round++) {
    const met = names.map(() => 0);
    for (const { one, other, games } of results) {
      const share = games / (strength[one]! + strength[other]!);
      met[one]! += share;
      met[other]! += share;
    }
    strength = strength.map((_, index) => points[index]! / met[index]!);
  }
  const ratings = strength.map((s) => 400 * Math.log10(s));
  const mean = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
  return ratings.map((rating) => 1000 + rating - mean);
}
