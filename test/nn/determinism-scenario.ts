import { createEngine, type Engine } from "../../src/nn/kernels/engine.ts";
import { initialWeights, type Declaration } from "../../src/nn/tape/initial-weights.ts";
import { createLearner } from "../../src/nn/tape/learner.ts";
import { createRuntimeModel } from "../../src/nn/runtime/runtime.ts";
import type { Tape, Variable } from "../../src/nn/tape/graph.ts";
import { sha256 } from "../../src/nn/sha256.ts";
import { createRng } from "../../src/rng.ts";
import { ALONE, type ProcessGroup } from "../../src/train/process-group.ts";
import { sharedStep } from "../../src/train/shared-step.ts";
import { fileOf, inputsOf, NETWORK_CASES } from "./network-cases.ts";

/**
 * 200 steps of three small networks that use every family of operations; runs in Node and in a page.
 * @param group the copies of this training that share its work
 */
export async function trainedHashes(group: ProcessGroup = ALONE, engine?: Engine): Promise<Record<string, string>> {
  engine ??= await createEngine();
  const hashes: Record<string, string> = {};
  for (const [name, { frozen = [], loss }] of Object.entries(SCENARIOS)) {
    const learner = createLearner(engine, startingWeights(name), { frozen, average: 0.99 });
    const options = { learningRate: 1e-2, clipNorm: 1, weightDecay: 0.01 };
    const makeStep = await sharedStep(group, learner, 2, 0);
    const nothing = new Float64Array(0);
    for (let step = 0; step < 200; step++)
      makeStep({ ...options, loss: (t, shard) => loss(t, createRng(name).fork(2 * step + shard)) }, nothing);
    const { weights: trained, first, second, frozen: still, average } = learner.state();
    const all = [trained, first, second, still, average];
    const bytes = new Uint8Array(all.reduce((sum, part) => sum + part.byteLength, 0));
    let at = 0;
    for (const part of all) {
      bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
      at += part.byteLength;
    }
    hashes[name] = sha256(bytes);
    learner.dispose();
  }
  return hashes;
}

const startingWeights = (name: string) => initialWeights(createRng(name).fork("weights"), SCENARIOS[name]!.weights);

/** What the run-time answers for every network of the cases, float32 and int8, at several batches. */
export async function outputHashes(engine?: Engine): Promise<Record<string, string>> {
  engine ??= await createEngine();
  const hashes: Record<string, string> = {};
  for (const networkCase of NETWORK_CASES) {
    const parts: string[] = [];
    for (const int8 of [false, true]) {
      const { manifest, onnx } = fileOf(networkCase, { int8 });
      const model = createRuntimeModel(engine, manifest, onnx);
      for (const sizes of networkCase.sizes) {
        const outputs = model.run(inputsOf(networkCase, sizes, createRng(networkCase.name)));
        for (const { data } of Object.values(outputs)) parts.push(sha256(new Uint8Array(data.buffer, data.byteOffset, data.byteLength)));
      }
      model.dispose();
    }
    hashes[networkCase.name] = sha256(new TextEncoder().encode(parts.join()));
  }
  return hashes;
}

type Chance = ReturnType<typeof createRng>;
interface Scenario {
  readonly weights: Record<string, Declaration>;
  readonly frozen?: readonly string[];
  readonly loss: (t: Tape, rng: Chance) => Variable;
}
const array = (...shape: number[]): Declaration => ({ shape, init: shape.length === 1 ? "zeros" : "glorot" });
const ones = (n: number): Declaration => ({ shape: [n], init: "ones" });
const normal = (rng: Chance, n: number) => Float32Array.from({ length: n }, () => rng.normal());
const below = (rng: Chance, n: number, bound: number) => Int32Array.from({ length: n }, () => rng.below(bound));

const SCENARIOS: Record<string, Scenario> = {
  mlp: {
    weights: { w1: { shape: [10, 33], init: { orthogonal: 1.4 } }, b1: array(33), w2: array(33, 5), b2: array(5) },
    loss(t, rng) {
      const x = t.dropout(t.tanh(t.linear(t.input(normal(rng, 160), [16, 10]), t.parameter("w1"), t.parameter("b1"))), 0.1, rng);
      const logits = t.maskLogits(
        t.linear(x, t.parameter("w2"), t.parameter("b2")),
        t.input(
          below(rng, 80, 4).map((n) => Math.min(n, 1)),
          [16, 5],
        ),
      );
      const log = t.logSoftmax(logits);
      const ratio = t.exp(t.clamp(t.affine(t.gatherLast(log, t.indices(below(rng, 16, 5), [16])), 1, 1.6), -3, 3));
      const advantage = t.input(normal(rng, 16), [16]);
      const objective = t.minimum(t.mul(ratio, advantage), t.mul(t.clamp(ratio, 0.8, 1.2), advantage));
      return t.affine(t.average(objective), -1);
    },
  },
  conv: {
    weights: {
      k1: array(3, 3, 3, 7),
      k2: array(3, 3, 7, 6),
      g: ones(7),
      b: array(7),
      m: array(7),
      v: ones(7),
      w: array(24, 4),
      z: array(4, 6),
    },
    frozen: ["m", "v"],
    loss(t, rng) {
      const p = t.parameter;
      const x = t.input(normal(rng, 2 * 8 * 8 * 3), [2, 8, 8, 3]);
      const one = t.leakyRelu(t.batchNorm(t.conv2d(x, p("k1"), undefined, { stride: 2 }), p("g"), p("b"), p("m"), p("v")), 0.1);
      const two = t.averagePool2x(t.silu(t.conv2d(one, p("k2"))));
      const code = t.sigmoid(t.linear(t.reshape(two, [2, 24]), p("w")));
      const back = t.upsample2x(t.reshape(t.relu(t.linear(code, p("z"))), [2, 1, 1, 6]));
      return t.add(t.average(t.square(t.sub(back, t.input(normal(rng, 48), [2, 2, 2, 6])))), t.average(t.log(t.affine(code, 1, 0.1))));
    },
  },
  lm: {
    weights: {
      table: array(20, 16),
      gain: ones(16),
      bias: array(16),
      qkv: array(16, 48),
      o: array(16, 16),
      w: array(16, 24),
      u: array(8, 24),
      b: array(24),
      c: array(24),
      out: array(8, 20),
    },
    loss(t, rng) {
      const p = t.parameter;
      let x = t.embedding(p("table"), t.indices(below(rng, 18, 20), [3, 6]));
      const qkv = t.linear(t.layerNorm(x, p("gain"), p("bias")), p("qkv"));
      const part = (i: number) => t.slice(qkv, -1, 16 * i, 16 * i + 16);
      x = t.add(x, t.linear(t.attention(part(0), part(1), part(2), { heads: 2, causal: true }), p("o")));
      let h = t.input(new Float32Array(24), [3, 8]);
      const states: Variable[] = [];
      for (let at = 0; at < 6; at++) {
        h = t.gruCell(t.reshape(t.slice(x, 1, at, at + 1), [3, 16]), h, p("w"), p("u"), p("b"), p("c"));
        states.push(h);
      }
      const logits = t.linear(t.concat(states, 0), p("out"));
      return t.crossEntropy(logits, t.indices(below(rng, 18, 20), [18]));
    },
  },
};
