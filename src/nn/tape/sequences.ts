import { GEMM_SCRATCH } from "../kernels/kernels.ts";
import type { Operations } from "../network.ts";
import { product } from "./dense.ts";
import type { Core, Variable } from "./graph.ts";

/** Attention and recurrence. */
export function sequences(core: Core): Pick<Operations<Variable>, "attention" | "gruCell"> {
  return {
    attention: attention(core),
    gruCell: gruCell(core),
  };
}

const attention = (core: Core): Operations<Variable>["attention"] => {
  const { engine } = core;
  const { kernels } = engine;
  return (q, k, v, { heads, causal = false, mask }) => {
    const [n, tq, size] = q.shape as [number, number, number];
    const tk = k.shape[1]!;
    const width = size / heads;
    if (!Number.isInteger(width) || k.shape[2] !== size || v.shape[2] !== size || k.shape[0] !== n) {
      throw new Error(
        `attention: q [${q.shape.join(", ")}], k [${k.shape.join(", ")}], v [${v.shape.join(", ")}] do not fit ${heads} heads`,
      );
    }
    const out = core.make(q.shape, [q, k, v]);
    const p = engine.take(n * heads * tq * tk);
    const side = Math.max(tq, tk, width);
    const room = GEMM_SCRATCH + side * Math.ceil(side / 8) * 8;
    const mark = engine.mark();
    const scratch = engine.take(room);
    kernels.attention(
      q.storage.pointer,
      k.storage.pointer,
      v.storage.pointer,
      mask?.storage.pointer ?? 0,
      out.storage.pointer,
      p,
      n,
      heads,
      tq,
      tk,
      width,
      causal ? 1 : 0,
      scratch,
    );
    engine.release(mark);
    return core.record(out, (d) => {
      // A gradient that is not needed is written into the arena, and released with it.
      const target = (x: Variable) => core.gradient(x) || engine.take(x.size);
      const [dq, dk, dv] = [target(q), target(k), target(v)];
      const mark = engine.mark();
      const scratch = engine.take(room + 2 * (tq * tk + 4));
      kernels.attentionBack(q.storage.pointer, k.storage.pointer, v.storage.pointer, p, d, dq, dk, dv, n, heads, tq, tk, width, scratch);
      engine.release(mark);
    });
  };
};

const gruCell = (core: Core): Operations<Variable>["gruCell"] => {
  const { engine } = core;
  const { kernels } = engine;
  return (x, h, w, u, b, c) => {
    const n = x.shape[0]!;
    const from = x.shape[1]!;
    const width = h.shape[1]!;
    const gx = engine.take(3 * n * width);
    const gh = engine.take(3 * n * width);
    const gates = engine.take(3 * n * width);
    for (const [input, weights, bias, size, to] of [
      [x, w, b, from, gx],
      [h, u, c, width, gh],
    ] as const) {
      product(core, input.storage.pointer, size, 1, weights.storage.pointer, 3 * width, 1, to, n, 3 * width, size, 0);
      kernels.addSpread(bias.storage.pointer, to, 1, n, 3 * width, 1);
    }
    const y = core.make([n, width], [x, h, w, u, b, c]);
    kernels.gru(gx, gh, h.storage.pointer, y.storage.pointer, gates, n, width);
    return core.record(y, (d) => {
      const dgx = engine.take(3 * n * width);
      const dgh = engine.take(3 * n * width);
      kernels.gruBack(gh, h.storage.pointer, gates, d, dgx, dgh, core.gradient(h), n, width);
      for (const [input, weights, bias, size, dg] of [
        [x, w, b, from, dgx],
        [h, u, c, width, dgh],
      ] as const) {
        const dx = core.gradient(input);
        if (dx) product(core, dg, 3 * width, 1, weights.storage.pointer, 1, 3 * width, dx, n, size, 3 * width, 1);
        const dw = core.gradient(weights);
        if (dw) product(core, input.storage.pointer, 1, size, dg, 3 * width, 1, dw, size, 3 * width, n, 1);
        const db = core.gradient(bias);
        if (db) kernels.sumMid(dg, 0, db, 1, n, 3 * width, 1);
      }
    });
  };
};
