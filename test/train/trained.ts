import { modelPolicy, type ModelPolicy } from "../../src/agents/model-policy/model-policy.ts";
import type { EnvironmentSpec } from "../../src/environment.ts";
import type { ModelManifest } from "../../src/model.ts";
import { readModel } from "../../src/nn/host/load-model.ts";
import { sha256 } from "../../src/nn/sha256.ts";
import type { Progress, Trained, Training } from "../../src/train/training.ts";

/** Takes all the steps of a training. */
export async function finish(training: Training, heard: Progress[] = []): Promise<Trained> {
  for (;;) {
    const next = await training.next();
    if (next.done) return next.value;
    heard.push(next.value);
  }
}

/** Its ONNX file as a game would play it, in our runtime, taking the best actions. */
export async function player(trained: Trained, game: EnvironmentSpec): Promise<ModelPolicy> {
  const { onnx, contract, inputs, outputs, details } = trained;
  const manifest = { name: "test", contract, file: "model.onnx", sha256: sha256(onnx), bytes: onnx.length, inputs, outputs, details };
  return modelPolicy(await readModel(manifest as unknown as ModelManifest, onnx), { game });
}
