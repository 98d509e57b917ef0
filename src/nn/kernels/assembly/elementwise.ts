// One function per operation; n is a number of floats, and buffers are padded to whole vectors, so there are no tails.
// "Back" functions add to the gradient dx.
import { exp4, log4, sigmoid4, tanh4, tanh8 } from "./math";

// @ts-ignore: decorator
@inline
function bytes(n: i32): usize {
  return (((n + 3) & ~3) as usize) << 2;
}

// @ts-ignore: decorator
@inline
function addTo(to: usize, x: v128): void {
  v128.store(to, f32x4.add(v128.load(to), x));
}

export function relu(x: usize, out: usize, n: i32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) v128.store(out + i, f32x4.max(v128.load(x + i), f32x4.splat(0)));
}
export function reluBack(y: usize, dy: usize, dx: usize, n: i32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) addTo(dx + i, v128.and(v128.load(dy + i), f32x4.gt(v128.load(y + i), f32x4.splat(0))));
}
/** Where y [rows, c] is not above zero, its gradient becomes zero; what is left of it is added up over the rows into `sums`, if given. */
export function reluMask(y: usize, d: usize, sums: usize, rows: i32, c: i32): void {
  const row = (c as usize) << 2;
  for (let r = 0; r < rows; r++) {
    let i: usize = 0;
    for (; i + 16 <= row; i += 16) {
      const g = v128.and(v128.load(d + i), f32x4.gt(v128.load(y + i), f32x4.splat(0)));
      v128.store(d + i, g);
      if (sums) addTo(sums + i, g);
    }
    for (; i < row; i += 4) {
      const g = load<f32>(y + i) > 0 ? load<f32>(d + i) : 0;
      store<f32>(d + i, g);
      if (sums) store<f32>(sums + i, load<f32>(sums + i) + g);
    }
    y += row;
    d += row;
  }
}
export function leakyRelu(x: usize, out: usize, n: i32, slope: f32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) {
    const v = v128.load(x + i);
    v128.store(out + i, v128.bitselect(v, f32x4.mul(v, f32x4.splat(slope)), f32x4.gt(v, f32x4.splat(0))));
  }
}
export function leakyReluBack(x: usize, dy: usize, dx: usize, n: i32, slope: f32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) {
    const d = v128.load(dy + i);
    addTo(dx + i, v128.bitselect(d, f32x4.mul(d, f32x4.splat(slope)), f32x4.gt(v128.load(x + i), f32x4.splat(0))));
  }
}
export function tanh(x: usize, out: usize, n: i32): void {
  let i: usize = 0;
  const end = bytes(n);
  for (; i + 32 <= end; i += 32) tanh8(x + i, out + i);
  if (i < end) v128.store(out + i, tanh4(v128.load(x + i)));
}
export function tanhBack(y: usize, dy: usize, dx: usize, n: i32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) {
    const v = v128.load(y + i);
    addTo(dx + i, f32x4.mul(v128.load(dy + i), f32x4.sub(f32x4.splat(1), f32x4.mul(v, v))));
  }
}
export function sigmoid(x: usize, out: usize, n: i32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) v128.store(out + i, sigmoid4(v128.load(x + i)));
}
export function sigmoidBack(y: usize, dy: usize, dx: usize, n: i32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) {
    const v = v128.load(y + i);
    addTo(dx + i, f32x4.mul(v128.load(dy + i), f32x4.mul(v, f32x4.sub(f32x4.splat(1), v))));
  }
}
export function silu(x: usize, out: usize, n: i32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) {
    const v = v128.load(x + i);
    v128.store(out + i, f32x4.mul(v, sigmoid4(v)));
  }
}
export function siluBack(x: usize, dy: usize, dx: usize, n: i32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) {
    const v = v128.load(x + i);
    const s = sigmoid4(v);
    const slope = f32x4.mul(s, f32x4.add(f32x4.splat(1), f32x4.mul(v, f32x4.sub(f32x4.splat(1), s))));
    addTo(dx + i, f32x4.mul(v128.load(dy + i), slope));
  }
}
export function exp(x: usize, out: usize, n: i32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) v128.store(out + i, exp4(v128.load(x + i)));
}
export function log(x: usize, out: usize, n: i32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) v128.store(out + i, log4(v128.load(x + i)));
}
export function divBack(x: usize, dy: usize, dx: usize, n: i32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) addTo(dx + i, f32x4.div(v128.load(dy + i), v128.load(x + i)));
}
export function affine(x: usize, out: usize, n: i32, factor: f32, offset: f32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) v128.store(out + i, f32x4.add(f32x4.mul(v128.load(x + i), f32x4.splat(factor)), f32x4.splat(offset)));
}
/** y += factor * x */
export function addScaled(x: usize, y: usize, n: i32, factor: f32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) addTo(y + i, f32x4.mul(v128.load(x + i), f32x4.splat(factor)));
}
/** out = low <= x <= high ? x : the nearer bound */
export function clamp(x: usize, out: usize, n: i32, low: f32, high: f32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) v128.store(out + i, f32x4.min(f32x4.max(v128.load(x + i), f32x4.splat(low)), f32x4.splat(high)));
}
export function clampBack(x: usize, dy: usize, dx: usize, n: i32, low: f32, high: f32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) {
    const v = v128.load(x + i);
    addTo(dx + i, v128.and(v128.load(dy + i), v128.and(f32x4.ge(v, f32x4.splat(low)), f32x4.le(v, f32x4.splat(high)))));
  }
}
export function minimum(x: usize, y: usize, out: usize, n: i32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) v128.store(out + i, f32x4.min(v128.load(x + i), v128.load(y + i)));
}
/** Gradient of the smaller to dx where x <= y, else to dy. */
export function minimumBack(x: usize, y: usize, d: usize, dx: usize, dy: usize, n: i32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) {
    const first = f32x4.le(v128.load(x + i), v128.load(y + i));
    const g = v128.load(d + i);
    if (dx) addTo(dx + i, v128.and(g, first));
    if (dy) addTo(dy + i, v128.andnot(g, first));
  }
}

