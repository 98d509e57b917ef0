import { createNoise } from "./noise.ts";
import type { Voice, VoiceNote } from "./voice.ts";
import { fallTo, frequencyOf, roundOff, sine, tangent } from "./wave.ts";

/** A tone of two oscillators and a filter. Times are in seconds. */
export interface ToneSound {
  readonly wave: "saw" | "pulse" | "triangle";
  /** Detuning of the second oscillator, as a share of the pitch. */
  readonly detune: number;
  readonly attack: number;
  readonly decay: number;
  /** The level after the decay, 0 to 1. */
  readonly sustain: number;
  readonly release: number;
  /** Cutoff of the filter as a multiple of the pitch, and how much higher it is at the attack. */
  readonly cutoff: number;
  readonly bite: number;
  /** 0 to 1. */
  readonly resonance: number;
  /** Depth as a share of the pitch; it begins gradually. */
  readonly vibrato: number;
  readonly breath: number;
  readonly gain: number;
}

/** Filter and vibrato are computed once in so many frames. */
const HELD = 16;
/** An inaudible level. */
const SILENT = 2e-4;

export function toneVoice(sound: ToneSound, { pitch, force, frames, rate, seed }: VoiceNote): Voice {
  const step = frequencyOf(pitch) / rate;
  const noise = createNoise(seed);
  const rise = 1 / Math.max(1, sound.attack * rate);
  const settle = fallTo(sound.decay, rate);
  const fall = fallTo(sound.release, rate);
  const biteFall = fallTo(sound.decay * 1.5, rate / HELD);
  const damp = 2 - 1.8 * sound.resonance;
  const gain = sound.gain * force * (sound.wave === "triangle" ? 1 : 0.55);
  // Local variables are faster than those of a closure: they are loaded and stored at every call.
  let kept = { one: 0, two: 0.37, level: 0, over: 1 - sound.sustain, bite: sound.bite * force, age: 0, sway: 0, low: 0, band: 0, g: 0, k: 0, stretch: 1 }; // prettier-ignore
  return {
    render(out, at, count) {
      const { wave, detune, sustain, breath, cutoff, vibrato } = sound;
      let { one, two, level, over, bite, age, sway, low, band, g, k, stretch } = kept;
      for (let i = at; i < at + count; i++) {
        if (age % HELD === 0) {
          bite *= biteFall;
          g = tangent(Math.PI * Math.min(0.4, step * (cutoff + bite)));
          k = 1 / (1 + g * (g + damp));
          sway += (5.2 * HELD) / rate;
          stretch = 1 + vibrato * Math.min(1, Math.max(0, age / rate - 0.2) * 3) * sine(sway);
        }
        if (age >= frames) {
          level *= fall;
          if (level < SILENT) return false;
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
        else x = 1.4 * ((one < 0.25 ? 1 : -1) + 0.5 + roundOff(one, s1) - roundOff(one >= 0.25 ? one - 0.25 : one + 0.75, s1));
        if (breath > 0) x += breath * noise.next();
        // A state variable filter (Simper 2013).
        const v1 = k * (band + g * (x - low));
        const v2 = low + g * v1;
        band = 2 * v1 - band;
        low = 2 * v2 - low;
        out[i]! += gain * level * v2;
      }
      kept = { one, two, level, over, bite, age, sway, low, band, g, k, stretch };
      return true;
    },
  };
}
