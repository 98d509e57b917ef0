import { createEngine } from "../../nn/kernels/engine.ts";
import { createLearner, type Learner } from "../../nn/tape/learner.ts";
import type { Tape, Variable } from "../../nn/tape/tape.ts";
import { createRng, resumeRng, type Rng } from "../../rng.ts";
import { branchLogProbabilities, learnerActor, NORMAL_CONSTANT, opponentActor, weightsPolicy, type Actor } from "./actor.ts";
import { decodeCheckpoint, encodeCheckpoint, learnerArrays, prefixed, type NumberArray } from "../checkpoint.ts";
import { checkOrigin } from "../checkpoint-origin.ts";
import { crossPlay, scripted, type Pairing } from "./cross-play.ts";
import { createCuriosity } from "./curiosity.ts";
import { beginWith, earlierPolicy } from "./earlier-policy.ts";
import { sharedExperience, widthsOf } from "./experience.ts";
import { packGames, sharedGames, STREAMS, unpackGames } from "./games.ts";
import { exportPolicy } from "./policy-export.ts";
import { FROZEN, policyNetwork, policyShape, policyWeights, type PolicyShape } from "./policy-network.ts";
import { ALONE, sharedStep, type SharedStep } from "../process-group.ts";
import { createRollout, episodesHeard, HEARD, SELF, type KeyedOpponent } from "./rollout.ts";
import { FIXED, originOf, plainSettings, ppoSettings, scheduled, type PpoOptions, type Settings } from "./options.ts";
import { momentsOf, momentsOfRows, runningMoments, type MomentsState } from "./running-moments.ts";
import { sampleTables, type SampleTables } from "./sample-tables.ts";
import { pick, samplesOf, staysOf, type Samples } from "./samples.ts";
import { teach, type Taught } from "./teacher.ts";
import type { Trained, Training } from "../training.ts";

/** Parts of each gradient: fixed, so that the same bits come out however many copies share the work. */
const SHARDS = 2;
/** What the loss tells beside its gradient. */
const TOLD = ["policyLoss", "valueLoss", "entropy", "divergence", "clipped"] as const;

interface Saved {
  readonly update: number;
  readonly learnerSteps: number;
  readonly rng: ReturnType<Rng["state"]>;
  readonly observations: MomentsState;
  readonly returns: MomentsState;
  readonly snapshots: readonly number[];
  readonly curiosity: { readonly moments: readonly [MomentsState, MomentsState]; readonly steps: number } | null;
  readonly metrics: Readonly<Record<string, number>>;
}

/**
 * Proximal policy optimisation (Schulman et al. 2017), with generalised advantages (Schulman et al. 2016), masks, memory, teams,
 * self-play, imitation and curiosity. docs/ppo.md numbers its details, and they are numbered the same here.
 *
 * @throws AigcError `bad-request` for options that cannot be, `bad-environment` with the seed that shows it again
 */
export async function* ppo(options: PpoOptions): Training {
  const owned: { dispose(): void }[] = [];
  try {
    return yield* train(options, owned);
  } finally {
    for (const each of owned) each.dispose();
  }
}

