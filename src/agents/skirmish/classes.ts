/** The classes of fighters and the measures of the fight. Places are whole numbers, 256 to a tile. */
export const UNIT = 256;
/** Ticks of the rules in a second. */
export const TICKS_PER_SECOND = 30;

/** What somebody can do beside its attack. */
export type Special = "none" | "dash" | "charge" | "ward" | "mend" | "rage";

/** The values of a class of fighters: lengths in 256ths of a tile, times in ticks. */
export interface FighterClass {
  readonly name: "hero" | "brute" | "archer" | "warden" | "hexer" | "boss";
  readonly hp: number;
  /** Per tick. */
  readonly speed: number;
  /** Half the side of the square that collides with walls, and the radius for hits. */
  readonly radius: number;
  readonly damage: number;
  /** How far a blow reaches from centre to centre; for arrows and hexes, how far they go. */
  readonly range: number;
  readonly windup: number;
  readonly recovery: number;
  /** Ticks from one attack to the next. */
  readonly cooldown: number;
  /** Speed of the arrow per tick; 0 for blows and hexes. */
  readonly arrow: number;
  /** Its attack makes ground unsafe. */
  readonly hex: boolean;
  /**
   * A dash goes through blows unharmed; a charge runs into a foe, or a wall; a ward halves what an ally takes; a mend heals one;
   * rage is a boss's: in its second phase it charges, in its third it throws bolts all around.
   */
  readonly special: Special;
  /** Ticks that a dash or a charge lasts, and ticks from one special to the next; 0 for those that have none. */
  readonly dash: number;
  readonly dashCooldown: number;
  /** How far its blow throws a victim back, and for how long it staggers one. */
  readonly knock: number;
  readonly stagger: number;
  /** Not staggered while it winds up, and thrown half as far. */
  readonly heavy: boolean;
}

const CLASS = { arrow: 0, hex: false, dash: 0, dashCooldown: 0, knock: 0, stagger: 0, heavy: false, special: "none" } as const;

/** The classes; a fighter's `kind` is a place in this list. */
// prettier-ignore
export const CLASSES: readonly FighterClass[] = [
  { ...CLASS, name: "hero", hp: 100, speed: 29, radius: 90, damage: 10, range: 380, windup: 4, recovery: 6, cooldown: 18, special: "dash", dash: 6, dashCooldown: 45, knock: 96, stagger: 4 },
  { ...CLASS, name: "brute", hp: 60, speed: 26, radius: 96, damage: 14, range: 360, windup: 9, recovery: 7, cooldown: 24, special: "charge", dash: 9, dashCooldown: 150, knock: 144, stagger: 5, heavy: true },
  { ...CLASS, name: "archer", hp: 36, speed: 25, radius: 84, damage: 10, range: 8 * UNIT, windup: 10, recovery: 6, cooldown: 32, arrow: 80, knock: 48 },
  { ...CLASS, name: "warden", hp: 64, speed: 26, radius: 92, damage: 10, range: 390, windup: 6, recovery: 7, cooldown: 24, special: "ward", dashCooldown: 100, knock: 128, stagger: 5 },
  { ...CLASS, name: "hexer", hp: 36, speed: 25, radius: 84, damage: 3, range: 6 * UNIT, windup: 10, recovery: 8, cooldown: 54, hex: true, special: "mend", dashCooldown: 90 },
  { ...CLASS, name: "boss", hp: 190, speed: 27, radius: 112, damage: 18, range: 450, windup: 9, recovery: 9, cooldown: 28, special: "rage", dash: 10, dashCooldown: 90, knock: 192, stagger: 7, heavy: true },
];
/** Places in {@link CLASSES}. */
export const HERO = 0;
export const BRUTE = 1;
export const ARCHER = 2;
export const WARDEN = 3;
export const HEXER = 4;
export const BOSS = 5;

/** What a fighter can do beside moving. `dash` is the special of its class, whatever that is. */
export const ABILITY = { none: 0, attack: 1, dash: 2 } as const;

/** A hex: its radius, how long it lasts, and how often it hurts. */
export const HEX_RADIUS = 288;
export const HEX_TICKS = 66;
export const HEX_EVERY = 6;
/** How far wards and mends reach, how long a ward lasts, what a mend gives. */
export const HELP_RANGE = 4 * UNIT;
export const WARD_TICKS = 80;
export const MEND = 10;
/** Spikes hurt this much, this often. */
export const SPIKES_DAMAGE = 2;
export const SPIKES_EVERY = 12;
/** How long a hero stands on the exit before it is gone. */
export const EXIT_TICKS = 30;
/** How far a sleeping opponent sees. */
export const ALARM_RANGE = 8 * UNIT;

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

/** The phase of a boss by its health: 0, 1, 2. Other classes are always in phase 0. */
export function bossPhase({ kind, hp, maxHp }: { readonly kind: number; readonly hp: number; readonly maxHp: number }): number {
  return kind !== BOSS || hp * 3 > maxHp * 2 ? 0 : hp * 3 > maxHp ? 1 : 2;
}
