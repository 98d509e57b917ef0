import type { TensorSpec } from "../../model.ts";
import type { Operations, Weights } from "../network.ts";
import { writeOnnxFile, type OnnxAttribute } from "./onnx-file.ts";
import { OnnxGraph, parameterName, type Int8, type Value } from "./onnx-graph.ts";

export interface WriteOptions {
  readonly name: string;
  /** Free dimensions are names: { observation: { type: "float32", shape: ["batch", 64] } }. */
  readonly inputs: Readonly<Record<string, TensorSpec>>;
  readonly weights: Weights;
  readonly network: <T>(operations: Operations<T>, inputs: Readonly<Record<string, T>>) => Readonly<Record<string, T>>;
  /** Default false. */
  readonly int8?: Int8;
}

/** What goes into a model's files. */
export interface WrittenModel {
  readonly onnx: Uint8Array;
  readonly inputs: Readonly<Record<string, TensorSpec>>;
  readonly outputs: Readonly<Record<string, TensorSpec>>;
}

/** Prints a network as an ONNX file. The same network and weights give the same bytes. */
export function writeOnnx({ name, inputs, weights, network, int8 = false }: WriteOptions): WrittenModel {
  const graph = new Graph(weights, int8);
  const given = Object.fromEntries(
    Object.entries(inputs).map(([input, { shape }]) => [
      input,
      graph.value(
        input,
        shape.map((n) => (typeof n === "number" ? n : graph.symbol(n))),
      ),
    ]),
  );
  const outputs: Record<string, TensorSpec> = {};
  for (const [output, value] of Object.entries(network<Value>(graph, given))) {
    const { name: from } = graph.channelsLast(value);
    graph.node("Identity", [from], value.shape, {}, false, output);
    outputs[output] = { type: "float32", shape: value.shape.map((n) => (n >= 0 ? n : graph.nameOf(n))) };
  }
  return { onnx: writeOnnxFile({ name, inputs, outputs, constants: graph.constants, nodes: graph.nodes }), inputs, outputs };
}

class Graph extends OnnxGraph implements Operations<Value> {
  linear(x: Value, w: Value, b?: Value, activation?: "relu"): Value {
    if (activation) return this.relu(this.linear(x, w, b));
    const [from, to] = w.shape as [number, number];
    const { data } = this.weights[parameterName(w)!]!;
    const matrix = this.matrix(parameterName(w)!, [from, to], data, 1);
    const shape = [...x.shape.slice(0, -1), to];
    if (x.shape.length === 2) return this.node("Gemm", b ? [this.used(x), matrix, this.used(b)] : [this.used(x), matrix], shape);
    const y = this.node("MatMul", [this.used(x), matrix], shape);
    return b ? this.node("Add", [y.name, this.used(b)], shape) : y;
  }

  conv2d(x: Value, w: Value, b?: Value, options?: { readonly stride?: 1 | 2 }): Value {
    const stride = options?.stride ?? 1;
    const [kh, kw, ci, co] = w.shape as [number, number, number, number];
    const name = parameterName(w)!;
    const { data } = this.weights[name]!;
    const turned = new Float32Array(data.length);
    for (let t = 0; t < kh * kw; t++)
      for (let i = 0; i < ci; i++) for (let o = 0; o < co; o++) turned[(o * ci + i) * kh * kw + t] = data[(t * ci + i) * co + o]!;
    const kernel = this.matrix(`${name}_oihw`, [co, ci, kh, kw], turned, 0);
    const [n, h, width] = x.shape as [number, number, number];
    return this.node(
      "Conv",
      [this.channelsFirst(x).name, kernel, ...(b ? [this.used(b)] : [])],
      [n, Math.ceil(h / stride), Math.ceil(width / stride), co],
      { auto_pad: { text: "SAME_UPPER" }, kernel_shape: { ints: [kh, kw] }, strides: { ints: [stride, stride] } },
      true,
    );
  }
  upsample2x(x: Value): Value {
    const [n, h, w, c] = x.shape as [number, number, number, number];
    const scales = this.constant("scales_2x", [4], () => Float32Array.of(1, 1, 2, 2));
    const attributes = {
      mode: { text: "nearest" },
      coordinate_transformation_mode: { text: "asymmetric" },
      nearest_mode: { text: "floor" },
    };
    return this.node("Resize", [this.channelsFirst(x).name, "", scales], [n, 2 * h, 2 * w, c], attributes, true);
  }
  averagePool2x(x: Value): Value {
    const [n, h, w, c] = x.shape as [number, number, number, number];
    return this.node(
      "AveragePool",
      [this.channelsFirst(x).name],
      [n, h / 2, w / 2, c],
      { kernel_shape: { ints: [2, 2] }, strides: { ints: [2, 2] } },
      true,
    );
  }

