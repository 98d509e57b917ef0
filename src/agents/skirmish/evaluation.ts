import type { Policy } from "../../policy.ts";
import type { Rng } from "../../rng.ts";
import { playMatch, type Score } from "../evaluate.ts";
import type { MapSet } from "./arena.ts";
import { skirmishEnvironment, type SkirmishEnvironment, type SkirmishOptions } from "./environment.ts";
import { randomArena } from "./random-arena.ts";
import { outcomeOf } from "./rewards.ts";

/** Squads against heroes, on maps of one set; the score is the squad's. The same games for every pair of players. */
export function playSkirmishes(options: {
  readonly hero: Policy;
  readonly squad: Policy;
  readonly games: number;
  readonly maps: MapSet | SkirmishOptions["maps"];
  readonly rng: Rng;
  readonly fight?: Omit<SkirmishOptions, "maps">;
  /** Is shown each fight before it begins: for a player who looks into it. */
  readonly watch?: (fight: SkirmishEnvironment) => void;
}): Promise<Score> {
  const { hero, squad, games, maps, rng, fight = {}, watch } = options;
  const ground = typeof maps === "string" ? (own: Rng) => randomArena(maps, own) : maps;
  return playMatch({
    make() {
      const environment = skirmishEnvironment({ ...fight, maps: ground });
      watch?.(environment);
      return environment;
    },
    teams: [hero, squad],
    games,
    rng,
    result: (environment, { terminated }) => (terminated ? squadScore(environment as SkirmishEnvironment) : 0.5),
  });
}

/** 1 when all heroes have fallen, 0 when the squad has, or a hero has left by the exit. */
export function squadScore({ skirmish }: SkirmishEnvironment): number {
  const { heroesLost, squadLost } = outcomeOf(skirmish!);
  return heroesLost === squadLost ? 0.5 : heroesLost ? 1 : 0;
}
