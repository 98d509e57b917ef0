import { best } from "../../agents/model-policy/draw.ts";
import type { EnvironmentSpec } from "../../environment.ts";
import type { Engine } from "../../nn/kernels/engine.ts";
import { createLearner, type Learner } from "../../nn/tape/learner.ts";
import type { Weights } from "../../nn/network.ts";
import type { Tape, Variable } from "../../nn/tape/graph.ts";
import { withinReach, type Policy } from "../../policy.ts";
import type { Rng } from "../../rng.ts";
import { scratchRows, widthsOf, type ActorRows } from "./experience.ts";
import { FROZEN, playing, policyNetwork, stateWidth, type PolicyShape } from "./policy-network.ts";

/** ln sqrt(2 pi): what a normal's logarithm has beside the square. */
export const NORMAL_CONSTANT = 0.9189385332046727;

/** Chooses for the learning agents; values and log-probabilities are written beside the choices. `rngOf` gives the stream of the k-th row. */
export type Actor = (rows: ActorRows, rngOf: (place: number) => Rng) => void;

/** Plays with the learner's present weights, and notes log-probabilities, values and memories. */
export const learnerActor = (learner: Pick<Learner, "evaluate">, shape: PolicyShape): Actor =>
  actorOf(learner, shape, stateWidth(shape), false);

/** The same without values, for agents among the rows of those that learn: a critic's memory stays as it was. */
export const opponentActor = (learner: Pick<Learner, "evaluate">, shape: PolicyShape): Actor =>
  actorOf(learner, playing(shape), stateWidth(shape), false);

/**
 * @param stride numbers of memory in a row; the first of them are the shape's
 * @param greedy takes the likeliest choices, and the mean of a normal, instead of drawing
 */
function actorOf(learner: Pick<Learner, "evaluate">, shape: PolicyShape, stride: number, greedy: boolean): Actor {
  const choices = shape.branches.reduce((sum, n) => sum + n, 0);
  const memory = stateWidth(shape);
  const central = shape.critic === "central" ? shape.team * shape.observation : 0;
  const own = (t: Tape, states: Variable) => (memory < stride ? t.slice(states, 1, 0, memory) : states);
  return (rows, rngOf) => {
    const { first, count: n } = rows;
    if (n === 0) return;
    learner.evaluate((t) => {
      const input = (data: Float32Array, width: number) => t.input(data.subarray(first * width, (first + n) * width), [n, width]);
      const out = policyNetwork(
        t,
        shape,
        input(rows.observations, shape.observation),
        memory > 0 ? own(t, input(rows.states, stride)) : undefined,
        central > 0 ? input(rows.central, central) : undefined,
      );
      if (out.value) rows.values.set(out.value.data, first);
      if (out.state) {
        if (memory < stride) rows.nextStates.set(rows.states.subarray(first * stride, (first + n) * stride));
        const after = out.state.data;
        for (let row = 0; row < n; row++) rows.nextStates.set(after.subarray(row * memory, (row + 1) * memory), row * stride);
      }
      rows.logProbabilities.fill(0, first, first + n);
      if (out.logits) {
        const masks = t.input(rows.masks.subarray(first * choices, (first + n) * choices), [n, choices]);
        branchLogProbabilities(t, shape, out.logits, masks).forEach((logs, branch) => {
          const [p, log] = [t.exp(logs).data, logs.data];
          const size = shape.branches[branch]!;
          for (let row = 0; row < n; row++) {
            const action = greedy ? best(log, row * size, size) : drawFrom(p, row * size, size, rngOf(row).next());
            rows.actions[(first + row) * shape.branches.length + branch] = action;
            rows.logProbabilities[first + row]! += log[row * size + action]!;
          }
        });
      }
      if (out.mean) {
        const mean = out.mean.data;
        const logDeviation = t.parameter("policy/logDeviation").data;
        const deviation = t.exp(t.parameter("policy/logDeviation")).data;
        for (let i = 0; i < n * shape.continuous; i++) {
          const k = i % shape.continuous;
          const row = Math.floor(i / shape.continuous);
          const z = greedy ? 0 : rngOf(row).normal();
          rows.continuous[first * shape.continuous + i] = mean[i]! + deviation[k]! * z;
          rows.logProbabilities[first + row]! += -0.5 * z * z - logDeviation[k]! - NORMAL_CONSTANT;
        }
      }
    });
  };
}

/** Logits [n, all branches] as masked log-probabilities, branch by branch. */
export function branchLogProbabilities(t: Tape, shape: PolicyShape, logits: Variable, masks: Variable): Variable[] {
  // PPO 15: forbidden choices get a logit of -1e9 before the softmax, when acting and when learning (Huang and Ontañón 2020).
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

/**
 * A policy out of weights, which keeps a memory for each of `batch.agents` if it has any.
 * @param greedy takes the most probable actions, as a trained model plays by default; else it draws, as in training
 */
export function weightsPolicy(
  engine: Engine,
  spec: EnvironmentSpec,
  shape: PolicyShape,
  weights: Weights,
  greedy: boolean,
): Policy & { dispose(): void } {
  const learner = createLearner(engine, weights, { frozen: FROZEN });
  const memory = stateWidth(playing(shape));
  const actor = actorOf(learner, playing(shape), memory, greedy);
  const widths = { ...widthsOf(spec, shape), observation: 0, mask: 0, central: 0, state: memory };
  const memories = new Map<number, Float32Array>();
  return {
    contract: spec.contract,
    act({ rows, observations, actionMasks, agents }, rng: Rng) {
      const scratch = { ...scratchRows(widths, rows), count: rows, observations, masks: actionMasks };
      const who = (row: number) => agents?.[row] ?? row;
      if (memory > 0) for (let row = 0; row < rows; row++) scratch.states.set(memories.get(who(row)) ?? [], row * memory);
      actor(scratch, () => rng);
      if (memory > 0)
        for (let row = 0; row < rows; row++) memories.set(who(row), scratch.nextStates.slice(row * memory, (row + 1) * memory));
      const { actions } = scratch;
      return widths.continuous > 0 ? { actions, continuous: scratch.continuous.map(withinReach) } : { actions };
    },
    forget(agents) {
      if (agents === undefined) memories.clear();
      else for (const agent of agents) memories.delete(agent);
    },
    dispose: () => learner.dispose(),
  };
}
