import {
  arrayOf,
  checkOptions,
  checkFlag,
  checkFunction,
  checkNumber,
  checkSeed,
  checkText,
  listOf,
  mapOf,
  multipleOf,
  oneOf,
  whole,
  withFields,
  within,
  refuse,
  type Check,
} from "../../arguments.ts";
import { maskSize, type Environment, type EnvironmentSpec } from "../../environment.ts";
import { AigcError } from "../../errors.ts";
import { checkEnvironmentObject, checkPolicy } from "../../handed-in.ts";
import type { Policy } from "../../policy.ts";
import type { Rng } from "../../rng.ts";
import { checkInt8 } from "../training-options.ts";
import type { Int8 } from "../../nn/onnx/onnx-graph.ts";
import type { Origin } from "../checkpoint.ts";
import type { CuriosityOptions } from "./curiosity.ts";
import { STREAMS } from "./games.ts";
import type { PolicyShape } from "./policy-network.ts";
import { checkGroup, type ProcessGroup } from "../process-group.ts";
import type { Opponent } from "./rollout.ts";

/** Options of a training by proximal policy optimisation. */
export interface PpoOptions {
  readonly make: () => Environment;
  readonly seed: string | number;
  /** Updates in all. */
  readonly updates: number;
  /** Environments side by side, a multiple of 4. Default 32. */
  readonly environments?: number;
  /** Steps that each environment takes between two updates. Default 64. */
  readonly stepsPerRollout?: number;
  /** Widths of the hidden layers. Default [64, 64]. */
  readonly hidden?: readonly number[];
  readonly activation?: "tanh" | "relu";
  /** Width of a gated recurrent unit, for games that must be remembered. Default 0. */
  readonly gruWidth?: number;
  /** Channels of 3x3 convolutions over the features that have a `grid`. Default: none, they are read as plain numbers. */
  readonly convChannels?: readonly number[];
  /** Width of the attention over the features that have a `set`. Default 0: they are read as plain numbers. */
  readonly attentionWidth?: number;
  /**
   * The critic: its own network, the policy's hidden layers, or a network with the observations of the whole team (Yu et al. 2022).
   * Default `own`.
   */
  readonly critic?: Exclude<PolicyShape["critic"], "none">;
  /** Passes over each rollout. Default 4. */
  readonly epochs?: number;
  /** Samples in a minibatch. Default 512. */
  readonly minibatchSize?: number;
  /** Default from 3e-4 to 3e-5. */
  readonly learningRate?: Schedule;
  /** Weight of the entropy. Default 0.01. */
  readonly entropyWeight?: Schedule;
  /** Default 0.99. */
  readonly discount?: number;
  /** Lambda of the generalised advantage estimation. Default 0.95. */
  readonly gaeLambda?: number;
  /** Ratios count between 1 - clip and 1 + clip. Default 0.2. */
  readonly clip?: number;
  /** Clips the change of the value, too, by this much. Default: no clipping. */
  readonly valueClip?: number;
  /** Default 0.5. */
  readonly valueWeight?: number;
  /** Default 0.5. */
  readonly clipNorm?: number;
  /** Ends the epochs of an update once the policy has moved this far: approximate KL divergence, in nats. Default: never. */
  readonly targetKl?: number;
  /** Default true. */
  readonly normaliseObservations?: boolean;
  /** Teams that learn; the others are played by `opponents` and `snapshots`, or by the learner itself. Default: all teams. */
  readonly teams?: readonly number[];
  readonly opponents?: readonly Opponent[];
  /** Past selves among the opponents: a new one every so many updates, the last `keep` of them, each drawn with this weight. */
  readonly snapshots?: { readonly every: number; readonly keep: number; readonly weight: number };
  /** Weight of the present self among the opponents: then both sides learn. Default 1 where there are no `opponents`, else 0. */
  readonly selfPlayWeight?: number;
  /**
   * How much opponents are preferred that the learner loses to, present self and past ones among them: weights are multiplied by the share
   * of points lost, to this power. Whole. Default 0: by their weights alone.
   */
  readonly prioritise?: number;
  /** A teacher to imitate: only that for `warmUp` updates (default 0), then with a falling weight beside PPO, until `updates`. */
  readonly teacher?: { readonly policy: Policy; readonly updates: number; readonly weight: number; readonly warmUp?: number };
  /**
   * From the results of the last update to the difficulty of the next episodes, 0 to 1, an argument of `reset`; it begins at 0. Default:
   * full difficulty from the beginning.
   */
  readonly curriculum?: (told: CurriculumTold) => number;
  /** A reward for new observations, for games with rare rewards. */
  readonly curiosity?: CuriosityOptions;
  /**
   * Called from time to time with the present policy that takes the most probable actions, as a game plays it by default, and with the same
   * policy sampling, as in training (temperature 1). Its values are added to the progress, and the last ones to the model's metrics.
   */
  readonly evaluate?: (policy: Policy, rng: Rng, drawing: Policy) => Promise<Record<string, number>> | Record<string, number>;
  /** Updates between two evaluations. Default: only at the end. */
  readonly evaluateEvery?: number;
  /**
   * Games of each pairing of the final policy, its past selves, the `opponents` and one that plays at random, when the training ends; the
   * results are the model's `details.crossPlay`. For games of the teams 0 and 1. Default 0.
   */
  readonly crossPlay?: number;
  /** How the matrices of the model are written: as numbers of 32 bits, or of eight or fewer. Default: of 32. */
  readonly int8?: Int8;
  /** A checkpoint of the same training to resume from; one with another seed, game or settings is refused, with their names. */
  readonly resume?: Uint8Array;
  /** Resume even if settings or `code` differ (but not seed, game or network). Default false. */
  readonly allowChanges?: boolean;
  /** Initial weights from an earlier training: a checkpoint, or a model file of `train`, of the same network. */
  readonly initial?: Uint8Array;
  /** Hashes of the game's code, by file. They are saved in the checkpoint, so that a changed game is noticed at a resume. */
  readonly code?: Readonly<Record<string, string>>;
  /** The copies of this training that share its work. Default: only one. */
  readonly group?: ProcessGroup;
}

