import { checkFields, checkList, whole, within } from "../../arguments.ts";
import type { Level } from "../../content.ts";
import { exp, log } from "../../exact-math.ts";
import { checkLevelContent, checkPolicy, checkRng } from "../../handed-in.ts";
import type { Policy } from "../../policy.ts";
import type { Rng } from "../../rng.ts";
import { batchedGames } from "../batched-games.ts";
import { arenaFromLevel } from "./arena.ts";
import { skirmishEnvironment, type SkirmishEnvironment } from "./environment.ts";
import { squadScore } from "./evaluation.ts";
import { ARCHER, BRUTE, HEXER, WARDEN } from "./fighters.ts";
import { heroHp, MOST_OPPONENTS, WORTH } from "./spawn.ts";

/** A level, and who fights on it. */
export interface GuardedLevel {
  /** With an enemy for each of the squad, and no others. */
  readonly level: Level;
  /** Their classes, in the order of the level's enemies. */
  readonly squad: readonly number[];
  /** Their health, as a share of what their classes have. */
  readonly squadHealth: number;
  /** The health of the hero. It does not depend on the degree. */
  readonly heroHealth: number;
}

/**
 * Between the easiest and the hardest degree, the squad is so strong, as a share of all that could stand there; evenly by ratio. Strength
 * goes with the square of how many they are, and with their health (Lanchester).
 */
const [LEAST, MOST] = [0.02, 1.6] as const;
/** From one visit to another the degree differs by up to half as much either way. */
const VARIES = 0.12;
/** Beyond this health one more stands there. */
const STURDY = 1.2;

/**
 * Guards a level by degree of difficulty: from one weak foe to all whom the level has a place for, and sturdy. The same `rng` draws the same
 * classes for the same places, so that one degree differs from another by who is missing and by their health alone.
 * @param level with one to eight enemies: where guards can stand
 * @param degree 0, the easiest, to 1, the hardest
 * @param visit draws how this visit differs from others: somewhat more or less health, one foe more or fewer. So the share of wins has no steps
 *   where one blow more fells a foe. Without it all visits are the same.
 * @throws AigcError `bad-request` for others
 */
export function guardLevel(level: Level, degree: number, rng: Rng, visit?: Rng): GuardedLevel {
  const where = "skirmish";
  checkLevelContent(where, "level", level);
  within(0, 1)(where, "degree", degree);
  checkRng(where, "rng", rng);
  if (visit !== undefined) checkRng(where, "visit", visit);
  const today = visit ? Math.min(1, Math.max(0, degree + VARIES * (visit.next() - 0.5))) : degree;
  const posts = level.entities.filter(({ kind }) => kind === "enemy");
  whole(1, MOST_OPPONENTS)(where, "level's enemies", posts.length);
  const order = posts.map((post) => ({ post, turn: rng.next() })).sort((a, b) => a.turn - b.turn);
  // The last who is left is one who can be walked up to.
  const all = order.map((_, n) => rng.pick(n === 0 ? [BRUTE, ARCHER] : [BRUTE, ARCHER, BRUTE, ARCHER, WARDEN, HEXER]));
  const worth = (count: number) => all.slice(0, count).reduce((sum, kind) => sum + WORTH[kind]!, 0);
  const square = (count: number) => worth(count) * worth(count);
  const wanted = LEAST * exp(log(MOST / LEAST) * today) * square(all.length);
  let count = 1;
  while (count < all.length && square(count) * STURDY < wanted) count++;
  const standing = new Map(order.slice(0, count).map(({ post }, n) => [post, all[n]!]));
  const entities = level.entities.filter((entity) => entity.kind !== "enemy" || standing.has(entity));
  return {
    level: { ...level, entities },
    squad: entities.flatMap((entity) => standing.get(entity) ?? []),
    squadHealth: Math.max(0.05, Math.round((100 * wanted) / square(count)) / 100),
    heroHealth: heroHp(all.slice(0, Math.ceil(all.length / 2)), 1),
  };
}

/**
 * Plays a guarded level: a hero from its start against the squad at its enemies, all games side by side.
 * @param guarded or who guards it in each game, by the game's source of chance
 * @param players of the contract "skirmish@3"
 * @param games one for each source of chance
 * @returns for each game 1 where the hero won or left by the exit, 0 where it fell, 0.5 for neither within the time
 * @throws AigcError `bad-request` for wrong arguments
 */
export async function fightOnLevel(
  guarded: GuardedLevel | ((game: Rng) => GuardedLevel),
  players: { readonly hero: Policy; readonly squad: Policy },
  games: readonly Rng[],
): Promise<readonly number[]> {
  const where = "skirmish";
  checkFields(where, "players", players, { hero: checkPolicy, squad: checkPolicy });
  if (typeof guarded !== "function") checkGuarded(guarded);
  checkList(where, "games", games, "sources of chance, one for each game", (name, rng) => checkRng(where, name, rng));
  if (games.length === 0) return [];
  const environments = games.map((rng) => fightOn(typeof guarded === "function" ? checkGuarded(guarded(rng)) : guarded));
  const table = batchedGames(environments);
  games.forEach((rng, game) => table.begin(game, rng));
  const scores = games.map(() => -1);
  const chance = games[0]!.fork("decisions");
  const decisions = [chance.fork("hero"), chance.fork("squad")];
  while (scores.includes(-1)) {
    table.clear();
    for (const [team, policy] of [players.hero, players.squad].entries()) {
      const seats = table.acting((game, agent) => scores[game] === -1 && table.spec.teams![agent] === team);
      await table.decide(seats, policy, decisions[team]!);
    }
    for (const [game, environment] of environments.entries()) {
      if (scores[game] !== -1) continue;
      const { terminated, truncated } = table.step(game);
      if (terminated || truncated) scores[game] = terminated ? 1 - squadScore(environment as SkirmishEnvironment) : 0.5;
      if (scores[game] !== -1) for (const policy of [players.hero, players.squad]) policy.forget?.(table.seatsIn(game));
    }
  }
  return scores;
}

function checkGuarded(guarded: GuardedLevel): GuardedLevel {
  const where = "skirmish";
  const kinds = (at: string, name: string, value: unknown) => checkList(at, name, value, "a list of classes: [1, 2]");
  checkFields(where, "guarded", guarded, { level: checkLevelContent, squad: kinds, squadHealth: within(0.05, 20), heroHealth: whole(1) });
  return guarded;
}

function fightOn({ level, squad, squadHealth, heroHealth }: GuardedLevel): SkirmishEnvironment {
  const map = arenaFromLevel(level);
  const share = heroHealth / heroHp(squad, 1);
  return skirmishEnvironment({ maps: () => map, squad: () => squad, heroes: () => 1, heroHealth: () => share, squadHealth });
}
