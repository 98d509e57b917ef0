import type { Declaration } from "../src/nn/tape/initial-weights.ts";
import type { Tape, Variable } from "../src/nn/tape/graph.ts";
import { createRng } from "../src/rng.ts";

/**
 * The five networks that the engine is measured on: a policy on features, a policy on a picture, one step of a GAN, a VAE and a
 * language model. Each is one loss over a tape, so that the same code runs on our engine and on TensorFlow.js; `size` is
 * "full" to time them, "small" to check their gradients.
 */
export interface MeasuredNetwork {
  readonly name: "mlp" | "conv" | "gan" | "vae" | "lm";
  readonly what: string;
  readonly weights: Readonly<Record<string, Declaration>>;
  readonly frozen: readonly string[];
  readonly loss: (tape: Tape) => Variable;
}

export function fiveNetworks(size: "full" | "small"): readonly MeasuredNetwork[] {
  const full = size === "full";
  return [
    mlp(full ? 256 : 6),
    conv(full ? 256 : 2, full ? 11 : 4),
    gan(full ? 64 : 2, full ? 64 : 6),
    vae(full ? 64 : 2, full ? 32 : 4),
    lm(full ? 16 : 2, full),
  ];
}

const glorot = (...shape: number[]): Declaration => ({ shape, init: "glorot" });
const zeros = (n: number): Declaration => ({ shape: [n], init: "zeros" });
const ones = (n: number): Declaration => ({ shape: [n], init: "ones" });

function inputs(seed: string) {
  const rng = createRng(seed);
  return {
    normal: (n: number) => Float32Array.from({ length: n }, () => rng.normal()),
    below: (n: number, bound: number) => Int32Array.from({ length: n }, () => rng.below(bound)),
    /** Pictures [pixels, classes] with one 1 per pixel. */
    oneHot(pixels: number, classes: number) {
      const data = new Float32Array(pixels * classes);
      for (let i = 0; i < pixels; i++) data[i * classes + rng.below(classes)] = 1;
      return data;
    },
  };
}

/** Two heads on features [batch, width], and the clipped loss of PPO. */
function ppoHeads(t: Tape, x: Variable, actions: Int32Array, advantages: Float32Array): Variable {
  const batch = actions.length;
  const both = t.linear(x, t.parameter("head"), t.parameter("headBias"));
  const chosen = t.gatherLast(t.logSoftmax(t.slice(both, -1, 0, 8)), t.indices(actions, [batch]));
  const ratio = t.exp(t.affine(chosen, 1, 2));
  const advantage = t.input(advantages, [batch]);
  const policy = t.minimum(t.mul(ratio, advantage), t.mul(t.clamp(ratio, 0.8, 1.2), advantage));
  const value = t.sub(t.reshape(t.slice(both, -1, 8, 9), [batch]), advantage);
  return t.add(t.affine(t.average(policy), -1), t.affine(t.average(t.square(value)), 0.5));
}

function mlp(batch: number): MeasuredNetwork {
  const data = inputs("mlp");
  const [x, actions, advantages] = [data.normal(batch * 64), data.below(batch, 8), data.normal(batch)];
  return {
    name: "mlp",
    what: `MLP 64-256-256-(8+1), PPO loss, batch ${batch}`,
    frozen: [],
    weights: { w1: glorot(64, 256), b1: zeros(256), w2: glorot(256, 256), b2: zeros(256), head: glorot(256, 9), headBias: zeros(9) },
    loss(t) {
      const one = t.tanh(t.linear(t.input(x, [batch, 64]), t.parameter("w1"), t.parameter("b1")));
      const two = t.tanh(t.linear(one, t.parameter("w2"), t.parameter("b2")));
      return ppoHeads(t, two, actions, advantages);
    },
  };
}

