import { createEngine, type Engine } from "../../nn/kernels/engine.ts";
import { createLearner, type Learner } from "../../nn/tape/learner.ts";
import { createRng, resumeRng, type Rng } from "../../rng.ts";
import { learnerActor, opponentActor, weightsPolicy, type Actor } from "./actor.ts";
import { decodeCheckpoint, encodeCheckpoint, learnerArrays, prefixed, type NumberArray } from "../checkpoint.ts";
import { checkOrigin } from "../checkpoint-origin.ts";
import { crossPlay, scripted, type Pairing } from "./cross-play.ts";
import { createCuriosity } from "./curiosity.ts";
import { beginWith, earlierPolicy } from "./earlier-policy.ts";
import { sharedExperience, widthsOf } from "./experience.ts";
import { packGames, sharedGames, unpackGames } from "./games.ts";
import { sharedHeard } from "./heard.ts";
import { exportPolicy } from "./policy-export.ts";
import { FROZEN, policyShape, policyWeights, type PolicyShape } from "./policy-network.ts";
import { ALONE, sharedStep, type SharedStep } from "../process-group.ts";
import { rowsLoss, sequencesLoss, TOLD } from "./loss.ts";
import { createRollout, SELF, type KeyedOpponent } from "./rollout.ts";
import { FIXED, nextDifficulty, originOf, plainSettings, ppoSettings, scheduled, type PpoOptions, type Settings } from "./options.ts";
import { ratingAfter } from "./rating.ts";
import { momentsOf, momentsOfRows, runningMoments, type MomentsState } from "./running-moments.ts";
import { sampleTables, type SampleTables } from "./sample-tables.ts";
import { explainedVariance, pick, samplesOf, staysOf, type Samples } from "./samples.ts";
import { teach, type Taught } from "./teacher.ts";
import type { Trained, Training } from "../training.ts";
import { packWaiting, sharedWaiting, unpackWaiting } from "./waiting.ts";

/** Parts of each gradient: fixed, so that the same bits come out however many copies share the work. */
const SHARDS = 2;

interface Saved {
  readonly update: number;
  readonly learnerSteps: number;
  readonly rng: ReturnType<Rng["state"]>;
  readonly observations: MomentsState;
  readonly returns: MomentsState;
  readonly snapshots: readonly number[];
  /** Of the snapshots, and last of the present self. */
  readonly ratings: readonly number[];
  readonly difficulty: number | null;
  readonly curiosity: { readonly moments: readonly [MomentsState, MomentsState]; readonly steps: number } | null;
  readonly metrics: Readonly<Record<string, number>>;
}

/**
 * Proximal policy optimisation (Schulman et al. 2017), with generalised advantages (Schulman et al. 2016), masks, memory, teams,
 * self-play, imitation and curiosity. docs/ppo.md numbers its details, and they are numbered the same here.
 *
 * @throws AigcError `bad-request` for options that cannot be, `bad-environment` with the seed that shows it again
 */
export function ppo(options: PpoOptions): Training {
  return ppoIn(null, options);
}

/** The same, in the memory of an engine that is there already. */
export async function* ppoIn(engine: Engine | null, options: PpoOptions): Training {
  const owned: { dispose(): void }[] = [];
  try {
    return yield* train(engine, options, owned);
  } finally {
    for (const each of owned) each.dispose();
  }
}

