import { checkList, whole } from "../../arguments.ts";
import { distances } from "../../grid.ts";
import type { Rng } from "../../rng.ts";
import { carriesFeet, type ArenaMap } from "./arena.ts";
import { ARCHER, BOSS, BRUTE, HERO, HEXER, WARDEN, type Spawn } from "./fighters.ts";

/** The most that fight on each side. */
export const MOST_HEROES = 4;
export const MOST_OPPONENTS = 8;

/** What a class counts in a squad. */
export const WORTH: Readonly<Record<number, number>> = { [BRUTE]: 1.08, [ARCHER]: 0.75, [WARDEN]: 0.6, [HEXER]: 0.92, [BOSS]: 3.2 };

/**
 * What each of so many heroes has against such a squad, so that the same scripts on both sides win about evenly
 * (`npx phaser-aigc evaluate skirmish` prints it).
 * @param squad classes, 1 to 5 @param heroes 1 to 4
 * @throws AigcError `bad-request` for others
 */
export function heroHp(squad: readonly number[], heroes: number): number {
  checkList("skirmish", "squad", squad, "a list of classes: [1, 2]", (name, kind) => whole(BRUTE, BOSS)("skirmish", name, kind));
  whole(1, MOST_HEROES)("skirmish", "heroes", heroes);
  const each = squad.reduce((sum, kind) => sum + WORTH[kind]!, 0) / heroes;
  return Math.round(6 + 26 * each + 10 * each * each);
}

/** One to eight of all classes, the smaller squads more often; one in eight has a boss, alone or with up to three. */
export function anySquad(rng: Rng): readonly number[] {
  const count = 1 + Math.min(rng.below(MOST_OPPONENTS), rng.below(MOST_OPPONENTS));
  const one = 1 + rng.below(4);
  const alike = rng.below(4) === 0;
  const squad = Array.from({ length: count }, () => (alike ? one : 1 + rng.below(4)));
  return rng.below(8) === 0 ? [BOSS, ...squad.slice(0, rng.below(4))] : squad;
}

/** One to four, one most often, and no more than fit the squad. */
export function anyHeroes(rng: Rng, squad: readonly number[]): number {
  const most = Math.min(MOST_HEROES, squad.length);
  return rng.below(2) === 0 ? 1 : 1 + rng.below(most);
}

/** Where heroes may start: eight steps from the exit, or as many as the map has. */
function farFromExit(map: ArenaMap): readonly number[] {
  const { exit, heroStarts, tiles } = map;
  if (exit === undefined) return heroStarts;
  const steps = distances(map, (cell) => carriesFeet(tiles[cell]!), [exit]);
  const most = heroStarts.reduce((far, cell) => Math.max(far, steps[cell]!), 0);
  return heroStarts.filter((cell) => steps[cell]! >= Math.min(8, most));
}

/**
 * Heroes side by side somewhere, the opponents at least five cells from the first where the map has room, as far as it has else.
 * @param asleep whether the squad has yet to be woken
 */
export function placeFighters(
  map: ArenaMap,
  squad: readonly number[],
  heroes: { readonly count: number; readonly hp: number },
  asleep: boolean,
  rng: Rng,
): Spawn[] {
  const hero = rng.pick(farFromExit(map));
  const away = (cell: number) =>
    Math.max(Math.abs((cell % map.width) - (hero % map.width)), Math.abs(Math.floor(cell / map.width) - Math.floor(hero / map.width)));
  const steps = distances(map, (cell) => carriesFeet(map.tiles[cell]!), [hero]);
  const near = [...map.heroStarts].filter((cell) => steps[cell]! >= 0).sort((a, b) => steps[a]! - steps[b]!);
  const spawns: Spawn[] = Array.from({ length: heroes.count }, (_, i) => ({ kind: HERO, team: 0, cell: near[i] ?? hero, hp: heroes.hp }));
  const taken = new Set(spawns.map(({ cell }) => cell));
  const furthest = map.opponentStarts.reduce((most, cell) => Math.max(most, away(cell)), 0);
  for (const kind of squad) {
    const free = map.opponentStarts.filter((cell) => !taken.has(cell) && away(cell) >= Math.min(5, furthest));
    const cell = rng.pick(free.length > 0 ? free : map.opponentStarts);
    taken.add(cell);
    spawns.push({ kind, team: 1, cell, asleep });
  }
  return spawns;
}
