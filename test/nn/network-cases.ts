import type { ModelManifest, TensorSpec } from "../../src/model.ts";
import { initialWeights, type Declaration } from "../../src/nn/tape/initial-weights.ts";
import type { Operations, Weights } from "../../src/nn/network.ts";
import { writeOnnx } from "../../src/nn/onnx/onnx-writer.ts";
import { sha256 } from "../../src/nn/sha256.ts";
import { createRng, type Rng } from "../../src/rng.ts";

/** Networks that between them use every operation, alone and together; what runs them must agree on their outputs. */
export interface NetworkCase {
  readonly name: string;
  readonly inputs: Readonly<Record<string, TensorSpec>>;
  readonly declarations: Readonly<Record<string, Declaration>>;
  readonly network: <T>(operations: Operations<T>, inputs: Readonly<Record<string, T>>) => Readonly<Record<string, T>>;
  /** Lengths of the free dimensions to try. */
  readonly sizes: readonly Readonly<Record<string, number>>[];
}

export const weightsOf = ({ name, declarations }: NetworkCase): Weights => initialWeights(createRng(name), declarations);

/** Inputs of the given lengths: normal numbers; whole numbers below 6; masks of 0 and 1. */
export function inputsOf(
  { inputs }: NetworkCase,
  sizes: Readonly<Record<string, number>>,
  rng: Rng,
): Record<string, { dims: number[]; data: Float32Array | BigInt64Array }> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { type, shape }]) => {
      const dims = shape.map((n) => (typeof n === "number" ? n : sizes[n]!));
      const size = dims.reduce((product, n) => product * n, 1);
      const data =
        type === "int64"
          ? BigInt64Array.from({ length: size }, () => BigInt(rng.below(6)))
          : Float32Array.from({ length: size }, (_, i) => (name === "mask" ? Number(i % 3 !== 1) : rng.normal()));
      return [name, { dims, data }];
    }),
  );
}

const normal = (...shape: number[]): Declaration => ({ shape, init: { normal: 0.4 } });
const float = (...shape: (number | string)[]): TensorSpec => ({ type: "float32", shape });
const N = [{ n: 1 }, { n: 3 }, { n: 64 }];

