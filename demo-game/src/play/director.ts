import { createDirector, type DialSettings, type Director, type DirectorState } from "phaser-aigc/headless";
import type { Settings } from "./settings.ts";

/** What is known of a player; null before the first floor. */
interface Known {
  readonly player: DirectorState | null;
  readonly floor: number;
}

/** Of the floors this share may be lost. */
const LOST_FLOORS = 0.35;

export const directorOf = ({ player }: Pick<Known, "player">): Director =>
  createDirector({ wanted: LOST_FLOORS, ...(player ? { state: player } : {}) });

const SKILL = { gentle: 0.5, even: 0.8, hard: 1 } as const;

/**
 * How well the foes fight, and in what temper: as the player has chosen, the deeper the better, or as the director finds right. What
 * anybody bears and how hard they strike stays the same.
 */
export function skillOf(
  run: Known,
  { difficulty, temper }: Pick<Settings, "difficulty" | "temper">,
): { dials: Partial<DialSettings>; director?: Director } {
  if (difficulty === "director") return { dials: temper, director: directorOf(run) };
  return { dials: { ...temper, skill: Math.min(1, SKILL[difficulty] + 0.04 * (run.floor - 1)) } };
}
