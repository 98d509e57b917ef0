import { createEngine, type Engine } from "../../src/nn/kernels/engine.ts";
import { initialWeights } from "../../src/nn/tape/initial-weights.ts";
import { K_BLOCK } from "../../src/nn/kernels/kernels.ts";
import { createLearner } from "../../src/nn/tape/learner.ts";
import { createRng } from "../../src/rng.ts";

interface Shape {
  readonly n: number;
  readonly h: number;
  readonly w: number;
  readonly c: number;
  readonly co: number;
  readonly side: number;
  readonly stride: 1 | 2;
}

/** a [m, k] . b [k, n], each sum of products in float32, one after another from zero, a block at a time: the order that is promised. */
function product(a: Float32Array, b: Float32Array, m: number, n: number, k: number): Float32Array {
  const c = new Float32Array(m * n);
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++)
      for (let from = 0; from < k; from += K_BLOCK) {
        let sum = 0;
        for (let l = from; l < Math.min(k, from + K_BLOCK); l++) sum = Math.fround(sum + Math.fround(a[i * k + l]! * b[l * n + j]!));
        c[i * n + j]! += sum;
      }
  return c;
}

const before = (size: number, out: number, side: number, stride: number) => Math.floor(Math.max(0, (out - 1) * stride + side - size) / 2);

/** Output and both gradients for a loss of sum(y * d), as products in which every zero around the picture is a number like any other. */
function plainly({ n, h, w, c, co, side, stride }: Shape, x: Float32Array, kernel: Float32Array, d: Float32Array) {
  const [oh, ow, taps, pixels] = [Math.ceil(h / stride), Math.ceil(w / stride), side * side, n * h * w];
  const [top, left, outs] = [before(h, oh, side, stride), before(w, ow, side, stride), n * oh * ow];
  const patches = new Float32Array(outs * taps * c);
  const patchesBack = new Float32Array(pixels * taps * co);
  for (let out = 0; out < outs; out++) {
    const [image, oy, ox] = [Math.floor(out / oh / ow), Math.floor(out / ow) % oh, out % ow];
    for (let tap = 0; tap < taps; tap++) {
      const [y, column] = [oy * stride + Math.floor(tap / side) - top, ox * stride + (tap % side) - left];
      if (y < 0 || column < 0 || y >= h || column >= w) continue;
      const pixel = (image * h + y) * w + column;
      patches.set(x.subarray(pixel * c, pixel * c + c), (out * taps + tap) * c);
      // The way back sees the kernel turned round.
      patchesBack.set(d.subarray(out * co, out * co + co), (pixel * taps + taps - 1 - tap) * co);
    }
  }
  const turned = Float32Array.from({ length: taps * co * c }, (_, i) => {
    const [tap, o, channel] = [Math.floor(i / c / co), Math.floor(i / c) % co, i % c];
    return kernel[((taps - 1 - tap) * c + channel) * co + o]!;
  });
  const across = Float32Array.from({ length: patches.length }, (_, i) => patches[(i % outs) * taps * c + Math.floor(i / outs)]!);
  return {
    y: product(patches, kernel, outs, co, taps * c),
    dx: product(patchesBack, turned, pixels, c, taps * co),
    dk: product(across, d, taps * c, co, outs),
  };
}

describe("a convolution", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine();
  });

  const rng = createRng("shapes");
  const shapes = Array.from({ length: 24 }, (_, i): Shape => ({
    n: 1 + rng.below(6),
    h: 1 + rng.below(9),
    w: 1 + rng.below(9),
    c: i % 3 === 0 ? 1 + rng.below(9) : 4 * (1 + rng.below(4)),
    co: i % 4 === 0 ? 1 + rng.below(9) : 4 * (1 + rng.below(4)),
    side: 1 + rng.below(4),
    stride: i % 2 === 0 ? 1 : 2,
  }));
  // Past a block of 256, pictures four at a time and one left over.
  shapes.push({ n: 5, h: 8, w: 8, c: 36, co: 4, side: 3, stride: 1 }, { n: 5, h: 16, w: 9, c: 4, co: 36, side: 3, stride: 2 });

  for (const shape of shapes) {
    it(`has the bits of the plain sums in their order: ${JSON.stringify(shape)}`, () => {
      const { n, h, w, c, co, side, stride } = shape;
      const chance = createRng(JSON.stringify(shape));
      const numbers = (size: number) => Float32Array.from({ length: size }, () => (chance.below(9) === 0 ? 0 : chance.normal()));
      const dShape = [n, Math.ceil(h / stride), Math.ceil(w / stride), co];
      const d = numbers(dShape.reduce((product, size) => product * size, 1));
      const weights = initialWeights(chance, {
        x: { shape: [n, h, w, c], init: { normal: 1 } },
        k: { shape: [side, side, c, co], init: { normal: 1 } },
      });
      const learner = createLearner(engine, weights);
      let y = new Float32Array(0);
      const { gradient } = learner.gradient((t) => {
        const out = t.conv2d(t.parameter("x"), t.parameter("k"), undefined, { stride });
        y = out.data.slice();
        return t.total(t.mul(out, t.input(d, dShape)));
      });
      const truth = plainly(shape, weights["x"]!.data, weights["k"]!.data, d);
      const kernelAt = Math.ceil(truth.dx.length / 16) * 16;
      const ours = { y, dx: gradient.slice(0, truth.dx.length), dk: gradient.slice(kernelAt, kernelAt + truth.dk.length) };
      for (const part of ["y", "dx", "dk"] as const) {
        const bits = (numbers: Float32Array) => new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length);
        const differs = bits(ours[part]).findIndex((b, i) => b !== bits(truth[part])[i]);
        expect({ part, differs, ours: ours[part][differs] }).toEqual({ part, differs: -1, ours: undefined });
      }
      learner.dispose();
    });
  }
});
