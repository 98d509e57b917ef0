import { checkNumber } from "../arguments.ts";
import type { EnvironmentSpec } from "../environment.ts";

/** The designer's dials, in the order in which a game shows them to its policies. */
export const DIALS = ["skill", "aggression", "caution", "teamwork"] as const;
export type Dial = (typeof DIALS)[number];

/** How opponents are to fight, each from 0 to 1; 1 is as they learned it. Health, speed and damage are no dials. */
export type DialSettings = Readonly<Record<Dial, number>>;

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
