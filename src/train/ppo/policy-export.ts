import type { Int8 } from "../../nn/onnx/onnx-graph.ts";
import { writeOnnx } from "../../nn/onnx/onnx-writer.ts";
import { layOut } from "../../nn/tape/weight-layout.ts";
import type { Weights } from "../../nn/network.ts";
import { exp } from "../../exact-math.ts";
import { createRng } from "../../rng.ts";
import { decodeCheckpoint, learnerArrays } from "../checkpoint.ts";
import { exportedPolicy, exportedShape, FROZEN, policyInputs, policyWeights, stateWidth, type PolicyShape } from "./policy-network.ts";
import { runningMoments, type MomentsState, type RunningMoments } from "./running-moments.ts";
import type { Trained } from "../training.ts";

/**
 * A policy as a file.
 * @param returns moments of the returns that the critic learned from: its values are in their units
 */
export function exportPolicy(
  contract: string,
  shape: PolicyShape,
  weights: Weights,
  returns: RunningMoments,
  int8: Int8 = false,
): Pick<Trained, "onnx" | "contract" | "inputs" | "outputs"> & { readonly details: Readonly<Record<string, unknown>> } {
  const value = { mean: returns.mean()[0]!, deviation: 1 / returns.factor()[0]! };
  const written = writeOnnx({ name: contract, inputs: policyInputs(shape), weights, network: exportedPolicy(shape, value), int8 });
  const deviations = weights["policy/logDeviation"]?.data ?? [];
  const details = {
    branches: shape.branches,
    continuous: shape.continuous,
    memory: stateWidth(exportedShape(shape)),
    ...(shape.continuous > 0 ? { deviation: Array.from(deviations, (x) => exp(x)) } : {}),
  };
  return { ...written, contract, details };
}

/** What can be read from a checkpoint without its game: the policy, and the updates done. */
export interface SavedPolicy {
  readonly contract: string;
  readonly shape: PolicyShape;
  readonly weights: Weights;
  readonly observations: MomentsState;
  readonly returns: MomentsState;
  readonly step: number;
  readonly seed: string;
  readonly metrics: Readonly<Record<string, number>>;
  readonly int8?: Int8 | undefined;
}

/** @throws AigcError `bad-checkpoint` for bytes that are none, or none of a policy */
export function savedPolicy(bytes: Uint8Array): SavedPolicy {
  const { origin, state, arrays } = decodeCheckpoint(bytes, "ppo");
  const { seed, spec, network: shape } = origin as { seed: string; spec: { contract: string }; network: PolicyShape };
  const {
    update: step,
    observations,
    returns,
    metrics,
    int8,
  } = state as Pick<SavedPolicy, "observations" | "returns" | "metrics" | "int8"> & {
    update: number;
  };
  const own = policyWeights(shape, createRng("shapes"));
  const saved = learnerArrays(arrays, "learner");
  const weights: Record<string, Weights[string]> = {};
  for (const [part, belongs] of [
    [saved.weights, (name: string) => !FROZEN.some((frozen) => frozen === name)],
    [saved.frozen, (name: string) => FROZEN.some((frozen) => frozen === name)],
  ] as const)
    for (const { name, shape: dims, offset, count } of layOut(own, belongs).arrays)
      weights[name] = { shape: dims, data: part.slice(offset, offset + count) };
  return { contract: spec.contract, shape, weights, observations, returns, step, seed, metrics, int8 };
}

/**
 * The policy of a checkpoint as a model, without the game.
 * @throws AigcError `bad-checkpoint`
 */
export function exportCheckpoint(bytes: Uint8Array): Trained & { readonly seed: string } {
  const { contract, shape, weights, returns: saved, step, seed, metrics, int8 } = savedPolicy(bytes);
  const returns = runningMoments(1);
  returns.load(saved);
  return { ...exportPolicy(contract, shape, weights, returns, int8), steps: step, data: [], metrics, seed };
}
