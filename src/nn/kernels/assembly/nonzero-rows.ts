// Products of single rows that pass over their zeros: what is not zero is listed once, and the list goes through all panels.

import { KC } from "./packing";
import { fma } from "./tiles";

/** Bytes from the numbers of a list to their offsets. */
export const OFFSETS = (KC + 4) << 2;

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
export function listNonZero(a: usize, count: i32, out: usize): usize {
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
export function row1x24(found: usize, end: usize, b: usize, panel: usize, c: usize, accumulate: i32, bias: usize, relu: i32): void {
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
