import { join } from "node:path";
import type { Environment, EnvironmentSpec } from "../../environment.ts";
import { modelPolicy } from "../../agents/model-policy/model-policy.ts";
import { AbortError, AigcError } from "../../errors.ts";
import { exp, log } from "../../exact-math.ts";
import type { ModelManifest } from "../../model.ts";
import { createEngine, type Engine } from "../../nn/kernels/engine.ts";
import { createRuntimeModel, type RuntimeModel } from "../../nn/runtime/runtime.ts";
import { sha256 } from "../../nn/sha256.ts";
import type { Batch } from "../../policy.ts";
import { createRng, type Rng } from "../../rng.ts";
import type { Opponent } from "../../train/ppo/rollout.ts";
import { writeModel } from "../model-files.ts";
import { HungUp } from "./framed-socket.ts";
import { createTable, type GameReport, type Thought } from "./ray-episodes.ts";
import { learnerCommand, rllibPolicy, type RllibPolicy } from "./rllib-weights.ts";
import { rllinkClient } from "./rllink.ts";

export interface RayOptions {
  readonly makeEnvironment: () => Environment;
  /** Port of the env runner: RLlib's base port plus the runner's number, from 1. */
  readonly port: number;
  /** Default: localhost. No other machine is allowed. */
  readonly host?: string;
  /** The least number of steps that are sent for each update: RLlib's batch divided by the number of runners. */
  readonly steps: number;
  /** Number of updates; it ends earlier if the learner closes the connection. */
  readonly updates: number;
  readonly seed: string;
  /** Seconds that the learner may be silent. */
  readonly timeout: number;
  /** The last weights are written to <out>/<environment>/{model.onnx, manifest.json, CARD.md}. */
  readonly out?: string;
  /** Environments side by side. Default 8. */
  readonly environments?: number;
  /** Teams that learn, taking turns, an episode each. Default: all. */
  readonly teams?: readonly number[];
  /** The policies of the other teams, beside the learner's past selves. */
  readonly opponents?: readonly Opponent[];
  /**
   * Past selves among the opponents, where there are several teams: one every so many updates, the last `keep`. Default 10, 5, weight 1.
   */
  readonly snapshots?: { readonly every: number; readonly keep: number; readonly weight: number };
  readonly signal?: AbortSignal;
  /** Called with what to start, and with a line for each update. */
  readonly heard: (line: string) => void;
}

/**
 * Plays for RLlib: gets the weights, plays with them, sends the episodes, and repeats. Ray only learns; rules, masks, opponents and the
 * choice of opponents stay here. The experience of each learning agent in a game is a separate episode.
 * @returns the number of updates that the learner made, and the number of steps that were played
 * @throws AigcError `model-mismatch`, `bad-environment`, `bad-data`, `timeout`; when the learner hangs up before the first update
 */
export async function playForRay(options: RayOptions): Promise<{ readonly updates: number; readonly steps: number }> {
  const { makeEnvironment: make, port, steps, seed, timeout, heard, signal, environments = 8 } = options;
  const { spec } = make();
  checkOneKindOfAction(spec);
  const engine = await createEngine();
  const rivals = [...new Set(spec.teams ?? [0])];
  const { teams = rivals, opponents = [] } = options;
  const table = createTable({ make, environments, teams, name: `${seed}-${port}`, rng: createRng(seed).fork("ray").fork(port) });
  const league = createLeague(engine, spec, options.snapshots);
  const started = Date.now();
  let last: RllibPolicy | null = null;
  let updates = 0;
  let played = 0;

  heard(`waiting for a learner on port ${port}; this one fits: ${learnerCommand(spec, steps, port - 1)}`);
  const client = await rllinkClient({ port, timeout, ...(options.host ? { host: options.host } : {}), ...(signal ? { signal } : {}) });
  try {
    for (let weights = await client.weights(); ;) {
      const policy = (last = rllibPolicy(weights, spec));
      if (updates >= options.updates) break;
      if (rivals.length > 1) await league.add(policy, updates);
      if (signal?.aborted) throw new AbortError("rllink");
      const model = runnable(engine, policy, spec);
      const reports: GameReport[] = [];
      const episodes = await table.play({
        steps,
        think: (batch, rng) => think(model, policy, spec, batch, rng),
        opponents: [...opponents, ...league.past],
        masked: policy.masked,
        heard: (report) => reports.push(report),
      });
      model.dispose();
      const asked = Date.now();
      weights = await client.learnFrom(episodes);
      updates++;
      played += episodes.reduce((sum, episode) => sum + episode.steps, 0);
      const waited = ((Date.now() - asked) / 1000).toFixed(1);
      heard(`update ${updates}/${options.updates}: ${played} steps, ${summary(reports)}; the learner took ${waited} s`);
    }
  } catch (error) {
    if (!(error instanceof HungUp && updates > 0) && !(error instanceof AbortError)) throw error;
    heard(error instanceof HungUp ? `the learner hung up after update ${updates}` : `stopped after update ${updates}`);
  } finally {
    client.close();
    league.dispose();
  }
  if (options.out !== undefined && last) writeLast(options.out, last, { options, spec, updates, seconds: (Date.now() - started) / 1000 });
  return { updates, steps: played };
}

function checkOneKindOfAction({ contract, actions, continuous = 0 }: EnvironmentSpec): void {
  if (actions.length > 0 === continuous > 0)
    throw new AigcError(
      "bad-request",
      "rllink",
      `"${contract}" has ${actions.length} branches and ${continuous} continuous actions. Ray gets one kind; train it with npx phaser-aigc train.`,
    );
}

