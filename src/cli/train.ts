import { join } from "node:path";
import type { Command } from "commander";
import { AigcError } from "../errors.ts";
import type { Job, Recipe } from "../tools/recipe.ts";
import { exitCode, interruptSignal, wholeNumber } from "../tools/options.ts";
import { weightsAt } from "./export.ts";
import { runTraining } from "./run-training.ts";
import { sharedJob } from "./train-workers.ts";
import { recipe, recipeNames } from "./recipes.ts";

interface TrainOptions {
  seed: string;
  steps?: number;
  data?: string;
  out: string;
  runs: string;
  model?: string;
  resume: boolean;
  allowChanges: boolean;
  force: boolean;
  initFrom?: string;
  checkpointSeconds: number;
  workers: number;
}

/**
 * `train`.
 * @param words the command line: what there is to train is listed only for this command
 */
export async function addTrain(root: Command, [command]: readonly string[]): Promise<void> {
  const names = command === "train" ? await recipeNames() : [];
  root
    .command("train")
    .description("train a model; the same seed gives the same weights, and --resume goes on after Ctrl-C or a crash")
    .argument("<what>", [...names, "or the path of a module that exports an environment"].join(", "))
    .argument("[folder]", "a folder of your own, or a text, to go on learning from, where that is possible")
    .option("--seed <text>", "where all chance comes from", "1")
    .option("--steps <n>", "updates, instead of the published number", wholeNumber(1, 1e9))
    .option("--data <folder>", "the third-party training sets (docs/data.md says where to get them)")
    .option("--model <name>", "only this model of those that it trains")
    .option("--out <folder>", "where models/<name>/ goes", "models")
    .option("--runs <folder>", "where checkpoints, curves and the report go", "runs")
    .option("--checkpoint-seconds <n>", "seconds between two checkpoints; 0 saves after every step", wholeNumber(0, 86_400), 60)
    .option("--workers <n>", "threads that share the work, where it can be shared; the weights do not depend on it", wholeNumber(1, 4), 1)
    .option("--resume", "go on from the newest usable checkpoint; with a greater --steps also from a finished run", false)
    .option("--allow-changes", "with --resume: go on though settings or the game's code have changed since", false)
    .option("--init-from <path>", "begin with the weights of a model, a run or a checkpoint, of the same network")
    .option("--force", "delete the run that is in the way", false)
    .action(train);
}

async function train(what: string, own: string | undefined, options: TrainOptions): Promise<void> {
  const chosen = own === undefined ? await recipe(what) : ownRecipe(await recipe(what), own);
  const jobs = jobsOf(what, chosen, options);
  const initial = options.initFrom === undefined ? undefined : weightsAt(options.initFrom, options.runs);
  if (initial && !jobs.every(({ begins }) => begins))
    throw new AigcError(
      "bad-request",
      "train",
      `--init-from is for agents and rooms; "${what}" is trained from the beginning. Leave it out.`,
    );
  const signal = interruptSignal();
  const { model: _, initFrom: __, workers, ...run } = options;
  for (const job of jobs) {
    // Of several models, those that can use several threads do; where none can, that is said.
    const shared = workers > 1 && (job.shares || !jobs.some(({ shares }) => shares));
    const command =
      commandOf(own === undefined ? what : `${what} ${own}`, options) + (jobs.length < chosen.jobs.length ? ` --model ${job.model}` : "");
    const manifest = await runTraining(shared ? sharedJob(what, job, workers) : job, {
      ...run,
      ...(initial ? { initial, initialFrom: options.initFrom! } : {}),
      signal,
      command,
    });
    if (manifest === null) {
      process.exitCode = exitCode(signal.reason as NodeJS.Signals);
      return;
    }
    process.stdout.write(`${join(run.out, job.model)}: ${manifest.bytes} bytes, SHA-256 ${manifest.sha256}\n`);
  }
}

/** The recipe for a developer's own folder: one model. */
function ownRecipe(known: Recipe, folder: string): Recipe {
  if (!known.own) throw new AigcError("bad-request", "train", `"${known.name}" does not learn from what is your own. Leave out ${folder}.`);
  return { ...known, needsData: false, jobs: [known.own(folder)] };
}

/** The jobs of a recipe for the models that are asked for. */
function jobsOf(what: string, { needsData, jobs }: Recipe, { data, model }: TrainOptions): readonly Job[] {
  if (needsData && data === undefined) {
    throw new AigcError(
      "bad-request",
      "train",
      `"${what}" learns from third-party data. Add --data <folder>; docs/data.md says where to get the sets.`,
    );
  }
  const wanted = jobs.filter((job) => (model === undefined ? !job.byName : job.model === model));
  if (wanted.length > 0) return wanted;
  const names = jobs.map((job) => job.model).join(", ");
  throw new AigcError("bad-request", "train", `"${what}" trains no model called "${model}". It trains ${names}.`);
}

/** The command for the manifest, without the path of the data on this machine. */
function commandOf(what: string, { seed, steps, data, initFrom }: TrainOptions): string {
  return [
    "npx phaser-aigc train",
    what,
    "--seed",
    seed,
    ...(steps ? ["--steps", steps] : []),
    ...(data ? ["--data DIR"] : []),
    ...(initFrom ? ["--init-from", initFrom] : []),
  ].join(" ");
}
