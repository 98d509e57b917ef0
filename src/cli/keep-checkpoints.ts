import type { Progress } from "../train/training.ts";
import { saveCheckpoint } from "./checkpoint-files.ts";

/** Sees to it that a run can go on, whatever ends it: an abort, an error, a power cut, a full disk. */
export interface CheckpointKeeper {
  /** Told of every step before the next begins; `now` saves at once, else a checkpoint is saved when its time has come. */
  step(progress: Progress, now: boolean): void;
  /** After an error: saves the newest checkpoint that is in memory, unless it is saved already. Returns its step, null if there is none. */
  rescue(): number | null;
}

/** Part of the time that may go into checkpoints which only an error will need. */
const SPARE = 0.01;

/**
 * @param folder where the checkpoints go
 * @param seconds between two that are saved
 * @param note told once when writing begins to fail, and once when it works again
 */
export function keepCheckpoints(folder: string, seconds: number, note: (message: string) => void): CheckpointKeeper {
  let saved = Date.now();
  // A checkpoint is valid until the next step only, so one is kept in memory; a large one, which takes long to make, less often.
  let kept: { step: number; bytes: Uint8Array; onDisk: boolean } | null = null;
  let taken = Number.NEGATIVE_INFINITY;
  let cost = 0;
  let failing = false;

  const save = () => {
    if (!kept || kept.onDisk) return;
    try {
      saveCheckpoint(folder, kept.step, kept.bytes);
      kept.onDisk = true;
      if (failing) note(`checkpoints can be written again, from step ${kept.step} on.`);
      failing = false;
    } catch (error) {
      // A full disk must not end the training: the last good checkpoints stand, and the next one is tried when its time has come.
      if (!failing)
        note(
          `the checkpoint of step ${kept.step} could not be written (${reason(error)}). The last good one is kept, the training goes on.`,
        );
      failing = true;
    }
    saved = Date.now();
  };

  return {
    step(progress, now) {
      const due = now || Date.now() - saved >= seconds * 1000;
      if (due || Date.now() - taken >= cost / SPARE) {
        const before = Date.now();
        kept = { step: progress.step, bytes: progress.checkpoint(), onDisk: false };
        taken = Date.now();
        cost = taken - before;
      }
      if (due) save();
    },
    rescue() {
      save();
      return kept?.onDisk ? kept.step : null;
    },
  };
}

/** What an error says, in a few words. */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
