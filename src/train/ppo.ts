import type { Environment } from "../environment.ts";
import { AigcError } from "../errors.ts";
import { createEngine, type Engine } from "../nn/engine.ts";
import { createLearner, type Learner, type LearnerState } from "../nn/learner.ts";
import { writeOnnx } from "../nn/onnx-writer.ts";
import type { Tape, Variable } from "../nn/tape.ts";
import type { Policy } from "../policy.ts";
import { createRng, resumeRng, type Rng } from "../rng.ts";
import { branchLogProbabilities, learnerActor, NORMAL_CONSTANT, weightsPolicy } from "./actor.ts";
import { decodeCheckpoint, encodeCheckpoint, type NumberArray } from "./checkpoint.ts";
import { exportedPolicy, FROZEN, policyInputs, policyNetwork, policyShape, policyWeights, type PolicyShape } from "./policy-network.ts";
import { createGroup, type EpisodeReport, type Experience, type Group, type GroupState, type Opponent } from "./rollout.ts";
import { runningMoments, type MomentsState } from "./running-moments.ts";
import type { Training } from "./training.ts";

/**
 * Proximal policy optimisation (Schulman et al. 2017), with generalised advantages (Schulman et al. 2016), masks, memory,
 * several teams and self-play. docs/ppo.md numbers its details.
 */
export interface PpoOptions {
  readonly make: () => Environment;
  readonly seed: string;
  /** Updates in all. */
  readonly updates: number;
  /** Environments side by side, a multiple of 4. Default 32. */
  readonly environments?: number;
  /** Steps that each environment takes between two updates. Default 64. */
  readonly time?: number;
  readonly hidden?: readonly number[];
  readonly activation?: "tanh" | "relu";
  /** Width of a gated recurrent unit, for games that must be remembered. Default 0. */
  readonly memory?: number;
  /** Passes over each rollout. Default 4. */
  readonly epochs?: number;
  /** Samples in a minibatch. Default 512. */
  readonly minibatch?: number;
  readonly learningRate?: Schedule;
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
  /** Teams that learn, taking turns; the others are played by `opponents` and by snapshots. Default: all there are. */
  readonly teams?: readonly number[];
  readonly opponents?: readonly Opponent[];
  /** Past selves among the opponents: a new one every so many updates, the last `keep` of them, each drawn with this weight. */
  readonly snapshots?: { readonly every: number; readonly keep: number; readonly weight: number };
  /** A teacher whose choices the first updates imitate. */
  readonly teacher?: { readonly policy: Policy; readonly updates: number; readonly weight: number };
  /** Called now and then with the present policy; its values join the progress, and the last ones the model's metrics. */
  readonly evaluate?: (policy: Policy, rng: Rng) => Promise<Record<string, number>> | Record<string, number>;
  /** Updates between two evaluations. Default: only at the end. */
  readonly evaluateEvery?: number;
  readonly resume?: Uint8Array;
  readonly engine?: Engine;
}

/** A number, or from one number to another, evenly over the training. */
export type Schedule = number | readonly [number, number];

/** Fixed, so that the same bits come out however many workers share the work. */
const GROUPS = 4;
const SHARDS = 2;

interface Saved {
  readonly update: number;
  readonly learnerSteps: number;
  readonly rng: ReturnType<Rng["state"]>;
  readonly groups: readonly GroupState[];
  readonly observations: MomentsState;
  readonly returns: MomentsState;
  readonly snapshots: readonly number[];
}

