import { createNoise } from "./noise.ts";
import type { Voice, VoiceNote } from "./voice.ts";
import { fallTo, frequencyOf, sine } from "./wave.ts";

/** A string that is plucked: a breath of noise that goes round and is smoothed at every turn (Karplus and Strong 1983). */
export function pluckedVoice({ pitch, force, frames, rate, seed }: VoiceNote): Voice {
  const length = rate / frequencyOf(pitch) - 0.5;
  const whole = Math.max(2, Math.floor(length));
  const rest = length - whole;
  const line = new Float32Array(whole + 1);
  const noise = createNoise(seed);
  // A soft touch has less of the high tones.
  let [smooth, before] = [0, 0];
  const touch = 0.25 + 0.5 * force;
  let sum = 0;
  for (let i = 0; i <= whole; i++) {
    smooth += touch * (noise.next() - smooth);
    line[i] = smooth;
    sum += smooth;
  }
  for (let i = 0; i <= whole; i++) line[i]! -= sum / (whole + 1);
  const ring = fallTo(2.2, rate / length);
  const stop = fallTo(0.25, rate / length);
  let [place, age, quiet] = [0, 0, 0];
  return {
    render(out, at, count) {
      for (let i = at; i < at + count; i++) {
        const next = place + 1 > whole ? 0 : place + 1;
        const now = line[place]! + rest * (before - line[place]!);
        const turned = 0.5 * (now + line[next]!);
        before = line[place]!;
        line[place] = turned * (age > frames ? stop : ring);
        place = next;
        age++;
        out[i]! += 0.9 * force * now;
        quiet = Math.abs(now) < 3e-4 ? quiet + 1 : 0;
        if (quiet > whole * 2 && age > 64) return false;
      }
      return true;
    },
  };
}

/** A bell: one sine that another one bends, and that dies away (Chowning 1973). */
export function bellVoice({ pitch, force, rate }: VoiceNote): Voice {
  const step = frequencyOf(pitch) / rate;
  const fall = fallTo(2.4 - Math.max(0, pitch - 60) * 0.03, rate);
  const dull = fallTo(0.7, rate);
  let [carrier, bender, level, bend, age] = [0, 0, 0.5 * force, 0.35 * force, 0];
  const rise = Math.round(0.003 * rate);
  return {
    render(out, at, count) {
      for (let i = at; i < at + count; i++) {
        carrier += step;
        bender += step * 3.01;
        level *= fall;
        bend *= dull;
        const edge = age < rise ? age / rise : 1;
        age++;
        out[i]! += edge * level * sine(carrier + 8 + bend * sine(bender));
        if (level < 2e-4) return false;
      }
      return true;
    },
  };
}
