import { checkList, whole } from "../../arguments.ts";
import type { Branch, EnvironmentSpec, Feature } from "../../environment.ts";
import { CLASSES, type SkirmishView } from "./fighters.ts";
import { squareBetween } from "./walk.ts";

/** The designer's dials, 0 to 1 each. They stand in the observation, and policies are trained to follow them. */
export interface Condition {
  /** How often it sees its chance: at 1 always, at 0 nearly never. Health, speed and damage stay as they are. */
  readonly skill: number;
  /** How near it comes. */
  readonly aggression: number;
  /** How early it saves itself. */
  readonly caution: number;
  /** How much it stays with the others and strikes at whom they strike at; below one half it keeps apart. */
  readonly teamwork: number;
}

/** As well as it can, in an even temper. */
export const DIALS: Condition = { skill: 1, aggression: 0.5, caution: 0.5, teamwork: 0.5 };

/** How many foes, allies, arrows, hexes and things that heal are perceived: the nearest ones. */
export const FOES = 4;
export const ALLIES = 7;
export const ARROWS = 2;
export const HEXES = 2;
/** Cells to each side in the local grid. */
export const SIGHT = 3;
const SIDE = 2 * SIGHT + 1;

const KINDS = CLASSES.length;
const SELF = 17 + KINDS;
const FOE = 13 + KINDS;
const ALLY = 7 + KINDS + FOES;
const ARROW = 5;
const HEX = 4;

const FEATURES: readonly Feature[] = [
  { name: "self", size: SELF },
  { name: "path", size: 4 },
  { name: "exit", size: 5 },
  { name: "arrows", size: ARROWS * ARROW },
  { name: "hexes", size: HEXES * HEX },
  { name: "pickup", size: 3 },
  { name: "ground", size: 2 * SIDE * SIDE, grid: [SIDE, SIDE, 2] },
  { name: "condition", size: 4 },
  { name: "foes", size: FOES * FOE, set: [FOES, FOE] },
  { name: "allies", size: ALLIES * ALLY, set: [ALLIES, ALLY] },
];

const startOf = (name: string) =>
  FEATURES.slice(
    0,
    FEATURES.findIndex((feature) => feature.name === name),
  ).reduce((sum, { size }) => sum + size, 0);

/** Where each group starts; scripts read observations by these. */
export const AT = {
  self: 0,
  path: startOf("path"),
  exit: startOf("exit"),
  arrows: startOf("arrows"),
  hexes: startOf("hexes"),
  pickup: startOf("pickup"),
  ground: startOf("ground"),
  condition: startOf("condition"),
  foes: startOf("foes"),
  allies: startOf("allies"),
} as const;
/** Numbers for each foe, ally, arrow and hex; cells along a side of the ground's picture. */
export const WIDTHS = { foe: FOE, ally: ALLY, arrow: ARROW, hex: HEX, side: SIDE } as const;

const ACTIONS: readonly Branch[] = [
  { name: "move", size: 9, labels: ["stay", "n", "ne", "e", "se", "s", "sw", "w", "nw"] },
  { name: "ability", size: 3, labels: ["none", "attack", "special"] },
  { name: "target", size: FOES, labels: ["nearest", "second", "third", "fourth"] },
];
/** Where each branch of the actions starts in the mask; to stay and to do nothing are always allowed. */
export const MASK = { move: 0, ability: 9, target: 12 } as const;
/** Flags in one mask. */
export const MASK_SIZE = ACTIONS.reduce((sum, { size }) => sum + size, 0);
/** Numbers in one observation. */
export const OBSERVATION_SIZE = FEATURES.reduce((sum, { size }) => sum + size, 0);

/** The contract of the fight: what its observation and actions mean. */
export const CONTRACT = "skirmish@3";
/** Decisions a second; the action is held in between. */
export const DECISIONS_PER_SECOND = 6;
/** Ticks that an action is held. */
export const TICKS_PER_DECISION = 5;
/** A fight is truncated after a minute. */
export const MAX_STEPS = 60 * DECISIONS_PER_SECOND;

/**
 * The spec of the fight.
 * @param teams the team of each fighter
 * @throws AigcError `bad-request` for a value that is no list of whole numbers
 */
export function skirmishSpec(teams: readonly number[]): EnvironmentSpec {
  checkList("skirmish", "teams", teams, "the team of each fighter: [0, 1, 1]", (name, team) => whole()("skirmish", name, team));
  return {
    contract: CONTRACT,
    agents: teams.length,
    teams,
    observation: FEATURES,
    actions: ACTIONS,
    rewardRange: [-3, 3],
    maxSteps: MAX_STEPS,
  };
}

/** Living fighters, nearest first; equally near ones in their order. */
export function nearest(view: SkirmishView, of: number, sameTeam: boolean): number[] {
  const found = new Int32Array(view.fighters.length);
  return [...found.subarray(0, nearestInto(view, of, sameTeam, found))];
}

/** Reused at each call: how far those are that were found. */
const squares: number[] = [];

/**
 * Writes the numbers of the living fighters into `found`, nearest first, equally near ones in their order, as many as fit.
 * @returns how many that are
 */
export function nearestInto(view: SkirmishView, of: number, sameTeam: boolean, found: Int32Array): number {
  const { fighters } = view;
  const own = fighters[of]!;
  const most = found.length;
  let count = 0;
  for (let index = 0; index < fighters.length; index++) {
    const other = fighters[index]!;
    if (index === of || other.hp <= 0 || (other.team === own.team) !== sameTeam) continue;
    const square = squareBetween(own, other);
    if (count === most && squares[most - 1]! <= square) continue;
    // The last one is pushed out where there is no more room.
    let at = count < most ? count++ : most - 1;
    for (; at > 0 && squares[at - 1]! > square; at--) {
      squares[at] = squares[at - 1]!;
      found[at] = found[at - 1]!;
    }
    squares[at] = square;
    found[at] = index;
  }
  return count;
}
