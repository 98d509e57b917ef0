import { cpSync, existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { AigcError } from "../errors.ts";
import { readManifest } from "../nn/host/manifest.ts";
import { exportCheckpoint } from "../train/ppo/policy-export.ts";
import { savedCheckpoints, type SavedCheckpoint } from "./checkpoint-files.ts";
import { writeModel } from "./model-files.ts";
import { parseMetrics } from "./metrics-lines.ts";

/** `export`: makes a model from a checkpoint of a run. */
export function addExport(root: Command): void {
  root
    .command("export")
    .description("write a playable model out of a run: as it is, as it was at a past step, or the best one so far")
    .argument("<run>", "the model in training, its folder under runs/, or a .checkpoint file")
    .option("--checkpoint <step>", 'a step that is kept, "best", or "newest"', "newest")
    .option("--out <folder>", "where models/<name>/ goes", "models")
    .option("--runs <folder>", "where the runs are", "runs")
    .action((run: string, options: { checkpoint: string; out: string; runs: string }) => {
      const from = existsSync(run) ? run : join(options.runs, run);
      if (!existsSync(from))
        throw new AigcError("bad-request", "export", `there is no run in ${from}. Start one with "train", or name its folder with --runs.`);
      const beside = statSync(from).isDirectory() ? from : dirname(resolve(from));
      const folder = basename(beside) === "past" ? dirname(beside) : beside;
      const name = basename(resolve(folder));
      const place = join(options.out, name);
      if (options.checkpoint === "best") {
        const best = join(folder, "best");
        if (!existsSync(best))
          throw new AigcError("bad-request", "export", `${folder} has no best model yet: nothing was measured. Give --checkpoint <step>.`);
        cpSync(best, place, { recursive: true });
        process.stdout.write(`${place}: the best model of ${folder} so far\n`);
        return;
      }
      const bytes = statSync(from).isDirectory() ? choose(folder, options.checkpoint).read() : readFileSync(from);
      const { seed, ...model } = exportCheckpoint(bytes);
      const {
        dials,
        commit,
        trained,
        card = `# ${name}\n\nPlays \`${model.contract}\`. It learned by proximal policy optimisation.`,
      } = papersOf(folder);
      const job = { model: name, card: `${card}\n\nThis is how it was at step ${model.steps}.`, ...(dials ? { dials } : {}) };
      const command = `${trained ? `${trained} && ` : ""}npx phaser-aigc export ${run} --checkpoint ${model.steps}`;
      const seconds = secondsAt(folder, model.steps);
      const manifest = writeModel(place, job, { command, seed, seconds, ...(commit ? { commit } : {}) }, model);
      process.stdout.write(`${place}: step ${model.steps}, ${manifest.bytes} bytes, SHA-256 ${manifest.sha256}\n`);
    });
}

/** What the models that a run has written itself say of it: the dials that were trained, code and command of it, and the text of its card. */
function papersOf(folder: string): {
  readonly dials?: readonly string[];
  readonly commit?: string;
  readonly trained?: string;
  readonly card?: string;
} {
  const place = ["last", "best"].map((name) => join(folder, name)).find((each) => existsSync(join(each, "manifest.json")));
  if (!place) return {};
  const { training, details } = readManifest(readFileSync(join(place, "manifest.json")), place);
  const dials = details?.["dials"] as readonly string[] | undefined;
  const card = existsSync(join(place, "CARD.md"))
    ? readFileSync(join(place, "CARD.md"), "utf8").split("\n## Training\n")[0]!.trim()
    : undefined;
  return { commit: training.commit, trained: training.command, ...(dials ? { dials } : {}), ...(card ? { card } : {}) };
}

/** The seconds of the run until a step, from its metrics. */
function secondsAt(folder: string, step: number): number {
  const metrics = join(folder, "metrics.jsonl");
  if (!existsSync(metrics)) return 0;
  return parseMetrics(readFileSync(metrics, "utf8")).find((line) => line.step === step)?.seconds ?? 0;
}

function choose(folder: string, step: string): SavedCheckpoint {
  const saved = savedCheckpoints(folder);
  const found = step === "newest" ? saved[0] : saved.find((one) => one.step === Number(step));
  if (found) return found;
  const steps = saved.map((one) => one.step).toReversed();
  throw new AigcError(
    "bad-request",
    "export",
    `${folder} has no checkpoint of ${step === "newest" ? "any step" : `step ${step}`}. ${
      steps.length > 0 ? `It has those of ${steps.join(", ")}` : "Train first"
    }.`,
  );
}

/**
 * The bytes for `--init-from`: a checkpoint, a model file, a folder with a model, or the newest checkpoint of a run.
 * @throws AigcError `bad-request` for a path where there is none of these
 */
export function weightsAt(path: string, runs: string): Uint8Array {
  const place = existsSync(path) ? path : join(runs, path);
  const refuse = (what: string): never => {
    throw new AigcError(
      "bad-request",
      "train",
      `--init-from names ${path}: ${what}. Give a run's folder, a .checkpoint, a model's folder or its .onnx.`,
    );
  };
  if (!existsSync(place)) return refuse("there is no such file or folder");
  if (!statSync(place).isDirectory())
    return place.endsWith(".json") ? weightsAt(resolve(place, ".."), runs) : new Uint8Array(readFileSync(place));
  const model = join(place, "model.onnx");
  if (existsSync(model)) return new Uint8Array(readFileSync(model));
  return savedCheckpoints(place)[0]?.read() ?? refuse("it holds neither a model nor a checkpoint");
}
