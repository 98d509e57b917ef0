import { AigcError } from "../errors.ts";
import type { Engine } from "./engine.ts";
import { GEMM_SCRATCH } from "./kernels/kernels.ts";
import type { OnnxAttribute, OnnxNode } from "./onnx-file.ts";

/** A value while a model runs. Pictures [n, c, h, w] may lie with their channels last; `channelsLast` says so. */
export interface Live {
  readonly dims: readonly number[];
  readonly size: number;
  readonly pointer: number;
  readonly channelsLast: boolean;
  /** Set for constants of whole numbers, which steer other nodes. */
  readonly integers?: readonly number[];
  /** Set for constant matrices and kernels: packed once, at load. */
  readonly packed?: number;
  readonly constant: boolean;
}

export interface Context {
  readonly engine: Engine;
  readonly where: string;
}

export type Operator = (context: Context, node: OnnxNode, inputs: readonly (Live | null)[]) => Live;

export function fresh({ engine }: Context, dims: readonly number[], channelsLast = false): Live {
  let size = 1;
  for (const n of dims) size *= n;
  return { dims, size, pointer: engine.take(size), channelsLast, constant: false };
}

const int = (node: OnnxNode, name: string, otherwise: number): number => {
  const attribute = node.attributes[name];
  return attribute && "int" in attribute ? attribute.int : otherwise;
};
const float = (node: OnnxNode, name: string, otherwise: number): number => {
  const attribute = node.attributes[name];
  return attribute && "float" in attribute ? attribute.float : otherwise;
};
const list = (node: OnnxNode, name: string): readonly number[] | null => {
  const attribute: OnnxAttribute | undefined = node.attributes[name];
  return attribute && "ints" in attribute ? attribute.ints : null;
};
const refuse = ({ where }: Context, node: OnnxNode, what: string): AigcError =>
  new AigcError(
    "model-mismatch",
    where,
    `${node.operator} "${node.name}": ${what} Load it with onnxruntime-web instead: { engine: "onnxruntime" }.`,
  );
const put = (axis: number, rank: number): number => (axis < 0 ? rank + axis : axis);
const count = (dims: readonly number[], from: number, to = dims.length): number => {
  let product = 1;
  for (let i = from; i < to; i++) product *= dims[i]!;
  return product;
};

/** The same numbers with the dimensions in another order. */
export function permute(context: Context, x: Live, perm: readonly number[], channelsLast = false): Live {
  const { engine } = context;
  const dims = perm.map((axis) => x.dims[axis]!);
  const y = fresh(context, channelsLast ? [dims[0]!, dims[3]!, dims[1]!, dims[2]!] : dims, channelsLast);
  const strides = perm.map((axis) => count(x.dims, axis + 1));
  const [from, to] = [engine.floats(x.pointer, x.size), engine.floats(y.pointer, y.size)];
  const place = new Int32Array(dims.length);
  let source = 0;
  for (let i = 0; i < y.size; i++) {
    to[i] = from[source]!;
    for (let axis = dims.length - 1; axis >= 0; axis--) {
      source += strides[axis]!;
      if (++place[axis]! < dims[axis]!) break;
      source -= strides[axis]! * dims[axis]!;
      place[axis] = 0;
    }
  }
  return y;
}

/** As ONNX says it lies. */
export function plain(context: Context, x: Live): Live {
  if (!x.channelsLast) return x;
  const [n, c, h, w] = x.dims as [number, number, number, number];
  return permute(context, { ...x, dims: [n, h, w, c], channelsLast: false }, [0, 3, 1, 2]);
}
function channelsLast(context: Context, x: Live): Live {
  return x.channelsLast ? x : permute(context, x, [0, 2, 3, 1], true);
}

const unary =
  (run: (context: Context, node: OnnxNode, x: number, y: number, n: number) => void): Operator =>
  (context, node, [x]) => {
    const y = fresh(context, x!.dims, x!.channelsLast);
    run(context, node, x!.pointer, y.pointer, x!.size);
    return y;
  };