function conv(batch: number, side: number): MeasuredNetwork {
  const data = inputs("conv");
  const [x, actions, advantages] = [data.normal(batch * side * side * 16), data.below(batch, 8), data.normal(batch)];
  return {
    name: "conv",
    what: `${side}x${side}x16, two conv 3x3x32, dense 128, PPO loss, batch ${batch}`,
    frozen: [],
    weights: {
      k1: glorot(3, 3, 16, 32),
      c1: zeros(32),
      k2: glorot(3, 3, 32, 32),
      c2: zeros(32),
      w: glorot(side * side * 32, 128),
      b: zeros(128),
      head: glorot(128, 9),
      headBias: zeros(9),
    },
    loss(t) {
      const one = t.leakyRelu(t.conv2d(t.input(x, [batch, side, side, 16]), t.parameter("k1"), t.parameter("c1")), 0.1);
      const two = t.leakyRelu(t.conv2d(one, t.parameter("k2"), t.parameter("c2")), 0.1);
      const three = t.tanh(t.linear(t.reshape(two, [batch, -1]), t.parameter("w"), t.parameter("b")));
      return ppoHeads(t, three, actions, advantages);
    },
  };
}

/** Both players in one loss: the critic sees detached fakes, the generator a critic that does not learn ("…Fixed"). */
function gan(batch: number, width: number): MeasuredNetwork {
  const data = inputs("gan");
  const [z, real] = [data.normal(batch * 32), data.oneHot(batch * 256, 12)];
  const critic = { k1: glorot(3, 3, 12, width), k2: glorot(3, 3, width, 2 * width), judge: glorot(4 * 4 * 2 * width, 1) };
  const fixed = Object.fromEntries(Object.entries(critic).map(([name, declaration]) => [`${name}Fixed`, declaration]));
  return {
    name: "gan",
    what: `DCGAN 16x16x12, both players, batch ${batch}`,
    frozen: Object.keys(fixed),
    weights: {
      g1: glorot(32, 4 * 4 * 2 * width),
      g2: glorot(3, 3, 2 * width, width),
      g3: glorot(3, 3, width, width),
      g4: glorot(3, 3, width, 12),
      ...critic,
      ...fixed,
    },
    loss(t) {
      const grow = (x: Variable, w: string) => t.leakyRelu(t.conv2d(t.upsample2x(x), t.parameter(w)), 0.2);
      const seed = t.leakyRelu(t.reshape(t.linear(t.input(z, [batch, 32]), t.parameter("g1")), [batch, 4, 4, 2 * width]), 0.2);
      const fake = t.softmax(t.conv2d(grow(grow(seed, "g2"), "g3"), t.parameter("g4")));
      const judge = (x: Variable, suffix: string) => {
        const one = t.leakyRelu(t.conv2d(x, t.parameter(`k1${suffix}`), undefined, { stride: 2 }), 0.2);
        const two = t.leakyRelu(t.conv2d(one, t.parameter(`k2${suffix}`), undefined, { stride: 2 }), 0.2);
        return t.linear(t.reshape(two, [x.shape[0]!, -1]), t.parameter(`judge${suffix}`));
      };
      // Least squares (Mao et al. 2017).
      const off = (x: Variable, target: number) => t.average(t.square(t.affine(x, 1, -target)));
      const both = judge(t.concat([t.input(real, [batch, 16, 16, 12]), t.detach(fake)], 0), "");
      const critical = t.add(off(t.slice(both, 0, 0, batch), 1), off(t.slice(both, 0, batch, 2 * batch), 0));
      return t.add(critical, off(judge(fake, "Fixed"), 1));
    },
  };
}

