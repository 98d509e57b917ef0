import type { Scene } from "phaser";
import { skirmish, type Level, type Opponents } from "phaser-aigc";
import { TILE } from "../art/dungeon-tiles.ts";
import type { Wish } from "./controls.ts";
import { SQUAD } from "./floor.ts";

const { CLASSES, HERO, HERO_HP, TICKS_PER_DECISION, TICKS_PER_SECOND, UNIT } = skirmish;
const { arenaFromLevel, createSkirmish, distancesToFoes, nearest, observeSkirmish, skirmishSpec, tick } = skirmish;
type Skirmish = skirmish.Skirmish;
type Thing = skirmish.Fighter | skirmish.Arrow;

/** A fighter as it is drawn: between two ticks, in pixels. */
export interface Seen {
  readonly x: number;
  readonly y: number;
}

/** The fight under the scene. It moves thirty times a second, whatever the screen does. */
export interface Fight {
  readonly state: Skirmish;
  readonly opponents: Opponents;
  /** Lets time pass; `wish` is what the player wants meanwhile. Tells what happened. */
  advance(delta: number, wish: Wish): readonly skirmish.SkirmishEvent[];
  /** Where somebody or something is right now. */
  where(thing: Thing): Seen;
}

export const PLAYER = 0;
const TICK = 1000 / TICKS_PER_SECOND;
/** A blow asked for a little early is struck as soon as it can be. */
const PATIENCE = 5;
/** Steps from the player at which a foe notices. */
const NOTICE = 9;
/** All dials open: they fight as well as they have learned to. */
const CONDITION: skirmish.Condition = { skill: 1, aggression: 1, caution: 1, teamwork: 1 };

export function createFight(scene: Scene, level: Level, seed: string): Fight {
  const map = arenaFromLevel(level);
  const state = createSkirmish(map, [
    { kind: HERO, team: 0, cell: map.heroStarts[0]!, hp: HERO_HP[SQUAD.length]! },
    ...SQUAD.map((kind, index) => ({ kind, team: 1, cell: map.opponentStarts[index]! })),
  ]);
  const { fighters } = state;
  const intents: skirmish.Intent[] = fighters.map(() => ({ move: 0, ability: 0, target: -1 }));
  const awake = new Set<number>();
  const steps = new Int16Array(map.tiles.length);
  const queue = new Int32Array(map.tiles.length);
  // The opponents see the fight that is drawn, by the very function they were trained with.
  const opponents = scene.aigc.opponents({
    view: {
      spec: skirmishSpec(fighters.map(({ team }) => team)),
      active: (agent) => awake.has(agent) && fighters[agent]!.hp > 0,
      observe: (agent, observation, mask) => observeSkirmish(state, agent, steps, CONDITION, observation, mask),
    },
    agents: fighters.map((_, index) => index).filter((index) => index !== PLAYER),
    // Decided by the clock of the fight, six times a second.
    perSecond: 0,
    seed,
  });
  const before = new Map<object, { x: number; y: number }>();
  const asked = { attack: 0, dash: 0 };
  let passed = 0;

  function decide(): void {
    distancesToFoes(state, 1, steps, queue);
    fighters.forEach(({ x, y, hp, maxHp }, index) => {
      if (index !== PLAYER && (steps[(y >> 8) * map.width + (x >> 8)]! <= NOTICE || hp < maxHp)) awake.add(index);
    });
    opponents.decide();
  }

  function command(index: number): skirmish.Intent {
    const [move, ability, target] = opponents.actions.subarray(index * 3);
    const near = nearest(state, index, false);
    return awake.has(index)
      ? { move: move!, ability: ability!, target: near[target!] ?? near[0] ?? -1 }
      : { move: 0, ability: 0, target: -1 };
  }

  function remember(): void {
    before.clear();
    for (const thing of [...state.fighters, ...state.arrows]) before.set(thing, { x: thing.x, y: thing.y });
  }

  return {
    state,
    opponents,
    advance(delta, wish) {
      const events: skirmish.SkirmishEvent[] = [];
      if (wish.attack) asked.attack = PATIENCE;
      if (wish.dodge) asked.dash = PATIENCE;
      // A tab that was away does not catch up.
      passed = Math.min(passed + delta, 5 * TICK);
      while (passed >= TICK) {
        passed -= TICK;
        const hero = fighters[PLAYER]!;
        if (state.tick % TICKS_PER_DECISION === 0) decide();
        fighters.forEach((_, index) => (intents[index] = command(index)));
        const dash = asked.dash > 0 && hero.dashCooldown === 0;
        intents[PLAYER] = {
          move: directionOf(wish.x, wish.y),
          ability: dash ? 2 : asked.attack > 0 ? 1 : 0,
          target: withinReach(state),
        };
        remember();
        const phase = hero.phase;
        tick(state, intents, events);
        if (asked.attack > 0) asked.attack = phase === 0 && hero.phase === 1 ? 0 : asked.attack - 1;
        if (asked.dash > 0) asked.dash = phase === 0 && hero.phase === 3 ? 0 : asked.dash - 1;
      }
      return events;
    },
    where(thing) {
      const from = before.get(thing) ?? thing;
      const part = passed / TICK;
      const scale = TILE / UNIT;
      return { x: (from.x + (thing.x - from.x) * part) * scale, y: (from.y + (thing.y - from.y) * part) * scale };
    },
  };
}

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
