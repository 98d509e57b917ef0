import type { ModelManifest, TrainingData } from "../model.ts";

/**
 * A training is an async generator of progress that returns a finished model. The caller asks for each
 * step, so it can stop between two steps, and decides what to do with the progress: print it, draw it, save it.
 */
export type Training = AsyncGenerator<Progress, Trained>;

/** The state of a training after a step. */
export interface Progress {
  /** Updates done, of `steps`. */
  readonly step: number;
  readonly steps: number;
  /** The metrics: "loss", "return", "winRate". Finite numbers. */
  readonly values: Readonly<Record<string, number>>;
  /** Bytes from which the same training resumes to the same final weights, bit for bit. Valid until the next step. */
  checkpoint(): Uint8Array;
  /**
   * The present model, to use before the end of the training; missing if the training has none. Valid until the next step.
   * @param measured true for the one that the training would end with here, with its figures on held-out data, which may take a minute
   */
  model?(measured?: boolean): Trained;
}

/** A model without its hash and dates, which the writer of the files adds. */
export interface Trained {
  readonly onnx: Uint8Array;
  readonly contract: string;
  readonly inputs: ModelManifest["inputs"];
  readonly outputs: ModelManifest["outputs"];
  readonly steps: number;
  readonly data: readonly TrainingData[];
  /** On held-out data. */
  readonly metrics: Readonly<Record<string, number>>;
  /** The details of the manifest: tags, vocabulary, palette. JSON-safe. */
  readonly details?: Readonly<Record<string, unknown>>;
}
