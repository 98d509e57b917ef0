import type { Sense, Way, Words } from "../tree/words.ts";
import { YES_OR_NO } from "../tree/words.ts";
import { ABILITY } from "./fighters.ts";
import { ALLIES, AT, ARROWS, FOES, MASK, OBSERVATION_SIZE, SIGHT, WIDTHS } from "./observation.ts";
import { DIRECTIONS } from "./rules.ts";
import { towards } from "./scripts.ts";

/** The fight in words, for trees: what a fighter senses, and the ways it can move, act and aim. Distances are in tiles, times in seconds. */

type Read = Sense["of"];
const yes = (of: Read): Sense => ({ unit: YES_OR_NO, of });
const number = (unit: string, of: Read): Sense => ({ unit, of });
const TILES = 8;
/** Cooldowns are shown in 45ths of ticks, thirty to a second. */
const SECONDS = 45 / 30;
const foe =
  (column: number, which = 0): Read =>
  (o, at) =>
    o[at + AT.foes + which * WIDTHS.foe + column]!;
const ally =
  (column: number): Read =>
  (o, at) =>
    o[at + AT.allies + column]!;
const scaled =
  (read: Read, factor: number): Read =>
  (...seen) =>
    read(...seen) * factor;
const absent = 99;

const SENSES = {
  archer: yes((o, at) => o[at + 3]!),
  health: number("of its health", (o, at) => o[at]!),
  cooldown: number("seconds", (o, at) => o[at + 4]! * SECONDS),
  windingUp: yes((o, at) => (o[at + 6]! > 0 ? 1 : 0)),
  recovering: yes((o, at) => (o[at + 7]! > 0 ? 1 : 0)),
  mayAttack: yes((_o, _at, mask, flag) => mask[flag + MASK.ability + ABILITY.attack]!),
  foeSteps: number("tiles", (o, at) => (o[at + AT.path + 3] === 1 ? o[at + AT.path + 2]! * 32 : absent)),
  foeDistance: number("tiles", scaled(foe(3), TILES)),
  foeHealth: number("of its health", foe(4)),
  foeWindsUp: yes((...seen) => (foe(6)(...seen) > 0 ? 1 : 0)),
  foeRecovers: yes(foe(7)),
  foeDashes: yes(foe(8)),
  foeCooldown: number("seconds", scaled(foe(9), SECONDS)),
  foeInSight: yes(foe(10)),
  foeAcross: number(
    "of the distance",
    (o, at) => Math.abs(Math.abs(foe(1)(o, at, o, 0)) - Math.abs(foe(2)(o, at, o, 0))) / (foe(3)(o, at, o, 0) || 1),
  ),
  allies: number("fighters", (o, at) =>
    Array.from({ length: ALLIES }, (_, n) => o[at + AT.allies + n * WIDTHS.ally]!).reduce((a, b) => a + b, 0),
  ),
  allyDistance: number("tiles", (...seen) => (ally(0)(...seen) === 1 ? ally(3)(...seen) * TILES : absent)),
  allyOnTheWay: number("of the way, -1 to 1", (o, at) => along(o, at, AT.allies + 1, AT.foes + 1)),
  arrowComes: yes((o, at) => (arrowBeside(o, at) < 0.8 ? 1 : 0)),
  wayIsStraight: number("of the way, -1 to 1", (o, at) => along(o, at, AT.path, AT.foes + 1)),
  foeOnTheRight: yes((o, at) => (rightOf(o, at) > 0 ? 1 : 0)),
  openLeft: yes((o, at) => open(o, at, turned(towards(o[at + AT.foes + 1]!, o[at + AT.foes + 2]!), -2))),
  openRight: yes((o, at) => open(o, at, turned(towards(o[at + AT.foes + 1]!, o[at + AT.foes + 2]!), 2))),
  openAhead: yes((o, at) => open(o, at, towards(o[at + AT.foes + 1]!, o[at + AT.foes + 2]!))),
  openBehind: yes((o, at) => open(o, at, towards(-o[at + AT.foes + 1]!, -o[at + AT.foes + 2]!))),
} as const satisfies Readonly<Record<string, Sense>>;
export type SkirmishSense = keyof typeof SENSES;

