import { AigcError } from "../../errors.ts";

/**
 * Node's threads, where this runs under Node. Asked of `process` and not imported, because bundlers follow an import even to where
 * a page never goes.
 * @throws AigcError `missing-package` in a page, and in Node before 20.16
 */
export function nodeThreads(): typeof import("node:worker_threads") {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  const threads = process?.getBuiltinModule?.("node:worker_threads");
  if (threads) return threads as typeof import("node:worker_threads");
  throw new AigcError("missing-package", "threads", "There are no threads here, and no workers. Take Node 20.16 or newer, or a browser.");
}
