import { checkNumber } from "../arguments.ts";
import type { EnvironmentSpec } from "../environment.ts";

/** The designer's dials, in the order in which a game shows them to its policies. */
export const DIALS = ["skill", "aggression", "caution", "teamwork"] as const;
export type Dial = (typeof DIALS)[number];

/** How opponents are to fight, each from 0 to 1. Health, speed and damage are no dials. */
export interface DialSettings {
  /** How well: 1 as they have learned it. */
  readonly skill: number;
  /** How near they come. */
  readonly aggression: number;
  /** How early they save themselves. */
  readonly caution: number;
  /** How much they stay and strike together. */
  readonly teamwork: number;
}

/** As well as they can, in an even temper. */
export const EVEN: DialSettings = { skill: 1, aggression: 0.5, caution: 0.5, teamwork: 0.5 };

/** @throws AigcError `bad-request` for what is no number from 0 to 1, by the dial's name */
export function checkDial(where: string, name: string, value: unknown): asserts value is number {
  checkNumber(where, name, value, { least: 0, most: 1 });
}

/** Where a game's observation has its dials, the group "condition" of four numbers; -1 where it has none. */
export function placeOfDials({ observation }: Pick<EnvironmentSpec, "observation">): number {
  let at = 0;
  for (const { name, size } of observation) {
    if (name === "condition" && size === DIALS.length) return at;
    at += size;
  }
  return -1;
}
