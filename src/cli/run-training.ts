import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { AbortError, AigcError } from "../errors.ts";
import type { ModelManifest } from "../model.ts";
import { sha256 } from "../nn/sha256.ts";
import { appendWhole, savedCheckpoints, writeWhole } from "./checkpoint-files.ts";
import { keepCheckpoints, reason, type CheckpointKeeper } from "./keep-checkpoints.ts";
import { progressDisplay } from "../tools/progress.ts";
import { commit } from "../tools/row.ts";
import { eventFile } from "./tensorboard.ts";
import { parseMetrics, trainingReport } from "./training-report.ts";
import type { Job } from "../tools/recipe.ts";
import type { Progress, Trained } from "../train/training.ts";

export interface RunOptions {
  readonly seed: string;
  readonly steps?: number;
  readonly data?: string;
  /** Where models/<name>/ is written. */
  readonly out: string;
  /** Where checkpoints, metrics.jsonl and report.html of the run are kept. */
  readonly runs: string;
  /** The command line as a person would type it; goes into the manifest. */
  readonly command: string;
  /** Go on from the newest sound checkpoint of the same run. */
  readonly resume: boolean;
  /** Seconds between two checkpoints. Default 60. */
  readonly checkpointSeconds?: number;
  readonly signal?: AbortSignal;
}

/**
 * Runs one job to its end: progress on the terminal, every value in `metrics.jsonl` and a TensorBoard event file, a checkpoint a
 * minute, at an abort and after an error, `report.html`, and at last `<out>/<model>/{model.onnx, manifest.json, CARD.md}`.
 * A disk that is full for a while costs lines and checkpoints, not the training.
 * @returns the manifest, or null when it was aborted; the run then goes on with `resume`
 */
export async function runTraining(job: Job, options: RunOptions): Promise<ModelManifest | null> {
  const folder = join(options.runs, job.model);
  const display = progressDisplay(job.model);
  if (!options.resume) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const metricsFile = join(folder, "metrics.jsonl");
  const earlier = options.resume ? readClock(metricsFile) : 0;
  const started = Date.now();
  const events = eventFile(join(folder, `events.out.tfevents.${started}`));
  const seconds = () => earlier + (Date.now() - started) / 1000;
  const keeper = keepCheckpoints(folder, options.checkpointSeconds ?? 60, display.note);

  let first = true;
  let failing = false;
  const heard = (progress: Progress) => {
    display.update(progress);
    try {
      if (first && options.resume) forgetFrom(metricsFile, progress.step);
      first = false;
      appendWhole(
        metricsFile,
        `${JSON.stringify({ step: progress.step, steps: progress.steps, seconds: seconds(), ...progress.values })}\n`,
      );
      events.write(progress.step, Date.now() / 1000, progress.values);
      failing = false;
    } catch (error) {
      if (!failing)
        display.note(`the curves of step ${progress.step} could not be written (${reason(error)}). The training goes on without them.`);
      failing = true;
    }
  };
  try {
    const result = await pull(job, options, folder, heard, keeper, display.note);
    if (result === null) {
      display.note(`stopped; the checkpoint is in ${folder}. The same command with --resume goes on from it.`);
      return null;
    }
    display.end();
    const manifest = writeModel(job, options, result, seconds());
    writeReport(folder, manifest, display.note);
    return manifest;
  } catch (error) {
    const step = keeper.rescue();
    if (step !== null)
      display.note(`ended by an error; the checkpoint of step ${step} is in ${folder}. The same command with --resume goes on from it.`);
    throw error;
  }
}

/** The report is worth less than the model: that it cannot be written is told, and no more. */
function writeReport(folder: string, manifest: ModelManifest, note: (message: string) => void): void {
  try {
    const metrics = join(folder, "metrics.jsonl");
    writeWhole(join(folder, "report.html"), trainingReport(manifest, existsSync(metrics) ? readFileSync(metrics, "utf8") : ""));
  } catch (error) {
    note(`the report could not be written (${reason(error)}).`);
  }
}