function vae(batch: number, width: number): MeasuredNetwork {
  const data = inputs("vae");
  const [x, noise] = [data.oneHot(batch * 1024, 16), data.normal(batch * 16)];
  const tiles = Int32Array.from({ length: batch * 1024 }, (_, i) => x.subarray(16 * i, 16 * i + 16).indexOf(1));
  return {
    name: "vae",
    what: `conv VAE 32x32x16, latent 16, batch ${batch}`,
    frozen: [],
    weights: {
      e1: glorot(3, 3, 16, width),
      e2: glorot(3, 3, width, 2 * width),
      mean: glorot(64 * 2 * width, 32),
      d0: glorot(16, 64 * 2 * width),
      d1: glorot(3, 3, 2 * width, 2 * width),
      d2: glorot(3, 3, 2 * width, width),
      d3: glorot(3, 3, width, 16),
    },
    loss(t) {
      const one = t.leakyRelu(t.conv2d(t.input(x, [batch, 32, 32, 16]), t.parameter("e1"), undefined, { stride: 2 }), 0.1);
      const two = t.leakyRelu(t.conv2d(one, t.parameter("e2"), undefined, { stride: 2 }), 0.1);
      const both = t.linear(t.reshape(two, [batch, -1]), t.parameter("mean"));
      const mean = t.slice(both, -1, 0, 16);
      const logVariance = t.clamp(t.slice(both, -1, 16, 32), -6, 4);
      const z = t.add(mean, t.mul(t.exp(t.affine(logVariance, 0.5)), t.input(noise, [batch, 16])));
      let y = t.leakyRelu(t.reshape(t.linear(z, t.parameter("d0")), [batch, 8, 8, 2 * width]), 0.1);
      y = t.leakyRelu(t.conv2d(t.upsample2x(y), t.parameter("d1")), 0.1);
      y = t.leakyRelu(t.conv2d(t.upsample2x(y), t.parameter("d2")), 0.1);
      const logits = t.reshape(t.conv2d(y, t.parameter("d3")), [batch * 1024, 16]);
      const divergence = t.average(t.sub(t.add(t.square(mean), t.exp(logVariance)), t.affine(logVariance, 1, 1)));
      return t.add(t.crossEntropy(logits, t.indices(tiles, [tiles.length])), t.affine(divergence, 0.01));
    },
  };
}

function lm(batch: number, full: boolean): MeasuredNetwork {
  const [d, layers, context, vocabulary] = full ? [128, 4, 128, 512] : [32, 2, 12, 40];
  const data = inputs("lm");
  const [tokens, targets] = [data.below(batch * context, vocabulary), data.below(batch * context, vocabulary)];
  const places = Int32Array.from({ length: batch * context }, (_, i) => i % context);
  const weights: Record<string, Declaration> = { table: glorot(vocabulary, d), places: glorot(context, d), out: glorot(d, vocabulary) };
  for (let i = 0; i < layers; i++) {
    weights[`g${i}`] = weights[`h${i}`] = ones(d);
    weights[`gb${i}`] = weights[`hb${i}`] = zeros(d);
    weights[`qkv${i}`] = glorot(d, 3 * d);
    weights[`o${i}`] = glorot(d, d);
    weights[`up${i}`] = glorot(d, 4 * d);
    weights[`down${i}`] = glorot(4 * d, d);
  }
  return {
    name: "lm",
    what: `transformer d${d} L${layers} H4, context ${context}, vocabulary ${vocabulary}, batch ${batch}`,
    frozen: [],
    weights,
    loss(t) {
      const p = t.parameter;
      const shape = [batch, context];
      let x = t.add(t.embedding(p("table"), t.indices(tokens, shape)), t.embedding(p("places"), t.indices(places, shape)));
      for (let i = 0; i < layers; i++) {
        const qkv = t.linear(t.layerNorm(x, p(`g${i}`), p(`gb${i}`)), p(`qkv${i}`));
        const [q, k, v] = [0, 1, 2].map((part) => t.slice(qkv, -1, part * d, (part + 1) * d)) as [Variable, Variable, Variable];
        x = t.add(x, t.linear(t.attention(q, k, v, { heads: 4, causal: true }), p(`o${i}`)));
        x = t.add(x, t.linear(t.silu(t.linear(t.layerNorm(x, p(`h${i}`), p(`hb${i}`)), p(`up${i}`))), p(`down${i}`)));
      }
      return t.crossEntropy(t.reshape(t.linear(x, p("out")), [batch * context, vocabulary]), t.indices(targets, [targets.length]));
    },
  };
}
