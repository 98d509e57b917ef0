import { sharedJob } from "../src/cli/train-workers.ts";
import { environmentModule } from "../src/cli/environment-module.ts";

/**
 * Trains on the module of the first argument twice, with one thread and with two, an update of each in turn, so that both meet the same
 * machine. Prints the samples per second of each pair of updates.
 */
const [path, updates] = [process.argv[2]!, Number(process.argv[3])];
/** Two threads take longer until everything is compiled. */
const WARM_UP = 5;
const job = (await environmentModule(path)).jobs[0]!;
const start = (workers: number) =>
  (workers > 1 ? sharedJob(path, job, workers) : job).start({ seed: "bench", steps: WARM_UP + updates, report: () => {} });
const trainings = [await start(1), await start(2)] as const;
const pairs: number[][] = [];
for (let update = 0; update < WARM_UP + updates; update++) {
  const rates: number[] = [];
  for (const training of trainings) {
    const began = performance.now();
    const next = await training.next();
    if (next.done) throw new Error("the training ended early");
    rates.push((next.value.values["samples"]! * 1000) / (performance.now() - began));
  }
  if (update >= WARM_UP) pairs.push(rates);
}
process.stdout.write(`${JSON.stringify(pairs)}\n`);
process.exit(0);