const binary =
  (name: "add" | "sub" | "mul"): Operator =>
  (context, node, [left, right]) => {
    const { kernels } = context.engine;
    let [x, y] = [left!, right!];
    // The wider one first; for a difference that turns the sign.
    let turned = false;
    if (y.size > x.size || (y.size === x.size && y.dims.length > x.dims.length)) {
      [x, y] = [y, x];
      turned = name === "sub";
    }
    const spread = spreading(x, y);
    if (!spread) throw refuse(context, node, `[${y.dims.join(", ")}] cannot be spread over [${x.dims.join(", ")}] here.`);
    const z = fresh(context, x.dims, x.channelsLast);
    kernels[name](x.pointer, y.pointer, z.pointer, spread[0], spread[1], spread[2]);
    if (turned) kernels.affine(z.pointer, z.pointer, z.size, -1, 0);
    return z;
  };

/** How y lies over x in memory: [outer, repeated, inner]; null where it does not. */
function spreading(x: Live, y: Live): readonly [number, number, number] | null {
  if (x.size === y.size && x.channelsLast === y.channelsLast) return [1, 1, x.size];
  if (y.size === 1) return [1, x.size, 1];
  const c = x.channelsLast ? x.dims[1]! : x.dims.at(-1)!;
  const wide = [...x.dims.map(() => 1).slice(y.dims.length), ...y.dims];
  const [n, channel] = [wide[0]!, x.channelsLast ? wide[1]! : wide.at(-1)!];
  if (channel !== c || y.size !== n * c || (n !== 1 && n !== x.dims[0])) return null;
  return [n, x.size / (n * c), c];
}

const rows =
  (name: "softmax" | "logSoftmax"): Operator =>
  (context, node, [given]) => {
    const x = plain(context, given!);
    if (put(int(node, "axis", -1), x.dims.length) !== x.dims.length - 1) throw refuse(context, node, "only the last axis is supported.");
    const y = fresh(context, x.dims);
    const c = x.dims.at(-1)!;
    context.engine.kernels[name](x.pointer, y.pointer, x.size / c, c);
    return y;
  };

const reduction =
  (name: "mean" | "sum" | "max"): Operator =>
  (context, node, [given, axes]) => {
    const { engine } = context;
    const x = plain(context, given!);
    const wanted = list(node, "axes") ?? axes?.integers ?? [];
    if (wanted.length !== 1) throw refuse(context, node, `${wanted.length} axes; one is supported.`);
    const at = put(wanted[0]!, x.dims.length);
    const [outer, mid, inner] = [count(x.dims, 0, at), x.dims[at]!, count(x.dims, at + 1)];
    const y = fresh(context, int(node, "keepdims", 1) === 1 ? x.dims.with(at, 1) : x.dims.toSpliced(at, 1));
    if (name === "max") engine.kernels.maxMid(x.pointer, y.pointer, engine.take(y.size), outer, mid, inner);
    else {
      engine.floats(y.pointer, y.size).fill(0);
      engine.kernels.sumMid(x.pointer, 0, y.pointer, outer, mid, inner, name === "mean" ? 1 / mid : 1);
    }
    return y;
  };

function product(context: Context, node: OnnxNode, x: Live, w: Live, rowCount: number, from: number, to: number, y: number): void {
  if (w.packed === undefined) throw refuse(context, node, "its right side is not a constant.");
  context.engine.kernels.gemmPacked(x.pointer, from, 1, w.packed, y, to, rowCount, to, from, 0, context.engine.scratch);
}

const alias = (x: Live, dims: readonly number[]): Live => ({ ...x, dims, channelsLast: false });

