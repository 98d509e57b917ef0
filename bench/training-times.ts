import * as tf from "@tensorflow/tfjs";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { createEngine, type Engine } from "../src/nn/kernels/engine.ts";
import { initialWeights } from "../src/nn/tape/initial-weights.ts";
import { createLearner } from "../src/nn/tape/learner.ts";
import { createRng } from "../src/rng.ts";
import { fiveNetworks, type MeasuredNetwork } from "./five-networks.ts";
import { jaxStep } from "./jax-peer.ts";
import { median } from "./median.ts";
import { time } from "./product-rate.ts";
import { tensorFlowStep } from "./tensorflow-peer.ts";

/** Milliseconds per training step, ours and the peers', taken in turn. Runs in Node and in a page. */
export interface TrainingTimes {
  readonly name: MeasuredNetwork["name"];
  readonly what: string;
  readonly peer: "TensorFlow.js wasm 4.22" | "@jax-js/jax 0.1.25 wasm";
  /** By round: neighbours see the same machine. */
  readonly rounds: readonly { readonly ours: number; readonly peer: number }[];
  /** Difference of the two losses at the same weights, before the first step and after it, relative: both must do the same work. */
  readonly lossError: number;
}

/**
 * @param wasmPath where tfjs-backend-wasm-simd.wasm is: a folder in Node, a URL in a page
 * @param quick one round each, and without the lm, of which a step takes the peers seconds
 */
export async function trainingTimes(wasmPath: string | Record<string, string>, quick: boolean): Promise<TrainingTimes[]> {
  setWasmPaths(wasmPath as string);
  await tf.setBackend("wasm");
  await tf.ready();
  const engine = await createEngine();
  const all: TrainingTimes[] = [];
  for (const network of fiveNetworks("full").filter(({ name }) => !(quick && (name === "lm" || name === "vae")))) {
    all.push(compare(engine, network, "TensorFlow.js wasm 4.22", tensorFlowStep(network), quick));
    // It runs the others too slowly to be waited for: its convolutions train at less than 1 GFLOP/s.
    if (network.name === "mlp" || network.name === "lm")
      all.push(compare(engine, network, "@jax-js/jax 0.1.25 wasm", await jaxStep(network), quick));
  }
  return all;
}

function compare(
  engine: Engine,
  network: MeasuredNetwork,
  peer: TrainingTimes["peer"],
  theirs: () => number,
  quick: boolean,
): TrainingTimes {
  const mine = ourStep(engine, network);
  const difference = () => Math.abs(mine.step() / theirs() - 1);
  const lossError = quick ? difference() : Math.max(difference(), difference());
  const small = network.name === "mlp";
  // Wasm is compiled anew while it runs. The big networks have been through that after two steps.
  for (let i = 0; i < (small ? 30 : 1); i++) mine.step();
  for (let i = 0; i < (small ? 5 : 0); i++) theirs();
  const several = (count: number, step: () => number) => median(Array.from({ length: count }, () => time(step)));
  const rounds = Array.from({ length: quick ? 1 : 5 }, () => ({
    ours: several(small ? 20 : 3, mine.step),
    peer: several(small ? 10 : 1, theirs),
  }));
  mine.dispose();
  return { name: network.name, what: network.what, peer, rounds, lossError };
}

export function ourStep(engine: Engine, { weights, frozen, loss }: MeasuredNetwork): { step: () => number; dispose(): void } {
  const learner = createLearner(engine, initialWeights(createRng("bench"), weights), { frozen });
  return { step: () => learner.step({ learningRate: 1e-3, shards: 1, loss }).loss, dispose: () => learner.dispose() };
}
