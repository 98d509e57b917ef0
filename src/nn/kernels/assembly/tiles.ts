// Products of one tile of C: its sums stay in registers until all k's of a block are added.

import { KC } from "./packing";

// @ts-ignore: decorator
@inline
export function fma(acc: v128, x: v128, y: v128): v128 {
  return f32x4.add(acc, f32x4.mul(x, y));
}

/**
 * The stretches of k that a tile goes through, 12 bytes each: where its left side begins and where its rows of the packed panel
 * begin (both in bytes from their start), how many. What lies between is zeros on the left, and adding nothing has the bits of
 * adding zeros: a sum that begins with +0 never becomes -0.
 */
export const RUNS: usize = memory.data(12 * KC);

/** Makes [0, kb) the only stretch; returns the end of the list. */
// @ts-ignore: decorator
@inline
export function wholeRun(kb: i32): usize {
  store<i32>(RUNS, 0);
  store<i32>(RUNS, 0, 4);
  store<i32>(RUNS, kb, 8);
  return RUNS + 12;
}

/** Adds a stretch of `count` from row `k` of the panel, or makes the last one longer; `step`: bytes from one k to the next on the left. */
export function addRun(end: usize, a: i32, k: i32, count: i32, step: i32): usize {
  const b = k << 5;
  if (end > RUNS) {
    const before = load<i32>(end - 12, 8);
    if (load<i32>(end - 12) + before * step == a && load<i32>(end - 12, 4) + (before << 5) == b) {
      store<i32>(end - 12, before + count, 8);
      return end;
    }
  }
  store<i32>(end, a);
  store<i32>(end, b, 4);
  store<i32>(end, count, 8);
  return end + 12;
}

/**
 * Four rows by eight columns. On the left the four numbers of one k are neighbours, the next k's lie `step` bytes on: 16 where it is
 * packed. c has row stride n (floats). `rows`, `columns`: how much of the tile is real. `bias`: 8 floats to add, or 0 for none.
 */
export function tile4x8(
  left: usize, step: usize, b: usize, runsEnd: usize, c: usize, n: i32, rows: i32, columns: i32, accumulate: i32, bias: usize, relu: i32,
  scratch: usize,
): void {
  let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  for (let run = RUNS; run < runsEnd; run += 12) {
    let a = left + load<i32>(run);
    let from = b + load<i32>(run, 4);
    for (let end = from + (load<i32>(run, 8) << 5); from < end; from += 32) {
      const b0 = v128.load(from);
      const b1 = v128.load(from, 16);
      const a0 = v128.load32_splat(a);
      c00 = fma(c00, a0, b0);
      c01 = fma(c01, a0, b1);
      const a1 = v128.load32_splat(a, 4);
      c10 = fma(c10, a1, b0);
      c11 = fma(c11, a1, b1);
      const a2 = v128.load32_splat(a, 8);
      c20 = fma(c20, a2, b0);
      c21 = fma(c21, a2, b1);
      const a3 = v128.load32_splat(a, 12);
      c30 = fma(c30, a3, b0);
      c31 = fma(c31, a3, b1);
      a += step;
    }
  }
  put(c00, c01, c10, c11, c20, c21, c30, c31, c, n, rows, columns, accumulate, bias, relu, scratch);
}

/** The same with the left side in four streams `stream` bytes apart, k after k in each. All four rows are real. */
export function streams4x8(
  a: usize, stream: usize, b: usize, runsEnd: usize, c: usize, n: i32, columns: i32, accumulate: i32, bias: usize, relu: i32, scratch: usize,
): void {
  let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  for (let run = RUNS; run < runsEnd; run += 12) {
    let p0 = a + load<i32>(run);
    let p1 = p0 + stream, p2 = p1 + stream, p3 = p2 + stream;
    let from = b + load<i32>(run, 4);
    for (let end = from + (load<i32>(run, 8) << 5); from < end; from += 32) {
      const b0 = v128.load(from);
      const b1 = v128.load(from, 16);
      const a0 = v128.load32_splat(p0);
      c00 = fma(c00, a0, b0);
      c01 = fma(c01, a0, b1);
      const a1 = v128.load32_splat(p1);
      c10 = fma(c10, a1, b0);
      c11 = fma(c11, a1, b1);
      const a2 = v128.load32_splat(p2);
      c20 = fma(c20, a2, b0);
      c21 = fma(c21, a2, b1);
      const a3 = v128.load32_splat(p3);
      c30 = fma(c30, a3, b0);
      c31 = fma(c31, a3, b1);
      p0 += 4;
      p1 += 4;
      p2 += 4;
      p3 += 4;
    }
  }
  put(c00, c01, c10, c11, c20, c21, c30, c31, c, n, 4, columns, accumulate, bias, relu, scratch);
}

