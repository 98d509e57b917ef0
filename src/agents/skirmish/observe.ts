import { carriesFeet, DOOR, FLOOR, PILLAR, SPIKES, WALL, type ArenaMap } from "./arena.ts";
import {
  bossPhase,
  CHARGE,
  CLASSES,
  DASH,
  DIRECTIONS,
  READY,
  RECOVERY,
  STAGGER,
  UNIT,
  WARD_TICKS,
  WINDUP,
  type Fighter,
  type SkirmishView,
} from "./fighters.ts";
import { writeMask } from "./legal-actions.ts";
import { ALLIES, ARROWS, AT, FOES, HEXES, nearestInto, OBSERVATION_SIZE, SIGHT, WIDTHS, type Condition } from "./observation.ts";
import { sees, squareBetween } from "./walk.ts";
import { distance, NO_WAY, stepTowards } from "./way-to-foes.ts";

/** Tiles that count as one unit of distance in the observation. */
const FAR = 8;
/** Ticks that count as one. */
const LONG = 45;
const KINDS = CLASSES.length;

/** Reused at each call: an observation allocates nothing. */
const foes = new Int32Array(FOES);
const allies = new Int32Array(ALLIES);

/**
 * Writes what fighter `index` perceives (OBSERVATION_SIZE numbers, about -1 to 1) and what it may do (MASK_SIZE flags).
 * @param steps the map's distances to the nearest foe, from `distancesToFoes` for its team
 */
export function observeSkirmish(
  view: SkirmishView,
  index: number,
  steps: Int16Array,
  condition: Condition,
  observation: Float32Array,
  mask: Uint8Array,
): void {
  const { map, fighters } = view;
  const own = fighters[index]!;
  observation.fill(0, 0, OBSERVATION_SIZE);
  const foeCount = nearestInto(view, index, false, foes);
  const allyCount = nearestInto(view, index, true, allies);
  writeSelf(own, foeCount, allyCount, observation);
  writeWay(map, steps, own, observation, AT.path);
  if (view.toExit) writeExit(view, view.toExit, own, foeCount, observation);
  for (let i = 0; i < foeCount; i++) writeFoe(map, own, fighters[foes[i]!]!, observation, AT.foes + i * WIDTHS.foe);
  for (let i = 0; i < allyCount; i++) writeAlly(view, own, allies[i]!, foeCount, observation, AT.allies + i * WIDTHS.ally);
  writeArrows(view, own, observation);
  writeHexes(view, own, observation);
  writePickup(view, own, observation);
  writeGround(map, own, observation);
  observation[AT.condition] = condition.skill;
  observation[AT.condition + 1] = condition.aggression;
  observation[AT.condition + 2] = condition.caution;
  observation[AT.condition + 3] = condition.teamwork;
  writeMask(view, index, condition, foes, foeCount, mask);
}

function writeKind(kind: number, observation: Float32Array, at: number): number {
  observation[at + kind] = 1;
  return at + KINDS;
}

function writeSelf(own: Readonly<Fighter>, foeCount: number, allyCount: number, observation: Float32Array): void {
  const { special, speed } = CLASSES[own.kind]!;
  let at = writeKind(own.kind, observation, AT.self);
  observation[at++] = own.hp / own.maxHp;
  observation[at++] = own.cooldown / LONG;
  observation[at++] = special === "none" ? 1 : own.dashCooldown / (2 * LONG);
  observation[at++] = own.phase === WINDUP ? own.timer / 12 : 0;
  observation[at++] = own.phase === RECOVERY ? own.timer / 12 : 0;
  observation[at++] = own.phase === DASH || own.phase === CHARGE ? 1 : 0;
  observation[at++] = own.phase === READY ? 1 : 0;
  observation[at++] = own.phase === STAGGER ? own.timer / 12 : 0;
  observation[at++] = own.edge / LONG;
  observation[at++] = own.ward / WARD_TICKS;
  observation[at++] = bossPhase(own) / 2;
  observation[at++] = own.vx / speed;
  observation[at++] = own.vy / speed;
  observation[at++] = DIRECTIONS[own.heading]![0] / UNIT;
  observation[at++] = DIRECTIONS[own.heading]![1] / UNIT;
  observation[at++] = foeCount / FOES;
  observation[at++] = allyCount / ALLIES;
}

/** The way by a table of distances: a unit vector, how far, and whether there is one. */
function writeWay(map: ArenaMap, steps: Int16Array, own: Readonly<Fighter>, observation: Float32Array, at: number): void {
  const here = distance(map, steps, own.x >> 8, own.y >> 8);
  if (here < 0 || here >= NO_WAY) return;
  const direction = stepTowards(map, steps, own);
  observation[at] = DIRECTIONS[direction]![0] / UNIT;
  observation[at + 1] = DIRECTIONS[direction]![1] / UNIT;
  observation[at + 2] = Math.min(here, 32) / 32;
  observation[at + 3] = 1;
}

/** The way to the exit, and how far the nearest foe has to it. */
function writeExit(view: SkirmishView, toExit: Int16Array, own: Readonly<Fighter>, foeCount: number, observation: Float32Array): void {
  writeWay(view.map, toExit, own, observation, AT.exit);
  if (foeCount === 0) return;
  const foe = view.fighters[foes[0]!]!;
  observation[AT.exit + 4] = Math.min(32, distance(view.map, toExit, foe.x >> 8, foe.y >> 8)) / 32;
}

