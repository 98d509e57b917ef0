import { checkFlag, checkList, whole, withFields, within } from "../../arguments.ts";
import { distances } from "../../grid.ts";
import { carriesFeet, DOOR, type ArenaMap } from "./arena.ts";
import { aim, beginSpecial, fly, newArrow, newHex, ram, strike } from "./blows.ts";
import { checkArena } from "./check-arena.ts";
import {
  ABILITY,
  BOSS,
  bossPhase,
  CHARGE,
  CLASSES,
  DASH,
  DIRECTIONS,
  READY,
  RECOVERY,
  STAGGER,
  UNIT,
  WINDUP,
  type Fighter,
  type Intent,
  type Skirmish,
  type SkirmishEvent,
  type Spawn,
} from "./fighters.ts";
import { burn, lookOut, swingDoors, touchGround } from "./ground.ts";
import { isReversal, pushApart, scale, walk } from "./walk.ts";

export * from "./fighters.ts";
export * from "./walk.ts";

/**
 * The rules of the fight. Places are whole numbers, 256 to a tile; time is in ticks, 30 per second. All arithmetic is + - * / and square
 * roots rounded down, so a fight has the same bits on every machine.
 *
 * An attack has a windup, which can be seen and dodged, the strike, and a recovery. A dash makes its owner untouchable while it
 * lasts, and one through a blow pays: the next blow comes at once, twice as hard, and staggers.
 */

/** A new fight, with all fighters in their places. */
export function createSkirmish(map: ArenaMap, spawns: readonly Spawn[]): Skirmish {
  checkArena("skirmish", "map", map);
  const spawn = withFields({
    kind: whole(0, CLASSES.length - 1),
    team: whole(),
    cell: whole(),
    "hp?": within(0),
    "group?": whole(),
    "asleep?": checkFlag,
  });
  checkList("skirmish", "spawns", spawns, "a list of spawns", (name, each) => spawn("skirmish", name, each));
  const { width, tiles, exit, pickups = [] } = map;
  const place = (cell: number) => ({ x: (cell % width) * UNIT + UNIT / 2, y: Math.floor(cell / width) * UNIT + UNIT / 2 });
  const toExit = exit === undefined ? null : Int16Array.from(distances(map, (cell) => carriesFeet(tiles[cell]!), [exit]));
  return {
    map: { ...map, tiles: tiles.slice() },
    fighters: spawns.map((each) => ({ ...newFighter(each), ...place(each.cell) })),
    arrows: [],
    hexes: [],
    pickups: pickups.map((cell) => ({ ...place(cell), taken: false })),
    doors: [...tiles.keys()].filter((cell) => tiles[cell] === DOOR),
    toExit,
    // Enough for most fights: while one goes on, next to nothing is allocated.
    spent: spawns.flatMap(({ kind }) => Array.from({ length: kind === BOSS ? 12 : CLASSES[kind]!.arrow > 0 ? 2 : 0 }, newArrow)),
    lifted: spawns.flatMap(({ kind }) => Array.from({ length: CLASSES[kind]!.hex ? 2 : 0 }, newHex)),
    tick: 0,
  };
}

const newFighter = ({ kind, team, hp = CLASSES[kind]!.hp, group = team, asleep = false }: Spawn): Fighter => ({
  kind,
  team,
  hp,
  maxHp: hp,
  x: 0,
  y: 0,
  phase: READY,
  timer: 0,
  doing: ABILITY.none,
  cooldown: 0,
  dashCooldown: 0,
  aimX: 0,
  aimY: UNIT,
  target: -1,
  vx: 0,
  vy: 0,
  pushX: 0,
  pushY: 0,
  pushed: 0,
  poise: 0,
  edge: 0,
  ward: 0,
  group,
  awake: asleep ? 0 : 1,
  leaving: 0,
  heading: 0,
  turned: 0,
});

/** After this time one may turn right back again. */
const TURN_TICKS = 9;
/** How often sleepers look about. */
const LOOK_EVERY = 5;

/** Advances the fight by a thirtieth of a second. Events are appended to `events`; without it nothing is allocated. */
export function tick(skirmish: Skirmish, intents: readonly Intent[], events?: SkirmishEvent[]): void {
  const { fighters } = skirmish;
  skirmish.tick++;
  swingDoors(skirmish);
  for (let n = 0; n < fighters.length; n++) {
    // In turn from either end: of two who strike at the same moment, neither is always the first.
    const index = skirmish.tick % 2 === 0 ? n : fighters.length - 1 - n;
    const fighter = fighters[index]!;
    if (fighter.hp > 0 && fighter.awake === 1) act(skirmish, fighter, index, intents[index]!, events);
  }
  pushApart(skirmish);
  fly(skirmish, events);
  burn(skirmish, events);
  touchGround(skirmish, events);
  if (skirmish.tick % LOOK_EVERY === 0) lookOut(skirmish, events);
}

