import { modelPolicy, type ModelPolicy } from "../../src/agents/model-policy/model-policy.ts";
import type { EnvironmentSpec } from "../../src/environment.ts";
import type { Model, ModelManifest } from "../../src/model.ts";
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

/** Takes some steps of a training and ends it: the checkpoint after the last of them. */
export async function checkpointAfter(steps: number, training: Training): Promise<Uint8Array> {
  let saved = new Uint8Array(0);
  for (let step = 0; step < steps; step++) saved = Uint8Array.from(((await training.next()).value as Progress).checkpoint());
  await training.return(undefined as never);
  return saved;
}

/** A training's ONNX file, in our runtime. */
export function load({ onnx, contract, inputs, outputs, details }: Omit<Trained, "steps" | "data" | "metrics">): Promise<Model> {
  const manifest = { name: "test", contract, file: "model.onnx", sha256: sha256(onnx), bytes: onnx.length, inputs, outputs, details };
  return readModel(manifest as unknown as ModelManifest, onnx);
}

/** The same as a game would play it, taking the best actions. */
export const player = async (trained: Trained, game: EnvironmentSpec): Promise<ModelPolicy> => modelPolicy(await load(trained), { game });
