import { blocksShots } from "./arena.ts";
import {
  ABILITY,
  CHARGE,
  CLASSES,
  DASH,
  DIRECTIONS,
  HELP_RANGE,
  HEX_TICKS,
  MEND,
  RECOVERY,
  STAGGER,
  UNIT,
  WARD_TICKS,
  WINDUP,
  bossPhase,
  type Arrow,
  type Fighter,
  type Hex,
  type Skirmish,
  type SkirmishEvent,
} from "./fighters.ts";
import { scale, sees, squareBetween } from "./walk.ts";

/** What blows, arrows, charges and hexes do to those they meet. */
type Events = SkirmishEvent[] | undefined;

/** How long a riposte is possible after a dash through a blow, and what it does, in halves of a blow. */
const EDGE_TICKS = 40;
const RIPOSTE = 4;
/** How long a body flies back, and how long it cannot be staggered after it was. */
const PUSH_TICKS = 4;
const POISE_TICKS = 30;
const BOLT = { speed: 64, life: 34 } as const;

export function aim(fighter: Fighter, dx: number, dy: number): void {
  const length = Math.floor(Math.sqrt(dx * dx + dy * dy));
  if (length === 0) return;
  fighter.aimX = Math.trunc((dx * UNIT) / length);
  fighter.aimY = Math.trunc((dy * UNIT) / length);
}

export const newArrow = (): Arrow => ({ x: 0, y: 0, vx: 0, vy: 0, team: 0, damage: 0, life: 0 });
export const newHex = (): Hex => ({ x: 0, y: 0, team: 0, damage: 0, life: 0 });

/** The end of a windup: the attack, or the special that was announced. */
export function strike(skirmish: Skirmish, fighter: Fighter, index: number, events: Events): void {
  const own = CLASSES[fighter.kind]!;
  if (fighter.doing === ABILITY.dash) {
    if (bossPhase(fighter) === 2) throwBolts(skirmish, fighter, index, events);
    else beginCharge(skirmish, fighter, index, events);
    return;
  }
  fighter.phase = RECOVERY;
  fighter.timer = own.recovery;
  const target = skirmish.fighters[fighter.target];
  if (own.arrow > 0 || own.hex) {
    // An arrow flies to where the target is now; a blow goes in the direction of the windup.
    if (target && target.hp > 0) aim(fighter, target.x - fighter.x, target.y - fighter.y);
    if (own.hex) return curse(skirmish, fighter, index, target, events);
    shoot(skirmish, fighter, scale(fighter.aimX, own.arrow), scale(fighter.aimY, own.arrow), own.damage, Math.floor(own.range / own.arrow));
    events?.push({ kind: "shot", fighter: index, aimX: fighter.aimX, aimY: fighter.aimY });
    return;
  }
  events?.push({ kind: "strike", fighter: index, aimX: fighter.aimX, aimY: fighter.aimY });
  const riposte = fighter.edge > 0;
  fighter.edge = 0;
  for (let victim = 0; victim < skirmish.fighters.length; victim++) {
    const other = skirmish.fighters[victim]!;
    if (other.team === fighter.team || other.hp <= 0) continue;
    const dx = other.x - fighter.x;
    const dy = other.y - fighter.y;
    const square = dx * dx + dy * dy;
    if (square > own.range * own.range) continue;
    // Within 60 degrees of the aim: the cosine is at least a half.
    const along = dx * fighter.aimX + dy * fighter.aimY;
    if (along <= 0 || 4 * along * along < square * UNIT * UNIT) continue;
    if (!sees(skirmish.map, fighter.x, fighter.y, other.x, other.y)) continue;
    const damage = riposte ? (own.damage * RIPOSTE) >> 1 : own.damage;
    if (!hurt(skirmish, victim, damage, index, events)) continue;
    throwBack(other, dx, dy, own.knock);
    stagger(other, victim, riposte ? own.stagger * 3 : own.stagger, riposte, events);
  }
}

