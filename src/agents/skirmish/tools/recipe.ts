import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Policy } from "../../../policy.ts";
import type { Rng } from "../../../rng.ts";
import { handedOn, ownModel, type Job, type JobOptions, type Recipe } from "../../../tools/recipe.ts";
import { modelFolder, shippedModel } from "../../../tools/shipped-model.ts";
import type { PpoOptions } from "../../../train/ppo/options.ts";
import { ppo } from "../../../train/ppo/ppo.ts";
import type { Training } from "../../../train/training.ts";
import { DIALS } from "../../dials.ts";
import { modelPolicy } from "../../model-policy/model-policy.ts";
import { skirmishEnvironment, type SkirmishOptions } from "../environment.ts";
import { playSkirmishes } from "../evaluation.ts";
import { skirmishSpec } from "../observation.ts";
import { SCRIPTS } from "../scripts.ts";
import { CARDS, ownCard } from "./cards.ts";
import { playersOf, recordingsIn } from "./recorded-players.ts";
import { teacherOf } from "./teachers.ts";
import { bossFights, bossSquad, grounds, oneClass, trainingFights } from "./training-fights.ts";

/** How the scripts among the opponents play, and how often. */
const STYLES = { chase: 0.25, cover: 0.15, bait: 0.1, wait: 0.2, kite: 0.1, run: 0.08, tree: 0.3 } as const;
type Style = keyof typeof STYLES;
const scripts = (styles: Partial<Record<Style, number>>): NonNullable<PpoOptions["opponents"]> =>
  Object.entries(styles).map(([name, weight]) => ({ name, policy: SCRIPTS[name as Style], weight }));

/** The one network learns both sides; in three episodes of four it is the squad that learns. */
const SIDES = [1, 1, 1, 0];
/** Games of each pairing in which weights are judged while they learn. */
const JUDGED = 100;

/** The network and how it learns, the same in all trainings. */
function shared({ seed, ...options }: JobOptions, steps: number): Omit<PpoOptions, "make"> {
  return {
    seed,
    updates: steps,
    environments: 64,
    stepsPerRollout: 48,
    attentionWidth: 32,
    hidden: [160, 96],
    activation: "relu",
    critic: "shared",
    epochs: 3,
    minibatchSize: 1024,
    learningRate: [options.initial ? 2e-4 : 7e-4, 4e-5],
    entropyWeight: [0.01, 0.001],
    discount: 0.995,
    gaeLambda: 0.95,
    evaluateEvery: 25,
    ...handedOn(options),
  };
}

const make = () => skirmishEnvironment(trainingFights("train"));

/** It begins with small squads and by imitating the behaviour tree, dials and all; the tree fades out over the first third. */
const beginning = (steps: number): Pick<PpoOptions, "teacher" | "curriculum"> => ({
  teacher: { policy: SCRIPTS.tree, updates: Math.ceil(steps * 0.3), weight: 1, warmUp: Math.ceil(steps * 0.05) },
  curriculum: ({ progress }) => Math.min(1, progress * 2.5),
});

/** One that goes on does not forget what the shipped squad can, and learns from the tree where that is better. */
const goingOn = async (steps: number): Promise<Pick<PpoOptions, "teacher">> => ({
  teacher: { policy: teacherOf(await shipped("skirmish-squad"), SCRIPTS.tree), updates: Math.ceil(steps * 0.3), weight: 0.3 },
});

/** Share of the games on validation maps that a squad wins. */
const wins = async (squad: Policy, hero: Policy, rng: Rng, fight: Omit<SkirmishOptions, "maps"> = {}): Promise<number> =>
  (await playSkirmishes({ maps: grounds("validation"), games: JUDGED, squad, hero, rng, fight })).rate;

/** What a squad is judged by: wins over chase and tree, squads of one class as well as all, and over one who stands and waits. */
async function judged(policy: Policy, rng: Rng): Promise<Record<string, number>> {
  const alone = { squad: oneClass };
  const values = {
    winsAgainstChase: await wins(policy, SCRIPTS.chase, rng.fork("chase")),
    winsAgainstTree: await wins(policy, SCRIPTS.tree, rng.fork("tree")),
    oneClassAgainstChase: await wins(policy, SCRIPTS.chase, rng.fork("one class/chase"), alone),
    oneClassAgainstTree: await wins(policy, SCRIPTS.tree, rng.fork("one class/tree"), alone),
    winsAgainstWait: await wins(policy, SCRIPTS.wait, rng.fork("wait")),
  };
  return { ...values, wins: mean(values) };
}

const against = (name: string): string => `winsAgainst${name[0]!.toUpperCase()}${name.slice(1)}`;

function mean(values: Readonly<Record<string, number>>): number {
  const all = Object.values(values);
  return all.reduce((sum, value) => sum + value, 0) / all.length;
}

/** Who learned to beat an earlier squad shows one that goes on where it is weak. */
const learnedHero = async (): Promise<NonNullable<PpoOptions["opponents"]>> => [
  { name: "hero", policy: await shipped("skirmish-hero"), weight: 0.15 },
];

const shipped = async (name: string): Promise<Policy> => modelPolicy(await shippedModel(name), { game: skirmishSpec([0, 1]) });

const MAKING = { shares: true, begins: true, judgedBy: "wins", dials: DIALS } as const;

