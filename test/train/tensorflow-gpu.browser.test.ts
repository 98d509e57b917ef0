import type { Browser } from "playwright-core";
import { inPage, launchBrowser } from "../browser.ts";

interface Answer {
  readonly backend: string;
  readonly losses: readonly [number, number];
  /** Distance of each gradient from the engine's, in its own length. */
  readonly errors: Readonly<Record<string, number>>;
}

/** One step's gradients of a network, on a GPU backend of TensorFlow.js in a page, and on the engine beside it. */
const SOURCE = (network: number) => `
  import * as tf from "@tensorflow/tfjs";
  import { fiveNetworks } from "./bench/five-networks.ts";
  import { createEngine } from "./src/nn/kernels/engine.ts";
  import { initialWeights } from "./src/nn/tape/initial-weights.ts";
  import { createLearner } from "./src/nn/tape/learner.ts";
  import { createRng } from "./src/rng.ts";
  import { tensorFlowNetwork } from "./src/train/tensorflow-tape.ts";
  async function measure() {
    await tf.setBackend("webgl");
    await tf.ready();
    const { weights: declarations, frozen, loss } = fiveNetworks("small")[${network}];
    const weights = initialWeights(createRng("gpu"), declarations);
    const theirs = tensorFlowNetwork(tf, weights, { frozen }).gradient(loss);
    const ours = createLearner(await createEngine(), weights, { frozen }).gradient(loss);
    const errors = {};
    let at = 0;
    for (const [name, { data }] of Object.entries(theirs.byName)) {
      let [difference, length] = [0, 0];
      data.forEach((x, i) => { difference += (x - ours.gradient[at + i]) ** 2; length += x * x; });
      errors[name] = Math.sqrt(difference / length);
      at += Math.ceil(data.length / 16) * 16;
    }
    return { backend: tf.getBackend(), losses: [ours.loss, theirs.loss], errors };
  }
  export const result = measure();
`;

describe("TensorFlow.js on a GPU (drawn in software where there is none)", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  for (const [name, index] of [
    ["mlp", 0],
    ["conv", 1],
  ] as const) {
    it(`runs the ${name} of a trainer unchanged on WebGL, with the engine's gradients`, async () => {
      const { backend, losses, errors } = await inPage<Answer>(browser, SOURCE(index));
      expect(backend).toBe("webgl");
      expect(losses[1]).toBeCloseTo(losses[0], 3);
      expect(Object.keys(errors).length).toBeGreaterThan(3);
      expect(Object.entries(errors).filter(([, error]) => !(error < 1e-3))).toEqual([]);
    });
  }
});
