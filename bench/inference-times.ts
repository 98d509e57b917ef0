import type * as Ort from "onnxruntime-web";
import type { Model, Tensors } from "../src/model.ts";
import { createEngine, type Engine } from "../src/nn/kernels/engine.ts";
import { createRuntimeModel } from "../src/nn/runtime/runtime.ts";
import { convPolicyModel, ganModel, languageModel, policyModel, tokenInputs, type MeasuredModel } from "./inference-networks.ts";

/** Milliseconds per run, ours and ONNX Runtime's, in one page and in turn. */
export interface InferenceTimes {
  readonly id: string;
  readonly what: string;
  /** One number a round: the mean of its runs, since a page's clock is coarse. */
  readonly ours: readonly number[];
  readonly peer: readonly number[];
  /** Largest difference of the outputs: both must do the same work. */
  readonly error: number;
}

export type OrtModule = typeof Ort;

/** Milliseconds that one round of one side should take: short, so that most rounds pass undisturbed on a busy machine. */
const ROUND = 2;
/** Milliseconds of running before anything is counted: wasm is compiled anew while it runs. */
const WARM = 400;
const TOKENS = 64;

/**
 * Every model on both run-times. Inputs are JavaScript arrays and so are outputs, on both sides.
 * @param rounds how often the two take turns
 * @param folder where the files of onnxruntime-web are served
 */
export async function inferenceTimes(ort: OrtModule, folder: string, rounds: number): Promise<InferenceTimes[]> {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = folder;
  const engine = await createEngine();
  const results: InferenceTimes[] = [];
  const policy = policyModel();
  for (const [id, what, measured, batch] of [
    ["policy/1", "policy 64-256-256-8, batch 1", policy, 1],
    ["policy/64", "policy 64-256-256-8, batch 64", policy, 64],
    ["policy/500", "policy 64-256-256-8, batch 500", policy, 500],
    ["conv/64", "conv policy 11x11x16, batch 64", convPolicyModel(), 64],
    ["gan/1", "GAN generator 32x32x12, batch 1", ganModel(), 1],
  ] as const) {
    const [mine, theirs] = [createRuntimeModel(engine, measured.manifest, measured.onnx), await ortModel(ort, measured)];
    const inputs = measured.inputs(batch);
    results.push({
      id,
      what,
      error: apart(mine.run(inputs), await theirs.run(inputs)),
      ...(await inTurn(
        () => mine.run(inputs),
        () => theirs.run(inputs),
        rounds,
      )),
    });
    mine.dispose();
    theirs.dispose();
  }
  results.push(await writing(ort, engine, rounds));
  return results;
}

/** The language model writes 64 tokens, each run with the keys and values that the one before gave. */
async function writing(ort: OrtModule, engine: Engine, rounds: number): Promise<InferenceTimes> {
  const measured = languageModel();
  const [mine, theirs] = [createRuntimeModel(engine, measured.manifest, measured.onnx), await ortModel(ort, measured)];
  const write = async (model: Model): Promise<Tensors> => {
    let last: Tensors | null = null;
    for (let at = 0; at < TOKENS; at++) last = await model.run(tokenInputs(at, last));
    return last!;
  };
  const error = apart(await write(mine), await write(theirs));
  const times = await inTurn(
    () => write(mine),
    () => write(theirs),
    rounds,
  );
  mine.dispose();
  theirs.dispose();
  const perToken = (milliseconds: readonly number[]) => milliseconds.map((time) => time / TOKENS);
  const what = `language model d128 L4, one of ${TOKENS} tokens, KV cache`;
  return { id: "lm", what, error, ours: perToken(times.ours), peer: perToken(times.peer) };
}

/** Milliseconds of each of `count` runs of the policy for 64 agents. */
export async function agentTimes(count: number): Promise<number[]> {
  const measured = policyModel();
  const model = createRuntimeModel(await createEngine(), measured.manifest, measured.onnx);
  const inputs = measured.inputs(64);
  for (let i = 0; i < 200; i++) model.run(inputs);
  return Array.from({ length: count }, () => {
    const start = performance.now();
    model.run(inputs);
    return performance.now() - start;
  });
}

/** Bytes that the engine's own memory grew by. */
export interface HeapGrowth {
  readonly engineBytes: number;
}

/** A model that has run for a while, and what to do 10,000 and 1,000 times with it. */
export async function openHeap(): Promise<{ runs(): HeapGrowth; loads(): HeapGrowth }> {
  const engine = await createEngine();
  const { manifest, onnx, inputs } = policyModel();
  const model = createRuntimeModel(engine, manifest, onnx);
  const given = inputs(64);
  const repeat = (times: number, work: () => void): HeapGrowth => {
    const before = engine.byteLength;
    for (let i = 0; i < times; i++) work();
    return { engineBytes: engine.byteLength - before };
  };
  const run = () => void model.run(given);
  const load = () => createRuntimeModel(engine, manifest, onnx).dispose();
  repeat(100, run);
  repeat(20, load);
  return { runs: () => repeat(10_000, run), loads: () => repeat(1000, load) };
}

async function inTurn(
  ours: () => unknown,
  peer: () => unknown,
  rounds: number,
): Promise<{ readonly ours: number[]; readonly peer: number[] }> {
  const counts = [await runsIn(ours), await runsIn(peer)] as const;
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.ours.push(await meanOf(ours, counts[0]));
    times.peer.push(await meanOf(peer, counts[1]));
  }
  return times;
}

/** How many runs fit into a round, found after a while of running. */
async function runsIn(work: () => unknown): Promise<number> {
  const start = performance.now();
  for (let runs = 0; performance.now() - start < WARM || runs < 3; runs++) await work();
  const times: number[] = [];
  for (let i = 0; i < 5; i++) times.push(await meanOf(work, 3));
  return Math.max(1, Math.round(ROUND / Math.max(Math.min(...times), 0.005)));
}

async function meanOf(work: () => unknown, runs: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < runs; i++) {
    const result = work();
    // What is ready at once is not waited for: that is a property of the side that is measured.
    if (result instanceof Promise) await result;
  }
  return (performance.now() - start) / runs;
}

async function ortModel(ort: OrtModule, { manifest, onnx }: MeasuredModel): Promise<Model> {
  const session = await ort.InferenceSession.create(onnx, { executionProviders: ["wasm"] });
  return {
    manifest,
    async run(inputs) {
      const feeds: Record<string, Ort.Tensor> = {};
      for (const [name, { dims, data }] of Object.entries(inputs))
        feeds[name] = new ort.Tensor(data instanceof Int32Array ? "int32" : "float32", data as Float32Array, dims);
      return (await session.run(feeds)) as unknown as Tensors;
    },
    dispose: () => void session.release(),
  };
}

function apart(a: Tensors, b: Tensors): number {
  let most = 0;
  for (const [name, { data }] of Object.entries(a))
    for (let i = 0; i < data.length; i++) most = Math.max(most, Math.abs(Number(data[i]) - Number(b[name]!.data[i])));
  return most;
}
