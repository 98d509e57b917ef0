import type { Scene } from "phaser";
import type { Director, DialSettings, Level, Opponents, Policy } from "phaser-aigc";
import { skirmish } from "phaser-aigc/headless";
import { TILE } from "../art/picture.ts";
import { nearestBodies, roundCorner, separate } from "./bodies.ts";
import type { Wish } from "./controls.ts";
import { postsOf } from "./groups.ts";

const { CLASSES, HERO, TICKS_PER_DECISION, TICKS_PER_SECOND, UNIT } = skirmish;
const { arenaFromLevel, createSkirmish, distancesToFoes, nearest, observeSkirmish, readIntent, skirmishSpec, tick } = skirmish;
type Skirmish = skirmish.Skirmish;
type Thing = skirmish.Fighter | skirmish.Arrow;
type SkirmishEvent = skirmish.SkirmishEvent;

/** Who fights, and how strong. */
export interface FightOptions {
  readonly level: Level;
  readonly seed: string;
  /** Classes of the foes; the first stands nearest to the exit. */
  readonly squad: readonly number[];
  readonly heroHp: number;
  /** Health of each foe, in the order of the squad. */
  readonly foeHp: readonly number[];
  /** What a blow of the hero's does beyond the rules. */
  readonly sharpness: number;
  /** How the foes fight; or who decides how well. */
  readonly dials?: Partial<DialSettings>;
  readonly director?: Director;
  /** Whether all foes have noticed the player from the start. */
  readonly alert?: boolean;
  /** The network that plays the foes. Default: the first that is loaded. */
  readonly model?: string;
  /** Plays the foes in place of the network. */
  readonly policy?: Policy;
}

/** The fight under the scene. It moves thirty times a second, whatever the screen does, and holds still when a blow lands. */
export interface Fight {
  readonly state: Skirmish;
  /** The foes that decide in the same tick: one squad for each of the ticks of a decision, if there are so many foes. */
  readonly squads: readonly Opponents[];
  /** The squad of a foe. */
  squadOf(foe: number): Opponents;
  /** Foes that are awake: who sees the player, or is hurt, wakes its group. */
  readonly awake: ReadonlySet<number>;
  /** Milliseconds that the last blow held everything still. */
  readonly hitStop: number;
  /** Milliseconds that each decision of a squad has taken so far, by the clock on the wall. */
  readonly thinking: readonly number[];
  /** The nearest that two bodies have come, in tiles. */
  readonly nearest: number;
  /** Lets time pass; `wish` is what the player wants meanwhile. Tells what happened. */
  advance(delta: number, wish: Wish): readonly SkirmishEvent[];
  /** Where somebody or something is right now, between two ticks, in pixels. */
  where(thing: Thing): { readonly x: number; readonly y: number };
  /** Lets another play the foes from now on; undefined is the loaded network. */
  playedBy(policy: Policy | undefined): void;
}

export const PLAYER = 0;
const TICK = 1000 / TICKS_PER_SECOND;
/** What a foe takes from seeing to doing, in milliseconds. */
const REACTION = 100;
/** A blow asked for a little early is struck as soon as it can be. */
const PATIENCE = 5;
/** How long a blow holds everything still, in milliseconds, and one that fells somebody. */
const HIT_STOP = 60;
const LAST_HIT_STOP = 80;

