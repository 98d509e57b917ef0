import { WAVES, type Sound, type Voice } from "../../content.ts";
import { exp, log } from "../../exact-math.ts";

/** A number of a sound, with its range. */
export interface Parameter {
  readonly least: number;
  readonly most: number;
  /** A linear ("line") or a logarithmic ("octaves") scale. */
  readonly scale: "line" | "octaves";
  /** Its default value. */
  readonly initial: number;
  /** Whether it is a whole number. */
  readonly whole?: boolean;
}

/** The numbers of a voice, in order: for developers, mutations and networks. */
export type VoiceNumber = Exclude<keyof Voice, "wave">;
const line = (least: number, most: number, initial: number): Parameter => ({ least, most, scale: "line", initial });
const octaves = (least: number, most: number, initial: number): Parameter => ({ least, most, scale: "octaves", initial });

export const VOICE: Readonly<Record<VoiceNumber, Parameter>> = {
  volume: line(0, 1, 1),
  delay: line(0, 1.2, 0),
  attack: octaves(0.001, 0.6, 0.002),
  hold: line(0, 1.2, 0.03),
  decay: octaves(0.008, 1.5, 0.15),
  punch: line(0, 1, 0),
  pitch: octaves(25, 6000, 440),
  slide: line(-40, 40, 0),
  curve: line(-120, 120, 0),
  vibrato: line(0, 0.8, 0),
  vibratoRate: octaves(1, 90, 6),
  jump: line(-24, 24, 0),
  jumpTime: octaves(0.01, 0.4, 0.06),
  jumps: { ...line(0, 8, 0), whole: true },
  repeat: line(0, 60, 0),
  tremolo: line(0, 1, 0),
  duty: line(0.05, 0.5, 0.5),
  dutySlide: line(-2, 2, 0),
  fm: line(0, 2, 0),
  fmRatio: octaves(0.25, 8, 1),
  lowpass: octaves(60, 18000, 18000),
  lowpassSlide: line(-30, 30, 0),
  resonance: line(0, 0.95, 0),
  highpass: octaves(10, 8000, 10),
  drive: line(0, 1, 0),
};
export const VOICE_NUMBERS = Object.keys(VOICE) as readonly VoiceNumber[];

/** The numbers of a sound beside its voices. */
export type SoundNumber = Exclude<keyof Sound, "voices">;
export const WHOLE_SOUND: Readonly<Record<SoundNumber, Parameter>> = {
  volume: line(0.02, 0.9, 0.6),
  echoTime: octaves(0.02, 0.4, 0.09),
  echo: line(0, 0.6, 0),
};
export const SOUND_NUMBERS = Object.keys(WHOLE_SOUND) as readonly SoundNumber[];

export const MOST_VOICES = 4;
/** The longest sound in seconds, with its echoes. */
export const LONGEST = 3;

/** Makes a voice from the numbers that differ from the defaults; they are clipped to their ranges. */
export function voice(wave: Voice["wave"], numbers: Partial<Record<VoiceNumber, number>> = {}): Voice {
  const all = Object.fromEntries(VOICE_NUMBERS.map((name) => [name, settle(VOICE[name], numbers[name] ?? VOICE[name].initial)]));
  return { wave, ...(all as Record<VoiceNumber, number>) };
}

/** Makes a sound from the numbers that differ from the defaults. */
export function sound(voices: readonly Voice[], numbers: Partial<Record<SoundNumber, number>> = {}): Sound {
  const all = Object.fromEntries(
    SOUND_NUMBERS.map((name) => [name, settle(WHOLE_SOUND[name], numbers[name] ?? WHOLE_SOUND[name].initial)]),
  );
  return { ...(all as Record<SoundNumber, number>), voices };
}

/** Clips a number to its range and rounds it to audible digits, so that JSON is short. */
export function settle({ least, most, whole }: Parameter, value: number): number {
  const inside = Math.min(Math.max(value, least), most);
  if (whole) return Math.round(inside);
  const step = inside > 1000 || inside < -1000 ? 1 : inside > 10 || inside < -10 ? 100 : 10_000;
  return Math.min(Math.max(Math.round(inside * step) / step, least), most);
}

/** The place of a value between least and most, 0 to 1. */
export function shareOf({ least, most, scale }: Parameter, value: number): number {
  return scale === "line" ? (value - least) / (most - least) : log(value / least) / log(most / least);
}

/** The value at a place; the inverse of {@link shareOf}. */
export function valueAt(parameter: Parameter, share: number): number {
  const { least, most, scale } = parameter;
  return settle(parameter, scale === "line" ? least + (most - least) * share : least * exp(log(most / least) * share));
}

/** The length of a voice in seconds. */
export function lengthOf({ delay, attack, hold, decay }: Voice): number {
  return delay + attack + hold + decay;
}

export const isWave = (word: unknown): word is Voice["wave"] => (WAVES as readonly unknown[]).includes(word);

/** A random number between two, uniformly distributed. */
export type Between = (least: number, most: number) => number;
/** Makes random sounds of one event, which can be distinguished from those of other events. */
export type Preset = (between: Between) => Sound;