  add(x: Value, y: Value): Value {
    return this.spread("Add", x, y);
  }
  sub(x: Value, y: Value): Value {
    return this.spread("Sub", x, y);
  }
  mul(x: Value, y: Value): Value {
    return this.spread("Mul", x, y);
  }
  private spread(operator: string, x: Value, y: Value): Value {
    const first = x.channelsFirst;
    const left = first ? x.name : this.used(x);
    const c = x.shape.at(-1)!;
    if (y.shape.length === x.shape.length) {
      const right = first ? this.channelsFirst(parameterName(y) === null ? y : this.value(this.used(y), y.shape)).name : this.used(y);
      return this.node(operator, [left, right], x.shape, {}, first);
    }
    if (y.shape.length === 1 && !first) return this.node(operator, [left, this.used(y)], x.shape);
    const name = parameterName(y);
    if (y.shape.length === 1 && name !== null) {
      return this.node(operator, [left, this.constant(`${name}_c11`, [c, 1, 1], () => this.weights[name]!.data)], x.shape, {}, true);
    }
    // [n, c] or a computed [c]: ones go where the picture is wide.
    const leading = y.shape.length === 2 ? [0] : [];
    const wide = y.shape.length === 2 ? x.shape.slice(1, -1).map(() => 1) : [];
    const dims = first ? [...leading, c, 1, 1] : [...leading, ...wide, c];
    const right = this.node("Reshape", [this.used(y), this.integers(dims)], y.shape);
    return this.node(operator, [left, right.name], x.shape, {}, first);
  }
  affine(x: Value, factor: number, offset = 0): Value {
    let y = x.channelsFirst ? x : this.value(this.used(x), x.shape);
    if (factor !== 1) y = this.node("Mul", [y.name, this.scalar(factor)], x.shape, {}, x.channelsFirst);
    if (offset !== 0) y = this.node("Add", [y.name, this.scalar(offset)], x.shape, {}, x.channelsFirst);
    return y;
  }

  /** An elementwise operation: the layout of a picture does not matter. */
  private unary(operator: string, x: Value, attributes: Record<string, OnnxAttribute> = {}): Value {
    return this.node(operator, [x.channelsFirst ? x.name : this.used(x)], x.shape, attributes, x.channelsFirst);
  }
  relu(x: Value): Value {
    return this.unary("Relu", x);
  }
  leakyRelu(x: Value, slope: number): Value {
    return this.unary("LeakyRelu", x, { alpha: { float: slope } });
  }
  tanh(x: Value): Value {
    return this.unary("Tanh", x);
  }
  sigmoid(x: Value): Value {
    return this.unary("Sigmoid", x);
  }
  silu(x: Value): Value {
    const from = x.channelsFirst ? x.name : this.used(x);
    return this.node("Mul", [from, this.unary("Sigmoid", x).name], x.shape, {}, x.channelsFirst);
  }
  softmax(x: Value): Value {
    return this.node("Softmax", [this.used(x)], x.shape, { axis: { int: -1 } });
  }
  logSoftmax(x: Value): Value {
    return this.node("LogSoftmax", [this.used(x)], x.shape, { axis: { int: -1 } });
  }
  layerNorm(x: Value, gain: Value, bias: Value): Value {
    return this.node("LayerNormalization", [this.used(x), this.used(gain), this.used(bias)], x.shape, {
      axis: { int: -1 },
      epsilon: { float: 1e-5 },
    });
  }
  /** The statistics are constants by now: what is left is a factor and an offset. */
  batchNorm(x: Value, gain: Value, bias: Value, mean: Value, variance: Value): Value {
    const [g, b, m, v] = [gain, bias, mean, variance].map((p) => this.weights[parameterName(p)!]!.data) as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const c = x.shape.at(-1)!;
    const dims = x.channelsFirst ? [c, 1, 1] : [c];
    const name = `${parameterName(gain)}${x.channelsFirst ? "_c11" : ""}`;
    const factor = this.constant(`${name}_factor`, dims, () => g.map((k, i) => k / Math.sqrt(v[i]! + 1e-5)));
    const offset = this.constant(`${name}_offset`, dims, () => b.map((k, i) => k - (m[i]! * g[i]!) / Math.sqrt(v[i]! + 1e-5)));
    const y = this.node("Mul", [x.channelsFirst ? x.name : this.used(x), factor], x.shape, {}, x.channelsFirst);
    return this.node("Add", [y.name, offset], x.shape, {}, x.channelsFirst);
  }

  embedding(table: Value, indices: Value): Value {
    const name = parameterName(table);
    const rows = name === null ? this.used(table) : this.matrix(name, table.shape, this.weights[name]!.data, 1);
    return this.node("Gather", [rows, indices.name], [...indices.shape, table.shape[1]!], { axis: { int: 0 } });
  }

