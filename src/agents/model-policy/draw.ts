import { exp } from "../../exact-math.ts";
import type { Rng } from "../../rng.ts";

/** The place of the greatest logit; the first of equal ones. */
export function best(logits: ArrayLike<number>, from: number, size: number): number {
  let at = 0;
  for (let i = 1; i < size; i++) if (logits[from + i]! > logits[from + at]!) at = i;
  return at;
}

/** Samples a place from the softmax of the logits at that temperature. */
export function draw(logits: ArrayLike<number>, from: number, size: number, temperature: number, rng: Rng): number {
  const top = logits[from + best(logits, from, size)]!;
  return rng.choose(Array.from({ length: size }, (_, i) => exp((logits[from + i]! - top) / temperature)));
}
