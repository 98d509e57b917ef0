import { checkFields, checkFunction, checkList, refuse, whole, within } from "./arguments.ts";
import type { MaybePromise } from "./async.ts";
import { throwIfAborted, type Signal } from "./errors.ts";
import { exp } from "./exact-math.ts";
import { checkChance } from "./handed-in.ts";
import type { Rng } from "./rng.ts";

/** What is turned, and what is to come of it. */
export interface DegreeOptions {
  /**
   * Plays one game with each of these sources of chance, at a degree of difficulty from 0, the easiest, to 1, the hardest: 1 for a game that
   * was won, 0 for one that was lost, 0.5 for neither. The harder, the fewer are won; how many exactly need not be known.
   */
  readonly play: (degree: number, games: readonly Rng[]) => MaybePromise<readonly number[]>;
  /** The wanted share of games that are won, 0 to 1. */
  readonly wanted: number;
  /** Games to be played in all, 32 to 10,000. The more, the nearer. Default 256. */
  readonly games?: number;
}

/** A degree of difficulty, and what is won at it. */
export interface WantedDegree {
  /** 0 to 1. */
  readonly degree: number;
  /** The share that is won there, as the games say that were played at it and around it; and its 95 % interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Whether the wanted share lies between what is won at the easiest and at the hardest; else the degree is one of these two. */
  readonly within: boolean;
}

/** The games of one degree, in parts of so many. */
const PART = 16;
/** How far around a degree games speak for it: at this distance half as loud. */
const REACH = 0.12;
/** From one part to the next, the degree moves at most so far. */
const STRIDE = 0.2;
/** What is known of the curve before any game: about so steep, give or take so much. */
const STEEP = { mean: -8, spread: 4 } as const;

/** Games that were played at a degree. */
interface Played {
  readonly degree: number;
  readonly games: number;
  readonly won: number;
}

/**
 * Finds the degree of difficulty at which a wanted share of games is won, where more difficulty means fewer wins: a logistic curve is laid
 * through all games so far (Wu 1985), the next ones are played where it crosses the wanted share. All degrees are played with the same
 * chance, so that they differ by the degree alone.
 * @param rng the games of a degree are forks of it, by number
 * @throws AigcError `bad-request` for wrong options, and for results that are no shares; AbortError once `signal` is aborted
 */
export async function wantedDegree(options: DegreeOptions, rng: Rng, signal?: Signal): Promise<WantedDegree> {
  const where = "wantedDegree";
  checkFields(where, "options", options, { play: checkFunction, wanted: within(0, 1), "games?": whole(32, 10_000) });
  checkChance(where, rng, signal);
  const { play, wanted, games = 256 } = options;
  const played: Played[] = [];
  // A share of all or none has no crossing: what is nearly so is looked for.
  const target = Math.min(0.98, Math.max(0.02, wanted));
  let degree = 0.5;
  for (let n = 0; n < games; n += PART) {
    throwIfAborted(signal, where);
    const count = Math.min(PART, games - n);
    const results = await play(
      degree,
      Array.from({ length: count }, (_, game) => rng.fork(n + game)),
    );
    checkList(where, "options.play(…)", results, "a list of shares, one for each game", (name, one) => within(0, 1)(where, name, one));
    if (results.length !== count) refuse(where, "options.play(…)", results, `${count} shares, one for each game`);
    played.push({ degree, games: count, won: results.reduce((sum, one) => sum + one, 0) });
    const next = crossing(curveThrough(played, degree), target);
    degree = Math.min(1, Math.max(0, Math.min(degree + STRIDE, Math.max(degree - STRIDE, next))));
  }
  const curve = curveThrough(played, degree);
  const share = shareAt(curve, degree);
  const weight = played.reduce((sum, one) => sum + one.games * loudness(one.degree - degree), 0);
  const reach = 1.96 * Math.sqrt((share * (1 - share) + 0.01) / Math.max(1, weight));
  const next = crossing(curve, target);
  return { degree, share, low: Math.max(0, share - reach), high: Math.min(1, share + reach), within: next > -0.02 && next < 1.02 };
}

/** A logistic curve: how far up it lies at `at`, and how steep it is. */
interface Curve {
  readonly at: number;
  readonly height: number;
  readonly slope: number;
}

const logistic = (x: number): number => 1 / (1 + exp(-x));
const shareAt = ({ at, height, slope }: Curve, degree: number): number => logistic(height + slope * (degree - at));
const loudness = (distance: number): number => 1 / (1 + (distance / REACH) * (distance / REACH));

/** Where it comes down to a share. */
function crossing({ at, height, slope }: Curve, share: number): number {
  // The logit by bisection: needs no logarithm.
  let [low, high] = [-8, 8];
  for (let n = 0; n < 40; n++) {
    const middle = (low + high) / 2;
    if (logistic(middle) < share) low = middle;
    else high = middle;
  }
  return at + (low - height) / slope;
}

/** The likeliest curve, by Newton's method; games far from `at` count for less. */
function curveThrough(played: readonly Played[], at: number): Curve {
  let height = 0;
  let slope: number = STEEP.mean;
  const prior = 1 / (STEEP.spread * STEEP.spread);
  for (let n = 0; n < 12; n++) {
    // The height is nearly free: four standard deviations are nearly nothing or nearly all.
    let [g0, g1, h00, h01, h11] = [-height / 16, -(slope - STEEP.mean) * prior, 1 / 16, 0, prior];
    for (const one of played) {
      const x = one.degree - at;
      const p = logistic(height + slope * x);
      const weight = loudness(x);
      const off = weight * (one.won - one.games * p);
      const bend = weight * one.games * p * (1 - p);
      g0 += off;
      g1 += off * x;
      h00 += bend;
      h01 += bend * x;
      h11 += bend * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    height += Math.max(-2, Math.min(2, (h11 * g0 - h01 * g1) / determinant));
    slope = Math.min(-1, slope + Math.max(-4, Math.min(4, (h00 * g1 - h01 * g0) / determinant)));
  }
  return { at, height, slope };
}
