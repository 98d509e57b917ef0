import { initialWeights } from "../../src/nn/tape/initial-weights.ts";
import { serveShards } from "../../src/nn/tape/parallel-learner.ts";
import { FROZEN, lossOf, PARAMETERS, type Shard } from "./parallel-network.ts";
import { createRng } from "../../src/rng.ts";

/** The worker of parallel-learner.test.ts; bundled there. */
await serveShards<{ readonly seed: string; readonly fail?: boolean }, Shard>(({ seed, fail }) => {
  if (fail) throw new Error("no such data");
  return { weights: initialWeights(createRng(seed), PARAMETERS), frozen: FROZEN, loss: lossOf };
});