export async function* ppo(options: PpoOptions): Training {
  const settings = {
    environments: 32,
    time: 64,
    epochs: 4,
    minibatch: 512,
    discount: 0.99,
    lambda: 0.95,
    clip: 0.2,
    valueWeight: 0.5,
    clipNorm: 0.5,
    ...options,
  };
  const { spec } = options.make();
  check(settings);
  const engine = options.engine ?? (await createEngine());
  const root = createRng(options.seed).fork("ppo");
  const shape = policyShape(spec, {
    hidden: options.hidden ?? [64, 64],
    activation: options.activation ?? "tanh",
    memory: options.memory ?? 0,
  });
  const learner = createLearner(engine, policyWeights(shape, root.fork("weights")), { frozen: FROZEN, epsilon: 1e-5 });
  const teams = options.teams ?? [...new Set(spec.teams ?? [0])];
  const groups = Array.from({ length: GROUPS }, (_, index) =>
    createGroup({
      make: options.make,
      name: spec.contract,
      environments: settings.environments / GROUPS,
      time: settings.time,
      memory: shape.memory,
      teams,
      rng: root.fork("group").fork(index),
    }),
  );
  const observations = runningMoments(shape.observation);
  const returns = runningMoments(1);
  const snapshots: { update: number; weights: Float32Array; opponent: Opponent; dispose(): void }[] = [];
  let shuffle = root.fork("shuffle");
  let update = 0;

  const addSnapshot = (number: number, weights: Float32Array, frozen: Float32Array) => {
    const holder = createLearner(engine, learner.weights(), { frozen: FROZEN });
    holder.load({ ...holder.state(), weights, frozen });
    const policy = weightsPolicy(engine, spec, shape, holder.weights());
    holder.dispose();
    snapshots.push({
      update: number,
      weights: Float32Array.of(...weights, ...frozen),
      opponent: { name: `snapshot ${number}`, policy, weight: options.snapshots?.weight ?? 1 },
      dispose: () => policy.dispose(),
    });
  };

  if (options.resume) {
    const { state, arrays } = decodeCheckpoint(options.resume, "ppo");
    const saved = state as Saved;
    learner.load({ steps: saved.learnerSteps, ...(arrays as unknown as Omit<LearnerState, "steps">) });
    saved.groups.forEach((group, index) => groups[index]!.load(group, arrays[`states ${index}`] as Float32Array));
    observations.load(saved.observations);
    returns.load(saved.returns);
    shuffle = resumeRng(saved.rng);
    const size = learner.state().weights.length;
    for (const number of saved.snapshots) {
      const all = arrays[`snapshot ${number}`] as Float32Array;
      addSnapshot(number, all.slice(0, size), all.slice(size));
    }
    update = saved.update;
  }

  const checkpoint = () => {
    const state = learner.state();
    const parts = groups.map((group) => group.state());
    const saved: Saved = {
      update,
      learnerSteps: state.steps,
      rng: shuffle.state(),
      groups: parts.map(({ plain }) => plain),
      observations: observations.state(),
      returns: returns.state(),
      snapshots: snapshots.map((s) => s.update),
    };
    const { steps: _, ...arrays } = state;
    const all: Record<string, NumberArray> = { ...arrays };
    parts.forEach(({ states }, index) => (all[`states ${index}`] = states));
    for (const { update: number, weights } of snapshots) all[`snapshot ${number}`] = weights;
    return encodeCheckpoint({ kind: "ppo", state: saved, arrays: all });
  };
  const policy = (): Policy & { dispose(): void } => weightsPolicy(engine, spec, shape, learner.weights());
  const actor = learnerActor(learner, shape);
  let metrics: Record<string, number> = {};

  while (update < options.updates) {
    const opponents = [...(options.opponents ?? []), ...snapshots.map(({ opponent }) => opponent)];
    const reports: EpisodeReport[] = [];
    for (const group of groups) await group.collect(actor, opponents, (report) => reports.push(report));

    const samples = gather(groups, shape, returns, settings);
    const losses = learn(learner, shape, samples, settings, update, shuffle);
    returns.add(samples.returns, samples.count);
    if (options.normaliseObservations ?? true) {
      observations.add(samples.observations, samples.count);
      learner.setFrozen("observationMean", observations.mean());
      learner.setFrozen("observationFactor", observations.factor());
    }
    if (options.teacher && update < options.teacher.updates) await imitate(learner, shape, samples, options.teacher, settings, shuffle);
    update++;
    if (options.snapshots && update % options.snapshots.every === 0) {
      const { weights, frozen } = learner.state();
      addSnapshot(update, weights, frozen);
      while (snapshots.length > options.snapshots.keep) snapshots.shift()!.dispose();
    }
    if (options.evaluate && (update === options.updates || (options.evaluateEvery && update % options.evaluateEvery === 0))) {
      const present = policy();
      metrics = await options.evaluate(present, root.fork("evaluate"));
      present.dispose();
    }
    yield { step: update, steps: options.updates, values: { ...summary(reports), ...losses, ...metrics }, checkpoint };
  }

  const value = { mean: returns.mean()[0]!, deviation: 1 / returns.factor()[0]! };
  const { onnx, inputs, outputs } = writeOnnx({
    name: spec.contract,
    inputs: policyInputs(spec, shape),
    weights: learner.weights(),
    network: exportedPolicy(shape, value),
  });
  for (const snapshot of snapshots) snapshot.dispose();
  learner.dispose();
  return {
    onnx,
    contract: spec.contract,
    inputs,
    outputs,
    steps: options.updates,
    data: [],
    metrics,
    details: { branches: shape.branches, hyperParameters: plain(settings) },
  };
}

