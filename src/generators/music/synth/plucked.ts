import { createNoise } from "./noise.ts";
import type { Voice, VoiceNote } from "./voice.ts";
import { fallTo, frequencyOf, sine } from "./wave.ts";

/** A plucked string: short noise in a delay line, smoothed at every turn (Karplus and Strong 1983). */
export function pluckedVoice({ pitch, force, frames, rate, seed }: VoiceNote): Voice {
  // The smoothing delays by half a frame. The rest of a frame is interpolated.
  const length = rate / frequencyOf(pitch) - 0.5;
  const whole = Math.max(2, Math.floor(length));
  const rest = length - whole;
  const line = struck(whole + 1, 0.25 + 0.5 * force, seed);
  const ring = fallTo(2.2, rate / length);
  const stop = fallTo(0.25, rate / length);
  let kept = { place: 0, age: 0, quiet: 0 };
  return {
    render(out, at, count) {
      let { place, age, quiet } = kept;
      for (let i = at; i < at + count; i++) {
        // The delay line has the last `whole + 1` frames; the oldest two are neighbours.
        const next = place + 1 > whole ? 0 : place + 1;
        const after = next + 1 > whole ? 0 : next + 1;
        const now = line[next]! + rest * (line[place]! - line[next]!);
        const later = line[after]! + rest * (line[next]! - line[after]!);
        line[place] = 0.5 * (now + later) * (age > frames ? stop : ring);
        place = next;
        age++;
        out[i]! += 0.9 * force * now;
        quiet = now < 3e-4 && now > -3e-4 ? quiet + 1 : 0;
        if (quiet > whole * 2) return false;
      }
      kept = { place, age, quiet };
      return true;
    },
  };
}

/** Noise with mean 0; a soft touch has less high frequencies. */
function struck(size: number, touch: number, seed: number): Float32Array {
  const noise = createNoise(seed);
  const line = new Float32Array(size);
  let smooth = 0;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    smooth += touch * (noise.next() - smooth);
    line[i] = smooth;
    sum += smooth;
  }
  return line.map((one) => one - sum / size);
}

/** A bell: frequency modulation of two sines, with decay (Chowning 1973). */
export function bellVoice({ pitch, force, rate }: VoiceNote): Voice {
  const step = frequencyOf(pitch) / rate;
  const fall = fallTo(2.4 - Math.max(0, pitch - 60) * 0.03, rate);
  const dull = fallTo(0.7, rate);
  const rise = Math.round(0.003 * rate);
  let kept = { carrier: 0, bender: 0, level: 0.5 * force, bend: 0.35 * force, age: 0 };
  return {
    render(out, at, count) {
      let { carrier, bender, level, bend, age } = kept;
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
      kept = { carrier, bender, level, bend, age };
      return true;
    },
  };
}