/** @returns false where it did nothing */
export function hurt(skirmish: Skirmish, index: number, damage: number, from: number, events: Events): boolean {
  const fighter = skirmish.fighters[index]!;
  if (fighter.phase === DASH) {
    fighter.edge = EDGE_TICKS;
    fighter.cooldown = 0;
    events?.push({ kind: "dodge", fighter: index });
    return false;
  }
  const dealt = Math.min(fighter.ward > 0 ? (damage + 1) >> 1 : damage, fighter.hp);
  fighter.hp -= dealt;
  fighter.leaving = 0;
  events?.push({ kind: "hit", fighter: index, damage: dealt, from });
  if (fighter.awake === 0) wake(skirmish, fighter, index, events);
  if (fighter.hp === 0) events?.push({ kind: "death", fighter: index });
  return true;
}

/** Wakes a fighter and its whole group. */
export function wake({ fighters }: Skirmish, { team, group }: Fighter, by: number, events: Events): void {
  for (let i = 0; i < fighters.length; i++) {
    const other = fighters[i]!;
    if (other.team === team && other.group === group) other.awake = 1;
  }
  events?.push({ kind: "alarm", fighter: by });
}

function throwBack(fighter: Fighter, dx: number, dy: number, knock: number): void {
  const length = Math.floor(Math.sqrt(dx * dx + dy * dy));
  const far = CLASSES[fighter.kind]!.heavy ? knock >> 1 : knock;
  if (length === 0 || far === 0) return;
  fighter.pushX = Math.trunc((dx * far) / (length * PUSH_TICKS));
  fighter.pushY = Math.trunc((dy * far) / (length * PUSH_TICKS));
  fighter.pushed = PUSH_TICKS;
}

function stagger(fighter: Fighter, index: number, ticks: number, surely: boolean, events: Events): void {
  if (ticks === 0 || fighter.hp <= 0 || (fighter.poise > 0 && !surely)) return;
  if (CLASSES[fighter.kind]!.heavy && fighter.phase === WINDUP && !surely) return;
  fighter.phase = STAGGER;
  fighter.timer = ticks;
  fighter.poise = POISE_TICKS;
  events?.push({ kind: "stagger", fighter: index });
}

/** A special that needs no windup: a dash, a ward, a mend. @returns false where it came to nothing */
export function beginSpecial(skirmish: Skirmish, fighter: Fighter, index: number, events: Events): boolean {
  const own = CLASSES[fighter.kind]!;
  if (own.special === "dash") {
    fighter.phase = DASH;
    fighter.timer = own.dash;
    events?.push({ kind: "dash", fighter: index });
    return true;
  }
  const chosen = whoNeedsHelp(skirmish.fighters, index, own.special === "mend");
  if (chosen < 0) return false;
  const ally = skirmish.fighters[chosen]!;
  if (own.special === "mend") ally.hp = Math.min(ally.maxHp, ally.hp + MEND);
  else ally.ward = WARD_TICKS;
  fighter.phase = RECOVERY;
  fighter.timer = own.recovery;
  events?.push({ kind: own.special === "mend" ? "mend" : "ward", fighter: chosen });
  return true;
}

/** Of those on its side within {@link HELP_RANGE} the one with the least of its health left: for a mend, who has lost some; -1 for none. */
export function whoNeedsHelp(fighters: readonly Readonly<Fighter>[], index: number, mend: boolean): number {
  const own = fighters[index]!;
  let chosen = -1;
  for (let i = 0; i < fighters.length; i++) {
    const other = fighters[i]!;
    if (other.team !== own.team || other.hp <= 0 || squareBetween(own, other) > HELP_RANGE * HELP_RANGE) continue;
    if (mend ? other.hp + MEND > other.maxHp : other.ward > 0) continue;
    if (chosen < 0 || other.hp * fighters[chosen]!.maxHp < fighters[chosen]!.hp * other.maxHp) chosen = i;
  }
  return chosen;
}

function beginCharge(skirmish: Skirmish, fighter: Fighter, index: number, events: Events): void {
  const target = skirmish.fighters[fighter.target];
  if (target && target.hp > 0) aim(fighter, target.x - fighter.x, target.y - fighter.y);
  fighter.phase = CHARGE;
  fighter.timer = CLASSES[fighter.kind]!.dash;
  events?.push({ kind: "charge", fighter: index });
}