interface Samples {
  readonly count: number;
  readonly observations: Float32Array;
  readonly masks: Uint8Array;
  readonly actions: Int32Array;
  readonly continuous: Float32Array;
  readonly logProbabilities: Float32Array;
  readonly values: Float32Array;
  readonly advantages: Float32Array;
  readonly returns: Float32Array;
  /** Returns in units of the value's deviation: what the critic is to say. */
  readonly targets: Float32Array;
  /** With memory: sequences [start, length] over `time`, and memories at their start. Without: empty. */
  readonly sequences: readonly Sequence[];
}

/** A seat's uninterrupted stay in one rollout: rows `first`, `first + 1`, … of the samples. */
interface Sequence {
  readonly first: number;
  readonly length: number;
  readonly state: Float32Array;
}

type Settings = PpoOptions &
  Required<
    Pick<PpoOptions, "environments" | "time" | "epochs" | "minibatch" | "discount" | "lambda" | "clip" | "valueWeight" | "clipNorm">
  >;

/** Lays the experience out trajectory after trajectory, with advantages and returns. */
function gather(
  groups: readonly Group[],
  shape: PolicyShape,
  moments: ReturnType<typeof runningMoments>,
  { discount, lambda }: Settings,
): Samples {
  const experiences = groups.map((group) => group.experience);
  const total = experiences.reduce((sum, e) => sum + e.acted.reduce((count, x) => count + x, 0), 0);
  const [width, flags, branches, continuous, memory] = [
    shape.observation,
    shape.branches.reduce((sum, n) => sum + n, 0),
    shape.branches.length,
    shape.continuous,
    2 * shape.memory,
  ];
  const samples = {
    count: total,
    observations: new Float32Array(total * width),
    masks: new Uint8Array(total * flags),
    actions: new Int32Array(total * branches),
    continuous: new Float32Array(total * continuous),
    logProbabilities: new Float32Array(total),
    values: new Float32Array(total),
    advantages: new Float32Array(total),
    returns: new Float32Array(total),
    targets: new Float32Array(total),
    sequences: [] as Sequence[],
  };
  const mean = moments.mean()[0]!;
  const deviation = 1 / moments.factor()[0]!;
  let row = 0;
  for (const e of experiences) {
    for (let seat = 0; seat < e.seats; seat++) {
      let first = -1;
      for (let t = 0; t <= e.time; t++) {
        const at = t * e.seats + seat;
        const goesOn = t < e.time && e.acted[at] === 1;
        if (goesOn) {
          if (first < 0) {
            first = row;
            if (memory > 0) samples.sequences.push({ first, length: 0, state: e.states.slice(at * memory, (at + 1) * memory) });
          }
          samples.observations.set(e.observations.subarray(at * width, (at + 1) * width), row * width);
          samples.masks.set(e.masks.subarray(at * flags, (at + 1) * flags), row * flags);
          samples.actions.set(e.actions.subarray(at * branches, (at + 1) * branches), row * branches);
          samples.continuous.set(e.continuous.subarray(at * continuous, (at + 1) * continuous), row * continuous);
          samples.logProbabilities[row] = e.logProbabilities[at]!;
          samples.values[row] = e.values[at]!;
          row++;
        }
        if (first >= 0 && (!goesOn || e.ends[at] !== 0)) {
          const lastTime = goesOn ? t : t - 1;
          advantages(e, seat, lastTime, samples, first, row, discount, lambda, mean, deviation);
          if (memory > 0) samples.sequences.push({ ...samples.sequences.pop()!, length: row - first });
          first = -1;
        }
      }
    }
  }
  return samples;
}

