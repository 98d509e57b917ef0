import { parseArgs } from "node:util";
import { interquartileMean } from "../src/tools/interquartile-mean.ts";
import { skirmish } from "../src/agents/skirmish/tools/recipe.ts";
import { createRng } from "../src/rng.ts";
import type { Trained } from "../src/train/training.ts";

/**
 * npx tsx scripts/skirmish-seeds.ts [--steps 40] [--seeds 5] [--model skirmish-squad]
 *
 * How much a training hangs on its seed: a shortened one from nothing for each of some seeds, the wins that each ends with on validation maps, and
 * over them the interquartile mean with its 95 % bootstrap interval (Agarwal et al. 2021).
 */
const { values } = parseArgs({
  options: {
    steps: { type: "string", default: "40" },
    seeds: { type: "string", default: "5" },
    model: { type: "string", default: "skirmish-squad" },
  },
});
const [steps, seeds] = [Number(values.steps), Number(values.seeds)];
const job = skirmish.jobs.find(({ model }) => model === values.model);
if (!job) throw new Error(`there is no model "${values.model}". There are ${skirmish.jobs.map(({ model }) => model).join(", ")}.`);

const ends: number[] = [];
for (let seed = 1; seed <= seeds; seed++) {
  const training = await job.start({ seed: `${seed}`, steps, report: () => {} });
  let trained: Trained | null = null;
  while (!trained) {
    const { done, value } = await training.next();
    if (done) trained = value;
  }
  ends.push(trained.metrics["wins"]!);
  process.stdout.write(`seed ${seed}: ${JSON.stringify(trained.metrics)}\n`);
}
const rng = createRng("seeds");
const again = Array.from({ length: 2000 }, () => interquartileMean(ends.map(() => rng.pick(ends)))).toSorted((a, b) => a - b);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
process.stdout.write(
  `${steps} steps, ${seeds} seeds: interquartile mean ${percent(interquartileMean(ends))} [${percent(again[50]!)}, ${percent(again[1949]!)}]\n`,
);
