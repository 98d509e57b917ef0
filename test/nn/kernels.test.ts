import { execFileSync } from "node:child_process";
import { createEngine, type Engine } from "../../src/nn/kernels/engine.ts";
import { KERNELS_BASE64 } from "../../src/nn/kernels/wasm.ts";
import { createRng } from "../../src/rng.ts";

/** Distance to the true value in units of the last place of float32. */
function ulps(value: number, truth: number): number {
  const exponent = Math.max(-126, Math.floor(Math.log2(Math.abs(truth) || 2 ** -126)));
  return Math.abs(value - truth) / 2 ** (exponent - 23);
}

const SIZE = 1 << 18;

describe("the kernels", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine();
  });

  /** The largest error of a kernel over evenly spaced numbers. */
  function worst(kernel: "exp" | "log" | "tanh" | "sigmoid", low: number, high: number, truth: (x: number) => number): number {
    const mark = engine.mark();
    const [from, to] = [engine.take(SIZE), engine.take(SIZE)];
    const x = engine.floats(from, SIZE);
    for (let i = 0; i < SIZE; i++) x[i] = low + ((high - low) * i) / SIZE;
    engine.kernels[kernel](from, to, SIZE);
    const y = engine.floats(to, SIZE);
    let most = 0;
    for (let i = 0; i < SIZE; i++) most = Math.max(most, ulps(y[i]!, truth(x[i]!)));
    engine.release(mark);
    return most;
  }
  const at = (kernel: "exp" | "log" | "tanh" | "sigmoid", ...xs: number[]) => {
    const mark = engine.mark();
    const [from, to] = [engine.take(8), engine.take(8)];
    engine.floats(from, xs.length).set(xs);
    engine.kernels[kernel](from, to, xs.length);
    const result = [...engine.floats(to, xs.length)];
    engine.release(mark);
    return result;
  };

  // The bounds are the measured errors, rounded up; docs/engine.md quotes them.
  it("exp is right to 1.5 units of the last place", () => {
    expect(worst("exp", -87, 88.5, Math.exp)).toBeLessThan(1.5);
    expect(at("exp", 0, -1000, 1000, NaN)).toEqual([1, 0, Infinity, NaN]);
  });
  it("log is right to 1.5 units of the last place", () => {
    expect(worst("log", 1e-3, 4, Math.log)).toBeLessThan(1.5);
    expect(worst("log", 1, 1e30, Math.log)).toBeLessThan(1.5);
    expect(at("log", 1, 0, -1, Infinity)).toEqual([0, -Infinity, NaN, Infinity]);
  });
  it("tanh is right to 2 units of the last place", () => {
    expect(worst("tanh", -10, 10, Math.tanh)).toBeLessThan(2);
    expect(at("tanh", 0, 100, -100, NaN)).toEqual([0, 1, -1, NaN]);
  });
  it("sigmoid is right to 3 units of the last place", () => {
    expect(worst("sigmoid", -80, 80, (x) => 1 / (1 + Math.exp(-x)))).toBeLessThan(3);
    expect(at("sigmoid", 0, 1000, -1000)).toEqual([0.5, 1, 0]);
  });

  it("multiply matrices of every awkward size as float64 does", () => {
    for (const [m, n, k] of [
      [1, 1, 1],
      [1, 8, 300],
      [3, 7, 5],
      [4, 8, 256],
      [5, 9, 257],
      [33, 31, 513],
      [16, 1, 260],
      [35, 1, 7],
      [5, 12, 1],
      [2, 6, 1],
      [1, 50, 43],
    ] as const) {
      const mark = engine.mark();
      const [a, b, c, packed] = [engine.take(m * k), engine.take(k * n), engine.take(m * n), engine.take(engine.kernels.packedSize(k, n))];
      const [as, bs] = [engine.floats(a, m * k), engine.floats(b, k * n)];
      for (let i = 0; i < as.length; i++) as[i] = ((i * 7919) % 201) / 100 - 1;
      for (let i = 0; i < bs.length; i++) bs[i] = ((i * 104729) % 199) / 100 - 1;
      const truth = (i: number, j: number) => {
        let sum = 0;
        for (let l = 0; l < k; l++) sum += as[i * k + l]! * bs[l * n + j]!;
        return sum;
      };
      const compare = (wanted: (product: number, j: number) => number) => {
        const cs = engine.floats(c, m * n);
        for (let i = 0; i < m; i++)
          for (let j = 0; j < n; j++) expect(Math.abs(cs[i * n + j]! - wanted(truth(i, j), j))).toBeLessThan(1e-5 * k);
      };
      engine.kernels.packB(b, k, n, n, 1, packed);
      engine.kernels.gemmPacked(a, k, 1, packed, c, n, m, n, k, 0, 0, 0, 0, engine.scratch);
      compare((product) => product);
      engine.kernels.gemmPacked(a, k, 1, packed, c, n, m, n, k, 1, 0, 0, 0, engine.scratch);
      compare((product) => 2 * product);

      const bias = engine.take(n);
      for (let j = 0; j < n; j++) engine.floats(bias, n)[j] = j - 1;
      engine.kernels.gemmPacked(a, k, 1, packed, c, n, m, n, k, 0, bias, 1, 0, engine.scratch);
      compare((product, j) => Math.max(0, product + j - 1));

      // Both sides turned: the other way through memory, the same bits.
      const [turnedA, turnedB, again] = [engine.take(m * k), engine.take(k * n), engine.take(m * n)];
      for (let i = 0; i < m; i++) for (let l = 0; l < k; l++) engine.floats(turnedA, m * k)[l * m + i] = as[i * k + l]!;
      for (let l = 0; l < k; l++) for (let j = 0; j < n; j++) engine.floats(turnedB, k * n)[j * k + l] = bs[l * n + j]!;
      engine.kernels.packB(turnedB, k, n, 1, k, packed);
      engine.kernels.gemmPacked(turnedA, 1, m, packed, again, n, m, n, k, 0, bias, 1, 0, engine.scratch);
      expect(engine.floats(again, m * n)).toEqual(engine.floats(c, m * n));
      engine.release(mark);
    }
  });

  describe("in products with many zeros on the left", () => {
    /** Both ways, with the left side as it is and turned: without and with the word that there are zeros. */
    function bothWays(m: number, n: number, k: number, left: (i: number) => number, right: (i: number) => number) {
      const mark = engine.mark();
      const { kernels } = engine;
      const [a, turned, b, bias, c] = [m * k, m * k, k * n, n, m * n].map((size) => engine.take(size)) as [
        number,
        number,
        number,
        number,
        number,
      ];
      const packed = engine.take(kernels.packedSize(k, n));
      for (let i = 0; i < m * k; i++) engine.floats(a, m * k)[i] = left(i);
      for (let i = 0; i < m; i++) for (let l = 0; l < k; l++) engine.floats(turned, m * k)[l * m + i] = engine.floats(a, m * k)[i * k + l]!;
      for (let i = 0; i < k * n; i++) engine.floats(b, k * n)[i] = right(i);
      for (let j = 0; j < n; j++) engine.floats(bias, n)[j] = j / 7 - 1;
      kernels.packB(b, k, n, n, 1, packed);
      const bits = (sparse: 0 | 1) =>
        [0, 1].flatMap((accumulate) =>
          [a, turned].flatMap((from) => {
            for (let i = 0; i < m * n; i++) engine.floats(c, m * n)[i] = i / 9 - 5;
            const [strideM, strideK] = from === a ? [k, 1] : [1, m];
            kernels.gemmPacked(from, strideM, strideK, packed, c, n, m, n, k, accumulate, bias, 1, sparse, engine.scratch);
            return [...new Uint32Array(engine.floats(c, m * n).slice().buffer)];
          }),
        );
      const both = { plain: bits(0), sparse: bits(1) };
      engine.release(mark);
      return both;
    }

    it("pass over them with the bits of adding them", () => {
      const rng = createRng("zeros");
      for (const [m, n, k] of [
        [1, 24, 7],
        [1, 130, 64],
        [16, 32, 256],
        [17, 24, 33],
        [48, 60, 300],
        [64, 23, 16],
        [160, 72, 520],
      ] as const) {
        for (const share of [0, 0.2, 0.5, 0.97, 1]) {
          const left = () => (rng.next() < share ? (rng.next() < 0.5 ? 0 : -0) : rng.next() - 0.5);
          const { plain, sparse } = bothWays(m, n, k, left, () => rng.next() - 0.5);
          expect(sparse).toEqual(plain);
        }
      }
    });

    it("do not touch what would be multiplied by them", () => {
      const [m, n, k] = [16, 48, 64];
      const rows = (i: number) => Math.floor(i / n) % 2 === 1;
      const { plain, sparse } = bothWays(
        m,
        n,
        k,
        (i) => (i % 2 === 0 ? 1 : 0),
        (i) => (rows(i) ? NaN : 0.25),
      );
      const finite = (bits: readonly number[]) => new Float32Array(Uint32Array.from(bits).buffer).every(Number.isFinite);
      expect(finite(plain)).toBe(false);
      expect(finite(sparse)).toBe(true);
    });

    it("keep what is not a number", () => {
      const { sparse } = bothWays(
        16,
        24,
        8,
        (i) => (i === 0 ? NaN : 0),
        () => 1,
      );
      expect(new Float32Array(Uint32Array.from(sparse).buffer).slice(0, 24).every(Number.isNaN)).toBe(true);
    });
  });

  it("are what their source compiles to, and no larger than 32 KB", () => {
    expect(execFileSync("node", ["scripts/kernels.mjs", "--check"], { encoding: "utf8" })).toContain("are those of the source");
    expect(atob(KERNELS_BASE64).length).toBeLessThanOrEqual(32_768);
  });
});
