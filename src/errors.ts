/** What went wrong, for programs. The message is for people. */
export type AigcErrorCode =
  /** A wrong request or argument. */
  | "bad-request"
  /** Every generator of the chain was tried and nothing passed its check. */
  | "no-valid-content"
  /** The model file could not be fetched. */
  | "model-missing"
  /** The bytes do not have the hash of the manifest, or are no model. */
  | "model-corrupt"
  /** A model that works, but not here: other contract, other shapes, an operator that is not supported. */
  | "model-mismatch"
  /** The network gave NaN or infinity. */
  | "not-finite"
  /** A deadline passed. */
  | "timeout"
  /** A chat endpoint did not answer, or its answer was useless. */
  | "endpoint-failed"
  /** The worker crashed; a new one is started. */
  | "worker-crashed"
  /** An environment broke its own rules. */
  | "bad-environment"
  /** A checkpoint that is damaged, of another training, or of another version. */
  | "bad-checkpoint"
  /** Training data without a licence, or unreadable. */
  | "bad-data"
  /** An optional package is not installed. */
  | "missing-package";

/**
 * The one error class of the package. The message reads
 * `[phaser-aigc] [where] what happened, with the numbers. What to do.`
 */
export class AigcError extends Error {
  override readonly name = "AigcError";
  readonly code: AigcErrorCode;
  /** The part that throws it: "level/vae", "loader", "ppo". */
  readonly where: string;

  constructor(code: AigcErrorCode, where: string, message: string, options?: { cause?: unknown }) {
    super(`[phaser-aigc] [${where}] ${message}`, options);
    this.code = code;
    this.where = where;
  }
}

/** The part of an AbortSignal that the package reads; any AbortSignal fits. */
export interface Signal {
  readonly aborted: boolean;
  readonly reason?: unknown;
  /**
   * An addition to AbortSignal, for long work on a page: it is awaited between the parts of the work, and settles when the next part may
   * begin. If it is missing or returns undefined, the work goes on at once. The result is the same.
   */
  readonly pause?: (() => Promise<void> | undefined) | undefined;
}

/** The error that an aborted wait rejects with: `name` is "AbortError", as everywhere on the web. */
export class AbortError extends Error {
  override readonly name = "AbortError";
  constructor(where: string, options?: { cause?: unknown }) {
    super(`[phaser-aigc] [${where}] aborted.`, options);
  }
}

/** Throws an {@link AbortError} once `signal` has been aborted. */
export function throwIfAborted(signal: Signal | undefined, where: string): void {
  if (signal?.aborted) throw new AbortError(where, { cause: signal.reason });
}
