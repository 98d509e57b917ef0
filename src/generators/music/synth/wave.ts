import { exp, sin } from "../../../exact-math.ts";

const SIZE = 2048;
let table: Float64Array | undefined;

/** The sine of so many turns, from a table: to 1e-6, the same everywhere. `turns` is 0 or more. */
export function sine(turns: number): number {
  table ??= Float64Array.from({ length: SIZE + 1 }, (_, i) => sin((2 * Math.PI * i) / SIZE));
  const at = (turns - Math.floor(turns)) * SIZE;
  const place = Math.floor(at);
  const low = table[place]!;
  return low + (table[place + 1]! - low) * (at - place);
}

/** What rounds off the jump of a saw or a pulse, so that it does not ring with tones that are none (Välimäki and Huovilainen 2007). */
export function roundOff(phase: number, step: number): number {
  if (phase < step) {
    const t = phase / step;
    return t + t - t * t - 1;
  }
  if (phase > 1 - step) {
    const t = (phase - 1) / step;
    return t * t + t + t + 1;
  }
  return 0;
}

/** Turns a second of a MIDI note; 69 is 440. */
export function frequencyOf(pitch: number): number {
  return 440 * exp(((pitch - 69) / 12) * 0.6931471805599453);
}

/** By what to multiply a level at every frame so that it falls to a thousandth in so many seconds. */
export function fallTo(seconds: number, rate: number): number {
  return exp(-6.907755278982137 / Math.max(1, seconds * rate));
}

/** tan(x) for 0 <= x <= 1.3, for filters. */
export function tangent(x: number): number {
  const q = x * x;
  return (x * (15 - q)) / (15 - 6 * q);
}
