import { GEMM_SCRATCH } from "../kernels/kernels.ts";
import type { OnnxNode } from "../onnx/onnx-file.ts";
import { FUSED_ATTENTION } from "./attention.ts";
import { PICTURE_OPERATORS } from "./pictures.ts";
import { REARRANGING_OPERATORS } from "./rearranging.ts";
import { axisOf, count, float, fresh, int, list, plain, refuse, spend } from "./values.ts";
import type { Context, Live, Operator } from "./values.ts";

/** An elementwise operation: the layout of a picture does not matter. */
function unary(
  run: (context: Context, node: OnnxNode, x: number, y: number, n: number) => void,
  attributes: Operator["attributes"] = {},
): Operator {
  return {
    inputs: [1, 1],
    attributes,
    makes: true,
    run(context, node, [x], spare) {
      if (spare) spend(context, x!.size);
      const y = spare ? x! : fresh(context, x!.dims, x!.channelsLast);
      run(context, node, x!.pointer, y.pointer, x!.size);
      return y;
    },
  };
}

const RELU = unary(({ engine }, _node, x, y, n) => engine.kernels.relu(x, y, n));

function binary(name: "add" | "sub" | "mul"): Operator {
  return {
    inputs: [2, 2],
    makes: true,
    run(context, node, [left, right]) {
      const { kernels } = context.engine;
      let [x, y] = [left!, right!];
      // The wider one first; for a difference that turns the sign.
      const wider = x.size === y.size ? y.dims.length > x.dims.length : x.size === 0 || y.size === 0 ? y.size === 0 : y.size > x.size;
      if (wider) [x, y] = [y, x];
      if (x.channelsLast !== y.channelsLast && x.size === y.size) [x, y] = [plain(context, x), plain(context, y)];
      const spread = spreading(x, y);
      if (!spread) throw refuse(context, node, `[${y.dims.join(", ")}] cannot be spread over [${x.dims.join(", ")}] here.`);
      const z = fresh(context, x.dims, x.channelsLast);
      kernels[name](x.pointer, y.pointer, z.pointer, spread[0], spread[1], spread[2]);
      if (wider && name === "sub") kernels.affine(z.pointer, z.pointer, z.size, -1, 0);
      return z;
    },
  };
}

/** How y lies over x in memory: [outer, repeated, inner]; null where it does not. */
function spreading(x: Live, y: Live): readonly [number, number, number] | null {
  const missing = x.dims.length - y.dims.length;
  if (missing < 0) return null;
  if (y.size === 1) return [1, x.size, 1];
  const wide = (axis: number): number => (axis < missing ? 1 : y.dims[axis - missing]!);
  if (x.channelsLast === y.channelsLast && x.dims.every((n, axis) => n === wide(axis))) return [1, 1, x.size];
  // A picture of 1x1 has the same layout in both orders.
  if (y.channelsLast && count(y.dims, 2) !== 1) return null;
  const [c, channel] = x.channelsLast ? [x.dims[1]!, wide(1)] : [x.dims.at(-1)!, wide(x.dims.length - 1)];
  const n = wide(0);
  if (channel !== c || c === 0 || n === 0 || y.size !== n * c || (n !== 1 && n !== x.dims[0])) return null;
  return [n, x.size / (n * c), c];
}

function rows(name: "softmax" | "logSoftmax"): Operator {
  return {
    inputs: [1, 1],
    attributes: { axis: "int" },
    run(context, node, [given]) {
      const x = plain(context, given!);
      const c = x.dims.at(-1)!;
      // Until opset 12 the default was another axis.
      const axis = axisOf(context, node, int(node, "axis", context.opset < 13 ? 1 : -1), x.dims.length);
      if (axis !== x.dims.length - 1 || c === 0) throw refuse(context, node, "only the last axis is supported.");
      const y = fresh(context, x.dims);
      context.engine.kernels[name](x.pointer, y.pointer, x.size / c, c);
      return y;
    },
  };
}