/** Writes a tile, or adds it to what is there; then the bias, then the relu. */
// @ts-ignore: decorator
@inline
function put(
  c00: v128, c01: v128, c10: v128, c11: v128, c20: v128, c21: v128, c30: v128, c31: v128,
  c: usize, n: i32, rows: i32, columns: i32, accumulate: i32, bias: usize, relu: i32, scratch: usize,
): void {
  if (rows == 4 && columns == 8) {
    const step = (n as usize) << 2;
    const d1 = c + step, d2 = d1 + step, d3 = d2 + step;
    if (accumulate) {
      c00 = f32x4.add(c00, v128.load(c));
      c01 = f32x4.add(c01, v128.load(c, 16));
      c10 = f32x4.add(c10, v128.load(d1));
      c11 = f32x4.add(c11, v128.load(d1, 16));
      c20 = f32x4.add(c20, v128.load(d2));
      c21 = f32x4.add(c21, v128.load(d2, 16));
      c30 = f32x4.add(c30, v128.load(d3));
      c31 = f32x4.add(c31, v128.load(d3, 16));
    }
    if (bias) {
      const b0 = v128.load(bias), b1 = v128.load(bias, 16);
      c00 = f32x4.add(c00, b0);
      c01 = f32x4.add(c01, b1);
      c10 = f32x4.add(c10, b0);
      c11 = f32x4.add(c11, b1);
      c20 = f32x4.add(c20, b0);
      c21 = f32x4.add(c21, b1);
      c30 = f32x4.add(c30, b0);
      c31 = f32x4.add(c31, b1);
    }
    if (relu) {
      const zero = f32x4.splat(0);
      c00 = f32x4.max(c00, zero);
      c01 = f32x4.max(c01, zero);
      c10 = f32x4.max(c10, zero);
      c11 = f32x4.max(c11, zero);
      c20 = f32x4.max(c20, zero);
      c21 = f32x4.max(c21, zero);
      c30 = f32x4.max(c30, zero);
      c31 = f32x4.max(c31, zero);
    }
    v128.store(c, c00);
    v128.store(c, c01, 16);
    v128.store(d1, c10);
    v128.store(d1, c11, 16);
    v128.store(d2, c20);
    v128.store(d2, c21, 16);
    v128.store(d3, c30);
    v128.store(d3, c31, 16);
    return;
  }
  v128.store(scratch, c00);
  v128.store(scratch, c01, 16);
  v128.store(scratch, c10, 32);
  v128.store(scratch, c11, 48);
  v128.store(scratch, c20, 64);
  v128.store(scratch, c21, 80);
  v128.store(scratch, c30, 96);
  v128.store(scratch, c31, 112);
  putPart(scratch, c, n, rows, columns, accumulate, bias, relu);
}

/** The same with a tile in memory, of which only some rows and columns are real. */
// @ts-ignore: decorator
@inline
function putPart(from: usize, c: usize, n: i32, rows: i32, columns: i32, accumulate: i32, bias: usize, relu: i32): void {
  for (let r = 0; r < rows; r++) {
    for (let j = 0; j < columns; j++) {
      put1(load<f32>(from + (((r << 3) + j) << 2)), c + (((r * n + j) as usize) << 2), accumulate, bias ? bias + (j << 2) : 0, relu);
    }
  }
}

/** The same for one number. */
// @ts-ignore: decorator
@inline
export function put1(x: f32, to: usize, accumulate: i32, bias: usize, relu: i32): void {
  if (accumulate) x = load<f32>(to) + x;
  if (bias) x += load<f32>(bias);
  store<f32>(to, relu ? max<f32>(x, 0) : x);
}

/** Sixteen rows, neighbours at each k and `step` bytes from k to k, times a single column, which would waste seven eighths of a tile. */
export function column16(a: usize, step: usize, b: usize, kb: i32, out: usize): void {
  let c0 = f32x4.splat(0), c1 = c0, c2 = c0, c3 = c0;
  for (let i = 0; i < kb; i++) {
    const x = v128.load32_splat(b);
    c0 = fma(c0, v128.load(a), x);
    c1 = fma(c1, v128.load(a, 16), x);
    c2 = fma(c2, v128.load(a, 32), x);
    c3 = fma(c3, v128.load(a, 48), x);
    a += step;
    b += 32;
  }
  v128.store(out, c0);
  v128.store(out, c1, 16);
  v128.store(out, c2, 32);
  v128.store(out, c3, 48);
}