/** @param owned what is to be given back, however the training ends */
async function* train(own: Engine | null, options: PpoOptions, owned: { dispose(): void }[]): Training {
  const settings = ppoSettings(options);
  const { spec } = options.make();
  const shape = policyShape(spec, {
    hidden: options.hidden ?? [64, 64],
    activation: options.activation ?? "tanh",
    memory: options.memory ?? 0,
    pictures: options.pictures ?? [],
    entities: options.entities ?? 0,
    critic: options.critic ?? "own",
  });
  // Room for a rollout of pictures: the samples stand in its memory.
  const engine = own ?? (await createEngine({ maximumBytes: 2 ** 32 }));
  const group = options.group ?? ALONE;
  const root = createRng(options.seed).fork("ppo");
  // PPO 3: Adam with epsilon 1e-5.
  const drawn = policyWeights(shape, root.fork("weights"));
  const earlier = options.initial && !options.resume ? earlierPolicy(options.initial) : null;
  const learner = createLearner(engine, earlier ? beginWith(drawn, earlier.weights) : drawn, { frozen: FROZEN, epsilon: 1e-5 });
  const step = await sharedStep(group, learner, SHARDS, TOLD.length);
  const widths = widthsOf(spec, shape);
  const experience = await sharedExperience(group, widths, settings.time, settings.environments * spec.agents);
  const games = await sharedGames(group, spec, widths, settings.environments);
  const waiting = await sharedWaiting(group, widths, settings.environments * spec.agents);
  const heard = await sharedHeard(group, 1 + (options.opponents?.length ?? 0) + (options.snapshots?.keep ?? 0));
  const teams = options.teams ?? [...new Set(spec.teams ?? [0])];
  const rollout = createRollout({ make: options.make, games, widths, experience, waiting, heard, group, teams, rng: root.fork("games") });
  const actor = learnerActor(learner, shape);
  const tables = sampleTables(engine, widths, experience.rows);
  const observations = runningMoments(shape.observation);
  const returns = runningMoments(1);
  if (earlier?.observations) observations.load(earlier.observations);
  if (earlier?.returns) returns.load(earlier.returns);
  const origin = originOf(settings, spec, shape);
  const curiosity = options.curiosity ? createCuriosity(engine, shape.observation, options.curiosity, root.fork("curiosity")) : null;
  const snapshots: { update: number; rating: number; weights: Float32Array; learner: Learner; actor: Actor }[] = [];
  owned.push(learner, tables, ...(curiosity ? [curiosity] : []), { dispose: () => snapshots.forEach((past) => past.learner.dispose()) });
  let shuffle = root.fork("shuffle");
  let update = 0;
  /** Of the present self, above the one that began; past selves have what they had. */
  let rating = 0;
  let difficulty = options.curriculum ? 0 : undefined;
  let metrics: Readonly<Record<string, number>> = {};

  const addSnapshot = (number: number, standing: number, weights: Float32Array, frozen: Float32Array) => {
    const past = createLearner(engine, learner.weights(), { frozen: FROZEN });
    past.load({ ...past.state(), weights, frozen });
    snapshots.push({
      update: number,
      rating: standing,
      weights: Float32Array.of(...weights, ...frozen),
      learner: past,
      actor: opponentActor(past, shape),
    });
  };
  // PPO 23: opponents are scripts, past selves, or the present self, drawn by weight at the start of each episode.
  const opponents = (): KeyedOpponent[] => [
    ...(options.opponents ?? []).map(({ policy, weight }, index) => ({ key: index + 1, policy, weight })),
    ...snapshots.map(({ update: number, actor: past }) => ({ key: -number, actor: past, weight: options.snapshots?.weight ?? 1 })),
    { key: SELF, weight: options.self ?? (options.opponents?.length || snapshots.length > 0 ? 0 : 1) },
  ];

  // Nobody loads games before everybody has made the memory of them ready.
  group.barrier();
  if (options.resume) {
    const read = decodeCheckpoint(options.resume, "ppo");
    const [saved, arrays] = [read.state as Saved, read.arrays];
    checkOrigin(read, origin, { fixed: FIXED, allowChanges: options.allowChanges, step: saved.update, steps: options.updates });
    learner.load({ steps: saved.learnerSteps, ...learnerArrays(arrays, "learner") });
    observations.load(saved.observations);
    returns.load(saved.returns);
    if (curiosity && saved.curiosity)
      curiosity.load({
        moments: saved.curiosity.moments,
        learner: { steps: saved.curiosity.steps, ...learnerArrays(arrays, "curiosity") },
      });
    shuffle = resumeRng(saved.rng);
    const size = learner.state().weights.length;
    saved.snapshots.forEach((number, index) => {
      const all = arrays[`snapshot ${number}`] as Float32Array;
      addSnapshot(number, saved.ratings[index]!, all.slice(0, size), all.slice(size));
    });
    unpackGames(games, widths, arrays);
    unpackWaiting(waiting, widths, arrays);
    // A copy that begins a game anew must not have it unpacked again by another.
    group.barrier();
    rollout.resume(options.allowChanges ?? false);
    ({ update, metrics } = saved);
    rating = saved.ratings.at(-1)!;
    difficulty = saved.difficulty ?? undefined;
  }

  const checkpoint = () => {
    const { steps, ...arrays } = learner.state();
    const curious = curiosity?.state();
    const all: Record<string, NumberArray> = {
      ...packGames(games, widths),
      ...packWaiting(waiting, widths),
      ...prefixed(arrays, "learner"),
    };
    if (curious) Object.assign(all, prefixed({ ...curious.learner, steps: undefined }, "curiosity"));
    for (const { update: number, weights } of snapshots) all[`snapshot ${number}`] = weights;
    const saved: Saved = {
      update,
      learnerSteps: steps,
      rng: shuffle.state(),
      observations: observations.state(),
      returns: returns.state(),
      snapshots: snapshots.map((past) => past.update),
      ratings: [...snapshots.map((past) => past.rating), rating],
      difficulty: difficulty ?? null,
      curiosity: curious ? { moments: curious.moments, steps: curious.learner.steps } : null,
      metrics,
    };
    return encodeCheckpoint({ kind: "ppo", origin, state: saved, arrays: all });
  };

  const model = (): Trained => {
    const { details, ...file } = exportPolicy(spec.contract, shape, learner.weights(), returns);
    return { ...file, steps: update, data: [], metrics, details: { ...details, hyperParameters: plainSettings(settings) } };
  };

  while (update < options.updates) {
    // Whoever reports may still be saving the games.
    group.barrier();
    await rollout.collect(actor, opponents(), difficulty);
    group.barrier();

    const stays = staysOf(experience);
    tables.fill(experience);
    // PPO 25: curiosity adds to the rewards before advantages are estimated.
    const bonus = curiosity?.rewards(tables.observations, stays.rows).map((reward) => reward * options.curiosity!.weight);
    const scale = { mean: returns.mean()[0]!, deviation: 1 / returns.factor()[0]! };
    const samples = samplesOf(experience, stays, scale, settings, bonus);
    const explained = explainedVariance(samples, scale);
    const taught = await teach(samples, shape, settings, update, shuffle);
    tables.judge(samples, taught?.actions);
    const losses = learn(step, shape, tables, samples, settings, update, taught, shuffle);
    curiosity?.learn(tables.observations, stays.rows);
    returns.add(momentsOf(pick(samples.returns, samples.rows, 1)));
    if (settings.normaliseObservations) {
      observations.add(momentsOfRows(engine, tables.observations, stays.rows));
      learner.setFrozen("observationMean", observations.mean());
      learner.setFrozen("observationFactor", observations.factor());
    }
    const learningRate = scheduled(settings.learningRate, update / Math.max(1, settings.updates - 1));
    update++;
    const episodes = heard.means();
    const past = snapshots.map((self, i) => ({ rating: self.rating, ...heard.against()[(options.opponents?.length ?? 0) + i]! }));
    rating = ratingAfter(rating, past);
    const values = {
      ...episodes,
      ...(past.length > 0 ? { rating } : {}),
      ...(difficulty === undefined ? {} : { difficulty }),
      ...losses,
      ...(Number.isNaN(explained) ? {} : { explainedVariance: explained }),
      learningRate,
      totalSteps: update * settings.environments * settings.time,
    };
    difficulty = nextDifficulty(options, { difficulty: difficulty ?? 0, progress: update / settings.updates, values: episodes });
    if (options.snapshots && update % options.snapshots.every === 0) {
      const { weights, frozen } = learner.state();
      addSnapshot(update, rating, weights, frozen);
      while (snapshots.length > options.snapshots.keep) snapshots.shift()!.learner.dispose();
    }
    if (group.rank > 0) continue;
    if (options.evaluate && (update === options.updates || (options.evaluateEvery && update % options.evaluateEvery === 0))) {
      const [present, drawing] = [true, false].map((greedy) => weightsPolicy(engine, spec, shape, learner.weights(), greedy));
      metrics = await options.evaluate(present!, root.fork("evaluate"), drawing!);
      present!.dispose();
      drawing!.dispose();
    }
    yield { step: update, steps: options.updates, values: { ...values, ...metrics }, checkpoint, model };
  }

  const pairings = settings.crossPlay && group.rank === 0 ? await playEverybody(settings.crossPlay) : null;
  const final = model();
  return pairings ? { ...final, details: { ...final.details, crossPlay: pairings } } : final;

  async function playEverybody(count: number): Promise<Pairing[]> {
    const past = snapshots.filter((snapshot) => snapshot.update < update);
    const selves = [{ name: "final", learner }, ...past.map((snapshot) => ({ name: `update ${snapshot.update}`, ...snapshot }))];
    const policies = selves.map((self) => weightsPolicy(engine, spec, shape, self.learner.weights(), false));
    owned.push(...policies);
    const players = selves.map(({ name }, index) => ({ name, policy: policies[index]!, teams }));
    return crossPlay(options.make, [...players, ...scripted(spec, options.opponents)], count, root.fork("cross-play"));
  }
}

