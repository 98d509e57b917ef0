import { exp, log } from "../../exact-math.ts";

/**
 * The log-probabilities of `size` logits from `offset`. The logits are first rounded to 1/1024, so that runtimes whose results
 * differ in the last bits choose the same tokens.
 */
export function logSoftmax(logits: Float32Array, offset: number, size: number): Float64Array {
  const logs = new Float64Array(size);
  let most = -Infinity;
  for (let i = 0; i < size; i++) {
    logs[i] = Math.round(logits[offset + i]! * 1024) / 1024;
    if (logs[i]! > most) most = logs[i]!;
  }
  let sum = 0;
  for (let i = 0; i < size; i++) sum += exp(logs[i]! - most);
  const norm = most + log(sum);
  for (let i = 0; i < size; i++) logs[i] = logs[i]! - norm;
  return logs;
}
