import { promptOf, createTokenizer } from "../../src/generators/dialogue/tokenizer.ts";
import type { ModelManifest } from "../../src/model.ts";
import { sha256 } from "../../src/nn/sha256.ts";
import { trainBytePairs } from "../../src/train/byte-pairs.ts";
import { language } from "../../src/train/language.ts";
import { poolLines } from "../../src/train/line-pool.ts";
import { finish } from "../train/trained.ts";

/** A network of lines that knows one by heart for each of some acts, as a smith of even temper says them in the plain voice. */
export async function tinyLines(
  name: string,
  lines: Readonly<Record<string, string>>,
): Promise<{ manifest: ModelManifest; bytes: Uint8Array }> {
  const askable = { acts: Object.keys(lines), roles: ["smith"], voices: ["plain"] };
  const vocabulary = trainBytePairs(Object.values(lines).map((line) => [line, 1] as const), { size: 340, frequent: 30, askable }); // prettier-ignore
  const tokenizer = createTokenizer(vocabulary);
  const heart = Object.entries(lines).map(([act, text]) => ({
    prompt: promptOf({ language: "en", act: act as "greet", role: "smith", mood: "0", register: "casual" }, [], tokenizer, "plain"),
    line: [...tokenizer.encode(text), tokenizer.end],
  }));
  const {
    onnx,
    contract,
    inputs,
    outputs,
    details = {},
    data,
    steps,
  } = await finish(
    language({
      seed: name,
      shape: { vocabulary: tokenizer.size, width: 32, layers: 1, heads: 4, context: 40 },
      phases: [{ share: 1, mix: [{ pool: poolLines(heart), share: 1 }] }],
      steps: 150,
      batch: 4,
      learningRate: 1e-2,
      warmup: 5,
      weightDecay: 0,
      dropout: 0,
      heldOut: {},
      vocabulary,
      details: askable,
      data: [],
    }),
  );
  const training = { command: "none", seed: name, commit: "0", steps, seconds: 0, data };
  const file = { file: "model.onnx", sha256: sha256(onnx), bytes: onnx.length };
  return { bytes: onnx, manifest: { name, contract, ...file, inputs, outputs, training, metrics: {}, details } };
}
