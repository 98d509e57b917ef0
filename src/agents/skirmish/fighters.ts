import type { ArenaMap } from "./arena.ts";

export * from "./classes.ts";

/** The phase of a fighter's action. */
export type Phase = 0 | 1 | 2 | 3 | 4 | 5;
export const READY = 0;
export const WINDUP = 1;
export const RECOVERY = 2;
export const DASH = 3;
export const STAGGER = 4;
export const CHARGE = 5;

/** A fighter; plain numbers, JSON-safe. Times are in ticks. */
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
  /** What a windup leads to: one of {@link ABILITY}. */
  doing: number;
  /** Ticks until the next attack, the next special. */
  cooldown: number;
  dashCooldown: number;
  /** The direction that it faces and strikes in: a vector of length UNIT, about. */
  aimX: number;
  aimY: number;
  /** The fighter that it attacks, while it winds up; after that, the one it attacked last. */
  target: number;
  /** Its movement in the last tick, for observations and drawing. */
  vx: number;
  vy: number;
  /** How a blow throws it back: its way per tick, and for how long. */
  pushX: number;
  pushY: number;
  pushed: number;
  /** How long it cannot be staggered again. */
  poise: number;
  /** After a dash through a blow: how long its next blow is a riposte. */
  edge: number;
  /** How long a warden's ward halves what it takes. */
  ward: number;
  /** Whom it wakes, and who wakes it; 1 when it is awake. Who sleeps does nothing. */
  group: number;
  awake: number;
  /** How long it has stood on the exit without being hurt; at {@link EXIT_TICKS} it is gone. Heroes only. */
  leaving: number;
  /** The direction of its last intent that was not to stay. */
  heading: number;
  /** How long it has to keep from turning right back, having done so just now. */
  turned: number;
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

/** Ground that a hexer made unsafe for the other team: a circle of {@link HEX_RADIUS}. */
export interface Hex {
  x: number;
  y: number;
  team: number;
  damage: number;
  /** Ticks left. */
  life: number;
}

/** Something that heals who steps on it, once. */
export interface Pickup {
  readonly x: number;
  readonly y: number;
  taken: boolean;
}

/**
 * The view of a fight that observations are made from, the same in the simulation and in a game. A skirmish is such a view; a scene with
 * its own data can be one too.
 */
export interface SkirmishView {
  readonly map: ArenaMap;
  readonly fighters: readonly Readonly<Fighter>[];
  readonly arrows: readonly Readonly<Arrow>[];
  readonly hexes: readonly Readonly<Hex>[];
  readonly pickups: readonly Readonly<Pickup>[];
  /** Steps from each cell to the exit; null without one. */
  readonly toExit: Int16Array | null;
  /** How long it has gone on, thirty to a second: which chances somebody misses, and when it keeps by the others, goes by it. */
  readonly tick: number;
}

/** The state of a fight; plain data. */
export interface Skirmish extends SkirmishView {
  /** A copy of its own: doors open and close in it. */
  readonly map: ArenaMap;
  readonly fighters: Fighter[];
  readonly arrows: Arrow[];
  readonly hexes: Hex[];
  readonly pickups: Pickup[];
  /** Cells with a door. */
  readonly doors: readonly number[];
  /** Arrows and hexes that are over: the next ones are made of them. */
  readonly spent: Arrow[];
  readonly lifted: Hex[];
  tick: number;
}

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
  | { readonly kind: "windup" | "dash" | "charge" | "ward" | "mend" | "stagger" | "alarm" | "death" | "pickup"; readonly fighter: number }
  | { readonly kind: "strike" | "shot"; readonly fighter: number; readonly aimX: number; readonly aimY: number }
  | { readonly kind: "hex"; readonly fighter: number; readonly x: number; readonly y: number }
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
  /** Who is woken with it. Default: its team. */
  readonly group?: number;
  /** It does nothing until somebody of its group sees a foe, or is hurt. Default false. */
  readonly asleep?: boolean;
}
