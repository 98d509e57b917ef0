import { AigcError } from "../../errors.ts";

/** The used part of `node:worker_threads`; its own types need those of Node to be installed. */
export interface NodeThreads {
  readonly Worker: new (script: string | URL, options?: { readonly eval?: boolean }) => NodeThread;
  /** Null on the main thread. */
  readonly parentPort: NodePort | null;
}

interface NodePort {
  postMessage(message: unknown, transfer?: ArrayBuffer[]): void;
  on(event: string, heard: (value: unknown) => void): unknown;
}

/** A thread, seen from its parent. */
export interface NodeThread extends NodePort {
  unref(): void;
  terminate(): unknown;
}

/**
 * The threads of Node. They are taken from `process` and not imported, because bundlers would follow the import.
 * @throws AigcError `missing-package` in a page, and in Node before 20.16
 */
export function nodeThreads(): NodeThreads {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  const threads = process?.getBuiltinModule?.("node:worker_threads");
  if (threads) return threads as NodeThreads;
  throw new AigcError("missing-package", "threads", "There are no threads here, and no workers. Take Node 20.16 or newer, or a browser.");
}