  attention(
    q: Value,
    k: Value,
    v: Value,
    { heads, causal = false, mask }: { readonly heads: number; readonly causal?: boolean; readonly mask?: Value },
  ): Value {
    const [n, tq, size] = q.shape as [number, number, number];
    const tk = k.shape[1]!;
    const width = size / heads;
    const split = (x: Value, perm: readonly number[]) => {
      const apart = this.node("Reshape", [this.used(x), this.integers([0, 0, heads, width])], [n, x.shape[1]!, heads, width]);
      return this.node("Transpose", [apart.name], [], { perm: { ints: perm } }).name;
    };
    const shape = [n, heads, tq, tk];
    let scores = this.node("MatMul", [split(q, [0, 2, 1, 3]), split(k, [0, 2, 3, 1])], shape);
    scores = this.node("Mul", [scores.name, this.scalar(1 / Math.sqrt(width))], shape);
    // A single query may see all keys.
    if (causal && tq !== 1) {
      const length = (x: Value) => this.node("Gather", [this.node("Shape", [this.used(x)], [3]).name, this.whole(1)], []).name;
      const [lq, lk] = [length(q), length(k)];
      const range = (to: string) => this.node("Range", [this.whole(0), to, this.whole(1)], []).name;
      const rows = this.node("Add", [range(lq), this.node("Sub", [lk, lq], []).name], []);
      const column = this.node("Unsqueeze", [rows.name, this.integers([1])], []);
      const seen = this.node("LessOrEqual", [range(lk), column.name], [tq, tk]);
      scores = this.node("Where", [seen.name, scores.name, this.scalar(-1e9)], shape);
    }
    if (mask) {
      const apart = this.node("Reshape", [this.used(mask), this.integers([0, 1, 1, -1])], [n, 1, 1, tk]);
      const hidden = this.node("Equal", [apart.name, this.scalar(0)], apart.shape);
      scores = this.node("Where", [hidden.name, this.scalar(-1e9), scores.name], shape);
    }
    const p = this.node("Softmax", [scores.name], shape, { axis: { int: -1 } });
    const out = this.node("MatMul", [p.name, split(v, [0, 2, 1, 3])], [n, heads, tq, width]);
    const together = this.node("Transpose", [out.name], [n, tq, heads, width], { perm: { ints: [0, 2, 1, 3] } });
    return this.node("Reshape", [together.name, this.integers([0, 0, size])], q.shape);
  }
  gruCell(x: Value, h: Value, w: Value, u: Value, b: Value, c: Value): Value {
    const width = h.shape[1]!;
    const [gx, gh] = [this.linear(x, w, b), this.linear(h, u, c)];
    const part = (g: Value, i: number) => this.slice(g, 1, i * width, (i + 1) * width);
    const r = this.sigmoid(this.add(part(gx, 0), part(gh, 0)));
    const z = this.sigmoid(this.add(part(gx, 1), part(gh, 1)));
    const m = this.tanh(this.add(part(gx, 2), this.mul(r, part(gh, 2))));
    return this.add(this.mul(this.affine(z, -1, 1), m), this.mul(z, h));
  }

  reshape(x: Value, shape: readonly number[]): Value {
    // A free dimension of x that the shape leaves open keeps its name.
    const free = x.shape.filter((n) => n < 0);
    const fixed = (dims: readonly number[]) => dims.filter((n) => n >= 0).reduce((product, n) => product * n, 1);
    const open = shape.filter((n) => n < 0).length;
    const full = shape.map((n) => {
      if (n >= 0) return n;
      if (free.length === 0) return fixed(x.shape) / fixed(shape);
      return free.length === 1 && open === 1 && fixed(x.shape) === fixed(shape)
        ? free[0]!
        : this.symbol(`${free.map((f) => this.nameOf(f)).join(" * ")} * ${fixed(x.shape) / fixed(shape)}`);
    });
    return this.node("Reshape", [this.used(x), this.integers(shape.map((n) => (n < 0 ? -1 : n)))], full);
  }
  concat(xs: readonly Value[], axis: number): Value {
    const first = xs[0]!;
    const at = axis < 0 ? first.shape.length + axis : axis;
    const lengths = xs.map((x) => x.shape[at]!);
    const free = lengths.filter((n) => n < 0);
    const sum = lengths.filter((n) => n >= 0).reduce((total, n) => total + n, 0);
    const length = free.length === 0 ? sum : this.symbol([...free.map((f) => this.nameOf(f)), ...(sum > 0 ? [sum] : [])].join(" + "));
    return this.node(
      "Concat",
      xs.map((x) => this.used(x)),
      first.shape.with(at, length),
      { axis: { int: at } },
    );
  }
  slice(x: Value, axis: number, start: number, end: number): Value {
    const at = axis < 0 ? x.shape.length + axis : axis;
    return this.node(
      "Slice",
      [this.used(x), this.integers([start]), this.integers([end]), this.integers([at])],
      x.shape.with(at, end - start),
    );
  }
  mean(x: Value, axis: number): Value {
    return this.reduce("ReduceMean", x, axis);
  }
  max(x: Value, axis: number): Value {
    return this.reduce("ReduceMax", x, axis);
  }
  private reduce(operator: string, x: Value, axis: number): Value {
    const at = axis < 0 ? x.shape.length + axis : axis;
    return this.node(operator, [this.used(x)], x.shape.toSpliced(at, 1), { axes: { ints: [at] }, keepdims: { int: 0 } });
  }
  sum(x: Value, axis: number): Value {
    const at = axis < 0 ? x.shape.length + axis : axis;
    return this.node("ReduceSum", [this.used(x), this.integers([at])], x.shape.toSpliced(at, 1), { keepdims: { int: 0 } });
  }
}