/** Generalised advantage estimation, backwards over the rows [first, end), the last of which happened at `lastTime`. */
function advantages(
  e: Experience,
  seat: number,
  lastTime: number,
  samples: Pick<Samples, "values" | "advantages" | "returns" | "targets">,
  first: number,
  end: number,
  discount: number,
  lambda: number,
  mean: number,
  deviation: number,
): void {
  let advantage = 0;
  for (let row = end - 1, t = lastTime; row >= first; row--, t--) {
    const at = t * e.seats + seat;
    const terminated = e.ends[at] === 1;
    const next = row === end - 1 ? (terminated ? 0 : e.nextValues[at]! * deviation + mean) : samples.values[row + 1]! * deviation + mean;
    const value = samples.values[row]! * deviation + mean;
    const delta = e.rewards[at]! + discount * next - value;
    advantage = delta + (row === end - 1 ? 0 : discount * lambda * advantage);
    samples.advantages[row] = advantage;
    samples.returns[row] = advantage + value;
    samples.targets[row] = (advantage + value - mean) / deviation;
  }
}

/** The epochs of one update. Returns what is worth a curve. */
function learn(
  learner: Learner,
  shape: PolicyShape,
  samples: Samples,
  settings: Settings,
  update: number,
  rng: Rng,
): Record<string, number> {
  const { count, advantages: a, sequences } = samples;
  normalise(a);
  const progress = update / Math.max(1, settings.updates - 1);
  const learningRate = at(settings.learningRate ?? [3e-4, 3e-5], progress);
  const entropyWeight = at(settings.entropy ?? 0.01, progress);
  const recurrent = shape.memory > 0;
  // Without memory the samples are shuffled one by one, with memory trajectory by trajectory.
  const order = Uint32Array.from({ length: recurrent ? sequences.length : count }, (_, i) => i);
  const perBatch = recurrent ? Math.max(SHARDS, Math.round((settings.minibatch * sequences.length) / count)) : settings.minibatch;
  const heard = { policyLoss: 0, valueLoss: 0, entropy: 0, divergence: 0, clipped: 0, steps: 0 };
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = rng.below(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let moved = 0;
    let batches = 0;
    for (let start = 0; start + SHARDS <= order.length; start += perBatch) {
      const chosen = order.subarray(start, Math.min(start + perBatch, order.length));
      if (chosen.length < SHARDS) break;
      const middle = Math.ceil(chosen.length / SHARDS);
      const before = heard.divergence;
      learner.step({
        learningRate,
        shards: SHARDS,
        clipNorm: settings.clipNorm,
        loss: (t, shard) => {
          const part = chosen.subarray(shard * middle, (shard + 1) * middle);
          return recurrent
            ? sequencesLoss(t, shape, samples, part, settings, entropyWeight, heard)
            : rowsLoss(t, shape, samples, part, settings, entropyWeight, heard);
        },
      });
      heard.steps++;
      moved += (heard.divergence - before) / SHARDS;
      batches++;
    }
    if (settings.targetDivergence !== undefined && moved / batches > settings.targetDivergence) break;
  }
  const n = Math.max(1, heard.steps * SHARDS);
  return {
    policyLoss: heard.policyLoss / n,
    valueLoss: heard.valueLoss / n,
    entropy: heard.entropy / n,
    divergence: heard.divergence / n,
    clipped: heard.clipped / n,
    samples: count,
  };
}

type Heard = { policyLoss: number; valueLoss: number; entropy: number; divergence: number; clipped: number };

function rowsLoss(
  t: Tape,
  shape: PolicyShape,
  samples: Samples,
  rows: Uint32Array,
  settings: Settings,
  entropyWeight: number,
  heard: Heard,
): Variable {
  const out = policyNetwork(t, shape, t.input(pick(samples.observations, rows, shape.observation), [rows.length, shape.observation]));
  return clippedLoss(t, shape, samples, rows, out.logits, out.mean, out.value, settings, entropyWeight, heard);
}

