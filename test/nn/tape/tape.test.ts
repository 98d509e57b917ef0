import * as tf from "@tensorflow/tfjs";
import { createEngine, type Engine } from "../../../src/nn/kernels/engine.ts";
import { initialWeights, type Declaration } from "../../../src/nn/tape/initial-weights.ts";
import { createLearner } from "../../../src/nn/tape/learner.ts";
import type { Tape, Variable } from "../../../src/nn/tape/graph.ts";
import { createRng } from "../../../src/rng.ts";
import { tensorFlowNetwork } from "../../../src/train/tensorflow-tape.ts";

/** One case: arrays to learn, and a loss over every operation at hand. */
interface Case {
  readonly weights: Record<string, Declaration>;
  readonly loss: (tape: Tape) => Variable;
  readonly frozen?: readonly string[];
}

const normal = (...shape: number[]): Declaration => ({ shape, init: { normal: 0.7 } });
const rng = createRng("inputs");
const numbers = (n: number) => Float32Array.from({ length: n }, () => rng.normal());
const X = numbers(4000);
/** Numbers with no ties and none near a kink. */
const spreadOut = Float32Array.from({ length: 400 }, (_, i) => ((i * 37) % 101) / 20 - 2.51);
/** Makes every element of the result count, each differently. */
const weigh = (t: Tape, y: Variable) => t.total(t.mul(y, t.input(X.subarray(0, y.size), y.shape)));