// x and out are [outer, mid, c], y is [outer, c], spread over mid. Same shape: mid 1.

// @ts-ignore: decorator
@inline
function spread(op: i32, x: usize, y: usize, out: usize, outer: i32, mid: i32, c: i32): void {
  const row = (c as usize) << 2;
  for (let o = 0; o < outer; o++) {
    for (let m = 0; m < mid; m++) {
      let i: usize = 0;
      for (; i + 16 <= row; i += 16) {
        const a = v128.load(x + i);
        const b = v128.load(y + i);
        v128.store(out + i, op == 0 ? f32x4.add(a, b) : op == 1 ? f32x4.sub(a, b) : f32x4.mul(a, b));
      }
      for (; i < row; i += 4) {
        const a = load<f32>(x + i);
        const b = load<f32>(y + i);
        store<f32>(out + i, op == 0 ? a + b : op == 1 ? a - b : a * b);
      }
      x += row;
      out += row;
    }
    y += row;
  }
}
export function add(x: usize, y: usize, out: usize, outer: i32, mid: i32, c: i32): void {
  spread(0, x, y, out, outer, mid, c);
}
export function sub(x: usize, y: usize, out: usize, outer: i32, mid: i32, c: i32): void {
  spread(1, x, y, out, outer, mid, c);
}
export function mul(x: usize, y: usize, out: usize, outer: i32, mid: i32, c: i32): void {
  spread(2, x, y, out, outer, mid, c);
}
/** dx [outer, mid, c] += d * y, y spread over mid. */
export function mulBack(d: usize, y: usize, dx: usize, outer: i32, mid: i32, c: i32): void {
  const row = (c as usize) << 2;
  for (let o = 0; o < outer; o++) {
    for (let m = 0; m < mid; m++) {
      let i: usize = 0;
      for (; i + 16 <= row; i += 16) addTo(dx + i, f32x4.mul(v128.load(d + i), v128.load(y + i)));
      for (; i < row; i += 4) store<f32>(dx + i, load<f32>(dx + i) + load<f32>(d + i) * load<f32>(y + i));
      d += row;
      dx += row;
    }
    y += row;
  }
}
/** dy [outer, c] += factor * the sum over mid of d, or of d * x where x is given. */
export function sumMid(d: usize, x: usize, dy: usize, outer: i32, mid: i32, c: i32, factor: f32): void {
  const row = (c as usize) << 2;
  for (let o = 0; o < outer; o++) {
    for (let m = 0; m < mid; m++) {
      let i: usize = 0;
      for (; i + 16 <= row; i += 16) {
        const g = v128.load(d + i);
        addTo(dy + i, f32x4.mul(x ? f32x4.mul(g, v128.load(x + i)) : g, f32x4.splat(factor)));
      }
      for (; i < row; i += 4) store<f32>(dy + i, load<f32>(dy + i) + (x ? load<f32>(d + i) * load<f32>(x + i) : load<f32>(d + i)) * factor);
      d += row;
      if (x) x += row;
    }
    dy += row;
  }
}
/** out [outer, mid, c] += factor * y [outer, c] */
export function addSpread(y: usize, out: usize, outer: i32, mid: i32, c: i32, factor: f32): void {
  const row = (c as usize) << 2;
  for (let o = 0; o < outer; o++) {
    for (let m = 0; m < mid; m++) {
      let i: usize = 0;
      for (; i + 16 <= row; i += 16) addTo(out + i, f32x4.mul(v128.load(y + i), f32x4.splat(factor)));
      for (; i < row; i += 4) store<f32>(out + i, load<f32>(out + i) + load<f32>(y + i) * factor);
      out += row;
    }
    y += row;
  }
}
/** out [outer, c] = the greatest over mid of x [outer, mid, c]; `which` keeps its place. */
export function maxMid(x: usize, out: usize, which: usize, outer: i32, mid: i32, c: i32): void {
  for (let o = 0; o < outer; o++) {
    for (let j = 0; j < c; j++) {
      let best: f32 = load<f32>(x + (j << 2));
      let at = 0;
      for (let m = 1; m < mid; m++) {
        const v = load<f32>(x + ((m * c + j) << 2));
        if (v > best) {
          best = v;
          at = m;
        }
      }
      store<f32>(out, best);
      store<i32>(which, at);
      out += 4;
      which += 4;
    }
    x += ((mid * c) as usize) << 2;
  }
}
export function maxMidBack(d: usize, which: usize, dx: usize, outer: i32, mid: i32, c: i32): void {
  for (let o = 0; o < outer; o++) {
    for (let j = 0; j < c; j++) {
      const to = dx + ((load<i32>(which) * c + j) << 2);
      store<f32>(to, load<f32>(to) + load<f32>(d));
      d += 4;
      which += 4;
    }
    dx += ((mid * c) as usize) << 2;
  }
}

