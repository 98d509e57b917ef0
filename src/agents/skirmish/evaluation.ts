import type { Policy } from "../../policy.ts";
import type { Rng } from "../../rng.ts";
import { playMatch, type Score } from "../evaluate.ts";
import { randomArena, type MapSet } from "./arena.ts";
import { skirmishEnvironment, type SkirmishEnvironment } from "./environment.ts";

/** Squads of one to three against a hero, on maps of one set; the score is the squad's. The same games for every pair of players. */
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

/** 1 when the hero has fallen and a fighter of the squad stands. */
function squadScore({ skirmish }: SkirmishEnvironment): number {
  const standing = (team: number) => skirmish!.fighters.some((fighter) => fighter.team === team && fighter.hp > 0);
  return standing(1) === standing(0) ? 0.5 : standing(1) ? 1 : 0;
}
