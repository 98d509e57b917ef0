import { exp, log } from "../../../exact-math.ts";
import type { BitCoder } from "./arithmetic-coder.ts";

/** Counters for each context; with more contexts they are shared. */
const PLACES = 1 << 14;
/** A prediction changes by 1/n of its error; n grows up to this. */
const SLOWEST = 250;
const RATE = 0.006;
/** Chances are in parts of 65,536; of their logits 4,096 are kept, and of what these come back to 64 for each 1, from -12 to 12. */
const LOGITS = 4096;
const STEPS = 64;
const FAR = 12;

let tables: { readonly logit: Float64Array; readonly chance: Float64Array } | undefined;
const worked = () =>
  (tables ??= {
    logit: Float64Array.from({ length: LOGITS }, (_, n) => log((n + 0.5) / (LOGITS - n - 0.5))),
    chance: Float64Array.from({ length: 2 * FAR * STEPS + 1 }, (_, n) => 1 / (1 + exp(FAR - n / STEPS))),
  });

/**
 * Codes bits by earlier bits in the same surroundings: each context predicts, and a mixer learns the weights of the contexts (logistic
 * mixing, Mahoney 2005).
 * @param contexts how many numbers stand for the surroundings of a bit
 */
export function bitModel(contexts: number): (coder: BitCoder, bit: number, surroundings: readonly number[]) => number {
  const { logit, chance } = worked();
  const ones = new Float64Array(contexts * PLACES).fill(0.5);
  const seen = new Uint8Array(contexts * PLACES);
  const weights = new Float64Array(contexts).fill(1 / Math.max(1, contexts - 2));
  const said = new Float64Array(contexts);
  const places = new Int32Array(contexts);
  return (coder, given, surroundings) => {
    let sum = 0;
    for (let i = 0; i < contexts; i++) {
      const place = i * PLACES + (Math.imul(surroundings[i]! + 1, 0x9e3779b1) >>> 18);
      places[i] = place;
      said[i] = logit[Math.floor(ones[place]! * LOGITS)]!;
      sum += weights[i]! * said[i]!;
    }
    const one = chance[Math.round((Math.max(-FAR, Math.min(FAR, sum)) + FAR) * STEPS)]!;
    const bit = coder.code(given, Math.max(1, Math.min(65535, Math.round(one * 65536))));
    for (let i = 0; i < contexts; i++) {
      weights[i]! += RATE * (bit - one) * said[i]!;
      const place = places[i]!;
      ones[place]! += (bit - ones[place]!) / (seen[place]! + 1.6);
      ones[place] = Math.max(0.0003, Math.min(0.9997, ones[place]!));
      if (seen[place]! < SLOWEST) seen[place]!++;
    }
    return bit;
  };
}