/** Whom a charge runs into: it ends there. One that runs into a wall staggers itself. */
export function ram(skirmish: Skirmish, fighter: Fighter, index: number, events: Events): void {
  const own = CLASSES[fighter.kind]!;
  const { fighters } = skirmish;
  for (let victim = 0; victim < fighters.length; victim++) {
    const other = fighters[victim]!;
    const reach = own.radius + CLASSES[other.kind]!.radius + 24;
    if (other.team === fighter.team || other.hp <= 0 || squareBetween(fighter, other) > reach * reach) continue;
    if (hurt(skirmish, victim, own.damage, index, events)) {
      throwBack(other, fighter.aimX, fighter.aimY, own.knock * 2);
      stagger(other, victim, own.stagger + 4, false, events);
    }
    fighter.phase = RECOVERY;
    fighter.timer = own.recovery;
    return;
  }
  if (Math.abs(fighter.vx) + Math.abs(fighter.vy) < own.speed) stagger(fighter, index, 14, true, events);
}

function shoot({ spent, arrows }: Skirmish, fighter: Fighter, vx: number, vy: number, damage: number, life: number): void {
  const arrow = spent.pop() ?? newArrow();
  arrow.x = fighter.x;
  arrow.y = fighter.y;
  arrow.vx = vx;
  arrow.vy = vy;
  arrow.team = fighter.team;
  arrow.damage = damage;
  arrow.life = life;
  arrows.push(arrow);
}

function throwBolts(skirmish: Skirmish, fighter: Fighter, index: number, events: Events): void {
  for (let direction = 1; direction <= 8; direction++) {
    const way = DIRECTIONS[direction]!;
    shoot(skirmish, fighter, scale(way[0], BOLT.speed), scale(way[1], BOLT.speed), CLASSES[fighter.kind]!.damage >> 1, BOLT.life);
  }
  fighter.phase = RECOVERY;
  fighter.timer = CLASSES[fighter.kind]!.recovery;
  events?.push({ kind: "shot", fighter: index, aimX: fighter.aimX, aimY: fighter.aimY });
}

function curse({ lifted, hexes }: Skirmish, fighter: Fighter, index: number, target: Fighter | undefined, events: Events): void {
  if (!target || target.hp <= 0) return;
  const hex = lifted.pop() ?? newHex();
  // Where the target will be in half a second, if it walks on.
  hex.x = target.x + target.vx * 8;
  hex.y = target.y + target.vy * 8;
  hex.team = fighter.team;
  hex.damage = CLASSES[fighter.kind]!.damage;
  hex.life = HEX_TICKS;
  hexes.push(hex);
  events?.push({ kind: "hex", fighter: index, x: hex.x, y: hex.y });
}

/** Arrows fly on; those that have landed are kept for the next ones. */
export function fly(skirmish: Skirmish, events: Events): void {
  const { arrows, spent } = skirmish;
  let flying = 0;
  for (let i = 0; i < arrows.length; i++) {
    const arrow = arrows[i]!;
    if (fliesOn(skirmish, arrow, events)) arrows[flying++] = arrow;
    else spent.push(arrow);
  }
  while (arrows.length > flying) arrows.pop();
}

function fliesOn(skirmish: Skirmish, arrow: Arrow, events: Events): boolean {
  for (let half = 0; half < 2; half++) {
    arrow.x += half === 0 ? arrow.vx >> 1 : arrow.vx - (arrow.vx >> 1);
    arrow.y += half === 0 ? arrow.vy >> 1 : arrow.vy - (arrow.vy >> 1);
    if (blocksShots(skirmish.map, arrow.x >> 8, arrow.y >> 8)) {
      events?.push({ kind: "arrow-stopped", x: arrow.x, y: arrow.y });
      return false;
    }
    for (let index = 0; index < skirmish.fighters.length; index++) {
      const fighter = skirmish.fighters[index]!;
      if (fighter.team === arrow.team || fighter.hp <= 0) continue;
      const dx = fighter.x - arrow.x;
      const dy = fighter.y - arrow.y;
      const reach = CLASSES[fighter.kind]!.radius + 24;
      if (dx * dx + dy * dy > reach * reach) continue;
      // A dash goes on, and so does the arrow that it dodged.
      if (!hurt(skirmish, index, arrow.damage, -1, events)) continue;
      throwBack(fighter, arrow.vx, arrow.vy, CLASSES[2]!.knock);
      return false;
    }
  }
  return --arrow.life > 0;
}
