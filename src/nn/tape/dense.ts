import type { Operations } from "../network.ts";
import { sizeOf, type Core, type Variable } from "./graph.ts";

/** Matrix products and normalisation. */
export function dense(core: Core): Pick<Operations<Variable>, "linear" | "layerNorm" | "batchNorm" | "embedding"> {
  return {
    linear: linear(core),
    layerNorm: layerNorm(core),
    batchNorm: batchNorm(core),
    embedding: embedding(core),
  };
}

const linear = (core: Core): Operations<Variable>["linear"] => {
  const { kernels } = core.engine;
  return (x, w, b, activation) => {
    const [from, to] = matrix(x, w, b);
    const rows = x.size / from;
    const y = core.make([...x.shape.slice(0, -1), to], b ? [x, w, b] : [x, w]);
    const [bias, relu, sparse] = [b?.storage.pointer ?? 0, activation ? 1 : 0, x.storage.sparse ? 1 : 0] as const;
    y.storage.sparse = relu === 1;
    product(core, x.storage.pointer, from, 1, w.storage.pointer, to, 1, y.storage.pointer, rows, to, from, 0, bias, relu, sparse);
    return core.record(y, (d) => {
      const db = b ? core.gradient(b) : 0;
      // The gradient of y is not needed after this.
      if (relu) kernels.reluMask(y.storage.pointer, d, db, rows, to);
      else if (db) kernels.sumMid(d, 0, db, 1, rows, to, 1);
      const first = core.firstGradient(x);
      const dx = first || core.gradient(x);
      if (dx) product(core, d, to, 1, w.storage.pointer, 1, to, dx, rows, from, to, first ? 0 : 1, 0, 0, relu);
      const dw = core.gradient(w);
      if (dw) product(core, x.storage.pointer, 1, from, d, to, 1, dw, from, to, rows, 1, 0, 0, sparse);
    });
  };
};

const layerNorm = (core: Core): Operations<Variable>["layerNorm"] => {
  const { engine } = core;
  const { kernels } = engine;
  return (x, gain, bias) => {
    const c = x.shape.at(-1)!;
    const rows = x.size / c;
    const y = core.make(x.shape, [x, gain, bias]);
    const stats = engine.take(2 * rows);
    kernels.layerNorm(x.storage.pointer, gain.storage.pointer, bias.storage.pointer, y.storage.pointer, stats, rows, c, EPSILON);
    return core.record(y, (d) =>
      kernels.layerNormBack(
        x.storage.pointer,
        gain.storage.pointer,
        stats,
        d,
        core.gradient(x),
        core.gradient(gain),
        core.gradient(bias),
        rows,
        c,
      ),
    );
  };
};

const batchNorm = (core: Core): Operations<Variable>["batchNorm"] => {
  const { engine } = core;
  const { kernels } = engine;
  return (x, gain, bias, mean, variance) => {
    const c = x.shape.at(-1)!;
    const rows = x.size / c;
    const y = core.make(x.shape, [x, gain, bias]);
    let m = mean.storage.pointer;
    let v = variance.storage.pointer;
    if (core.training) {
      m = engine.take(c);
      v = engine.take(c);
      kernels.moments(x.storage.pointer, m, v, rows, c);
      core.noteStatistics(mean, variance, m, v);
    }
    kernels.batchNorm(x.storage.pointer, gain.storage.pointer, bias.storage.pointer, m, v, y.storage.pointer, rows, c, EPSILON);
    return core.record(y, (d) =>
      kernels.batchNormBack(
        x.storage.pointer,
        gain.storage.pointer,
        m,
        v,
        d,
        core.gradient(x),
        core.gradient(gain),
        core.gradient(bias),
        rows,
        c,
        EPSILON,
        1,
      ),
    );
  };
};

const embedding = (core: Core): Operations<Variable>["embedding"] => {
  const { kernels } = core.engine;
  return (table, indices) => {
    const [count, width] = table.shape as [number, number];
    const y = core.make([...indices.shape, width], [table]);
    kernels.gather(table.storage.pointer, indices.storage.pointer, y.storage.pointer, indices.size, width, count);
    return core.record(y, (d) => {
      const to = core.gradient(table);
      if (to) kernels.gatherBack(d, indices.storage.pointer, to, indices.size, width, count);
    });
  };
};

const EPSILON = 1e-5;

/**
 * C [m, n] (+)= A . B by strides in floats, then the bias, then relu; `sparse`: many of A's numbers are zeros. Where B is no weight
 * whose pack is kept, it is packed into the arena for as long as it takes.
 */
export function product(
  core: Core,
  a: number,
  strideM: number,
  strideKa: number,
  b: number,
  strideKb: number,
  strideN: number,
  c: number,
  m: number,
  n: number,
  k: number,
  accumulate: 0 | 1,
  bias = 0,
  relu: 0 | 1 = 0,
  sparse: 0 | 1 = 0,
): void {
  const { engine } = core;
  const { kernels } = engine;
  const mark = engine.mark();
  let packed = core.packs?.of(b, k, n, strideKb, strideN) ?? 0;
  if (packed === 0) {
    packed = engine.take(kernels.packedSize(k, n));
    kernels.packB(b, k, n, strideKb, strideN, packed);
  }
  kernels.gemmPacked(a, strideM, strideKa, packed, c, n, m, n, k, accumulate, bias, relu, sparse, engine.scratch);
  engine.release(mark);
}

function matrix(x: Variable, w: Variable, b: Variable | undefined): [number, number] {
  const [from, to] = w.shape as [number, number];
  if (w.shape.length !== 2 || x.shape.at(-1) !== from || (b && sizeOf(b.shape) !== to)) {
    throw new Error(`linear: x [${x.shape.join(", ")}] does not fit w [${w.shape.join(", ")}]${b ? ` and b [${b.shape.join(", ")}]` : ""}`);
  }
  return [from, to];
}
