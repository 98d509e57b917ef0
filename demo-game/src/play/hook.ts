import type { Provenance } from "phaser-aigc";
import type { Run } from "./run.ts";

interface Place {
  readonly x: number;
  readonly y: number;
}

/** What the browser tests may read of the running game, as `window.lanternfall`. Nothing in the game reads it. */
export interface Hook {
  scene: string;
  seed: string;
  frames: number;
  device: string;
  hero: { x: number; y: number; hp: number; maxHp: number };
  /** Where things are, in tiles. */
  exit: Place | null;
  stairs: "barred" | "open";
  foes: { x: number; y: number; hp: number; guard: boolean; windup: boolean }[];
  chests: { x: number; y: number; holds: string }[];
  /** Keys of doors that still lie there. */
  keys: Place[];
  villagers: { name: string; x: number; y: number }[];
  gate: Place | null;
  lampsLit: number;
  /** What the player has: embers, coins, blade, heart, quest, floor, descent. */
  run: Record<string, string | number> | null;
  /** A list on the screen: its lines, and where to tap each, in pixels of the page. */
  menu: { labels: readonly string[]; chosen: number; at: readonly Place[] } | null;
  /** Buttons on the screen, in pixels of the page. */
  buttons: Record<string, Place>;
  /** `offered` once the line is written out and a choice can be made. */
  dialogue: { speaker: string; text: string; face?: string; choices: readonly string[]; offered: boolean } | null;
  hint: string;
  /** "hit hero", "hit foe", "talk Orla", "exit", "fallback level", … in order. */
  readonly events: string[];
  readonly sounds: string[];
  /** The papers of the newest of each kind. */
  readonly provenance: Record<string, Provenance>;
  /** The corner of the world that is at the top left of the screen, in pixels. */
  view: Place;
  /** Cells of the floor, row-major, true where one can walk. */
  walkable: { width: number; height: number; cells: boolean[] } | null;
  /** What the lens shows, if it is open. */
  lens: { titles: readonly string[]; chosen: number; lines: readonly string[] } | null;
  paused: boolean;
  /** Milliseconds that each decision of the foes has taken. */
  thinking: readonly number[];
  /** Milliseconds that the last blow held the fight still. */
  hitStop: number;
  /** The nearest that two bodies have come, in tiles. */
  nearest: number;
}

export const hook: Hook = {
  scene: "",
  seed: "",
  frames: 0,
  device: "",
  hero: { x: 0, y: 0, hp: 0, maxHp: 0 },
  exit: null,
  stairs: "barred",
  foes: [],
  chests: [],
  keys: [],
  villagers: [],
  gate: null,
  lampsLit: 0,
  run: null,
  menu: null,
  buttons: {},
  dialogue: null,
  hint: "",
  events: [],
  sounds: [],
  provenance: {},
  view: { x: 0, y: 0 },
  walkable: null,
  lens: null,
  paused: false,
  thinking: [],
  hitStop: 0,
  nearest: Infinity,
};

/** A run as the tests read it. */
export const told = (run: Run): Record<string, string | number> =>
  Object.fromEntries(Object.entries(run).filter((entry): entry is [string, string | number] => entry[0] !== "player"));

declare global {
  interface Window {
    lanternfall: Hook;
  }
}
window.lanternfall = hook;
