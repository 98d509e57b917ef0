import { AigcError } from "../../errors.ts";
import { nodeThreads, type NodeThread } from "./node-threads.ts";
import { WORKER_TEXT } from "./worker-text.ts";
import type { WorkerAnswer, WorkerRequest } from "./serve-model.ts";

/** The page's end of a channel to a Web Worker or a thread of Node. */
export interface WorkerPort {
  post(request: WorkerRequest): void;
  /** Called once, before the first post. */
  listen(heard: (answer: WorkerAnswer) => void, died: (reason: string) => void): void;
  terminate(): void;
}

/** How a worker was opened: from its own file, or from its text in this package. */
export type WorkerWay = "module" | "blob";

/** A worker that has reported that it runs. */
export interface OpenedWorker extends WorkerPort {
  readonly way: WorkerWay;
  /** The reasons why earlier ways failed; empty for the first way. */
  readonly reason: string;
}

/** Each way, in the order they are tried. After one that throws, crashes or does not answer, the next one is tried. */
export type WorkerWays = Readonly<Partial<Record<WorkerWay, () => WorkerPort>>>;

/** A worker has to report within so many milliseconds that it runs. */
const SILENCE = 10_000;

/**
 * Opens the worker of this package in the first way that the page allows. A way that failed is not tried again, because the page and its
 * content security policy do not change.
 * @throws AigcError `worker-crashed` with the reason of every way, if all ways fail
 */
export const openWorker: () => Promise<OpenedWorker> = workerOpener({ module: fromFile, blob: fromText });

/** {@link openWorker} over other ways. */
export function workerOpener(ways: WorkerWays, silence = SILENCE): () => Promise<OpenedWorker> {
  const refused = new Map<WorkerWay, string>();
  const reasons = () => [...refused].map(([way, reason]) => `${way}: ${reason}`).join("; ");
  const attempt = async (): Promise<OpenedWorker> => {
    for (const [way, open] of Object.entries(ways) as [WorkerWay, () => WorkerPort][]) {
      if (refused.has(way)) continue;
      try {
        return { ...(await present(open(), silence)), way, reason: reasons() };
      } catch (error) {
        refused.set(way, error instanceof Error ? error.message : String(error));
      }
    }
    throw new AigcError(
      "worker-crashed",
      "worker",
      `no worker is to be had (${reasons()}). Allow one of these ways, as docs/plugin.md says under "Content security policy".`,
    );
  };
  // Models that are loaded at the same time wait for the first, so that each way fails only once.
  let first: Promise<unknown> | null = null;
  return async () => {
    if (first) await first;
    const opening = attempt();
    first ??= opening.catch(() => {});
    return opening;
  };
}

/** The same port, once the worker at its other end has reported that it runs. */
function present(port: WorkerPort, silence: number): Promise<WorkerPort> {
  return new Promise((resolve, reject) => {
    let heard: (answer: WorkerAnswer) => void = () => {};
    let died = (reason: string): void => refuse(reason);
    const refuse = (reason: string): void => {
      clearTimeout(timer);
      port.terminate();
      reject(new Error(reason));
    };
    const timer = setTimeout(refuse, silence, `no sign of life within ${silence} ms`);
    port.listen(
      (answer) => {
        if (!("present" in answer)) return heard(answer);
        clearTimeout(timer);
        resolve({ ...port, listen: (nowHeard, nowDied) => ([heard, died] = [nowHeard, nowDied]) });
      },
      (reason) => died(reason),
    );
  });
}

/**
 * Vite, webpack and Parcel recognise the expression inside: they make a file of the worker and insert its address. It must occur only
 * once, else they make two files.
 */
function fromFile(): WorkerPort {
  if (typeof Worker !== "function") throw new Error("a thread of Node is started from its text");
  // Avoids an error message of Vite's development server about a file that its optimiser did not copy.
  if (new Error().stack?.includes("/.vite/deps/")) throw new Error("Vite's optimiser moved this file away from it");
  try {
    return portOf(new Worker(new URL("./worker.js", import.meta.url), { type: "module" }));
  } catch (error) {
    // With its name: "SecurityError: …".
    throw new Error(String(error), { cause: error });
  }
}

function fromText(): WorkerPort {
  if (!WORKER_TEXT) throw new Error("this build does not carry the worker's text");
  if (typeof Worker !== "function") return portOfThread(new (nodeThreads().Worker)(WORKER_TEXT, { eval: true }));
  // Kept as long as the page, because a crashed worker is started from it again.
  address ??= URL.createObjectURL(new Blob([WORKER_TEXT], { type: "text/javascript" }));
  return portOf(new Worker(address));
}

let address: string | undefined;

/** A Web Worker as a port. */
export function portOf(worker: Worker): WorkerPort {
  return {
    post: (request) => worker.postMessage(request),
    listen(heard, died) {
      worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer>) => heard(data));
      worker.addEventListener("error", (event) => {
        // Handled here; else it would be an uncaught error of the page.
        event.preventDefault();
        died(event.message || "its file cannot be loaded");
      });
    },
    terminate: () => worker.terminate(),
  };
}

/** A thread of Node as a port; it does not keep the process running. */
export function portOfThread(thread: NodeThread): WorkerPort {
  thread.unref();
  return {
    post: (request) => thread.postMessage(request),
    listen(heard, died) {
      thread.on("message", (answer) => heard(answer as WorkerAnswer));
      thread.on("error", (error) => died(error instanceof Error ? error.message : String(error)));
      thread.on("exit", (code) => died(`it ended with ${code}`));
    },
    terminate: () => void thread.terminate(),
  };
}