export function createFight(scene: Scene, options: FightOptions): Fight {
  const { level, squad } = options;
  const map = arenaFromLevel(level);
  const exit = level.entities.find(({ kind }) => kind === "exit")!;
  const toExit = (cell: number): number => Math.hypot((cell % map.width) - exit.x, Math.floor(cell / map.width) - exit.y);
  const posts = postsOf(
    map,
    [...map.opponentStarts].sort((a, b) => toExit(a) - toExit(b)),
    squad.length,
  );
  const state = createSkirmish(map, [
    { kind: HERO, team: 0, cell: map.heroStarts[0]!, hp: options.heroHp },
    ...squad.map((kind, index) => ({ kind, team: 1, ...posts[index]!, hp: options.foeHp[index]!, asleep: options.alert !== true })),
  ]);
  const { fighters } = state;
  const foes = fighters.map((_, index) => index).filter((index) => index !== PLAYER);
  /** By turns, a few in each tick, so that no frame has to wait for all of them. */
  const turns = Array.from({ length: Math.min(TICKS_PER_DECISION, foes.length) }, (_, turn) => foes.filter((foe) => turnOf(foe) === turn));
  const intents: skirmish.Intent[] = fighters.map(() => ({ move: 0, ability: 0, target: -1 }));
  const awake = new Set(options.alert ? foes : []);
  const thinking: number[] = [];
  const steps = new Int16Array(map.tiles.length);
  const queue = new Int32Array(map.tiles.length);
  const before = new Map<object, { x: number; y: number }>();
  const asked = { attack: 0, dash: 0, way: { x: 0, y: 0 } };
  let [passed, still, hitStop, least, wayTo] = [0, 0, 0, Infinity, -1];
  let squads = turns.map((agents) => hire(agents, options.policy));
  const squadOf = (foe: number): Opponents => squads[turnOf(foe)]!;

  /** The opponents see the fight that is drawn, by the very function they were trained with. */
  function hire(agents: readonly number[], policy: Policy | undefined): Opponents {
    const opponents: Opponents = scene.aigc.opponents({
      view: {
        spec: skirmishSpec(fighters.map(({ team }) => team)),
        active: (agent) => awake.has(agent) && fighters[agent]!.hp > 0,
        // What a foe sees and may do depends on its dials.
        observe: (agent, observation, mask) => observeSkirmish(state, agent, steps, opponents.dials, observation, mask),
      },
      agents,
      ...(options.model ? { model: options.model } : {}),
      // Decided by the clock of the fight, six times a second.
      perSecond: 0,
      reaction: REACTION,
      clock: () => state.tick * TICK,
      ...(options.dials ? { dials: options.dials } : {}),
      ...(options.director ? { director: options.director } : {}),
      overlay: { key: "F9", at: (agent) => (awake.has(agent) && fighters[agent]!.hp > 0 ? where(fighters[agent]!) : undefined), target },
      seed: `${options.seed}/${agents[0]}`,
      ...(policy ? { policy } : {}),
    });
    return opponents;
  }

  /** Where the one stands that a foe means. */
  function target(agent: number): { x: number; y: number } | undefined {
    const near = nearest(state, agent, false);
    const meant = fighters[near[squadOf(agent).actions[agent * 3 + 2]!] ?? near[0] ?? -1];
    return meant && where(meant);
  }

  function decide(turn: number): void {
    if (!turns[turn]?.some((foe) => awake.has(foe) && fighters[foe]!.hp > 0)) return;
    const began = performance.now();
    const { x, y } = fighters[PLAYER]!;
    const cell = (y >> 8) * map.width + (x >> 8);
    // The way to the hero is another one only when it has gone on by a tile.
    if (cell !== wayTo) distancesToFoes(state, 1, steps, queue);
    wayTo = cell;
    squads[turn]!.decide();
    thinking.push(performance.now() - began);
  }

  /** What the player's fighter does in this tick. */
  function obey(wish: Wish): skirmish.Intent {
    const hero = fighters[PLAYER]!;
    const dash = asked.dash > 0 && hero.dashCooldown === 0;
    const { way } = asked;
    const walk = directionOf(wish.x, wish.y);
    if (!dash) return { move: roundCorner(state, hero, walk), ability: asked.attack > 0 ? 1 : 0, target: withinReach(state) };
    return { move: directionOf(way.x, way.y) || walk || directionOf(hero.aimX, hero.aimY), ability: 2, target: -1 };
  }

  function where(thing: Thing): { x: number; y: number } {
    const from = before.get(thing) ?? thing;
    const part = Math.min(1, passed / TICK);
    const scale = TILE / UNIT;
    return { x: (from.x + (thing.x - from.x) * part) * scale, y: (from.y + (thing.y - from.y) * part) * scale };
  }

  /** A blow is felt: it cuts as deep as the blade is sharp, and holds everything still. */
  function feel(events: SkirmishEvent[], from: number): void {
    for (const event of events.slice(from)) {
      if (event.kind !== "hit") continue;
      const victim = fighters[event.fighter]!;
      const extra = event.from === PLAYER ? Math.min(options.sharpness, victim.hp) : 0;
      if (extra > 0) {
        victim.hp -= extra;
        events[events.indexOf(event)] = { ...event, damage: event.damage + extra };
        if (victim.hp === 0) events.push({ kind: "death", fighter: event.fighter });
      }
      still = hitStop = victim.hp === 0 ? LAST_HIT_STOP : HIT_STOP;
    }
  }

  function moveOn(wish: Wish, events: SkirmishEvent[]): void {
    const hero = fighters[PLAYER]!;
    decide(state.tick % TICKS_PER_DECISION);
    for (const index of foes) readIntent(state, index, squadOf(index).actions, intents[index]!);
    intents[PLAYER] = obey(wish);
    before.clear();
    for (const thing of [...fighters, ...state.arrows]) before.set(thing, { x: thing.x, y: thing.y });
    const phase = hero.phase;
    const from = events.length;
    tick(state, intents, events);
    feel(events, from);
    for (const index of foes) if (fighters[index]!.awake === 1) awake.add(index);
    separate(state);
    least = Math.min(least, nearestBodies(state));
    if (asked.attack > 0) asked.attack = phase === 0 && hero.phase === 1 ? 0 : asked.attack - 1;
    if (asked.dash > 0) asked.dash = phase === 0 && hero.phase === 3 ? 0 : asked.dash - 1;
  }

  return {
    state,
    awake,
    thinking,
    get squads() {
      return squads;
    },
    squadOf,
    get hitStop() {
      return hitStop;
    },
    get nearest() {
      return least;
    },
    advance(delta, wish) {
      const events: SkirmishEvent[] = [];
      if (wish.attack) asked.attack = PATIENCE;
      if (wish.dodge) {
        asked.dash = PATIENCE;
        asked.way = wish.dodge;
      }
      const held = Math.min(still, delta);
      still -= held;
      // A tab that was away does not catch up, and who has a slow machine has time to see what comes.
      if (still > 0) return events;
      passed = Math.min(passed + delta - held, 3 * TICK);
      for (; passed >= TICK; passed -= TICK) {
        moveOn(wish, events);
        // The rest of the time comes after the blow has been seen.
        if (still > 0) {
          passed = 0;
          break;
        }
      }
      return events;
    },
    where,
    playedBy(policy) {
      for (const squad of squads) squad.stop();
      squads = turns.map((agents) => hire(agents, policy));
    },
  };
}

/** The tick of a decision in which a foe decides. */
const turnOf = (foe: number): number => (foe - PLAYER - 1) % TICKS_PER_DECISION;

/** The one of the nine directions that lies nearest to what the player holds. */
function directionOf(x: number, y: number): number {
  if (Math.hypot(x, y) < 0.3) return 0;
  // Directions 1 to 8 go clockwise from the north.
  return 1 + ((Math.round(Math.atan2(x, -y) / (Math.PI / 4)) + 8) % 8);
}

/** The living foe that a blow of the player's could reach; -1 strikes where the hero looks. */
function withinReach(state: Skirmish): number {
  const hero = state.fighters[PLAYER]!;
  const [first] = nearest(state, PLAYER, false);
  const foe = first === undefined ? undefined : state.fighters[first]!;
  return foe && Math.hypot(foe.x - hero.x, foe.y - hero.y) < CLASSES[HERO]!.range * 1.3 ? first! : -1;
}