/** The argument of a curriculum, after each update. */
export interface CurriculumTold {
  /** Of the episodes that began in this update. */
  readonly difficulty: number;
  /** From 0 to 1 through the training. */
  readonly progress: number;
  /** Means over the episodes that ended in this update: "return", "length", "score", "episode/coins"; only "episodes", 0, if none did. */
  readonly values: Readonly<Record<string, number>>;
}

/** A number, or from one number to another, evenly over the training. */
export type Schedule = number | readonly [number, number];

const DEFAULTS = {
  environments: 32,
  stepsPerRollout: 64,
  epochs: 4,
  minibatchSize: 512,
  learningRate: [3e-4, 3e-5] as Schedule,
  entropyWeight: 0.01 as Schedule,
  discount: 0.99,
  gaeLambda: 0.95,
  clip: 0.2,
  valueWeight: 0.5,
  clipNorm: 0.5,
  normaliseObservations: true,
};
export type Settings = PpoOptions & typeof DEFAULTS;

/**
 * The options with defaults for the missing ones.
 * @throws AigcError `bad-request`
 */
export function ppoSettings(options: PpoOptions): Settings {
  checkOptions("ppo", "options", options, CHECKS);
  const settings: Settings = { ...DEFAULTS, ...options };
  const made = settings.make();
  checkEnvironmentObject("ppo", "options.make()", made);
  const complain = (what: string): never => {
    throw new AigcError("bad-request", "ppo", what);
  };
  const sides = new Set(made.spec.teams ?? []);
  if (settings.crossPlay && !(sides.size === 2 && sides.has(0) && sides.has(1)))
    complain(`crossPlay is for games of the teams 0 and 1; this one has ${[...sides].join(", ") || "none"}. Leave it out.`);
  if (settings.teacher && maskSize(made.spec) === 0) complain("a teacher's choices are discrete, and this game has none.");
  return settings;
}

const checkSchedule: Check = (where, name, value) => {
  if (!Array.isArray(value)) return checkNumber(where, name, value, { least: 0 });
  listOf(within(0))(where, name, value);
  if (value.length !== 2) refuse(where, name, value, "a number, or two: from, to");
};

