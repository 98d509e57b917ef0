/** Notes as steps of a scale: 0 is its tonic, 7 the tonic above, -1 the step below. */

/** Semitones of each step above the tonic. */
export const MODES = {
  ionian: [0, 2, 4, 5, 7, 9, 11],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  phrygian: [0, 1, 3, 5, 7, 8, 10],
  lydian: [0, 2, 4, 6, 7, 9, 11],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  aeolian: [0, 2, 3, 5, 7, 8, 10],
} as const;
/** The name of a scale. */
export type Mode = keyof typeof MODES;
export const MODE_NAMES = Object.keys(MODES) as Mode[];

/** Pitch classes by name. */
export const KEYS = ["C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"] as const;
/** A tonic. */
export type Key = (typeof KEYS)[number];

export const wrap = (value: number, size: number): number => ((value % size) + size) % size;

/** Semitones of a step above the tonic. `raised`: the seventh step is a semitone below the tonic, whatever the scale. */
export function semitones(mode: Mode, step: number, raised = false): number {
  const place = wrap(step, 7);
  const own = raised && place === 6 ? 11 : MODES[mode][place]!;
  return own + 12 * Math.floor(step / 7);
}

/** The step of the scale that is nearest to so many semitones above the tonic; of two the lower. */
export function stepNear(mode: Mode, above: number): number {
  const octave = Math.floor(above / 12);
  const rest = above - 12 * octave;
  let best = 0;
  for (let step = 1; step <= 7; step++) if (Math.abs(semitones(mode, step) - rest) < Math.abs(semitones(mode, best) - rest)) best = step;
  return best + 7 * octave;
}
