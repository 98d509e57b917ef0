import { initialWeights } from "../src/nn/tape/initial-weights.ts";
import { serveShards } from "../src/nn/tape/parallel-learner.ts";
import { createRng } from "../src/rng.ts";
import { fiveNetworks } from "./five-networks.ts";

/** The worker of the row "two workers against one": every shard is a full batch of the conv policy. */
await serveShards<null, null>(() => {
  const { weights, frozen, loss } = fiveNetworks("full")[1]!;
  return { weights: initialWeights(createRng("bench"), weights), frozen, loss: (tape) => loss(tape) };
});
