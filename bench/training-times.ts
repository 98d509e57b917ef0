import * as tf from "@tensorflow/tfjs";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { createEngine, type Engine } from "../src/nn/engine.ts";
import { initialWeights } from "../src/nn/initial-weights.ts";
import { createLearner } from "../src/nn/learner.ts";
import { createRng } from "../src/rng.ts";
import { fiveNetworks, type MeasuredNetwork } from "./five-networks.ts";
import { tensorFlowStep } from "./tensorflow-peer.ts";

/** Milliseconds per training step, ours and the peer's, taken in turn. Runs in Node and in a page. */
export interface TrainingTimes {
  readonly name: MeasuredNetwork["name"];
  readonly what: string;
  readonly ours: readonly number[];
  readonly peer: readonly number[];
  /** Largest difference of the two losses at the same weights, relative: both must do the same work. */
  readonly lossError: number;
}

/** @param wasmPath where tfjs-backend-wasm-simd.wasm is: a folder in Node, a URL in a page */
export async function trainingTimes(wasmPath: string | Record<string, string>, repeats: number): Promise<TrainingTimes[]> {
  setWasmPaths(wasmPath as string);
  await tf.setBackend("wasm");
  await tf.ready();
  const engine = await createEngine();
  return fiveNetworks("full").map((network) => {
    const mine = ourStep(engine, network);
    const theirs = tensorFlowStep(network);
    const lossError = Math.abs(mine.step() / theirs() - 1);
    // Wasm is compiled anew while it runs; the peer's is slow enough to have been through that.
    for (let i = 0; i < (network.name === "mlp" ? 30 : 3); i++) mine.step();
    const [ours, peer]: [number[], number[]] = [[], []];
    for (let i = 0; i < repeats; i++) {
      for (let j = 0; j < 5; j++) ours.push(time(mine.step));
      peer.push(time(theirs));
    }
    mine.dispose();
    return { name: network.name, what: network.what, ours, peer, lossError };
  });
}

export function ourStep(engine: Engine, { weights, frozen, loss }: MeasuredNetwork): { step: () => number; dispose(): void } {
  const learner = createLearner(engine, initialWeights(createRng("bench"), weights), { frozen });
  return { step: () => learner.step({ learningRate: 1e-3, shards: 1, loss }).loss, dispose: () => learner.dispose() };
}

/** GFLOP/s of the bare matrix product of the mlp's middle layer, 256 x 256 x 256, packing included. */
export function productRate(engine: Engine): number {
  const n = 256;
  const mark = engine.mark();
  const [a, b, c, packed] = [n * n, n * n, n * n, engine.kernels.packedSize(n, n)].map((size) => engine.take(size)) as [
    number,
    number,
    number,
    number,
  ];
  engine.floats(a, n * n).fill(0.5);
  engine.floats(b, n * n).fill(0.25);
  const once = () => {
    engine.kernels.packB(b, n, n, n, 1, packed);
    engine.kernels.gemmPacked(a, n, 1, packed, c, n, n, n, n, 0, engine.scratch);
  };
  for (let i = 0; i < 50; i++) once();
  const milliseconds = median(Array.from({ length: 100 }, () => time(once)));
  engine.release(mark);
  return (2 * n ** 3) / milliseconds / 1e6;
}

export function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function median(xs: readonly number[]): number {
  const sorted = [...xs].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}
