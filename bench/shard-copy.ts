import { parentPort, workerData } from "node:worker_threads";
import { createEngine, type Engine } from "../src/nn/kernels/engine.ts";
import { initialWeights } from "../src/nn/tape/initial-weights.ts";
import { createLearner } from "../src/nn/tape/learner.ts";
import { createRng } from "../src/rng.ts";
import { processGroup, type ProcessGroup } from "../src/train/process-group.ts";
import { sharedStep } from "../src/train/shared-step.ts";
import { fiveNetworks } from "./five-networks.ts";

/** Steps of the conv policy with two shards, each a full batch, shared out to a group. */
export async function shardedSteps(engine: Engine, group: ProcessGroup): Promise<() => void> {
  const { weights, frozen, loss } = fiveNetworks("full")[1]!;
  const learner = createLearner(engine, initialWeights(createRng("bench"), weights), { frozen });
  const step = await sharedStep(group, learner, 2, 0);
  const nothing = new Float64Array(0);
  return () => void step({ learningRate: 1e-3, loss: (tape) => loss(tape) }, nothing);
}

/** As a thread: the second of two copies. It is sent the blocks of shared memory, then a word for each step. */
if (parentPort) {
  const port = parentPort;
  const next = () => new Promise<ArrayBuffer>((resolve) => port.once("message", resolve));
  const shared = (bytes: number) => {
    const block = next();
    port.postMessage({ bytes });
    return block;
  };
  const step = await shardedSteps(await createEngine(), processGroup(1, 2, workerData as SharedArrayBuffer, shared));
  port.on("message", step);
  port.postMessage("ready");
}
