import { createOrtModel } from "../../../src/nn/host/ort-model.ts";
import { createRng } from "../../../src/rng.ts";
import { keepsModelPromises } from "../../contracts/model.ts";
import { caseNamed, fileOf, inputsOf } from "../network-cases.ts";

const policy = caseNamed("policy");
keepsModelPromises(
  "a model on ONNX Runtime",
  () => {
    const { manifest, onnx } = fileOf(policy);
    return createOrtModel(manifest, onnx);
  },
  (n) => inputsOf(policy, { n }, createRng("ort")),
);
