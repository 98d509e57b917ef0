import { wrap } from "./scale.ts";

/**
 * Which of `steps` are struck so that `pulses` of them lie as evenly as can be (Toussaint 2005, after Euclid): 3 of 8 is x..x..x.
 * @param turn by how many steps the pattern is moved on
 */
export function euclid(pulses: number, steps: number, turn = 0): readonly number[] {
  return Array.from({ length: steps }, (_, step) => step).filter((step) => (wrap(step - turn, steps) * pulses) % steps < pulses);
}
