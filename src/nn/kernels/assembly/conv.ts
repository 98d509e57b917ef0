// Convolution as a matrix product whose left side, the picture taken apart, is never stored: it is read where it is, or made on the
// way into the tiles.
//
// Pictures are [n, h, w, c], weights [kh, kw, ci, co] = [k, co] with k = kh * kw * ci. One routine does three jobs:
//   forward       stride s, dilation 1
//   to the input  stride 1, dilation s, over the gradient, with the kernel turned round and its channels swapped
//   to the kernel the same patches, transposed
// The zeros around a picture, and between the pixels of a dilated one, are left out of the sums (see RUNS in tiles.ts).
import { interleave, KC } from "./packing";
import { addRun, RUNS, streams4x8, tile4x8, wholeRun } from "./tiles";

// The convolution at hand. One thread, one at a time: set by `convolve` and `convolveToKernel` before they start.
let height: i32, width: i32, channels: i32, kernelH: i32, kernelW: i32, stride: i32, dilation: i32, padTop: i32, padLeft: i32, outW: i32, outArea: i32;
let input: usize, zeros: usize;

function set(x: usize, h: i32, w: i32, c: i32, kh: i32, kw: i32, s: i32, d: i32, top: i32, left: i32, oh: i32, ow: i32, zero: usize): void {
  input = x;
  height = h;
  width = w;
  channels = c;
  kernelH = kh;
  kernelW = kw;
  stride = s;
  dilation = d;
  padTop = top;
  padLeft = left;
  outW = ow;
  outArea = oh * ow;
  zeros = zero;
}

/** Where a tap of the kernel falls along one side of the picture; -1 outside, and between the pixels of a dilated one. */
// @ts-ignore: decorator
@inline
function place(out: i32, tap: i32, pad: i32, size: i32): i32 {
  let at = out * stride + tap - pad;
  if (dilation == 2) {
    if (at & 1) return -1;
    at >>= 1;
  }
  return (at as u32) < (size as u32) ? at : -1;
}

/** Where the channels lie that tap `tap` of the kernel sees for output pixel `pixel`; zeros outside the picture. */
// @ts-ignore: decorator
@inline
function seen(pixel: i32, tap: i32): usize {
  const image = pixel / outArea;
  const rest = pixel - image * outArea;
  const oy = rest / outW;
  const y = place(oy, tap / kernelW, padTop, height);
  const x = place(rest - oy * outW, tap % kernelW, padLeft, width);
  return (y | x) < 0 ? zeros : input + ((((image * height + y) * width + x) * channels) << 2);
}

/** Four output pixels, columns [k0, k0 + kb) of their patches, into [kb][4]. */
function packPixels(pixel: i32, rows: i32, k0: i32, kb: i32, out: usize): void {
  let k = k0;
  const end = k0 + kb;
  while (k < end) {
    const tap = k / channels;
    const channel = k - tap * channels;
    const count = min(channels - channel, end - k);
    const at = (channel as usize) << 2;
    interleave(
      seen(pixel, tap) + at,
      (rows > 1 ? seen(pixel + 1, tap) : zeros) + at,
      (rows > 2 ? seen(pixel + 2, tap) : zeros) + at,
      (rows > 3 ? seen(pixel + 3, tap) : zeros) + at,
      count,
      out,
      16,
    );
    out += (count as usize) << 4;
    k += count;
  }
}

/** Lists the stretches of [k0, k0 + kb) in which an output pixel sees its picture; returns the end of the list. */
function runsOf(oy: i32, ox: i32, k0: i32, kb: i32): usize {
  let end = RUNS;
  let k = k0;
  while (k < k0 + kb) {
    const tap = k / channels;
    const channel = k - tap * channels;
    const count = min(channels - channel, k0 + kb - k);
    const y = place(oy, tap / kernelW, padTop, height);
    const x = place(ox, tap % kernelW, padLeft, width);
    if ((y | x) >= 0) {
      end = addRun(end, ((y * width + x) * channels + channel) << 2, k - k0, count, 4);
    }
    k += count;
  }
  return end;
}