/** The cosine between two vectors of the observation; 0 where one is none. */
function along(o: ArrayLike<number>, at: number, a: number, b: number): number {
  const [ax, ay, bx, by] = [o[at + a]!, o[at + a + 1]!, o[at + b]!, o[at + b + 1]!];
  const length = Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by));
  return length === 0 ? 0 : (ax * bx + ay * by) / length;
}

/** Positive where the foe is a little to the right of the nearest of the eight directions. */
function rightOf(o: ArrayLike<number>, at: number): number {
  const [dx, dy] = [o[at + AT.foes + 1]!, o[at + AT.foes + 2]!];
  const [ax, ay] = DIRECTIONS[towards(dx, dy)]!;
  return ax * dy - ay * dx;
}

/** How far beside the fighter the nearest arrow passes, in tiles. */
function arrowBeside(o: ArrayLike<number>, at: number): number {
  let least = absent;
  for (let i = 0; i < ARROWS; i++) {
    const arrow = at + AT.arrows + i * WIDTHS.arrow;
    if (o[arrow] !== 1) continue;
    const [x, y, vx, vy] = [o[arrow + 1]! * TILES, o[arrow + 2]! * TILES, o[arrow + 3]!, o[arrow + 4]!];
    least = Math.min(least, Math.abs(x * vy - y * vx) / (Math.sqrt(vx * vx + vy * vy) || 1));
  }
  return least;
}

function open(o: ArrayLike<number>, at: number, direction: number): number {
  const [x, y] = [Math.sign(DIRECTIONS[direction]![0]), Math.sign(DIRECTIONS[direction]![1])];
  return 1 - o[at + AT.ground + ((y + SIGHT) * WIDTHS.side + x + SIGHT) * 2]!;
}

/** A direction turned by eighths clockwise; none stays none. */
const turned = (direction: number, eighths: number): number => (direction === 0 ? 0 : ((direction - 1 + eighths + 8) % 8) + 1);
const path =
  (eighths: number): Way =>
  (o, at) =>
    turned(towards(o[at + AT.path]!, o[at + AT.path + 1]!), eighths);
const toFoe =
  (eighths: number): Way =>
  (o, at) =>
    turned(towards(o[at + AT.foes + 1]!, o[at + AT.foes + 2]!), eighths);

const MOVES: Readonly<Record<string, Way>> = {
  stay: () => 0,
  alongThePath: path(0),
  leftOfThePath: path(-1),
  rightOfThePath: path(1),
  towardsFoe: toFoe(0),
  towardsFoeFromTheRight: toFoe(-1),
  circleLeft: toFoe(-2),
  backLeft: toFoe(-3),
  awayFromFoe: toFoe(4),
  backRight: toFoe(3),
  circleRight: toFoe(2),
  towardsFoeFromTheLeft: toFoe(1),
  towardsAlly: (o, at) => towards(o[at + AT.allies + 1]!, o[at + AT.allies + 2]!),
  awayFromAlly: (o, at) => towards(-o[at + AT.allies + 1]!, -o[at + AT.allies + 2]!),
};

/** The words of `skirmish@1`. */
export const WORDS: Words<SkirmishSense> = {
  contract: "skirmish@1",
  observation: OBSERVATION_SIZE,
  flags: MASK.target + FOES,
  senses: SENSES,
  branches: [
    { name: "move", size: 9, ways: MOVES },
    { name: "ability", size: 3, ways: { none: () => 0, attack: () => 1, dash: () => 2 } },
    { name: "target", size: FOES, ways: { nearest: () => 0, second: () => 1, third: () => 2 } },
  ],
};
