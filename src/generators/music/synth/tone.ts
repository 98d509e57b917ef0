import { createNoise } from "./noise.ts";
import type { Voice, VoiceNote } from "./voice.ts";
import { fallTo, frequencyOf, roundOff, sine, tangent } from "./wave.ts";

/** A tone as the sum of two oscillators behind a filter. Times are in seconds. */
export interface ToneSound {
  readonly wave: "saw" | "pulse" | "triangle";
  /** By how much the second oscillator is off, as a share of the pitch. */
  readonly detune: number;
  readonly attack: number;
  readonly decay: number;
  /** What is left after the decay, 0 to 1. */
  readonly sustain: number;
  readonly release: number;
  /** Where the filter lets go, as a multiple of the pitch: at rest, and how much more when it is struck. */
  readonly cutoff: number;
  readonly bite: number;
  /** 0 to 1. */
  readonly resonance: number;
  /** As a share of the pitch; comes in by and by. */
  readonly vibrato: number;
  readonly breath: number;
  readonly gain: number;
}

/** Frames for which the filter and the vibrato stand still. */
const HELD = 16;

export function toneVoice(sound: ToneSound, { pitch, force, frames, rate, seed }: VoiceNote): Voice {
  const step = frequencyOf(pitch) / rate;
  const { wave, detune, sustain, breath } = sound;
  const noise = createNoise(seed);
  const gain = sound.gain * force * (wave === "triangle" ? 1 : 0.55);
  const rise = 1 / Math.max(1, sound.attack * rate);
  const settle = fallTo(sound.decay, rate);
  const fall = fallTo(sound.release, rate);
  const biteFall = fallTo(sound.decay * 1.5, rate * (1 / HELD));
  let [one, two, level, over, bite, age, vibratoAt] = [0, 0.37, 0, 1 - sustain, sound.bite * force, 0, 0];
  let [low, band, g, k, stretch] = [0, 0, 0, 0, 1];
  const damp = 2 - 1.8 * sound.resonance;
  const hold = (): void => {
    bite *= biteFall;
    const cutoff = Math.min(0.4, step * (sound.cutoff + bite));
    g = tangent(Math.PI * cutoff);
    k = 1 / (1 + g * (g + damp));
    vibratoAt += (5.2 * HELD) / rate;
    stretch = 1 + sound.vibrato * Math.min(1, Math.max(0, age / rate - 0.2) * 3) * sine(vibratoAt);
  };
  return {
    render(out, at, count) {
      for (let i = at; i < at + count; i++) {
        if (age % HELD === 0) hold();
        if (age >= frames) {
          level *= fall;
          if (level < 2e-4) return false;
        } else if (age * rise < 1) level = age * rise;
        else {
          over *= settle;
          level = sustain + over;
        }
        age++;
        const s1 = step * stretch;
        const s2 = s1 * (1 + detune);
        one += s1;
        if (one >= 1) one -= 1;
        two += s2;
        if (two >= 1) two -= 1;
        let x: number;
        if (wave === "triangle") x = 0.75 * (4 * Math.abs(one - 0.5) - 1) + 0.25 * (4 * Math.abs(two - 0.5) - 1);
        else if (wave === "saw") x = 2 * one - 1 - roundOff(one, s1) + (2 * two - 1 - roundOff(two, s2));
        else {
          const other = one >= 0.75 ? one - 0.75 : one + 0.25;
          x = 1.4 * ((one < 0.25 ? 1 : -1) + 0.5 + roundOff(one, s1) - roundOff(other, s1));
        }
        if (breath > 0) x += breath * noise.next();
        // A state variable filter (Simper 2013).
        const v3 = x - low;
        const v1 = k * (band + g * v3);
        const v2 = low + g * v1;
        band = 2 * v1 - band;
        low = 2 * v2 - low;
        out[i]! += gain * level * v2;
      }
      return true;
    },
  };
}
