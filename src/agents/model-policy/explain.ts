import { exp } from "../../exact-math.ts";
import type { Tensors } from "../../model.ts";
import type { Batch, Thoughts } from "../../policy.ts";

/** The chances of a network's logits, branch by branch among what the mask allows, and its value if it gives one. */
export function thoughtsOf(outputs: Tensors, logits: string, { rows, actionMasks }: Batch, sizes: readonly number[]): Thoughts {
  const { data } = outputs[logits]!;
  const probabilities = new Float32Array(data.length);
  for (let at = 0, branch = 0; at < probabilities.length; at += sizes[branch++ % sizes.length]!)
    writeChances(data, actionMasks, at, sizes[branch % sizes.length]!, probabilities);
  const values = outputs["value"]?.data;
  return values?.length === rows ? { probabilities, values: Float32Array.from(values, Number) } : { probabilities };
}

/** Softmax of one branch. Where nothing is allowed all stays 0. */
function writeChances(
  logits: ArrayLike<number | bigint>,
  mask: ArrayLike<number>,
  at: number,
  size: number,
  probabilities: Float32Array,
): void {
  let most = -Infinity;
  for (let i = at; i < at + size; i++) if (mask[i] !== 0 && Number(logits[i]) > most) most = Number(logits[i]);
  let sum = 0;
  for (let i = at; i < at + size; i++) {
    if (mask[i] === 0) continue;
    probabilities[i] = exp(Number(logits[i]) - most);
    sum += probabilities[i]!;
  }
  if (sum > 0) for (let i = at; i < at + size; i++) probabilities[i]! /= sum;
}
