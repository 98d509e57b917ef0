import type { TensorSpec } from "../model.ts";
import type { Operations, Weights } from "../nn/network.ts";
import { writeOnnx, type WrittenModel } from "../nn/onnx/onnx-writer.ts";
import { languageNetwork, type LanguageShape } from "./language-network.ts";

/**
 * The network as it writes, token by token: `past_keys_i` and `past_values_i` go in as the last run gave `keys_i` and `values_i`
 * out, at first with length 0. Matrices are kept as int8.
 */
export function writeLanguageModel(weights: Weights, shape: LanguageShape): WrittenModel {
  const layers = Array.from({ length: shape.layers }, (_, layer) => layer);
  const inputs: Record<string, TensorSpec> = {
    tokens: { type: "int32", shape: ["rows", "time"] },
    positions: { type: "int32", shape: ["rows", "time"] },
  };
  for (const layer of layers) {
    for (const part of ["keys", "values"]) inputs[`past_${part}_${layer}`] = { type: "float32", shape: ["rows", "past", shape.width] };
  }
  const network = <T>(ops: Operations<T>, given: Readonly<Record<string, T>>): Record<string, T> => {
    const past = layers.map((layer) => ({ keys: given[`past_keys_${layer}`]!, values: given[`past_values_${layer}`]! }));
    const { logits, present } = languageNetwork(ops, shape, { tokens: given.tokens!, positions: given.positions!, past });
    return Object.fromEntries([
      ["logits", logits],
      ...present.flatMap(({ keys, values }, layer) => [[`keys_${layer}`, keys] as const, [`values_${layer}`, values] as const]),
    ]) as Record<string, T>;
  };
  return writeOnnx({ name: "dialogue", inputs, weights, network, int8: true });
}

/** The weights as they are after being kept as int8 with a scale per output: what the written model computes with. */
export function asWritten(weights: Weights): Weights {
  return Object.fromEntries(
    Object.entries(weights).map(([name, { shape, data }]) => {
      if (shape.length !== 2 || data.length < 1000) return [name, { shape, data }];
      const columns = shape[1]!;
      const scales = new Float32Array(columns);
      data.forEach((x, i) => (scales[i % columns] = Math.max(scales[i % columns]!, Math.abs(x) / 127)));
      return [
        name,
        { shape, data: data.map((x, i) => (scales[i % columns]! > 0 ? Math.round(x / scales[i % columns]!) * scales[i % columns]! : 0)) },
      ];
    }),
  );
}
