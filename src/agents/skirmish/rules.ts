import { checkList, whole, withFields, within } from "../../arguments.ts";
import { blocksFeet, blocksShots, type ArenaMap } from "./arena.ts";
import { checkArena } from "./check-arena.ts";
import {
  ABILITY,
  CLASSES,
  DASH,
  DIRECTIONS,
  READY,
  RECOVERY,
  UNIT,
  WINDUP,
  type Arrow,
  type Fighter,
  type Intent,
  type Skirmish,
  type SkirmishEvent,
  type Spawn,
} from "./fighters.ts";

export * from "./fighters.ts";

/**
 * The rules of the fight. Places are whole numbers, 256 to a tile; time is in ticks, 30 per second. All arithmetic is + - * / and square
 * roots rounded down, so a fight has the same bits on every machine.
 *
 * An attack has a windup, which others can see and dodge, the strike, and a recovery. During a dash a fighter cannot be hit.
 */

/** A new fight, with all fighters in their places. */
export function createSkirmish(map: ArenaMap, spawns: readonly Spawn[]): Skirmish {
  checkArena("skirmish", "map", map);
  const spawn = withFields({ kind: whole(0, CLASSES.length - 1), team: whole(), cell: whole(), "hp?": within(0) });
  checkList("skirmish", "spawns", spawns, "a list of spawns", (name, each) => spawn("skirmish", name, each));
  const fighters = spawns.map(({ kind, team, cell, hp = CLASSES[kind]!.hp }): Fighter => ({
    kind,
    team,
    hp,
    maxHp: hp,
    x: (cell % map.width) * UNIT + UNIT / 2,
    y: Math.floor(cell / map.width) * UNIT + UNIT / 2,
    phase: READY,
    timer: 0,
    cooldown: 0,
    dashCooldown: 0,
    aimX: 0,
    aimY: UNIT,
    target: -1,
    vx: 0,
    vy: 0,
  }));
  return { map, fighters, arrows: [], spent: [], tick: 0 };
}

/** Advances the fight by a thirtieth of a second. Events are appended to `events`; without it nothing is allocated. */
export function tick(skirmish: Skirmish, intents: readonly Intent[], events?: SkirmishEvent[]): void {
  const { fighters } = skirmish;
  skirmish.tick++;
  for (let index = 0; index < fighters.length; index++) {
    if (fighters[index]!.hp > 0) act(skirmish, fighters[index]!, index, intents[index]!, events);
  }
  pushApart(skirmish);
  fly(skirmish, events);
}

function act(skirmish: Skirmish, fighter: Fighter, index: number, intent: Intent, events: SkirmishEvent[] | undefined): void {
  const own = CLASSES[fighter.kind]!;
  if (fighter.cooldown > 0) fighter.cooldown--;
  if (fighter.dashCooldown > 0) fighter.dashCooldown--;
  if (fighter.phase !== READY && --fighter.timer <= 0) {
    if (fighter.phase === WINDUP) {
      strike(skirmish, fighter, index, events);
      fighter.phase = RECOVERY;
      fighter.timer = own.recovery;
    } else fighter.phase = READY;
  }
  if (fighter.phase === READY) {
    const direction = DIRECTIONS[intent.move]!;
    if (intent.ability === ABILITY.attack && fighter.cooldown === 0) {
      fighter.phase = WINDUP;
      fighter.timer = own.windup;
      fighter.cooldown = own.cooldown;
      fighter.target = intent.target;
      const target = skirmish.fighters[intent.target];
      if (target && target.hp > 0) aim(fighter, target.x - fighter.x, target.y - fighter.y);
      events?.push({ kind: "windup", fighter: index });
    } else if (intent.ability === ABILITY.dash && own.dash > 0 && fighter.dashCooldown === 0 && intent.move > 0) {
      fighter.phase = DASH;
      fighter.timer = own.dash;
      fighter.dashCooldown = own.dashCooldown;
      aim(fighter, direction[0], direction[1]);
      events?.push({ kind: "dash", fighter: index });
    }
  }
  const startX = fighter.x;
  const startY = fighter.y;
  if (fighter.phase === DASH) walk(skirmish.map, fighter, scale(fighter.aimX, own.speed * 3), scale(fighter.aimY, own.speed * 3));
  else {
    const direction = DIRECTIONS[intent.move]!;
    // In windup and recovery a fighter is slow.
    const speed = fighter.phase === READY ? own.speed : own.speed >> 2;
    if (intent.move > 0) {
      walk(skirmish.map, fighter, scale(direction[0], speed), scale(direction[1], speed));
      if (fighter.phase === READY) aim(fighter, direction[0], direction[1]);
    }
  }
  fighter.vx = fighter.x - startX;
  fighter.vy = fighter.y - startY;
}