function act(skirmish: Skirmish, fighter: Fighter, index: number, intent: Intent, events: SkirmishEvent[] | undefined): void {
  const own = CLASSES[fighter.kind]!;
  if (fighter.cooldown > 0) fighter.cooldown--;
  if (fighter.dashCooldown > 0) fighter.dashCooldown--;
  if (fighter.poise > 0) fighter.poise--;
  if (fighter.edge > 0) fighter.edge--;
  if (fighter.ward > 0) fighter.ward--;
  if (fighter.turned > 0) fighter.turned--;
  if (fighter.phase !== READY && --fighter.timer <= 0) {
    if (fighter.phase === WINDUP) strike(skirmish, fighter, index, events);
    else if (fighter.phase === CHARGE) {
      fighter.phase = RECOVERY;
      fighter.timer = own.recovery;
    } else fighter.phase = READY;
  }
  if (fighter.phase === READY) begin(skirmish, fighter, index, intent, events);
  const startX = fighter.x;
  const startY = fighter.y;
  move(skirmish.map, fighter, intent);
  fighter.vx = fighter.x - startX;
  fighter.vy = fighter.y - startY;
  if (fighter.phase === CHARGE) ram(skirmish, fighter, index, events);
}

/** Who is ready begins what it intends. */
function begin(skirmish: Skirmish, fighter: Fighter, index: number, intent: Intent, events: SkirmishEvent[] | undefined): void {
  const own = CLASSES[fighter.kind]!;
  const charges = own.special === "charge" || (own.special === "rage" && bossPhase(fighter) > 0);
  if (intent.ability === ABILITY.attack && fighter.cooldown === 0) fighter.cooldown = own.cooldown - (bossPhase(fighter) << 2);
  else if (intent.ability === ABILITY.dash && charges && fighter.dashCooldown === 0) fighter.dashCooldown = own.dashCooldown;
  else {
    if (intent.ability !== ABILITY.dash || own.special === "none" || own.special === "rage" || charges) return;
    if (fighter.dashCooldown > 0 || (own.special === "dash" && intent.move === 0)) return;
    if (own.special === "dash") aim(fighter, DIRECTIONS[intent.move]![0], DIRECTIONS[intent.move]![1]);
    if (beginSpecial(skirmish, fighter, index, events)) fighter.dashCooldown = own.dashCooldown;
    return;
  }
  fighter.phase = WINDUP;
  fighter.timer = own.windup;
  fighter.doing = intent.ability;
  fighter.target = intent.target;
  const target = skirmish.fighters[intent.target];
  if (target && target.hp > 0) aim(fighter, target.x - fighter.x, target.y - fighter.y);
  events?.push({ kind: "windup", fighter: index });
}

/** Dashes and charges go where they began, thrown bodies where they are thrown, and the others where they intend. */
function move(map: ArenaMap, fighter: Fighter, intent: Intent): void {
  const own = CLASSES[fighter.kind]!;
  if (fighter.pushed > 0 && fighter.phase !== DASH) {
    fighter.pushed--;
    walk(map, fighter, fighter.pushX, fighter.pushY);
  }
  if (fighter.phase === DASH) walk(map, fighter, scale(fighter.aimX, own.speed * 3), scale(fighter.aimY, own.speed * 3));
  else if (fighter.phase === CHARGE)
    walk(map, fighter, scale(fighter.aimX, (own.speed * 5) >> 1), scale(fighter.aimY, (own.speed * 5) >> 1));
  else if (fighter.phase !== STAGGER && intent.move > 0) {
    const direction = DIRECTIONS[intent.move]!;
    // In windup and recovery a fighter is slow.
    const speed = fighter.phase === READY ? own.speed : own.speed >> 2;
    if (isReversal(fighter.heading, intent.move)) fighter.turned = TURN_TICKS;
    fighter.heading = intent.move;
    walk(map, fighter, scale(direction[0], speed), scale(direction[1], speed));
    if (fighter.phase === READY) aim(fighter, direction[0], direction[1]);
  }
}