/** The name of an option as `checkFields` writes it: with "?" where it may be left out. */
type Named = { [Name in keyof PpoOptions]-?: object extends Pick<PpoOptions, Name> ? `${Name}?` : Name }[keyof PpoOptions];
const CHECKS: Readonly<Record<Named, Check>> = {
  make: checkFunction,
  seed: checkSeed,
  updates: whole(1),
  "environments?": multipleOf(STREAMS, ", the number of parts that may be shared out to workers"),
  "stepsPerRollout?": whole(1),
  "hidden?": listOf(whole(1)),
  "activation?": oneOf(["tanh", "relu"]),
  "gruWidth?": whole(),
  "convChannels?": listOf(whole(1)),
  "attentionWidth?": whole(),
  "critic?": oneOf(["own", "shared", "central"]),
  "epochs?": whole(1),
  "minibatchSize?": whole(1),
  "learningRate?": checkSchedule,
  "entropyWeight?": checkSchedule,
  "discount?": within(0, 1),
  "gaeLambda?": within(0, 1),
  "clip?": within(0),
  "valueClip?": within(0),
  "valueWeight?": within(0),
  "clipNorm?": within(0),
  "targetKl?": within(0),
  "normaliseObservations?": checkFlag,
  "teams?": listOf(whole()),
  "opponents?": listOf(withFields({ name: checkText, policy: checkPolicy, weight: within(0) })),
  "snapshots?": withFields({ every: whole(1), keep: whole(1), weight: within(0) }),
  "selfPlayWeight?": within(0),
  "prioritise?": whole(),
  "teacher?": withFields({ policy: checkPolicy, updates: whole(1), weight: within(0), "warmUp?": whole() }),
  "curiosity?": withFields({ weight: within(0), "width?": whole(1), "learningRate?": within(0) }),
  "evaluate?": checkFunction,
  "evaluateEvery?": whole(1),
  "crossPlay?": whole(),
  "curriculum?": checkFunction,
  "int8?": checkInt8,
  "resume?": arrayOf("Uint8Array"),
  "group?": checkGroup,
  "allowChanges?": checkFlag,
  "initial?": arrayOf("Uint8Array"),
  "code?": mapOf(checkText),
};

/** The name of every option there is. */
export const PPO_OPTIONS = Object.keys(CHECKS).map((name) => name.replace("?", ""));

/**
 * The difficulty that a curriculum asks for next.
 * @throws AigcError `bad-request` where that is no difficulty
 */
export function nextDifficulty({ curriculum }: PpoOptions, told: CurriculumTold): number | undefined {
  if (!curriculum) return undefined;
  const next = curriculum(told);
  if (!(next >= 0 && next <= 1)) refuse("ppo", `what the curriculum gave at progress ${told.progress}`, next, "a number from 0 to 1");
  return next;
}

/** Where a schedule stands, `progress` from 0 to 1 through the training. */
export function scheduled(schedule: Schedule, progress: number): number {
  // PPO 4: learning rate and entropy go evenly from one number to another.
  return typeof schedule === "number" ? schedule : schedule[0] + (schedule[1] - schedule[0]) * progress;
}

/** What the arrays of a checkpoint are laid out by, and the seed of the games that are played again. */
export const FIXED = ["seed", "spec", "network", "environments", "curiosity"];

/** Options that change the weights. Functions (the game, an evaluation) are covered by `code`. */
const DECISIVE = [
  ...([
    "seed",
    "environments",
    "stepsPerRollout",
    "epochs",
    "minibatchSize",
    "learningRate",
    "entropyWeight",
    "discount",
    "gaeLambda",
    "clip",
    "valueClip",
  ] as const),
  ...([
    "valueWeight",
    "clipNorm",
    "targetKl",
    "normaliseObservations",
    "teams",
    "snapshots",
    "selfPlayWeight",
    "prioritise",
    "curiosity",
    "code",
  ] as const),
];

/** What a training is made of, for its checkpoints. */
export function originOf(settings: Settings, { maxSteps, rewardRange, ...spec }: EnvironmentSpec, network: PolicyShape): Origin {
  const origin = {
    ...Object.fromEntries(DECISIVE.map((name) => [name, settings[name]])),
    spec: { ...spec, actions: spec.actions.map(({ name, size }) => ({ name, size })) },
    network,
    rules: { maxSteps, rewardRange },
    opponents: settings.opponents?.map(({ name, weight }) => ({ name, weight })),
    teacher: settings.teacher && { ...settings.teacher, policy: undefined },
  };
  return JSON.parse(JSON.stringify(origin)) as Origin;
}

/** The settings that are plain data, for the papers of the model. */
export function plainSettings(settings: Settings): Record<string, unknown> {
  const isPlain = (value: unknown) =>
    ["number", "string", "boolean"].includes(typeof value) || (Array.isArray(value) && typeof value[0] === "number");
  return Object.fromEntries(Object.entries(settings).filter(([name, value]) => name !== "allowChanges" && isPlain(value)));
}
