import type { Engine } from "../kernels/engine.ts";
import type { Operations } from "../network.ts";
import type { Core, Variable } from "./graph.ts";

/** Operations on pictures [n, h, w, c]. */
export function pictures(core: Core): Pick<Operations<Variable>, "conv2d" | "upsample2x" | "averagePool2x"> {
  return {
    conv2d: conv2d(core),
    upsample2x: upsample2x(core),
    averagePool2x: averagePool2x(core),
  };
}

const conv2d = (core: Core): Operations<Variable>["conv2d"] => {
  const { engine } = core;
  const { kernels, scratch } = engine;
  return (x, weights, bias, options) => {
    const sizes = convolution(x, weights, options?.stride ?? 1);
    const { n, h, w, c, kh, kw, co, stride, oh, ow, top, left, pixels } = sizes;
    const k = kh * kw * c;
    const y = core.make([n, oh, ow, co], bias ? [x, weights, bias] : [x, weights]);
    const zero = engine.zeros(Math.max(c, co));
    const mark = engine.mark();
    const packed = engine.take(kernels.packedSize(k, co));
    kernels.packB(weights.storage.pointer, k, co, co, 1, packed);
    const [from, to] = [x.storage.pointer, y.storage.pointer];
    kernels.convolve(from, n, h, w, c, kh, kw, stride, 1, top, left, oh, ow, co, packed, to, 0, zero, scratch);
    engine.release(mark);
    if (bias) kernels.addSpread(bias.storage.pointer, y.storage.pointer, 1, pixels, co, 1);
    return core.record(y, (d) => {
      const [dx, dw, db] = [core.gradient(x), core.gradient(weights), bias ? core.gradient(bias) : 0];
      convolutionBack(engine, sizes, x.storage.pointer, weights.storage.pointer, d, dx, dw);
      if (db) kernels.sumMid(d, 0, db, 1, pixels, co, 1);
    });
  };
};

/** Adds to the gradients of a convolution's pictures and kernel, where they are wanted: their addresses are not 0. */
function convolutionBack(engine: Engine, sizes: Convolution, x: number, weights: number, d: number, dx: number, dw: number): void {
  const { n, h, w, c, kh, kw, co, stride, oh, ow, top, left, pixels } = sizes;
  const { kernels, scratch } = engine;
  const zero = engine.zeros(Math.max(c, co));
  const mark = engine.mark();
  if (dx) {
    const turned = engine.take(kh * kw * co * c);
    kernels.turnKernel(weights, kh * kw, c, co, turned);
    const back = engine.take(kernels.packedSize(kh * kw * co, c));
    kernels.packB(turned, kh * kw * co, c, c, 1, back);
    kernels.convolve(d, n, oh, ow, co, kh, kw, 1, stride, kh - 1 - top, kw - 1 - left, h, w, c, back, dx, 1, zero, scratch);
  }
  if (dw) {
    const packed = engine.take(kernels.packedSize(pixels, co));
    kernels.packB(d, pixels, co, co, 1, packed);
    kernels.convolveToKernel(x, n, h, w, c, kh, kw, stride, top, left, oh, ow, co, packed, dw, zero, scratch);
  }
  engine.release(mark);
}

type Convolution = ReturnType<typeof convolution>;

/** Pictures [n, h, w, c], kernel [kh, kw, c, co], pictures that come out [n, oh, ow, co], and the zeros above and to the left. */
function convolution(x: Variable, weights: Variable, stride: 1 | 2) {
  const [n, h, w, c] = x.shape as [number, number, number, number];
  const [kh, kw, ci, co] = weights.shape as [number, number, number, number];
  if (x.shape.length !== 4 || weights.shape.length !== 4 || ci !== c) {
    throw new Error(`conv2d: x [${x.shape.join(", ")}] does not fit the kernel [${weights.shape.join(", ")}]`);
  }
  const oh = Math.ceil(h / stride);
  const ow = Math.ceil(w / stride);
  const [top, left] = [before(h, oh, kh, stride), before(w, ow, kw, stride)];
  return { n, h, w, c, kh, kw, co, stride, oh, ow, top, left, pixels: n * oh * ow };
}

const upsample2x = (core: Core): Operations<Variable>["upsample2x"] => {
  const { kernels } = core.engine;
  return (x) => {
    const [n, h, w, c] = x.shape as [number, number, number, number];
    const y = core.make([n, 2 * h, 2 * w, c], [x]);
    kernels.upsample2x(x.storage.pointer, n * h, w, c, y.storage.pointer);
    return core.record(y, (d) => kernels.sum2x2(d, n * h, w, c, 1, core.gradient(x), 1));
  };
};

const averagePool2x = (core: Core): Operations<Variable>["averagePool2x"] => {
  const { kernels } = core.engine;
  return (x) => {
    const [n, h, w, c] = x.shape as [number, number, number, number];
    if (h % 2 !== 0 || w % 2 !== 0) throw new Error(`averagePool2x: ${h} x ${w} is not even`);
    const y = core.make([n, h / 2, w / 2, c], [x]);
    kernels.sum2x2(x.storage.pointer, (n * h) / 2, w / 2, c, 0.25, y.storage.pointer, 0);
    return core.record(y, (d) => kernels.spread2x2(d, (n * h) / 2, w / 2, c, 0.25, core.gradient(x)));
  };
};

/** Zeros before the first row: what is missing in all, the odd one at the end (ONNX SAME_UPPER). */
function before(size: number, out: number, kernel: number, stride: number): number {
  return Math.floor(Math.max(0, (out - 1) * stride + kernel - size) / 2);
}
