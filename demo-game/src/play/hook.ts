import type { Provenance } from "phaser-aigc";

/** What the browser tests may read of the running game, as `window.lanternfall`. Nothing in the game reads it. */
export interface Hook {
  scene: string;
  seed: string;
  frames: number;
  hero: { x: number; y: number; hp: number };
  /** Where things are, in tiles. */
  exit: { x: number; y: number } | null;
  foes: { x: number; y: number; hp: number }[];
  villagers: { name: string; x: number; y: number }[];
  gate: { x: number; y: number } | null;
  /** `offered` once the line is written out and a choice can be made. */
  dialogue: { speaker: string; text: string; choices: readonly string[]; chosen: number; offered: boolean } | null;
  /** "hit hero", "hit foe", "talk Orla", "exit", "fallback level", … in order. */
  readonly events: string[];
  /** The papers of the newest of each kind. */
  readonly provenance: Record<string, Provenance>;
  /** Cells of the floor, row-major, true where one can walk. */
  walkable: { width: number; height: number; cells: boolean[] } | null;
  lens: boolean;
}

export const hook: Hook = {
  scene: "",
  seed: "",
  frames: 0,
  hero: { x: 0, y: 0, hp: 0 },
  exit: null,
  foes: [],
  villagers: [],
  gate: null,
  dialogue: null,
  events: [],
  provenance: {},
  walkable: null,
  lens: false,
};

declare global {
  interface Window {
    lanternfall: Hook;
  }
}
window.lanternfall = hook;
