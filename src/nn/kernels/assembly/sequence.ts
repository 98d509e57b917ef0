// Attention and the gated recurrent unit.
import { gemmPacked, SCRATCH } from "./gemm";
import { sigmoid4, tanh4 } from "./math";
import { packB, packedSize } from "./packing";
import { softmax, softmaxBack } from "./rows";

// q [n, tq, heads * width], k and v [n, tk, heads * width], p [n, heads, tq, tk]. mask: n * tk floats, or null.

/** `scratch`: SCRATCH floats, then a packed [tk, max(width, tk)]. */
export function attention(
  q: usize,
  k: usize,
  v: usize,
  mask: usize,
  out: usize,
  p: usize,
  n: i32,
  heads: i32,
  tq: i32,
  tk: i32,
  width: i32,
  causal: i32,
  scratch: usize,
): void {
  const packed = scratch + (SCRATCH << 2);
  const stride = heads * width;
  const scale: f32 = 1 / sqrt<f32>(width as f32);
  for (let b = 0; b < n; b++) {
    for (let h = 0; h < heads; h++) {
      const qh = q + ((b * tq * stride + h * width) << 2);
      const kh = k + ((b * tk * stride + h * width) << 2);
      const vh = v + ((b * tk * stride + h * width) << 2);
      packB(kh, width, tk, 1, stride, packed);
      gemmPacked(qh, stride, 1, packed, p, tk, tq, tk, width, 0, 0, 0, 0, scratch);
      for (let i = 0; i < tq; i++) {
        const row = p + ((i * tk) << 2);
        const last = causal ? i + tk - tq : tk - 1;
        for (let j = 0; j < tk; j++) {
          const hidden = j > last || (mask != 0 && load<f32>(mask + ((b * tk + j) << 2)) == 0);
          store<f32>(row + (j << 2), hidden ? -1e9 : load<f32>(row + (j << 2)) * scale);
        }
      }
      softmax(p, p, tq, tk);
      packB(vh, tk, width, stride, 1, packed);
      gemmPacked(p, tk, 1, packed, out + ((b * tq * stride + h * width) << 2), stride, tq, width, tk, 0, 0, 0, 0, scratch);
      p += (tq * tk) << 2;
    }
  }
}

/** Adds to dq, dk, dv. `scratch` as above, then 2 tq tk floats. */
export function attentionBack(
  q: usize,
  k: usize,
  v: usize,
  p: usize,
  d: usize,
  dq: usize,
  dk: usize,
  dv: usize,
  n: i32,
  heads: i32,
  tq: i32,
  tk: i32,
  width: i32,
  scratch: usize,
): void {
  const packed = scratch + (SCRATCH << 2);
  const room = packedSize(max(max(tk, tq), width), max(max(tk, tq), width));
  const dp = packed + (room << 2);
  const ds = dp + ((tq * tk + 4) << 2);
  const stride = heads * width;
  const scale: f32 = 1 / sqrt<f32>(width as f32);
  for (let b = 0; b < n; b++) {
    for (let h = 0; h < heads; h++) {
      const atQ = (b * tq * stride + h * width) << 2;
      const atK = (b * tk * stride + h * width) << 2;
      // dv += p^T d
      packB(d + atQ, tq, width, stride, 1, packed);
      gemmPacked(p, 1, tk, packed, dv + atK, stride, tk, width, tq, 1, 0, 0, 0, scratch);
      // dp = d v^T
      packB(v + atK, width, tk, 1, stride, packed);
      gemmPacked(d + atQ, stride, 1, packed, dp, tk, tq, tk, width, 0, 0, 0, 0, scratch);
      memory.fill(ds, 0, (tq * tk) << 2);
      softmaxBack(p, dp, ds, tq, tk);
      for (let i = 0, end = tq * tk; i < end; i++) store<f32>(ds + (i << 2), load<f32>(ds + (i << 2)) * scale);
      // dq += ds k, dk += ds^T q
      packB(k + atK, tk, width, stride, 1, packed);
      gemmPacked(ds, tk, 1, packed, dq + atQ, stride, tq, width, tk, 1, 0, 0, 0, scratch);
      packB(q + atQ, tq, width, stride, 1, packed);
      gemmPacked(ds, 1, tk, packed, dk + atK, stride, tk, width, tq, 1, 0, 0, 0, scratch);
      p += (tq * tk) << 2;
    }
  }
}

// gx = x w + b and gh = h u + c, [n, 3 width] each: r = s(gx_r + gh_r), z = s(gx_z + gh_z), m = tanh(gx_n + r gh_n), h' = (1 - z) m + z h.
// `gates` keeps r, z, m.

export function gru(gx: usize, gh: usize, h: usize, out: usize, gates: usize, n: i32, width: i32): void {
  const part = (width as usize) << 2;
  for (let row = 0; row < n; row++) {
    for (let i: usize = 0; i < part; i += 4) {
      const r = f32x4.extract_lane(sigmoid4(f32x4.splat(load<f32>(gx + i) + load<f32>(gh + i))), 0);
      const z = f32x4.extract_lane(sigmoid4(f32x4.splat(load<f32>(gx + part + i) + load<f32>(gh + part + i))), 0);
      const m = f32x4.extract_lane(tanh4(f32x4.splat(load<f32>(gx + 2 * part + i) + r * load<f32>(gh + 2 * part + i))), 0);
      store<f32>(gates + i, r);
      store<f32>(gates + part + i, z);
      store<f32>(gates + 2 * part + i, m);
      store<f32>(out + i, (1 - z) * m + z * load<f32>(h + i));
    }
    gx += 3 * part;
    gh += 3 * part;
    gates += 3 * part;
    h += part;
    out += part;
  }
}
/** Writes dgx and dgh, adds to dh. */
export function gruBack(gh: usize, h: usize, gates: usize, d: usize, dgx: usize, dgh: usize, dh: usize, n: i32, width: i32): void {
  const part = (width as usize) << 2;
  for (let row = 0; row < n; row++) {
    for (let i: usize = 0; i < part; i += 4) {
      const r = load<f32>(gates + i),
        z = load<f32>(gates + part + i),
        m = load<f32>(gates + 2 * part + i);
      const g = load<f32>(d + i);
      const dm = g * (1 - z) * (1 - m * m);
      const dz = g * (load<f32>(h + i) - m) * z * (1 - z);
      const dr = dm * load<f32>(gh + 2 * part + i) * r * (1 - r);
      store<f32>(dgx + i, dr);
      store<f32>(dgx + part + i, dz);
      store<f32>(dgx + 2 * part + i, dm);
      store<f32>(dgh + i, dr);
      store<f32>(dgh + part + i, dz);
      store<f32>(dgh + 2 * part + i, dm * r);
      if (dh) store<f32>(dh + i, load<f32>(dh + i) + g * z);
    }
    gh += 3 * part;
    gates += 3 * part;
    dgx += 3 * part;
    dgh += 3 * part;
    h += part;
    if (dh) dh += part;
    d += part;
  }
}
