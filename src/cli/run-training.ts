import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AbortError, AigcError } from "../errors.ts";
import type { ModelManifest } from "../model.ts";
import { readManifest } from "../nn/host/manifest.ts";
import { appendWhole, savedCheckpoints, writeWhole } from "./checkpoint-files.ts";
import { keepCheckpoints, reason, type CheckpointKeeper } from "./keep-checkpoints.ts";
import { writeModel, type ModelPapers } from "./model-files.ts";
import { progressDisplay } from "../tools/progress.ts";
import { clearRun, lockRun, refuseToOverwrite } from "./run-folder.ts";
import { eventFile } from "./tensorboard.ts";
import { parseMetrics } from "./metrics-lines.ts";
import { trainingReport } from "./training-report.ts";
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
  /** The command line, for the manifest. */
  readonly command: string;
  /** Go on from the newest usable checkpoint of the same run. */
  readonly resume: boolean;
  /** Resume even if settings or code differ from those of the checkpoint. Default false. */
  readonly allowChanges?: boolean;
  /** Delete an existing run. Default false: then the training is refused. */
  readonly force?: boolean;
  /** A checkpoint or a model with the initial weights. */
  readonly initial?: Uint8Array;
  /** Where they are from. */
  readonly initialFrom?: string;
  /** Seconds between two checkpoints. Default 60. */
  readonly checkpointSeconds?: number;
  readonly signal?: AbortSignal;
}

/**
 * Runs one job to its end: progress on the terminal, every value in `metrics.jsonl` and a TensorBoard event file; a checkpoint and the
 * model as it stands, in `last/`, a minute, at an abort and after an error; the best model so far in `best/`; `report.html`; and at
 * last `<out>/<model>/{model.onnx, manifest.json, CARD.md}`, which an aborted run writes too where no finished one is in its place.
 * A disk that is full for a while costs lines and checkpoints, not the training.
 * @returns the manifest, or null when it was aborted; the run then goes on with `resume`
 * @throws AigcError `bad-request` where another process trains in the same folder, or a run is there and neither resume nor force is
 *   asked for; `bad-checkpoint` when none can be read
 */
export async function runTraining(job: Job, options: RunOptions): Promise<ModelManifest | null> {
  const folder = join(options.runs, job.model);
  mkdirSync(folder, { recursive: true });
  const lock = lockRun(folder, options.command);
  try {
    if (!options.resume && !options.force) refuseToOverwrite(folder);
    return await run(job, options, folder, () => lock.alive());
  } finally {
    lock.release();
  }
}

async function run(job: Job, options: RunOptions, folder: string, alive: () => void): Promise<ModelManifest | null> {
  const display = progressDisplay(job.model);
  const metricsFile = join(folder, "metrics.jsonl");
  const started = Date.now();
  const events = eventFile(join(folder, `events.out.tfevents.${started}`));
  const earlier = options.resume ? readClock(metricsFile) : 0;
  const seconds = () => earlier + (Date.now() - started) / 1000;
  let steps = 0;
  const papers = (): ModelPapers => ({ command: options.command, seed: options.seed, seconds: seconds(), of: steps });
  const write = (place: string, model: Trained) => writeModel(place, job, papers(), model);
  const keeper = keepCheckpoints(folder, options.checkpointSeconds ?? 60, display.note, (model) => void write(join(folder, "last"), model));
  const best = bestSoFar(folder, job, options.resume, write, display.note);

  let first = true;
  let failing = false;
  const heard = (progress: Progress) => {
    display.update(progress);
    alive();
    try {
      // After the first step, so that a training that cannot begin deletes nothing.
      if (first && options.resume) forgetFrom(metricsFile, progress.step);
      else if (first) clearRun(folder);
      first = false;
      steps = progress.steps;
      appendWhole(metricsFile, `${JSON.stringify({ step: progress.step, of: steps, seconds: seconds(), ...progress.values })}\n`);
      events.write(progress.step, Date.now() / 1000, progress.values);
      failing = false;
    } catch (error) {
      if (!failing)
        display.note(`the curves of step ${progress.step} could not be written (${reason(error)}). The training goes on without them.`);
      failing = true;
    }
    best(progress);
  };
  try {
    const result = await pull(job, options, folder, heard, keeper, display.note);
    if ("stopped" in result) {
      const { model } = result.stopped;
      display.note("the checkpoint is saved; measuring the model as it stands");
      const place = model && writeStopped(join(options.out, job.model), folder, (to) => write(to, model(true)));
      await result.end();
      display.note(
        `stopped; the checkpoint is in ${folder}${place ? `, the model as it stands in ${place}` : ""}. The same command with --resume goes on from it.`,
      );
      return null;
    }
    display.end();
    const manifest = write(join(options.out, job.model), result);
    writeReport(folder, manifest, display.note);
    return manifest;
  } catch (error) {
    const step = keeper.rescue();
    if (step !== null)
      display.note(
        `ended by an error; the checkpoint of step ${step} is in ${folder}. The same command with --resume goes on from it; if you change the game's code first, add --allow-changes.`,
      );
    throw error;
  }
}

