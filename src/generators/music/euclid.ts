import { wrap } from "./scale.ts";

/**
 * A Euclidean rhythm: the places of `pulses` strokes, as even as possible, in `steps` (Toussaint 2005): 3 of 8 is x..x..x.
 * @param turn rotation of the pattern, in steps
 */
export function euclid(pulses: number, steps: number, turn = 0): readonly number[] {
  return Array.from({ length: steps }, (_, step) => step).filter((step) => (wrap(step - turn, steps) * pulses) % steps < pulses);
}
