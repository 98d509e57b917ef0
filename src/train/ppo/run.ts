import type { EnvironmentSpec } from "../../environment.ts";
import { createEngine, type Engine } from "../../nn/kernels/engine.ts";
import { createLearner, type Learner } from "../../nn/tape/learner.ts";
import { createRng, type Rng } from "../../rng.ts";
import type { Origin } from "../checkpoint.ts";
import { ALONE, type ProcessGroup } from "../process-group.ts";
import { sharedStep, type SharedStep } from "../shared-step.ts";
import { learnerActor, type Actor } from "./actor.ts";
import { createCuriosity, type Curiosity } from "./curiosity.ts";
import { beginWith, earlierPolicy } from "./earlier-policy.ts";
import { SHARDS } from "./epochs.ts";
import { sharedEpisodeStats, type EpisodeStats } from "./episode-stats.ts";
import { sharedExperience, widthsOf, type Experience, type Widths } from "./experience.ts";
import { sharedGames, type Games } from "./games.ts";
import { SELF, type KeyedOpponent } from "./live-games.ts";
import { LOSS_METRICS } from "./loss.ts";
import { originOf, ppoSettings, type PpoOptions, type Settings } from "./options.ts";
import { PastSelves } from "./past-selves.ts";
import { FROZEN, policyShape, policyWeights, type PolicyShape } from "./policy-network.ts";
import { Rollout } from "./rollout.ts";
import { Priorities } from "./priorities.ts";
import { runningMoments, type RunningMoments } from "./running-moments.ts";
import { sampleTables, type SampleTables } from "./sample-tables.ts";
import { sharedWaiting, type Waiting } from "./waiting.ts";

/** One training by PPO: its networks, games and state. */
export interface Run extends Standing, Network, Play {
  readonly settings: Settings;
  readonly spec: EnvironmentSpec;
  readonly engine: Engine;
  readonly group: ProcessGroup;
  /** The stream that all others are forks of. */
  readonly root: Rng;
  readonly origin: Origin;
  readonly tables: SampleTables;
  readonly curiosity: Curiosity | null;
  readonly pastSelves: PastSelves;
  /** What has come of the games against each opponent. */
  readonly priorities: Priorities;
}

/** The state of a training; a checkpoint has this and the arrays. */
interface Standing {
  /** Updates done. */
  update: number;
  /** Of the present self, relative to the first; past selves keep theirs. */
  rating: number;
  /** With a curriculum: of the episodes that begin. */
  difficulty: number | undefined;
  /** The metrics of the last evaluation. */
  metrics: Readonly<Record<string, number>>;
  /** Shuffles samples. */
  shuffle: Rng;
}

interface Network {
  readonly shape: PolicyShape;
  readonly learner: Learner;
  readonly step: SharedStep;
  readonly actor: Actor;
  /** Running statistics of observations and returns. */
  readonly observations: RunningMoments;
  readonly returns: RunningMoments;
}

interface Play {
  readonly widths: Widths;
  readonly teams: readonly number[];
  readonly experience: Experience;
  readonly games: Games;
  readonly waiting: Waiting;
  readonly episodeStats: EpisodeStats;
  readonly rollout: Rollout;
}

/** @param owned gets all resources that must be freed at the end */
export async function createRun(own: Engine | null, options: PpoOptions, owned: { dispose(): void }[]): Promise<Run> {
  const settings = ppoSettings(options);
  const { spec } = options.make();
  const group = options.group ?? ALONE;
  // Room for a rollout of pictures: the samples stand in its memory.
  const engine = own ?? (await createEngine({ maximumBytes: 2 ** 32 }));
  const root = createRng(options.seed).fork("ppo");
  const network = await createNetwork(settings, spec, engine, group, root, owned);
  const { shape, learner } = network;
  const play = await createPlay(settings, spec, shape, group, root);
  const tables = sampleTables(engine, play.widths, play.experience.rows);
  const curiosity = options.curiosity ? createCuriosity(engine, shape.observation, options.curiosity, root.fork("curiosity")) : null;
  const pastSelves = new PastSelves(engine, learner, shape);
  owned.push(tables, ...(curiosity ? [curiosity] : []), pastSelves);
  return {
    settings,
    spec,
    engine,
    group,
    root,
    tables,
    curiosity,
    pastSelves,
    priorities: new Priorities(),
    ...network,
    ...play,
    origin: originOf(settings, spec, shape),
    update: 0,
    rating: 0,
    difficulty: options.curriculum ? 0 : undefined,
    metrics: {},
    shuffle: root.fork("shuffle"),
  };
}

async function createNetwork(
  settings: Settings,
  spec: EnvironmentSpec,
  engine: Engine,
  group: ProcessGroup,
  root: Rng,
  owned: { dispose(): void }[],
): Promise<Network> {
  const { hidden = [64, 64], activation = "tanh", gruWidth = 0, convChannels = [], attentionWidth = 0, critic = "own" } = settings;
  const shape = policyShape(spec, { hidden, activation, gruWidth, convChannels, attentionWidth, critic });
  const drawn = policyWeights(shape, root.fork("weights"));
  const earlier = settings.initial && !settings.resume ? earlierPolicy(settings.initial) : null;
  // PPO 3: Adam with epsilon 1e-5.
  const learner = createLearner(engine, earlier ? beginWith(drawn, earlier.weights) : drawn, { frozen: FROZEN, epsilon: 1e-5 });
  owned.push(learner);
  const step = await sharedStep(group, learner, SHARDS, LOSS_METRICS.length);
  const observations = runningMoments(shape.observation);
  const returns = runningMoments(1);
  if (earlier?.observations) observations.load(earlier.observations);
  if (earlier?.returns) returns.load(earlier.returns);
  return { shape, learner, step, actor: learnerActor(learner, shape), observations, returns };
}

async function createPlay(settings: Settings, spec: EnvironmentSpec, shape: PolicyShape, group: ProcessGroup, root: Rng): Promise<Play> {
  const { make, environments, stepsPerRollout } = settings;
  const widths = widthsOf(spec, shape);
  const seats = environments * spec.agents;
  const experience = await sharedExperience(group, widths, stepsPerRollout, seats);
  const games = await sharedGames(group, spec, widths, environments);
  const waiting = await sharedWaiting(group, widths, seats);
  const opponents = 1 + (settings.opponents?.length ?? 0) + (settings.snapshots?.keep ?? 0);
  const episodeStats = await sharedEpisodeStats(group, opponents);
  const teams = settings.teams ?? [...new Set(spec.teams ?? [0])];
  const rollout = new Rollout({ make, games, widths, experience, waiting, episodeStats, group, teams, rng: root.fork("games") });
  return { widths, teams, experience, games, waiting, episodeStats, rollout };
}

/** The learner's present opponents. */
export function opponentsOf({ settings, pastSelves, priorities }: Run): KeyedOpponent[] {
  const { opponents = [], snapshots, selfPlayWeight, prioritise = 0 } = settings;
  const past = pastSelves.all;
  // PPO 23: opponents are scripts, past selves, or the present self, drawn by weight at the start of each episode; those that win more often
  // may be preferred.
  const all: KeyedOpponent[] = [
    ...opponents.map(({ policy, weight }, index) => ({ key: index + 1, policy, weight })),
    ...past.map(({ update, actor }) => ({ key: -update, actor, weight: snapshots?.weight ?? 1 })),
    { key: SELF, weight: selfPlayWeight ?? (opponents.length > 0 || past.length > 0 ? 0 : 1) },
  ];
  return prioritise === 0 ? all : all.map((each) => ({ ...each, weight: each.weight * priorities.factor(each.key, prioritise) }));
}
