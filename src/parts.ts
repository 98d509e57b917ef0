import type { MaybePromise } from "./async.ts";
import { throwIfAborted, type Signal } from "./errors.ts";

/** Long work, cut by each `yield` into parts that are short enough for a frame; and what it makes. */
export type Parts<Result> = Generator<void, Result, void>;

/** Does work in parts: at once, or, where the signal has a pause, with a {@link breathe} before each part. The result is the same. */
export function inParts<Result>(work: Parts<Result>, signal: Signal | undefined, where: string): MaybePromise<Result> {
  if (signal?.pause) return takingBreath(work, signal, where);
  for (;;) {
    const part = work.next();
    if (part.done) return part.value;
  }
}

async function takingBreath<Result>(work: Parts<Result>, signal: Signal, where: string): Promise<Result> {
  for (;;) {
    await breathe(signal, where);
    const part = work.next();
    if (part.done) return part.value;
  }
}

/**
 * Between two parts of long work: waits where others want their turn.
 * @throws AbortError once `signal` is aborted
 */
export function breathe(signal: Signal | undefined, where: string): MaybePromise<void> {
  const wait = signal?.pause?.();
  if (!wait) return throwIfAborted(signal, where);
  return wait.then(() => throwIfAborted(signal, where));
}