function reduction(name: "mean" | "sum" | "max"): Operator {
  return {
    inputs: [1, 2],
    whole: [1],
    attributes: { axes: "ints", keepdims: "int", noop_with_empty_axes: "int" },
    run(context, node, [given, axes]) {
      const { engine } = context;
      const x = plain(context, given!);
      const wanted = list(node, "axes") ?? axes?.integers ?? [];
      if (wanted.length !== 1) throw refuse(context, node, `${wanted.length} constant axes; one is supported.`);
      const at = axisOf(context, node, wanted[0]!, x.dims.length);
      const [outer, mid, inner] = [count(x.dims, 0, at), x.dims[at]!, count(x.dims, at + 1)];
      if (mid === 0) throw refuse(context, node, "there is nothing along its axis.");
      const y = fresh(context, int(node, "keepdims", 1) === 1 ? x.dims.with(at, 1) : x.dims.toSpliced(at, 1));
      if (name === "max") engine.kernels.maxMid(x.pointer, y.pointer, engine.take(y.size), outer, mid, inner);
      else {
        engine.clear(y.pointer, y.size);
        engine.kernels.sumMid(x.pointer, 0, y.pointer, outer, mid, inner, name === "mean" ? 1 / mid : 1);
      }
      return y;
    },
  };
}

/** x [..., from] by a constant matrix, and a bias added where one is given. */
function product(context: Context, node: OnnxNode, x: Live, w: Live, transposed: boolean, bias = 0): Live {
  const { engine } = context;
  const packed = w.packed?.[transposed ? "transposed" : "matrix"];
  if (packed === undefined) throw refuse(context, node, "its right side is not a constant matrix.");
  const [from, to] = (transposed ? [w.dims[1], w.dims[0]] : w.dims) as [number, number];
  if (x.dims.at(-1) !== from) throw refuse(context, node, `[${x.dims.join(", ")}] cannot be multiplied by a matrix of ${from} x ${to}.`);
  const y = fresh(context, [...x.dims.slice(0, -1), to]);
  spend(context, y.size * from);
  engine.kernels.gemmPacked(
    x.pointer,
    from,
    1,
    packed,
    y.pointer,
    to,
    x.size / from,
    to,
    from,
    0,
    bias,
    0,
    x.sparse ? 1 : 0,
    engine.scratch,
  );
  return y;
}

