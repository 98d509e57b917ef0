import type { Run } from "./run.ts";
import type { Settings } from "./settings.ts";

/** How strong the foes are, 1 as they were trained: they bear so many times the blows, and the hero that many fewer. */
export function strengthOf({ pace, floor }: Run, difficulty: Settings["difficulty"]): number {
  const asked = { gentle: 0.65, even: 0.95, hard: 1.25, director: 0.9 + 0.1 * pace }[difficulty];
  return asked * (1 + 0.04 * (floor - 1));
}
