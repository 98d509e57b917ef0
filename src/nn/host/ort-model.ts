import type * as Ort from "onnxruntime-web";
import { AigcError } from "../../errors.ts";
import { ELEMENTS, type Model, type ModelManifest, type Tensor, type Tensors } from "../../model.ts";

/**
 * The ONNX Runtime door: for models of other tools, whose operators the built-in run-time does not know. Loaded when first
 * asked for; one thread, because small networks lose by more; runs wait for each other.
 * @throws AigcError `missing-package` when onnxruntime-web is not installed; `model-corrupt` when it refuses the file
 */
export async function createOrtModel(manifest: ModelManifest, bytes: Uint8Array): Promise<Model> {
  const ort = await runtime();
  const where = manifest.name;
  let session: Ort.InferenceSession;
  try {
    session = await ort.InferenceSession.create(bytes, { executionProviders: ["wasm"] });
  } catch (error) {
    throw new AigcError(
      "model-corrupt",
      where,
      `ONNX Runtime refuses the file: ${error instanceof Error ? error.message : String(error)}. Export it again with opset 17.`,
      { cause: error },
    );
  }
  let last: Promise<unknown> = Promise.resolve();
  let disposed = false;

  const run = async (inputs: Tensors): Promise<Tensors> => {
    const feeds: Record<string, Ort.Tensor> = {};
    for (const [name, { dims, data }] of Object.entries(inputs)) {
      // Of what a file lists, exporters leave out what the network does not need.
      if (!session.inputNames.includes(name)) continue;
      // An array of bytes may be whole numbers or truths, one of 16 bits halves: the file says which.
      const type = manifest.inputs[name]?.type ?? "float32";
      if (!(data instanceof ELEMENTS[type]))
        throw new AigcError(
          "model-mismatch",
          where,
          `The input "${name}" is ${data.constructor.name}; the model wants ${type}, a ${ELEMENTS[type].name}.`,
        );
      feeds[name] = new ort.Tensor(type as "float32", data as Float32Array, [...dims]);
    }
    let results: Ort.InferenceSession.OnnxValueMapType;
    try {
      results = await session.run(feeds);
    } catch (error) {
      throw new AigcError(
        "model-mismatch",
        where,
        `ONNX Runtime cannot run it: ${error instanceof Error ? error.message : String(error)}. It wants ${session.inputNames.join(", ")}.`,
        { cause: error },
      );
    }
    const outputs: Record<string, Tensor> = {};
    for (const [name, value] of Object.entries(results)) {
      const { data, dims } = value as Ort.Tensor;
      if ((data instanceof Float32Array || data instanceof Float64Array) && !data.every((x) => Number.isFinite(x)))
        throw new AigcError(
          "not-finite",
          where,
          `The output "${name}" holds NaN or infinity. The weights are damaged, or the inputs are far outside what it was trained on.`,
        );
      outputs[name] = { dims: [...dims], data: data as Tensor["data"] };
    }
    return outputs;
  };

  return {
    manifest,
    run(inputs) {
      if (disposed) throw new AigcError("bad-request", where, "The model was disposed. Load it again before running it.");
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

let loaded: Promise<typeof Ort> | null = null;

function runtime(): Promise<typeof Ort> {
  loaded ??= open().catch((error: unknown) => {
    loaded = null;
    throw new AigcError("missing-package", "onnxruntime", "onnxruntime-web is not installed. Add it: npm install onnxruntime-web", {
      cause: error,
    });
  });
  return loaded;
}

async function open(): Promise<typeof Ort> {
  // The browser's entry is half the size; under Node it cannot be loaded.
  const inNode = typeof (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node === "string";
  const ort = inNode ? await import("onnxruntime-web") : ((await import("onnxruntime-web/wasm")) as unknown as typeof Ort);
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = "error";
  return ort;
}
