import { parentPort, workerData } from "node:worker_threads";
import { sha256 } from "../../src/nn/sha256.ts";
import { ppoIn } from "../../src/train/ppo/ppo.ts";
import { processGroup } from "../../src/train/process-group.ts";
import { poisonedEngine } from "../nn/poisoned-engine.ts";
import { ALL_SAME_BITS } from "./same-bits-cases.ts";

/** What a copy is told. */
export interface SameBitsData {
  readonly name: string;
  /** What the engine's memory held before. */
  readonly left: number;
  readonly resume: Uint8Array | null;
  readonly rank: number;
  readonly size: number;
  readonly control: SharedArrayBuffer;
}
/** What the first of the copies says at the end. */
export interface SameBits {
  readonly file: string;
  readonly checkpoints: readonly Uint8Array[];
  /** What each update told. */
  readonly values: readonly Readonly<Record<string, number>>[];
}

const { name, left, resume, rank, size, control } = workerData as SameBitsData;
const port = parentPort!;
const training = ppoIn(await poisonedEngine(left), {
  ...ALL_SAME_BITS[name]!,
  ...(resume ? { resume } : {}),
  group: processGroup(rank, size, control, (bytes) => {
    port.postMessage({ bytes });
    return new Promise((resolve) => port.once("message", resolve));
  }),
});
const checkpoints: Uint8Array[] = [];
const values: Readonly<Record<string, number>>[] = [];
for (;;) {
  const next = await training.next();
  if (!next.done) {
    checkpoints.push(next.value.checkpoint());
    values.push(next.value.values);
    continue;
  }
  if (rank === 0) port.postMessage({ file: sha256(next.value.onnx), checkpoints, values } satisfies SameBits);
  break;
}
