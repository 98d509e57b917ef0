import { createEngine, type Engine } from "../../../src/nn/kernels/engine.ts";
import { initialWeights } from "../../../src/nn/tape/initial-weights.ts";
import { createLearner } from "../../../src/nn/tape/learner.ts";
import type { Tape, Variable } from "../../../src/nn/tape/graph.ts";
import { createRng } from "../../../src/rng.ts";
import { poisonedEngine } from "../poisoned-engine.ts";

const weights = () => initialWeights(createRng("learner"), { w: { shape: [3, 5], init: "he" }, u: { shape: [5, 1], init: "he" } });
const X = Float32Array.of(0.1, -0.2, 0.3, 0.7, 0.5, -0.4);
const loss = (t: Tape) =>
  t.average(t.square(t.affine(t.linear(t.tanh(t.linear(t.input(X, [2, 3]), t.parameter("w"))), t.parameter("u")), 1, -1)));
const options = { learningRate: 0.02, shards: 1, loss };

describe("a learner", () => {
  it("learns", async () => {
    const learner = createLearner(await createEngine(), weights());
    const first = learner.step(options).loss;
    for (let i = 0; i < 200; i++) learner.step(options);
    expect(learner.step(options).loss).toBeLessThan(first / 100);
  });

  it("goes on from a saved state to the same bits", async () => {
    const engine = await createEngine();
    const one = createLearner(engine, weights(), { average: 0.9 });
    for (let i = 0; i < 10; i++) one.step(options);
    const two = createLearner(engine, weights(), { average: 0.9 });
    two.load(one.state());
    for (let i = 0; i < 10; i++) expect(two.step(options)).toEqual(one.step(options));
    expect(two.state()).toEqual(one.state());
    expect(two.averagedWeights()).toEqual(one.averagedWeights());
    expect(one.averagedWeights()).not.toEqual(one.weights());
  });

  it("names the parameter whose gradient is not finite, and keeps every weight", async () => {
    const learner = createLearner(await createEngine(), weights());
    learner.step(options);
    const before = learner.state();
    const broken = (t: Tape) => t.add(loss(t), t.total(t.log(t.affine(t.square(t.parameter("u")), 0))));
    expect(() => learner.step({ ...options, loss: broken })).toThrow(/the loss is .*"u".* not finite/);
    expect(learner.state()).toEqual(before);
  });

  it("refuses the state of another network", async () => {
    const engine = await createEngine();
    const other = createLearner(engine, initialWeights(createRng("other"), { w: { shape: [40], init: "zeros" } }));
    expect(() => createLearner(engine, weights()).load(other.state())).toThrow(/made with other options/);
  });
});

describe("what lies past the end of an array", () => {
  /** Each operation that goes number by number over an array that learns, as such networks have them: deviations, gates, embeddings. */
  const EACH: Record<string, (t: Tape, p: Variable) => Variable> = {
    add: (t, p) => t.add(p, t.input(new Float32Array(p.size).fill(0.5), p.shape)),
    sub: (t, p) => t.sub(t.input(new Float32Array(p.size).fill(0.5), p.shape), p),
    mul: (t, p) => t.mul(p, t.affine(p, 2)),
    affine: (t, p) => t.affine(p, 3, 1),
    relu: (t, p) => t.relu(p),
    leakyRelu: (t, p) => t.leakyRelu(p, 0.1),
    tanh: (t, p) => t.tanh(p),
    sigmoid: (t, p) => t.sigmoid(p),
    silu: (t, p) => t.silu(p),
    exp: (t, p) => t.exp(t.affine(p, -1)),
    log: (t, p) => t.log(p),
    square: (t, p) => t.square(p),
    clamp: (t, p) => t.clamp(p, 0.2, 0.9),
    minimum: (t, p) => t.minimum(p, t.affine(p, -1, 1)),
    maximum: (t, p) => t.maximum(p, t.affine(p, -1, 1)),
    softmax: (t, p) => t.softmax(p),
    logSoftmax: (t, p) => t.logSoftmax(p),
    dropout: (t, p) => t.dropout(p, 0.3, createRng("dropout")),
    detach: (t, p) => t.mul(p, t.detach(p)),
    maskLogits: (t, p) => t.affine(t.maskLogits(p, t.input(new Float32Array(p.size).fill(1), p.shape)), 1e-3),
    max: (t, p) => t.max(p, -1),
    linear: (t, p) => t.linear(t.tanh(t.linear(t.input([1, 2, 3], [3, 1]), t.reshape(p, [1, p.size]))), t.reshape(p, [p.size, 1])),
  };
  const trained = async (each: (t: Tape, p: Variable) => Variable, size: number, engine: Engine) => {
    const data = Float32Array.from({ length: size }, (_, i) => 0.3 + 0.1 * i);
    const learner = createLearner(engine, { one: { shape: [size], data }, two: { shape: [size], data } }, { average: 0.9 });
    const loss = (t: Tape) => t.add(t.total(each(t, t.parameter("one"))), t.affine(t.total(each(t, t.parameter("two"))), 2));
    const { gradient } = learner.gradient(loss);
    const reports = [1, 2, 3].map(() => learner.step({ learningRate: 0.01, shards: 1, clipNorm: 0.5, weightDecay: 0.1, loss }));
    return { gradient, reports, state: learner.state() };
  };

  it.each(Object.keys(EACH))("is zeros after %s, and no step depends on what was there before", async (name) => {
    for (const size of [1, 2, 3, 5, 8]) {
      const clean = await trained(EACH[name]!, size, await createEngine());
      for (const left of [1e6, Number.NaN]) expect(await trained(EACH[name]!, size, await poisonedEngine(left, 1 << 16))).toEqual(clean);
      for (const array of [clean.gradient, clean.state.weights, clean.state.first, clean.state.second, clean.state.average])
        for (const from of [size, 16 + size]) expect([...array.subarray(from, 16 * Math.ceil(from / 16))].every((x) => x === 0)).toBe(true);
    }
  });
});

describe("the engine's memory", () => {
  it("is flat over 10,000 runs and 1,000 learners", async () => {
    const engine = await createEngine();
    const learner = createLearner(engine, weights());
    for (let i = 0; i < 100; i++) learner.evaluate((t) => loss(t).data[0]!);
    const before = engine.byteLength;
    for (let i = 0; i < 10_000; i++) learner.evaluate((t) => loss(t).data[0]!);
    for (let i = 0; i < 1000; i++) {
      const passing = createLearner(engine, weights(), { average: 0.9 });
      passing.step(options);
      passing.dispose();
    }
    expect(engine.byteLength).toBe(before);
  });

  it("ends in a typed error at its ceiling, and what stood before still works", async () => {
    const engine = await createEngine({ maximumBytes: 2 ** 24 });
    const learner = createLearner(engine, weights());
    expect(() => learner.evaluate((t) => t.input(new Float32Array(2 ** 23), [2 ** 23]).size)).toThrow(
      /out of memory.*16777216.*smaller batch/s,
    );
    expect(learner.step(options).loss).toBeGreaterThan(0);
  });
});
