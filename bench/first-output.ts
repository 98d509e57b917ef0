import type { ModelManifest, Tensors } from "../src/model.ts";
import { loadModel } from "../src/nn/host/load-model.ts";

/** In a page: fetches a model as a game does, hash check included, and runs it once. Milliseconds since `start`. */
export async function first(start: number): Promise<number> {
  const model = await loadModel(new URL("/first/manifest.json", location.href).href);
  const outputs = await model.run(inputsFor(model.manifest));
  if (!(Object.values(outputs)[0]!.data.length > 0)) throw new Error("no output");
  return performance.now() - start;
}

/** One row of a half for every input. */
export function inputsFor({ inputs }: ModelManifest): Tensors {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { shape }]) => {
      const dims = shape.map((n) => (typeof n === "number" ? n : 1));
      return [name, { dims, data: new Float32Array(dims.reduce((product, n) => product * n, 1)).fill(0.5) }] as const;
    }),
  );
}
