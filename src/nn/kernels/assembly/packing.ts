// Brings matrices into the order in which the products read them.

/** Numbers of k that are packed together. */
export const KC: i32 = 256;
/** Rows of A that go through all panels together. */
export const MC: i32 = 16;

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
export function packA(a: usize, rows: i32, kb: i32, strideM: i32, strideK: i32, out: usize): void {
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
export function packColumns(a: usize, kb: i32, strideK: i32, out: usize): void {
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
