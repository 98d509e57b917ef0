import type { Rng } from "../../rng.ts";
import { harmonyAt, inChord, type Ending, type Harmony } from "./harmony.ts";
import { wrap } from "./scale.ts";

/** A note of a tune: its time in sixteenths from the beginning of the phrase, and its step of the scale. */
export interface TuneNote {
  readonly step: number;
  readonly steps: number;
  /** 0 is the tonic of the tune's middle octave. */
  readonly degree: number;
}

/** A place of a note in a tune. */
export interface Slot {
  readonly step: number;
  readonly steps: number;
  /** The wished height. */
  readonly height: number;
  /** The wished interval from the previous note, by the motif. */
  readonly interval?: number | undefined;
  /** A note to avoid, if possible. */
  readonly avoid?: number | undefined;
  /** The note to take, if possible. */
  readonly pin?: number | undefined;
}

/** The limits of a tune. */
export interface TuneBounds {
  readonly harmonies: readonly Harmony[];
  readonly ending: Ending;
  readonly range: readonly [lowest: number, highest: number];
  /** The cost factor of wide intervals; 1 is usual. */
  readonly smooth: number;
}

/** Costs of intervals, by the number of steps. */
const STEP_COSTS = [1.3, 0, 0.75, 1.5, 2.1, 3.6, 6, 4];
const TOO_WIDE = 40;
const PINNED = 30;
const AVOIDED = 4;

/**
 * Finds the notes for the slots of a phrase: the tune of the lowest cost, by dynamic programming. There are costs for notes outside of the
 * chord on a beat, leaps to such notes, leaps without a turn back, intervals that differ from the motif, and a wrong last note. Small
 * random
 * costs make the tunes of different seeds differ.
 */
export function cheapestTune(slots: readonly Slot[], bounds: TuneBounds, rng: Rng): TuneNote[] {
  if (slots.length === 0) return [];
  const [lowest, highest] = bounds.range;
  const size = highest - lowest + 1;
  const own = slots.map((slot, n) => noteCosts(slot, n === slots.length - 1, bounds, rng));
  const strange = slots.map(({ step }) => {
    const chord = harmonyAt(bounds.harmonies, step);
    return Array.from({ length: size }, (_, d) => !inChord(chord, lowest + d));
  });
  // costs[p * size + d]: the lowest cost of a tune up to the present note d, with p before it.
  let costs = new Float64Array(size * size);
  for (let p = 0; p < size; p++) for (let d = 0; d < size; d++) costs[p * size + d] = own[0]![d]!;
  const from: Uint8Array[] = [];
  for (let n = 1; n < slots.length; n++) {
    const { interval } = slots[n]!;
    const next = new Float64Array(size * size).fill(Infinity);
    const back = new Uint8Array(size * size);
    for (let d = 0; d < size; d++) {
      for (let e = 0; e < size; e++) {
        let move = own[n]![e]! + intervalCost(e - d, bounds.smooth);
        if (Math.abs(e - d) > 1) move += (strange[n - 1]![d] ? 3 : 0) + (strange[n]![e] ? 3 : 0);
        if (interval !== undefined) move += 0.8 * Math.min(3, Math.abs(e - d - interval));
        for (let p = 0; p < size; p++) {
          const cost = costs[p * size + d]! + move + turnCost(d - p, e - d);
          if (cost >= next[d * size + e]!) continue;
          next[d * size + e] = cost;
          back[d * size + e] = p;
        }
      }
    }
    costs = next;
    from.push(back);
  }
  let at = costs.reduce((best, cost, index) => (cost < costs[best]! ? index : best), 0);
  const degrees: number[] = [];
  for (let n = slots.length - 1; n >= 0; n--) {
    degrees.unshift(lowest + (at % size));
    if (n > 0) at = from[n - 1]![at]! * size + Math.floor(at / size);
  }
  return slots.map(({ step, steps }, n) => ({ step, steps, degree: degrees[n]! }));
}

/** The cost of each note by itself. */
function noteCosts({ step, steps, height, pin, avoid }: Slot, last: boolean, bounds: TuneBounds, rng: Rng): number[] {
  const { harmonies, ending, range } = bounds;
  const chord = harmonyAt(harmonies, step);
  const later = harmonyAt(harmonies, step + steps - 1);
  const weight = step % 8 === 0 ? 5 : step % 4 === 0 ? 3 : steps >= 4 ? 3 : 0.6;
  return Array.from({ length: range[1] - range[0] + 1 }, (_, index) => {
    const degree = range[0] + index;
    let cost = 0.4 * Math.abs(degree - height) + 0.9 * rng.next();
    if (!inChord(chord, degree)) cost += weight;
    if (later !== chord && !inChord(later, degree)) cost += 2;
    if (pin !== undefined) cost += PINNED * Math.min(3, Math.abs(degree - pin));
    if (degree === avoid) cost += AVOIDED;
    // The seventh step leads to the tonic, so a long note on it costs.
    if (steps >= 6 && wrap(degree, 7) === 6 && wrap(chord.root, 7) !== 4) cost += 1.5;
    if (last && ending === "full" && wrap(degree, 7) !== 0) cost += 12;
    if (last && ending !== "full" && !inChord(later, degree)) cost += 12;
    return cost;
  });
}

const intervalCost = (steps: number, smooth: number): number => {
  const wide = Math.abs(steps);
  return wide < STEP_COSTS.length ? STEP_COSTS[wide]! * (wide > 2 ? smooth : 1) : TOO_WIDE;
};

/** Costs of the direction after a leap, and of three equal notes. */
function turnCost(before: number, now: number): number {
  if (Math.abs(before) >= 3) return before * now < 0 && Math.abs(now) <= 2 ? 0 : Math.abs(before) >= 4 ? 2.4 : 1.4;
  if (before === 0 && now === 0) return 2.5;
  return 0;
}
