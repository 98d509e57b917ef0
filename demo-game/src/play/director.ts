import type { Run } from "./run.ts";
import type { Settings } from "./settings.ts";

/** How the foes play. What anybody bears and how hard they strike is the same at every difficulty. */
export interface Manner {
  /** Decisions a second: 2 to 6, which is as often as they learned to take them. */
  readonly perSecond: number;
  /** Milliseconds from what they see to what they do about it: 300 to 0. */
  readonly reaction: number;
}

/** How well the foes of a floor play. The first floor is the kindest; "director" follows how it went lately. */
export function mannerOf({ pace, floor }: Run, difficulty: Settings["difficulty"]): Manner {
  const asked = { gentle: 0.2, even: 0.6, hard: 1, director: 0.55 + 0.14 * pace }[difficulty];
  const skill = Math.max(0, Math.min(1, asked + 0.06 * (floor - 3)));
  return { perSecond: 2 + 4 * skill, reaction: Math.round(300 * (1 - skill)) };
}
