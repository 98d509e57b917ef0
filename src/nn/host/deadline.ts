import type { Signal } from "../../errors.ts";

/** A signal that may have events; a plain {@link Signal} is only polled. */
export type Listenable = Signal & Partial<Pick<AbortSignal, "addEventListener" | "removeEventListener">>;

/** A limit of time, which may also end with an outer signal. */
export interface Deadline {
  /** Aborted when it ends, for any reason. */
  readonly signal: AbortSignal;
  /** True once the time is over. */
  readonly late: boolean;
  /** The result of `work`; rejects if the deadline ends first. `work` itself goes on, and its result is ignored. */
  race<T>(work: PromiseLike<T>): Promise<T>;
  /** Removes the limit of time; the outer signal stays. */
  relax(): void;
  /** Ends it, and removes its timer and listener. */
  end(): void;
}

/**
 * @param seconds from now on
 * @param above an outer signal, which also ends it
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
