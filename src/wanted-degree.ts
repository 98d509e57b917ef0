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
  /** Games to be played in all, 32 to 10,000. The more, the nearer. Default 512. */
  readonly games?: number;
}

/** A degree of difficulty, and what is won at it. */
export interface WantedDegree {
  /** 0 to 1. */
  readonly degree: number;
  /** The share that is won there, the nearest that was found, as the games say that were played at it; and its 95 % interval. */
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
/** This share of the games looks for the crossing of the curve; the others decide between degrees around it. */
const SEARCHED = 0.35;
const BESIDE = [-0.06, -0.03, 0, 0.03, 0.06];
const ROUNDS = 3;
/** The curve counts as much as so many games of a degree's own. */
const BELIEF = 6;
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
 * through all games so far (Wu 1985), the next ones are played where it crosses the wanted share; at last degrees around it are played off. All degrees are played with the same
 * chance, so that they differ by the degree alone.
 * @param rng the games of a degree are forks of it, by number
 * @throws AigcError `bad-request` for wrong options, and for results that are no shares; AbortError once `signal` is aborted
 */
export async function wantedDegree(options: DegreeOptions, rng: Rng, signal?: Signal): Promise<WantedDegree> {
  const where = "wantedDegree";
  checkFields(where, "options", options, { play: checkFunction, wanted: within(0, 1), "games?": whole(32, 10_000) });
  checkChance(where, rng, signal);
  const { wanted, games = 512 } = options;
  const played: Played[] = [];
  let begun = 0;
  const plays = async (degree: number, count: number): Promise<Played> => {
    throwIfAborted(signal, where);
    const chance = Array.from({ length: count }, (_, game) => rng.fork(begun + game));
    const results = await options.play(degree, chance);
    checkList(where, "options.play(…)", results, "a list of shares, one for each game", (name, one) => within(0, 1)(where, name, one));
    if (results.length !== count) refuse(where, "options.play(…)", results, `${count} shares, one for each game`);
    begun += count;
    return { degree, games: count, won: results.reduce((sum, one) => sum + one, 0) };
  };
  // A share of all or none has no crossing: what is nearly so is looked for.
  const target = Math.min(0.98, Math.max(0.02, wanted));
  let degree = 0.5;
  for (let n = 0; n < games * SEARCHED; n += PART) {
    played.push(await plays(degree, PART));
    const next = crossing(curveThrough(played, degree), target);
    degree = clipped(Math.min(degree + STRIDE, Math.max(degree - STRIDE, next)));
  }
  const curve = curveThrough(played, degree);
  const next = crossing(curve, target);
  const best = await nearest(degree, { target, curve, left: () => games - begun, plays });
  const reach = 1.96 * Math.sqrt((best.share * (1 - best.share) + 0.01) / best.weight);
  const [low, high] = [Math.max(0, best.share - reach), Math.min(1, best.share + reach)];
  return { degree: best.degree, share: best.share, low, high, within: next > -0.02 && next < 1.02 };
}

const clipped = (degree: number): number => Math.min(1, Math.max(0, degree));

interface Contest {
  readonly target: number;
  readonly curve: Curve;
  readonly left: () => number;
  readonly plays: (degree: number, count: number) => Promise<Played>;
}

/**
 * Of some degrees beside one another the one that is won nearest to the target, by games of its own: where one blow more decides, the curve
 * has steps, and next to a degree that is won too often lies one that is won too seldom. Those that are farthest off fall out, round by round.
 */
async function nearest(middle: number, { target, curve, left, plays }: Contest) {
  let rivals = [...new Set(BESIDE.map((step) => clipped(middle + step)))].map((degree) => ({ degree, games: 0, won: 0 }));
  const shareOf = ({ degree, games, won }: Played) => (won + BELIEF * shareAt(curve, degree)) / (games + BELIEF);
  for (let rounds = ROUNDS; rounds > 0 && left() > 0; rounds--) {
    const each = Math.floor(left() / rounds / rivals.length);
    for (const [n, rival] of rivals.entries()) {
      const last = rounds === 1 && n === rivals.length - 1;
      const own = await plays(rival.degree, last ? left() : Math.max(1, Math.min(each, left())));
      rivals[n] = { ...rival, games: rival.games + own.games, won: rival.won + own.won };
      if (left() === 0) break;
    }
    const off = (one: Played) => Math.abs(shareOf(one) - target);
    rivals = rivals.toSorted((a, b) => off(a) - off(b)).slice(0, Math.max(1, Math.ceil(rivals.length / 2)));
  }
  const [best] = rivals;
  return { degree: best!.degree, share: shareOf(best!), weight: best!.games + BELIEF };
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