const CASES: Record<string, Case> = {
  "linear over rows": {
    weights: { w: normal(7, 5), b: normal(5) },
    loss: (t) => weigh(t, t.linear(t.input(X.subarray(0, 42), [2, 3, 7]), t.parameter("w"), t.parameter("b"))),
  },
  "linear of some rows of a table": {
    weights: { w: normal(7, 5) },
    loss: (t) => weigh(t, t.linear(t.embedding(t.input(X.subarray(0, 84), [12, 7]), t.indices([3, 0, 3, 11], [4])), t.parameter("w"))),
  },
  "linear with a relu of its own": {
    weights: { x: normal(9, 33), w: normal(33, 17), b: normal(17) },
    loss: (t) =>
      weigh(t, t.linear(t.linear(t.parameter("x"), t.parameter("w"), t.parameter("b"), "relu"), t.input(X.subarray(0, 17), [17, 1]))),
  },
  "linear after linear with a relu, wide enough to pass over zeros": {
    weights: { x: normal(32, 40), w: normal(40, 48), b: normal(48), v: normal(48, 24) },
    loss: (t) => {
      const hidden = t.linear(t.parameter("x"), t.parameter("w"), t.parameter("b"), "relu");
      return weigh(t, t.linear(hidden, t.parameter("v"), undefined, "relu"));
    },
  },
  "linear to its input": {
    weights: { x: normal(9, 33), w: normal(33, 17) },
    loss: (t) => weigh(t, t.linear(t.parameter("x"), t.parameter("w"))),
  },
  "linear of one row": {
    weights: { x: normal(1, 300), w: normal(300, 70) },
    loss: (t) => weigh(t, t.linear(t.parameter("x"), t.parameter("w"))),
  },
  "linear past a block": {
    weights: { x: normal(6, 530), w: normal(530, 9) },
    loss: (t) => weigh(t, t.linear(t.parameter("x"), t.parameter("w"))),
  },
  "conv 3x3": {
    weights: { x: normal(2, 5, 6, 4), w: normal(3, 3, 4, 8), b: normal(8) },
    loss: (t) => weigh(t, t.conv2d(t.parameter("x"), t.parameter("w"), t.parameter("b"))),
  },
  "conv of odd channels": {
    weights: { x: normal(2, 4, 5, 3), w: normal(3, 3, 3, 5) },
    loss: (t) => weigh(t, t.conv2d(t.parameter("x"), t.parameter("w"))),
  },
  "conv of stride 2, even size": {
    weights: { x: normal(1, 6, 8, 4), w: normal(4, 4, 4, 6) },
    loss: (t) => weigh(t, t.conv2d(t.parameter("x"), t.parameter("w"), undefined, { stride: 2 })),
  },
  "conv of stride 2, odd size": {
    weights: { x: normal(2, 5, 7, 2), w: normal(3, 3, 2, 3) },
    loss: (t) => weigh(t, t.conv2d(t.parameter("x"), t.parameter("w"), undefined, { stride: 2 })),
  },
  "conv of many pictures": {
    weights: { x: normal(6, 5, 6, 8), w: normal(3, 3, 8, 12) },
    loss: (t) => weigh(t, t.conv2d(t.parameter("x"), t.parameter("w"))),
  },
  "conv of many pictures, stride 2": {
    weights: { x: normal(9, 6, 6, 4), w: normal(3, 3, 4, 8) },
    loss: (t) => weigh(t, t.conv2d(t.parameter("x"), t.parameter("w"), undefined, { stride: 2 })),
  },
  "conv 1x1 over many channels": {
    weights: { x: normal(1, 3, 3, 300), w: normal(1, 1, 300, 4) },
    loss: (t) => weigh(t, t.conv2d(t.parameter("x"), t.parameter("w"))),
  },
  upsample2x: { weights: { x: normal(2, 3, 2, 5) }, loss: (t) => weigh(t, t.upsample2x(t.parameter("x"))) },
  averagePool2x: { weights: { x: normal(2, 4, 6, 3) }, loss: (t) => weigh(t, t.averagePool2x(t.parameter("x"))) },
  "add of the same shape": {
    weights: { x: normal(3, 5), y: normal(3, 5) },
    loss: (t) => weigh(t, t.add(t.parameter("x"), t.parameter("y"))),
  },
  "add over the last axis": {
    weights: { x: normal(3, 2, 5), y: normal(5) },
    loss: (t) => weigh(t, t.add(t.parameter("x"), t.parameter("y"))),
  },
  "sub spread between": {
    weights: { x: normal(3, 2, 2, 5), y: normal(3, 5) },
    loss: (t) => weigh(t, t.sub(t.parameter("x"), t.parameter("y"))),
  },
  "mul spread between": {
    weights: { x: normal(3, 2, 2, 5), y: normal(3, 5) },
    loss: (t) => weigh(t, t.mul(t.parameter("x"), t.parameter("y"))),
  },
  "mul with itself": { weights: { x: normal(3, 5) }, loss: (t) => weigh(t, t.mul(t.parameter("x"), t.parameter("x"))) },
  affine: { weights: { x: normal(7) }, loss: (t) => weigh(t, t.affine(t.parameter("x"), -1.7, 0.3)) },
  relu: { weights: { x: normal(50) }, loss: (t) => weigh(t, t.relu(t.add(t.parameter("x"), t.input(spreadOut.subarray(0, 50), [50])))) },
  leakyRelu: { weights: { x: normal(50) }, loss: (t) => weigh(t, t.leakyRelu(t.parameter("x"), 0.2)) },
  tanh: { weights: { x: normal(50) }, loss: (t) => weigh(t, t.tanh(t.affine(t.parameter("x"), 3))) },
  sigmoid: { weights: { x: normal(50) }, loss: (t) => weigh(t, t.sigmoid(t.affine(t.parameter("x"), 3))) },
  silu: { weights: { x: normal(50) }, loss: (t) => weigh(t, t.silu(t.affine(t.parameter("x"), 3))) },
  softmax: { weights: { x: normal(4, 7) }, loss: (t) => weigh(t, t.softmax(t.parameter("x"))) },
  logSoftmax: { weights: { x: normal(4, 7) }, loss: (t) => weigh(t, t.logSoftmax(t.parameter("x"))) },
  layerNorm: {
    weights: { x: normal(4, 7), g: normal(7), b: normal(7) },
    loss: (t) => weigh(t, t.layerNorm(t.parameter("x"), t.parameter("g"), t.parameter("b"))),
  },
  batchNorm: {
    frozen: ["m", "v"],
    weights: { x: normal(4, 3, 5), g: normal(5), b: normal(5), m: normal(5), v: { shape: [5], init: "ones" } },
    loss: (t) => weigh(t, t.batchNorm(t.parameter("x"), t.parameter("g"), t.parameter("b"), t.parameter("m"), t.parameter("v"))),
  },
  embedding: {
    weights: { table: normal(6, 5) },
    loss: (t) => weigh(t, t.embedding(t.parameter("table"), t.indices([5, 0, 0, 3], [2, 2]))),
  },
  "attention, causal": {
    weights: { q: normal(2, 5, 8), k: normal(2, 7, 8), v: normal(2, 7, 8) },
    loss: (t) => weigh(t, t.attention(t.parameter("q"), t.parameter("k"), t.parameter("v"), { heads: 2, causal: true })),
  },
  "attention, masked": {
    weights: { q: normal(2, 3, 8), k: normal(2, 4, 8), v: normal(2, 4, 8) },
    loss: (t) =>
      weigh(
        t,
        t.attention(t.parameter("q"), t.parameter("k"), t.parameter("v"), { heads: 4, mask: t.input([1, 1, 0, 1, 1, 0, 0, 0], [2, 4]) }),
      ),
  },
  gruCell: {
    weights: { x: normal(3, 4), h: normal(3, 5), w: normal(4, 15), u: normal(5, 15), b: normal(15), c: normal(15) },
    loss: (t) =>
      weigh(t, t.gruCell(t.parameter("x"), t.parameter("h"), t.parameter("w"), t.parameter("u"), t.parameter("b"), t.parameter("c"))),
  },
  "reshape, concat and slice": {
    weights: { x: normal(2, 6), y: normal(2, 3, 5) },
    loss: (t) => weigh(t, t.slice(t.concat([t.reshape(t.parameter("x"), [2, 3, -1]), t.parameter("y")], -1), 1, 1, 3)),
  },
  "mean, sum and max over axes": {
    weights: { x: normal(2, 3, 4) },
    loss: (t) =>
      t.add(t.add(weigh(t, t.mean(t.parameter("x"), 1)), weigh(t, t.sum(t.parameter("x"), 0))), weigh(t, t.max(t.parameter("x"), -1))),
  },
  "exp, log and square": { weights: { x: normal(20) }, loss: (t) => weigh(t, t.log(t.affine(t.square(t.exp(t.parameter("x"))), 1, 0.5))) },
  clamp: { weights: { x: normal(40) }, loss: (t) => weigh(t, t.clamp(t.parameter("x"), -0.5, 0.4)) },
  "minimum and maximum": {
    weights: { x: normal(40), y: normal(40) },
    loss: (t) =>
      t.add(
        weigh(t, t.minimum(t.parameter("x"), t.parameter("y"))),
        t.affine(weigh(t, t.maximum(t.parameter("x"), t.parameter("y"))), 0.5),
      ),
  },
  detach: { weights: { x: normal(9) }, loss: (t) => weigh(t, t.mul(t.detach(t.tanh(t.parameter("x"))), t.parameter("x"))) },
  gatherLast: {
    weights: { x: normal(2, 3, 4) },
    loss: (t) => weigh(t, t.gatherLast(t.parameter("x"), t.indices([0, 3, 1, 2, 2, 0], [2, 3]))),
  },
  "maskLogits in a softmax": {
    weights: { x: normal(2, 4) },
    loss: (t) => weigh(t, t.softmax(t.maskLogits(t.parameter("x"), t.input([1, 0, 1, 1, 1, 1, 0, 0], [2, 4])))),
  },
  "crossEntropy, weighted": {
    weights: { x: normal(5, 4) },
    loss: (t) => t.crossEntropy(t.parameter("x"), t.indices([0, 3, 1, 2, 2], [5]), [1, 0, 2, 0.5, 1]),
  },
  average: { weights: { x: normal(5, 4) }, loss: (t) => t.average(t.square(t.parameter("x"))) },
  "one array used twice": {
    weights: { w: normal(6, 6) },
    loss: (t) => weigh(t, t.linear(t.tanh(t.linear(t.input(X.subarray(0, 12), [2, 6]), t.parameter("w"))), t.parameter("w"))),
  },
};

