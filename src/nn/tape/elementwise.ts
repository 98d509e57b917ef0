import type { Kernels } from "../kernels/kernels.ts";
import type { Core, Tape, Variable } from "./graph.ts";

type Elementwise = "add" | "sub" | "mul" | "affine" | "relu" | "leakyRelu" | "tanh" | "sigmoid" | "silu" | "softmax" | "logSoftmax";
type ForLosses = "exp" | "log" | "square" | "clamp" | "minimum" | "maximum" | "detach" | "dropout";

/** What is done number by number, or along the last axis. */
export const elementwise = (core: Core): Pick<Tape, Elementwise | ForLosses> => ({
  ...arithmetic(core),
  ...activations(core),
  ...forLosses(core),
});

/** One operation on each number; `back` gets the addresses of x, y, dy, dx. */
function unary(
  core: Core,
  x: Variable,
  forward: (x: number, y: number, n: number) => void,
  back: (x: number, y: number, dy: number, dx: number, n: number) => void,
): Variable {
  const y = core.make(x.shape, [x]);
  forward(x.storage.pointer, y.storage.pointer, x.size);
  return core.record(y, (d) => back(x.storage.pointer, y.storage.pointer, d, core.gradient(x), x.size));
}

function arithmetic(core: Core): Pick<Tape, "add" | "sub" | "mul" | "affine" | "square"> {
  const { kernels } = core.engine;
  const binary = (name: "add" | "sub", x: Variable, y: Variable) => {
    const [outer, mid, c] = spreading(name, x, y);
    const z = core.make(x.shape, [x, y]);
    kernels[name](x.storage.pointer, y.storage.pointer, z.storage.pointer, outer, mid, c);
    return core.record(z, (d) => {
      const dx = core.gradient(x);
      if (dx) kernels.addScaled(d, dx, x.size, 1);
      const dy = core.gradient(y);
      if (dy) kernels.sumMid(d, 0, dy, outer, mid, c, name === "add" ? 1 : -1);
    });
  };
  const mul = (x: Variable, y: Variable) => {
    const [outer, mid, c] = spreading("mul", x, y);
    const z = core.make(x.shape, [x, y]);
    kernels.mul(x.storage.pointer, y.storage.pointer, z.storage.pointer, outer, mid, c);
    return core.record(z, (d) => {
      const dx = core.gradient(x);
      if (dx) kernels.mulBack(d, y.storage.pointer, dx, outer, mid, c);
      const dy = core.gradient(y);
      if (dy) kernels.sumMid(d, x.storage.pointer, dy, outer, mid, c, 1);
    });
  };
  return {
    add: (x, y) => binary("add", x, y),
    sub: (x, y) => binary("sub", x, y),
    mul,
    square: (x) => mul(x, x),
    affine: (x, factor, offset = 0) => affine(core, x, factor, offset),
  };
}

function affine(core: Core, x: Variable, factor: number, offset: number): Variable {
  const { kernels } = core.engine;
  return unary(
    core,
    x,
    (from, to, n) => kernels.affine(from, to, n, factor, offset),
    (_x, _y, dy, dx, n) => kernels.addScaled(dy, dx, n, factor),
  );
}

function activations(core: Core): Pick<Tape, "relu" | "leakyRelu" | "tanh" | "sigmoid" | "silu" | "softmax" | "logSoftmax"> {
  const { kernels } = core.engine;
  const rows = (name: "softmax" | "logSoftmax", x: Variable) => {
    const c = x.shape.at(-1)!;
    const back = `${name}Back` as keyof Pick<Kernels, "softmaxBack" | "logSoftmaxBack">;
    return unary(
      core,
      x,
      (from, to) => kernels[name](from, to, x.size / c, c),
      (_x, y, dy, dx) => kernels[back](y, dy, dx, x.size / c, c),
    );
  };
  return {
    relu: (x) => {
      const y = unary(core, x, kernels.relu, (_x, y, dy, dx, n) => kernels.reluBack(y, dy, dx, n));
      y.storage.sparse = true;
      return y;
    },
    leakyRelu: (x, slope) =>
      unary(
        core,
        x,
        (from, to, n) => kernels.leakyRelu(from, to, n, slope),
        (from, _y, dy, dx, n) => kernels.leakyReluBack(from, dy, dx, n, slope),
      ),
    tanh: (x) => unary(core, x, kernels.tanh, (_x, y, dy, dx, n) => kernels.tanhBack(y, dy, dx, n)),
    sigmoid: (x) => unary(core, x, kernels.sigmoid, (_x, y, dy, dx, n) => kernels.sigmoidBack(y, dy, dx, n)),
    silu: (x) => unary(core, x, kernels.silu, (from, _y, dy, dx, n) => kernels.siluBack(from, dy, dx, n)),
    softmax: (x) => rows("softmax", x),
    logSoftmax: (x) => rows("logSoftmax", x),
  };
}

function forLosses(core: Core): Pick<Tape, Exclude<ForLosses, "square">> {
  const { engine } = core;
  const { kernels } = engine;
  const minimum = (x: Variable, y: Variable) => {
    const z = core.make(x.shape, [x, y]);
    kernels.minimum(x.storage.pointer, y.storage.pointer, z.storage.pointer, x.size);
    return core.record(z, (d) => kernels.minimumBack(x.storage.pointer, y.storage.pointer, d, core.gradient(x), core.gradient(y), x.size));
  };
  const negative = (x: Variable) => affine(core, x, -1, 0);
  return {
    exp: (x) => unary(core, x, kernels.exp, (_x, y, dy, dx, n) => kernels.mulBack(dy, y, dx, 1, 1, n)),
    log: (x) => unary(core, x, kernels.log, (from, _y, dy, dx, n) => kernels.divBack(from, dy, dx, n)),
    clamp: (x, low, high) =>
      unary(
        core,
        x,
        (from, to, n) => kernels.clamp(from, to, n, low, high),
        (from, _y, dy, dx, n) => kernels.clampBack(from, dy, dx, n, low, high),
      ),
    minimum,
    maximum: (x, y) => negative(minimum(negative(x), negative(y))),
    detach: (x) => {
      const y = core.make(x.shape, []);
      kernels.copyRows(x.storage.pointer, 0, y.storage.pointer, 0, 1, x.size, 0);
      return y;
    },
    dropout: (x, rate, rng) => {
      if (!core.training || rate === 0) return x;
      const y = core.make(x.shape, [x]);
      const kept = engine.take(x.size);
      kernels.dropout(x.storage.pointer, y.storage.pointer, kept, x.size, rng.below(2 ** 31), rate);
      return core.record(y, (d) => kernels.mulBack(d, kept, core.gradient(x), 1, 1, x.size));
    },
  };
}

/** How y lies over x: [outer, mid, c], y repeated along mid. */
function spreading(name: string, x: Variable, y: Variable): [number, number, number] {
  if (x.size === y.size) return [1, 1, x.size];
  const c = x.shape.at(-1)!;
  if (y.size === c) return [1, x.size / c, c];
  const n = x.shape[0]!;
  if (y.shape.length === 2 && y.shape[0] === n && y.shape[1] === c) return [n, x.size / (n * c), c];
  throw new Error(
    `${name}: [${y.shape.join(", ")}] does not spread over [${x.shape.join(", ")}]; it may have the same shape, be [${c}], or [${n}, ${c}]`,
  );
}
