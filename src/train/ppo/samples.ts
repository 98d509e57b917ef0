import { END, type Experience } from "./experience.ts";
import { momentsOf } from "./running-moments.ts";

/** The experience of an update as the learner uses it. Arrays by row of the experience. */
export interface Samples {
  readonly experience: Experience;
  /** The rows that count, in an order that does not depend on which copy of the training played them. */
  readonly rows: Uint32Array;
  readonly advantages: Float32Array;
  /** Discounted rewards to come. */
  readonly returns: Float32Array;
  /** Returns in units of their deviation: the targets of the critic. */
  readonly targets: Float32Array;
  /** The choices of one seat without a break, as ranges of `rows`. */
  readonly sequences: readonly Sequence[];
}

/** `rows[start], rows[start + 1], …` follow each other in time. */
export interface Sequence {
  readonly start: number;
  readonly length: number;
}

/** The experience cut into sequences: from an agent's first choice, over all the time that it waited for its turns, to its last. */
export function sequencesOf({ steps, seats, rows: most, rowAt, carried, ends }: Experience): Pick<Samples, "rows" | "sequences"> {
  const rows = new Uint32Array(most);
  const sequences: Sequence[] = [];
  let count = 0;
  for (let seat = 0; seat < seats; seat++) {
    let start = count;
    for (let step = -1; step < steps; step++) {
      const row = step < 0 ? carried[seat]! : rowAt[step * seats + seat]!;
      if (row < 0 || ends[row] === END.waits) continue;
      rows[count++] = row;
      if (ends[row] === END.none) continue;
      sequences.push({ start, length: count - start });
      start = count;
    }
    if (count > start) sequences.push({ start, length: count - start });
  }
  return { rows: rows.subarray(0, count), sequences };
}

/**
 * Estimates advantages backwards along each sequence, from one choice to the agent's next (generalised advantage estimation, Schulman et
 * al. 2016), and brings them to mean 0 and deviation 1.
 * @param scale of the values: they are in units of its deviation, around its mean
 * @param bonus added to the rewards, by place in `rows`
 */
export function estimateAdvantages(
  experience: Experience,
  { rows, sequences }: Pick<Samples, "rows" | "sequences">,
  { mean, deviation }: { readonly mean: number; readonly deviation: number },
  { discount, gaeLambda }: { readonly discount: number; readonly gaeLambda: number },
  bonus?: Float32Array,
): Samples {
  const { rewards, values, nextValues, ends } = experience;
  const size = experience.rows;
  const [advantages, returns, targets] = [new Float32Array(size), new Float32Array(size), new Float32Array(size)];
  const scaled = (value: number) => value * deviation + mean;
  for (const { start, length } of sequences) {
    let advantage = 0;
    for (let i = start + length - 1; i >= start; i--) {
      const row = rows[i]!;
      const last = i === start + length - 1;
      // PPO 5: an episode that was cut goes on in the critic's eyes; one that ended does not.
      const next = !last ? scaled(values[rows[i + 1]!]!) : ends[row] === END.ended ? 0 : scaled(nextValues[row]!);
      const value = scaled(values[row]!);
      const delta = rewards[row]! + (bonus ? bonus[i]! : 0) + discount * next - value;
      // PPO 6: generalised advantages.
      advantage = delta + (last ? 0 : discount * gaeLambda * advantage);
      advantages[row] = advantage;
      returns[row] = advantage + value;
      // PPO 19: the critic learns returns in units of their running deviation.
      targets[row] = (advantage + value - mean) / deviation;
    }
  }
  // PPO 7: advantages to mean 0 and deviation 1, over the whole rollout.
  normalise(advantages, rows);
  return { experience, rows, sequences, advantages, returns, targets };
}

/**
 * How much of the differences between the returns the critic foresaw: 1 all, 0 as much as their mean does, below 0 less than that.
 * NaN where all returns are the same.
 */
export function explainedVariance(
  { rows, returns, experience }: Samples,
  { mean, deviation }: { readonly mean: number; readonly deviation: number },
): number {
  const left = pick(returns, rows, 1);
  const all = momentsOf(left).squares[0]!;
  rows.forEach((row, i) => (left[i]! -= experience.values[row]! * deviation + mean));
  return all > 0 ? 1 - momentsOf(left).squares[0]! / all : Number.NaN;
}

/** To mean 0, deviation 1 over the rows. */
function normalise(x: Float32Array, rows: Uint32Array): void {
  let sum = 0;
  for (const row of rows) sum += x[row]!;
  const mean = sum / rows.length;
  let squares = 0;
  for (const row of rows) squares += (x[row]! - mean) * (x[row]! - mean);
  const deviation = Math.sqrt(squares / rows.length) + 1e-8;
  for (const row of rows) x[row] = (x[row]! - mean) / deviation;
}

/** The numbers of some rows, one row after another. */
export function pick<Numbers extends Float32Array | Uint8Array | Int32Array>(
  from: Numbers,
  rows: ArrayLike<number>,
  width: number,
): Numbers {
  const picked = new (from.constructor as new (length: number) => Numbers)(rows.length * width);
  if (width === 1) {
    for (let i = 0; i < rows.length; i++) picked[i] = from[rows[i]!]!;
    return picked;
  }
  for (let i = 0, to = 0; i < rows.length; i++) {
    const start = rows[i]! * width;
    for (let k = 0; k < width; k++) picked[to++] = from[start + k]!;
  }
  return picked;
}
