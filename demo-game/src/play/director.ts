import { createDirector, type DialSettings, type Director, type DirectorState } from "phaser-aigc/headless";
import type { Settings } from "./settings.ts";

/** What is known of a player; null before the first floor. */
interface Known {
  readonly player: DirectorState | null;
}

/** Of the floors this share may be lost. */
const LOST_FLOORS = 0.35;

export const directorOf = ({ player }: Known): Director => createDirector({ wanted: LOST_FLOORS, ...(player ? { state: player } : {}) });

/** How much the foes of a floor bear, 1 as they were trained; the first floor is the kindest, whatever the player does. */
export const strengthOf = ({ floor }: { readonly floor: number }): number => 0.8 + 0.06 * (floor - 1);

const SKILL = { gentle: 0.3, even: 0.6, hard: 1 } as const;

/** How well the foes fight, and in what temper: as the player has chosen, or as the director finds right. Their health stays the same. */
export function skillOf(
  run: Known,
  { difficulty, temper }: Pick<Settings, "difficulty" | "temper">,
): { dials: Partial<DialSettings>; director?: Director } {
  return difficulty === "director" ? { dials: temper, director: directorOf(run) } : { dials: { ...temper, skill: SKILL[difficulty] } };
}