/** component * length / UNIT, towards zero. */
function scale(component: number, length: number): number {
  return Math.trunc((component * length) / UNIT);
}

function aim(fighter: Fighter, dx: number, dy: number): void {
  const length = Math.floor(Math.sqrt(dx * dx + dy * dy));
  if (length === 0) return;
  fighter.aimX = Math.trunc((dx * UNIT) / length);
  fighter.aimY = Math.trunc((dy * UNIT) / length);
}

/**
 * Moves on one axis after the other, so that fighters slide along walls; in steps of at most a quarter tile, so that they cannot pass
 * through a wall.
 */
export function walk(map: ArenaMap, fighter: Fighter, dx: number, dy: number): void {
  const { radius } = CLASSES[fighter.kind]!;
  const parts = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / (UNIT / 4)));
  for (let part = 0; part < parts; part++) {
    const x = fighter.x + Math.trunc((dx * (part + 1)) / parts) - Math.trunc((dx * part) / parts);
    if (isFree(map, x, fighter.y, radius)) fighter.x = x;
    const y = fighter.y + Math.trunc((dy * (part + 1)) / parts) - Math.trunc((dy * part) / parts);
    if (isFree(map, fighter.x, y, radius)) fighter.y = y;
  }
}

export function isFree(map: ArenaMap, x: number, y: number, radius: number): boolean {
  const left = (x - radius) >> 8;
  const right = (x + radius) >> 8;
  const top = (y - radius) >> 8;
  const bottom = (y + radius) >> 8;
  return !blocksFeet(map, left, top) && !blocksFeet(map, right, top) && !blocksFeet(map, left, bottom) && !blocksFeet(map, right, bottom);
}

function strike(skirmish: Skirmish, fighter: Fighter, index: number, events: SkirmishEvent[] | undefined): void {
  const own = CLASSES[fighter.kind]!;
  if (own.arrow > 0) {
    // An arrow flies to where the target is now; a blow goes in the direction of the windup.
    const target = skirmish.fighters[fighter.target];
    if (target && target.hp > 0) aim(fighter, target.x - fighter.x, target.y - fighter.y);
    const arrow = skirmish.spent.pop() ?? { x: 0, y: 0, vx: 0, vy: 0, team: 0, damage: 0, life: 0 };
    arrow.x = fighter.x;
    arrow.y = fighter.y;
    arrow.vx = scale(fighter.aimX, own.arrow);
    arrow.vy = scale(fighter.aimY, own.arrow);
    arrow.team = fighter.team;
    arrow.damage = own.damage;
    arrow.life = Math.floor(own.range / own.arrow);
    skirmish.arrows.push(arrow);
    events?.push({ kind: "shot", fighter: index, aimX: fighter.aimX, aimY: fighter.aimY });
    return;
  }
  events?.push({ kind: "strike", fighter: index, aimX: fighter.aimX, aimY: fighter.aimY });
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
    if (sees(skirmish.map, fighter.x, fighter.y, other.x, other.y)) hurt(other, victim, own.damage, index, events);
  }
}

function hurt(fighter: Fighter, index: number, damage: number, from: number, events: SkirmishEvent[] | undefined): void {
  if (fighter.phase === DASH) {
    events?.push({ kind: "dodge", fighter: index });
    return;
  }
  const dealt = Math.min(damage, fighter.hp);
  fighter.hp -= dealt;
  events?.push({ kind: "hit", fighter: index, damage: dealt, from });
  if (fighter.hp === 0) events?.push({ kind: "death", fighter: index });
}

