import type { Model, Tensor } from "../../../src/model.ts";

/**
 * A language model given as a function of what was read: its cache is simply the tokens so far, which shows whether the
 * decoder keeps rows and beams apart.
 */
export function fakeLanguageModel(
  logitsAfter: (read: readonly number[]) => readonly number[],
  details: Readonly<Record<string, unknown>> = {},
): Model & { runs: number } {
  const fake: Model & { runs: number } = {
    runs: 0,
    manifest: {
      name: "fake",
      contract: "dialogue@1",
      file: "model.onnx",
      sha256: "f".repeat(64),
      bytes: 0,
      inputs: {
        tokens: { type: "int32", shape: ["rows", "time"] },
        positions: { type: "int32", shape: ["rows", "time"] },
        past_read_0: { type: "float32", shape: ["rows", "past", 1] },
      },
      outputs: {},
      training: { command: "", seed: "", commit: "", steps: 0, seconds: 0, data: [] },
      metrics: {},
      details,
    },
    run(inputs) {
      fake.runs++;
      const { tokens, positions, past_read_0: past } = inputs as Record<string, Tensor>;
      const [rows, time] = tokens!.dims as [number, number];
      const before = past!.dims[1]!;
      const read: number[] = [];
      const logits: number[] = [];
      for (let row = 0; row < rows; row++) {
        const history = Array.from(past!.data.slice(row * before, (row + 1) * before), Number);
        for (let t = 0; t < time; t++) {
          if (Number(positions!.data[row * time + t]) !== before + t) throw new Error("positions do not go on where the cache ends");
          history.push(Number(tokens!.data[row * time + t]));
          logits.push(...logitsAfter(history));
        }
        read.push(...history);
      }
      return {
        logits: { dims: [rows, time, logits.length / (rows * time)], data: Float32Array.from(logits) },
        read_0: { dims: [rows, before + time, 1], data: Float32Array.from(read) },
      };
    },
    dispose() {},
  };
  return fake;
}