/** All operators of the runtime; docs/engine.md lists them. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  ...REARRANGING_OPERATORS,
  ...PICTURE_OPERATORS,
  Gemm: {
    inputs: [2, 3],
    makes: true,
    attributes: { alpha: "float", beta: "float", transA: "int", transB: "int" },
    objection: (node) =>
      float(node, "alpha", 1) === 1 && float(node, "beta", 1) === 1 && int(node, "transA", 0) === 0
        ? null
        : "alpha, beta and transA are not supported.",
    run(context, node, [given, w, b]) {
      const x = plain(context, given!);
      if (x.dims.length !== 2) throw refuse(context, node, `its left side has ${x.dims.length} dimensions.`);
      const transposed = int(node, "transB", 0) !== 0;
      const to = w!.dims[transposed ? 0 : 1];
      const single = b?.size === 1;
      if (b && !single && (b.size !== to || b.dims.at(-1) !== to)) throw refuse(context, node, `${b.size} numbers are added to ${to}.`);
      const y = product(context, node, x, w!, transposed, b && !single ? b.pointer : 0);
      if (b && single) context.engine.kernels.addSpread(b.pointer, y.pointer, 1, y.size, 1, 1);
      return y;
    },
  },
  MatMul: { inputs: [2, 2], makes: true, run: (context, node, [x, w]) => product(context, node, plain(context, x!), w!, false) },
  Add: binary("add"),
  Sub: binary("sub"),
  Mul: binary("mul"),
  Relu: { ...RELU, run: (...call) => ({ ...RELU.run(...call), sparse: true }) },
  LeakyRelu: unary(({ engine }, node, x, y, n) => engine.kernels.leakyRelu(x, y, n, float(node, "alpha", 0.01)), { alpha: "float" }),
  Tanh: unary(({ engine }, _node, x, y, n) => engine.kernels.tanh(x, y, n)),
  Sigmoid: unary(({ engine }, _node, x, y, n) => engine.kernels.sigmoid(x, y, n)),
  Exp: unary(({ engine }, _node, x, y, n) => engine.kernels.exp(x, y, n)),
  Softmax: rows("softmax"),
  LogSoftmax: rows("logSoftmax"),
  LayerNormalization: {
    inputs: [3, 3],
    makes: true,
    attributes: { axis: "int", epsilon: "float", stash_type: "int" },
    run(context, node, [given, gain, bias]) {
      const { engine } = context;
      const x = plain(context, given!);
      const c = x.dims.at(-1)!;
      const axis = axisOf(context, node, int(node, "axis", -1), x.dims.length);
      if (axis !== x.dims.length - 1 || gain!.size !== c || bias!.size !== c || c === 0)
        throw refuse(context, node, "only the last axis, with gain and bias, is supported.");
      const y = fresh(context, x.dims);
      const statistics = engine.take((2 * x.size) / c);
      const epsilon = float(node, "epsilon", 1e-5);
      engine.kernels.layerNorm(x.pointer, gain!.pointer, bias!.pointer, y.pointer, statistics, x.size / c, c, epsilon);
      return y;
    },
  },
  Gather: {
    inputs: [2, 2],
    whole: [1],
    attributes: { axis: "int" },
    run(context, node, [table, indices]) {
      if (int(node, "axis", 0) !== 0 || table!.dims.length !== 2) throw refuse(context, node, "only rows of a matrix are supported.");
      const [rowCount, width] = table!.dims as [number, number];
      const y = fresh(context, [...indices!.dims, width]);
      context.engine.kernels.gather(table!.pointer, indices!.pointer, y.pointer, indices!.size, width, rowCount);
      return y;
    },
  },
  /** Attention, as `fuseAttention` makes it of the nodes of our writer; not the operator of that name in opset 23. */
  [FUSED_ATTENTION]: {
    inputs: [3, 4],
    attributes: { heads: "int", causal: "int" },
    run(context, node, [q, k, v, mask]) {
      const { engine } = context;
      const [n, tq, size] = q!.dims as [number, number, number];
      const tk = k!.dims[1]!;
      const heads = int(node, "heads", 1);
      const fits =
        q!.dims.length === 3 &&
        [k!, v!].every(({ dims }) => dims.length === 3 && dims[0] === n && dims[1] === tk && dims[2] === size) &&
        (!mask || mask.size === n * tk);
      if (!fits || tk === 0 || !(heads > 0) || size % heads !== 0)
        throw refuse(context, node, `${heads} heads of [${q!.dims.join(", ")}] cannot look at [${k!.dims.join(", ")}].`);
      const width = size / heads;
      const y = fresh(context, q!.dims);
      const side = Math.max(tq, tk, width);
      spend(context, 2 * n * tq * tk * size);
      const scratch = fresh(context, [GEMM_SCRATCH + side * Math.ceil(side / 8) * 8]).pointer;
      const seen = fresh(context, [n * heads * tq * tk]).pointer;
      const [at, causal] = [mask?.pointer ?? 0, int(node, "causal", 0)];
      engine.kernels.attention(q!.pointer, k!.pointer, v!.pointer, at, y.pointer, seen, n, heads, tq, tk, width, causal, scratch);
      return y;
    },
  },
  ReduceMean: reduction("mean"),
  ReduceSum: reduction("sum"),
  ReduceMax: reduction("max"),
};
