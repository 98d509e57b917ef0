import { Worker } from "node:worker_threads";
import { sharedJob } from "../src/cli/train-workers.ts";
import { environmentModule } from "../src/cli/train/environment-module.ts";
import { createEngine } from "../src/nn/engine.ts";
import type { Timed } from "./calm.ts";
import { productRate } from "./product-rate.ts";

/**
 * Trains on the module of the first argument, with as many threads as the second says; prints samples per second of each update, and
 * the bare product on both cores at once before and after it.
 */
const [path, workers, updates] = [process.argv[2]!, Number(process.argv[3]), Number(process.argv[4])];
/** Two threads take longer until everything is compiled. */
const WARM_UP = 5;
const job = (await environmentModule(path)).jobs[0]!;
const shared = workers > 1 ? sharedJob(path, job, workers) : job;
const training = await shared.start({ seed: "bench", steps: WARM_UP + updates, report: () => {} });
const engine = await createEngine();
const other = new Worker(new URL("./product-thread.js", import.meta.url));
const products = (): Promise<number[]> => {
  const theirs = new Promise<number>((resolve) => other.once("message", resolve));
  other.postMessage("go");
  const own = productRate(engine);
  return theirs.then((rate) => [own, rate]);
};
const timings: Timed[] = [];
for (let update = 0; ; update++) {
  const before = await products();
  const start = performance.now();
  const next = await training.next();
  const elapsed = performance.now() - start;
  if (next.done) break;
  if (update >= WARM_UP)
    timings.push({ value: (next.value.values["samples"]! * 1000) / elapsed, products: [...before, ...(await products())] });
}
process.stdout.write(`${JSON.stringify(timings)}\n`);
process.exit(0);
