import type * as TensorFlow from "@tensorflow/tfjs";
import { AigcError } from "../errors.ts";
import type { Weights } from "../nn/network.ts";
import type { ShardGradient } from "../nn/tape/learner.ts";
import type { Tape, Variable } from "../nn/tape/graph.ts";

/**
 * The TensorFlow.js door: the same tape, so the same networks and losses, over TensorFlow.js. It is the oracle of the gradient
 * tests, and the way to a GPU: with `tf.setBackend("webgpu")` the code of a trainer runs there unchanged. Not bit-reproducible.
 */
export interface TensorFlowNetwork {
  evaluate<R>(work: (tape: Tape) => R): R;
  gradient(loss: (tape: Tape) => Variable): ShardGradient & { readonly byName: Weights };
}

type Tf = typeof TensorFlow;
interface Wrapped extends Variable {
  readonly tensor: TensorFlow.Tensor;
}

export function tensorFlowNetwork(tf: Tf, weights: Weights, options: { readonly frozen?: readonly string[] } = {}): TensorFlowNetwork {
  const frozen = new Set(options.frozen);
  const make = (training: boolean, values: Map<string, TensorFlow.Tensor>) => tensorFlowTape(tf, values, training);
  const tensors = () => new Map(Object.entries(weights).map(([name, { data, shape }]) => [name, tf.tensor(data, [...shape])]));
  return {
    evaluate: <R>(work: (tape: Tape) => R) => tf.tidy(() => work(make(false, tensors())) as never) as R,
    gradient(loss) {
      const names = Object.keys(weights).filter((name) => !frozen.has(name));
      let result: (ShardGradient & { byName: Weights }) | null = null;
      tf.tidy(() => {
        const constants = tensors();
        const differentiate = tf.valueAndGrads((...arrays: TensorFlow.Tensor[]) => {
          const values = new Map(constants);
          names.forEach((name, i) => values.set(name, arrays[i]!));
          return unwrap(loss(make(true, values))).asScalar();
        });
        const { value, grads } = differentiate(names.map((name) => constants.get(name)!));
        const byName = Object.fromEntries(
          names.map((name, i) => [name, { shape: weights[name]!.shape, data: Float32Array.from(grads[i]!.dataSync()) }]),
        );
        const all = Object.values(byName).flatMap(({ data }) => [...data]);
        result = { loss: value.dataSync()[0]!, gradient: Float32Array.from(all), statistics: [], byName };
      });
      return result!;
    },
  };
}

/** The tensor behind a variable of {@link tensorFlowTape}. */
export function unwrap(x: Variable): TensorFlow.Tensor {
  return (x as Wrapped).tensor;
}

/** The tape alone, for code with tensors and an optimiser of TensorFlow.js. */
export function tensorFlowTape(tf: Tf, parameters: ReadonlyMap<string, TensorFlow.Tensor>, training: boolean): Tape {
  return {
    training,
    parameter(name) {
      const found = parameters.get(name);
      if (!found)
        throw new AigcError(
          "bad-request",
          "tensorflow",
          `the network asks for a parameter "${name}". There are ${[...parameters.keys()].join(", ")}.`,
        );
      return wrap(found);
    },
    shape: (x) => x.shape,
    input: (data, shape) => wrap(tf.tensor(Float32Array.from(data), [...shape])),
    indices: (data, shape) => wrap(tf.tensor(Int32Array.from(data), [...shape], "int32")),
    ...dense(tf, training),
    ...pictures(tf),
    ...elementwise,
    ...sequences(tf),
    ...rearranging(tf),
    ...forLosses(tf, training),
    ...reductions(tf),
    backward() {
      throw new AigcError("bad-request", "tensorflow", "this tape is differentiated by `gradient`. Call that.");
    },
  };
}

const wrap = (tensor: TensorFlow.Tensor): Wrapped => ({
  tensor,
  shape: tensor.shape,
  size: tensor.size,
  storage: { pointer: 0, size: tensor.size, wanted: true, gradient: 0, sparse: false },
  get data() {
    return tensor.dataSync() as Float32Array<ArrayBuffer>;
  },
});

const unary = (f: (x: TensorFlow.Tensor) => TensorFlow.Tensor) => (x: Variable) => wrap(f(unwrap(x)));

const binary = (f: (x: TensorFlow.Tensor, y: TensorFlow.Tensor) => TensorFlow.Tensor) => (x: Variable, y: Variable) =>
  wrap(f(unwrap(x), spread(unwrap(x), unwrap(y))));

