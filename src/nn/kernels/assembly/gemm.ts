// C [m, n] (+)= A [m, k] . B [k, n], all float32; a bias [n] and a relu may follow on the way out.
//
// B is packed into panels of 8 columns, [k][8] each, in blocks of KC rows. A goes through 16 rows at a time, so that they and a panel
// stay in the nearest cache; where its k's are not neighbours it is packed on the way, 4 rows together, [k][4].
// Each element of C is summed over k in order, block by block: the result of a row does not depend on the other rows.

export const KC: i32 = 256;
/** Rows of A that go through all panels together. */
const MC: i32 = 16;
/** Bytes from the numbers of a list to their offsets. */
const OFFSETS = (KC + 4) << 2;
/** Floats that a product wants to itself: MC packed rows, a tile, and for each of the rows the end of its list and the list. */
export const SCRATCH: i32 = MC * KC + 32 + MC + 2 * MC * (KC + 4);

/** Floats that a packed B takes. */
export function packedSize(k: i32, n: i32): i32 {
  return k * ((n + 7) & ~7);
}

/** Packs B; element (k, n) lies at b + 4 (k * strideK + n * strideN). */
export function packB(b: usize, k: i32, n: i32, strideK: i32, strideN: i32, out: usize): void {
  const panels = (n + 7) >> 3;
  for (let k0 = 0; k0 < k; k0 += KC) {
    const kb = min(KC, k - k0);
    for (let p = 0; p < panels; p++) {
      const columns = min(8, n - (p << 3));
      let from = b + (((k0 * strideK + (p << 3) * strideN) as usize) << 2);
      if (strideN == 1 && columns == 8) {
        // Two panels together where there are two: a cache line of each row.
        const two = n - (p << 3) >= 16;
        const next = out + ((kb as usize) << 5);
        for (let i = 0; i < kb; i++) {
          const at = (i as usize) << 5;
          v128.store(out + at, v128.load(from));
          v128.store(out + at, v128.load(from, 16), 16);
          if (two) {
            v128.store(next + at, v128.load(from, 32));
            v128.store(next + at, v128.load(from, 48), 16);
          }
          from += (strideK as usize) << 2;
        }
        if (two) p++;
        out = next + (two ? (kb as usize) << 5 : 0);
      } else if (strideK == 1 && columns == 8) {
        const step = (strideN as usize) << 2;
        interleave(from, from + step, from + 2 * step, from + 3 * step, kb, out, 32);
        from += 4 * step;
        interleave(from, from + step, from + 2 * step, from + 3 * step, kb, out + 16, 32);
        out += (kb as usize) << 5;
      } else {
        for (let i = 0; i < kb; i++) {
          for (let j = 0; j < 8; j++) store<f32>(out + (j << 2), j < columns ? load<f32>(from + ((j * strideN) << 2)) : 0);
          from += (strideK as usize) << 2;
          out += 32;
        }
      }
    }
  }
}

/** Packs four streams of `count` floats side by side, the fours `step` bytes apart: 16 where nothing is between them. */
export function interleave(a0: usize, a1: usize, a2: usize, a3: usize, count: i32, out: usize, step: usize): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const r0 = v128.load(a0);
    const r1 = v128.load(a1);
    const r2 = v128.load(a2);
    const r3 = v128.load(a3);
    const t0 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
    const t1 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
    const t2 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
    const t3 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
    v128.store(out, v128.shuffle<f32>(t0, t2, 0, 1, 4, 5));
    v128.store(out + step, v128.shuffle<f32>(t0, t2, 2, 3, 6, 7));
    v128.store(out + 2 * step, v128.shuffle<f32>(t1, t3, 0, 1, 4, 5));
    v128.store(out + 3 * step, v128.shuffle<f32>(t1, t3, 2, 3, 6, 7));
    a0 += 16;
    a1 += 16;
    a2 += 16;
    a3 += 16;
    out += 4 * step;
  }
  for (; i < count; i++) {
    store<f32>(out, load<f32>(a0));
    store<f32>(out, load<f32>(a1), 4);
    store<f32>(out, load<f32>(a2), 8);
    store<f32>(out, load<f32>(a3), 12);
    a0 += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
    out += step;
  }
}

