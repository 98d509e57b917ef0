import type { Model, ModelManifest, Tensor, Tensors } from "../../model.ts";
import { AigcError, type AigcErrorCode } from "../../errors.ts";
import { readModel } from "./load-model.ts";

/** What a {@link workerModel} asks of its worker. */
export type WorkerRequest =
  | {
      readonly id: number;
      readonly kind: "load";
      readonly manifest: ModelManifest;
      readonly bytes: Uint8Array;
      readonly engine: "runtime" | "onnxruntime";
      readonly unchecked: boolean;
    }
  | { readonly id: number; readonly kind: "run"; readonly inputs: Tensors };

/** What comes back, in the order of the asking. */
export type WorkerAnswer =
  | { readonly id: number; readonly outputs: Tensors | null }
  | { readonly id: number; readonly failure: { readonly code: AigcErrorCode; readonly where: string; readonly message: string } };

/** The end of a channel that the worker holds. */
interface Scope {
  postMessage(message: unknown, transfer?: unknown[]): void;
}

/**
 * The other side of a {@link workerModel}: this file is the worker. It holds one model.
 */
export function serve(scope: Scope): (request: WorkerRequest) => Promise<void> {
  let model: Model | null = null;
  return async (request) => {
    try {
      if (request.kind === "load") {
        model = await readModel(request.manifest, request.bytes, { engine: request.engine, unchecked: request.unchecked });
        scope.postMessage({ id: request.id, outputs: null } satisfies WorkerAnswer);
        return;
      }
      if (!model) throw new AigcError("bad-request", "worker", "there is no model yet. Load one first.");
      const outputs = await model.run(request.inputs);
      scope.postMessage(
        { id: request.id, outputs } satisfies WorkerAnswer,
        Object.values(outputs).map(({ data }: Tensor) => data.buffer),
      );
    } catch (error) {
      const failure =
        error instanceof AigcError
          ? { code: error.code, where: error.where, message: error.message }
          : { code: "worker-crashed" as const, where: "worker", message: error instanceof Error ? error.message : String(error) };
      scope.postMessage({ id: request.id, failure } satisfies WorkerAnswer);
    }
  };
}

/** In a page the channel is the worker's own scope, under Node it is the parent's port. */
async function listen(): Promise<void> {
  const page = globalThis as unknown as {
    WorkerGlobalScope?: unknown;
    addEventListener?: (kind: string, listener: (event: { data: WorkerRequest }) => void) => void;
  } & Scope;
  if (typeof page.WorkerGlobalScope === "function" && page.addEventListener) {
    const answer = serve({ postMessage: (message, transfer) => page.postMessage(message, transfer) });
    page.addEventListener("message", ({ data }) => void answer(data));
    return;
  }
  if (typeof (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node !== "string") return;
  const { parentPort } = await import("node:worker_threads");
  if (!parentPort) return;
  const answer = serve({ postMessage: (message, transfer) => parentPort.postMessage(message, transfer as never) });
  parentPort.on("message", (request: WorkerRequest) => void answer(request));
}

void listen();
