import type { EnvironmentSpec } from "../environment.ts";
import type { Engine } from "../nn/engine.ts";
import { createLearner, type Learner } from "../nn/learner.ts";
import type { Weights } from "../nn/network.ts";
import type { Tape, Variable } from "../nn/tape.ts";
import type { Policy } from "../policy.ts";
import type { Rng } from "../rng.ts";
import { FROZEN, policyNetwork, type PolicyShape } from "./policy-network.ts";
import type { Actor } from "./rollout.ts";

/** ln sqrt(2 pi): what a normal's logarithm has beside the square. */
export const NORMAL_CONSTANT = 0.9189385332046727;

/** Plays with the learner's present weights, and notes log-probabilities, values and memories. */
export function learnerActor(learner: Pick<Learner, "evaluate">, shape: PolicyShape): Actor {
  const choices = shape.branches.reduce((sum, n) => sum + n, 0);
  return (rows, rng) => {
    const n = rows.rows;
    if (n === 0) return;
    learner.evaluate((t) => {
      const observation = t.input(rows.observations.subarray(0, n * shape.observation), [n, shape.observation]);
      const state = shape.memory > 0 ? t.input(rows.states.subarray(0, n * 2 * shape.memory), [n, 2 * shape.memory]) : undefined;
      const out = policyNetwork(t, shape, observation, state);
      rows.values.set(out.value.data);
      if (out.state) rows.states.set(out.state.data);
      rows.logProbabilities.fill(0, 0, n);
      if (out.logits) {
        branchLogProbabilities(t, shape, out.logits, rows.masks.subarray(0, n * choices)).forEach((logs, branch) => {
          const [p, log] = [t.exp(logs).data, logs.data];
          const size = shape.branches[branch]!;
          for (let row = 0; row < n; row++) {
            const action = drawFrom(p, row * size, size, rng.next());
            rows.actions[row * shape.branches.length + branch] = action;
            rows.logProbabilities[row]! += log[row * size + action]!;
          }
        });
      }
      if (out.mean) {
        const mean = out.mean.data;
        const logDeviation = t.parameter("policy/logDeviation").data;
        const deviation = t.exp(t.parameter("policy/logDeviation")).data;
        for (let i = 0; i < n * shape.continuous; i++) {
          const k = i % shape.continuous;
          const z = rng.normal();
          rows.continuous[i] = mean[i]! + deviation[k]! * z;
          rows.logProbabilities[Math.floor(i / shape.continuous)]! += -0.5 * z * z - logDeviation[k]! - NORMAL_CONSTANT;
        }
      }
    });
  };
}

/** Logits [n, all branches] as masked log-probabilities, branch by branch. */
export function branchLogProbabilities(t: Tape, shape: PolicyShape, logits: Variable, masks: Uint8Array): Variable[] {
  const masked = t.maskLogits(logits, masks);
  let start = 0;
  return shape.branches.map((size) => {
    const branch = shape.branches.length === 1 ? masked : t.slice(masked, 1, start, start + size);
    start += size;
    return t.logSoftmax(branch);
  });
}

/** The place in p[from, from + size) where the running sum passes u; the last one with any probability if rounding runs out. */
export function drawFrom(p: ArrayLike<number>, from: number, size: number, u: number): number {
  let rest = u;
  let last = 0;
  for (let i = 0; i < size; i++) {
    const probability = p[from + i]!;
    if (probability <= 0) continue;
    last = i;
    rest -= probability;
    if (rest < 0) return i;
  }
  return last;
}

/** A policy out of weights, as an opponent in training: it draws from its probabilities. Its memory, if any, starts empty at each call. */
export function weightsPolicy(engine: Engine, spec: EnvironmentSpec, shape: PolicyShape, weights: Weights): Policy & { dispose(): void } {
  const learner = createLearner(engine, weights, { frozen: FROZEN });
  const act = learnerActor(learner, shape);
  return {
    contract: spec.contract,
    act({ rows, observations, actionMasks }, rng: Rng) {
      const actions = new Int32Array(rows * shape.branches.length);
      act(
        {
          rows,
          observations,
          masks: actionMasks,
          states: new Float32Array(rows * 2 * shape.memory),
          actions,
          continuous: new Float32Array(rows * shape.continuous),
          logProbabilities: new Float32Array(rows),
          values: new Float32Array(rows),
        },
        rng,
      );
      return actions;
    },
    dispose: () => learner.dispose(),
  };
}
