import type { Signal } from "../../errors.ts";

/** A signal that may be listened to; a plain {@link Signal} is only looked at. */
export type Listenable = Signal & Partial<Pick<AbortSignal, "addEventListener" | "removeEventListener">>;

/** A wait that ends: with the time, or with the signal above it. */
export interface Deadline {
  /** Aborted when it ends, whatever ended it. */
  readonly signal: AbortSignal;
  /** True once the time is over. */
  readonly late: boolean;
  /** What `work` settles with; rejects when this ends first. What is waited for goes on, and is forgotten. */
  race<T>(work: PromiseLike<T>): Promise<T>;
  /** Lets it run on as long as what is above it. */
  relax(): void;
  /** Ends it, and takes its timer and listener back. */
  end(): void;
}

/**
 * @param seconds from now on
 * @param above ends this too when it is aborted
 */
export function startDeadline(seconds: number, above?: Listenable): Deadline {
  const controller = new AbortController();
  const ended = new Promise<never>((_, reject) => {
    controller.signal.addEventListener("abort", () => reject(new Error("ended")), { once: true });
  });
  ended.catch(() => {});
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    controller.abort();
  }, seconds * 1000);
  const abort = (): void => controller.abort();
  above?.addEventListener?.("abort", abort);
  if (above?.aborted) abort();
  return {
    signal: controller.signal,
    get late() {
      return late;
    },
    race: (work) => Promise.race([ended, work]),
    relax: () => clearTimeout(timer),
    end() {
      clearTimeout(timer);
      above?.removeEventListener?.("abort", abort);
      controller.abort();
    },
  };
}
