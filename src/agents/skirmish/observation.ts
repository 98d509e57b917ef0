import { checkList, whole } from "../../arguments.ts";
import type { Branch, EnvironmentSpec, Feature } from "../../environment.ts";
import { blocksFeet, blocksShots, type ArenaMap } from "./arena.ts";
import { ABILITY, type SkirmishView } from "./fighters.ts";
import { ARCHER, CLASSES, DIRECTIONS, DASH, READY, RECOVERY, sees, UNIT, WINDUP, type Fighter } from "./rules.ts";
import { distance, NO_WAY, stepTowards } from "./way-to-foes.ts";

/** The designer's dials, 0 to 1 each. They are part of the observation, so that a policy can learn to follow them. */
export interface Condition {
  readonly skill: number;
  readonly aggression: number;
  readonly caution: number;
  readonly teamwork: number;
}

/** The numbers of foes, allies and arrows in an observation: the nearest ones. */
export const FOES = 3;
export const ALLIES = 2;
export const ARROWS = 2;
/** Cells to each side in the local grid. */
export const SIGHT = 3;
const SIDE = 2 * SIGHT + 1;

const SELF = 10;
const FOE = 11;
const ALLY = 8;
const ARROW = 5;

/** Where each group starts; scripts read observations by these. */
export const AT = {
  self: 0,
  path: SELF,
  foes: SELF + 4,
  allies: SELF + 4 + FOES * FOE,
  arrows: SELF + 4 + FOES * FOE + ALLIES * ALLY,
  ground: SELF + 4 + FOES * FOE + ALLIES * ALLY + ARROWS * ARROW,
  condition: SELF + 4 + FOES * FOE + ALLIES * ALLY + ARROWS * ARROW + 2 * SIDE * SIDE,
} as const;
/** Numbers for each foe, ally and arrow; cells along a side of the local grid. */
export const WIDTHS = { foe: FOE, ally: ALLY, arrow: ARROW, side: SIDE } as const;

const FEATURES: readonly Feature[] = [
  { name: "self", size: SELF },
  { name: "path", size: 4 },
  { name: "foes", size: FOES * FOE, set: [FOES, FOE] },
  { name: "allies", size: ALLIES * ALLY, set: [ALLIES, ALLY] },
  { name: "arrows", size: ARROWS * ARROW, set: [ARROWS, ARROW] },
  { name: "ground", size: 2 * SIDE * SIDE, grid: [SIDE, SIDE, 2] },
  { name: "condition", size: 4 },
];
const ACTIONS: readonly Branch[] = [
  { name: "move", size: 9, labels: ["stay", "n", "ne", "e", "se", "s", "sw", "w", "nw"] },
  { name: "ability", size: 3, labels: ["none", "attack", "dash"] },
  { name: "target", size: FOES, labels: ["nearest", "second", "third"] },
];
/** Where each branch of the actions starts in the mask; the first choice of each is always allowed. */
export const MASK = { move: 0, ability: 9, target: 12 } as const;
/** Numbers in one observation. */
export const OBSERVATION_SIZE = FEATURES.reduce((sum, { size }) => sum + size, 0);

/** Decisions a second; the action is held in between. */
export const DECISIONS_PER_SECOND = 6;
/** A fight is truncated after a minute. */
export const MAX_STEPS = 60 * DECISIONS_PER_SECOND;

/**
 * The spec of the fight.
 * @param teams the team of each fighter
 * @throws AigcError `bad-request` for a value that is no list of whole numbers
 */
export function skirmishSpec(teams: readonly number[]): EnvironmentSpec {
  checkList("skirmish", "teams", teams, "the team of each fighter: [0, 1, 1]", (name, team) => whole()("skirmish", name, team));
  return {
    contract: "skirmish@1",
    agents: teams.length,
    teams,
    observation: FEATURES,
    actions: ACTIONS,
    rewardRange: [-2, 2],
    maxSteps: MAX_STEPS,
  };
}

/** Tiles that count as one unit of distance in the observation. */
const FAR = 8;

/** Living fighters, nearest first; equally near ones in their order. */
export function nearest(view: SkirmishView, of: number, sameTeam: boolean): number[] {
  const found = new Int32Array(view.fighters.length);
  return [...found.subarray(0, nearestInto(view, of, sameTeam, found))];
}

/**
 * Writes the numbers of the living fighters into `found`, nearest first, equally near ones in their order, as many as fit.
 * @returns how many that are
 */
export function nearestInto(view: SkirmishView, of: number, sameTeam: boolean, found: Int32Array): number {
  const { fighters } = view;
  const own = fighters[of]!;
  let count = 0;
  for (let index = 0; index < fighters.length; index++) {
    const other = fighters[index]!;
    if (index === of || other.hp <= 0 || (other.team === own.team) !== sameTeam) continue;
    const square = squareBetween(own, other);
    let at = count;
    while (at > 0 && squareBetween(own, fighters[found[at - 1]!]!) > square) at--;
    if (at === found.length) continue;
    if (count < found.length) count++;
    found.copyWithin(at + 1, at, count - 1);
    found[at] = index;
  }
  return count;
}

function squareBetween(a: Readonly<Fighter>, b: Readonly<Fighter>): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  return dx * dx + dy * dy;
}

/** Reused at each call: an observation allocates nothing. */
const foes = new Int32Array(FOES);
const allies = new Int32Array(ALLIES);