/** y over x: the same shape, [c], or [n, c] spread between. */
function spread(x: TensorFlow.Tensor, y: TensorFlow.Tensor): TensorFlow.Tensor {
  if (x.size === y.size) return y.reshape(x.shape);
  const c = x.shape.at(-1)!;
  if (y.size === c) return y.reshape([c]);
  return y.reshape([x.shape[0]!, ...x.shape.slice(1, -1).map(() => 1), c]);
}

function matrix(tf: Tf, x: TensorFlow.Tensor, w: TensorFlow.Tensor, b: TensorFlow.Tensor): TensorFlow.Tensor {
  const flat = tf.matMul(x.reshape([-1, w.shape[0]!]) as TensorFlow.Tensor2D, w as TensorFlow.Tensor2D).add(b);
  return flat.reshape([...x.shape.slice(0, -1), w.shape[1]!]);
}

function dense(tf: Tf, training: boolean): Pick<Tape, "linear" | "layerNorm" | "batchNorm" | "embedding"> {
  const normal = (x: TensorFlow.Tensor, mean: TensorFlow.Tensor, variance: TensorFlow.Tensor, gain: Variable, bias: Variable) =>
    wrap(x.sub(mean).div(variance.add(1e-5).sqrt()).mul(unwrap(gain)).add(unwrap(bias)));
  return {
    linear(x, w, b, activation) {
      const y = matrix(tf, unwrap(x), unwrap(w), b ? unwrap(b) : tf.scalar(0));
      return wrap(activation ? y.relu() : y);
    },
    layerNorm(x, gain, bias) {
      const { mean, variance } = tf.moments(unwrap(x), -1, true);
      return normal(unwrap(x), mean, variance, gain, bias);
    },
    batchNorm(x, gain, bias, mean, variance) {
      const axes = x.shape.slice(0, -1).map((_, axis) => axis);
      const own = tf.moments(unwrap(x), axes);
      return training
        ? normal(unwrap(x), own.mean, own.variance, gain, bias)
        : normal(unwrap(x), unwrap(mean), unwrap(variance), gain, bias);
    },
    embedding: (table, indices) => wrap(tf.gather(unwrap(table), unwrap(indices) as TensorFlow.Tensor1D)),
  };
}

function pictures(tf: Tf): Pick<Tape, "conv2d" | "upsample2x" | "averagePool2x"> {
  return {
    conv2d(x, w, b, o) {
      const y = tf.conv2d(unwrap(x) as TensorFlow.Tensor4D, unwrap(w) as TensorFlow.Tensor4D, o?.stride ?? 1, "same");
      return wrap(b ? y.add(unwrap(b)) : y);
    },
    // With a gradient of its own: that of resizeNearestNeighbor is not the sum over the 2x2 on TensorFlow.js' cpu backend.
    upsample2x: unary(
      tf.customGrad((x) => ({
        value: tf.image.resizeNearestNeighbor(x as TensorFlow.Tensor4D, [
          2 * (x as TensorFlow.Tensor4D).shape[1],
          2 * (x as TensorFlow.Tensor4D).shape[2],
        ]),
        gradFunc: (d) => tf.avgPool(d as TensorFlow.Tensor4D, 2, 2, "valid").mul(4),
      })),
    ),
    averagePool2x: unary((x) => tf.avgPool(x as TensorFlow.Tensor4D, 2, 2, "valid")),
  };
}

const elementwise = {
  add: binary((x, y) => x.add(y)),
  sub: binary((x, y) => x.sub(y)),
  mul: binary((x, y) => x.mul(y)),
  affine: (x: Variable, factor: number, offset = 0) => wrap(unwrap(x).mul(factor).add(offset)),
  relu: unary((x) => x.relu()),
  leakyRelu: (x: Variable, slope: number) => wrap(unwrap(x).leakyRelu(slope)),
  tanh: unary((x) => x.tanh()),
  sigmoid: unary((x) => x.sigmoid()),
  silu: unary((x) => x.mul(x.sigmoid())),
  softmax: unary((x) => x.softmax()),
  logSoftmax: unary((x) => x.logSoftmax()),
} satisfies Partial<Tape>;

