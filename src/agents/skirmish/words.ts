import type { Sense, Way, Words } from "../tree/words.ts";
import { YES_OR_NO } from "../tree/words.ts";
import { ABILITY, ARCHER, BOSS, BRUTE, CLASSES, DIRECTIONS, HERO, HEXER, WARDEN } from "./fighters.ts";
import { ALLIES, ARROWS, AT, CONTRACT, FOES, HEXES, MASK, MASK_SIZE, OBSERVATION_SIZE, WIDTHS } from "./observation.ts";
import { towards } from "./script.ts";

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

/** After the flags of the classes; a foe's and an ally's begin with being there, way and distance. */
const KINDS = CLASSES.length;
const OTHER = 4 + KINDS;
/** The way that it went last. */
const HEADING = KINDS + 13;
const self =
  (column: number): Read =>
  (o, at) =>
    o[at + AT.self + column]!;
const dial =
  (column: number): Read =>
  (o, at) =>
    o[at + AT.condition + column]!;
const may =
  (ability: number): Read =>
  (_o, _at, mask, flag) =>
    mask[flag + MASK.ability + ability]!;
const some =
  (read: Read): Read =>
  (...seen) =>
    read(...seen) > 0 ? 1 : 0;

const SENSES = {
  hero: yes(self(HERO)),
  brute: yes(self(BRUTE)),
  archer: yes(self(ARCHER)),
  warden: yes(self(WARDEN)),
  hexer: yes(self(HEXER)),
  boss: yes(self(BOSS)),
  aggression: number("0 to 1", dial(1)),
  caution: number("0 to 1", dial(2)),
  teamwork: number("0 to 1", dial(3)),
  health: number("of its health", self(KINDS)),
  cooldown: number("seconds", scaled(self(KINDS + 1), SECONDS)),
  windingUp: yes(some(self(KINDS + 3))),
  recovering: yes(some(self(KINDS + 4))),
  riposte: yes(some(self(KINDS + 8))),
  mayAttack: yes(may(ABILITY.attack)),
  maySpecial: yes(may(ABILITY.dash)),
  foeSteps: number("tiles", (o, at) => (o[at + AT.path + 3] === 1 ? o[at + AT.path + 2]! * 32 : absent)),
  exitSteps: number("tiles", (o, at) => (o[at + AT.exit + 3] === 1 ? o[at + AT.exit + 2]! * 32 : absent)),
  foes: number("fighters", scaled(self(KINDS + 15), FOES)),
  foeDistance: number("tiles", scaled(foe(3), TILES)),
  foeHealth: number("of its health", foe(OTHER)),
  foeWindsUp: yes(some(foe(OTHER + 1))),
  foeRecovers: yes(foe(OTHER + 2)),
  foeDashes: yes(foe(OTHER + 3)),
  foeCooldown: number("seconds", scaled(foe(OTHER + 4), SECONDS)),
  foeInSight: yes(foe(OTHER + 5)),
  foeShoots: yes((...seen) => foe(4 + ARCHER)(...seen) || foe(4 + HEXER)(...seen)),
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
  goesToFoe: number("of the way, -1 to 1", (o, at) => along(o, at, AT.self + HEADING, AT.foes + 1)),
  goesAlongThePath: number("of the way, -1 to 1", (o, at) => along(o, at, AT.self + HEADING, AT.path)),
  foeOnTheRight: yes((o, at) => (rightOf(o, at) > 0 ? 1 : 0)),
  hexNear: yes((o, at) => (Array.from({ length: HEXES }, (_, n) => hexAt(o, at + AT.hexes + n * WIDTHS.hex)).some(Boolean) ? 1 : 0)),
  healingDistance: number("tiles", (o, at) => (o[at + AT.pickup] === 1 ? healing(o, at) : absent)),
  openLeft: yes(open(-2)),
  openRight: yes(open(2)),
  openAhead: yes(open(0)),
  openBehind: yes(open(4)),
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

/** Whether a hex lies within a tile and a half. */
function hexAt(o: ArrayLike<number>, at: number): boolean {
  const [x, y] = [o[at + 1]! * 4, o[at + 2]! * 4];
  return o[at] === 1 && x * x + y * y < 2.25;
}

function healing(o: ArrayLike<number>, at: number): number {
  const [x, y] = [o[at + AT.pickup + 1]!, o[at + AT.pickup + 2]!];
  return Math.sqrt(x * x + y * y) * TILES;
}

/** Whether it may go that way, seen from the direction to the foe. */
function open(eighths: number): Read {
  return (o, at, mask, flag) => mask[flag + MASK.move + turned(towards(o[at + AT.foes + 1]!, o[at + AT.foes + 2]!), eighths)]!;
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

const asBefore =
  (eighths: number): Way =>
  (o, at) =>
    turned(towards(o[at + AT.self + HEADING]!, o[at + AT.self + HEADING + 1]!), eighths);

const MOVES: Readonly<Record<string, Way>> = {
  stay: () => 0,
  goOn: asBefore(0),
  turnLeft: asBefore(-1),
  turnRight: asBefore(1),
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
  toHealing: (o, at) => towards(o[at + AT.pickup + 1]!, o[at + AT.pickup + 2]!),
  toTheExit: (o, at) => towards(o[at + AT.exit]!, o[at + AT.exit + 1]!),
};

/** The words of `skirmish@3`. */
export const WORDS: Words<SkirmishSense> = {
  contract: CONTRACT,
  dials: ["skill"],
  observation: OBSERVATION_SIZE,
  flags: MASK_SIZE,
  senses: SENSES,
  branches: [
    { name: "move", size: 9, ways: MOVES },
    { name: "ability", size: 3, ways: { none: () => 0, attack: () => 1, special: () => 2 } },
    { name: "target", size: FOES, ways: { nearest: () => 0, second: () => 1, third: () => 2, fourth: () => 3 } },
  ],
};
