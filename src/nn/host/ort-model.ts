import { AigcError } from "../../errors.ts";
import { ELEMENTS, type Model, type ModelManifest, type Tensor, type Tensors } from "../../model.ts";
import { checkTensors } from "../check-tensors.ts";

/** The used part of onnxruntime-web: `import * as ort from "onnxruntime-web/wasm"`. */
export interface OnnxRuntime {
  readonly env: { logLevel?: string; readonly wasm: { numThreads?: number } };
  readonly InferenceSession: {
    create(bytes: Uint8Array, options: { readonly executionProviders: readonly ["wasm"] }): Promise<OrtSession>;
  };
  readonly Tensor: new (type: "float32", data: Float32Array, dims: readonly number[]) => unknown;
}

interface OrtSession {
  readonly inputNames: readonly string[];
  run(feeds: Record<string, never>): Promise<Readonly<Record<string, unknown>>>;
  release(): Promise<void>;
}

/** The module, or a function that imports it on demand. */
export type OnnxRuntimeSource = OnnxRuntime | (() => Promise<OnnxRuntime>);

/**
 * The only use of ONNX Runtime: for models of other tools with operators that the built-in runtime does not have. Loaded on demand; it uses
 * one thread, because small networks are slower with more; runs wait for each other.
 * @param source the module, for bundled games; default: imported by its name
 * @throws AigcError `missing-package` if onnxruntime-web cannot be imported; `model-corrupt` if it refuses the file
 */
export async function createOrtModel(manifest: ModelManifest, bytes: Uint8Array, source: OnnxRuntimeSource = byName): Promise<Model> {
  const ort = await opened(source);
  const where = manifest.name;
  const session = await told("model-corrupt", where, "refuses the file", "Export it again with opset 17.", () =>
    ort.InferenceSession.create(bytes, { executionProviders: ["wasm"] }),
  );
  let last: Promise<unknown> = Promise.resolve();
  let disposed = false;

  const run = async (inputs: Tensors): Promise<Tensors> => {
    const feeds = feedsOf(ort, session, manifest, inputs);
    const wants = `It wants ${session.inputNames.join(", ")}.`;
    return outputsOf(where, await told("model-mismatch", where, "cannot run it", wants, () => session.run(feeds as Record<string, never>)));
  };

  return {
    manifest,
    run(inputs) {
      if (disposed) throw new AigcError("bad-request", where, "The model was disposed. Load it again before running it.");
      checkTensors(where, inputs);
      const result = last.then(() => run(inputs));
      last = result.catch(() => {});
      return result;
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      void last.then(() => session.release());
    },
  };
}

/** The result of `work`; an exception of ONNX Runtime becomes an error of this package. */
async function told<R>(code: AigcError["code"], where: string, what: string, remedy: string, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AigcError(code, where, `ONNX Runtime ${what}: ${reason}. ${remedy}`, { cause: error });
  }
}

/** The inputs as ONNX Runtime takes them. */
function feedsOf(ort: OnnxRuntime, session: OrtSession, manifest: ModelManifest, inputs: Tensors): Record<string, unknown> {
  const feeds: Record<string, unknown> = {};
  for (const [name, { dims, data }] of Object.entries(inputs)) {
    // Exporters may list inputs that the session does not have.
    if (!session.inputNames.includes(name)) continue;
    // Bytes may be integers or booleans, 16-bit numbers may be float16: the file has the type.
    const type = manifest.inputs[name]?.type ?? "float32";
    if (!(data instanceof ELEMENTS[type]))
      throw new AigcError(
        "model-mismatch",
        manifest.name,
        `The input "${name}" is ${data.constructor.name}; the model wants ${type}, a ${ELEMENTS[type].name}.`,
      );
    feeds[name] = new ort.Tensor(type as "float32", data as Float32Array, [...dims]);
  }
  return feeds;
}

/** The outputs, as this package has them. @throws AigcError `not-finite` */
function outputsOf(where: string, results: Readonly<Record<string, unknown>>): Tensors {
  const outputs: Record<string, Tensor> = {};
  for (const [name, value] of Object.entries(results)) {
    const { data, dims } = value as Tensor;
    if ((data instanceof Float32Array || data instanceof Float64Array) && !data.every((x) => Number.isFinite(x)))
      throw new AigcError(
        "not-finite",
        where,
        `The output "${name}" holds NaN or infinity. The weights are damaged, or the inputs are far outside what it was trained on.`,
      );
    outputs[name] = { dims: [...dims], data };
  }
  return outputs;
}

/** Imports the module and sets it up, unless the game has done that already. */
async function opened(source: OnnxRuntimeSource): Promise<OnnxRuntime> {
  const ort = typeof source === "function" ? await source() : source;
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = "error";
  return ort;
}

/**
 * Imports the package by its name, in Node and in pages with an import map. It is no plain import, because bundlers would follow it and
 * fail if the package is not installed.
 */
async function byName(): Promise<OnnxRuntime> {
  // The browser's entry is half the size; under Node it cannot be loaded.
  const inNode = typeof (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node === "string";
  const name = inNode ? "onnxruntime-web" : "onnxruntime-web/wasm";
  try {
    return (await import(/* webpackIgnore: true */ /* @vite-ignore */ name)) as OnnxRuntime;
  } catch (error) {
    const what = inNode
      ? "onnxruntime-web is not installed. Add it: npm install onnxruntime-web"
      : "onnxruntime-web is not within reach of this page. Install it (npm install onnxruntime-web) and hand it over as the option `ort`, as docs/foreign-models.md shows";
    throw new AigcError("missing-package", "onnxruntime", `${what}.`, { cause: error });
  }
}
