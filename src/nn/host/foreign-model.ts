import { arrayOf, checkFields, checkText, oneOf } from "../../arguments.ts";
import { AigcError } from "../../errors.ts";
import { ELEMENTS, type Model, type ModelManifest, type Tensors, type TensorSpec } from "../../model.ts";
import { checkOrt, download, FETCHING, readModel, type LoadOptions } from "./load-model.ts";
import { readOnnxFile } from "../onnx/onnx-reader.ts";
import type { OnnxRuntimeSource } from "./ort-model.ts";
import { sha256 } from "../sha256.ts";

/** How a file of another tool is loaded. */
export interface ForeignOptions {
  /** The name in messages. Default: "foreign". */
  readonly name?: string;
  /** The hash that the file must have. Without it the bytes are not checked: load only files that you made or trust. */
  readonly sha256?: string;
  /** Default: the built-in runtime if it has all operators of the file, else ONNX Runtime (onnxruntime-web, 14 MB, fetched on demand). */
  readonly engine?: "runtime" | "onnxruntime";
  /** ONNX Runtime, which a bundled game must provide: `() => import("onnxruntime-web/wasm")`, called on demand. */
  readonly ort?: OnnxRuntimeSource;
}

const READING = { "name?": checkText, "sha256?": checkText, "engine?": oneOf(["runtime", "onnxruntime"]), "ort?": checkOrt };

/**
 * Fetches an ONNX file of another tool, which has no manifest.
 * @param url the address of the .onnx file itself
 * @throws AigcError as `loadModel`; `missing-package` if it needs onnxruntime-web and that is not installed
 */
export async function loadForeignModel(
  url: string,
  options: ForeignOptions & Pick<LoadOptions, "signal" | "fetch" | "timeout"> = {},
): Promise<Model> {
  checkText("loader", "url", url, "the address of an .onnx file");
  checkFields("loader", "options", options, { ...READING, ...FETCHING });
  return readForeignModel(await download(url, options, "default"), { name: url.split("/").at(-1)!, ...options });
}

/**
 * An ONNX file of another tool as a model. Its manifest is written from the file: inputs, outputs, hash; the contract is
 * "foreign", and details say which operator makes each output ("madeBy").
 * @throws AigcError `model-corrupt` for bytes that are no ONNX file, exceed the limits or have another hash; `model-mismatch` for
 *   weights in a second file; the errors of ONNX Runtime for missing operators
 */
export async function readForeignModel(bytes: Uint8Array, options: ForeignOptions = {}): Promise<Model> {
  checkFields("foreign", "options", options, READING);
  arrayOf("Uint8Array")("foreign", "bytes", bytes);
  const manifest = foreignManifest(bytes, options);
  if (options.engine === "onnxruntime") return readModel(manifest, bytes, { ...options, engine: "onnxruntime" });
  try {
    const model = await readModel(manifest, bytes);
    tryOnce(model);
    return model;
  } catch (error) {
    const other = error instanceof AigcError && error.code === "model-mismatch";
    if (!other || options.engine === "runtime") throw error;
    return readModel(manifest, bytes, { ...options, engine: "onnxruntime" });
  }
}

/** Writes a manifest for a file that has none. */
export function foreignManifest(bytes: Uint8Array, { name = "foreign", sha256: wanted }: ForeignOptions = {}): ModelManifest {
  const { inputs, outputs, nodes, producer } = readOnnxFile(bytes, name);
  const makers = nodes.flatMap(({ operator, outputs: made }) => made.map((output) => [output, operator] as const));
  return {
    name,
    contract: "foreign",
    file: name,
    sha256: wanted ?? sha256(bytes),
    bytes: bytes.length,
    inputs,
    outputs,
    training: { command: `unknown (${producer || "no producer"})`, seed: "", commit: "", steps: 0, seconds: 0, data: [] },
    metrics: {},
    details: { madeBy: Object.fromEntries(makers.filter(([output]) => output in outputs)) },
  };
}

/** Runs the model once with zeros, all free dimensions 1: some operators are only partly supported, which shows at a run. */
function tryOnce(model: Model): void {
  const zeros = ({ type, shape }: TensorSpec) => {
    const dims = shape.map((n) => (typeof n === "number" ? n : 1));
    const size = dims.reduce((product, n) => product * n, 1);
    const data = new ELEMENTS[type](size);
    return { dims, data };
  };
  const inputs: Tensors = Object.fromEntries(Object.entries(model.manifest.inputs).map(([name, spec]) => [name, zeros(spec)]));
  try {
    void model.run(inputs);
  } catch (error) {
    model.dispose();
    throw error;
  }
}
