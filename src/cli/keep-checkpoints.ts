import type { Progress, Trained } from "../train/training.ts";
import { keepPastSelf, saveCheckpoint } from "./checkpoint-files.ts";

/** Saves so that a run can be resumed, and played, whatever ends it: an abort, an error, a power cut, a full disk. */
export interface CheckpointKeeper {
  /** Called after every step. Saves a checkpoint if `now`, or if it is time for one. */
  step(progress: Progress, now: boolean): void;
  /** After an error: saves the newest checkpoint in memory, if it is not saved yet. Returns its step; null if there is none. */
  rescue(): number | null;
}

/** The share of time for checkpoints in memory, which only an error needs. */
const SPARE = 0.01;
/** How many past selves of a training are kept, at equal distances. */
const PAST_SELVES = 10;

/**
 * @param folder where the checkpoints go
 * @param seconds between two that are saved
 * @param note called once when writing begins to fail, and once when it works again
 * @param play called with the model of a saved checkpoint, if the training has one
 */
export function keepCheckpoints(
  folder: string,
  seconds: number,
  note: (message: string) => void,
  play: (model: Trained) => void,
): CheckpointKeeper {
  let saved = Date.now();
  // A checkpoint is valid only until the next step, so one is kept in memory; large ones, which take long to make, less often.
  let kept: { step: number; bytes: Uint8Array; model: Trained | undefined; onDisk: boolean } | null = null;
  let taken = Number.NEGATIVE_INFINITY;
  let cost = 0;
  const failing = new Set<"checkpoint" | "model" | "past self">();

  /** A full disk must not end the training: the old files stay, and writing is tried again later. */
  const attempt = (what: "checkpoint" | "model" | "past self", step: number, write: () => void): boolean => {
    try {
      write();
    } catch (error) {
      const told = failing.has(what) || (what === "past self" && failing.has("checkpoint"));
      failing.add(what);
      if (!told)
        note(`the ${what} of step ${step} could not be written (${reason(error)}). The last good one is kept, the training goes on.`);
      return false;
    }
    if (failing.delete(what) && what === "checkpoint") note(`checkpoints can be written again, from step ${step} on.`);
    return true;
  };
  const save = () => {
    if (!kept || kept.onDisk) return;
    const { step, bytes, model } = kept;
    kept.onDisk = attempt("checkpoint", step, () => saveCheckpoint(folder, step, bytes));
    if (model) attempt("model", step, () => play(model));
    saved = Date.now();
  };

  return {
    step(progress, now) {
      const { step, steps } = progress;
      const due = now || step >= steps || Date.now() - saved >= seconds * 1000;
      const past = Math.floor((step * PAST_SELVES) / steps) > Math.floor(((step - 1) * PAST_SELVES) / steps);
      if (due || past || Date.now() - taken >= cost / SPARE) {
        const before = Date.now();
        kept = { step, bytes: progress.checkpoint(), model: progress.model?.(), onDisk: false };
        taken = Date.now();
        cost = taken - before;
      }
      if (due) save();
      if (past) attempt("past self", step, () => keepPastSelf(folder, step, kept!.bytes));
    },
    rescue() {
      save();
      return kept?.onDisk ? kept.step : null;
    },
  };
}

/** The message of an error, in a few words. */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
