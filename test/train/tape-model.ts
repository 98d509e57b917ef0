import type { Model, Tensor, TensorSpec, Tensors } from "../../src/model.ts";
import type { Learner } from "../../src/nn/tape/learner.ts";
import { languageNetwork, type LanguageShape } from "../../src/train/language-network.ts";

/** A language model as the trainer itself runs it, without ONNX: what the exported one must agree with. */
export function tapeModel(learner: Learner, shape: LanguageShape, details: Readonly<Record<string, unknown>> = {}): Model {
  const past: Record<string, TensorSpec> = {};
  for (let layer = 0; layer < shape.layers; layer++) {
    past[`past_keys_${layer}`] = { type: "float32", shape: ["rows", "past", shape.width] };
    past[`past_values_${layer}`] = { type: "float32", shape: ["rows", "past", shape.width] };
  }
  return {
    manifest: {
      name: "dialogue",
      contract: "dialogue@1",
      file: "model.onnx",
      sha256: "0".repeat(64),
      bytes: 0,
      inputs: { tokens: { type: "int32", shape: ["rows", "time"] }, positions: { type: "int32", shape: ["rows", "time"] }, ...past },
      outputs: { logits: { type: "float32", shape: ["rows", "time", shape.vocabulary] } },
      training: { command: "", seed: "", commit: "", steps: 0, seconds: 0, data: [] },
      metrics: {},
      details,
    },
    run(inputs: Tensors): Tensors {
      return learner.evaluate((tape) => {
        const { tokens, positions } = inputs;
        const length = inputs.past_keys_0!.dims[1]!;
        const variable = ({ data, dims }: Tensor) => tape.input(data as Float32Array, dims);
        const before = Array.from({ length: shape.layers }, (_, i) => ({
          keys: inputs[`past_keys_${i}`]!,
          values: inputs[`past_values_${i}`]!,
        }));
        const { logits, present } = languageNetwork(tape, shape, {
          tokens: tape.indices(tokens!.data as Int32Array, tokens!.dims),
          positions: tape.indices(positions!.data as Int32Array, positions!.dims),
          ...(length > 0 ? { past: before.map(({ keys, values }) => ({ keys: variable(keys), values: variable(values) })) } : {}),
        });
        const outputs: Record<string, Tensor> = { logits: { dims: logits.shape, data: logits.data.slice() } };
        present.forEach(({ keys, values }, i) => {
          outputs[`keys_${i}`] = { dims: keys.shape, data: keys.data.slice() };
          outputs[`values_${i}`] = { dims: values.shape, data: values.data.slice() };
        });
        return outputs;
      });
    },
    dispose: () => learner.dispose(),
  };
}