/** Packs rows [0, rows) of A into [kb][4], missing rows as zeros. */
// @ts-ignore: decorator
@inline
function packA(a: usize, rows: i32, kb: i32, strideM: i32, strideK: i32, out: usize): void {
  const step = (strideK as usize) << 2;
  if (rows == 4) {
    const a1 = (strideM as usize) << 2;
    if (strideM == 1) {
      for (let i = 0; i < kb; i++) {
        v128.store(out, v128.load(a));
        a += step;
        out += 16;
      }
      return;
    }
    if (strideK == 1) {
      interleave(a, a + a1, a + 2 * a1, a + 3 * a1, kb, out, 16);
      return;
    }
    for (let i = 0; i < kb; i++) {
      store<f32>(out, load<f32>(a));
      store<f32>(out, load<f32>(a + a1), 4);
      store<f32>(out, load<f32>(a + 2 * a1), 8);
      store<f32>(out, load<f32>(a + 3 * a1), 12);
      a += step;
      out += 16;
    }
    return;
  }
  for (let i = 0; i < kb; i++) {
    for (let r = 0; r < 4; r++) store<f32>(out + (r << 2), r < rows ? load<f32>(a + ((r * strideM) << 2)) : 0);
    a += step;
    out += 16;
  }
}

/** Packs MC rows that are neighbours at each k, into fours [kb][4] one after another. */
function packColumns(a: usize, kb: i32, strideK: i32, out: usize): void {
  const four = (kb as usize) << 4;
  for (let i = 0; i < kb; i++) {
    v128.store(out, v128.load(a));
    v128.store(out + four, v128.load(a, 16));
    v128.store(out + 2 * four, v128.load(a, 32));
    v128.store(out + 3 * four, v128.load(a, 48));
    a += (strideK as usize) << 2;
    out += 16;
  }
}

// @ts-ignore: decorator
@inline
function fma(acc: v128, x: v128, y: v128): v128 {
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
  for (let r = 0; r < rows; r++) {
    for (let j = 0; j < columns; j++) {
      put1(load<f32>(scratch + (((r << 3) + j) << 2)), c + (((r * n + j) as usize) << 2), accumulate, bias ? bias + (j << 2) : 0, relu);
    }
  }
}

/** The same for one number. */
// @ts-ignore: decorator
@inline
function put1(x: f32, to: usize, accumulate: i32, bias: usize, relu: i32): void {
  if (accumulate) x = load<f32>(to) + x;
  if (bias) x += load<f32>(bias);
  store<f32>(to, relu ? max<f32>(x, 0) : x);
}

/** For each set of four lanes the order of bytes that brings them to the front; then, for each set, where their rows of a panel begin. */
const ORDERS: usize = memory.data(512);
for (let set = 0; set < 16; set++) {
  let to = ORDERS + ((set as usize) << 4);
  for (let lane = 0; lane < 4; lane++) {
    if ((set >> lane) & 1) {
      store<i32>(to, 0x03020100 + lane * 0x04040404);
      store<i32>(to, lane << 5, 256);
      to += 4;
    }
  }
}

/**
 * Lists those of `count` numbers that are not zero at `out`, and OFFSETS on where their rows of a panel begin, in bytes. Returns the
 * end of the first list. Both may be written up to three floats past their ends.
 */
function listNonZero(a: usize, count: i32, out: usize): usize {
  let at = i32x4.splat(0);
  for (; count > 0; count -= 4) {
    let x: v128;
    if (count >= 4) x = v128.load(a);
    else {
      x = v128.load32_zero(a);
      if (count > 1) x = v128.load32_lane(a, x, 1, 4);
      if (count > 2) x = v128.load32_lane(a, x, 2, 8);
    }
    const which = i32x4.bitmask(f32x4.ne(x, f32x4.splat(0)));
    const set = ORDERS + ((which as usize) << 4);
    v128.store(out, i8x16.swizzle(x, v128.load(set)));
    v128.store(out, i32x4.add(at, v128.load(set, 256)), OFFSETS);
    out += (popcnt(which) as usize) << 2;
    at = i32x4.add(at, i32x4.splat(128));
    a += 16;
  }
  return out;
}

/**
 * One row by 24 columns, three panels at once: what `listNonZero` listed from `found` to `end`. (With a fourth panel V8 keeps half
 * of the sums in memory: it loads all of a turn first.)
 */