/** Writes the model of a stopped run to the folder of models, unless a finished model is there. */
function writeStopped(place: string, folder: string, write: (to: string) => void): string {
  const there = join(place, "manifest.json");
  const finished = existsSync(there) && readManifest(readFileSync(there, "utf8"), "train").training.of === undefined;
  if (finished) return `${join(folder, "last")} (${place} holds a finished one, which was left)`;
  write(place);
  return place;
}

/** Keeps the best model of a run in `best/`, by the figure that the job is judged by. */
function bestSoFar(
  folder: string,
  job: Job,
  resume: boolean,
  write: (place: string, model: Trained) => void,
  note: (message: string) => void,
): (progress: Progress) => void {
  const place = join(folder, "best");
  const papers = join(place, "manifest.json");
  let best: number | null = null;
  return ({ step, values, model }) => {
    const name = job.judgedBy;
    const figure = name === undefined ? undefined : values[name];
    if (figure === undefined || !model) return;
    // The best model of the run that is resumed.
    if (best === null && resume && existsSync(papers)) best = readManifest(readFileSync(papers, "utf8"), "train").metrics[name!] ?? null;
    if (best !== null && !(figure > best)) return;
    best = figure;
    try {
      write(place, model());
    } catch (error) {
      note(`the best model so far, of step ${step}, could not be written (${reason(error)}).`);
    }
  };
}

/** Writes the report. An error is only printed, because the model is more important. */
function writeReport(folder: string, manifest: ModelManifest, note: (message: string) => void): void {
  try {
    const metrics = join(folder, "metrics.jsonl");
    writeWhole(join(folder, "report.html"), trainingReport(manifest, existsSync(metrics) ? readFileSync(metrics, "utf8") : ""));
  } catch (error) {
    note(`the report could not be written (${reason(error)}).`);
  }
}

/** A training that was stopped after a step, and what ends it: until then its model is there. */
interface Stopped {
  readonly stopped: Progress;
  end(): Promise<unknown>;
}

async function pull(
  job: Job,
  options: RunOptions,
  folder: string,
  heard: (progress: Progress) => void,
  keeper: CheckpointKeeper,
  note: (message: string) => void,
): Promise<Trained | Stopped> {
  const { seed, steps, data, initial, initialFrom, allowChanges } = options;
  const base = {
    seed,
    ...(steps === undefined ? {} : { steps }),
    ...(data === undefined ? {} : { data }),
    ...(initial === undefined ? {} : { initial }),
    ...(initialFrom === undefined ? {} : { initialFrom }),
    ...(allowChanges === undefined ? {} : { allowChanges }),
    report: note,
    keep: (name: string, bytes: Uint8Array) => {
      try {
        writeWhole(join(folder, name), bytes);
      } catch (error) {
        note(`${name} could not be written (${reason(error)}). The training goes on without it.`);
      }
    },
  };
  // A damaged checkpoint is found at the first step of the training; then the one before is tried.
  const start = async (resume?: Uint8Array) => {
    const training = await job.start(resume ? { ...base, resume } : base);
    return { training, first: await training.next() };
  };
  const saved = options.resume ? savedCheckpoints(folder) : [];
  if (options.resume && saved.length === 0) note(`there is no checkpoint in ${folder} yet; starting at the beginning.`);
  const running = (await goOn(saved, folder, start, note)) ?? (await start());

  let next = running.first;
  while (!next.done) {
    heard(next.value);
    // Lets the event loop run: else a synchronous training would never notice Ctrl-C.
    await new Promise((resolve) => setImmediate(resolve));
    const stopping = options.signal?.aborted ?? false;
    keeper.step(next.value, stopping);
    if (stopping) {
      const end = () =>
        running.training.return(undefined as never).catch((error: unknown) => {
          if (!(error instanceof AbortError)) throw error;
        });
      return { stopped: next.value, end };
    }
    next = await running.training.next();
  }
  return next.value;
}

/** Resumes from the newest usable checkpoint; null if there is no checkpoint. */
async function goOn<Running>(
  saved: ReturnType<typeof savedCheckpoints>,
  folder: string,
  start: (resume: Uint8Array) => Promise<Running>,
  note: (message: string) => void,
): Promise<Running | null> {
  const reasons: string[] = [];
  for (const { file, read } of saved) {
    try {
      return await start(read());
    } catch (error) {
      if (!(error instanceof AigcError) || error.code !== "bad-checkpoint") throw error;
      reasons.push(`${file} was not used: ${error.message}`);
      note(reasons.at(-1)!);
    }
  }
  if (reasons.length > 0)
    throw new AigcError(
      "bad-checkpoint",
      "train",
      `there is no usable checkpoint in ${folder}: none of the ${reasons.length} can be used. Nothing was changed there. Begin anew elsewhere with --runs, or with --force instead of --resume, which deletes that run.`,
    );
  return null;
}

/** Deletes the metrics of steps after the last checkpoint: the resumed run repeats these steps. */
function forgetFrom(file: string, step: number): void {
  if (!existsSync(file)) return;
  const kept = parseMetrics(readFileSync(file, "utf8")).filter((line) => line.step < step);
  writeWhole(file, kept.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

/** Seconds the run has already taken, from the last line of its metrics. */
function readClock(file: string): number {
  if (!existsSync(file)) return 0;
  return parseMetrics(readFileSync(file, "utf8")).at(-1)?.seconds ?? 0;
}
