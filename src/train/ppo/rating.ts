import { exp } from "../../exact-math.ts";

/** Games against an opponent of known rating, and the points out of them: 1 a win, 0.5 a draw. */
export interface Met {
  readonly rating: number;
  readonly games: number;
  readonly points: number;
}

/** The change of a rating by one completely unexpected result. */
const STEP = 16;
/** More games of one update than this count as this many: a rating follows, it does not jump to and fro. */
const COUNTED = 16;

/** A rating after some games (Elo 1978): 400 more means ten times the points. */
export function ratingAfter(rating: number, met: readonly Met[]): number {
  let [games, surplus] = [0, 0];
  for (const other of met) {
    games += other.games;
    surplus += other.points - other.games * expected(rating - other.rating);
  }
  return rating + (STEP * surplus * Math.min(games, COUNTED)) / Math.max(games, 1);
}

/** Expected points per game of a player with so much more rating. */
function expected(lead: number): number {
  const odds = exp((-Math.LN10 / 400) * Math.abs(lead));
  return (lead > 0 ? 1 : odds) / (1 + odds);
}
