import { maskSize, type Environment, type EnvironmentSpec } from "../../environment.ts";
import { AigcError } from "../../errors.ts";
import type { Engine } from "../../nn/kernels/engine.ts";
import type { Policy } from "../../policy.ts";
import type { Rng } from "../../rng.ts";
import type { Origin } from "../checkpoint-origin.ts";
import type { CuriosityOptions } from "./curiosity.ts";
import { STREAMS } from "./games.ts";
import type { PolicyShape } from "./policy-network.ts";
import type { ProcessGroup } from "../process-group.ts";
import type { Opponent } from "./rollout.ts";

/** What a training by proximal policy optimisation may be told. */
export interface PpoOptions {
  readonly make: () => Environment;
  readonly seed: string;
  /** Updates in all. */
  readonly updates: number;
  /** Environments side by side, a multiple of 4. Default 32. */
  readonly environments?: number;
  /** Steps that each environment takes between two updates. Default 64. */
  readonly time?: number;
  /** Widths of the hidden layers. Default [64, 64]. */
  readonly hidden?: readonly number[];
  readonly activation?: "tanh" | "relu";
  /** Width of a gated recurrent unit, for games that must be remembered. Default 0. */
  readonly memory?: number;
  /** Channels of 3x3 convolutions over the features that have a `grid`. Default: none, they are read as plain numbers. */
  readonly pictures?: readonly number[];
  /** Width of the attention over the features that have a `set`. Default 0: they are read as plain numbers. */
  readonly entities?: number;
  /** A network of its own, the policy's hidden layers, or one that sees what the whole team sees (Yu et al. 2022). Default `own`. */
  readonly critic?: PolicyShape["critic"];
  /** Passes over each rollout. Default 4. */
  readonly epochs?: number;
  /** Samples in a minibatch. Default 512. */
  readonly minibatch?: number;
  /** Default from 3e-4 to 3e-5. */
  readonly learningRate?: Schedule;
  /** Weight of the entropy. Default 0.01. */
  readonly entropy?: Schedule;
  /** Default 0.99. */
  readonly discount?: number;
  /** Lambda of the advantages. Default 0.95. */
  readonly lambda?: number;
  /** Ratios count between 1 - clip and 1 + clip. Default 0.2. */
  readonly clip?: number;
  /** Bound the value's change too, by this much; default: not. */
  readonly valueClip?: number;
  /** Default 0.5. */
  readonly valueWeight?: number;
  /** Default 0.5. */
  readonly clipNorm?: number;
  /** Ends the epochs of an update once the policy has moved this far, in nats. Default: never. */
  readonly targetDivergence?: number;
  /** Default true. */
  readonly normaliseObservations?: boolean;
  /** Teams that learn; the others are played by `opponents` and `snapshots`, or by the learner itself. Default: all there are. */
  readonly teams?: readonly number[];
  readonly opponents?: readonly Opponent[];
  /** Past selves among the opponents: a new one every so many updates, the last `keep` of them, each drawn with this weight. */
  readonly snapshots?: { readonly every: number; readonly keep: number; readonly weight: number };
  /** Weight of the present self among the opponents: then both sides learn. Default 1 where there are no `opponents`, else 0. */
  readonly self?: number;
  /** A teacher whose choices are imitated: alone for `warmUp` updates (default 0), then beside the rest, ever less, until `updates`. */
  readonly teacher?: { readonly policy: Policy; readonly updates: number; readonly weight: number; readonly warmUp?: number };
  /** A reward for what is new, for games whose own rewards are rare. */
  readonly curiosity?: CuriosityOptions;
  /** Called now and then with the present policy; its values join the progress, and the last ones the model's metrics. */
  readonly evaluate?: (policy: Policy, rng: Rng) => Promise<Record<string, number>> | Record<string, number>;
  /** Updates between two evaluations. Default: only at the end. */
  readonly evaluateEvery?: number;
  /**
   * Games of each pairing of the final policy, its past selves, the `opponents` and one who plays at random, when all is learnt; the
   * results are the model's `details.crossPlay`. For games of the teams 0 and 1. Default 0.
   */
  readonly crossPlay?: number;
  /** A checkpoint of the same training to go on from; of one with another seed, game or settings it is refused, by name. */
  readonly resume?: Uint8Array;
  /** Go on from a checkpoint though settings or `code` are others: not of another seed, game or network. Default false. */
  readonly allowChanges?: boolean;
  /** Begin with weights that were learnt before: a checkpoint, or a model file of `train`, of the same network. */
  readonly initial?: Uint8Array;
  /** Hashes of the game's code, by file: they go into the checkpoint, so that another game does not go on from it unnoticed. */
  readonly code?: Readonly<Record<string, string>>;
  readonly engine?: Engine;
  /** The copies of this training that share its work. Default: it is alone. */
  readonly group?: ProcessGroup;
}

