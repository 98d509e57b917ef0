import { createEngine } from "../../../src/nn/kernels/engine.ts";
import { initialWeights } from "../../../src/nn/tape/initial-weights.ts";
import { createLearner } from "../../../src/nn/tape/learner.ts";
import type { Tape } from "../../../src/nn/tape/tape.ts";
import { createRng } from "../../../src/rng.ts";

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
