import type { ArenaMap } from "./arena.ts";

/** The fighters, their classes, and the state of a fight: plain numbers. Places are whole numbers, 256 to a tile. */
export const UNIT = 256;
/** Ticks of the rules in a second. */
export const TICKS_PER_SECOND = 30;

/** The values of a class of fighters: lengths in 256ths of a tile, times in ticks. */
export interface FighterClass {
  readonly name: "hero" | "brute" | "archer";
  readonly hp: number;
  /** Per tick. */
  readonly speed: number;
  /** Half the side of the square that collides with walls, and the radius for hits. */
  readonly radius: number;
  readonly damage: number;
  /** The reach of a blow, from centre to centre; for archers, how far an arrow flies. */
  readonly range: number;
  readonly windup: number;
  readonly recovery: number;
  /** Ticks from one attack to the next. */
  readonly cooldown: number;
  /** Speed of the arrow per tick; 0 for blows. */
  readonly arrow: number;
  /** Duration of a dash, and time between two, in ticks; 0 for classes that cannot dash. */
  readonly dash: number;
  readonly dashCooldown: number;
}

/** The classes; a fighter's `kind` is a place in this list. */
// prettier-ignore
export const CLASSES: readonly FighterClass[] = [
  { name: "hero", hp: 100, speed: 29, radius: 90, damage: 10, range: 380, windup: 4, recovery: 6, cooldown: 18, arrow: 0, dash: 6, dashCooldown: 45 },
  { name: "brute", hp: 60, speed: 26, radius: 96, damage: 14, range: 360, windup: 9, recovery: 7, cooldown: 24, arrow: 0, dash: 0, dashCooldown: 0 },
  { name: "archer", hp: 36, speed: 25, radius: 84, damage: 10, range: 8 * UNIT, windup: 10, recovery: 6, cooldown: 32, arrow: 80, dash: 0, dashCooldown: 0 },
];
/** Places in {@link CLASSES}. */
export const HERO = 0;
export const BRUTE = 1;
export const ARCHER = 2;

/** Steps of the nine directions: none, then clockwise from the north. 181/256 is the half of a square's diagonal. */
export const DIRECTIONS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, -256],
  [181, -181],
  [256, 0],
  [181, 181],
  [0, 256],
  [-181, 181],
  [-256, 0],
  [-181, -181],
];

/** The phase of a fighter's action. */
export type Phase = 0 | 1 | 2 | 3;
export const READY = 0;
export const WINDUP = 1;
export const RECOVERY = 2;
export const DASH = 3;

/** A fighter; plain numbers, JSON-safe. */
export interface Fighter {
  kind: number;
  team: number;
  x: number;
  y: number;
  hp: number;
  maxHp: number;
  phase: Phase;
  /** Remaining ticks of the phase. */
  timer: number;
  /** Ticks until the next attack, the next dash. */
  cooldown: number;
  dashCooldown: number;
  /** The direction that it faces and strikes in: a vector of length UNIT, about. */
  aimX: number;
  aimY: number;
  /** The fighter that it attacks, during the windup. */
  target: number;
  /** Its movement in the last tick, for observations and drawing. */
  vx: number;
  vy: number;
}

/** A flying arrow: its place, and its movement per tick, in 256ths of a tile. */
export interface Arrow {
  x: number;
  y: number;
  vx: number;
  vy: number;
  team: number;
  damage: number;
  /** Remaining ticks of its flight. */
  life: number;
}

/**
 * The view of a fight that observations are made from, the same in the simulation and in a game. A skirmish is such a view; a scene with
 * its own data can be one too.
 */
export interface SkirmishView {
  readonly map: ArenaMap;
  readonly fighters: readonly Readonly<Fighter>[];
  readonly arrows: readonly Readonly<Arrow>[];
}

/** The state of a fight; plain data. */
export interface Skirmish {
  readonly map: ArenaMap;
  readonly fighters: Fighter[];
  readonly arrows: Arrow[];
  /** Arrows that have landed; their objects are used again. */
  readonly spent: Arrow[];
  tick: number;
}

/** What a fighter can do beside moving. */
export const ABILITY = { none: 0, attack: 1, dash: 2 } as const;

/** What a fighter does until its next decision. */
export interface Intent {
  /** 0 to 8, into DIRECTIONS. */
  move: number;
  /** One of {@link ABILITY}. */
  ability: number;
  /** The target of an attack: a fighter's number; -1 strikes where it looks. */
  target: number;
}

/** An event of the fight, for animations and sounds. */
export type SkirmishEvent =
  | { readonly kind: "windup" | "dash" | "death"; readonly fighter: number }
  | { readonly kind: "strike" | "shot"; readonly fighter: number; readonly aimX: number; readonly aimY: number }
  | { readonly kind: "hit"; readonly fighter: number; readonly damage: number; readonly from: number }
  | { readonly kind: "dodge"; readonly fighter: number }
  | { readonly kind: "arrow-stopped"; readonly x: number; readonly y: number };

/** The start of a fighter. */
export interface Spawn {
  readonly kind: number;
  readonly team: number;
  /** Cell: y * width + x. */
  readonly cell: number;
  /** Default: what its class has. */
  readonly hp?: number;
}