/** `rows` pieces of `count` floats, from every `fromStride`-th place to every `toStride`-th; added where asked. */
export function copyRows(from: usize, fromStride: i32, to: usize, toStride: i32, rows: i32, count: i32, accumulate: i32): void {
  const size = (count as usize) << 2;
  for (let r = 0; r < rows; r++) {
    if (accumulate) for (let i: usize = 0; i < size; i += 4) store<f32>(to + i, load<f32>(to + i) + load<f32>(from + i));
    else memory.copy(to, from, size);
    from += (fromStride as usize) << 2;
    to += (toStride as usize) << 2;
  }
}

/** Keeps each value with probability 1 - rate, scaled by 1 / (1 - rate); `kept` remembers the factors. A counter hash (Wang) decides. */
export function dropout(x: usize, out: usize, kept: usize, n: i32, seed: u32, rate: f32): void {
  const limit = (rate * 4294967040.0) as u32;
  const factor: f32 = 1 / (1 - rate);
  for (let i = 0; i < n; i++) {
    let h = (i as u32) * 0x9e3779b9 + seed;
    h = (h ^ 61) ^ (h >> 16);
    h = h * 9;
    h = h ^ (h >> 4);
    h = h * 0x27d4eb2d;
    h = h ^ (h >> 15);
    const f: f32 = h < limit ? 0 : factor;
    store<f32>(kept + (i << 2), f);
    store<f32>(out + (i << 2), load<f32>(x + (i << 2)) * f);
  }
}

/** Logits that may not be chosen, where the mask has 0, become -1e9. */
export function maskLogits(x: usize, mask: usize, out: usize, n: i32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) {
    v128.store(out + i, v128.bitselect(v128.load(x + i), f32x4.splat(-1e9), f32x4.ne(v128.load(mask + i), f32x4.splat(0))));
  }
}
export function maskLogitsBack(d: usize, mask: usize, dx: usize, n: i32): void {
  for (let i: usize = 0, end = bytes(n); i < end; i += 16) addTo(dx + i, v128.and(v128.load(d + i), f32x4.ne(v128.load(mask + i), f32x4.splat(0))));
}
