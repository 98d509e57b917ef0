import { createRng, type Rng } from "../../../rng.ts";
import { rulesLevel } from "../../../generators/level/rules-level.ts";
import type { Level } from "../../../content.ts";
import { arenaFromLevel, carriesFeet, setOf, type ArenaMap, type MapSet } from "../arena.ts";
import type { SkirmishOptions } from "../environment.ts";
import { ARCHER, BOSS, BRUTE, HEXER, WARDEN } from "../fighters.ts";
import { DIALS, type Condition } from "../observation.ts";
import { randomArena } from "../random-arena.ts";
import { anySquad } from "../spawn.ts";

/** One in so many episodes is fought on a floor of the level generator. */
const FLOORS = 4;
/** Floors that are drawn once and then used again. */
const POOL = 48;

/** Grounds of one set: arenas drawn anew, and floors of the level generator that belong to the same set. */
export function grounds(set: MapSet): (rng: Rng) => ArenaMap {
  const pool: ArenaMap[] = [];
  return (rng) => {
    if (rng.below(FLOORS) > 0) return randomArena(set, rng);
    const place = rng.below(POOL);
    // The same floors whoever asks first: a training that goes on from a checkpoint plays its games again.
    return (pool[place] ??= floorOf(set, createRng(`floors/${set}`).fork(place)));
  };
}

/** A floor of two by two rooms on which one may start anywhere. */
function floorOf(set: MapSet, rng: Rng): ArenaMap {
  for (let n = 0; ; n++) {
    const level = rulesLevel().propose({ width: 20, height: 16, enemies: 1 }, rng.fork(n)) as Level;
    const map = arenaFromLevel(level);
    if (setOf(map) !== set) continue;
    const starts = [...map.tiles.keys()].filter((cell) => carriesFeet(map.tiles[cell]!));
    return { ...map, heroStarts: starts, opponentStarts: starts };
  }
}

const quarter = (rng: Rng): number => rng.below(5) / 4;

/** Half of the episodes in an even temper at full skill, the others with dials anywhere. */
export function anyDials(rng: Rng): Condition {
  if (rng.below(2) === 0) return DIALS;
  const skill = rng.below(2) === 0 ? 1 : quarter(rng);
  return { skill, aggression: quarter(rng), caution: quarter(rng), teamwork: quarter(rng) };
}

/** Heroes play as well as they can, but for one fight of four. */
export const anyHeroDials = (rng: Rng): Condition => (rng.below(4) > 0 ? DIALS : { ...DIALS, skill: quarter(rng) });

/** Squads that have it hard beside those of one class. */
const HARD: readonly (readonly number[])[] = [[BOSS], [BRUTE, ARCHER], [BOSS, BRUTE, ARCHER]];

/** One to four of the same class, the smaller squads more often: nobody has what the others lack. */
export function oneClass(rng: Rng): readonly number[] {
  const kind = rng.pick([BRUTE, ARCHER, ARCHER, WARDEN, WARDEN, HEXER]);
  return Array.from({ length: 1 + Math.min(rng.below(4), rng.below(4)) }, () => kind);
}

/** Times its health: where a squad wins every time, nothing is left to be learnt, nor where it loses every time. */
const HEALTH = [0.75, 1, 1, 1.25, 1.5];

/** A boss, alone or with up to three guards of any class. */
export const bossSquad = (rng: Rng): readonly number[] => [BOSS, ...Array.from({ length: rng.below(4) }, () => 1 + rng.below(4))];

/** The fights of a boss: as those of the squad, but that it is always there. */
export const bossFights = (set: MapSet): SkirmishOptions => ({ ...trainingFights(set), squad: bossSquad });

/** The fights of the training: small squads first, at difficulty 1 all there are, and heroes of more health than they will have. */
export const trainingFights = (set: MapSet): SkirmishOptions => ({
  maps: grounds(set),
  squad: (rng, difficulty) => {
    const share = rng.below(8);
    if (share < 3) return oneClass(rng);
    if (share === 3) return rng.pick(HARD);
    const squad = anySquad(rng);
    return squad[0] === BOSS ? squad : squad.slice(0, 2 + Math.floor(6 * difficulty));
  },
  heroHealth: (rng) => rng.pick(HEALTH),
  condition: anyDials,
  heroCondition: anyHeroDials,
  asleep: 0.15,
});
