import { checkFields, checkFunction, withFields, within } from "../../arguments.ts";
import type { Environment, StepResult } from "../../environment.ts";
import { checkRng } from "../../handed-in.ts";
import type { Rng } from "../../rng.ts";
import type { ArenaMap } from "./arena.ts";
import {
  FOES,
  MASK,
  MAX_STEPS,
  nearestInto,
  OBSERVATION_SIZE,
  observeSkirmish,
  skirmishSpec,
  TICKS_PER_DECISION,
  type Condition,
} from "./observation.ts";
import { ABILITY, ARCHER, BRUTE, createSkirmish, HERO, tick, type Intent, type Skirmish, type Spawn } from "./rules.ts";
import { distancesToFoes } from "./way-to-foes.ts";

/** The options of the fight: how its episodes are made. */
export interface SkirmishOptions {
  /** Makes the map of an episode. */
  readonly maps: (rng: Rng) => ArenaMap;
  /** Makes the opponents of an episode: 1 to 3 classes. Default: one to three, brutes and archers equally often. */
  readonly squad?: (rng: Rng) => readonly number[];
  /** Default: all dials at 1. */
  readonly condition?: Condition;
}

/** The fight as an environment. */
export interface SkirmishEnvironment extends Environment {
  /** The present state of the fight; null before the first reset. */
  readonly skirmish: Skirmish | null;
}

/**
 * The health of the hero by number of opponents, so that equal scripts on both sides win about equally often
 * (`npx phaser-aigc evaluate skirmish` prints it).
 */
export const HERO_HP = [0, 40, 92, 162] as const;

interface Result {
  readonly rewards: Float32Array;
  terminated: boolean;
  truncated: boolean;
}

/** Rewards for the health that a hit takes: for the fighter who hits, and for the whole squad. */
const DAMAGE = 1;
const WIN = 1;
/** Penalty for each decision, so that a long fight is worth less. */
const TIME = 0.002;
const DRAW = 0.5;

const dial = within(0, 1);
const checkDials = withFields({ skill: dial, aggression: dial, caution: dial, teamwork: dial });
const ALL_AT_ONE: Condition = { skill: 1, aggression: 1, caution: 1, teamwork: 1 };

/** One to three opponents. */
const bruteOrArcher = (rng: Rng): readonly number[] =>
  Array.from({ length: 1 + rng.below(3) }, () => (rng.below(2) === 0 ? BRUTE : ARCHER));

/**
 * The fight as an environment: in each episode one hero against a squad, on a new map. Contract "skirmish@1".
 * @throws AigcError `bad-request` for wrong options
 */
export function skirmishEnvironment(options: SkirmishOptions): SkirmishEnvironment {
  checkFields("skirmish", "options", options, { maps: checkFunction, "squad?": checkFunction, "condition?": checkDials });
  const { maps, squad = bruteOrArcher, condition = ALL_AT_ONE } = options;
  const teams = [0, 1, 1, 1];
  const result: Result = { rewards: new Float32Array(teams.length), terminated: false, truncated: false };
  const intents: Intent[] = teams.map(() => ({ move: 0, ability: 0, target: -1 }));
  const before = new Int32Array(teams.length);
  let skirmish: Skirmish | null = null;
  let steps: Int16Array[] = [];
  let queue = new Int32Array(0);
  let decisions = 0;

  const look = () => {
    for (let team = 0; team < 2; team++) distancesToFoes(skirmish!, team, steps[team]!, queue);
  };

  return {
    spec: skirmishSpec(teams),
    get skirmish() {
      return skirmish;
    },
    reset(rng) {
      checkRng("skirmish", "rng", rng);
      const map = maps(rng.fork("map"));
      skirmish = createSkirmish(map, spawn(map, squad(rng.fork("squad")), rng.fork("places")));
      steps = [new Int16Array(map.tiles.length), new Int16Array(map.tiles.length)];
      queue = new Int32Array(map.tiles.length);
      decisions = 0;
      look();
    },
    active: (agent) => (skirmish?.fighters[agent]?.hp ?? 0) > 0,
    out: (agent) => (skirmish?.fighters[agent]?.hp ?? 0) <= 0,
    observe(agent, observation, mask) {
      if (agent < skirmish!.fighters.length && skirmish!.fighters[agent]!.hp > 0) {
        observeSkirmish(skirmish!, agent, steps[teams[agent]!]!, condition, observation, mask);
        return;
      }
      observation.fill(0, 0, OBSERVATION_SIZE);
      mask.fill(0);
      mask[MASK.move] = 1;
      mask[MASK.ability] = 1;
      mask[MASK.target] = 1;
    },
    step(actions): StepResult {
      const { fighters } = skirmish!;
      for (let agent = 0; agent < fighters.length; agent++) before[agent] = fighters[agent]!.hp;
      readIntents(skirmish!, actions, intents);
      for (let i = 0; i < TICKS_PER_DECISION; i++) {
        tick(skirmish!, intents);
        // At most one dash per decision.
        for (let agent = 0; agent < intents.length; agent++) {
          if (i < TICKS_PER_DECISION - 1 && intents[agent]!.ability === ABILITY.dash) intents[agent]!.ability = ABILITY.none;
        }
      }
      settle(fighters, before, ++decisions >= MAX_STEPS, result);
      look();
      return result;
    },
  };
}

