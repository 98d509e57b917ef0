import { WAVES, type Sound, type Voice } from "../../content.ts";
import { exp, log } from "../../exact-math.ts";

/** A number that a sound is made of. */
export interface Parameter {
  readonly least: number;
  readonly most: number;
  /** Whether half of the way from least to most is their middle ("line"), or as many octaves from both ("octaves"). */
  readonly scale: "line" | "octaves";
  /** What it is where nothing is said. */
  readonly initial: number;
  /** Of which only whole numbers are meant. */
  readonly whole?: boolean;
}

/** The numbers of a voice, in order: what a developer may write, a mutation moves, and a network learns. */
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
/** Seconds that a sound lasts at the most, its echoes too. */
export const LONGEST = 3;

/** A voice of which only what differs from the usual is said; what is out of range is brought back into it. */
export function voice(wave: Voice["wave"], numbers: Partial<Record<VoiceNumber, number>> = {}): Voice {
  const all = Object.fromEntries(VOICE_NUMBERS.map((name) => [name, settle(VOICE[name], numbers[name] ?? VOICE[name].initial)]));
  return { wave, ...(all as Record<VoiceNumber, number>) };
}

/** A sound of which only what differs from the usual is said. */
export function sound(voices: readonly Voice[], numbers: Partial<Record<SoundNumber, number>> = {}): Sound {
  const all = Object.fromEntries(
    SOUND_NUMBERS.map((name) => [name, settle(WHOLE_SOUND[name], numbers[name] ?? WHOLE_SOUND[name].initial)]),
  );
  return { ...(all as Record<SoundNumber, number>), voices };
}

/** A number in its range, with as many digits as anybody hears: JSON stays short. */
export function settle({ least, most, whole }: Parameter, value: number): number {
  const inside = Math.min(Math.max(value, least), most);
  if (whole) return Math.round(inside);
  const step = inside > 1000 || inside < -1000 ? 1 : inside > 10 || inside < -10 ? 100 : 10_000;
  return Math.min(Math.max(Math.round(inside * step) / step, least), most);
}

/** Where a value stands between least and most, 0 to 1. */
export function shareOf({ least, most, scale }: Parameter, value: number): number {
  return scale === "line" ? (value - least) / (most - least) : log(value / least) / log(most / least);
}

/** The value that stands there; the inverse of {@link shareOf}. */
export function valueAt(parameter: Parameter, share: number): number {
  const { least, most, scale } = parameter;
  return settle(parameter, scale === "line" ? least + (most - least) * share : least * exp(log(most / least) * share));
}

/** How long a voice lasts, in seconds. */
export function lengthOf({ delay, attack, hold, decay }: Voice): number {
  return delay + attack + hold + decay;
}

export const isWave = (word: unknown): word is Voice["wave"] => (WAVES as readonly unknown[]).includes(word);

/** A number between two, any of them as likely. */
export type Between = (least: number, most: number) => number;
/** What makes the sounds of one event: another for every draw, all of them told apart from those of other events. */
export type Preset = (between: Between) => Sound;
