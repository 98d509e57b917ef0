import type { Rng } from "../../rng.ts";
import { KEYS, semitones, wrap, type Mode } from "./scale.ts";

/** A chord of the scale at its place in a phrase. */
export interface Harmony {
  /** Sixteenths from the beginning of the phrase. */
  readonly step: number;
  readonly steps: number;
  /** The step of the scale of its root, 0 to 6. */
  readonly root: number;
  readonly seventh: boolean;
  /** Whether the seventh step of the scale is raised: for the dominant in scales without a leading note. */
  readonly raised: boolean;
}

/** The cadence of a phrase: full (on the tonic), half (on the dominant), or open. */
export type Ending = "full" | "half" | "open";

/** The function of a chord: tonic, subdominant, dominant. */
type Duty = "T" | "S" | "D";

/** Sequences of four bars of functions; two letters are two chords in one bar. */
const OPENINGS = ["T T S D", "T S T D", "T D T S", "T T S S", "T S D T"] as const;
const AWAY = ["S T S T", "S S T T", "S D T S"] as const;
const CLOSINGS: Readonly<Record<Ending, readonly string[]>> = {
  full: ["T S D T", "S T D T", "T S SD T", "S S D T"],
  half: ["T T S D", "T S S D", "S T S D"],
  open: ["S T S D", "T S D D", "S S D D"],
};

type Weighted = readonly (readonly [root: number, weight: number])[];
/** The chords of each function in a scale: the step of the root, with its weight. */
const CHORDS: Readonly<Record<Mode, Readonly<Record<Duty, Weighted>>>> = {
  ionian: { T: [[0, 5], [5, 3], [2, 1]], S: [[3, 4], [1, 3]], D: [[4, 6]] }, // prettier-ignore
  dorian: { T: [[0, 5], [2, 2]], S: [[3, 5], [1, 1]], D: [[6, 3], [4, 2]] }, // prettier-ignore
  phrygian: { T: [[0, 5], [5, 2]], S: [[3, 2], [5, 2]], D: [[1, 4], [6, 2]] }, // prettier-ignore
  lydian: { T: [[0, 5], [5, 2]], S: [[1, 4], [5, 1]], D: [[4, 4], [6, 1]] }, // prettier-ignore
  mixolydian: { T: [[0, 5], [5, 2]], S: [[3, 4], [1, 1]], D: [[6, 4], [4, 2]] }, // prettier-ignore
  aeolian: { T: [[0, 5], [5, 3], [2, 2]], S: [[3, 3], [5, 3]], D: [[4, 4], [6, 3]] }, // prettier-ignore
};

/**
 * The chords of a phrase of eight bars, by a grammar: an opening and a closing of four bars, each a sequence of functions, each function a
 * chord of the scale. A tune begins and ends on the tonic.
 * @param away true for a phrase that begins on another chord
 */
export function phraseHarmony(mode: Mode, ending: Ending, away: boolean, sevenths: number, rng: Rng): readonly Harmony[] {
  const opening = rng.fork("opening");
  const closing = rng.fork(ending);
  return [
    ...halfHarmony(mode, opening.pick(away ? AWAY : OPENINGS), 0, sevenths, opening, !away),
    ...halfHarmony(mode, closing.pick(CLOSINGS[ending]), 64, sevenths, closing, false),
  ];
}

function halfHarmony(mode: Mode, duties: string, from: number, sevenths: number, rng: Rng, home: boolean): Harmony[] {
  const chords: Harmony[] = [];
  duties.split(" ").forEach((bar, index) => {
    const steps = 16 / bar.length;
    [...bar].forEach((duty, place) => {
      const first = home && index === 0;
      const rest = from > 0 && index === 3 && duty === "T";
      const root = first || rest ? 0 : pickRoot(CHORDS[mode][duty as Duty], chords.at(-1)?.root, rng);
      const raised = mode === "aeolian" && root === 4;
      const seventh = !first && !rest && rng.next() < (duty === "D" ? sevenths + 0.15 : sevenths);
      chords.push({ step: from + 16 * index + steps * place, steps, root, seventh, raised });
    });
  });
  return chords;
}

/** Chooses a root by weight; the previous root is less likely. */
function pickRoot(chords: Weighted, before: number | undefined, rng: Rng): number {
  return chords[rng.choose(chords.map(([root, weight]) => (root === before ? weight / 6 : weight)))]![0];
}

/** The steps of the scale in a chord, root first. */
export function chordSteps({ root, seventh }: Harmony): readonly number[] {
  return seventh ? [root, root + 2, root + 4, root + 6] : [root, root + 2, root + 4];
}

/** Whether a step of the scale, in any octave, belongs to a chord. */
export function inChord(harmony: Harmony, step: number): boolean {
  const above = wrap(step - harmony.root, 7);
  return above === 0 || above === 2 || above === 4 || (above === 6 && harmony.seventh);
}

/** Semitones above the tonic of the notes of a chord, from its root up. */
export function chordSemitones(mode: Mode, harmony: Harmony): readonly number[] {
  return chordSteps(harmony).map((step) => semitones(mode, step, harmony.raised));
}

const QUALITIES: Readonly<Record<string, string>> = { "4 7": "", "3 7": "m", "3 6": "dim", "4 8": "aug" };

/** "Am7". */
export function chordName(tonic: number, mode: Mode, harmony: Harmony): string {
  const [root, third, fifth, seventh] = chordSemitones(mode, harmony) as [number, number, number, number?];
  const kind = QUALITIES[`${third - root} ${fifth - root}`] ?? "";
  const top = seventh === undefined ? "" : seventh - root === 11 ? "maj7" : "7";
  return KEYS[wrap(tonic + root, 12)]! + kind + top;
}

/** The chord that sounds at a sixteenth of a phrase. */
export function harmonyAt(harmonies: readonly Harmony[], step: number): Harmony {
  return harmonies.findLast((one) => one.step <= step) ?? harmonies[0]!;
}
