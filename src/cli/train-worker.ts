import { workerData, type MessagePort } from "node:worker_threads";
import { AigcError } from "../errors.ts";
import { leaveProcessGroup, processGroup } from "../train/process-group.ts";
import type { TrainWorkerData } from "./train-workers.ts";
import { recipe } from "./recipes.ts";

/** The thread of one copy of a training: it runs the same job and reports nothing. */
async function run({ what, model, options, rank, size, control, blocks }: TrainWorkerData): Promise<void> {
  const nextBlock = inOrder(blocks);
  const group = processGroup(rank, size, control, nextBlock);
  const say = (what: string) => process.stderr.write(`worker ${rank}: ${what}\n`);
  // Other threads wait at the barrier: if a game calls process.exit, they must be woken.
  const ended = (code: number) => {
    say(`ended with exit code ${code} before the training did.`);
    leaveProcessGroup(control);
  };
  process.once("exit", ended);
  try {
    const chosen = await recipe(what);
    const job = chosen.jobs.find((candidate) => candidate.model === model)!;
    const training = await job.start({ ...options, report: () => {}, group });
    while (!(await training.next()).done);
  } catch (error) {
    // The first copy reports its own errors; this one reports only errors that began here.
    if (!(error instanceof AigcError && error.code === "worker-crashed")) say(error instanceof Error ? error.message : String(error));
    leaveProcessGroup(control);
  } finally {
    process.off("exit", ended);
    blocks.close();
  }
}

/** The blocks that come over a port, one per call. */
function inOrder(port: MessagePort): (bytes: number) => Promise<ArrayBuffer> {
  const come: ArrayBuffer[] = [];
  let wake = () => {};
  port.on("message", (block: ArrayBuffer) => {
    come.push(block);
    wake();
  });
  return async (bytes) => {
    while (come.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    const block = come.shift()!;
    port.postMessage("taken");
    if (block.byteLength !== bytes)
      throw new AigcError(
        "worker-crashed",
        "train",
        `a block of ${block.byteLength} bytes came where ${bytes} were due: the copies differ.`,
      );
    return block;
  };
}

await run(workerData as TrainWorkerData);
