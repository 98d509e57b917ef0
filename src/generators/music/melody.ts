import type { Rng } from "../../rng.ts";
import type { Ending, Harmony } from "./harmony.ts";
import type { StyleRules } from "./style.ts";
import { cheapestTune, type Slot, type TuneBounds, type TuneNote } from "./tune.ts";

/** The plan of a tune. */
export interface TunePlan {
  readonly harmonies: readonly Harmony[];
  readonly ending: Ending;
  /** How many steps higher than usual it is. */
  readonly lift: number;
  /** A given beginning. */
  readonly motif?: readonly TuneNote[];
  /** The tune of the same phrase with another ending: the common part stays the same. */
  readonly like?: readonly TuneNote[];
}

/** The bars of a phrase: equal letters have the same rhythm and contour; `e` and `E` take a rhythm from the endings of the style. */
const SHAPES = ["abaeabcE", "ababcdcE", "aabeaabE", "abceabdE", "abaecabE", "abcdabcE"] as const;
/** The height of each bar of a phrase, in steps. */
const ARCHES = [
  [0, 1, 1, 2, 3, 4, 3, 1],
  [0, 2, 3, 2, 1, 2, 1, 0],
  [3, 2, 1, 1, 3, 4, 2, 0],
  [0, 0, 2, 1, 1, 3, 5, 2],
  [4, 3, 2, 1, 4, 3, 1, 0],
] as const;
/** Intervals between two notes of a motif, in steps of the scale, with their weights. */
const MOTIF_STEPS = [[-3, 1], [-2, 3], [-1, 7], [0, 2], [1, 7], [2, 4], [3, 1], [4, 1]] as const; // prettier-ignore

function boundsOf({ range: [lowest, highest], smooth }: StyleRules, plan: TunePlan): TuneBounds {
  return { ...plan, range: [lowest + Math.min(0, plan.lift), highest + Math.max(0, plan.lift)], smooth };
}

interface Cell {
  readonly rhythm: readonly { readonly step: number; readonly steps: number }[];
  readonly intervals: readonly number[];
}

/** A tune of eight bars by motif and variation: a few bars are repeated on other chords, and there is an ending. */
export function ruleTune(style: StyleRules, plan: TunePlan, rng: Rng): TuneNote[] {
  const shape = rng.fork("shape").pick(SHAPES);
  const arch = rng.fork("arch").pick(ARCHES);
  const cells = cellsOf(style, shape, rng.fork("cells"), rng.fork(plan.ending));
  const [lowest, highest] = style.range;
  const middle = Math.round((lowest + highest) / 2) - 3 + plan.lift;
  const slots = [...shape].flatMap((letter, bar): Slot[] => {
    const { rhythm, intervals } = cells.get(letter)!;
    return rhythm.map(({ step, steps }, n) => ({
      step: 16 * bar + step,
      steps,
      height: middle + arch[bar]!,
      interval: n > 0 ? intervals[n - 1] : undefined,
    }));
  });
  return cheapestTune(kept(withMotif(slots, plan.motif, shape), plan), boundsOf(style, plan), rng.fork("notes"));
}

/** Chooses a rhythm for each letter, different ones as far as there are enough. */
function cellsOf(style: StyleRules, shape: string, rng: Rng, endingRng: Rng): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const free = [...style.rhythms];
  for (const letter of new Set(shape)) {
    const chance = letter === "E" ? endingRng : rng;
    const text = letter.toLowerCase() === "e" ? chance.pick(style.endings) : (free.splice(chance.below(free.length), 1)[0] ?? style.rhythms[0]!); // prettier-ignore
    const rhythm = readRhythm(text);
    const intervals = rhythm.slice(1).map(() => MOTIF_STEPS[chance.choose(MOTIF_STEPS.map(([, weight]) => weight))]![0]);
    cells.set(letter, { rhythm, intervals });
  }
  return cells;
}

/** Reads a rhythm, "x---..x-", as notes with their lengths. */
export function readRhythm(text: string): { step: number; steps: number }[] {
  return [...text.matchAll(/x-*/g)].map((match) => ({ step: match.index, steps: match[0].length }));
}

/** Puts the motif at the beginning, and its rhythm and intervals into the other bars of the same letter. */
function withMotif(slots: readonly Slot[], motif: readonly TuneNote[] | undefined, shape: string): Slot[] {
  if (!motif || motif.length === 0) return [...slots];
  const bars = Math.ceil(Math.max(...motif.map(({ step, steps }) => step + steps)) / 16);
  const own = (bar: number) => motif.filter(({ step }) => Math.floor(step / 16) === bar);
  return [...shape].flatMap((letter, bar) => {
    const source = bar < bars ? bar : shape.slice(0, bars).indexOf(letter);
    if (source < 0 || source >= bars || letter === "E") return slots.filter(({ step }) => Math.floor(step / 16) === bar);
    const notes = own(source);
    const height = slots.find(({ step }) => Math.floor(step / 16) === bar)?.height ?? 3;
    return notes.map(({ step, steps, degree }, n) => ({
      step: step + 16 * (bar - source),
      steps,
      height: bar < bars ? degree : height,
      interval: n > 0 ? degree - notes[n - 1]!.degree : undefined,
      pin: bar < bars ? degree : undefined,
    }));
  });
}

/** Keeps the notes of the phrase with another ending, as long as the chords are the same. */
function kept(slots: readonly Slot[], { like }: TunePlan): Slot[] {
  if (!like) return [...slots];
  const until = 16 * 6;
  return [
    ...like.filter(({ step }) => step < until).map(({ step, steps, degree }) => ({ step, steps, height: degree, pin: degree })),
    ...slots.filter(({ step }) => step >= until),
  ];
}

/** The same tune with some new notes; all of them at strength 1. */
export function variedTune(tune: readonly TuneNote[], style: StyleRules, plan: TunePlan, strength: number, rng: Rng): TuneNote[] {
  const chance = rng.fork("kept");
  const slots = tune.map(({ step, steps, degree }): Slot => ({
    step,
    steps,
    height: degree,
    ...(chance.next() < strength ? { avoid: degree } : { pin: degree }),
  }));
  return cheapestTune(slots, boundsOf(style, plan), rng.fork("notes"));
}

/** The same tune with more notes: long notes are divided; the beginnings of all notes stay. */
export function enliven(tune: readonly TuneNote[], style: StyleRules, plan: TunePlan, share: number, rng: Rng): TuneNote[] {
  const patterns = rng.fork("patterns");
  // A piece uses one or two ways to divide notes, not all of them.
  const ways = [patterns.pick(style.breaks), patterns.pick(style.breaks)];
  const slots = tune.flatMap((note, n): Slot[] => {
    const whole: Slot = { ...note, height: note.degree, pin: note.degree };
    if (n === tune.length - 1 || note.steps < 4 || patterns.next() >= share) return [whole];
    const parts = [...patterns.pick(ways)];
    if (note.steps > 4) parts.push(note.steps - 4);
    let step = note.step;
    return parts.map((steps, part) => {
      const slot: Slot = { step, steps, height: note.degree + 1, ...(part === 0 ? { pin: note.degree } : {}) };
      step += steps;
      return slot;
    });
  });
  return cheapestTune(slots, boundsOf(style, plan), rng.fork("notes"));
}