/** Everything that the run-time can do; docs/runtime.md lists it. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  Identity: (context, _node, [x]) => plain(context, x!),
  Gemm(context, node, [given, w, b]) {
    const x = plain(context, given!);
    const [from, to] = w!.dims as [number, number];
    const y = fresh(context, [x.dims[0]!, to]);
    product(context, node, x, w!, x.dims[0]!, from, to, y.pointer);
    if (b) context.engine.kernels.addSpread(b.pointer, y.pointer, 1, b.size === 1 ? y.size : x.dims[0]!, b.size, 1);
    return y;
  },
  MatMul(context, node, [given, w]) {
    const x = plain(context, given!);
    if (w!.dims.length !== 2)
      throw refuse(context, node, `its right side has ${w!.dims.length} dimensions; a constant matrix is supported.`);
    const [from, to] = w!.dims as [number, number];
    const y = fresh(context, [...x.dims.slice(0, -1), to]);
    product(context, node, x, w!, x.size / from, from, to, y.pointer);
    return y;
  },
  Conv(context, node, [given, w, b]) {
    const { engine } = context;
    const x = channelsLast(context, given!);
    const [n, c, h, width] = x.dims as [number, number, number, number];
    const [co, ci, kh, kw] = w!.dims as [number, number, number, number];
    if (w!.packed === undefined || ci !== c)
      throw refuse(context, node, ci === c ? "its kernel is not a constant." : `the kernel wants ${ci} channels, the picture has ${c}.`);
    const stride = list(node, "strides")?.[0] ?? 1;
    const pads = list(node, "pads") ?? [0, 0, 0, 0];
    const same = "auto_pad" in node.attributes && (node.attributes["auto_pad"] as { text?: string }).text === "SAME_UPPER";
    const out = (size: number, kernel: number, before: number, after: number) =>
      same ? Math.ceil(size / stride) : Math.floor((size + before + after - kernel) / stride) + 1;
    const [oh, ow] = [out(h, kh, pads[0]!, pads[2]!), out(width, kw, pads[1]!, pads[3]!)];
    const before = (size: number, outSize: number, kernel: number, pad: number) =>
      same ? Math.floor(Math.max(0, (outSize - 1) * stride + kernel - size) / 2) : pad;
    const y = fresh(context, [n, co, oh, ow], true);
    engine.kernels.convolve(
      x.pointer,
      n,
      h,
      width,
      c,
      kh,
      kw,
      stride,
      1,
      before(h, oh, kh, pads[0]!),
      before(width, ow, kw, pads[1]!),
      oh,
      ow,
      co,
      w!.packed,
      y.pointer,
      0,
      engine.zeros(c),
      engine.scratch,
    );
    if (b) engine.kernels.addSpread(b.pointer, y.pointer, 1, n * oh * ow, co, 1);
    return y;
  },
  Resize(context, node, [given, , scales]) {
    const factors = scales ? [...context.engine.floats(scales.pointer, scales.size)] : [];
    if (factors.join() !== "1,1,2,2" || (node.attributes["mode"] as { text?: string } | undefined)?.text !== "nearest")
      throw refuse(context, node, "only doubling to the nearest is supported.");
    const x = channelsLast(context, given!);
    const [n, c, h, w] = x.dims as [number, number, number, number];
    const y = fresh(context, [n, c, 2 * h, 2 * w], true);
    context.engine.kernels.upsample2x(x.pointer, n * h, w, c, y.pointer);
    return y;
  },
  AveragePool(context, node, [given]) {
    if (
      list(node, "kernel_shape")?.join() !== "2,2" ||
      list(node, "strides")?.join() !== "2,2" ||
      (list(node, "pads") ?? [0]).some((n) => n !== 0)
    )
      throw refuse(context, node, "only 2x2 is supported.");
    const x = channelsLast(context, given!);
    const [n, c, h, w] = x.dims as [number, number, number, number];
    if (h % 2 !== 0 || w % 2 !== 0) throw refuse(context, node, `${h} x ${w} is not even.`);
    const y = fresh(context, [n, c, h / 2, w / 2], true);
    context.engine.kernels.sum2x2(x.pointer, (n * h) / 2, w / 2, c, 0.25, y.pointer, 0);
    return y;
  },
  Add: binary("add"),
  Sub: binary("sub"),
  Mul: binary("mul"),
  Relu: unary(({ engine }, _node, x, y, n) => engine.kernels.relu(x, y, n)),
  LeakyRelu: unary(({ engine }, node, x, y, n) => engine.kernels.leakyRelu(x, y, n, float(node, "alpha", 0.01))),
  Tanh: unary(({ engine }, _node, x, y, n) => engine.kernels.tanh(x, y, n)),
  Sigmoid: unary(({ engine }, _node, x, y, n) => engine.kernels.sigmoid(x, y, n)),
  Exp: unary(({ engine }, _node, x, y, n) => engine.kernels.exp(x, y, n)),
  Softmax: rows("softmax"),
  LogSoftmax: rows("logSoftmax"),
  LayerNormalization(context, node, [given, gain, bias]) {
    const x = plain(context, given!);
    const c = gain!.size;
    if (c !== x.dims.at(-1) || !bias) throw refuse(context, node, "only the last axis, with gain and bias, is supported.");
    const y = fresh(context, x.dims);
    context.engine.kernels.layerNorm(
      x.pointer,
      gain!.pointer,
      bias.pointer,
      y.pointer,
      context.engine.take((2 * x.size) / c),
      x.size / c,
      c,
      float(node, "epsilon", 1e-5),
    );
    return y;
  },
  Gather(context, node, [table, indices]) {
    if (int(node, "axis", 0) !== 0 || table!.dims.length !== 2) throw refuse(context, node, "only rows of a matrix are supported.");
    const [rowCount, width] = table!.dims as [number, number];
    const y = fresh(context, [...indices!.dims, width]);
    context.engine.kernels.gather(table!.pointer, indices!.pointer, y.pointer, indices!.size, width, rowCount);
    return y;
  },
  Attention(context, node, [q, k, v, mask]) {
    const { engine } = context;
    const [n, tq, size] = q!.dims as [number, number, number];
    const [tk, heads] = [k!.dims[1]!, int(node, "heads", 1)];
    const width = size / heads;
    const y = fresh(context, q!.dims);
    const side = Math.max(tq, tk, width);
    const scratch = engine.take(GEMM_SCRATCH + side * Math.ceil(side / 8) * 8);
    engine.kernels.attention(
      q!.pointer,
      k!.pointer,
      v!.pointer,
      mask?.pointer ?? 0,
      y.pointer,
      engine.take(n * heads * tq * tk),
      n,
      heads,
      tq,
      tk,
      width,
      int(node, "causal", 0),
      scratch,
    );
    return y;
  },
  Reshape(context, node, [given, wanted]) {
    const x = plain(context, given!);
    if (!wanted?.integers) throw refuse(context, node, "its shape is not a constant.");
    const dims = wanted.integers.map((n, axis) => (n === 0 ? x.dims[axis]! : n));
    const open = dims.indexOf(-1);
    if (open >= 0) dims[open] = -x.size / count(dims, 0);
    if (count(dims, 0) !== x.size || dims.some((n) => n < 0 || !Number.isInteger(n)))
      throw refuse(context, node, `[${x.dims.join(", ")}] does not fill [${wanted.integers.join(", ")}].`);
    return alias(x, dims);
  },
  Flatten(context, node, [given]) {
    const x = plain(context, given!);
    const at = put(int(node, "axis", 1), x.dims.length);
    return alias(x, [count(x.dims, 0, at), count(x.dims, at)]);
  },
  Transpose(context, node, [x]) {
    const perm = list(node, "perm") ?? x!.dims.map((_, axis) => x!.dims.length - 1 - axis);
    const order = perm.join();
    // Turning a picture costs nothing: only the label changes.
    if (order === "0,3,1,2" && !x!.channelsLast) return { ...x!, dims: perm.map((axis) => x!.dims[axis]!), channelsLast: true };
    if (order === "0,2,3,1" && x!.channelsLast)
      return alias(
        x!,
        perm.map((axis) => x!.dims[axis]!),
      );
    return permute(context, plain(context, x!), perm);
  },
  Concat(context, node, given) {
    const { kernels } = context.engine;
    const xs = given.map((x) => plain(context, x!));
    const at = put(int(node, "axis", 0), xs[0]!.dims.length);
    const y = fresh(
      context,
      xs[0]!.dims.with(
        at,
        xs.reduce((sum, x) => sum + x.dims[at]!, 0),
      ),
    );
    const [outer, row] = [count(y.dims, 0, at), count(y.dims, at)];
    let start = 0;
    for (const x of xs) {
      const piece = count(x.dims, at);
      if (piece > 0) kernels.copyRows(x.pointer, piece, y.pointer + 4 * start, row, outer, piece, 0);
      start += piece;
    }
    return y;
  },
  Slice(context, node, [given, starts, ends, axes, steps]) {
    const x = plain(context, given!);
    if (starts?.integers?.length !== 1 || ends?.integers?.length !== 1 || (steps?.integers ?? [1])[0] !== 1)
      throw refuse(context, node, "only one axis with constant bounds is supported.");
    const at = put(axes?.integers?.[0] ?? 0, x.dims.length);
    const length = x.dims[at]!;
    const bound = (n: number) => Math.min(Math.max(n < 0 ? length + n : n, 0), length);
    const [start, end] = [bound(starts.integers[0]!), bound(ends.integers[0]!)];
    const y = fresh(context, x.dims.with(at, Math.max(0, end - start)));
    const inner = count(x.dims, at + 1);
    const piece = (end - start) * inner;
    context.engine.kernels.copyRows(x.pointer + 4 * start * inner, length * inner, y.pointer, piece, count(x.dims, 0, at), piece, 0);
    return y;
  },
  ReduceMean: reduction("mean"),
  ReduceSum: reduction("sum"),
  ReduceMax: reduction("max"),
};