/**
 * Writes the observation of fighter `index` ({@link OBSERVATION_SIZE} numbers, about -1 to 1) and its action mask (15 flags).
 * @param steps the map's distances to the nearest foe, from {@link distancesToFoes} for its team
 */
export function observeSkirmish(
  view: SkirmishView,
  index: number,
  steps: Int16Array,
  condition: Condition,
  observation: Float32Array,
  mask: Uint8Array,
): void {
  const { map } = view;
  const own = view.fighters[index]!;
  observation.fill(0, 0, OBSERVATION_SIZE);
  writeSelf(own, observation);
  writePath(map, steps, own, observation);
  const foeCount = nearestInto(view, index, false, foes);
  for (let i = 0; i < foeCount; i++) writeFoe(map, own, view.fighters[foes[i]!]!, observation, AT.foes + i * FOE);
  const allyCount = nearestInto(view, index, true, allies);
  for (let i = 0; i < allyCount; i++) writeAlly(own, view.fighters[allies[i]!]!, observation, AT.allies + i * ALLY);
  writeArrows(view, own, observation);
  writeGround(map, own, observation);
  observation[AT.condition] = condition.skill;
  observation[AT.condition + 1] = condition.aggression;
  observation[AT.condition + 2] = condition.caution;
  observation[AT.condition + 3] = condition.teamwork;

  mask.fill(1, MASK.move, MASK.ability);
  mask[MASK.ability + ABILITY.none] = 1;
  mask[MASK.ability + ABILITY.attack] = foeCount > 0 && own.cooldown <= TICKS_PER_DECISION ? 1 : 0;
  mask[MASK.ability + ABILITY.dash] = CLASSES[own.kind]!.dash > 0 && own.dashCooldown <= TICKS_PER_DECISION ? 1 : 0;
  for (let i = 0; i < FOES; i++) mask[MASK.target + i] = i === 0 || i < foeCount ? 1 : 0;
}

function writeSelf(own: Readonly<Fighter>, observation: Float32Array): void {
  let at: number = AT.self;
  observation[at++] = own.hp / own.maxHp;
  for (let k = 0; k < CLASSES.length; k++) observation[at++] = own.kind === k ? 1 : 0;
  observation[at++] = own.cooldown / 45;
  observation[at++] = CLASSES[own.kind]!.dash > 0 ? own.dashCooldown / 45 : 1;
  observation[at++] = own.phase === WINDUP ? own.timer / 12 : 0;
  observation[at++] = own.phase === RECOVERY ? own.timer / 12 : 0;
  observation[at++] = own.phase === DASH ? 1 : 0;
  observation[at++] = own.phase === READY ? 1 : 0;
}

/** Writes the path to the nearest foe: a unit vector, the distance, and whether there is a path. */
function writePath(map: ArenaMap, steps: Int16Array, own: Readonly<Fighter>, observation: Float32Array): void {
  const here = distance(map, steps, own.x >> 8, own.y >> 8);
  if (here >= NO_WAY) return;
  const direction = stepTowards(map, steps, own);
  observation[AT.path] = DIRECTIONS[direction]![0] / UNIT;
  observation[AT.path + 1] = DIRECTIONS[direction]![1] / UNIT;
  observation[AT.path + 2] = Math.min(here, 32) / 32;
  observation[AT.path + 3] = 1;
}

function writeFoe(map: ArenaMap, own: Readonly<Fighter>, foe: Readonly<Fighter>, observation: Float32Array, start: number): void {
  let at = relative(observation, start, own, foe);
  observation[at++] = foe.hp / foe.maxHp;
  observation[at++] = foe.kind === ARCHER ? 1 : 0;
  observation[at++] = foe.phase === WINDUP ? 1 - foe.timer / 12 : 0;
  observation[at++] = foe.phase === RECOVERY ? 1 : 0;
  observation[at++] = foe.phase === DASH ? 1 : 0;
  observation[at++] = foe.cooldown / 45;
  observation[at++] = sees(map, own.x, own.y, foe.x, foe.y) ? 1 : 0;
}

function writeAlly(own: Readonly<Fighter>, ally: Readonly<Fighter>, observation: Float32Array, start: number): void {
  let at = relative(observation, start, own, ally);
  observation[at++] = ally.hp / ally.maxHp;
  observation[at++] = ally.kind === ARCHER ? 1 : 0;
  observation[at++] = ally.phase === WINDUP ? 1 : 0;
  observation[at++] = ally.cooldown / 45;
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
    const at = AT.arrows + arrows * ARROW;
    observation[at] = 1;
    observation[at + 1] = clip(-dx / (FAR * UNIT));
    observation[at + 2] = clip(-dy / (FAR * UNIT));
    observation[at + 3] = arrow.vx / 80;
    observation[at + 4] = arrow.vy / 80;
    arrows++;
  }
}

function writeGround(map: ArenaMap, own: Readonly<Fighter>, observation: Float32Array): void {
  const cellX = own.x >> 8;
  const cellY = own.y >> 8;
  let at: number = AT.ground;
  for (let dy = -SIGHT; dy <= SIGHT; dy++) {
    for (let dx = -SIGHT; dx <= SIGHT; dx++) {
      observation[at++] = blocksFeet(map, cellX + dx, cellY + dy) ? 1 : 0;
      observation[at++] = blocksShots(map, cellX + dx, cellY + dy) ? 1 : 0;
    }
  }
}

/** Ticks that an action is held. */
export const TICKS_PER_DECISION = 5;

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
