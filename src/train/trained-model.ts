import { checkFields, arrayOf, checkText } from "../arguments.ts";
import { checkSignature } from "../handed-in.ts";
import type { Model } from "../model.ts";
import { readModel } from "../nn/host/load-model.ts";
import { sha256 } from "../nn/sha256.ts";
import type { Trained } from "./training.ts";

/**
 * A model to use right away, in the page or process that trained it.
 * @param trained what a training returns, or `model()` of its progress
 * @param name what provenance calls the model
 */
export async function trainedModel(trained: Trained, name: string): Promise<Model> {
  const papers = { onnx: arrayOf("Uint8Array"), contract: checkText, inputs: checkSignature, outputs: checkSignature };
  checkFields("trainedModel", "trained", trained, papers, "what a training returns");
  checkText("trainedModel", "name", name);
  const { onnx, contract, inputs, outputs, steps, data, metrics, details = {} } = trained;
  const training = { command: "", seed: "", commit: "", steps, seconds: 0, data };
  return readModel({ name, contract, file: "model.onnx", sha256: sha256(onnx), bytes: onnx.length, inputs, outputs, training, metrics, details }, onnx); // prettier-ignore
}