/** A number, or from one number to another, evenly over the training. */
export type Schedule = number | readonly [number, number];

const DEFAULTS = {
  environments: 32,
  time: 64,
  epochs: 4,
  minibatch: 512,
  learningRate: [3e-4, 3e-5] as Schedule,
  entropy: 0.01 as Schedule,
  discount: 0.99,
  lambda: 0.95,
  clip: 0.2,
  valueWeight: 0.5,
  clipNorm: 0.5,
  normaliseObservations: true,
};
export type Settings = PpoOptions & typeof DEFAULTS;

/**
 * The options with what was left out.
 * @throws AigcError `bad-request`
 */
export function ppoSettings(options: PpoOptions): Settings {
  const settings: Settings = { ...DEFAULTS, ...options };
  const refuse = (what: string): never => {
    throw new AigcError("bad-request", "ppo", what);
  };
  const { environments, time, epochs, minibatch, updates, discount, lambda } = settings;
  if (environments % STREAMS !== 0 || environments < STREAMS)
    refuse(`environments is ${environments}. Give a multiple of ${STREAMS}, the number of parts that may be shared out to workers.`);
  for (const [name, value] of Object.entries({ time, epochs, minibatch, updates }))
    if (!Number.isInteger(value) || value < 1) refuse(`${name} is ${value}. Give a whole number of at least 1.`);
  for (const [name, value] of Object.entries({ discount, lambda }))
    if (!(value >= 0 && value <= 1)) refuse(`${name} is ${value}. Give a number from 0 to 1.`);
  const sides = new Set(settings.make().spec.teams ?? []);
  if (settings.crossPlay && !(sides.size === 2 && sides.has(0) && sides.has(1)))
    refuse(`crossPlay is for games of the teams 0 and 1; this one has ${[...sides].join(", ") || "none"}. Leave it out.`);
  if (settings.teacher && maskSize(settings.make().spec) === 0) refuse("a teacher's choices are discrete, and this game has none.");
  return settings;
}

/** Where a schedule stands, `progress` from 0 to 1 through the training. */
export function scheduled(schedule: Schedule, progress: number): number {
  // PPO 4: learning rate and entropy go evenly from one number to another.
  return typeof schedule === "number" ? schedule : schedule[0] + (schedule[1] - schedule[0]) * progress;
}

/** What the arrays of a checkpoint are laid out by, and the seed of the games that are played again. */
export const FIXED = ["seed", "spec", "network", "environments", "curiosity"];

/** Options that decide how a training comes out. What the game, an evaluation and other functions do is told by `code`. */
const DECISIVE = [
  ...([
    "seed",
    "environments",
    "time",
    "epochs",
    "minibatch",
    "learningRate",
    "entropy",
    "discount",
    "lambda",
    "clip",
    "valueClip",
  ] as const),
  ...(["valueWeight", "clipNorm", "targetDivergence", "normaliseObservations", "teams", "snapshots", "self", "curiosity", "code"] as const),
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
