import { parentPort, workerData } from "node:worker_threads";
import { sha256 } from "../../src/nn/sha256.ts";
import { createRng } from "../../src/rng.ts";
import { masked, type PictureSet } from "../../src/train/masked.ts";
import { processGroup } from "../../src/train/process-group.ts";

/** One copy of a small training of masked-workers.slow.test.ts; tells the hash of its model if it is the first. */
const { rank, size, control } = workerData as { rank: number; size: number; control: SharedArrayBuffer };
const port = parentPort!;

function pictures(count: number, seed: string): PictureSet {
  const rng = createRng(seed);
  const pixels = Uint8Array.from({ length: count * 64 }, () => rng.below(4));
  return { count, pixels, conditions: Float32Array.from({ length: count * 2 }, () => rng.below(2)) };
}

const training = masked({
  seed: "shared",
  contract: "noise@1",
  shape: { size: 8, classes: 4, condition: 2, channels: [8, 8, 8] },
  train: pictures(64, "train"),
  heldOut: pictures(8, "held out"),
  steps: 6,
  batch: 16,
  learningRate: 1e-2,
  data: [],
  group: processGroup(rank, size, control, (bytes) => {
    port.postMessage({ bytes });
    return new Promise((resolve) => port.once("message", resolve));
  }),
});
for (;;) {
  const next = await training.next();
  if (!next.done) continue;
  if (rank === 0) port.postMessage({ hash: sha256(next.value.onnx) });
  break;
}
