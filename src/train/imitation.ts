import type { Recording } from "../agents/recording.ts";
import { maskSize, observationSize, type EnvironmentSpec } from "../environment.ts";
import type { Model } from "../model.ts";
import { readModel } from "../nn/host/load-model.ts";
import { sha256 } from "../nn/sha256.ts";
import type { Policy } from "../policy.ts";
import { choice, type ChoiceBatch } from "./choice.ts";
import type { Trained, Training } from "./training.ts";

/** The imitation of a player from what was recorded: a network that chooses among all combinations of choices, and the policy of it. */

/** Of the recorded decisions these are not learnt from: they measure how alike the ghost chooses. */
const HELD_OUT = 5;

/** Steps of imitation that a player takes. */
export const IMITATION_STEPS = 4000;

/** How many combinations of choices a game has. */
export const classesOf = ({ actions }: EnvironmentSpec): number => actions.reduce((all, { size }) => all * size, 1);

/** Choices in all branches as one class, and back. */
function classOf({ actions: branches }: EnvironmentSpec, actions: ArrayLike<number>, at: number): number {
  return branches.reduce((all, { size }, branch) => all * size + actions[at + branch]!, 0);
}
function choicesOf({ actions: branches }: EnvironmentSpec, one: number): number[] {
  const choices: number[] = [];
  for (let branch = branches.length - 1, rest = one; branch >= 0; branch--) {
    choices.unshift(rest % branches[branch]!.size);
    rest = Math.floor(rest / branches[branch]!.size);
  }
  return choices;
}

/** What the imitation sees of some rows: the observation, and what may be done. */
function featuresOf(observations: Float32Array, masks: Uint8Array, spec: EnvironmentSpec, rows: readonly number[]): Float32Array {
  const [width, flags] = [observationSize(spec), maskSize(spec)];
  const features = new Float32Array(rows.length * (width + flags));
  rows.forEach((row, n) => {
    features.set(observations.subarray(row * width, (row + 1) * width), n * (width + flags));
    features.set(masks.subarray(row * flags, (row + 1) * flags), n * (width + flags) + width);
  });
  return features;
}

/** Some rows of a recording as features and classes. */
function batchOf({ observations, actionMasks, actions }: Recording, spec: EnvironmentSpec, rows: readonly number[]): ChoiceBatch {
  return {
    count: rows.length,
    features: featuresOf(observations, actionMasks, spec, rows),
    classes: Uint8Array.from(rows, (row) => classOf(spec, actions, row * spec.actions.length)),
  };
}

/** Every fifth stretch of decisions is held out: neighbours are alike. */
const isHeldOut = (row: number): boolean => Math.floor(row / 25) % HELD_OUT === HELD_OUT - 1;

/** The decisions that are not learnt from. */
export function heldOut({ rows, observations, actionMasks, actions, contract }: Recording, spec: EnvironmentSpec): Recording {
  const kept = Array.from({ length: rows }, (_, row) => row).filter(isHeldOut);
  const part = <A extends Float32Array | Uint8Array | Int32Array>(numbers: A, each: number): A => {
    const found = new (numbers.constructor as new (length: number) => A)(kept.length * each);
    kept.forEach((row, n) => found.set(numbers.subarray(row * each, (row + 1) * each), n * each));
    return found;
  };
  return {
    contract,
    rows: kept.length,
    observations: part(observations, observationSize(spec)),
    actionMasks: part(actionMasks, maskSize(spec)),
    actions: part(actions, spec.actions.length),
  };
}

/** Trains the imitation. @param all steps of the whole training, for its progress */
export async function* imitate(recording: Recording, spec: EnvironmentSpec, seed: string | number, steps: number, all: number): Training {
  const learnt = Array.from({ length: recording.rows }, (_, row) => row).filter((row) => !isHeldOut(row));
  const training = choice({
    seed,
    steps,
    contract: `${spec.contract}-clone`,
    shape: { features: observationSize(spec) + maskSize(spec), hidden: [128, 64], classes: classesOf(spec) },
    draw: (rows, rng) =>
      batchOf(
        recording,
        spec,
        Array.from({ length: rows }, () => learnt[rng.below(learnt.length)]!),
      ),
    heldOut: batchOf(recording, spec, Array.from({ length: recording.rows }, (_, row) => row).filter(isHeldOut)),
    batch: 128,
    learningRate: 2e-3,
    dropout: 0.1,
    data: [{ name: "a player's own recording", licence: "the player's own", origin: "recorded in the game", items: recording.rows }],
  });
  for (;;) {
    const next = await training.next();
    if (next.done) return next.value;
    yield { ...next.value, steps: all };
  }
}

/** The imitation as a policy: it draws as its network weighs the combinations of choices, sharper than it weighs them. */
export async function clonePolicy(clone: Trained, spec: EnvironmentSpec): Promise<{ readonly player: Policy; readonly model: Model }> {
  const model = await readModel(
    {
      name: "clone",
      contract: clone.contract,
      file: "clone.onnx",
      sha256: sha256(clone.onnx),
      bytes: clone.onnx.length,
      inputs: clone.inputs,
      outputs: clone.outputs,
      training: { command: "ghost", seed: "", commit: "", steps: clone.steps, seconds: 0, data: clone.data },
      metrics: clone.metrics,
    },
    clone.onnx,
  );
  const [flags, classes, wide] = [maskSize(spec), classesOf(spec), spec.actions.length];
  const choices = Array.from({ length: classes }, (_, one) => choicesOf(spec, one));
  const player: Policy = {
    contract: spec.contract,
    async act({ rows, observations, actionMasks }, rng) {
      const data = featuresOf(
        observations,
        actionMasks,
        spec,
        Array.from({ length: rows }, (_, row) => row),
      );
      const { probabilities } = await model.run({ features: { dims: [rows, data.length / rows], data } });
      const actions = new Int32Array(rows * wide);
      for (let row = 0; row < rows; row++) {
        const weights = choices.map((one, n) => {
          let flag = row * flags;
          for (const [branch, { size }] of spec.actions.entries()) {
            if (actionMasks[flag + one[branch]!] === 0) return 0;
            flag += size;
          }
          const chance = Number(probabilities!.data[row * classes + n]);
          return chance * chance * (chance * chance) + 1e-12;
        });
        actions.set(choices[rng.choose(weights)]!, row * wide);
      }
      return { actions };
    },
  };
  return { player, model };
}