/** Trajectories side by side, step after step from the memories they started with; the shorter ones end earlier. */
function sequencesLoss(
  t: Tape,
  shape: PolicyShape,
  samples: Samples,
  chosen: Uint32Array,
  settings: Settings,
  entropyWeight: number,
  heard: Heard,
): Variable {
  const sequences = [...chosen].map((index) => samples.sequences[index]!).sort((a, b) => b.length - a.length || a.first - b.first);
  const width = 2 * shape.memory;
  let state = t.input(pickStates(sequences, width), [sequences.length, width]);
  const rows: number[] = [];
  const collected: Record<"logits" | "mean" | "value", Variable[]> = { logits: [], mean: [], value: [] };
  for (let step = 0; step < sequences[0]!.length; step++) {
    const living = sequences.filter(({ length }) => length > step);
    if (living.length < state.shape[0]!) state = t.slice(state, 0, 0, living.length);
    const now = Uint32Array.from(living, ({ first }) => first + step);
    const out = policyNetwork(
      t,
      shape,
      t.input(pick(samples.observations, now, shape.observation), [now.length, shape.observation]),
      state,
    );
    state = out.state!;
    rows.push(...now);
    for (const name of ["logits", "mean", "value"] as const) if (out[name]) collected[name].push(out[name]);
  }
  const all = (name: keyof typeof collected) => (collected[name].length > 0 ? t.concat(collected[name], 0) : undefined);
  return clippedLoss(t, shape, samples, Uint32Array.from(rows), all("logits"), all("mean"), all("value")!, settings, entropyWeight, heard);
}

/** The clipped surrogate, the value's squared error, less the entropy. */
function clippedLoss(
  t: Tape,
  shape: PolicyShape,
  samples: Samples,
  rows: Uint32Array,
  logits: Variable | undefined,
  mean: Variable | undefined,
  value: Variable,
  settings: Settings,
  entropyWeight: number,
  heard: Heard,
): Variable {
  const n = rows.length;
  let logProbability: Variable | null = null;
  let entropy: Variable | null = null;
  const plus = (x: Variable | null, y: Variable) => (x ? t.add(x, y) : y);
  if (logits) {
    const flags = shape.branches.reduce((sum, size) => sum + size, 0);
    branchLogProbabilities(t, shape, logits, pick(samples.masks, rows, flags)).forEach((logs, branch) => {
      const actions = Int32Array.from(rows, (row) => samples.actions[row * shape.branches.length + branch]!);
      logProbability = plus(logProbability, t.gatherLast(logs, t.indices(actions, [n])));
      entropy = plus(entropy, t.affine(t.sum(t.mul(t.exp(logs), logs), 1), -1));
    });
  }
  if (mean) {
    const k = shape.continuous;
    const logDeviation = t.parameter("policy/logDeviation");
    const off = t.sub(t.input(pick(samples.continuous, rows, k), [n, k]), mean);
    const z = t.mul(off, t.exp(t.affine(logDeviation, -1)));
    const each = t.affine(t.sub(t.affine(t.square(z), -0.5), logDeviation), 1, -NORMAL_CONSTANT);
    logProbability = plus(logProbability, t.sum(each, 1));
    entropy = plus(
      entropy,
      t.add(
        t.input(new Float32Array(n).fill(k * (0.5 + NORMAL_CONSTANT)), [n]),
        t.mul(t.input(new Float32Array(n).fill(1), [n]), t.total(logDeviation)),
      ),
    );
  }
  const advantage = t.input(pick(samples.advantages, rows, 1), [n]);
  const difference = t.sub(logProbability!, t.input(pick(samples.logProbabilities, rows, 1), [n]));
  const ratio = t.exp(difference);
  const surrogate = t.minimum(t.mul(ratio, advantage), t.mul(t.clamp(ratio, 1 - settings.clip, 1 + settings.clip), advantage));
  const policyLoss = t.affine(t.average(surrogate), -1);

  const target = t.input(pick(samples.targets, rows, 1), [n, 1]);
  let error = t.square(t.sub(value, target));
  if (settings.valueClip !== undefined) {
    const old = t.input(pick(samples.values, rows, 1), [n, 1]);
    const near = t.add(old, t.clamp(t.sub(value, old), -settings.valueClip, settings.valueClip));
    error = t.maximum(error, t.square(t.sub(near, target)));
  }
  const valueLoss = t.average(error);
  const spread = t.average(entropy!);

  heard.policyLoss += policyLoss.data[0]!;
  heard.valueLoss += valueLoss.data[0]!;
  heard.entropy += spread.data[0]!;
  // The unbiased estimate of Schulman (joschu.net/blog/kl-approx.html): ratio - 1 - ln ratio.
  const [r, d] = [ratio.data, difference.data];
  for (let i = 0; i < n; i++) {
    heard.divergence += (r[i]! - 1 - d[i]!) / n;
    if (Math.abs(r[i]! - 1) > settings.clip) heard.clipped += 1 / n;
  }
  return t.add(t.add(policyLoss, t.affine(valueLoss, settings.valueWeight)), t.affine(spread, -entropyWeight));
}