function sequences(tf: Tf): Pick<Tape, "attention" | "gruCell"> {
  return {
    attention(q, k, v, { heads, causal = false, mask }) {
      const split = (x: TensorFlow.Tensor) => x.reshape([x.shape[0]!, x.shape[1]!, heads, x.shape[2]! / heads]).transpose([0, 2, 1, 3]);
      const [qs, ks, vs] = [split(unwrap(q)), split(unwrap(k)), split(unwrap(v))];
      const [tq, tk, width] = [q.shape[1]!, k.shape[1]!, q.shape[2]! / heads];
      let scores = tf.matMul(qs, ks, false, true).mul(1 / Math.sqrt(width));
      const hide = (seen: TensorFlow.Tensor) => {
        scores = scores.mul(seen).add(seen.sub(1).mul(1e9));
      };
      if (causal) hide(tf.tensor2d(Array.from({ length: tq }, (_, i) => Array.from({ length: tk }, (_, j) => (j <= i + tk - tq ? 1 : 0)))));
      if (mask) hide(unwrap(mask).notEqual(0).cast("float32").reshape([q.shape[0]!, 1, 1, tk]));
      return wrap(
        tf
          .matMul(scores.softmax(), vs)
          .transpose([0, 2, 1, 3])
          .reshape([...q.shape]),
      );
    },
    gruCell(x, h, w, u, b, c) {
      const gates = (from: Variable, weights: Variable, bias: Variable) =>
        tf.split(matrix(tf, unwrap(from), unwrap(weights), unwrap(bias)), 3, -1) as [
          TensorFlow.Tensor,
          TensorFlow.Tensor,
          TensorFlow.Tensor,
        ];
      const [xr, xz, xn] = gates(x, w, b);
      const [hr, hz, hn] = gates(h, u, c);
      const z = xz.add(hz).sigmoid();
      const m = xn.add(xr.add(hr).sigmoid().mul(hn)).tanh();
      return wrap(
        tf
          .scalar(1)
          .sub(z)
          .mul(m)
          .add(z.mul(unwrap(h))),
      );
    },
  };
}

function rearranging(tf: Tf): Pick<Tape, "reshape" | "concat" | "slice" | "mean" | "sum" | "max"> {
  return {
    reshape: (x, shape) => wrap(unwrap(x).reshape([...shape])),
    concat: (xs, axis) => wrap(tf.concat(xs.map(unwrap), axis)),
    slice(x, axis, start, end) {
      const at = axis < 0 ? x.shape.length + axis : axis;
      return wrap(
        tf.slice(
          unwrap(x),
          x.shape.map((_, i) => (i === at ? start : 0)),
          x.shape.map((n, i) => (i === at ? end - start : n)),
        ),
      );
    },
    mean: (x, axis) => wrap(unwrap(x).mean(axis)),
    sum: (x, axis) => wrap(unwrap(x).sum(axis)),
    max: (x, axis) => wrap(unwrap(x).max(axis)),
  };
}

function forLosses(
  tf: Tf,
  training: boolean,
): Pick<Tape, "exp" | "log" | "square" | "clamp" | "minimum" | "maximum" | "detach" | "dropout"> {
  return {
    exp: unary((x) => x.exp()),
    log: unary((x) => x.log()),
    square: unary((x) => x.square()),
    clamp: (x, low, high) => wrap(unwrap(x).clipByValue(low, high)),
    minimum: binary((x, y) => x.minimum(y)),
    maximum: binary((x, y) => x.maximum(y)),
    detach: (x) =>
      wrap(
        tf.customGrad((y) => ({ value: (y as TensorFlow.Tensor).clone(), gradFunc: (d) => tf.zerosLike(d as TensorFlow.Tensor) }))(
          unwrap(x),
        ),
      ),
    dropout(x, rate, rng) {
      if (!training || rate === 0) return x;
      return wrap(tf.dropout(unwrap(x), rate, undefined, rng.below(2 ** 31)));
    },
  };
}

function reductions(tf: Tf): Pick<Tape, "gatherLast" | "maskLogits" | "crossEntropy" | "total" | "average"> {
  return {
    gatherLast(x, indices) {
      const c = x.shape.at(-1)!;
      return wrap(
        unwrap(x)
          .mul(tf.oneHot(unwrap(indices).cast("int32") as TensorFlow.Tensor1D, c))
          .sum(-1),
      );
    },
    maskLogits(logits, mask) {
      const seen = unwrap(mask);
      return wrap(unwrap(logits).mul(seen).add(seen.sub(1).mul(1e9)));
    },
    crossEntropy(logits, targets, weights) {
      const c = logits.shape.at(-1)!;
      const chosen = unwrap(logits)
        .reshape([-1, c])
        .logSoftmax()
        .mul(tf.oneHot(unwrap(targets).reshape([-1]).cast("int32") as TensorFlow.Tensor1D, c))
        .sum(-1);
      const w = weights ? tf.tensor1d(Float32Array.from(weights)) : tf.ones([logits.size / c]);
      return wrap(chosen.mul(w).sum().neg().div(w.sum()).reshape([1]));
    },
    total: unary((x) => x.sum().reshape([1])),
    average: unary((x) => x.mean().reshape([1])),
  };
}
