import type { ModelManifest } from "../../src/model.ts";
import { createEngine, type Engine } from "../../src/nn/engine.ts";
import { createLearner } from "../../src/nn/learner.ts";
import { writeOnnx } from "../../src/nn/onnx-writer.ts";
import { createRuntimeModel } from "../../src/nn/runtime.ts";
import { createRng } from "../../src/rng.ts";
import { inputsOf, NETWORK_CASES, weightsOf, type NetworkCase } from "./network-cases.ts";

function build(networkCase: NetworkCase, int8 = false): { manifest: ModelManifest; onnx: Uint8Array } {
  const { onnx, inputs, outputs } = writeOnnx({ name: networkCase.name, inputs: networkCase.inputs, weights: weightsOf(networkCase), network: networkCase.network, int8 });
  const training = { command: "none", seed: "0", commit: "none", steps: 0, seconds: 0, data: [] };
  return { onnx, manifest: { name: networkCase.name, contract: "test@1", file: "model.onnx", sha256: "", bytes: onnx.length, inputs, outputs, training, metrics: {} } };
}

describe("the run-time", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine();
  });

  for (const networkCase of NETWORK_CASES) {
    it(`gives what the tape gives: ${networkCase.name}`, () => {
      const { manifest, onnx } = build(networkCase);
      const model = createRuntimeModel(engine, manifest, onnx);
      const learner = createLearner(engine, weightsOf(networkCase));
      for (const sizes of networkCase.sizes) {
        const inputs = inputsOf(networkCase, sizes, createRng("inputs"));
        const outputs = model.run(inputs);
        const expected = learner.evaluate((tape) => {
          const given = Object.fromEntries(Object.entries(inputs).map(([name, { dims, data }]) => [name, data instanceof BigInt64Array ? tape.indices(Array.from(data, Number), dims) : tape.input(data, dims)]));
          return Object.fromEntries(Object.entries(networkCase.network(tape, given)).map(([name, x]) => [name, { dims: [...x.shape], data: x.data.slice() }]));
        });
        for (const [name, { dims, data }] of Object.entries(expected)) {
          expect(outputs[name]!.dims).toEqual(dims);
          const worst = data.reduce((most, x, i) => Math.max(most, Math.abs(x - Number(outputs[name]!.data[i]))), 0);
          expect({ name, worst: worst < 1e-4 ? 0 : worst }).toEqual({ name, worst: 0 });
        }
      }
      model.dispose();
      learner.dispose();
    });
  }
});
