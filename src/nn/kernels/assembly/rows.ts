// Operations along rows of c floats: softmax, normalisation, choosing and embedding.
import { exp4, log4 } from "./math";

// @ts-ignore: decorator
@inline
function lane(v: v128): f32 {
  return f32x4.extract_lane(v, 0);
}

// @ts-ignore: decorator
@inline
function total4(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

// @ts-ignore: decorator
@inline
function exp1(x: f32): f32 {
  return lane(exp4(f32x4.splat(x)));
}

// @ts-ignore: decorator
@inline
function greatest(x: usize, row: usize): f32 {
  let best: f32 = load<f32>(x);
  for (let i: usize = 4; i < row; i += 4) best = max(best, load<f32>(x + i));
  return best;
}

/** out = exp(x - shift); returns the sum. */
// @ts-ignore: decorator
@inline
function expRow(x: usize, out: usize, row: usize, shift: f32): f32 {
  let sums = f32x4.splat(0);
  let i: usize = 0;
  for (; i + 16 <= row; i += 16) {
    const e = exp4(f32x4.sub(v128.load(x + i), f32x4.splat(shift)));
    v128.store(out + i, e);
    sums = f32x4.add(sums, e);
  }
  let sum = total4(sums);
  for (; i < row; i += 4) {
    const e = exp1(load<f32>(x + i) - shift);
    store<f32>(out + i, e);
    sum += e;
  }
  return sum;
}

export function softmax(x: usize, out: usize, rows: i32, c: i32): void {
  const row = (c as usize) << 2;
  for (let r = 0; r < rows; r++) {
    const factor: f32 = 1 / expRow(x, out, row, greatest(x, row));
    for (let i: usize = 0; i < row; i += 4) store<f32>(out + i, load<f32>(out + i) * factor);
    x += row;
    out += row;
  }
}

/** dx += factor * y (dy - sum(y dy)) */
export function softmaxBack(y: usize, dy: usize, dx: usize, rows: i32, c: i32): void {
  const row = (c as usize) << 2;
  for (let r = 0; r < rows; r++) {
    let dot: f32 = 0;
    for (let i: usize = 0; i < row; i += 4) dot += load<f32>(y + i) * load<f32>(dy + i);
    for (let i: usize = 0; i < row; i += 4) store<f32>(dx + i, load<f32>(dx + i) + load<f32>(y + i) * (load<f32>(dy + i) - dot));
    y += row;
    dy += row;
    dx += row;
  }
}

export function logSoftmax(x: usize, out: usize, rows: i32, c: i32): void {
  const row = (c as usize) << 2;
  for (let r = 0; r < rows; r++) {
    const shift = greatest(x, row);
    const all = shift + lane(log4(f32x4.splat(expRow(x, out, row, shift))));
    let i: usize = 0;
    for (; i + 16 <= row; i += 16) v128.store(out + i, f32x4.sub(v128.load(x + i), f32x4.splat(all)));
    for (; i < row; i += 4) store<f32>(out + i, load<f32>(x + i) - all);
    x += row;
    out += row;
  }
}

/** dx += dy - exp(y) sum(dy) */
export function logSoftmaxBack(y: usize, dy: usize, dx: usize, rows: i32, c: i32): void {
  const row = (c as usize) << 2;
  for (let r = 0; r < rows; r++) {
    let sum: f32 = 0;
    for (let i: usize = 0; i < row; i += 4) sum += load<f32>(dy + i);
    let i: usize = 0;
    for (; i + 16 <= row; i += 16) {
      const moved = f32x4.add(v128.load(dx + i), v128.load(dy + i));
      v128.store(dx + i, f32x4.sub(moved, f32x4.mul(exp4(v128.load(y + i)), f32x4.splat(sum))));
    }
    for (; i < row; i += 4) store<f32>(dx + i, load<f32>(dx + i) + load<f32>(dy + i) - exp1(load<f32>(y + i)) * sum);
    y += row;
    dy += row;
    dx += row;
  }
}

/** Weighted cross-entropy of softmax(x) against targets, summed; `p` keeps the probabilities. No weights: 1 each. */
export function crossEntropy(x: usize, targets: usize, weights: usize, p: usize, rows: i32, c: i32): f64 {
  const row = (c as usize) << 2;
  let loss: f64 = 0;
  for (let r = 0; r < rows; r++) {
    const shift = greatest(x, row);
    const sum = expRow(x, p, row, shift);
    const factor: f32 = 1 / sum;
    for (let i: usize = 0; i < row; i += 4) store<f32>(p + i, load<f32>(p + i) * factor);
    const w: f32 = weights ? load<f32>(weights + (r << 2)) : 1;
    if (w != 0) loss += (w * (lane(log4(f32x4.splat(sum))) + shift - load<f32>(x + (load<i32>(targets + (r << 2)) << 2)))) as f64;
    x += row;
    p += row;
  }
  return loss;
}
export function crossEntropyBack(p: usize, targets: usize, weights: usize, dx: usize, rows: i32, c: i32, factor: f32): void {
  const row = (c as usize) << 2;
  for (let r = 0; r < rows; r++) {
    const w: f32 = factor * (weights ? load<f32>(weights + (r << 2)) : 1);
    if (w != 0) {
      for (let i: usize = 0; i < row; i += 4) store<f32>(dx + i, load<f32>(dx + i) + w * load<f32>(p + i));
      const at = dx + (load<i32>(targets + (r << 2)) << 2);
      store<f32>(at, load<f32>(at) - w);
    }
    p += row;
    dx += row;
  }
}

/** Normalises each row to mean 0 and variance 1, then gain and bias; `stats` keeps mean and 1 / deviation. */
export function layerNorm(x: usize, gain: usize, bias: usize, out: usize, stats: usize, rows: i32, c: i32, epsilon: f32): void {
  const row = (c as usize) << 2;
  for (let r = 0; r < rows; r++) {
    let sum: f32 = 0;
    for (let i: usize = 0; i < row; i += 4) sum += load<f32>(x + i);
    const mean: f32 = sum / (c as f32);
    let squares: f32 = 0;
    for (let i: usize = 0; i < row; i += 4) {
      const d = load<f32>(x + i) - mean;
      squares += d * d;
    }
    const inverse: f32 = 1 / sqrt<f32>(squares / (c as f32) + epsilon);
    for (let i: usize = 0; i < row; i += 4) store<f32>(out + i, (load<f32>(x + i) - mean) * inverse * load<f32>(gain + i) + load<f32>(bias + i));
    store<f32>(stats, mean);
    store<f32>(stats, inverse, 4);
    x += row;
    out += row;
    stats += 8;
  }
}
export function layerNormBack(x: usize, gain: usize, stats: usize, dy: usize, dx: usize, dgain: usize, dbias: usize, rows: i32, c: i32): void {
  const row = (c as usize) << 2;
  for (let r = 0; r < rows; r++) {
    const mean = load<f32>(stats);
    const inverse = load<f32>(stats, 4);
    let sum: f32 = 0;
    let dot: f32 = 0;
    for (let i: usize = 0; i < row; i += 4) {
      const g = load<f32>(dy + i) * load<f32>(gain + i);
      sum += g;
      dot += g * ((load<f32>(x + i) - mean) * inverse);
    }
    sum /= c as f32;
    dot /= c as f32;
    for (let i: usize = 0; i < row; i += 4) {
      const d = load<f32>(dy + i);
      const normal = (load<f32>(x + i) - mean) * inverse;
      if (dx) store<f32>(dx + i, load<f32>(dx + i) + inverse * (d * load<f32>(gain + i) - sum - normal * dot));
      if (dgain) store<f32>(dgain + i, load<f32>(dgain + i) + d * normal);
      if (dbias) store<f32>(dbias + i, load<f32>(dbias + i) + d);
    }
    x += row;
    dy += row;
    if (dx) dx += row;
    stats += 8;
  }
}

/** Mean and variance of each column of x [rows, c]. */
export function moments(x: usize, mean: usize, variance: usize, rows: i32, c: i32): void {
  for (let j = 0; j < c; j++) {
    let sum: f64 = 0;
    let squares: f64 = 0;
    for (let r = 0; r < rows; r++) {
      const v = load<f32>(x + ((r * c + j) << 2)) as f64;
      sum += v;
      squares += v * v;
    }
    const m = sum / (rows as f64);
    store<f32>(mean + (j << 2), m as f32);
    store<f32>(variance + (j << 2), max<f64>(0, squares / (rows as f64) - m * m) as f32);
  }
}
export function batchNorm(x: usize, gain: usize, bias: usize, mean: usize, variance: usize, out: usize, rows: i32, c: i32, epsilon: f32): void {
  for (let r = 0; r < rows; r++) {
    for (let j: usize = 0, row = (c as usize) << 2; j < row; j += 4) {
      const inverse: f32 = 1 / sqrt<f32>(load<f32>(variance + j) + epsilon);
      store<f32>(out + j, (load<f32>(x + j) - load<f32>(mean + j)) * inverse * load<f32>(gain + j) + load<f32>(bias + j));
    }
    x += (c as usize) << 2;
    out += (c as usize) << 2;
  }
}
/** With statistics of the batch itself (`own`), which depend on x; otherwise they are constants. */
export function batchNormBack(x: usize, gain: usize, mean: usize, variance: usize, dy: usize, dx: usize, dgain: usize, dbias: usize, rows: i32, c: i32, epsilon: f32, own: i32): void {
  for (let j = 0; j < c; j++) {
    const m = load<f32>(mean + (j << 2));
    const inverse: f32 = 1 / sqrt<f32>(load<f32>(variance + (j << 2)) + epsilon);
    let sum: f64 = 0;
    let dot: f64 = 0;
    for (let r = 0; r < rows; r++) {
      const at = (r * c + j) << 2;
      const d = load<f32>(dy + at) as f64;
      sum += d;
      dot += d * (((load<f32>(x + at) - m) * inverse) as f64);
    }
    store<f32>(dgain + (j << 2), load<f32>(dgain + (j << 2)) + (dot as f32));
    store<f32>(dbias + (j << 2), load<f32>(dbias + (j << 2)) + (sum as f32));
    if (!dx) continue;
    const g = load<f32>(gain + (j << 2)) * inverse;
    const meanSum: f32 = own ? ((sum / (rows as f64)) as f32) : 0;
    const meanDot: f32 = own ? ((dot / (rows as f64)) as f32) : 0;
    for (let r = 0; r < rows; r++) {
      const at = (r * c + j) << 2;
      store<f32>(dx + at, load<f32>(dx + at) + g * (load<f32>(dy + at) - meanSum - (load<f32>(x + at) - m) * inverse * meanDot));
    }
  }
}

/** out [rows, c] = table[indices]; a row outside the table is zeros. */
export function gather(table: usize, indices: usize, out: usize, rows: i32, c: i32, count: i32): void {
  const row = (c as usize) << 2;
  for (let r = 0; r < rows; r++) {
    const index = load<i32>(indices + (r << 2));
    if ((index as u32) < (count as u32)) {
      const from = table + (index as usize) * row;
      let i: usize = 0;
      for (; i + 16 <= row; i += 16) v128.store(out + i, v128.load(from + i));
      for (; i < row; i += 4) store<f32>(out + i, load<f32>(from + i));
    } else memory.fill(out, 0, row);
    out += row;
  }
}
export function gatherBack(d: usize, indices: usize, dtable: usize, rows: i32, c: i32, count: i32): void {
  const row = (c as usize) << 2;
  for (let r = 0; r < rows; r++) {
    const index = load<i32>(indices + (r << 2));
    if ((index as u32) < (count as u32)) {
      const to = dtable + (index as usize) * row;
      for (let i: usize = 0; i < row; i += 4) store<f32>(to + i, load<f32>(to + i) + load<f32>(d + i));
    }
    d += row;
  }
}
/** out [rows] = x[row, index of the row] */
export function gatherLast(x: usize, indices: usize, out: usize, rows: i32, c: i32): void {
  for (let r = 0; r < rows; r++) store<f32>(out + (r << 2), load<f32>(x + ((r * c + load<i32>(indices + (r << 2))) << 2)));
}
export function gatherLastBack(d: usize, indices: usize, dx: usize, rows: i32, c: i32): void {
  for (let r = 0; r < rows; r++) {
    const at = dx + ((r * c + load<i32>(indices + (r << 2))) << 2);
    store<f32>(at, load<f32>(at) + load<f32>(d + (r << 2)));
  }
}