function fly(skirmish: Skirmish, events: SkirmishEvent[] | undefined): void {
  const { arrows, spent } = skirmish;
  let flying = 0;
  for (let i = 0; i < arrows.length; i++) {
    const arrow = arrows[i]!;
    if (fliesOn(skirmish, arrow, events)) arrows[flying++] = arrow;
    else spent.push(arrow);
  }
  while (arrows.length > flying) arrows.pop();
}

function fliesOn(skirmish: Skirmish, arrow: Arrow, events: SkirmishEvent[] | undefined): boolean {
  for (let half = 0; half < 2; half++) {
    arrow.x += half === 0 ? arrow.vx >> 1 : arrow.vx - (arrow.vx >> 1);
    arrow.y += half === 0 ? arrow.vy >> 1 : arrow.vy - (arrow.vy >> 1);
    if (blocksShots(skirmish.map, arrow.x >> 8, arrow.y >> 8)) {
      events?.push({ kind: "arrow-stopped", x: arrow.x, y: arrow.y });
      return false;
    }
    for (let index = 0; index < skirmish.fighters.length; index++) {
      const fighter = skirmish.fighters[index]!;
      if (fighter.team === arrow.team || fighter.hp <= 0 || fighter.phase === DASH) continue;
      const dx = fighter.x - arrow.x;
      const dy = fighter.y - arrow.y;
      const reach = CLASSES[fighter.kind]!.radius + 24;
      if (dx * dx + dy * dy > reach * reach) continue;
      hurt(fighter, index, arrow.damage, -1, events);
      return false;
    }
  }
  return --arrow.life > 0;
}

/** Moves overlapping fighters apart, a little every tick. */
function pushApart({ map, fighters }: Skirmish): void {
  for (let i = 0; i < fighters.length; i++) {
    for (let j = i + 1; j < fighters.length; j++) {
      const a = fighters[i]!;
      const b = fighters[j]!;
      if (a.hp <= 0 || b.hp <= 0) continue;
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      const touch = ((CLASSES[a.kind]!.radius + CLASSES[b.kind]!.radius) * 3) >> 2;
      if (Math.abs(dx) >= touch || Math.abs(dy) >= touch) continue;
      const sideways = Math.abs(dx) > Math.abs(dy);
      const px = sideways ? (dx < 0 ? -6 : 6) : 0;
      const py = sideways ? 0 : dy < 0 ? -6 : 6;
      walk(map, a, -px, -py);
      walk(map, b, px, py);
    }
  }
}

/** Whether nothing that stops arrows is between two places; checked every quarter of a tile. */
export function sees(map: ArenaMap, x: number, y: number, toX: number, toY: number): boolean {
  const dx = toX - x;
  const dy = toY - y;
  const steps = Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / (UNIT / 4));
  for (let i = 1; i < steps; i++) {
    if (blocksShots(map, (x + Math.trunc((dx * i) / steps)) >> 8, (y + Math.trunc((dy * i) / steps)) >> 8)) return false;
  }
  return true;
}

/** A hash of the whole state (FNV-1a): equal fights have equal hashes. */
export function stateHash({ fighters, arrows, tick: now }: Skirmish): number {
  let hash = 0x811c9dc5;
  const add = (value: number) => {
    hash = Math.imul(hash ^ (value & 0xffff), 0x01000193);
    hash = Math.imul(hash ^ (value >> 16), 0x01000193);
  };
  add(now);
  for (const f of fighters)
    for (const value of [f.kind, f.team, f.x, f.y, f.hp, f.phase, f.timer, f.cooldown, f.dashCooldown, f.aimX, f.aimY, f.target])
      add(value);
  for (const a of arrows) for (const value of [a.x, a.y, a.vx, a.vy, a.team, a.life]) add(value);
  return hash >>> 0;
}