/** @param owned what is to be given back, however the training ends */
async function* train(options: PpoOptions, owned: { dispose(): void }[]): Training {
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
  const engine = options.engine ?? (await createEngine({ maximumBytes: 2 ** 32 }));
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
  const heard = new Float64Array(await group.shared(8 * STREAMS * HEARD));
  const teams = options.teams ?? [...new Set(spec.teams ?? [0])];
  const rollout = createRollout({ make: options.make, games, widths, experience, group, teams, rng: root.fork("games") });
  const actor = learnerActor(learner, shape);
  const tables = sampleTables(engine, widths, settings.time * settings.environments * spec.agents);
  const observations = runningMoments(shape.observation);
  const returns = runningMoments(1);
  if (earlier?.observations) observations.load(earlier.observations);
  if (earlier?.returns) returns.load(earlier.returns);
  const origin = originOf(settings, spec, shape);
  const curiosity = options.curiosity ? createCuriosity(engine, shape.observation, options.curiosity, root.fork("curiosity")) : null;
  const snapshots: { update: number; weights: Float32Array; learner: Learner; actor: Actor }[] = [];
  owned.push(learner, tables, ...(curiosity ? [curiosity] : []), { dispose: () => snapshots.forEach((past) => past.learner.dispose()) });
  let shuffle = root.fork("shuffle");
  let update = 0;
  let metrics: Readonly<Record<string, number>> = {};

  const addSnapshot = (number: number, weights: Float32Array, frozen: Float32Array) => {
    const past = createLearner(engine, learner.weights(), { frozen: FROZEN });
    past.load({ ...past.state(), weights, frozen });
    snapshots.push({ update: number, weights: Float32Array.of(...weights, ...frozen), learner: past, actor: opponentActor(past, shape) });
  };
  // PPO 23: opponents are scripts, past selves, or the present self, drawn by weight at the start of each episode.
  const opponents = (): KeyedOpponent[] => [
    ...(options.opponents ?? []).map(({ policy, weight }, index) => ({ key: index + 1, policy, weight })),
    ...snapshots.map(({ update: number, actor: past }) => ({ key: -number, actor: past, weight: options.snapshots?.weight ?? 1 })),
    { key: SELF, weight: options.self ?? (options.opponents?.length || snapshots.length > 0 ? 0 : 1) },
  ];

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
    for (const number of saved.snapshots) {
      const all = arrays[`snapshot ${number}`] as Float32Array;
      addSnapshot(number, all.slice(0, size), all.slice(size));
    }
    unpackGames(games, widths, arrays);
    // A copy that begins a game anew must not have it unpacked again by another.
    group.barrier();
    rollout.resume(options.allowChanges ?? false);
    update = saved.update;
    metrics = saved.metrics;
  }

  const checkpoint = () => {
    const { steps, ...arrays } = learner.state();
    const curious = curiosity?.state();
    const all: Record<string, NumberArray> = { ...packGames(games, widths), ...prefixed(arrays, "learner") };
    if (curious) Object.assign(all, prefixed({ ...curious.learner, steps: undefined }, "curiosity"));
    for (const { update: number, weights } of snapshots) all[`snapshot ${number}`] = weights;
    const saved: Saved = {
      update,
      learnerSteps: steps,
      rng: shuffle.state(),
      observations: observations.state(),
      returns: returns.state(),
      snapshots: snapshots.map((s) => s.update),
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
    for (let i = group.rank; i < STREAMS; i += group.size) heard.fill(0, i * HEARD, (i + 1) * HEARD);
    await rollout.collect(actor, opponents(), heard);
    group.barrier();

    const stays = staysOf(experience);
    tables.fill(experience);
    // PPO 25: curiosity adds to the rewards before advantages are estimated.
    const bonus = curiosity?.rewards(tables.observations, stays.rows).map((reward) => reward * options.curiosity!.weight);
    const scale = { mean: returns.mean()[0]!, deviation: 1 / returns.factor()[0]! };
    const samples = samplesOf(experience, stays, scale, settings, bonus);
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
    update++;
    if (options.snapshots && update % options.snapshots.every === 0) {
      const { weights, frozen } = learner.state();
      addSnapshot(update, weights, frozen);
      while (snapshots.length > options.snapshots.keep) snapshots.shift()!.learner.dispose();
    }
    if (group.rank > 0) continue;
    if (options.evaluate && (update === options.updates || (options.evaluateEvery && update % options.evaluateEvery === 0))) {
      const present = weightsPolicy(engine, spec, shape, learner.weights());
      metrics = await options.evaluate(present, root.fork("evaluate"));
      present.dispose();
    }
    yield { step: update, steps: options.updates, values: { ...episodesHeard(heard), ...losses, ...metrics }, checkpoint, model };
  }

  const pairings = settings.crossPlay && group.rank === 0 ? await playEverybody(settings.crossPlay) : null;
  const final = model();
  return pairings ? { ...final, details: { ...final.details, crossPlay: pairings } } : final;

  async function playEverybody(count: number): Promise<Pairing[]> {
    const past = snapshots.filter((snapshot) => snapshot.update < update);
    const selves = [{ name: "final", learner }, ...past.map((snapshot) => ({ name: `update ${snapshot.update}`, ...snapshot }))];
    const policies = selves.map((self) => weightsPolicy(engine, spec, shape, self.learner.weights()));
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

interface LossWeights {
  readonly entropy: number;
  readonly taught: Taught | null;
}

function rowsLoss(
  t: Tape,
  shape: PolicyShape,
  tables: SampleTables,
  rows: Uint32Array,
  settings: Settings,
  weights: LossWeights,
  heard: Float64Array,
): Variable {
  const at = t.indices(rows, [rows.length]);
  const central = tables.central.size > 0 ? t.embedding(tables.central, at) : undefined;
  const out = policyNetwork(t, shape, t.embedding(tables.observations, at), undefined, central);
  return clippedLoss(t, shape, tables, at, out.logits, out.mean, out.value!, settings, weights, heard);
}

/** Stays side by side, step after step from the memories they started with; the shorter ones end earlier. */
function sequencesLoss(
  t: Tape,
  shape: PolicyShape,
  tables: SampleTables,
  samples: Samples,
  chosen: Uint32Array,
  settings: Settings,
  weights: LossWeights,
  heard: Float64Array,
): Variable {
  const sequences = [...chosen].map((index) => samples.sequences[index]!).sort((a, b) => b.length - a.length || a.start - b.start);
  const rowsAt = (step: number, many: typeof sequences) => many.map(({ start }) => samples.rows[start + step]!);
  const gathered = (table: Variable, at: readonly number[]) => t.embedding(table, t.indices(at, [at.length]));
  // PPO 20: memory is learnt through time from what was remembered where the rollout, or the episode, began.
  let state = gathered(tables.states, rowsAt(0, sequences));
  const rows: number[] = [];
  const collected: Record<"logits" | "mean" | "value", Variable[]> = { logits: [], mean: [], value: [] };
  for (let step = 0; step < sequences[0]!.length; step++) {
    const now = rowsAt(
      step,
      sequences.filter(({ length }) => length > step),
    );
    if (now.length < state.shape[0]!) state = t.slice(state, 0, 0, now.length);
    const out = policyNetwork(t, shape, gathered(tables.observations, now), state);
    state = out.state!;
    rows.push(...now);
    for (const name of ["logits", "mean", "value"] as const) if (out[name]) collected[name].push(out[name]);
  }
  const all = (name: keyof typeof collected) => (collected[name].length > 0 ? t.concat(collected[name], 0) : undefined);
  return clippedLoss(t, shape, tables, t.indices(rows, [rows.length]), all("logits"), all("mean"), all("value")!, settings, weights, heard);
}

/** The clipped surrogate, the value's squared error, less the entropy, and what a teacher would have done. */
function clippedLoss(
  t: Tape,
  shape: PolicyShape,
  tables: SampleTables,
  rows: Variable,
  logits: Variable | undefined,
  mean: Variable | undefined,
  value: Variable,
  settings: Settings,
  weights: LossWeights,
  heard: Float64Array,
): Variable {
  const n = rows.size;
  const column = (table: Variable) => t.reshape(t.embedding(table, rows), [n]);
  const plus = (x: Variable | null, y: Variable) => (x ? t.add(x, y) : y);
  let logProbability: Variable | null = null;
  let entropy: Variable | null = null as Variable | null;
  let imitation: Variable | null = null;
  if (logits) {
    branchLogProbabilities(t, shape, logits, t.embedding(tables.masks, rows)).forEach((logs, branch) => {
      const of = (chosen: readonly Variable[]) => t.gatherLast(logs, column(chosen[branch]!));
      // PPO 16: branches are independent: their log-probabilities add up.
      logProbability = plus(logProbability, of(tables.actions));
      // PPO 11: a bonus for entropy, the mean over the samples of the sum over the branches.
      entropy = plus(entropy, t.affine(t.average(t.sum(t.mul(t.exp(logs), logs), 1)), -1));
      if (weights.taught) imitation = plus(imitation, of(tables.taught));
    });
  }
  if (mean) {
    const k = shape.continuous;
    const logDeviation = t.parameter("policy/logDeviation");
    const off = t.sub(t.embedding(tables.continuous, rows), mean);
    const z = t.mul(off, t.exp(t.affine(logDeviation, -1)));
    logProbability = plus(logProbability, t.sum(t.affine(t.sub(t.affine(t.square(z), -0.5), logDeviation), 1, -NORMAL_CONSTANT), 1));
    entropy = plus(entropy, t.affine(t.total(logDeviation), 1, k * (0.5 + NORMAL_CONSTANT)));
  }
  const advantage = column(tables.advantages);
  const difference = t.sub(logProbability!, column(tables.logProbabilities));
  const ratio = t.exp(difference);
  // PPO 9: the clipped surrogate.
  const surrogate = t.minimum(t.mul(ratio, advantage), t.mul(t.clamp(ratio, 1 - settings.clip, 1 + settings.clip), advantage));
  const policyLoss = t.affine(t.average(surrogate), -1);

  const target = t.embedding(tables.targets, rows);
  let error = t.square(t.sub(value, target));
  // PPO 10: the value's change may be clipped too; it seldom helps (Andrychowicz et al. 2021).
  if (settings.valueClip !== undefined) {
    const old = t.embedding(tables.values, rows);
    const near = t.add(old, t.clamp(t.sub(value, old), -settings.valueClip, settings.valueClip));
    error = t.maximum(error, t.square(t.sub(near, target)));
  }
  const valueLoss = t.average(error);
  const spread = entropy!;

  // The unbiased estimate of Schulman (joschu.net/blog/kl-approx.html): ratio - 1 - ln ratio.
  const [r, d] = [ratio.data, difference.data];
  let [divergence, clipped] = [0, 0];
  for (let i = 0; i < n; i++) {
    divergence += r[i]! - 1 - d[i]!;
    if (Math.abs(r[i]! - 1) > settings.clip) clipped++;
  }
  [policyLoss.data[0]!, valueLoss.data[0]!, spread.data[0]!, divergence / n, clipped / n].forEach((x, i) => (heard[i]! += x));

  const critic = t.affine(valueLoss, settings.valueWeight);
  const { taught } = weights;
  if (!taught) return t.add(t.add(policyLoss, critic), t.affine(spread, -weights.entropy));
  // PPO 24: a teacher's choices are imitated by their log-probability.
  const copied = t.affine(t.average(imitation!), -taught.weight);
  if (taught.alone) return t.add(copied, critic);
  return t.add(t.add(t.add(policyLoss, critic), t.affine(spread, -weights.entropy)), copied);
}
