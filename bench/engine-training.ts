import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { tmpdir } from "node:os";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { createEngine } from "../src/nn/kernels/engine.ts";
import { ALONE, CONTROL_BYTES, processGroup } from "../src/train/process-group.ts";
import { inPage, launchBrowser } from "../test/browser.ts";
import { fiveNetworks } from "./five-networks.ts";
import type { Row } from "./row.ts";
import { median } from "./median.ts";
import { shardedSteps } from "./shard-copy.ts";
import { productRate, time } from "./product-rate.ts";
import { ourStep, trainingTimes, type TrainingTimes } from "./training-times.ts";

const WASM = resolve("node_modules/@tensorflow/tfjs-backend-wasm/dist");
const GOALS = { node: { mlp: 10, conv: 4, gan: 4, vae: 4, lm: 8 }, chromium: { mlp: 10, conv: 5, gan: 5, vae: 5, lm: 8 } };
/** GFLOP of the products in one step of the mlp: forward, and twice that back, less the gradient to its input. */
const MLP_GFLOP = (2 * 256 * (3 * (64 * 256 + 256 * 256 + 256 * 9) - 64 * 256)) / 1e9;

/** Training steps against TensorFlow.js in Node and in Chromium, the share of the bare product's rate, and two workers. */
export async function trainingRows({ quick }: { readonly quick: boolean }): Promise<Row[]> {
  const rows = (await trainingTimes(`${WASM}/`, quick)).flatMap((times) => ratio(times, "node"));
  const engine = await createEngine();
  rows.push(share(engine), await workers(quick ? 3 : 9));
  if (!quick) rows.push(...(await chromiumTimes()).flatMap((times) => ratio(times, "chromium")));
  return rows;
}

function ratio({ name, what, peer, rounds, lossError }: TrainingTimes, place: "node" | "chromium"): Row[] {
  const jax = peer.startsWith("@jax-js");
  const goal = jax ? 1.5 : GOALS[place][name];
  const ratios = rounds.map((round) => round.peer / round.ours);
  const ours = rounds.map((round) => round.ours);
  const id = `engine/train/${name}/${place}`;
  if (!(lossError < 1e-3)) throw new Error(`${id}: the losses differ by ${lossError}; the peers do not do the same work`);
  const row: Row = {
    id: jax ? `${id}/jax` : id,
    what,
    value: median(ratios),
    low: Math.min(...ratios),
    high: Math.max(...ratios),
    unit: "times as fast",
    peer,
    goal: `>= ${goal}`,
    pass: median(ratios) >= goal,
  };
  if (jax) return [row];
  const [low, high] = [Math.min(...ours), Math.max(...ours)];
  return [row, { id: `${id}/step`, what: "one step", value: median(ours), low, high, unit: "ms", goal: "", pass: true }];
}

function share(engine: Awaited<ReturnType<typeof createEngine>>): Row {
  const mlp = ourStep(engine, fiveNetworks("full")[0]!);
  for (let i = 0; i < 50; i++) mlp.step();
  // In turn, so that both see the same machine.
  const rounds = Array.from({ length: 9 }, () => {
    const rate = productRate(engine);
    return (100 * MLP_GFLOP) / (median(Array.from({ length: 20 }, () => time(mlp.step))) / 1000) / rate;
  });
  mlp.dispose();
  const value = median(rounds);
  return {
    id: "engine/train/mlp/share",
    what: `of the rate of the bare product, ${productRate(engine).toFixed(1)} GFLOP/s, kept by the mlp step`,
    value,
    low: Math.min(...rounds),
    high: Math.max(...rounds),
    unit: "%",
    goal: ">= 60",
    pass: value >= 60,
  };
}

/** Two shards of the conv policy on one worker and on two, in turn. */
async function workers(repeats: number): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), "phaser-aigc-"));
  const file = join(folder, "copy.mjs");
  await build({ entryPoints: ["bench/shard-copy.ts"], outfile: file, bundle: true, format: "esm", platform: "node" });
  const control = new SharedArrayBuffer(CONTROL_BYTES);
  const blocks: SharedArrayBuffer[] = [];
  const thread = new Worker(file, { workerData: control });
  const block = (index: number, bytes: number) => (blocks[index] ??= new SharedArrayBuffer(bytes));
  const ready = new Promise<void>((resolve, reject) => {
    let asked = 0;
    thread.on("error", reject);
    thread.on("message", (said: { readonly bytes: number } | "ready") =>
      said === "ready" ? resolve() : thread.postMessage(block(asked++, said.bytes)),
    );
  });
  let own = 0;
  const shared = async (bytes: number) => block(own++, bytes) as unknown as ArrayBuffer;
  const [one, two] = [
    await shardedSteps(await createEngine(), ALONE),
    await shardedSteps(await createEngine(), processGroup(0, 2, control, shared)),
  ];
  await ready;
  const together = () => {
    thread.postMessage("step");
    two();
  };
  const [ratios, cores]: [number[], number[]] = [[], []];
  for (let i = 0; i < repeats + 3; i++) {
    const ratio = time(one) / time(together);
    // The thread hears of a step only when this one has come to rest.
    await new Promise((done) => setTimeout(done));
    if (i < 3) continue;
    ratios.push(ratio);
    cores.push(await coresForTwo());
  }
  await thread.terminate();
  rmSync(folder, { recursive: true });
  const value = median(ratios);
  return {
    id: "engine/train/workers",
    what: `two workers, conv policy, two shards of 256; two threads that only count got ${median(cores).toFixed(2)} cores`,
    value,
    low: Math.min(...ratios),
    high: Math.max(...ratios),
    unit: "times as fast",
    peer: "one worker",
    goal: ">= 1.7",
    pass: value >= 1.7,
  };
}

/** How many cores' worth two threads get that do nothing but count: 2 on a free machine, 1 where one core is taken. */
async function coresForTwo(): Promise<number> {
  const count =
    "const start = performance.now(); let x = 0; for (let i = 0; i < 3e8; i++) x = (x * 31 + i) | 0; return [performance.now() - start, x];";
  const code = `require("node:worker_threads").parentPort.postMessage((() => { ${count} })());`;
  const spin = () =>
    new Promise<number>((resolve, reject) => {
      const thread = new Worker(code, { eval: true });
      thread.on("message", ([milliseconds]: [number]) => resolve(milliseconds));
      thread.on("error", reject);
    });
  const alone = await spin();
  const together = await Promise.all([spin(), spin()]);
  return alone / together[0]! + alone / together[1]!;
}

async function chromiumTimes(): Promise<TrainingTimes[]> {
  const browser = await launchBrowser();
  try {
    const name = "tfjs-backend-wasm-simd.wasm";
    const url = `data:application/wasm;base64,${readFileSync(join(WASM, name)).toString("base64")}`;
    const paths = { [name]: url, "tfjs-backend-wasm.wasm": url, "tfjs-backend-wasm-threaded-simd.wasm": url };
    return await inPage(
      browser,
      `import { trainingTimes } from "./bench/training-times.ts"; export const result = trainingTimes(${JSON.stringify(paths)}, false);`,
    );
  } finally {
    await browser.close();
  }
}
