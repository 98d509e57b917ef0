import { AigcError, type AigcErrorCode } from "../../errors.ts";
import type { Model, ModelManifest, Tensor, Tensors } from "../../model.ts";
import { checkWeights } from "./check-weights.ts";
import { createEngine } from "../kernels/engine.ts";
import { createRuntimeModel } from "../runtime/runtime.ts";

/** A message from a worker model to its worker. */
export type WorkerRequest =
  | {
      readonly id: number;
      readonly kind: "load";
      readonly manifest: ModelManifest;
      readonly bytes: Uint8Array;
      /** The compiled kernels of the page, so that the file of the worker does not contain them. */
      readonly kernels: WebAssembly.Module;
      readonly unchecked: boolean;
    }
  | { readonly id: number; readonly kind: "run"; readonly inputs: Tensors };

/** The answers, in the order of the requests; the first one says that the worker runs. */
export type WorkerAnswer =
  | { readonly present: true }
  | { readonly id: number; readonly outputs: Tensors | null }
  | { readonly id: number; readonly failure: { readonly code: AigcErrorCode; readonly where: string; readonly message: string } };

/** The worker's end of the channel. */
export interface Scope {
  postMessage(message: WorkerAnswer, transfer?: ArrayBufferLike[]): void;
}

/**
 * The worker side of a worker model: one model on the built-in runtime.
 */
export function serve(scope: Scope): (request: WorkerRequest) => Promise<void> {
  let model: Model | null = null;
  return async (request) => {
    try {
      if (request.kind === "load") {
        const { manifest, bytes, kernels, unchecked } = request;
        if (!unchecked) await checkWeights(manifest, bytes);
        model = createRuntimeModel(await createEngine({ module: kernels }), manifest, bytes);
        scope.postMessage({ id: request.id, outputs: null });
        return;
      }
      if (!model) throw new AigcError("bad-request", "worker", "there is no model yet. Load one first.");
      const outputs = await model.run(request.inputs);
      scope.postMessage(
        { id: request.id, outputs },
        Object.values(outputs).map(({ data }: Tensor) => data.buffer),
      );
    } catch (error) {
      const failure =
        error instanceof AigcError
          ? { code: error.code, where: error.where, message: error.message }
          : { code: "worker-crashed" as const, where: "worker", message: error instanceof Error ? error.message : String(error) };
      scope.postMessage({ id: request.id, failure });
    }
  };
}
