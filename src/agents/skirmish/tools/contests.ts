import type { Policy } from "../../../policy.ts";
import type { Row } from "../../../tools/kind-tools.ts";
import type { SkirmishOptions } from "../environment.ts";
import { ARCHER, BOSS, BRUTE, HEXER, WARDEN } from "../fighters.ts";
import type { SCRIPTS } from "../scripts.ts";

export type Hero = keyof typeof SCRIPTS;

/** Squads of one kind each, and mixed ones. */
export const MIXES: Readonly<Record<string, readonly number[]>> = {
  "a brute": [BRUTE],
  "an archer": [ARCHER],
  "two archers": [ARCHER, ARCHER],
  "four archers": [ARCHER, ARCHER, ARCHER, ARCHER],
  "two brutes": [BRUTE, BRUTE],
  "two wardens": [WARDEN, WARDEN],
  "two hexers": [HEXER, HEXER],
  "brute and archer": [BRUTE, ARCHER],
  "one of each": [BRUTE, ARCHER, WARDEN, HEXER],
  "two of each": [BRUTE, ARCHER, WARDEN, HEXER, BRUTE, ARCHER, WARDEN, HEXER],
  "the boss": [BOSS],
  "the boss and two": [BOSS, BRUTE, ARCHER],
};

/** Plays a pairing and makes a row of it. A goal is reached by the lower end of the interval. */
export type Contest = (options: {
  readonly id: string;
  readonly what: string;
  readonly squad: Policy;
  /** A script, the one who plans ahead, or `skirmish-hero`. */
  readonly hero: Hero | "planner" | "learned";
  /** Default: as many as in every row. */
  readonly games?: number;
  readonly maps?: SkirmishOptions["maps"];
  readonly fight?: Omit<SkirmishOptions, "maps">;
  readonly goal?: number | undefined;
}) => Promise<Row>;
