import type { Tape, Variable } from "../nn/tape/graph.ts";
import { createEngine, type Engine } from "../nn/kernels/engine.ts";
import { createLearner, type Learner, type LearnerOptions, type StepOptions } from "../nn/tape/learner.ts";
import type { Weights } from "../nn/network.ts";
import { createRng, type Rng } from "../rng.ts";
import { bestWeights, type BestBy, type BestWeights } from "./best-weights.ts";
import { decodeCheckpoint, encodeCheckpoint, learnerArrays, prefixed, type NumberArray, type Origin } from "./checkpoint.ts";
import { AigcError } from "../errors.ts";
import { checkOrigin } from "./checkpoint-origin.ts";
import { ALONE, type ProcessGroup } from "./process-group.ts";
import { sharedStep, type SharedStep } from "./shared-step.ts";
import type { Trained, Training } from "./training.ts";

/** The options of a fit. */
export interface FitOptions {
  readonly seed: string | number;
  readonly steps: number;
  /** A checkpoint of the same training to resume from. */
  readonly resume?: Uint8Array;
  /** Resume even if settings differ (but not the seed or the network). Default false. */
  readonly allowChanges?: boolean;
  /** The copies of this training that share its work. Default: only one. */
  readonly group?: ProcessGroup;
}

/** A training on data, as {@link fit} runs it. `Name` are the names of its networks: "generator", "discriminator". */
export interface FitTask<Name extends string> {
  /** "vae": names the checkpoints and the stream of chance. */
  readonly kind: string;
  /** The origin for checkpoints, and the part of it that can never change: see `checkOrigin`. */
  readonly origin: Origin;
  readonly fixed: readonly string[];
  readonly networks: Readonly<Record<Name, FitNetwork>>;
  /** Parts of each gradient: fixed, so that the bits do not depend on the number of copies. Default 1. */
  readonly shards?: number;
  /** Names of numbers that the losses report beside themselves; they join the progress. */
  readonly metrics?: readonly string[];
  /** One step: draws a batch and gives the loss of each network. */
  readonly losses: (at: FitStep) => readonly FitLoss<Name>[];
  /** `alternating`: each loss is computed after the networks before it were updated. `joint`: all gradients are made before any update. */
  readonly order?: "alternating" | "joint";
  readonly evaluation?: FitEvaluation<Name>;
  /** The present model, without an evaluation: to look at during the training. */
  readonly present?: (weights: Readonly<Record<Name, Weights>>) => Trained;
  /** Makes the model from the final weights: averaged ones if a network keeps an average, the best ones if those are kept. */
  readonly finish: (engine: Engine, weights: Readonly<Record<Name, Weights>>) => Trained;
}

export interface FitNetwork extends LearnerOptions {
  /**
   * The initial arrays. Every loss finds the arrays of all networks on its tape, but only those of its own network are trained. So no
   * name may be there twice.
   */
  readonly weights: (rng: Rng) => Weights;
}

export interface FitStep {
  /** From 0 to `steps` - 1. */
  readonly step: number;
  /** This step's own chance, so that a resumed run needs no more than the number of the step. */
  readonly rng: Rng;
}

export interface FitLoss<Name extends string> extends Omit<StepOptions, "shards" | "loss"> {
  readonly network: Name;
  /** @param report records one of the `metrics`; the mean over the shards goes into the progress */
  readonly loss: (tape: Tape, shard: number, report: (name: string, value: number) => void) => Variable;
}

export interface FitEvaluation<Name extends string> {
  /** Steps between two evaluations on held-out data; there is also one after the last step. */
  readonly every: number;
  readonly measure: (engine: Engine, weights: Readonly<Record<Name, Weights>>) => Readonly<Record<string, number>>;
  /** Use the weights with the best value of this metric. Default: the last ones. */
  readonly best?: BestBy;
}

interface Member {
  readonly learner: Learner;
  readonly step: SharedStep;
}

/**
 * The loop of every training on data: initial weights, a random stream for every step, the steps, evaluations on held-out data, and
 * checkpoints. The same options give the same weights, bit for bit, also from a checkpoint on and in any number of copies.
 */