function writeFoe(map: ArenaMap, own: Readonly<Fighter>, foe: Readonly<Fighter>, observation: Float32Array, start: number): void {
  let at = writeKind(foe.kind, observation, relative(observation, start, own, foe));
  observation[at++] = foe.hp / foe.maxHp;
  observation[at++] = foe.phase === WINDUP ? 1 - foe.timer / 12 : 0;
  observation[at++] = foe.phase === RECOVERY || foe.phase === STAGGER ? 1 : 0;
  observation[at++] = foe.phase === DASH || foe.phase === CHARGE ? 1 : 0;
  observation[at++] = foe.cooldown / LONG;
  observation[at++] = sees(map, own.x, own.y, foe.x, foe.y) ? 1 : 0;
  observation[at++] = foe.edge / LONG;
  observation[at++] = foe.vx / 29;
  observation[at++] = foe.vy / 29;
}

function writeAlly(view: SkirmishView, own: Readonly<Fighter>, index: number, foeCount: number, o: Float32Array, start: number): void {
  const ally = view.fighters[index]!;
  let at = writeKind(ally.kind, o, relative(o, start, own, ally));
  o[at++] = ally.hp / ally.maxHp;
  o[at++] = ally.phase === WINDUP ? 1 : 0;
  o[at++] = ally.cooldown / LONG;
  // Whom it attacks, or attacked last.
  for (let i = 0; i < foeCount; i++) o[at + i] = ally.target === foes[i]! ? 1 : 0;
}

/** Writes the first arrows of the other team that come closer. */
function writeArrows(view: SkirmishView, own: Readonly<Fighter>, observation: Float32Array): void {
  let arrows = 0;
  for (let i = 0; i < view.arrows.length && arrows < ARROWS; i++) {
    const arrow = view.arrows[i]!;
    if (arrow.team === own.team) continue;
    const dx = own.x - arrow.x;
    const dy = own.y - arrow.y;
    if (dx * arrow.vx + dy * arrow.vy <= 0) continue;
    const at = AT.arrows + arrows * WIDTHS.arrow;
    observation[at] = 1;
    observation[at + 1] = clip(-dx / (FAR * UNIT));
    observation[at + 2] = clip(-dy / (FAR * UNIT));
    observation[at + 3] = arrow.vx / 80;
    observation[at + 4] = arrow.vy / 80;
    arrows++;
  }
}

/** The first hexes of the other team within four tiles. */
function writeHexes(view: SkirmishView, own: Readonly<Fighter>, observation: Float32Array): void {
  let hexes = 0;
  for (let i = 0; i < view.hexes.length && hexes < HEXES; i++) {
    const hex = view.hexes[i]!;
    if (hex.team === own.team || squareBetween(hex, own) > 16 * UNIT * UNIT) continue;
    const at = AT.hexes + hexes++ * WIDTHS.hex;
    observation[at] = 1;
    observation[at + 1] = (hex.x - own.x) / (4 * UNIT);
    observation[at + 2] = (hex.y - own.y) / (4 * UNIT);
    observation[at + 3] = hex.life / LONG;
  }
}

/** The nearest thing that heals. */
function writePickup(view: SkirmishView, own: Readonly<Fighter>, observation: Float32Array): void {
  let least = Infinity;
  for (let i = 0; i < view.pickups.length; i++) {
    const pickup = view.pickups[i]!;
    const square = squareBetween(own, pickup);
    if (pickup.taken || square >= least) continue;
    least = square;
    observation[AT.pickup] = 1;
    observation[AT.pickup + 1] = clip((pickup.x - own.x) / (FAR * UNIT));
    observation[AT.pickup + 2] = clip((pickup.y - own.y) / (FAR * UNIT));
  }
}

/** How the ground's picture shows each tile: what stops feet, with spikes half as much, and what stops shots. Outside of the map is wall. */
const FEET = Float32Array.from({ length: 256 }, (_, tile) => (tile === SPIKES ? 0.5 : carriesFeet(tile) ? 0 : 1));
const SHOTS = Float32Array.from({ length: 256 }, (_, tile) => (tile === WALL || tile === PILLAR || tile === DOOR ? 1 : 0));

function writeGround({ width, height, tiles }: ArenaMap, own: Readonly<Fighter>, observation: Float32Array): void {
  const cellX = (own.x >> 8) - SIGHT;
  const cellY = (own.y >> 8) - SIGHT;
  let at: number = AT.ground;
  for (let y = cellY; y < cellY + WIDTHS.side; y++) {
    const row = y >= 0 && y < height ? y * width : -1;
    for (let x = cellX; x < cellX + WIDTHS.side; x++, at += 2) {
      const tile = row >= 0 && x >= 0 && x < width ? tiles[row + x]! : WALL;
      // Open ground, which is most of it, is nought already.
      if (tile === FLOOR) continue;
      observation[at] = FEET[tile]!;
      observation[at + 1] = SHOTS[tile]!;
    }
  }
}

function relative(observation: Float32Array, start: number, own: Readonly<Fighter>, other: Readonly<Fighter>): number {
  const dx = other.x - own.x;
  const dy = other.y - own.y;
  observation[start] = 1;
  observation[start + 1] = clip(dx / (FAR * UNIT));
  observation[start + 2] = clip(dy / (FAR * UNIT));
  observation[start + 3] = clip(Math.sqrt(dx * dx + dy * dy) / (FAR * UNIT));
  return start + 4;
}

function clip(x: number): number {
  return x < -1 ? -1 : x > 1 ? 1 : x;
}