/** Past selves of the learner, as opponents. */
function createLeague(engine: Engine, spec: EnvironmentSpec, { every, keep, weight } = { every: 10, keep: 5, weight: 1 }) {
  const past: (Opponent & { readonly model: RuntimeModel })[] = [];
  return {
    past: past as readonly Opponent[],
    /** Adds the policy at every so many updates; the oldest is removed if there are too many. */
    async add(policy: RllibPolicy, update: number): Promise<void> {
      if (update % every !== 0) return;
      const model = runnable(engine, policy, spec);
      past.push({ name: `snapshot ${update}`, policy: await modelPolicy(model, { game: spec, temperature: 1 }), weight, model });
      while (past.length > keep) past.shift()!.model.dispose();
    },
    dispose(): void {
      for (const { model } of past) model.dispose();
    },
  };
}

/** Writes the folder of the model with the last weights. */
function writeLast(
  out: string,
  policy: RllibPolicy,
  trained: { readonly options: RayOptions; readonly spec: EnvironmentSpec; readonly updates: number; readonly seconds: number },
): void {
  const { options, spec, updates, seconds } = trained;
  const { port, steps, seed, heard } = options;
  const { onnx, inputs, outputs } = policy.model;
  const model = spec.contract.split("@")[0]!;
  const learner = learnerCommand(spec, steps, port - 1);
  const command = `npx phaser-aigc bridge ray ${model} --port ${port} --steps ${steps} --seed ${seed}`;
  const card = `# ${model}\n\nLearned in Ray RLlib by PPO from games played here. The learner was started with \`${learner}\` or the like.`;
  const details = detailsOf(policy, spec);
  writeModel(
    join(out, model),
    { model, card },
    { seed, command, seconds },
    { onnx, contract: spec.contract, inputs, outputs, steps: updates, data: [], metrics: {}, details },
  );
  heard(`${out}/${model}: ${onnx.length} bytes`);
}

/** The model in our runtime: the same model is exported at the end. */
function runnable(engine: Engine, policy: RllibPolicy, spec: EnvironmentSpec): RuntimeModel {
  const { onnx, inputs, outputs } = policy.model;
  const manifest: ModelManifest = {
    name: "ray",
    contract: spec.contract,
    file: "model.onnx",
    sha256: sha256(onnx),
    bytes: onnx.length,
    inputs,
    outputs,
    training: { command: "npx phaser-aigc bridge ray", seed: "", commit: "", steps: 0, seconds: 0, data: [] },
    metrics: {},
    details: detailsOf(policy, spec),
  };
  return createRuntimeModel(engine, manifest, onnx);
}

/** The details for sampling; without them the model could only take the most probable action. */
const detailsOf = ({ logDeviation }: RllibPolicy, spec: EnvironmentSpec) => ({
  branches: spec.actions.map(({ size }) => size),
  ...(spec.continuous ? { deviation: Array.from(logDeviation, (x) => exp(x)) } : {}),
});

/** Samples an action for every row, with its distribution and log-probability, which PPO needs. */
function think(
  model: RuntimeModel,
  policy: RllibPolicy,
  spec: EnvironmentSpec,
  { rows, observations, actionMasks }: Batch,
  rng: Rng,
): Thought {
  const continuous = spec.continuous ?? 0;
  const flags = actionMasks.length / rows;
  const outputs = model.run({
    observation: { dims: [rows, observations.length / rows], data: observations },
    ...(flags > 0 ? { mask: { dims: [rows, flags], data: Float32Array.from(actionMasks) } } : {}),
  });
  const thought = {
    actions: new Int32Array(rows * spec.actions.length),
    continuous: new Float32Array(rows * continuous),
    distribution: new Float32Array(rows * (flags + 2 * continuous)),
    logProbabilities: new Float32Array(rows),
  };
  const logits = outputs["logits"]?.data as Float32Array | undefined;
  if (logits) {
    thought.distribution.set(logits);
    for (let row = 0; row < rows; row++) {
      let from = row * flags;
      let sum = 0;
      spec.actions.forEach(({ size }, branch) => {
        const { choice, logProbability } = drawCategory(logits.subarray(from, from + size), rng);
        thought.actions[row * spec.actions.length + branch] = choice;
        sum += logProbability;
        from += size;
      });
      thought.logProbabilities[row] = sum;
    }
    return thought;
  }
  const mean = outputs["mean"]!.data as Float32Array;
  for (let row = 0; row < rows; row++) {
    thought.distribution.set(mean.subarray(row * continuous, (row + 1) * continuous), row * 2 * continuous);
    thought.distribution.set(policy.logDeviation, (row * 2 + 1) * continuous);
    let sum = 0;
    policy.logDeviation.forEach((logDeviation, k) => {
      const z = rng.normal();
      thought.continuous[row * continuous + k] = mean[row * continuous + k]! + exp(logDeviation) * z;
      sum -= 0.5 * z * z + logDeviation + 0.5 * log(2 * Math.PI);
    });
    thought.logProbabilities[row] = sum;
  }
  return thought;
}

function drawCategory(logits: Float32Array, rng: Rng): { readonly choice: number; readonly logProbability: number } {
  const top = logits.reduce((most, x) => Math.max(most, x));
  const weights = Array.from(logits, (x) => exp(x - top));
  const choice = rng.choose(weights);
  return { choice, logProbability: logits[choice]! - top - log(weights.reduce((sum, w) => sum + w, 0)) };
}

function summary(reports: readonly GameReport[]): string {
  if (reports.length === 0) return "no game ended";
  const mean = (pick: (report: GameReport) => number) =>
    (reports.reduce((sum, report) => sum + pick(report), 0) / reports.length).toFixed(2);
  return `${reports.length} games of ${mean(({ steps }) => steps)} steps, return ${mean((report) => report.return)}`;
}
