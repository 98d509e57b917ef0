import { exp, sin } from "../../../exact-math.ts";

const SIZE = 2048;
let table: Float64Array | undefined;

/** The sine of an angle in turns, from a table: accurate to 1e-6, the same everywhere. `turns` is 0 or more. */
export function sine(turns: number): number {
  table ??= Float64Array.from({ length: SIZE + 1 }, (_, i) => sin((2 * Math.PI * i) / SIZE));
  const at = (turns - Math.floor(turns)) * SIZE;
  const place = Math.floor(at);
  const low = table[place]!;
  return low + (table[place + 1]! - low) * (at - place);
}

/** The polyBLEP correction of a jump in a saw or pulse wave, against aliasing (Välimäki and Huovilainen 2007). */
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

/** The frequency of a MIDI note in hertz; 69 is 440. */
export function frequencyOf(pitch: number): number {
  return 440 * exp(((pitch - 69) / 12) * 0.6931471805599453);
}

/** The factor per frame by which a level falls to a thousandth in so many seconds. */
export function fallTo(seconds: number, rate: number): number {
  return exp(-6.907755278982137 / Math.max(1, seconds * rate));
}

/** tan(x) for 0 <= x <= 1.3, for filters. */
export function tangent(x: number): number {
  const q = x * x;
  return (x * (15 - q)) / (15 - 6 * q);
}