const squad: Job = {
  ...MAKING,
  model: "skirmish-squad",
  card: CARDS.squad,
  async start({ steps = 360, ...options }) {
    return ppo({
      ...shared(options, steps),
      make,
      teams: SIDES,
      opponents: [...scripts(STYLES), ...(options.initial ? await learnedHero() : [])],
      // It loses half of the games to its like: what is weighted by losses weighs them down.
      snapshots: { every: 15, keep: 6, weight: 0.02 },
      selfPlayWeight: 0.1,
      prioritise: 1,
      ...(options.initial ? await goingOn(steps) : beginning(steps)),
      evaluate: judged,
    });
  },
};

/** Whom a boss does not beat nearly always as it is. */
const BOSS_RIVALS = { bait: SCRIPTS.bait, wait: SCRIPTS.wait, run: SCRIPTS.run, kite: SCRIPTS.kite, tree: SCRIPTS.tree };

const boss: Job = {
  ...MAKING,
  model: "skirmish-boss",
  card: CARDS.boss,
  async start({ steps = 300, initial = squadWeights(), ...options }) {
    const known = await shipped("skirmish-squad");
    const hero = await shipped("skirmish-hero");
    return ppo({
      ...shared({ ...options, initial }, steps),
      make: () => skirmishEnvironment(bossFights("train")),
      teams: [1],
      opponents: [{ name: "hero", policy: hero, weight: 0.8 }, ...scripts(STYLES)],
      prioritise: 1,
      // So that it does not forget what the squad can.
      teacher: { policy: known, updates: Math.ceil(steps * 0.3), weight: 0.3 },
      evaluate: bossAgainst({ ...BOSS_RIVALS, hero }),
    });
  },
};

/** Of the games on validation maps those that a boss and its guards win: against each hero, and in the mean. */
const bossAgainst =
  (heroes: Readonly<Record<string, Policy>>): NonNullable<PpoOptions["evaluate"]> =>
  async (policy, rng) => {
    const values: Record<string, number> = {};
    for (const [name, hero] of Object.entries(heroes))
      values[against(name)] = await wins(policy, hero, rng.fork(name), { squad: bossSquad });
    return { ...values, wins: mean(values) };
  };

const hero: Job = {
  ...MAKING,
  model: "skirmish-hero",
  dials: ["skill"],
  card: CARDS.hero,
  async start({ steps = 150, initial = squadWeights(), ...options }) {
    const rival = await shipped("skirmish-squad");
    return ppo({
      ...shared({ ...options, initial }, steps),
      make,
      teams: [0],
      opponents: [{ name: "squad", policy: rival, weight: 1 }, ...scripts({ tree: 0.5, chase: 0.25, cover: 0.25 })],
      evaluate: heroAgainst({ squad: rival, tree: SCRIPTS.tree }),
    });
  },
};

/** How often the recorded players are met, all together: beside scripts of {@link STYLES}, two fights of five. */
const PLAYERS = 0.8;

/** A squad that goes on from the shipped one, or from that of `--init-from`, with recorded players among the heroes. */
function ownSquad(folder: string): Job {
  const model = ownModel("skirmish", basename(folder));
  return {
    model,
    begins: true,
    judgedBy: "wins",
    dials: DIALS,
    card: ownCard(model),
    start: (options) => ownTraining(folder, options),
  };
}

async function* ownTraining(folder: string, { steps = 90, initial = squadWeights(), ...options }: JobOptions): Training {
  const players = await playersOf(recordingsIn(folder), options);
  const weight = PLAYERS / players.length;
  const trained = yield* ppo({
    ...shared({ ...options, initial }, steps),
    make,
    teams: [1],
    opponents: [...players.map(({ name, policy }) => ({ name, policy, weight })), ...scripts(STYLES)],
    prioritise: 1,
    ...(await goingOn(steps)),
    evaluate: async (policy, rng) => {
      const { wins: _, ...values } = await judged(policy, rng);
      for (const player of players) values[against(player.name)] = await wins(policy, player.policy, rng.fork(player.name));
      return { ...values, wins: mean(values) };
    },
  });
  return { ...trained, data: players.map(({ data }) => data) };
}

/** What the squad is measured against: a hero that learns from nothing to beat this one squad, and meets nobody else. */
const exploiter: Job = {
  ...MAKING,
  model: "skirmish-exploiter",
  dials: ["skill"],
  card: CARDS.exploiter,
  async start({ steps = 90, ...options }) {
    const rival = await shipped("skirmish-squad");
    return ppo({
      ...shared(options, steps),
      make: () => skirmishEnvironment({ maps: grounds("train") }),
      teams: [0],
      opponents: [{ name: "squad", policy: rival, weight: 1 }],
      evaluate: heroAgainst({ squad: rival }),
    });
  },
};

/** Of the games on validation maps those that the hero wins: against each squad, and in the mean. */
const heroAgainst =
  (squads: Readonly<Record<string, Policy>>): NonNullable<PpoOptions["evaluate"]> =>
  async (policy, rng) => {
    const values: Record<string, number> = {};
    for (const [name, rival] of Object.entries(squads)) {
      const { losses } = await playSkirmishes({
        maps: grounds("validation"),
        games: JUDGED,
        squad: rival,
        hero: policy,
        rng: rng.fork(name),
      });
      values[against(name)] = losses / JUDGED;
    }
    return { ...values, wins: mean(values) };
  };

/** The squad's network has learned both sides: boss and hero go on from it. */
const squadWeights = (): Uint8Array => new Uint8Array(readFileSync(join(modelFolder("skirmish-squad"), "model.onnx")));

/** The opponents that ship with the package. */
export const skirmish: Recipe = {
  name: "skirmish",
  summary: "the squad of opponents, a boss and a hero, by PPO in simulation (no data needed)",
  needsData: false,
  jobs: [squad, boss, hero, exploiter],
  own: ownSquad,
};
