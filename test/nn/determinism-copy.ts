import type { MessagePort } from "node:worker_threads";
import { nodeThreads } from "../../src/nn/host/node-threads.ts";
import { processGroup } from "../../src/train/process-group.ts";
import { trainedHashes } from "./determinism-scenario.ts";

/** One copy of the trainings of determinism.test.ts, bundled there: a thread of Node, or a worker of a page. */
interface Place {
  readonly rank: number;
  readonly size: number;
  readonly control: SharedArrayBuffer;
}
/** It is told its place, then the blocks of shared memory that it asks for; at the end it tells its hashes. */
interface Channel {
  post(message: unknown): void;
  next(): Promise<unknown>;
}

const page = globalThis as unknown as {
  WorkerGlobalScope?: unknown;
  addEventListener(kind: "message", heard: (event: { data: unknown }) => void, options: { once: true }): void;
  postMessage(message: unknown): void;
};
const thread = typeof page.WorkerGlobalScope === "function" ? null : (nodeThreads().parentPort as MessagePort | null);
const channel: Channel = thread
  ? {
      post: (message) => thread.postMessage(message),
      next: () => new Promise((resolve) => thread.once("message", resolve)),
    }
  : {
      post: (message) => page.postMessage(message),
      next: () => new Promise((resolve) => page.addEventListener("message", ({ data }) => resolve(data), { once: true })),
    };

async function run(): Promise<void> {
  const { rank, size, control } = (await channel.next()) as Place;
  const shared = (bytes: number) => {
    const answer = channel.next();
    channel.post({ bytes });
    return answer as Promise<ArrayBuffer>;
  };
  channel.post({ hashes: await trainedHashes(processGroup(rank, size, control, shared)) });
}
void run();
