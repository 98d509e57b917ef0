import { sharedJob } from "../src/cli/train-workers.ts";
import { environmentModule } from "../src/cli/train/environment-module.ts";

/** Trains on the module of the first argument, with as many threads as the second says; prints samples per second of each update. */
const [path, workers, updates] = [process.argv[2]!, Number(process.argv[3]), Number(process.argv[4])];
/** Two threads take longer until everything is compiled. */
const WARM_UP = 5;
const job = (await environmentModule(path)).jobs[0]!;
const shared = workers > 1 ? sharedJob(path, job, workers) : job;
const training = await shared.start({ seed: "bench", steps: WARM_UP + updates, report: () => {} });
const rates: number[] = [];
for (let update = 0; ; update++) {
  const start = performance.now();
  const next = await training.next();
  if (next.done) break;
  if (update >= WARM_UP) rates.push((next.value.values["samples"]! * 1000) / (performance.now() - start));
}
process.stdout.write(`${JSON.stringify(rates)}\n`);
process.exit(0);
