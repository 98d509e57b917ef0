import type { DirectorState } from "phaser-aigc/headless";
import { directorOf } from "./director.ts";

/** How a player's game stands between two floors; plain data, kept in the browser. */
export interface Run {
  readonly seed: string;
  /** Ways down begun, from 0: after a death, and after the captain, the floors are others. */
  readonly descent: number;
  /** The floor that comes next, 1 to {@link FLOORS}. */
  readonly floor: number;
  /** Brought home so far; each has lit a lamp. */
  readonly embers: number;
  readonly coins: number;
  /** Bought so far. */
  readonly blade: number;
  readonly heart: number;
  /** Orla's lantern: not asked for yet, looked for, found in a chest, brought back. */
  readonly quest: "open" | "taken" | "found" | "done";
  /** What the director knows of the player; null before the first floor. */
  readonly player: DirectorState | null;
  /** Seconds on this way down. */
  readonly seconds: number;
}

export const FLOORS = 5;
export const QUEST_PAY = 12;

export const newRun = (seed: string): Run => ({
  seed,
  descent: 0,
  floor: 1,
  embers: 0,
  coins: 0,
  blade: 0,
  heart: 0,
  quest: "open",
  player: null,
  seconds: 0,
});

/** What the two who sell have: three of each, each dearer than the one before. */
export type Ware = "blade" | "heart";
const PRICES = [15, 25, 40] as const;
/** What the next one costs; undefined when all are bought. */
export const priceOf = (run: Run, ware: Ware): number | undefined => PRICES[run[ware]];

/** The run after buying, or undefined for too few coins. */
export function buy(run: Run, ware: Ware): Run | undefined {
  const price = priceOf(run, ware);
  return price !== undefined && run.coins >= price ? { ...run, coins: run.coins - price, [ware]: run[ware] + 1 } : undefined;
}

/** How a floor went. */
export interface Outcome {
  readonly won: boolean;
  /** Health left, 0 to 1. */
  readonly health: number;
  readonly coins: number;
  readonly seconds: number;
  readonly thingFound: boolean;
}

/** The run after a floor: an ember and the next floor, or half the coins gone and the way down begins anew. */
export function after(run: Run, { won, coins, seconds, thingFound }: Outcome): Run {
  const director = directorOf(run);
  director.record(!won);
  const last = run.floor === FLOORS;
  const purse = run.coins + coins;
  return {
    ...run,
    descent: run.descent + (won && !last ? 0 : 1),
    floor: won && !last ? run.floor + 1 : 1,
    embers: run.embers + (won ? 1 : 0),
    coins: won ? purse : Math.ceil(purse / 2),
    quest: thingFound ? "found" : run.quest,
    player: director.state,
    seconds: won && !last ? run.seconds + seconds : 0,
  };
}