/** The epochs of one update. Returns what is worth a curve. */
function learn(
  step: SharedStep,
  shape: PolicyShape,
  tables: SampleTables,
  samples: Samples,
  settings: Settings,
  update: number,
  taught: Taught | null,
  rng: Rng,
): Record<string, number> {
  const { rows, sequences } = samples;
  const progress = update / Math.max(1, settings.updates - 1);
  const weights = { entropy: scheduled(settings.entropy, progress), taught };
  const recurrent = shape.memory > 0;
  // Without memory the samples are shuffled one by one, with memory stay by stay.
  const order = recurrent ? Uint32Array.from(sequences.keys()) : rows.slice();
  const perBatch = recurrent ? Math.max(SHARDS, Math.round((settings.minibatch * sequences.length) / rows.length)) : settings.minibatch;
  const told = new Float64Array(TOLD.length);
  const divergence = TOLD.indexOf("divergence");
  let steps = 0;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    // PPO 8: each epoch shuffles all samples and takes each once.
    for (let i = order.length - 1; i > 0; i--) {
      const j = rng.below(i + 1);
      const kept = order[i]!;
      order[i] = order[j]!;
      order[j] = kept;
    }
    const before = { divergence: told[divergence]!, steps };
    for (let start = 0; start + SHARDS <= order.length; start += perBatch) {
      const chosen = order.subarray(start, Math.min(start + perBatch, order.length));
      if (chosen.length < SHARDS) break;
      const middle = Math.ceil(chosen.length / SHARDS);
      step(
        {
          learningRate: scheduled(settings.learningRate, progress),
          // PPO 12: the norm of the whole gradient is clipped.
          clipNorm: settings.clipNorm,
          loss(t, shard, heard) {
            const part = chosen.subarray(shard * middle, (shard + 1) * middle);
            return recurrent
              ? sequencesLoss(t, shape, tables, samples, part, settings, weights, heard)
              : rowsLoss(t, shape, tables, part, settings, weights, heard);
          },
        },
        told,
      );
      steps++;
    }
    const moved = (told[divergence]! - before.divergence) / (SHARDS * Math.max(1, steps - before.steps));
    // PPO 13: the epochs end early once the policy has moved far enough.
    if (settings.targetDivergence !== undefined && moved > settings.targetDivergence) break;
  }
  const n = Math.max(1, steps * SHARDS);
  return { ...Object.fromEntries(TOLD.map((name, i) => [name, told[i]! / n])), samples: rows.length };
}
