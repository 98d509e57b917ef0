import { nodeThreads } from "./node-threads.ts";
import { serve, type Scope, type WorkerAnswer, type WorkerRequest } from "./serve-model.ts";

/** The worker for models: this file, in a thread of its own. */

/** In a page the channel is the worker's own scope, under Node it is the parent's port; imported elsewhere, there is none. */
function listen(): void {
  const page = globalThis as unknown as {
    WorkerGlobalScope?: unknown;
    addEventListener?: (kind: string, listener: (event: { data: WorkerRequest }) => void) => void;
  } & Scope;
  if (typeof page.WorkerGlobalScope === "function" && page.addEventListener) {
    const answer = serve({ postMessage: (message, transfer) => page.postMessage(message, transfer) });
    page.addEventListener("message", ({ data }) => void answer(data));
    page.postMessage({ present: true });
    return;
  }
  if (typeof (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node !== "string") return;
  const { parentPort } = nodeThreads();
  if (!parentPort) return;
  const answer = serve({ postMessage: (message, transfer) => parentPort.postMessage(message, transfer as ArrayBuffer[] | undefined) });
  parentPort.on("message", (request) => void answer(request as WorkerRequest));
  parentPort.postMessage({ present: true } satisfies WorkerAnswer);
}

listen();