export async function* fit<Name extends string>(options: FitOptions, task: FitTask<Name>): Training {
  const { steps, group = ALONE } = options;
  const rng = createRng(options.seed).fork(task.kind);
  // As much room as a batch needs: a language model of seven million parameters takes more than the usual ceiling.
  const engine = await createEngine({ maximumBytes: 2 ** 32 });
  const members = await createMembers(engine, task, group, rng);
  const best = bestWeights(task.evaluation?.best);
  const weights = () => eachNetwork(task, (name) => members[name].learner.averagedWeights());
  const finished = () => task.finish(engine, (best.networks() as Record<Name, Weights> | undefined) ?? weights());
  try {
    let step = options.resume ? load(options, task, members, best) : 0;
    while (step < steps) {
      const values = makeStep(task, members, { step, rng: rng.fork("step").fork(step) });
      step++;
      if (group.rank > 0) continue;
      if (task.evaluation && (step % task.evaluation.every === 0 || step === steps)) {
        const present = weights();
        Object.assign(values, task.evaluation.measure(engine, present));
        best.note(values, present);
      }
      const { present } = task;
      yield {
        step,
        steps,
        values,
        checkpoint: () => save(task, members, best, step),
        ...(present ? { model: (measured = false) => ({ ...(measured ? finished() : present(weights())), steps: step }) } : {}),
      };
    }
    return finished();
  } finally {
    for (const { learner } of Object.values<Member>(members)) learner.dispose();
  }
}

async function createMembers<Name extends string>(
  engine: Engine,
  task: FitTask<Name>,
  group: ProcessGroup,
  rng: Rng,
): Promise<Record<Name, Member>> {
  const learners = eachNetwork(task, (name) => {
    const { weights, ...options }: FitNetwork = task.networks[name];
    return createLearner(engine, weights(rng.fork("weights")), options);
  });
  const all = Object.values<Learner>(learners);
  for (const learner of all) learner.beside(all.filter((other) => other !== learner));
  const members: Partial<Record<Name, Member>> = {};
  for (const [name, learner] of Object.entries<Learner>(learners) as [Name, Learner][])
    members[name] = { learner, step: await sharedStep(group, learner, task.shards ?? 1, task.metrics?.length ?? 0) };
  return members as Record<Name, Member>;
}

/** One step of every network that has a loss. @returns the metrics */
function makeStep<Name extends string>(task: FitTask<Name>, members: Record<Name, Member>, at: FitStep): Record<string, number> {
  const { shards = 1, metrics = [], order = "alternating" } = task;
  const sums = new Float64Array(metrics.length);
  const losses = task.losses(at);
  const moves = losses.map(({ network, loss, ...rest }) => {
    const reporting = (tape: Tape, shard: number, own: Float64Array) =>
      loss(tape, shard, (name, value) => (own[metrics.indexOf(name)]! += value));
    const { step } = members[network];
    if (order === "alternating") return () => step({ ...rest, loss: reporting }, sums);
    const move = step.gradient(reporting, sums);
    return () => move(rest);
  });
  const values: Record<string, number> = {};
  moves.forEach((move, index) => {
    const { network, learningRate } = losses[index]!;
    const prefix = losses.length > 1 ? `${network}/` : "";
    for (const [name, value] of Object.entries({ ...move(), learningRate })) values[`${prefix}${name}`] = value;
  });
  metrics.forEach((name, i) => (values[name] = sums[i]! / shards));
  return values;
}

interface Saved {
  readonly step: number;
  /** Steps that each network has made. */
  readonly updates: Readonly<Record<string, number>>;
  readonly best?: number;
}

function save<Name extends string>(task: FitTask<Name>, members: Record<Name, Member>, best: BestWeights, step: number): Uint8Array {
  const arrays: Record<string, NumberArray> = best.arrays();
  const updates = eachNetwork(task, (name) => {
    const { steps, ...own } = members[name].learner.state();
    Object.assign(arrays, prefixed(own, name));
    return steps;
  });
  const value = best.value();
  const state: Saved = { step, updates, ...(value === undefined ? {} : { best: value }) };
  return encodeCheckpoint({ kind: task.kind, origin: task.origin, state, arrays });
}

/** @returns the step of the checkpoint */
function load<Name extends string>(options: FitOptions, task: FitTask<Name>, members: Record<Name, Member>, best: BestWeights): number {
  const saved = decodeCheckpoint(options.resume!, task.kind);
  const { step, updates, best: value } = saved.state as Saved;
  const { allowChanges, steps } = options;
  checkOrigin(saved, task.origin, { fixed: task.fixed, allowChanges, step, steps });
  for (const name of namesOf(task)) {
    const made = updates[name];
    if (made === undefined)
      throw new AigcError(
        "bad-checkpoint",
        task.kind,
        `the checkpoint has no network "${name}". It was made by another release: start anew.`,
      );
    members[name].learner.load({ steps: made, ...learnerArrays(saved.arrays, name) });
  }
  if (value !== undefined) {
    const like = eachNetwork(task, (name) => members[name].learner.weights());
    best.load(value, saved.arrays, like);
  }
  return step;
}

const namesOf = <Name extends string>(task: FitTask<Name>) => Object.keys(task.networks) as Name[];

function eachNetwork<Name extends string, R>(task: FitTask<Name>, make: (name: Name) => R): Record<Name, R> {
  return Object.fromEntries(namesOf(task).map((name) => [name, make(name)])) as Record<Name, R>;
}
