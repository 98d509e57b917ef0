import type { Rng } from "../../rng.ts";
import { harmonyAt, inChord, type Ending, type Harmony } from "./harmony.ts";
import { wrap } from "./scale.ts";

/** A note of a tune: when, in sixteenths from the beginning of its phrase, and which step of the scale. */
export interface TuneNote {
  readonly step: number;
  readonly steps: number;
  /** 0 is the tonic of the tune's middle octave. */
  readonly degree: number;
}

/** A place in a tune where a note is wanted. */
export interface Slot {
  readonly step: number;
  readonly steps: number;
  /** About how high. */
  readonly height: number;
  /** Steps up from the note before, as its motif has it. */
  readonly interval?: number | undefined;
  /** The note that it is not to be, if it can. */
  readonly avoid?: number | undefined;
  /** The note that it is to be, if it can. */
  readonly pin?: number | undefined;
}

/** What the notes of a tune have to keep to. */
export interface TuneBounds {
  readonly harmonies: readonly Harmony[];
  readonly ending: Ending;
  readonly range: readonly [lowest: number, highest: number];
  /** How much a wide step costs; 1 is usual. */
  readonly smooth: number;
}

/** What it costs to go up or down so many steps of the scale. */
const STEP_COSTS = [1.3, 0, 0.75, 1.5, 2.1, 3.6, 6, 4];
const TOO_WIDE = 40;
const PINNED = 30;
const AVOIDED = 4;

/**
 * Finds the notes for the slots of a phrase: of all tunes the one that costs least, where it costs to leave the chord on a beat, to
 * come to a strange note other than by step, to leap and not turn back, to leave the motif, or to end elsewhere than the phrase is to
 * end. Chance gives every note a small price of its own, so that no two seeds have the same tune.
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
  // costs[p * size + d]: the cheapest way to the present note d with p before it.
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

/** What each note costs by itself. */
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
    // The seventh step wants to go on to the tonic: it is no place to rest.
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

/** After a leap it goes back a little, and no note is struck three times. */
function turnCost(before: number, now: number): number {
  if (Math.abs(before) >= 3) return before * now < 0 && Math.abs(now) <= 2 ? 0 : Math.abs(before) >= 4 ? 2.4 : 1.4;
  if (before === 0 && now === 0) return 2.5;
  return 0;
}