/** out [n * oh * ow, co] (+)= patches . packed kernel [k, co]. `zero`: c floats of zero; `scratch`: 4 KC + 32 floats. */
export function convolve(
  x: usize, n: i32, h: i32, w: i32, c: i32, kh: i32, kw: i32, s: i32, d: i32, top: i32, left: i32, oh: i32, ow: i32, co: i32,
  packed: usize, out: usize, accumulate: i32, zero: usize, scratch: usize,
): void {
  set(x, h, w, c, kh, kw, s, d, top, left, oh, ow, zero);
  const k = kh * kw * c;
  const panels = (co + 7) >> 3;
  const tile = scratch + ((4 * KC) << 2);
  const image = ((h * w * c) as usize) << 2;
  const outImage = outArea * co;
  const fours = n & ~3;
  // The same pixel of four pictures at once: they see the same part of the kernel, so that what is outside can be skipped.
  for (let i = 0; i < fours; i += 4) {
    for (let k0 = 0; k0 < k; k0 += KC) {
      const kb = min(KC, k - k0);
      const add = accumulate | (k0 > 0 ? 1 : 0);
      const block = packed + (((k0 * (panels << 3)) as usize) << 2);
      const panel = (kb as usize) << 5;
      let to = out + (((i * outImage) as usize) << 2);
      for (let oy = 0; oy < oh; oy++) {
        for (let ox = 0; ox < ow; ox++) {
          const runsEnd = runsOf(oy, ox, k0, kb);
          for (let p = 0; p < panels; p++) {
            streams4x8(x + (i as usize) * image, image, block + (p as usize) * panel, runsEnd, to + ((p as usize) << 5), outImage, min(8, co - (p << 3)), add, 0, 0, tile);
          }
          to += (co as usize) << 2;
        }
      }
    }
  }
  // What is left, four pixels of one picture after another.
  const pixels = n * outArea;
  for (let k0 = 0; k0 < k; k0 += KC) {
    const kb = min(KC, k - k0);
    const add = accumulate | (k0 > 0 ? 1 : 0);
    const block = packed + (((k0 * (panels << 3)) as usize) << 2);
    const panel = (kb as usize) << 5;
    for (let i = fours * outArea; i < pixels; i += 4) {
      const rows = min(4, pixels - i);
      const to = out + (((i * co) as usize) << 2);
      const picture = i / outArea;
      const oy = (i - picture * outArea) / outW;
      const ox = i - picture * outArea - oy * outW;
      const x0 = ox * stride - padLeft;
      // Inside, all four see the same part of the kernel.
      if (dilation == 1 && ox + 4 <= outW && x0 >= 0 && x0 + 3 * stride + kernelW <= width) {
        const runsEnd = runsOf(oy, ox, k0, kb);
        for (let p = 0; p < panels; p++) {
          streams4x8(x + (picture as usize) * image, ((stride * c) as usize) << 2, block + (p as usize) * panel, runsEnd, to + ((p as usize) << 5), co, min(8, co - (p << 3)), add, 0, 0, tile);
        }
        continue;
      }
      packPixels(i, rows, k0, kb, scratch);
      const runsEnd = wholeRun(kb);
      for (let p = 0; p < panels; p++) {
        tile4x8(scratch, 16, block + (p as usize) * panel, runsEnd, to + ((p as usize) << 5), co, rows, min(8, co - (p << 3)), add, 0, 0, tile);
      }
    }
  }
}

/** Lists the stretches of the output pixels [p0, p0 + kb) that see the picture through tap `tap`; returns the end of the list. */
function runsOfTap(p0: i32, kb: i32, tap: i32): usize {
  const ky = tap / kernelW;
  const kx = tap - ky * kernelW;
  const reach = padLeft - kx;
  const first = reach > 0 ? (reach + stride - 1) / stride : 0;
  const last = min(outW, (width + reach + stride - 1) / stride);
  let end = RUNS;
  let p = p0;
  while (p < p0 + kb) {
    const image = p / outArea;
    const rest = p - image * outArea;
    const oy = rest / outW;
    const ox = rest - oy * outW;
    const next = p + min(outW - ox, p0 + kb - p);
    const y = place(oy, ky, padTop, height);
    const from = max(ox, first);
    const count = min(last, ox + next - p) - from;
    if (y >= 0 && count > 0) {
      const a = (((image * height + y) * width + from * stride - reach) * channels) << 2;
      end = addRun(end, a, p + from - ox - p0, count, (stride * channels) << 2);
    }
    p = next;
  }
  return end;
}

/** kernel gradient [k, co] += patches^T . packed gradient [n * oh * ow, co]. */
export function convolveToKernel(
  x: usize, n: i32, h: i32, w: i32, c: i32, kh: i32, kw: i32, s: i32, top: i32, left: i32, oh: i32, ow: i32, co: i32,
  packed: usize, out: usize, zero: usize, scratch: usize,
): void {
  set(x, h, w, c, kh, kw, s, 1, top, left, oh, ow, zero);
  const k = kh * kw * c;
  const pixels = n * oh * ow;
  const panels = (co + 7) >> 3;
  const tile = scratch + ((4 * KC) << 2);
  for (let p0 = 0; p0 < pixels; p0 += KC) {
    const kb = min(KC, pixels - p0);
    const block = packed + (((p0 * (panels << 3)) as usize) << 2);
    const panel = (kb as usize) << 5;
    let runsEnd = wholeRun(kb);
    let listed = -1;
    for (let i = 0; i < k; i += 4) {
      const rows = min(4, k - i);
      const tap = i / c;
      const channel = i - tap * c;
      let from = scratch;
      let step: usize = 16;
      if ((c & 3) == 0) {
        // Read where it is. Where a four may straddle two taps, it is packed, zeros and all.
        if (tap != listed) {
          runsEnd = runsOfTap(p0, kb, tap);
          listed = tap;
        }
        from = x + ((channel as usize) << 2);
        step = ((s * c) as usize) << 2;
      } else {
        let to = scratch;
        for (let p = p0; p < p0 + kb; p++) {
          if (channel + 4 <= c) v128.store(to, v128.load(seen(p, tap) + (channel << 2)));
          else {
            for (let r = 0; r < 4; r++) {
              const t = (i + r) / c;
              store<f32>(to + (r << 2), r < rows ? load<f32>(seen(p, t) + ((i + r - t * c) << 2)) : 0);
            }
          }
          to += 16;
        }
      }
      for (let p = 0; p < panels; p++) {
        tile4x8(from, step, block + (p as usize) * panel, runsEnd, out + (((i * co + (p << 3)) as usize) << 2), co, rows, min(8, co - (p << 3)), 1, 0, 0, tile);
      }
    }
  }
}

/** [kh, kw, ci, co] to [kh, kw, co, ci], turned round in both directions: the kernel that carries gradients back. */
export function turnKernel(weights: usize, taps: i32, ci: i32, co: i32, out: usize): void {
  for (let t = 0; t < taps; t++) {
    const from = weights + ((((taps - 1 - t) * ci * co) as usize) << 2);
    for (let o = 0; o < co; o++) {
      for (let i = 0; i < ci; i++) {
        store<f32>(out, load<f32>(from + ((i * co + o) << 2)));
        out += 4;
      }
    }
  }
}
