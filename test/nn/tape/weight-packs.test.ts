import { createEngine } from "../../../src/nn/kernels/engine.ts";
import { createLearner, type Learner } from "../../../src/nn/tape/learner.ts";
import { weightPacks } from "../../../src/nn/tape/weight-packs.ts";

const W = { shape: [2, 2], data: Float32Array.of(1, 2, 3, 4) };
/** [1, 10] . w, once as it is and once turned. */
const seen = (learner: Learner) => learner.evaluate((t) => [...t.linear(t.input([1, 10], [1, 2]), t.parameter("w")).data]);
const step = (learner: Learner) =>
  learner.step({
    learningRate: 0.5,
    shards: 1,
    loss: (t) => t.total(t.linear(t.linear(t.input([1, 10], [1, 2]), t.parameter("w")), t.parameter("w"))),
  });

describe("packed weights", () => {
  it("are packed anew after a step and after a state was loaded", async () => {
    const engine = await createEngine();
    const learner = createLearner(engine, { w: W });
    expect(seen(learner)).toEqual([31, 42]);
    const before = learner.state();
    step(learner);
    const { data } = learner.weights()["w"]!;
    expect([...data]).not.toEqual([1, 2, 3, 4]);
    const after = [data[0]! + 10 * data[2]!, data[1]! + 10 * data[3]!];
    seen(learner).forEach((x, i) => expect(x).toBeCloseTo(after[i]!, 4));
    learner.load(before);
    expect(seen(learner)).toEqual([31, 42]);
  });

  it("are one for each way that a matrix is read, and their memory is given back", async () => {
    const engine = await createEngine();
    const pointer = engine.allocate(6);
    engine.floats(pointer, 6).set([1, 2, 3, 4, 5, 6]);
    const packs = weightPacks(engine, pointer, 6);
    const [plain, turned] = [packs.of(pointer, 2, 3, 3, 1), packs.of(pointer, 3, 2, 1, 3)];
    expect(plain).not.toBe(turned);
    expect([...engine.floats(plain, 3)]).toEqual([1, 2, 3]);
    expect([...engine.floats(turned, 2)]).toEqual([1, 4]);
    // The same matrix again, and under another shape.
    expect(packs.of(pointer, 2, 3, 3, 1)).toBe(plain);
    expect([...engine.floats(packs.of(pointer, 3, 2, 2, 1), 2)]).toEqual([1, 2]);
    // A single column and the same turned have the same strides, and neither takes the other's place.
    const [column, row] = [packs.of(pointer, 6, 1, 1, 1), packs.of(pointer, 1, 6, 1, 1)];
    engine.floats(column, 1)[0] = engine.floats(row, 1)[0] = 99;
    expect([packs.of(pointer, 6, 1, 1, 1), packs.of(pointer, 1, 6, 1, 1)]).toEqual([column, row]);
    expect([engine.floats(column, 1)[0], engine.floats(row, 1)[0]]).toEqual([99, 99]);
    expect(packs.of(pointer + 24, 2, 3, 3, 1)).toBe(0);
    packs.dispose();
    const { byteLength } = engine;
    for (let i = 0; i < 100_000; i++) {
      const passing = weightPacks(engine, pointer, 6);
      passing.of(pointer, 2, 3, 3, 1);
      passing.dispose();
    }
    expect(engine.byteLength).toBe(byteLength);
  });
});