async function pull(
  job: Job,
  options: RunOptions,
  folder: string,
  heard: (progress: Progress) => void,
  keeper: CheckpointKeeper,
  note: (message: string) => void,
): Promise<Trained | null> {
  const base = {
    seed: options.seed,
    ...(options.steps === undefined ? {} : { steps: options.steps }),
    ...(options.data === undefined ? {} : { data: options.data }),
    report: note,
  };
  // A damaged checkpoint shows when the training reads it, at its first step: then the one before is tried.
  const start = async (resume?: Uint8Array) => {
    const training = await job.start(resume ? { ...base, resume } : base);
    return { training, first: await training.next() };
  };
  let running: Awaited<ReturnType<typeof start>> | null = null;
  for (const { file, bytes } of options.resume ? savedCheckpoints(folder) : []) {
    try {
      running = await start(bytes);
      break;
    } catch (error) {
      if (!(error instanceof AigcError) || error.code !== "bad-checkpoint") throw error;
      note(`${file} was not used: ${error.message}`);
    }
  }
  if (options.resume && !running) note(`there is no sound checkpoint in ${folder}; starting at the beginning.`);
  running ??= await start();

  let next = running.first;
  while (!next.done) {
    heard(next.value);
    // A training that waits for nothing would never let Ctrl-C in: signals are heard between turns of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    const stopping = options.signal?.aborted ?? false;
    keeper.step(next.value, stopping);
    if (stopping) {
      await running.training.return(undefined as never).catch((error: unknown) => {
        if (!(error instanceof AbortError)) throw error;
      });
      return null;
    }
    next = await running.training.next();
  }
  return next.value;
}

/** Writes `<out>/<model>/{model.onnx, manifest.json, CARD.md}`. */
export function writeModel(
  job: Pick<Job, "model" | "card">,
  options: Pick<RunOptions, "out" | "seed" | "command">,
  trained: Trained,
  seconds: number,
): ModelManifest {
  const folder = join(options.out, job.model);
  const manifest: ModelManifest = {
    name: job.model,
    contract: trained.contract,
    file: "model.onnx",
    sha256: sha256(trained.onnx),
    bytes: trained.onnx.length,
    inputs: trained.inputs,
    outputs: trained.outputs,
    training: {
      command: options.command,
      seed: options.seed,
      commit: commit(),
      steps: trained.steps,
      seconds: Math.round(seconds),
      data: trained.data,
    },
    metrics: trained.metrics,
    ...(trained.details ? { details: trained.details } : {}),
  };
  writeWhole(join(folder, "model.onnx"), trained.onnx);
  writeWhole(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  writeWhole(join(folder, "CARD.md"), modelCard(job, manifest));
  return manifest;
}

/** CARD.md: the prose of the job, and below it the numbers of the manifest. */
export function modelCard(job: Pick<Job, "card">, manifest: ModelManifest): string {
  const { training } = manifest;
  const data = training.data.map((set) => `| ${set.name} | ${set.licence} | ${set.items} | ${set.origin} |`);
  const metrics = Object.entries(manifest.metrics).map(([name, value]) => `| ${name} | ${Number(value.toPrecision(6))} |`);
  return [
    job.card.trim(),
    "",
    "## Training",
    "",
    `- Command: \`${training.command}\``,
    `- Seed \`${training.seed}\`, ${training.steps} steps, ${training.seconds} s, code at commit \`${training.commit}\``,
    `- Weights: ${manifest.bytes} bytes, SHA-256 \`${manifest.sha256}\`, contract \`${manifest.contract}\``,
    "",
    "## Data",
    "",
    ...(data.length > 0 ? ["| set | licence | items | origin |", "|---|---|---|---|", ...data] : ["None: it learned in simulation."]),
    "",
    "## Measured on held-out data",
    "",
    "| figure | value |",
    "|---|---|",
    ...metrics,
    "",
  ].join("\n");
}

/** Drops the lines of steps that a killed run had done after its last checkpoint: the resumed run does them again. */
function forgetFrom(file: string, step: number): void {
  if (!existsSync(file)) return;
  const kept = parseMetrics(readFileSync(file, "utf8")).filter((line) => line.step < step);
  writeWhole(file, kept.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

/** Seconds the run has already taken, from the last line of its metrics. */
function readClock(file: string): number {
  if (!existsSync(file)) return 0;
  const last = readFileSync(file, "utf8").trim().split("\n").at(-1);
  try {
    return last ? Number((JSON.parse(last) as { seconds: number }).seconds) || 0 : 0;
  } catch {
    return 0;
  }
}
