import type { Tape, Variable } from "../../nn/tape/graph.ts";
import { branchLogProbabilities, NORMAL_CONSTANT } from "./actor.ts";
import type { Settings } from "./options.ts";
import { policyNetwork, type PolicyOutputs, type PolicyShape } from "./policy-network.ts";
import type { SampleTables } from "./sample-tables.ts";
import type { Samples } from "./samples.ts";
import type { Taught } from "./teacher.ts";

/** The metrics of the loss, in this order. */
export const LOSS_METRICS = ["policyLoss", "valueLoss", "entropy", "approximateKl", "clipFraction"] as const;

/** The inputs of the loss of an update. */
export interface LossTerms {
  readonly shape: PolicyShape;
  readonly tables: SampleTables;
  readonly settings: Settings;
  readonly entropyWeight: number;
  /** Choices to be imitated. */
  readonly taught: Taught | null;
}

/** Samples one by one. @param metrics gets {@link LOSS_METRICS} added */
export function rowsLoss(t: Tape, terms: LossTerms, rows: Uint32Array, metrics: Float64Array): Variable {
  const { shape, tables } = terms;
  const at = t.indices(rows, [rows.length]);
  const central = tables.central.size > 0 ? t.embedding(tables.central, at) : undefined;
  const out = policyNetwork(t, shape, t.embedding(tables.observations, at), undefined, central);
  return clippedLoss(t, terms, at, out, metrics);
}

/** Sequences side by side, step after step from the memories they started with; the shorter ones end earlier. */
export function sequencesLoss(t: Tape, terms: LossTerms, samples: Samples, chosen: Uint32Array, metrics: Float64Array): Variable {
  const { shape, tables } = terms;
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
    const central = tables.central.size > 0 ? gathered(tables.central, now) : undefined;
    const out = policyNetwork(t, shape, gathered(tables.observations, now), state, central);
    state = out.state!;
    rows.push(...now);
    for (const name of ["logits", "mean", "value"] as const) if (out[name]) collected[name].push(out[name]);
  }
  const joined = Object.entries(collected).filter(([, parts]) => parts.length > 0);
  const out: PolicyOutputs<Variable> = Object.fromEntries(joined.map(([name, parts]) => [name, t.concat(parts, 0)]));
  return clippedLoss(t, terms, t.indices(rows, [rows.length]), out, metrics);
}

/** The loss: the clipped surrogate, the squared error of the value, minus the entropy, plus imitation of a teacher. */
function clippedLoss(t: Tape, terms: LossTerms, rows: Variable, out: PolicyOutputs<Variable>, metrics: Float64Array): Variable {
  const { tables, settings, taught, entropyWeight } = terms;
  const n = rows.size;
  const { logProbability, entropy, imitation } = choicesOf(t, terms, rows, out);
  const advantage = columnOf(t, tables.advantages, rows);
  const difference = t.sub(logProbability, columnOf(t, tables.logProbabilities, rows));
  const ratio = t.exp(difference);
  // PPO 9: the clipped surrogate.
  const surrogate = t.minimum(t.mul(ratio, advantage), t.mul(t.clamp(ratio, 1 - settings.clip, 1 + settings.clip), advantage));
  const policyLoss = t.affine(t.average(surrogate), -1);
  const valueLoss = valueLossOf(t, terms, rows, out.value!);

  // The unbiased estimate of Schulman (joschu.net/blog/kl-approx.html): ratio - 1 - ln ratio.
  const [r, d] = [ratio.data, difference.data];
  let [kl, clipped] = [0, 0];
  for (let i = 0; i < n; i++) {
    kl += r[i]! - 1 - d[i]!;
    if (Math.abs(r[i]! - 1) > settings.clip) clipped++;
  }
  [policyLoss.data[0]!, valueLoss.data[0]!, entropy.data[0]!, kl / n, clipped / n].forEach((x, i) => (metrics[i]! += x));

  const critic = t.affine(valueLoss, settings.valueWeight);
  if (!taught) return t.add(t.add(policyLoss, critic), t.affine(entropy, -entropyWeight));
  // PPO 24: a teacher's choices are imitated by their log-probability.
  const copied = t.affine(t.average(imitation!), -taught.weight);
  if (taught.alone) return t.add(copied, critic);
  return t.add(t.add(t.add(policyLoss, critic), t.affine(entropy, -entropyWeight)), copied);
}

/** How likely the policy makes what was chosen, and what the teacher would have chosen; and its entropy. */
function choicesOf(t: Tape, { shape, tables, taught }: LossTerms, rows: Variable, { logits, mean }: PolicyOutputs<Variable>) {
  const plus = (x: Variable | undefined, y: Variable) => (x ? t.add(x, y) : y);
  let logProbability: Variable | undefined;
  let entropy: Variable | undefined;
  let imitation: Variable | undefined;
  const branches = logits ? branchLogProbabilities(t, shape, logits, t.embedding(tables.masks, rows)) : [];
  for (const [branch, logs] of branches.entries()) {
    const of = (chosen: readonly Variable[]) => t.gatherLast(logs, columnOf(t, chosen[branch]!, rows));
    // PPO 16: branches are independent: their log-probabilities add up.
    logProbability = plus(logProbability, of(tables.actions));
    // PPO 11: a bonus for entropy, the mean over the samples of the sum over the branches.
    entropy = plus(entropy, t.affine(t.average(t.sum(t.mul(t.exp(logs), logs), 1)), -1));
    if (taught) imitation = plus(imitation, of(tables.taught));
  }
  if (mean) {
    const logDeviation = t.parameter("policy/logDeviation");
    const off = t.sub(t.embedding(tables.continuous, rows), mean);
    const z = t.mul(off, t.exp(t.affine(logDeviation, -1)));
    logProbability = plus(logProbability, t.sum(t.affine(t.sub(t.affine(t.square(z), -0.5), logDeviation), 1, -NORMAL_CONSTANT), 1));
    entropy = plus(entropy, t.affine(t.total(logDeviation), 1, shape.continuous * (0.5 + NORMAL_CONSTANT)));
  }
  return { logProbability: logProbability!, entropy: entropy!, imitation };
}

function valueLossOf(t: Tape, { tables, settings }: LossTerms, rows: Variable, value: Variable): Variable {
  const target = t.embedding(tables.targets, rows);
  let error = t.square(t.sub(value, target));
  // PPO 10: the value's change may be clipped too; it seldom helps (Andrychowicz et al. 2021).
  if (settings.valueClip !== undefined) {
    const old = t.embedding(tables.values, rows);
    const near = t.add(old, t.clamp(t.sub(value, old), -settings.valueClip, settings.valueClip));
    error = t.maximum(error, t.square(t.sub(near, target)));
  }
  return t.average(error);
}

const columnOf = (t: Tape, table: Variable, rows: Variable) => t.reshape(t.embedding(table, rows), [rows.size]);
