import { init, jit, nn, numpy as np, valueAndGrad, defaultDevice, type Array as JaxArray } from "@jax-js/jax";
import { initialWeights } from "../src/nn/tape/initial-weights.ts";
import type { Tape, Variable } from "../src/nn/tape/graph.ts";
import { createRng } from "../src/rng.ts";
import type { MeasuredNetwork } from "./five-networks.ts";

interface Wrapped extends Variable {
  readonly array: JaxArray;
}
type Arrays = Record<string, JaxArray>;

/** A training step of @jax-js/jax on its wasm backend: loss, gradients and Adam as one compiled function. */
export async function jaxStep({ weights, loss }: MeasuredNetwork): Promise<() => number> {
  // Node 20 has no `navigator`, which `init` without a name asks for its GPU.
  await init("wasm");
  defaultDevice("wasm");
  const initial = initialWeights(createRng("bench"), weights);
  const each = (make: (name: string) => JaxArray): Arrays => Object.fromEntries(Object.keys(initial).map((name) => [name, make(name)]));
  let p = each((name) => np.array(initial[name]!.data.slice()).reshape([...initial[name]!.shape]));
  let m = each((name) => np.zeros([...initial[name]!.shape]));
  let v = each((name) => np.zeros([...initial[name]!.shape]));
  const differentiate = valueAndGrad((parameters: Arrays) => unwrap(loss(jaxTape(parameters))).reshape([]));
  const step = jit((parameters: Arrays, first: Arrays, second: Arrays, c1: JaxArray, c2: JaxArray) => {
    const [value, g] = differentiate(each((name) => parameters[name]!.ref)) as unknown as [JaxArray, Arrays];
    const m1 = each((name) => first[name]!.mul(0.9).add(g[name]!.ref.mul(0.1)));
    const v1 = each((name) => second[name]!.mul(0.999).add(np.square(g[name]!).mul(0.001)));
    const p1 = each((name) => {
      const move = m1[name]!.ref.div(c1.ref).div(np.sqrt(v1[name]!.ref.div(c2.ref)).add(1e-8));
      return parameters[name]!.sub(move.mul(1e-3));
    });
    return [value, p1, m1, v1];
  });
  let [b1, b2] = [1, 1];
  return () => {
    [b1, b2] = [b1 * 0.9, b2 * 0.999];
    const [value, p1, m1, v1] = step(p, m, v, np.array(1 - b1), np.array(1 - b2)) as unknown as [JaxArray, Arrays, Arrays, Arrays];
    [p, m, v] = [p1, m1, v1];
    // Operations are queued: the step is done when its last results can be read.
    for (const array of Object.values(p)) array.ref.dataSync();
    return value.dataSync()[0]!;
  };
}

function unwrap(x: Variable): JaxArray {
  return (x as Wrapped).array.ref;
}

/** As much of the tape as the mlp and the lm take; its convolutions are too slow on wasm to be waited for. */
function jaxTape(parameters: Arrays): Tape {
  const wrap = (array: JaxArray): Wrapped => ({
    array,
    shape: array.shape,
    size: array.size,
    storage: { pointer: 0, size: array.size, wanted: true, gradient: 0, sparse: false },
    get data(): never {
      throw new Error("the numbers of a traced array are not there yet");
    },
  });
  const unary = (f: (x: JaxArray) => JaxArray) => (x: Variable) => wrap(f(unwrap(x)));
  const binary = (f: (x: JaxArray, y: JaxArray) => JaxArray) => (x: Variable, y: Variable) => wrap(f(unwrap(x), unwrap(y)));
  const hot = (indices: Variable, count: number) => nn.oneHot(unwrap(indices).reshape([-1]), count);
  const tape: Pick<Tape, Needed> = {
    parameter: (name) => wrap(parameters[name]!.ref),
    shape: (x) => x.shape,
    input: (data, shape) => wrap(np.array(Float32Array.from(data)).reshape([...shape])),
    indices: (data, shape) => wrap(np.array(Int32Array.from(data), { dtype: np.int32 }).reshape([...shape])),
    linear(x, w, b) {
      const flat = np.matmul(unwrap(x).reshape([-1, w.shape[0]!]), unwrap(w));
      return wrap((b ? flat.add(unwrap(b)) : flat).reshape([...x.shape.slice(0, -1), w.shape[1]!]));
    },
    add: binary((x, y) => x.add(y)),
    sub: binary((x, y) => x.sub(y)),
    mul: binary((x, y) => x.mul(y)),
    affine: (x, factor, offset = 0) => wrap(unwrap(x).mul(factor).add(offset)),
    tanh: unary(np.tanh),
    silu: unary(nn.silu),
    exp: unary(np.exp),
    square: unary(np.square),
    logSoftmax: unary((x) => nn.logSoftmax(x)),
    clamp: (x, low, high) => wrap(np.clip(unwrap(x), low, high)),
    minimum: binary(np.minimum),
    reshape: (x, shape) => wrap(unwrap(x).reshape([...shape])),
    slice(x, axis, start, end) {
      const at = axis < 0 ? x.shape.length + axis : axis;
      return wrap(unwrap(x).slice(...x.shape.map((n, i): [number, number] => (i === at ? [start, end] : [0, n]))));
    },
    gatherLast: (x, indices) =>
      wrap(
        unwrap(x)
          .mul(hot(indices, x.shape.at(-1)!).reshape([...x.shape]))
          .sum(-1),
      ),
    average: unary((x) => np.mean(x).reshape([1])),
    layerNorm: (x, gain, bias) => wrap(nn.standardize(unwrap(x), -1, { epsilon: 1e-5 }).mul(unwrap(gain)).add(unwrap(bias))),
    embedding: (table, indices) => wrap(np.take(unwrap(table), unwrap(indices), 0)),
    // Its own dotProductAttention takes iterator helpers, which Node 20 has not.
    attention(q, k, v, { heads, causal = false }) {
      const [tq, tk, width] = [q.shape[1]!, k.shape[1]!, q.shape[2]! / heads];
      const split = (x: Variable, axes: number[]) => np.transpose(unwrap(x).reshape([x.shape[0]!, x.shape[1]!, heads, width]), axes);
      let scores = np.matmul(split(q, [0, 2, 1, 3]), split(k, [0, 2, 3, 1])).mul(1 / Math.sqrt(width));
      if (causal) scores = np.where(np.tri(tq, tk, tk - tq).greater(0), scores, -1e9);
      return wrap(np.transpose(np.matmul(nn.softmax(scores), split(v, [0, 2, 1, 3])), [0, 2, 1, 3]).reshape([...q.shape]));
    },
    crossEntropy(logits, targets) {
      const c = logits.shape.at(-1)!;
      const rows = logits.size / c;
      const chosen = nn
        .logSoftmax(unwrap(logits))
        .mul(hot(targets, c).reshape([...logits.shape]))
        .sum();
      return wrap(chosen.mul(-1 / rows).reshape([1]));
    },
  };
  return tape as Tape;
}

type Needed =
  | "parameter"
  | "shape"
  | "input"
  | "indices"
  | "linear"
  | "add"
  | "sub"
  | "mul"
  | "affine"
  | "tanh"
  | "silu"
  | "exp"
  | "square"
  | "logSoftmax"
  | "clamp"
  | "minimum"
  | "reshape"
  | "slice"
  | "gatherLast"
  | "average"
  | "layerNorm"
  | "embedding"
  | "attention"
  | "crossEntropy";
