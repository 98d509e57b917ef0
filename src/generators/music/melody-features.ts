import { harmonyAt, inChord, type Ending, type Harmony } from "./harmony.ts";
import type { TuneNote } from "./tune.ts";

/** What a melody network sees before it says what comes next, and how a tune is written down for it. */

/** Sixteenths of a phrase. */
export const PHRASE_STEPS = 128;
/** Steps of the scale that a tune may have. */
export const LOWEST_DEGREE = -6;
const DEGREES = 21;
/** What a sixteenth can be: the note before goes on, silence begins, or a note begins. */
export const GOES_ON = 0;
export const SILENCE = 1;
export const MELODY_CLASSES = 2 + DEGREES;
const NOT_YET = 255;

export const classOf = (degree: number): number => 2 + Math.max(0, Math.min(DEGREES - 1, degree - LOWEST_DEGREE));
export const degreeOf = (cell: number): number => cell - 2 + LOWEST_DEGREE;

/** A phrase as it is being written. */
export interface MelodyDraft {
  /** What each sixteenth is, as far as it is written; what is not yet is 255. */
  readonly cells: Uint8Array;
  /** How much of each style, in the network's order; together 1. */
  readonly shares: readonly number[];
  /** 0 plain, 1 as lively as can be. */
  readonly tension: number;
  readonly ending: Ending;
  /** Sixteenths of the motif that it begins with; 0 where none was given. */
  readonly motif: number;
  /** By how many steps it lies higher than usual. */
  readonly lift: number;
  readonly harmonies: readonly Harmony[];
  /** Notes that are settled beforehand: 1 where one begins whose cell is in `ahead`. */
  readonly settled: Uint8Array;
  readonly ahead: Uint8Array;
}

const ENDINGS: readonly Ending[] = ["full", "half", "open"];
const BEFORE = 32;
/** How far back motifs are looked for, in sixteenths, and how much of them is seen: from one before to four after. */
const MEMORIES = [16, 32, 64] as const;
const SEEN = [-1, 0, 1, 2, 3, 4] as const;
/** Bars of the phrase that are always in view: in them a motif stands. */
const HOMES = [0, 1] as const;
/** How far ahead settled notes are seen. */
export const FAR = 16;

/** Numbers that describe one sixteenth, for a network of so many styles. */
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

/** Where the last of the notes ends, in sixteenths. */
export const lengthOf = (tune: readonly TuneNote[]): number => Math.max(...tune.map(({ step, steps }) => step + steps));

/** Writes what is seen at a sixteenth; everything before it is written. */
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

/** The last notes before a sixteenth, the latest first; when that began; and whether it sounds no more. */
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

/** Where the tune would go if it rose or fell as it did there; -1 for nowhere. */
function suggestion(cells: Uint8Array, there: number, sounding: number | undefined): number {
  if (there <= 0 || sounding === undefined || cells[there]! < 2) return -1;
  let before = there - 1;
  while (before >= 0 && cells[before]! < 2) before--;
  if (before < 0) return -1;
  return sounding + degreeOf(cells[there]!) - degreeOf(cells[before]!) - LOWEST_DEGREE;
}
