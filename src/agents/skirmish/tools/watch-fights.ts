import type { Policy } from "../../../policy.ts";
import type { Rng } from "../../../rng.ts";
import { playMatch, type Score } from "../../evaluate.ts";
import { skirmishEnvironment, type SkirmishEnvironment, type SkirmishOptions } from "../environment.ts";
import { squadScore } from "../evaluation.ts";
import type { Fighter, Skirmish } from "../fighters.ts";

/** What a fighter was before a decision. */
export type Before = Pick<Fighter, "x" | "y" | "hp" | "phase" | "heading" | "target" | "cooldown">;

/** A decision of a fight, as it was and as it is now. */
export interface Moment {
  readonly skirmish: Skirmish;
  readonly before: readonly Before[];
  /** Moves, abilities and targets chosen, three a fighter, in the order of the fighters. */
  readonly chosen: Int32Array;
  /** Decisions so far. */
  readonly decision: number;
}

/** Looks on at one fight; a new one for each. */
export interface Watcher {
  see(moment: Moment): void;
  /** The fight is over. @param game its number: with the seed of the match it is the same fight again */
  end(game: number, score: number): void;
}

export interface WatchedMatch {
  readonly hero: Policy;
  readonly squad: Policy;
  readonly games: number;
  readonly fight: SkirmishOptions;
  readonly rng: Rng;
  readonly watch: () => Watcher;
}

/** Plays fights as `playSkirmishes` does, with somebody to look on at each. */
export function watchFights({ hero, squad, games, fight, rng, watch }: WatchedMatch): Promise<Score> {
  let started = 0;
  const endings = new Map<object, (score: number) => void>();
  const make = () => {
    const own = skirmishEnvironment(fight);
    let watcher = watch();
    let decision = 0;
    let game = 0;
    const environment: SkirmishEnvironment = Object.create(own, {
      reset: {
        value(rng: Rng) {
          watcher = watch();
          decision = 0;
          game = started++;
          own.reset(rng);
        },
      },
      step: {
        value(actions: Int32Array) {
          const { fighters } = own.skirmish!;
          const before = fighters.map(({ x, y, hp, phase, heading, target, cooldown }) => ({ x, y, hp, phase, heading, target, cooldown }));
          const heroes = fighters.filter(({ team }) => team === 0).length;
          const chosen = Int32Array.from(
            fighters.flatMap((_, i) => [...actions.subarray(3 * seatOf(i, heroes), 3 * seatOf(i, heroes) + 3)]),
          );
          const result = own.step(actions);
          watcher.see({ skirmish: own.skirmish!, before, chosen, decision: decision++ });
          return result;
        },
      },
    }) as SkirmishEnvironment;
    endings.set(environment, (score) => watcher.end(game, score));
    return environment;
  };
  return playMatch({
    make,
    teams: [hero, squad],
    games,
    rng,
    result(environment, { terminated }) {
      const score = terminated ? squadScore(environment as SkirmishEnvironment) : 0.5;
      endings.get(environment)!(score);
      return score;
    },
  });
}

/** Heroes sit on the seats from 0, the squad on those from 4. */
const seatOf = (fighter: number, heroes: number): number => (fighter < heroes ? fighter : 4 + fighter - heroes);
