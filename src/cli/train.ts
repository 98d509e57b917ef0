import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { Command } from "commander";
import { AigcError } from "../errors.ts";
import { exitCode, interruptSignal, wholeNumber } from "../tools/options.ts";
import { weightsAt } from "./export.ts";
import { runTraining } from "./run-training.ts";
import { sharedJob } from "./train-workers.ts";
import { recipe, recipeNames } from "./recipes.ts";
import { watch } from "./watch.ts";

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

/** `train`, `watch` and `init`. */
export async function addTrain(root: Command, [command]: readonly string[]): Promise<void> {
  const names = command === "train" ? await recipeNames() : [];
  root
    .command("train")
    .description("train a model; the same seed gives the same weights, and --resume goes on after Ctrl-C or a crash")
    .argument("<what>", [...names, "or the path of a module that exports an environment"].join(", "))
    .option("--seed <text>", "where all chance comes from", "1")
    .option("--steps <n>", "updates, instead of the published number", wholeNumber(1, 1e9))
    .option("--data <folder>", "the third-party training sets (docs/data.md says where to get them)")
    .option("--model <name>", "only this model of those that it trains")
    .option("--out <folder>", "where models/<name>/ goes", "models")
    .option("--runs <folder>", "where checkpoints, curves and the report go", "runs")
    .option("--checkpoint-seconds <n>", "seconds between two checkpoints; 0 saves after every step", wholeNumber(0, 86_400), 60)
    .option("--workers <n>", "threads that share the work, where it can be shared; the weights do not depend on it", wholeNumber(1, 4), 1)
    .option("--resume", "go on from the newest sound checkpoint; with a greater --steps also from a finished run", false)
    .option("--allow-changes", "with --resume: go on though settings or the game's code have changed since", false)
    .option("--init-from <path>", "begin with the weights of a model, a run or a checkpoint, of the same network")
    .option("--force", "delete the run that is in the way", false)
    .action(async (what: string, options: TrainOptions) => {
      const chosen = await recipe(what);
      if (chosen.needsData && options.data === undefined) {
        throw new AigcError(
          "bad-request",
          "train",
          `"${what}" learns from third-party data. Add --data <folder>; docs/data.md says where to get the sets.`,
        );
      }
      const jobs = chosen.jobs.filter((job) => options.model === undefined || job.model === options.model);
      if (jobs.length === 0) {
        const names = chosen.jobs.map((job) => job.model).join(", ");
        throw new AigcError("bad-request", "train", `"${what}" trains no model called "${options.model}". It trains ${names}.`);
      }
      const initial = options.initFrom === undefined ? undefined : weightsAt(options.initFrom, options.runs);
      if (initial && !jobs.every(({ begins }) => begins))
        throw new AigcError("bad-request", "train", `--init-from is for agents; "${what}" is trained from the beginning. Leave it out.`);
      const signal = interruptSignal();
      for (const job of jobs) {
        const { seed, out, runs, resume, allowChanges, force, checkpointSeconds, workers } = options;
        const command = [
          "npx phaser-aigc train",
          what,
          "--seed",
          seed,
          ...(options.steps ? ["--steps", options.steps] : []),
          ...(options.data ? ["--data DIR"] : []),
          ...(options.initFrom ? ["--init-from", options.initFrom] : []),
        ].join(" ");
        // Of several models those are shared out that can be.
        const shared = workers > 1 && (job.shares || jobs.length === 1);
        const manifest = await runTraining(shared ? sharedJob(what, job, workers) : job, {
          seed,
          out,
          runs,
          resume,
          allowChanges,
          force,
          ...(initial ? { initial } : {}),
          checkpointSeconds,
          signal,
          command: jobs.length < chosen.jobs.length ? `${command} --model ${job.model}` : command,
          ...(options.steps === undefined ? {} : { steps: options.steps }),
          ...(options.data === undefined ? {} : { data: options.data }),
        });
        if (manifest === null) {
          process.exitCode = exitCode(signal.reason as NodeJS.Signals);
          return;
        }
        process.stdout.write(`${join(out, job.model)}: ${manifest.bytes} bytes, SHA-256 ${manifest.sha256}\n`);
      }
    });

  root
    .command("watch")
    .description("show the curves of a training that is going on, as a live page on this machine")
    .argument("<model>", "the model in training, or its folder under runs/")
    .option("--runs <folder>", "where the runs are", "runs")
    .option("--port <n>", "port of the page", wholeNumber(0, 65535), 8765)
    .action(async (model: string, options: { runs: string; port: number }) => {
      const folder = existsSync(model) ? model : join(options.runs, model);
      if (!existsSync(folder))
        throw new AigcError(
          "bad-request",
          "watch",
          `there is no run in ${folder}. Start one with "train", or name its folder with --runs.`,
        );
      const server = await watch(folder, basename(folder), options.port);
      const address = server.address();
      process.stdout.write(`http://127.0.0.1:${typeof address === "object" ? address?.port : options.port}/  (Ctrl-C ends)\n`);
      interruptSignal().addEventListener("abort", () => server.close());
    });

  root
    .command("init")
    .description("write a template to start from")
    .argument("<what>", "environment")
    .argument("[file]", "where to write it", "my-game.mjs")
    .action(async (what: string, file: string) => {
      if (what !== "environment")
        throw new AigcError("bad-request", "init", `there is no template called "${what}". There is: environment.`);
      const { writeEnvironmentTemplate } = await import("./init.ts");
      writeEnvironmentTemplate(file);
      process.stdout.write(`${file} written. Train it with: npx phaser-aigc train ./${file}\n`);
    });
}
