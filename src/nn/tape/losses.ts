import type { Core, Tape } from "./graph.ts";

/** What losses are made of. */
export function losses(core: Core): Pick<Tape, "gatherLast" | "maskLogits" | "crossEntropy" | "total" | "average"> {
  const { engine } = core;
  const { kernels } = engine;
  const sum = (x: Parameters<Tape["total"]>[0], factor: number) => {
    const y = core.make([1], [x]);
    y.data[0] = factor * kernels.sum(x.storage.pointer, x.size);
    return core.record(y, (d) => {
      const g = engine.floats(d, 1)[0]! * factor;
      const dx = core.gradient(x);
      kernels.addSpread(spreadOne(g), dx, 1, x.size, 1, 1);
    });
  };
  /** The address of a single number. */
  const spreadOne = (value: number) => {
    const at = engine.take(1);
    engine.floats(at, 1)[0] = value;
    return at;
  };

  return {
    gatherLast: gatherLast(core),
    maskLogits: maskLogits(core),
    crossEntropy: crossEntropy(core),
    total: (x) => sum(x, 1),
    average: (x) => sum(x, 1 / x.size),
  };
}

const gatherLast = (core: Core): Tape["gatherLast"] => {
  const { kernels } = core.engine;
  return (x, indices) => {
    const c = x.shape.at(-1)!;
    const rows = x.size / c;
    const y = core.make(x.shape.slice(0, -1), [x]);
    kernels.gatherLast(x.storage.pointer, indices.storage.pointer, y.storage.pointer, rows, c);
    return core.record(y, (d) => kernels.gatherLastBack(d, indices.storage.pointer, core.gradient(x), rows, c));
  };
};

const maskLogits = (core: Core): Tape["maskLogits"] => {
  const { kernels } = core.engine;
  return (logits, mask) => {
    const y = core.make(logits.shape, [logits]);
    kernels.maskLogits(logits.storage.pointer, mask.storage.pointer, y.storage.pointer, logits.size);
    return core.record(y, (d) => kernels.maskLogitsBack(d, mask.storage.pointer, core.gradient(logits), logits.size));
  };
};

const crossEntropy = (core: Core): Tape["crossEntropy"] => {
  const { engine } = core;
  const { kernels } = engine;
  return (logits, targets, weights) => {
    const c = logits.shape.at(-1)!;
    const rows = logits.size / c;
    let weightsAt = 0;
    let weight = rows;
    if (weights) {
      weightsAt = engine.take(rows);
      const kept = engine.floats(weightsAt, rows);
      kept.set(weights);
      weight = 0;
      for (const w of kept) weight += w;
    }
    const p = engine.take(logits.size);
    const y = core.make([1], [logits]);
    const loss = kernels.crossEntropy(logits.storage.pointer, targets.storage.pointer, weightsAt, p, rows, c);
    y.data[0] = loss / weight;
    return core.record(y, (d) => {
      kernels.crossEntropyBack(p, targets.storage.pointer, weightsAt, core.gradient(logits), rows, c, engine.floats(d, 1)[0]! / weight);
    });
  };
};
