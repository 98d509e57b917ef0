import { ABILITY, bossPhase, CLASSES, DIRECTIONS, READY, UNIT, type Fighter, type Intent, type SkirmishView } from "./fighters.ts";
import { whoNeedsHelp } from "./blows.ts";
import { diceOf } from "./dice.ts";
import { FOES, MASK, nearestInto, TICKS_PER_DECISION, type Condition } from "./observation.ts";
import { maskByTeamwork } from "./teamwork.ts";
import { isFree, isReversal, scale, sees, squareBetween } from "./walk.ts";

/**
 * What a fighter may do: the same in training and in a game. Nobody walks into a wall, turns back at every decision, strikes at what cannot be hit, or shoots at what
 * cannot be seen; who is less skilled does not see its chance every time, and who is to work with the others keeps by them.
 */

/** A blow is begun at who is this much nearer than its reach: who stands at the rim of it steps back in time. */
const SURE = 32;
/** A charge is begun between these distances; wards and bolts within the third. */
const CHARGE_FROM = 400;
const CHARGE_TO = 3 * UNIT;
const CLOSE = 5 * UNIT;
/** A way is free that is so for as many ticks. */
const AHEAD = 3;
/** A chance is missed for this many ticks. */
const MISSED_TICKS = 15;
/**
 * Of all chances those that somebody misses, in 256ths, at the skills 0, 0.25, 0.5, 0.75 and 1, evenly in between. Measured so that each
 * quarter costs about a fifth of the games: who misses one chance of four wins nearly as often as who misses none.
 */
const MISSED = [243, 202, 165, 120, 0] as const;

/** Whether a blow or shot of `own` at that foe can land: a blow not, if the foe walks on as it does and is out of reach by then. */
function mayStrike({ map }: SkirmishView, own: Readonly<Fighter>, foe: Readonly<Fighter>): boolean {
  const { range, arrow, hex, windup } = CLASSES[own.kind]!;
  const blow = arrow === 0 && !hex;
  const reach = blow && foe.phase === READY ? range - SURE : range;
  if (squareBetween(own, foe) > reach * reach) return false;
  if (blow) {
    const dx = foe.x + foe.vx * windup - own.x;
    const dy = foe.y + foe.vy * windup - own.y;
    if (dx * dx + dy * dy > range * range) return false;
  }
  return sees(map, own.x, own.y, foe.x, foe.y);
}

/** Whether one of this skill misses its chance at this time: the same for the same time and fighter. */
export function misses(tick: number, index: number, skill: number): boolean {
  if (skill >= 1) return false;
  const quarter = Math.floor(skill * 4);
  const from = MISSED[quarter]!;
  return diceOf(Math.floor(tick / MISSED_TICKS) + 1, index) < from + (MISSED[quarter + 1]! - from) * (skill * 4 - quarter);
}

/** Writes the flags of what fighter `index` may do. @param foes its foes, nearest first @param count how many they are */
export function writeMask(
  view: SkirmishView,
  index: number,
  { skill, teamwork }: Condition,
  foes: Int32Array,
  count: number,
  mask: Uint8Array,
): void {
  const own = view.fighters[index]!;
  const { radius, speed } = CLASSES[own.kind]!;
  mask[MASK.move] = 1;
  for (let direction = 1; direction <= 8; direction++) {
    const dx = scale(DIRECTIONS[direction]![0], speed * AHEAD);
    const dy = scale(DIRECTIONS[direction]![1], speed * AHEAD);
    const across = dx !== 0 && isFree(view.map, own.x + dx, own.y, radius);
    const along = dy !== 0 && isFree(view.map, own.x, own.y + dy, radius);
    // Diagonally both ways have to be free: who is stopped on one side rubs along the wall.
    if (own.turned > 0 && isReversal(own.heading, direction)) {
      mask[MASK.move + direction] = 0;
      continue;
    }
    mask[MASK.move + direction] = dx === 0 ? Number(along) : dy === 0 ? Number(across) : Number(across && along);
  }
  for (let i = 0; i < FOES; i++) mask[MASK.target + i] = i === 0 || i < count ? 1 : 0;
  maskByTeamwork(view, index, teamwork, foes, count, mask);
  // Who aims at one alone strikes at nobody else.
  let strikes = false;
  for (let i = 0; i < count && own.cooldown <= TICKS_PER_DECISION && !strikes; i++)
    strikes = mask[MASK.target + i] === 1 && mayStrike(view, own, view.fighters[foes[i]!]!);
  const missed = misses(view.tick, index, skill);
  mask[MASK.ability + ABILITY.none] = 1;
  mask[MASK.ability + ABILITY.attack] = strikes && !missed ? 1 : 0;
  mask[MASK.ability + ABILITY.dash] = !missed && own.dashCooldown <= TICKS_PER_DECISION && maySpecial(view, index, foes, count) ? 1 : 0;
}

function maySpecial(view: SkirmishView, index: number, foes: Int32Array, count: number): boolean {
  const own = view.fighters[index]!;
  const { special } = CLASSES[own.kind]!;
  if (special === "dash") return true;
  if (special === "none" || count === 0) return false;
  const foe = view.fighters[foes[0]!]!;
  const square = squareBetween(own, foe);
  if (special === "ward") return square <= CLOSE * CLOSE && whoNeedsHelp(view.fighters, index, false) >= 0;
  if (special === "mend") return whoNeedsHelp(view.fighters, index, true) >= 0;
  const phase = bossPhase(own);
  if (special === "rage" && phase === 0) return false;
  const bolts = special === "rage" && phase === 2;
  const least = bolts ? 0 : CHARGE_FROM;
  const most = bolts ? CLOSE : CHARGE_TO;
  return square >= least * least && square <= most * most && sees(view.map, own.x, own.y, foe.x, foe.y);
}

/** Reused at each call: nothing is allocated. */
const foes = new Int32Array(FOES);

/**
 * The choices of fighter `index` as its intent: the chosen target where it can be struck at, else the nearest that can.
 * @param actions the choices of all fighters, fighter by fighter
 */
export function readIntent(view: SkirmishView, index: number, actions: Int32Array, intent: Intent): void {
  const own = view.fighters[index]!;
  intent.move = actions[index * 3]!;
  intent.ability = actions[index * 3 + 1]!;
  intent.target = -1;
  if (own.hp <= 0) return;
  const count = nearestInto(view, index, false, foes);
  if (count === 0) return;
  const wanted = actions[index * 3 + 2]!;
  intent.target = foes[wanted > 0 && wanted < count ? wanted : 0]!;
  if (intent.ability !== ABILITY.attack || own.phase !== READY) return;
  for (let i = -1; i < count; i++) {
    const foe = i < 0 ? intent.target : foes[i]!;
    if (!mayStrike(view, own, view.fighters[foe]!)) continue;
    intent.target = foe;
    return;
  }
}
