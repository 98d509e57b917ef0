// C [m, n] (+)= A [m, k] . B [k, n], all float32; a bias [n] and a relu may follow on the way out.
//
// B is packed into panels of 8 columns, [k][8] each, in blocks of KC rows. A goes through 16 rows at a time, so that they and a panel
// stay in the nearest cache; where its k's are not neighbours it is packed on the way, 4 rows together, [k][4].
// Each element of C is summed over k in order, block by block: the result of a row does not depend on the other rows.

import { listNonZero, OFFSETS, row1x24 } from "./nonzero-rows";
import { interleave, KC, MC, packA, packColumns } from "./packing";
import { column16, fma, put1, streams4x8, tile4x8, wholeRun } from "./tiles";

/** Floats that a product wants to itself: MC packed rows, a tile, and for each of the rows the end of its list and the list. */
export const SCRATCH: i32 = MC * KC + 32 + MC + 2 * MC * (KC + 4);

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

// The block at hand. One thread, one at a time: set by `gemmPacked` before it goes on to a block and its rows.
/** Rows of the block and the first of B's; the panels of all columns, and where those of the block begin. */
let kb: i32, panels: i32, panel: usize, block: usize;
/** What follows on the way out: whether C is added to, a bias, a relu. */
let add: i32, bias: usize, floor: i32;
/** C and its row stride in floats; columns of all. */
let c: usize, strideC: i32, n: i32;
/** Room for packed rows, for a tile, for the ends of the lists and the lists. */
let packedRows: usize, tile: usize, ends: usize, lists: usize;

// @ts-ignore: decorator
@inline
function rowOfC(i: i32): usize {
  return c + (((i * strideC) as usize) << 2);
}

/** Sixteen rows at a time where there is one column; returns how many rows are done. */
function columns16(from: usize, strideM: i32, strideK: i32, m: i32): i32 {
  let i = 0;
  for (; i + 16 <= m; i += 16) {
    let left = from + (((i * strideM) as usize) << 2), step = (strideK as usize) << 2;
    if (strideM != 1) {
      const row = (strideM as usize) << 2;
      for (let to = packedRows; to < packedRows + 64; to += 16) {
        interleave(left, left + row, left + 2 * row, left + 3 * row, kb, to, 64);
        left += 4 * row;
      }
      left = packedRows;
      step = 64;
    }
    column16(left, step, block, kb, tile);
    for (let r = 0; r < 16; r++) put1(load<f32>(tile + (r << 2)), rowOfC(i + r), add, bias, floor);
  }
  return i;
}

/** Rows i to i + rows by the lists of what is not zero in them, as far as that is worth it; returns how many panels are done. */
function byLists(left: usize, row: usize, i: i32, rows: i32, single: bool): i32 {
  let p = 0;
  let zeros: usize = (rows * kb) << 2;
  for (let r = 0; r < rows; r++) {
    const list = lists + (r as usize) * (2 * OFFSETS);
    const end = listNonZero(left + (r as usize) * row, kb, list);
    zeros -= end - list;
    store<usize>(ends + (r << 2), end);
  }
  // Row by row takes a third longer for what it does not leave out.
  if (single || 10 * zeros > 3 * (((rows * kb) << 2) as usize)) {
    for (; (p << 3) + 24 <= n; p += 3) {
      const at = (p as usize) << 5;
      for (let r = 0; r < rows; r++) {
        const list = lists + (r as usize) * (2 * OFFSETS);
        row1x24(list, load<usize>(ends + (r << 2)), block + (p as usize) * panel, panel, rowOfC(i + r) + at, add, bias ? bias + at : 0, floor);
      }
    }
  }
  // What is left of a single row: the last three panels once more, or one panel in place of three.
  while (single && p < panels) {
    const q = panels > 3 ? panels - 3 : p;
    row1x24(lists, load<usize>(ends), block + (q as usize) * panel, panels > 3 ? panel : 0, tile, 0, 0, 0);
    const first = p << 3;
    p = panels > 3 ? panels : p + 1;
    for (let j = first; j < min(n, p << 3); j++) {
      put1(load<f32>(tile + ((j - (q << 3)) << 2)), c + (j << 2), add, bias ? bias + (j << 2) : 0, floor);
    }
  }
  return p;
}