/** Moves the policy towards what the teacher would have done in the same places. */
async function imitate(
  learner: Learner,
  shape: PolicyShape,
  samples: Samples,
  teacher: NonNullable<PpoOptions["teacher"]>,
  settings: Settings,
  rng: Rng,
): Promise<void> {
  const { count } = samples;
  const taught = await teacher.policy.act({ rows: count, observations: samples.observations, actionMasks: samples.masks }, rng);
  const flags = shape.branches.reduce((sum, size) => sum + size, 0);
  for (let start = 0; start + settings.minibatch <= count; start += settings.minibatch) {
    const rows = Uint32Array.from({ length: settings.minibatch }, () => rng.below(count));
    learner.step({
      learningRate: at(settings.learningRate ?? 3e-4, 0),
      shards: SHARDS,
      clipNorm: settings.clipNorm,
      loss: (t, shard) => {
        const part = rows.subarray((shard * rows.length) / SHARDS, ((shard + 1) * rows.length) / SHARDS);
        const out = policyNetwork(t, shape, t.input(pick(samples.observations, part, shape.observation), [part.length, shape.observation]));
        const losses = branchLogProbabilities(t, shape, out.logits!, pick(samples.masks, part, flags)).map((logs, branch) =>
          t.affine(
            t.average(
              t.gatherLast(
                logs,
                t.indices(
                  Int32Array.from(part, (row) => taught[row * shape.branches.length + branch]!),
                  [part.length],
                ),
              ),
            ),
            -teacher.weight,
          ),
        );
        return losses.reduce((sum, loss) => t.add(sum, loss));
      },
    });
  }
}

function pick<Numbers extends Float32Array | Uint8Array>(from: Numbers, rows: Uint32Array, width: number): Numbers {
  const picked = new (from.constructor as new (length: number) => Numbers)(rows.length * width);
  rows.forEach((row, i) => {
    for (let k = 0; k < width; k++) picked[i * width + k] = from[row * width + k]!;
  });
  return picked;
}

function pickStates(sequences: readonly Sequence[], width: number): Float32Array {
  const states = new Float32Array(sequences.length * width);
  sequences.forEach(({ state }, i) => states.set(state, i * width));
  return states;
}

/** To mean 0, deviation 1. */
function normalise(x: Float32Array): void {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const deviation = Math.sqrt(x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length) + 1e-8;
  for (let i = 0; i < x.length; i++) x[i] = (x[i]! - mean) / deviation;
}

function at(schedule: Schedule, progress: number): number {
  return typeof schedule === "number" ? schedule : schedule[0] + (schedule[1] - schedule[0]) * progress;
}

function summary(reports: readonly EpisodeReport[]): Record<string, number> {
  if (reports.length === 0) return { episodes: 0 };
  const mean = (of: (report: EpisodeReport) => number) => reports.reduce((sum, report) => sum + of(report), 0) / reports.length;
  return { episodes: reports.length, return: mean((r) => r.return), length: mean((r) => r.steps), score: mean((r) => r.score) };
}

/** The settings that are plain data, for the papers of the model. */
function plain(settings: Settings): Record<string, unknown> {
  const kept = Object.entries(settings).filter(
    ([, value]) =>
      typeof value === "number" ||
      typeof value === "string" ||
      typeof value === "boolean" ||
      (Array.isArray(value) && typeof value[0] === "number"),
  );
  return Object.fromEntries(kept);
}

function check(settings: Settings): void {
  const refuse = (what: string): never => {
    throw new AigcError("bad-request", "ppo", what);
  };
  const { environments, time, epochs, minibatch, updates, discount, lambda } = settings;
  if (environments % GROUPS !== 0 || environments < GROUPS)
    refuse(`environments is ${environments}. Give a multiple of ${GROUPS}, the number of groups that may be shared out to workers.`);
  for (const [name, value] of Object.entries({ time, epochs, minibatch, updates }))
    if (!Number.isInteger(value) || value < 1) refuse(`${name} is ${value}. Give a whole number of at least 1.`);
  for (const [name, value] of Object.entries({ discount, lambda }))
    if (!(value >= 0 && value <= 1)) refuse(`${name} is ${value}. Give a number from 0 to 1.`);
  if (settings.teacher && settings.memory) refuse("a teacher cannot be imitated by a network with memory yet. Leave one of the two out.");
}