export const NETWORK_CASES: readonly NetworkCase[] = [
  {
    name: "policy",
    inputs: { observation: float("n", 19) },
    declarations: {
      w1: normal(19, 64),
      b1: normal(64),
      w2: normal(64, 64),
      b2: normal(64),
      wl: normal(64, 7),
      bl: normal(7),
      wv: normal(64, 1),
    },
    network: (t, { observation }) => {
      let h = t.tanh(t.linear(observation!, t.parameter("w1"), t.parameter("b1")));
      h = t.relu(t.linear(h, t.parameter("w2"), t.parameter("b2")));
      return { logits: t.logSoftmax(t.linear(h, t.parameter("wl"), t.parameter("bl"))), value: t.linear(h, t.parameter("wv")) };
    },
    sizes: [...N, { n: 512 }],
  },
  {
    name: "elementwise",
    inputs: { x: float("n", 3, 8), y: float("n", 8) },
    declarations: { c: normal(8), same: normal(8) },
    network: (t, { x, y }) => {
      const spread = t.sub(t.mul(t.add(x!, t.parameter("c")), y!), t.parameter("same"));
      const bent = t.add(t.silu(spread), t.add(t.sigmoid(spread), t.leakyRelu(t.affine(spread, -2, 0.5), 0.1)));
      return { bent, soft: t.softmax(bent), top: t.max(bent, 1), mean: t.mean(bent, -1), sum: t.sum(bent, 1) };
    },
    sizes: N,
  },
  {
    name: "decoder",
    inputs: { latent: float("n", 6), condition: float("n", 4) },
    declarations: {
      w: normal(10, 4 * 3 * 16),
      b: normal(4 * 3 * 16),
      c1: normal(3, 3, 16, 12),
      d1: normal(12),
      film: normal(4, 12),
      g: normal(12),
      h: normal(12),
      m: normal(12),
      v: { shape: [12], init: "ones" },
      c2: normal(3, 3, 12, 8),
      d2: normal(8),
      c3: normal(1, 1, 8, 5),
      d3: normal(5),
      residual: normal(1, 1, 12, 8),
    },
    network: (t, { latent, condition }) => {
      const p = (name: string) => t.parameter(name);
      let x = t.reshape(t.linear(t.concat([latent!, condition!], 1), p("w"), p("b")), [-1, 3, 4, 16]);
      x = t.upsample2x(t.relu(x));
      x = t.conv2d(x, p("c1"), p("d1"));
      x = t.batchNorm(x, p("g"), p("h"), p("m"), p("v"));
      x = t.silu(t.add(x, t.linear(condition!, p("film"))));
      const y = t.add(t.conv2d(t.leakyRelu(x, 0.2), p("c2"), p("d2")), t.conv2d(x, p("residual")));
      return { logits: t.conv2d(y, p("c3"), p("d3")) };
    },
    sizes: N,
  },
  {
    name: "encoder",
    inputs: { picture: float("n", 8, 10, 3) },
    declarations: {
      c1: normal(4, 4, 3, 8),
      d1: normal(8),
      c2: normal(3, 3, 8, 16),
      g: normal(16),
      h: normal(16),
      w: normal(2 * 3 * 16, 9),
      pool: normal(8, 4),
    },
    network: (t, { picture }) => {
      const p = (name: string) => t.parameter(name);
      const x = t.relu(t.conv2d(picture!, p("c1"), p("d1"), { stride: 2 }));
      const pooled = t.mean(t.reshape(t.averagePool2x(t.slice(x, 2, 0, 4)), [-1, 4, 8]), 1);
      const y = t.layerNorm(t.conv2d(x, p("c2"), undefined, { stride: 2 }), p("g"), p("h"));
      return { code: t.linear(t.reshape(y, [-1, 2 * 3 * 16]), p("w")), pooled: t.linear(pooled, p("pool")) };
    },
    sizes: N,
  },
  {
    name: "transformer",
    inputs: { tokens: { type: "int64", shape: ["n", "t"] } },
    declarations: {
      table: normal(6, 16),
      g: normal(16),
      h: normal(16),
      q: normal(16, 16),
      k: normal(16, 16),
      v: normal(16, 16),
      o: normal(16, 16),
      w1: normal(16, 32),
      b1: normal(32),
      w2: normal(32, 16),
      out: normal(16, 6),
    },
    network: (t, { tokens }) => {
      const p = (name: string) => t.parameter(name);
      let x = t.embedding(p("table"), tokens!);
      const y = t.layerNorm(x, p("g"), p("h"));
      x = t.add(
        x,
        t.linear(t.attention(t.linear(y, p("q")), t.linear(y, p("k")), t.linear(y, p("v")), { heads: 4, causal: true }), p("o")),
      );
      x = t.add(x, t.linear(t.silu(t.linear(x, p("w1"), p("b1"))), p("w2")));
      return { logits: t.linear(x, p("out")) };
    },
    sizes: [
      { n: 1, t: 1 },
      { n: 2, t: 5 },
      { n: 1, t: 40 },
    ],
  },
  {
    name: "transformer step with a cache",
    inputs: { token: { type: "int64", shape: ["n", 1] }, pastK: float("n", "past", 16), pastV: float("n", "past", 16) },
    declarations: { table: normal(6, 16), q: normal(16, 16), k: normal(16, 16), v: normal(16, 16), out: normal(16, 6) },
    network: (t, { token, pastK, pastV }) => {
      const p = (name: string) => t.parameter(name);
      const x = t.embedding(p("table"), token!);
      const k = t.concat([pastK!, t.linear(x, p("k"))], 1);
      const v = t.concat([pastV!, t.linear(x, p("v"))], 1);
      return { logits: t.linear(t.attention(t.linear(x, p("q")), k, v, { heads: 2, causal: true }), p("out")), k, v };
    },
    sizes: [
      { n: 1, past: 1 },
      { n: 5, past: 9 },
      { n: 1, past: 0 },
    ],
  },
  {
    name: "recurrent",
    inputs: { observation: float("n", 7), state: float("n", 12) },
    declarations: { w: normal(7, 36), u: normal(12, 36), b: normal(36), c: normal(36), out: normal(12, 4) },
    network: (t, { observation, state }) => {
      const p = (name: string) => t.parameter(name);
      const next = t.gruCell(observation!, state!, p("w"), p("u"), p("b"), p("c"));
      return { logits: t.linear(next, p("out")), nextState: next };
    },
    sizes: N,
  },
  {
    name: "entities",
    inputs: { self: float("n", 5), others: float("n", 4, 6), mask: float("n", 4) },
    declarations: { e: normal(6, 8), s: normal(5, 8), o: normal(16, 3) },
    network: (t, { self, others, mask }) => {
      const p = (name: string) => t.parameter(name);
      const keys = t.relu(t.linear(others!, p("e")));
      const query = t.reshape(t.linear(self!, p("s")), [-1, 1, 8]);
      const seen = t.reshape(t.attention(query, keys, keys, { heads: 2, mask: mask! }), [-1, 8]);
      return { logits: t.linear(t.concat([seen, t.reshape(query, [-1, 8])], 1), p("o")) };
    },
    sizes: N,
  },
];

/** A case as a file with its papers. */
export function fileOf(networkCase: NetworkCase, options: { int8?: boolean } = {}): { manifest: ModelManifest; onnx: Uint8Array } {
  const { name, inputs: given, network } = networkCase;
  const { onnx, inputs, outputs } = writeOnnx({ name, inputs: given, weights: weightsOf(networkCase), network, ...options });
  const training = { command: "npx phaser-aigc train example", seed: "0", commit: "none", steps: 0, seconds: 0, data: [] };
  return {
    onnx,
    manifest: {
      name,
      contract: "example@1",
      file: "model.onnx",
      sha256: sha256(onnx),
      bytes: onnx.length,
      inputs,
      outputs,
      training,
      metrics: {},
    },
  };
}

export const caseNamed = (name: string): NetworkCase => NETWORK_CASES.find((networkCase) => networkCase.name === name)!;
