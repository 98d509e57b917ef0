const LN2 = 0.6931471805599453;
const { round } = Math;

/** e^x to 1e-15, from + - * / alone: Math.exp differs between engines in the last bit, and a choice must not. Below -700 it is 0. */
export function exponential(x: number): number {
  if (x < -700) return 0;
  const halvings = round(x / LN2);
  const r = x - halvings * LN2;
  let sum = 1;
  for (let k = 14; k >= 1; k--) sum = 1 + (r * sum) / k;
  let power = halvings < 0 ? 0.5 : 2;
  for (let n = Math.abs(halvings); n > 0; n >>= 1) {
    if (n & 1) sum *= power;
    power *= power;
  }
  return sum;
}

/** ln x for positive x, to 1e-15, from + - * / alone. */
export function logarithm(x: number): number {
  let doublings = 0;
  for (; x > 1.4142135623730951; x /= 2) doublings++;
  for (; x < 0.7071067811865476; x *= 2) doublings--;
  // ln x = 2 artanh((x - 1) / (x + 1))
  const s = (x - 1) / (x + 1);
  const q = s * s;
  let sum = 0;
  for (let k = 21; k >= 1; k -= 2) sum = sum * q + 1 / k;
  return 2 * s * sum + doublings * LN2;
}

/**
 * The logarithms of the probabilities that `size` logits from `offset` stand for. The logits are first rounded to 1/1024, so
 * that runtimes that differ in the last bits choose alike.
 */
export function logSoftmax(logits: Float32Array, offset: number, size: number): Float64Array {
  const logs = new Float64Array(size);
  let most = -Infinity;
  for (let i = 0; i < size; i++) {
    logs[i] = round(logits[offset + i]! * 1024) / 1024;
    if (logs[i]! > most) most = logs[i]!;
  }
  let sum = 0;
  for (let i = 0; i < size; i++) sum += exponential(logs[i]! - most);
  const norm = most + logarithm(sum);
  for (let i = 0; i < size; i++) logs[i] = logs[i]! - norm;
  return logs;
}
