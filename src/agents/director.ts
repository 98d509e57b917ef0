import { checkFlag, checkNumber, checkOptions, listOf, refuse, within, type Check } from "../arguments.ts";
import { exp } from "../exact-math.ts";

/** What a director is to reach, and what it knows already. */
export interface DirectorOptions {
  /** The share of fights that the opponents are to win, 0.05 to 0.95. Default 0.5. */
  readonly wanted?: number;
  /** What an earlier one knew: its `state`, as it was saved. Default: nothing is known of the player. */
  readonly state?: DirectorState;
}

/** What a director knows of its player; plain data, JSON-safe. */
export interface DirectorState {
  /** How probable each level of player is, from the weakest to the strongest; they add up to 1. */
  readonly beliefs: readonly number[];
  /** Fights recorded. */
  readonly rounds: number;
}

/** Holds a wanted share of wins by the dial for skill alone: health, speed and damage stay as they are. */
export interface Director {
  readonly wanted: number;
  /** Where the opponents' skill is to be in the next fight, 0 to 1. */
  readonly skill: number;
  /** What it knows by now: save it with the game. */
  readonly state: DirectorState;
  /** Tells how a fight ended. */
  record(opponentsWon: boolean): void;
}

/** Levels of player that are told apart. At level x the opponents win every second fight at skill x. */
const LEVELS = Array.from({ length: 31 }, (_, n) => -1 + n / 10);
/** How steeply the share of wins rises with skill. */
const STEEPNESS = 6;
/** Old fights count ever less: players learn. */
const MEMORY = 0.97;

/** e to the steepness times each level: a share of wins is 1 / (1 + e^(-steepness * skill) * this). */
const GROWN = LEVELS.map((level) => exp(STEEPNESS * level));

/**
 * A director: after each fight it knows the player a little better (Bayes over levels of player), and sets the skill at which the
 * opponents would win the wanted share of fights.
 * @throws AigcError `bad-request` for a wrong option, or a state that is none
 */
export function createDirector(options: DirectorOptions = {}): Director {
  checkOptions("director", "options", options, { "wanted?": within(0.05, 0.95), "state?": checkState });
  const { wanted = 0.5, state } = options;
  let beliefs = state?.beliefs ?? PRIOR;
  let rounds = state?.rounds ?? 0;
  let skill = skillFor(wanted, beliefs);
  return {
    wanted,
    get skill() {
      return skill;
    },
    get state() {
      return { beliefs: [...beliefs], rounds };
    },
    record(opponentsWon) {
      checkFlag("director", "opponentsWon", opponentsWon);
      const against = exp(-STEEPNESS * skill);
      beliefs = scaled(
        beliefs.map((belief, n) => {
          const wins = 1 / (1 + against * GROWN[n]!);
          return (MEMORY * belief + (1 - MEMORY) * PRIOR[n]!) * (opponentsWon ? wins : 1 - wins);
        }),
      );
      skill = skillFor(wanted, beliefs);
      rounds++;
    },
  };
}

/** Most players are somewhere in the middle. */
const PRIOR: readonly number[] = scaled(LEVELS.map((level) => exp(-2 * (level - 0.5) * (level - 0.5))));

function scaled(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** The skill at which the expected share of wins is the wanted one. */
function skillFor(wanted: number, beliefs: readonly number[]): number {
  let [low, high] = [0, 1];
  for (let n = 0; n < 12; n++) {
    const middle = (low + high) / 2;
    const against = exp(-STEEPNESS * middle);
    const expected = beliefs.reduce((sum, belief, level) => sum + belief / (1 + against * GROWN[level]!), 0);
    if (expected < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const checkState: Check = (where, name, value) => {
  const { beliefs, rounds } = (value ?? {}) as Partial<DirectorState>;
  if (typeof value !== "object" || value === null) refuse(where, name, value, "the state of a director, as it was saved");
  listOf(within(0, 1))(where, `${name}.beliefs`, beliefs);
  checkNumber(where, `${name}.rounds`, rounds, { least: 0, whole: true });
  const sum = beliefs!.reduce((all, belief) => all + belief, 0);
  if (beliefs!.length !== LEVELS.length || !(sum > 0.99 && sum < 1.01))
    refuse(where, `${name}.beliefs`, beliefs, `${LEVELS.length} numbers that add up to 1`);
};
