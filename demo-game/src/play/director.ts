import type { Run } from "./run.ts";
import type { Settings } from "./settings.ts";

/** How strong the foes are, 1 as they were trained: they bear so many times the blows, and the hero fewer. The first floor is the kindest. */
export function strengthOf({ pace, floor }: Run, difficulty: Settings["difficulty"]): number {
  const asked = { gentle: 0.65, even: 0.9, hard: 1.2, director: 0.8 + 0.1 * pace }[difficulty];
  return asked * (0.88 + 0.06 * (floor - 1));
}