describe("the tape", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine();
    await tf.setBackend("cpu");
  });

  for (const [name, { weights: declarations, loss, frozen = [] }] of Object.entries(CASES)) {
    it(`has the value and the gradients of TensorFlow.js: ${name}`, () => {
      const weights = initialWeights(createRng(name), declarations);
      const learner = createLearner(engine, weights, { frozen });
      const ours = learner.gradient(loss);
      const theirs = tensorFlowNetwork(tf, weights, { frozen }).gradient(loss);
      expect(Math.abs(ours.loss - theirs.loss)).toBeLessThan(1e-4 * (1 + Math.abs(theirs.loss)));
      let at = 0;
      for (const [parameter, { data }] of Object.entries(theirs.byName)) {
        const mine = ours.gradient.subarray(at, at + data.length);
        at += Math.ceil(data.length / 16) * 16;
        const scale = Math.sqrt(data.reduce((sum, x) => sum + x * x, 0) / data.length) + 1e-6;
        const worst = data.reduce((most, x, i) => Math.max(most, Math.abs(x - mine[i]!)), 0);
        expect({ parameter, ok: worst / scale < 1e-4, error: worst / scale < 1e-4 ? 0 : worst / scale }).toEqual({
          parameter,
          ok: true,
          error: 0,
        });
      }
      learner.dispose();
    });
  }

  it("has a case for every operation that passes gradients on", () => {
    const asked = new Set<string>();
    let all: string[] = [];
    for (const { weights, loss, frozen = [] } of Object.values(CASES)) {
      const learner = createLearner(engine, initialWeights(createRng("all"), weights), { frozen });
      learner.gradient((tape) => {
        all = Object.keys(tape);
        return loss(new Proxy(tape, { get: (t, name) => (asked.add(String(name)), t[name as keyof Tape]) }));
      });
      learner.dispose();
    }
    // What passes none, and dropout, whose chance is not TensorFlow.js': it has a test of its own below.
    const others = ["training", "shape", "backward", "dropout"];
    expect(all.filter((name) => !asked.has(name) && !others.includes(name))).toEqual([]);
  });

  it("passes over what a relu left at zero: weights that would meet nothing else are not touched", () => {
    const learner = createLearner(engine, initialWeights(createRng("dead"), { v: normal(10, 24) }));
    // The first half of the units is dead, and so may their weights be.
    const before = Float32Array.from({ length: 160 }, (_, i) => (i % 10 < 5 ? -1 : 1));
    const after = Float32Array.from({ length: 240 }, (_, i) => (i < 120 ? Number.NaN : 0.5));
    const unit = Float32Array.from({ length: 100 }, (_, i) => (i % 11 === 0 ? 1 : 0));
    const finite = (y: Variable) => y.data.every(Number.isFinite);
    learner.evaluate((t) => {
      const x = t.input(before, [16, 10]);
      const w = t.input(after, [10, 24]);
      expect(finite(t.linear(x, w))).toBe(false);
      expect(finite(t.linear(t.relu(x), w))).toBe(true);
      expect(finite(t.linear(t.linear(x, t.input(unit, [10, 10]), undefined, "relu"), w))).toBe(true);
    });
    learner.dispose();
  });

  it("drops the numbers of dropout from the gradient, and scales the others alike", () => {
    const learner = createLearner(engine, initialWeights(createRng("dropout"), { x: normal(4000) }));
    let [x, y] = [new Float32Array(0), new Float32Array(0)];
    const { gradient } = learner.gradient((t) => {
      const dropped = t.dropout(t.parameter("x"), 0.25, createRng("which"));
      [x, y] = [t.parameter("x").data.slice(), dropped.data.slice()];
      return weigh(t, dropped);
    });
    const kept = [...y].map((value, i) => (value === 0 ? 0 : value / x[i]!));
    expect(kept.filter((factor) => factor === 0).length / kept.length).toBeCloseTo(0.25, 1);
    kept.forEach((factor, i) => {
      if (factor !== 0) expect(factor).toBeCloseTo(1 / 0.75, 5);
      expect(gradient[i]).toBeCloseTo(factor * X[i]!, 4);
    });
    learner.dispose();
  });
});
