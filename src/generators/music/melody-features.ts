import { harmonyAt, inChord, type Ending, type Harmony } from "./harmony.ts";
import type { TuneNote } from "./tune.ts";

/** The inputs of the melody network, and the encoding of a tune. */

/** Sixteenths of a phrase. */
export const PHRASE_STEPS = 128;
/** The range of a tune, in steps of the scale. */
export const LOWEST_DEGREE = -6;
const DEGREES = 21;
/** The classes of a sixteenth: the previous note continues, a rest begins, or a note begins. */
export const GOES_ON = 0;
export const SILENCE = 1;
export const MELODY_CLASSES = 2 + DEGREES;
const NOT_YET = 255;

export const classOf = (degree: number): number => 2 + Math.max(0, Math.min(DEGREES - 1, degree - LOWEST_DEGREE));
export const degreeOf = (cell: number): number => cell - 2 + LOWEST_DEGREE;

/** An unfinished phrase. */
export interface MelodyDraft {
  /** The class of each sixteenth; 255 if it is not written yet. */
  readonly cells: Uint8Array;
  /** The share of each style, in the order of the network; the sum is 1. */
  readonly shares: readonly number[];
  /** 0 plain to 1 very lively. */
  readonly tension: number;
  readonly ending: Ending;
  /** Length of the motif that it begins with, in sixteenths; 0 without one. */
  readonly motif: number;
  /** How many steps higher than usual it is. */
  readonly lift: number;
  readonly harmonies: readonly Harmony[];
  /** Notes that are given in advance: 1 where a note begins whose class is in `ahead`. */
  readonly settled: Uint8Array;
  readonly ahead: Uint8Array;
}

const ENDINGS: readonly Ending[] = ["full", "half", "open"];
const BEFORE = 32;
/** Distances to earlier motifs, in sixteenths, and the part of them in the input: from one before to four after. */
const MEMORIES = [16, 32, 64] as const;
const SEEN = [-1, 0, 1, 2, 3, 4] as const;
/** Bars that are always in the input: they hold the motif. */
const HOMES = [0, 1] as const;
/** Given notes are in the input up to this distance, in sixteenths. */
export const FAR = 16;

/** The length of the input for one sixteenth, by the number of styles. */
export function melodyFeatures(styles: number): number {
  return styles + 3 + ENDINGS.length + 16 + 8 + 22 + (DEGREES + 2) + 16 + 2 * DEGREES + BEFORE + (MEMORIES.length + HOMES.length) * (SEEN.length * MELODY_CLASSES + DEGREES) + FAR + DEGREES; // prettier-ignore
}

export const emptyCells = (): Uint8Array => new Uint8Array(PHRASE_STEPS).fill(NOT_YET);

/** A tune as cells. */
export function cellsOf(tune: readonly TuneNote[]): Uint8Array {
  const cells = new Uint8Array(PHRASE_STEPS);
  let end = 0;
  cells[0] = SILENCE;
  for (const { step, steps, degree } of tune) {
    if (step > end) cells[end] = SILENCE;
    cells[step] = classOf(degree);
    end = step + steps;
  }
  if (end < PHRASE_STEPS) cells[end] = SILENCE;
  return cells;
}

/** Cells as a tune. */
export function tuneOf(cells: Uint8Array): TuneNote[] {
  const tune: TuneNote[] = [];
  cells.forEach((cell, step) => {
    if (cell < 2) return;
    let end = step + 1;
    while (end < PHRASE_STEPS && cells[end] === GOES_ON) end++;
    tune.push({ step, steps: end - step, degree: degreeOf(cell) });
  });
  return tune;
}

/** The end of the last note, in sixteenths. */
export const lengthOf = (tune: readonly TuneNote[]): number => Math.max(...tune.map(({ step, steps }) => step + steps));

/** Writes the input for a sixteenth; all sixteenths before it are known. */
export function writeMelodyFeatures(out: Float32Array, from: number, draft: MelodyDraft, step: number): void {
  const { cells, shares, harmonies } = draft;
  let at = from;
  out.fill(0, from, from + melodyFeatures(shares.length));
  const number = (value: number): void => void (out[at++] = value);
  const oneOf = (place: number, size: number): void => {
    if (place >= 0 && place < size) out[at + place] = 1;
    at += size;
  };
  for (const share of shares) number(share);
  number(draft.tension);
  number(draft.lift / 2);
  number(draft.motif / 32);
  oneOf(ENDINGS.indexOf(draft.ending), ENDINGS.length);
  oneOf(step % 16, 16);
  oneOf(Math.floor(step / 16), 8);
  const chord = harmonyAt(harmonies, step);
  const next = harmonyAt(harmonies, Math.min(PHRASE_STEPS - 1, chord.step + chord.steps));
  for (let degree = 0; degree < 7; degree++) number(inChord(chord, degree) ? 1 : 0);
  oneOf(chord.root, 7);
  for (let degree = 0; degree < 7; degree++) number(inChord(next, degree) ? 1 : 0);
  number((chord.step + chord.steps - step) / 16);

  const past = pastOf(cells, step);
  const sounding = past.notes[0];
  oneOf(past.silent ? DEGREES : sounding === undefined ? DEGREES + 1 : sounding - LOWEST_DEGREE, DEGREES + 2);
  oneOf(Math.min(15, step - past.since), 16);
  for (const before of [past.notes[1], past.notes[2]]) oneOf(before === undefined ? -1 : before - LOWEST_DEGREE, DEGREES);
  for (let back = 1; back <= BEFORE; back++) number(step - back >= 0 && cells[step - back]! >= 2 ? 1 : 0);
  const here = Math.floor(step / 16);
  // A bar that is not over is not in view.
  const homes = HOMES.map((bar) => (bar < here ? 16 * (here - bar) : Infinity));
  for (const distance of [...MEMORIES, ...homes]) {
    for (const offset of SEEN)
      oneOf(step - distance + offset >= 0 && step - distance >= 0 ? cells[step - distance + offset]! : -1, MELODY_CLASSES);
    oneOf(suggestion(cells, step - distance, sounding), DEGREES);
  }
  let ahead = step;
  while (ahead < PHRASE_STEPS && ahead - step < FAR && draft.settled[ahead] !== 1) ahead++;
  const seen = ahead < PHRASE_STEPS && ahead - step < FAR;
  oneOf(seen ? ahead - step : -1, FAR);
  oneOf(seen ? draft.ahead[ahead]! - 2 : -1, DEGREES);
}

/** The last notes before a sixteenth, latest first; the beginning of the latest; whether it has ended. */
function pastOf(cells: Uint8Array, step: number): { notes: number[]; since: number; silent: boolean } {
  const notes: number[] = [];
  let since = -1;
  let silent = step === 0;
  for (let back = step - 1; back >= 0 && notes.length < 3; back--) {
    const cell = cells[back]!;
    if (cell === GOES_ON) continue;
    if (since < 0) [since, silent] = [back, cell === SILENCE];
    if (cell >= 2) notes.push(degreeOf(cell));
  }
  return { notes, since: Math.max(0, since), silent };
}

/** The next note if the tune moved as it did at an earlier place; -1 if there is none. */
function suggestion(cells: Uint8Array, there: number, sounding: number | undefined): number {
  if (there <= 0 || sounding === undefined || cells[there]! < 2) return -1;
  let before = there - 1;
  while (before >= 0 && cells[before]! < 2) before--;
  if (before < 0) return -1;
  return sounding + degreeOf(cells[there]!) - degreeOf(cells[before]!) - LOWEST_DEGREE;
}
