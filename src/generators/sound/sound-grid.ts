import { WAVES, type Sound } from "../../content.ts";
import { exp, log } from "../../exact-math.ts";
import {
  MOST_VOICES,
  shareOf,
  sound,
  SOUND_NUMBERS,
  valueAt,
  voice,
  VOICE,
  VOICE_NUMBERS,
  WHOLE_SOUND,
  type Parameter,
  type SoundNumber,
  type VoiceNumber,
} from "./voice.ts";

/**
 * A sound as the grid of a network: one row for each voice, one column for each of its numbers, then its wave and the numbers of the whole
 * sound. A cell is a class: 0 for the default value or a missing voice, else the place between least and most.
 */
export interface SoundGrid {
  readonly voiceNumbers: readonly VoiceNumber[];
  readonly soundNumbers: readonly SoundNumber[];
  readonly waves: readonly string[];
  /** Classes of a cell. */
  readonly levels: number;
  /** Columns, a multiple of 4. */
  readonly width: number;
}

export const GRID_ROWS = MOST_VOICES;
export const SOUND_GRID: SoundGrid = {
  voiceNumbers: VOICE_NUMBERS,
  soundNumbers: SOUND_NUMBERS,
  waves: WAVES,
  levels: 33,
  width: 28,
};

const levelOf = (parameter: Parameter, value: number, levels: number): number =>
  value === parameter.initial ? 0 : 1 + Math.min(levels - 2, Math.max(0, Math.round(shareOf(parameter, value) * (levels - 2))));

/** The classes of a sound's grid, row by row. */
export function cellsOf(sound: Sound, { voiceNumbers, soundNumbers, waves, levels, width }: SoundGrid): Uint8Array {
  const cells = new Uint8Array(GRID_ROWS * width);
  sound.voices.forEach((voice, row) => {
    voiceNumbers.forEach((name, column) => (cells[row * width + column] = levelOf(VOICE[name], voice[name], levels)));
    cells[row * width + voiceNumbers.length] = 1 + waves.indexOf(voice.wave);
  });
  soundNumbers.forEach((name, row) => {
    cells[row * width + voiceNumbers.length + 1] = levelOf(WHOLE_SOUND[name], sound[name], levels);
  });
  return cells;
}

/**
 * Reads a sound from probabilities of classes; null if there is no voice. A number is the mean of the likeliest class and its neighbours,
 * weighted by probability, so that similar latent vectors give similar sounds.
 */
export function soundFrom(probabilities: Float32Array, grid: SoundGrid): Sound | null {
  const { voiceNumbers, soundNumbers, waves, levels, width } = grid;
  const best = (cell: number, count = levels): number => {
    let found = 0;
    for (let k = 1; k < count; k++) if (probabilities[cell * levels + k]! > probabilities[cell * levels + found]!) found = k;
    return found;
  };
  const numberAt = (cell: number, parameter: Parameter): number => {
    const at = best(cell);
    if (at === 0) return parameter.initial;
    let [weight, sum] = [0, 0];
    for (let k = Math.max(1, at - 1); k <= Math.min(levels - 1, at + 1); k++) {
      const p = probabilities[cell * levels + k]!;
      weight += p;
      sum += p * (k - 1);
    }
    return valueAt(parameter, sum / weight / (levels - 2));
  };
  const voices = Array.from({ length: GRID_ROWS }, (_, row) => {
    const wave = best(row * width + voiceNumbers.length, waves.length + 1);
    if (wave === 0) return [];
    const numbers = Object.fromEntries(voiceNumbers.map((name, column) => [name, numberAt(row * width + column, VOICE[name])]));
    return [voice(waves[wave - 1] as Sound["voices"][number]["wave"], numbers)];
  }).flat();
  if (voices.length === 0) return null;
  const numbers = Object.fromEntries(
    soundNumbers.map((name, row) => [name, numberAt(row * width + voiceNumbers.length + 1, WHOLE_SOUND[name])]),
  );
  return sound(inTune(voices), numbers);
}

const LN2 = 0.6931471805599453;
/** A distance from an interval up to so many semitones is corrected. */
const NEAR = 2.3;

/** Corrects tones that are nearly a musical interval apart, because one class is wider than a semitone. */
function inTune(voices: Sound["voices"]): Sound["voices"] {
  const root = voices.find(({ wave }) => wave !== "noise")?.pitch;
  if (root === undefined) return voices;
  return voices.map((v) => {
    const jump = Math.round(v.jump);
    if (v.wave === "noise" || v.fm > 0.6) return { ...v, jump };
    const semitones = (12 * log(v.pitch / root)) / LN2;
    const octave = Math.floor(semitones / 12);
    const [nearest] = [0, 4, 7, 12].toSorted((a, b) => Math.abs(semitones - 12 * octave - a) - Math.abs(semitones - 12 * octave - b));
    const meant = 12 * octave + nearest!;
    if (Math.abs(meant - semitones) > NEAR) return { ...v, jump };
    return voice(v.wave, { ...v, jump, pitch: root * exp((LN2 * meant) / 12) });
  });
}
