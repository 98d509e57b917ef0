import type { Policy } from "../../policy.ts";
import type { Rng } from "../../rng.ts";
import { playMatch, type Score } from "../evaluate.ts";
import { randomArena, type MapSet } from "./arena.ts";
import { skirmishEnvironment, type SkirmishEnvironment } from "./environment.ts";

/**
 * Plays squads of one to three against a hero, on maps of one set. The score is that of the squad. All pairs of policies play the same
 * games.
 */
export function playSkirmishes(options: {
  readonly hero: Policy;
  readonly squad: Policy;
  readonly games: number;
  readonly maps: MapSet;
  readonly rng: Rng;
}): Promise<Score> {
  const { hero, squad, games, maps, rng } = options;
  return playMatch({
    make: () => skirmishEnvironment({ maps: (own) => randomArena(maps, own) }),
    teams: [hero, squad],
    games,
    rng,
    result: (environment, { terminated }) => (terminated ? squadScore(environment as SkirmishEnvironment) : 0.5),
  });
}

/** 1 if the hero is dead and a fighter of the squad is alive. */
function squadScore({ skirmish }: SkirmishEnvironment): number {
  const standing = (team: number) => skirmish!.fighters.some((fighter) => fighter.team === team && fighter.hp > 0);
  return standing(1) === standing(0) ? 0.5 : standing(1) ? 1 : 0;
}