/** Reused at each call: a step allocates nothing. */
const foes = new Int32Array(FOES);

/** The actions of a step as intents of the fighters. */
function readIntents(skirmish: Skirmish, actions: Int32Array, intents: readonly Intent[]): void {
  const { fighters } = skirmish;
  for (let agent = 0; agent < fighters.length; agent++) {
    const intent = intents[agent]!;
    intent.move = actions[agent * 3]!;
    intent.ability = actions[agent * 3 + 1]!;
    const standing = fighters[agent]!.hp > 0 ? nearestInto(skirmish, agent, false, foes) : 0;
    const wanted = actions[agent * 3 + 2]!;
    intent.target = standing === 0 ? -1 : foes[wanted > 0 && wanted < standing ? wanted : 0]!;
  }
}

/** The rewards and the end of a step, by the health of all fighters before and after it. */
function settle(fighters: Skirmish["fighters"], before: Int32Array, late: boolean, result: Result): void {
  const hero = fighters[0]!;
  let squadHp = 0;
  let squadDead = true;
  let lost = 0;
  for (let agent = 1; agent < fighters.length; agent++) {
    const { hp, maxHp } = fighters[agent]!;
    squadHp += maxHp;
    lost += before[agent]! - hp;
    if (hp > 0) squadDead = false;
  }
  const toHero = (before[0]! - hero.hp) / hero.maxHp;
  const toSquad = lost / squadHp;
  const heroDead = hero.hp <= 0;
  result.terminated = heroDead || squadDead;
  result.truncated = !result.terminated && late;
  const outcome = heroDead && squadDead ? 0 : heroDead ? WIN : squadDead ? -WIN : 0;
  const exchange = DAMAGE * (toHero - toSquad) + outcome;
  const waste = TIME + (result.truncated ? DRAW : 0);
  const { rewards } = result;
  rewards[0] = -exchange - waste;
  for (let agent = 1; agent < rewards.length; agent++) rewards[agent] = agent < fighters.length ? exchange - waste : 0;
}

/** Places the hero at random, and the opponents at least five cells away, or as far as the map allows. */
function spawn(map: ArenaMap, kinds: readonly number[], rng: Rng): Spawn[] {
  const hero = rng.pick(map.heroStarts);
  const away = (cell: number) =>
    Math.max(Math.abs((cell % map.width) - (hero % map.width)), Math.abs(Math.floor(cell / map.width) - Math.floor(hero / map.width)));
  const furthest = Math.max(...map.opponentStarts.map(away));
  const taken = new Set([hero]);
  const spawns: Spawn[] = [{ kind: HERO, team: 0, cell: hero, hp: HERO_HP[kinds.length] ?? HERO_HP[3] }];
  for (const kind of kinds) {
    const free = map.opponentStarts.filter((cell) => !taken.has(cell) && away(cell) >= Math.min(5, furthest));
    const cell = rng.pick(free.length > 0 ? free : map.opponentStarts);
    taken.add(cell);
    spawns.push({ kind, team: 1, cell });
  }
  return spawns;
}
