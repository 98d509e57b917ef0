import type { ModelManifest, TrainingData } from "../model.ts";

/**
 * A training is an async generator of progress that returns a finished model. The caller pulls, so it can stop between two
 * steps, and decides what to do with the progress: print it, draw it, save it.
 */
export type Training = AsyncGenerator<Progress, Trained>;

/** Where a training stands. */
export interface Progress {
  /** Updates done, of `steps`. */
  readonly step: number;
  readonly steps: number;
  /** What is worth a curve: "loss", "return", "winRate". Finite numbers. */
  readonly values: Readonly<Record<string, number>>;
  /** Bytes from which the same training goes on to the same final weights, bit for bit. Valid until the next pull. */
  checkpoint(): Uint8Array;
  /** The model as it is now, to play with before the training ends; where a training can tell. Valid until the next pull. */
  model?(): Trained;
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
  /** What goes beside the weights: tag lists, vocabulary, palette. JSON-safe. */
  readonly details?: Readonly<Record<string, unknown>>;
}
