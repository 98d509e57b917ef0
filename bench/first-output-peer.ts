import type * as Ort from "onnxruntime-web";
import type { ModelManifest } from "../src/model.ts";
import { inputsFor } from "./first-output.ts";

/** The same as {@link first} on onnxruntime-web, its smallest entry; it checks no hash. */
export async function first(start: number): Promise<number> {
  const folder = "/node_modules/onnxruntime-web/dist/";
  const [ort, manifest, onnx] = await Promise.all([
    import(`${folder}ort.wasm.bundle.min.mjs`) as Promise<typeof Ort>,
    fetch("/first/manifest.json").then((response) => response.json() as Promise<ModelManifest>),
    fetch("/first/model.onnx").then((response) => response.arrayBuffer()),
  ]);
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = folder;
  const session = await ort.InferenceSession.create(onnx, { executionProviders: ["wasm"] });
  const feeds = Object.fromEntries(
    Object.entries(inputsFor(manifest)).map(([name, { dims, data }]) => [name, new ort.Tensor("float32", data as Float32Array, dims)]),
  );
  const outputs = await session.run(feeds);
  if (!((Object.values(outputs)[0] as Ort.Tensor).data.length > 0)) throw new Error("no output");
  return performance.now() - start;
}