function row1x24(found: usize, end: usize, b: usize, panel: usize, c: usize, accumulate: i32, bias: usize, relu: i32): void {
  let c0 = f32x4.splat(0), c1 = c0, c2 = c0, c3 = c0, c4 = c0, c5 = c0;
  for (; found < end; found += 4) {
    const x = v128.load32_splat(found);
    const p0 = b + load<i32>(found, OFFSETS), p1 = p0 + panel, p2 = p1 + panel;
    c0 = fma(c0, x, v128.load(p0));
    c1 = fma(c1, x, v128.load(p0, 16));
    c2 = fma(c2, x, v128.load(p1));
    c3 = fma(c3, x, v128.load(p1, 16));
    c4 = fma(c4, x, v128.load(p2));
    c5 = fma(c5, x, v128.load(p2, 16));
  }
  if (accumulate) {
    c0 = f32x4.add(c0, v128.load(c));
    c1 = f32x4.add(c1, v128.load(c, 16));
    c2 = f32x4.add(c2, v128.load(c, 32));
    c3 = f32x4.add(c3, v128.load(c, 48));
    c4 = f32x4.add(c4, v128.load(c, 64));
    c5 = f32x4.add(c5, v128.load(c, 80));
  }
  if (bias) {
    c0 = f32x4.add(c0, v128.load(bias));
    c1 = f32x4.add(c1, v128.load(bias, 16));
    c2 = f32x4.add(c2, v128.load(bias, 32));
    c3 = f32x4.add(c3, v128.load(bias, 48));
    c4 = f32x4.add(c4, v128.load(bias, 64));
    c5 = f32x4.add(c5, v128.load(bias, 80));
  }
  if (relu) {
    const zero = f32x4.splat(0);
    c0 = f32x4.max(c0, zero);
    c1 = f32x4.max(c1, zero);
    c2 = f32x4.max(c2, zero);
    c3 = f32x4.max(c3, zero);
    c4 = f32x4.max(c4, zero);
    c5 = f32x4.max(c5, zero);
  }
  v128.store(c, c0);
  v128.store(c, c1, 16);
  v128.store(c, c2, 32);
  v128.store(c, c3, 48);
  v128.store(c, c4, 64);
  v128.store(c, c5, 80);
}

/** The product of a column with a row of n numbers, a multiple of four. */
function rankOne(a: usize, strideM: i32, b: usize, c: usize, strideC: i32, m: i32, n: i32, accumulate: i32): void {
  const zero = f32x4.splat(0);
  for (; m > 0; m--) {
    const x = v128.load32_splat(a);
    for (let j: usize = 0, end = (n as usize) << 2; j < end; j += 16) {
      // From +0 on, as all sums begin: -0 becomes +0.
      const sum = fma(zero, x, v128.load(b + j));
      v128.store(c + j, accumulate ? f32x4.add(sum, v128.load(c + j)) : sum);
    }
    a += (strideM as usize) << 2;
    c += (strideC as usize) << 2;
  }
}

