import type { Operations } from "../network.ts";
import { sizeOf, type Core, type Variable } from "./graph.ts";

/** Shapes, pieces, and reductions over one axis. */
export function rearranging(core: Core): Pick<Operations<Variable>, "reshape" | "concat" | "slice" | "mean" | "sum" | "max"> {
  const { kernels } = core.engine;
  const reduce = (x: Variable, axis: number, factor: number) => {
    const [outer, mid, inner] = around(x.shape, axis);
    const y = core.make(without(x.shape, axis), [x]);
    y.data.fill(0);
    kernels.sumMid(x.storage.pointer, 0, y.storage.pointer, outer, mid, inner, factor);
    return core.record(y, (d) => kernels.addSpread(d, core.gradient(x), outer, mid, inner, factor));
  };

  return {
    reshape: reshape(core),
    concat: concat(core),
    slice: slice(core),
    sum: (x, axis) => reduce(x, axis, 1),
    mean: (x, axis) => reduce(x, axis, 1 / x.shape[place(x.shape, axis)]!),
    max: max(core),
  };
}

const reshape =
  (core: Core): Operations<Variable>["reshape"] =>
  (x, shape) => {
    const known = shape.filter((n) => n >= 0).reduce((product, n) => product * n, 1);
    const full = shape.map((n) => (n < 0 ? x.size / known : n));
    if (sizeOf(full) !== x.size) throw new Error(`reshape: [${x.shape.join(", ")}] does not fill [${shape.join(", ")}]`);
    return core.alias(x, full);
  };

const concat = (core: Core): Operations<Variable>["concat"] => {
  const { kernels } = core.engine;
  return (xs, axis) => {
    const first = xs[0]!;
    const at = place(first.shape, axis);
    const length = xs.reduce((sum, x) => sum + x.shape[at]!, 0);
    const y = core.make(first.shape.with(at, length), xs);
    const [outer, , inner] = around(y.shape, at);
    const row = length * inner;
    let start = 0;
    const pieces = xs.map((x) => {
      const count = x.shape[at]! * inner;
      const from = start;
      kernels.copyRows(x.storage.pointer, count, y.storage.pointer + 4 * from, row, outer, count, 0);
      start += count;
      return { x, from, count };
    });
    return core.record(y, (d) => {
      for (const { x, from, count } of pieces) {
        const dx = core.gradient(x);
        if (dx) kernels.copyRows(d + 4 * from, row, dx, count, outer, count, 1);
      }
    });
  };
};

const slice = (core: Core): Operations<Variable>["slice"] => {
  const { kernels } = core.engine;
  return (x, axis, start, end) => {
    const at = place(x.shape, axis);
    if (!(start >= 0 && start < end && end <= x.shape[at]!))
      throw new Error(`slice: ${start} to ${end} is not within [${x.shape.join(", ")}] along axis ${axis}`);
    const y = core.make(x.shape.with(at, end - start), [x]);
    const [outer, mid, inner] = around(x.shape, at);
    const count = (end - start) * inner;
    kernels.copyRows(x.storage.pointer + 4 * start * inner, mid * inner, y.storage.pointer, count, outer, count, 0);
    return core.record(y, (d) => kernels.copyRows(d, count, core.gradient(x) + 4 * start * inner, mid * inner, outer, count, 1));
  };
};

const max = (core: Core): Operations<Variable>["max"] => {
  const { engine } = core;
  const { kernels } = engine;
  return (x, axis) => {
    const [outer, mid, inner] = around(x.shape, axis);
    const y = core.make(without(x.shape, axis), [x]);
    const which = engine.take(y.size);
    kernels.maxMid(x.storage.pointer, y.storage.pointer, which, outer, mid, inner);
    return core.record(y, (d) => kernels.maxMidBack(d, which, core.gradient(x), outer, mid, inner));
  };
};

function place(shape: readonly number[], axis: number): number {
  return axis < 0 ? shape.length + axis : axis;
}

/** How many before, along and after an axis. */
function around(shape: readonly number[], axis: number): [number, number, number] {
  const at = place(shape, axis);
  return [sizeOf(shape.slice(0, at)), shape[at]!, sizeOf(shape.slice(at + 1))];
}

function without(shape: readonly number[], axis: number): number[] {
  return shape.toSpliced(place(shape, axis), 1);
}
