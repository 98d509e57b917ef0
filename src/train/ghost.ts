import { playMatch } from "../agents/evaluate.ts";
import { checkRecording, type Recording } from "../agents/recording.ts";
import { checkFunction, checkOptions, checkSeed, refuse, whole, withFields } from "../arguments.ts";
import { maskSize, observationSize, type Environment } from "../environment.ts";
import { checkEnvironmentObject } from "../handed-in.ts";
import type { Policy } from "../policy.ts";
import type { Rng } from "../rng.ts";
import { classesOf, clonePolicy, heldOut, imitate, IMITATION_STEPS } from "./imitation.ts";
import { ppo } from "./ppo/ppo.ts";
import type { Trained, Training } from "./training.ts";

/** A ghost to be trained: whose, and in which game. */
export interface GhostOptions {
  /** What the player saw and did, 500 decisions or more: some three minutes of fighting. */
  readonly recording: Recording;
  /** The game, with two sides alike: the ghost learns to play team 1 of it, against the player it imitates. */
  readonly make: () => Environment;
  readonly seed: string | number;
  /** Steps of imitation. Default 4000. */
  readonly imitation?: number;
  /** Updates of practice after it. Default 120. */
  readonly practice?: number;
}

const LEAST_ROWS = 100;
/** Wins against the imitated player are even enough between these. */
const EVEN = [0.4, 0.6] as const;
const GAMES = 60;

/**
 * The ghost of a player: an opponent that plays as the player did. First it imitates what was recorded; then it practises in the game by
 * PPO against that imitation, which keeps it from losing its way where the recording has no example, and goes on imitating. Of all its
 * states that one is kept which chooses most as the player did, among those that win about every second game against the imitation.
 * The model is a policy of the recording's contract. In a worker it takes a minute or two.
 * @throws AigcError `bad-request` for a recording of another game, or one that is too short
 */
export async function* ghost(options: GhostOptions): Training {
  const { spec } = checkGhost(options);
  const { recording, make, seed, imitation = IMITATION_STEPS, practice = 120 } = options;
  const clone = yield* imitate(recording, spec, seed, imitation, imitation + practice);
  const { player, model } = await clonePolicy(clone, spec);
  try {
    return yield* practise({ player, make, seed, imitation, practice, held: heldOut(recording, spec) });
  } finally {
    model.dispose();
  }
}

function checkGhost(options: GhostOptions): Environment {
  const where = "ghost";
  checkOptions(where, "options", options, {
    recording: (...given) => withRecording(options, ...given),
    make: checkFunction,
    seed: checkSeed,
    "imitation?": whole(1),
    "practice?": whole(1),
  });
  const made = options.make();
  const { spec } = made;
  const classes = classesOf(spec);
  if (classes < 2 || classes > 256 || (spec.continuous ?? 0) > 0)
    refuse(
      where,
      "options.make().spec.actions",
      `${classes} combinations of choices`,
      "a game with 2 to 256 of them, and no continuous actions",
    );
  if (!spec.teams || new Set(spec.teams).size !== 2) refuse(where, "options.make().spec.teams", spec.teams, "a game of the teams 0 and 1");
  return made;
}

function withRecording({ make }: GhostOptions, where: string, name: string, value: unknown): void {
  checkFunction(where, "options.make", make);
  const made = make();
  checkEnvironmentObject(where, "options.make()", made);
  const { spec } = made;
  withFields({ rows: whole(LEAST_ROWS) })(where, name, value);
  checkRecording(observationSize(spec), maskSize(spec), spec.actions.length, spec.contract)(where, name, value);
}

interface Practice {
  readonly player: Policy;
  readonly make: () => Environment;
  readonly seed: string | number;
  readonly imitation: number;
  readonly practice: number;
  readonly held: Recording;
}

async function* practise({ player, make, seed, imitation, practice, held }: Practice): Training {
  const training = ppo({
    make,
    seed,
    updates: practice,
    environments: 32,
    stepsPerRollout: 64,
    hidden: [128, 64],
    activation: "relu",
    critic: "shared",
    epochs: 4,
    learningRate: [1e-3, 1e-4],
    teams: [1],
    opponents: [{ name: "player", policy: player, weight: 1 }],
    teacher: { policy: player, updates: practice * 2, weight: 1, warmUp: Math.ceil(practice * 0.7) },
    evaluateEvery: Math.max(1, Math.round(practice / 10)),
    evaluate: async (policy, rng) => ({ alike: await likeness(policy, held, rng), evenWins: await wins(policy, player, make, rng) }),
  });
  let best: { readonly score: number; readonly model: Trained } | undefined;
  for (;;) {
    const next = await training.next();
    if (next.done) return best?.model ?? next.value;
    const { step, values } = next.value;
    const { alike, evenWins } = values;
    if (alike !== undefined && evenWins !== undefined) {
      const off = Math.max(0, EVEN[0] - evenWins, evenWins - EVEN[1]);
      if (!best || alike - 4 * off > best.score) best = { score: alike - 4 * off, model: next.value.model!() };
    }
    yield { ...next.value, step: imitation + step, steps: imitation + practice };
  }
}

/** The share of the player's decisions in which a policy chooses alike, in all branches. */
async function likeness(policy: Policy, { rows, observations, actionMasks, actions }: Recording, rng: Rng): Promise<number> {
  const chosen = await policy.act({ rows, observations, actionMasks }, rng);
  const wide = actions.length / rows;
  let alike = 0;
  for (let row = 0; row < rows; row++)
    if (actions.subarray(row * wide, (row + 1) * wide).every((one, n) => one === chosen.actions[row * wide + n])) alike++;
  return alike / rows;
}

async function wins(policy: Policy, player: Policy, make: () => Environment, rng: Rng): Promise<number> {
  const { rate } = await playMatch({
    make,
    teams: [player, policy],
    games: GAMES,
    rng: rng.fork("even"),
    result: ({ spec }, { rewards, terminated }) => {
      const last = rewards.reduce((sum, reward, agent) => sum + (spec.teams?.[agent] === 1 ? reward : 0), 0);
      return terminated && last !== 0 ? Number(last > 0) : 0.5;
    },
  });
  return rate;
}
