import { AigcError } from "../../errors.ts";

/** As much of `node:worker_threads` as is used; its own types are only there where those of Node are installed. */
export interface NodeThreads {
  readonly Worker: new (script: string | URL, options?: { readonly eval?: boolean }) => NodeThread;
  /** Null on the main thread. */
  readonly parentPort: NodePort | null;
}

interface NodePort {
  postMessage(message: unknown, transfer?: ArrayBuffer[]): void;
  on(event: string, heard: (value: unknown) => void): unknown;
}

/** A thread, as its parent holds it. */
export interface NodeThread extends NodePort {
  unref(): void;
  terminate(): unknown;
}

/**
 * Node's threads, where this runs under Node. Asked of `process` and not imported, because bundlers follow an import even to where
 * a page never goes.
 * @throws AigcError `missing-package` in a page, and in Node before 20.16
 */
export function nodeThreads(): NodeThreads {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  const threads = process?.getBuiltinModule?.("node:worker_threads");
  if (threads) return threads as NodeThreads;
  throw new AigcError("missing-package", "threads", "There are no threads here, and no workers. Take Node 20.16 or newer, or a browser.");
}
