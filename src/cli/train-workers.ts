import { MessageChannel, Worker, type MessagePort } from "node:worker_threads";
import { AigcError } from "../errors.ts";
import { CONTROL_BYTES, leaveProcessGroup, processGroup } from "../train/process-group.ts";
import type { Job, JobOptions } from "../tools/recipe.ts";

/** The data of a worker thread: the recipe and the job that it is a copy of. */
export interface TrainWorkerData {
  readonly what: string;
  readonly model: string;
  readonly options: Pick<JobOptions, "seed" | "steps" | "data" | "resume" | "allowChanges" | "initial">;
  readonly rank: number;
  readonly size: number;
  readonly control: SharedArrayBuffer;
  /** The blocks of shared memory come here, in order. */
  readonly blocks: MessagePort;
}

/**
 * The same job on `size` threads, this one included. The weights have the same bits as with one thread.
 * @throws AigcError `bad-request` for a job that cannot use several threads
 */
export function sharedJob(what: string, job: Job, size: number): Job {
  if (!job.shares) throw new AigcError("bad-request", "train", `"${job.model}" is trained in one thread. Leave --workers out.`);
  return {
    ...job,
    // Known only after the first evaluation.
    get judgedBy() {
      return job.judgedBy;
    },
    async *start(options) {
      const control = new SharedArrayBuffer(CONTROL_BYTES);
      const { report: _, keep: __, group: ___, ...plain } = options;
      const channels = Array.from({ length: size - 1 }, () => new MessageChannel());
      const threads = channels.map(({ port2: blocks }, index) => {
        const workerData: TrainWorkerData = { what, model: job.model, options: plain, rank: index + 1, size, control, blocks };
        // The built file, beside the built command line: threads run no TypeScript.
        const thread = new Worker(new URL("./train-worker.js", import.meta.url), { workerData, transferList: [blocks] });
        thread.on("error", (error) => {
          process.stderr.write(`worker ${index + 1}: ${error instanceof Error ? error.message : String(error)}\n`);
          leaveProcessGroup(control);
        });
        return thread;
      });
      const shared = async (bytes: number) => {
        const block = new SharedArrayBuffer(bytes);
        // Waits until all threads have started: a starting thread needs this one, which would sleep at the first barrier.
        const taken = Promise.all(threads.map((thread, index) => answer(channels[index]!.port1, thread)));
        for (const { port1 } of channels) port1.postMessage(block);
        await taken;
        // Views are the same over both kinds of memory; nothing here depends on which it is.
        return block as unknown as ArrayBuffer;
      };
      try {
        return yield* await job.start({ ...options, group: processGroup(0, size, control, shared) });
      } finally {
        leaveProcessGroup(control);
        for (const { port1 } of channels) port1.close();
        await Promise.all(threads.map((thread) => thread.terminate()));
      }
    },
  };
}

/** The next message of a thread; rejects when it ends instead. */
function answer(port: MessagePort, thread: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const ended = () =>
      reject(new AigcError("worker-crashed", "train", "a worker ended before the training began. Its own message stands above."));
    thread.once("exit", ended);
    port.once("message", () => {
      thread.off("exit", ended);
      resolve();
    });
  });
}