/** Rows i to i + rows, from panel p on, in tiles of four rows: the first `streams` read where they lie, the others packed. */
function byTiles(left: usize, row: usize, i: i32, rows: i32, streams: i32, p: i32): void {
  const runsEnd = wholeRun(kb);
  for (; p < panels; p++) {
    const at = (p as usize) << 5;
    const right = block + (p as usize) * panel;
    const columns = min(8, n - (p << 3));
    for (let r = 0; r < rows; r += 4) {
      const to = rowOfC(i + r) + at;
      if (r < streams) streams4x8(left + (r as usize) * row, row, right, runsEnd, to, strideC, columns, add, bias ? bias + at : 0, floor, tile);
      else {
        const four = packedRows + (((r * kb) as usize) << 2);
        tile4x8(four, 16, right, runsEnd, to, strideC, min(4, rows - r), columns, add, bias ? bias + at : 0, floor, tile);
      }
    }
  }
}

/** Up to MC rows of C, from row i on. `listed`: what is not zero in them may be listed. */
function someRows(from: usize, strideM: i32, strideK: i32, i: i32, rows: i32, single: bool, listed: bool): void {
  let row = (strideM as usize) << 2;
  let left = from + (i as usize) * row;
  let inRows = strideK == 1;
  let p = 0;
  if (listed && (inRows || (strideM == 1 && rows == MC && (kb & 3) == 0))) {
    if (!inRows) {
      const step = (strideK as usize) << 2;
      row = (kb as usize) << 2;
      for (let j = 0; j < kb; j += 4) {
        interleave(left, left + step, left + 2 * step, left + 3 * step, MC, packedRows + (j << 2), row);
        left += 4 * step;
      }
      left = packedRows;
      inRows = true;
    }
    p = byLists(left, row, i, rows, single);
  }
  if (p == panels) return;
  // Whole fours whose k's are neighbours are read where they lie.
  const streams = inRows ? rows & ~3 : 0;
  if (!inRows && strideM == 1 && rows == MC) packColumns(left, kb, strideK, packedRows);
  else {
    for (let r = streams; r < rows; r += 4) {
      packA(left + (r as usize) * row, min(4, rows - r), kb, strideM, strideK, packedRows + (((r * kb) as usize) << 2));
    }
  }
  byTiles(left, row, i, rows, streams, p);
}

/**
 * C (+)= A . B with B packed. Element (m, k) of A lies at a + 4 (m * strideM + k * strideK), row m of C at c + 4 m * strideC.
 * `bias`: n floats that are added to each row, or 0; `relu`: what is then below zero becomes zero. `sparse`: many of A's numbers are
 * zeros; they are then passed over, with the same bits where B is finite. `scratch`: SCRATCH floats.
 */
export function gemmPacked(
  a: usize, strideM: i32, strideK: i32, packed: usize, out: usize, strideOut: i32, m: i32, columns: i32, k: i32, accumulate: i32, biases: usize,
  relu: i32, sparse: i32, scratch: usize,
): void {
  if (k == 1 && (columns & 3) == 0 && !biases && !relu) {
    rankOne(a, strideM, packed, out, strideOut, m, columns, accumulate);
    return;
  }
  c = out;
  strideC = strideOut;
  n = columns;
  panels = (n + 7) >> 3;
  packedRows = scratch;
  tile = scratch + ((MC * KC) << 2);
  ends = tile + (32 << 2);
  lists = ends + (MC << 2);
  // A single row goes by its list too: a tile would waste three of four.
  const listed = m == 1 || (sparse && n >= 24);
  for (let k0 = 0; k0 < k; k0 += KC) {
    kb = min(KC, k - k0);
    add = accumulate | (k0 > 0 ? 1 : 0);
    const last = k0 + kb == k;
    bias = last ? biases : 0;
    floor = last ? relu : 0;
    block = packed + (((k0 * (panels << 3)) as usize) << 2);
    panel = (kb as usize) << 5;
    const from = a + (((k0 * strideK) as usize) << 2);
    const done = n == 1 && (strideM == 1 || strideK == 1) ? columns16(from, strideM, strideK, m) : 0;
    for (let i = done; i < m; i += MC) someRows(from, strideM, strideK, i, min(MC, m - i), m == 1, listed);
  }
}
