import type { Sound, Voice } from "../../content.ts";
import { again, each, joined, slower, whole } from "./reshape.ts";
import { MOST_VOICES, voice } from "./voice.ts";

/** Changes of a sound by words: material, size, place. */
export const CHANGE_NAMES = [
  "large",
  "small",
  "high",
  "low",
  "long",
  "short",
  "quiet",
  "loud",
  "bright",
  "dull",
  "soft",
  "wooden",
  "metal",
  "glass",
  "stone",
  "wet",
  "magic",
  "echoing",
  "far",
  "rough",
  "retro",
  "happy",
  "sad",
  "rising",
  "falling",
] as const;
/** The name of one of them. */
export type ChangeName = (typeof CHANGE_NAMES)[number];

const CHANGES: Readonly<Record<ChangeName, (s: Sound) => Sound>> = {
  large: (s) =>
    slower(
      each(s, (v) => ({ pitch: v.pitch * 0.6, lowpass: v.lowpass * 0.7 })),
      1.35,
    ),
  small: (s) =>
    slower(
      each(s, (v) => ({ pitch: v.pitch * 1.6, lowpass: v.lowpass * 1.3 })),
      0.72,
    ),
  high: (s) => each(s, (v) => ({ pitch: v.pitch * 1.7 })),
  low: (s) => each(s, (v) => ({ pitch: v.pitch * 0.55, lowpass: v.lowpass * 0.75 })),
  long: (s) => slower(s, 1.7),
  short: (s) => slower(s, 0.55),
  quiet: (s) => whole(s, { volume: s.volume * 0.4 }),
  loud: (s) =>
    whole(
      each(s, (v) => ({ punch: v.punch + 0.4, drive: v.drive + 0.12 })),
      { volume: s.volume * 1.6 },
    ),
  bright: (s) => each(s, (v) => ({ lowpass: v.lowpass * 2.2, highpass: v.highpass * 2 })),
  dull: (s) => each(s, (v) => ({ lowpass: Math.min(v.lowpass, 4 * v.pitch) * 0.4, highpass: v.highpass * 0.4 })),
  soft: (s) =>
    each(s, (v) => ({
      wave: v.wave === "square" || v.wave === "saw" ? "triangle" : v.wave,
      attack: v.attack + 0.02,
      punch: 0,
      drive: 0,
      lowpass: v.lowpass * 0.6,
    })),
  wooden: (s) => each(s, (v) => ({ fm: 0, lowpass: Math.min(v.lowpass, 2400), resonance: v.resonance + 0.25, decay: v.decay * 0.8 })),
  metal: (s) => rung(s, 0.5, 3.71, 1.9),
  glass: (s) =>
    rung(
      each(s, (v) => ({ pitch: v.pitch * 1.5, highpass: Math.max(v.highpass, 500) })),
      0.7,
      5.19,
      2.6,
    ),
  stone: (s) =>
    whole(
      each(s, (v) => ({ lowpass: Math.min(v.lowpass, 1100), pitch: v.pitch * 0.8, fm: 0, drive: v.drive + 0.15 })),
      { echo: s.echo + 0.15 },
    ),
  wet: (s) =>
    joined(
      each(s, (v) => ({ lowpass: Math.min(v.lowpass, 1600), resonance: 0.6 })),
      bubbles(),
    ),
  magic: (s) => joined(whole(s, { echo: s.echo + 0.3, echoTime: 0.12 }), sparkle()),
  echoing: (s) => whole(s, { echo: s.echo + 0.45, echoTime: Math.max(s.echoTime, 0.17) }),
  far: (s) =>
    whole(
      each(s, (v) => ({ lowpass: Math.min(v.lowpass, 1500), punch: 0 })),
      { volume: s.volume * 0.5, echo: s.echo + 0.3 },
    ),
  rough: (s) =>
    each(s, (v) => ({ drive: v.drive + 0.5, pitch: v.pitch * 0.85, vibrato: v.vibrato + 0.06, vibratoRate: Math.max(v.vibratoRate, 24) })),
  retro: (s) => each(s, (v) => ({ wave: v.wave === "noise" ? "noise" : "square", duty: 0.25, fm: 0, lowpass: 18_000 })),
  happy: (s) => each(s, (v) => ({ pitch: v.pitch * 1.2, slide: v.slide + 0.8 })),
  sad: (s) =>
    slower(
      each(s, (v) => ({ pitch: v.pitch * 0.8, slide: v.slide - 1, vibrato: v.vibrato + 0.02 })),
      1.25,
    ),
  rising: (s) => each(s, (v) => ({ slide: Math.abs(v.slide) + 2, jump: Math.abs(v.jump) })),
  falling: (s) => each(s, (v) => ({ slide: -Math.abs(v.slide) - 2, jump: -Math.abs(v.jump) })),
};

/** The changed sound; numbers stay within their range. */
export function change(sound: Sound, name: ChangeName): Sound {
  return CHANGES[name](sound);
}

/** Mixes two sounds: all voices of the first, and the loudest ones of the second at a lower level. */
export function mixed(first: Sound, second: Sound): Sound {
  const room = MOST_VOICES - Math.min(first.voices.length, MOST_VOICES - 1);
  const kept = first.voices.slice(0, MOST_VOICES - 1);
  return whole(
    { ...first, voices: kept },
    { echo: Math.max(first.echo, second.echo), echoTime: Math.max(first.echoTime, second.echoTime) },
    [...kept, ...second.voices.slice(0, room).map((v) => again(v, { volume: v.volume * 0.7 }))],
  );
}

/** Makes its tones ring longer; noise gets a ringing tone beside it. */
function rung(s: Sound, fm: number, fmRatio: number, longer: number): Sound {
  const tones = each(s, (v) => (v.wave === "noise" ? {} : { wave: "sine", fm: v.fm + fm, fmRatio, decay: v.decay * longer }));
  if (s.voices.some(({ wave }) => wave !== "noise")) return tones;
  const { delay, decay } = s.voices[0]!;
  return joined(
    tones,
    voice("sine", { volume: 0.5, delay, pitch: 300 * fmRatio, decay: Math.max(0.15, decay * longer), fm, fmRatio: fmRatio / 2 }),
  );
}

const sparkle = (): Voice =>
  voice("sine", {
    volume: 0.3,
    delay: 0.08,
    pitch: 2100,
    jump: 5,
    jumpTime: 0.05,
    jumps: 4,
    attack: 0.02,
    hold: 0.18,
    decay: 0.35,
    fm: 0.3,
    fmRatio: 2,
  });
const bubbles = (): Voice =>
  voice("sine", { volume: 0.5, delay: 0.03, pitch: 420, slide: 15, hold: 0.2, decay: 0.2, repeat: 11, tremolo: 0.85 });