/** Sixteen rows, neighbours at each k and `step` bytes from k to k, times a single column, which would waste seven eighths of a tile. */
function column16(a: usize, step: usize, b: usize, kb: i32, out: usize): void {
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

/**
 * C (+)= A . B with B packed. Element (m, k) of A lies at a + 4 (m * strideM + k * strideK), row m of C at c + 4 m * strideC.
 * `bias`: n floats that are added to each row, or 0; `relu`: what is then below zero becomes zero. `sparse`: many of A's numbers are
 * zeros; they are then passed over, with the same bits where B is finite. `scratch`: SCRATCH floats.
 */
export function gemmPacked(
  a: usize, strideM: i32, strideK: i32, packed: usize, c: usize, strideC: i32, m: i32, n: i32, k: i32, accumulate: i32, bias: usize, relu: i32,
  sparse: i32, scratch: usize,
): void {
  if (k == 1 && (n & 3) == 0 && !bias && !relu) {
    rankOne(a, strideM, packed, c, strideC, m, n, accumulate);
    return;
  }
  const panels = (n + 7) >> 3;
  const tile = scratch + ((MC * KC) << 2);
  const ends = tile + (32 << 2);
  const lists = ends + (MC << 2);
  // A single row goes by its list too: a tile would waste three of four.
  const listed = m == 1 || (sparse && n >= 24);
  for (let k0 = 0; k0 < k; k0 += KC) {
    const kb = min(KC, k - k0);
    const add = accumulate | (k0 > 0 ? 1 : 0);
    const last = k0 + kb == k;
    const b = last ? bias : 0, floor = last ? relu : 0;
    const block = packed + (((k0 * (panels << 3)) as usize) << 2);
    const panel = (kb as usize) << 5;
    const runsEnd = wholeRun(kb);
    const from = a + (((k0 * strideK) as usize) << 2);
    let i = 0;
    if (n == 1 && (strideM == 1 || strideK == 1)) {
      for (; i + 16 <= m; i += 16) {
        let left = from + (((i * strideM) as usize) << 2), step = (strideK as usize) << 2;
        if (strideM != 1) {
          const row = (strideM as usize) << 2;
          for (let to = scratch; to < scratch + 64; to += 16) {
            interleave(left, left + row, left + 2 * row, left + 3 * row, kb, to, 64);
            left += 4 * row;
          }
          left = scratch;
          step = 64;
        }
        column16(left, step, block, kb, tile);
        for (let r = 0; r < 16; r++) put1(load<f32>(tile + (r << 2)), c + ((((i + r) * strideC) as usize) << 2), add, b, floor);
      }
    }
    for (; i < m; i += MC) {
      const rows = min(MC, m - i);
      let row = (strideM as usize) << 2;
      let left = from + (i as usize) * row;
      let inRows = strideK == 1;
      let p = 0;
      if (listed && (inRows || (strideM == 1 && rows == MC && (kb & 3) == 0))) {
        if (!inRows) {
          const step = (strideK as usize) << 2;
          row = (kb as usize) << 2;
          for (let j = 0; j < kb; j += 4) {
            interleave(left, left + step, left + 2 * step, left + 3 * step, MC, scratch + (j << 2), row);
            left += 4 * step;
          }
          left = scratch;
          inRows = true;
        }
        let zeros: usize = (rows * kb) << 2;
        for (let r = 0; r < rows; r++) {
          const list = lists + (r as usize) * (2 * OFFSETS);
          const end = listNonZero(left + (r as usize) * row, kb, list);
          zeros -= end - list;
          store<usize>(ends + (r << 2), end);
        }
        // Row by row takes a third longer for what it does not leave out.
        if (m == 1 || 10 * zeros > 3 * (((rows * kb) << 2) as usize)) {
          for (; (p << 3) + 24 <= n; p += 3) {
            const at = (p as usize) << 5;
            for (let r = 0; r < rows; r++) {
              const list = lists + (r as usize) * (2 * OFFSETS);
              const to = c + ((((i + r) * strideC) as usize) << 2) + at;
              row1x24(list, load<usize>(ends + (r << 2)), block + (p as usize) * panel, panel, to, add, b ? b + at : 0, floor);
            }
          }
        }
        // What is left of a single row: the last three panels once more, or one panel in place of three.
        while (m == 1 && p < panels) {
          const q = panels > 3 ? panels - 3 : p;
          row1x24(lists, load<usize>(ends), block + (q as usize) * panel, panels > 3 ? panel : 0, tile, 0, 0, 0);
          const first = p << 3;
          p = panels > 3 ? panels : p + 1;
          for (let j = first; j < min(n, p << 3); j++) {
            put1(load<f32>(tile + ((j - (q << 3)) << 2)), c + (j << 2), add, b ? b + (j << 2) : 0, floor);
          }
        }
      }
      // Whole fours whose k's are neighbours are read where they lie.
      const streams = inRows ? rows & ~3 : 0;
      if (p < panels) {
        if (!inRows && strideM == 1 && rows == MC) packColumns(left, kb, strideK, scratch);
        else {
          for (let r = streams; r < rows; r += 4) {
            packA(left + (r as usize) * row, min(4, rows - r), kb, strideM, strideK, scratch + (((r * kb) as usize) << 2));
          }
        }
      }
      for (; p < panels; p++) {
        const at = (p as usize) << 5;
        const right = block + (p as usize) * panel;
        const columns = min(8, n - (p << 3));
        for (let r = 0; r < rows; r += 4) {
          const to = c + ((((i + r) * strideC) as usize) << 2) + at;
          if (r < streams) streams4x8(left + (r as usize) * row, row, right, runsEnd, to, strideC, columns, add, b ? b + at : 0, floor, tile);
          else {
            const packedRows = scratch + (((r * kb) as usize) << 2);
            tile4x8(packedRows, 16, right, runsEnd, to, strideC, min(4, rows - r), columns, add, b ? b + at : 0, floor, tile);
          }
        }
      }
    }
  }
}
