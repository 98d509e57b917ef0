import * as tf from "@tensorflow/tfjs";
import { fiveNetworks } from "../../bench/five-networks.ts";
import { createEngine } from "../../src/nn/kernels/engine.ts";
import { initialWeights } from "../../src/nn/tape/initial-weights.ts";
import { createLearner } from "../../src/nn/tape/learner.ts";
import { createRng } from "../../src/rng.ts";
import { tensorFlowNetwork } from "../../src/train/tensorflow-tape.ts";

describe("the five networks that the engine is measured on", () => {
  beforeAll(() => tf.setBackend("cpu"));

  for (const { name, weights: declarations, frozen, loss } of fiveNetworks("small")) {
    it(`${name}: every gradient is that of TensorFlow.js to 1e-4 of its own length`, async () => {
      const engine = await createEngine();
      const weights = initialWeights(createRng(name), declarations);
      const learner = createLearner(engine, weights, { frozen });
      const ours = learner.gradient(loss);
      const theirs = tensorFlowNetwork(tf, weights, { frozen }).gradient(loss);
      expect(Math.abs(ours.loss / theirs.loss - 1)).toBeLessThan(1e-4);
      let at = 0;
      const errors: Record<string, number> = {};
      for (const [parameter, { data }] of Object.entries(theirs.byName)) {
        const mine = ours.gradient.subarray(at, at + data.length);
        at += Math.ceil(data.length / 16) * 16;
        const length = (x: (i: number) => number) => Math.sqrt(data.reduce((sum, _, i) => sum + x(i) ** 2, 0));
        errors[parameter] = length((i) => mine[i]! - data[i]!) / length((i) => data[i]!);
        expect(length((i) => data[i]!)).toBeGreaterThan(0);
      }
      expect(Object.entries(errors).filter(([, error]) => !(error <= 1e-4))).toEqual([]);
    });
  }
});
