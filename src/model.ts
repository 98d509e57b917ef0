import type { MaybePromise } from "./async.ts";

/** A trained network that can be run. */
export interface Model {
  readonly manifest: ModelManifest;
  /**
   * One pass. Inputs and outputs are named as in the manifest; a dimension that the manifest gives as a name ("batch")
   * is free, but the same everywhere. Outputs are checked finite.
   * @param outputs the names of those that are wanted: what only the others need is not computed. Default: all
   * @throws AigcError `model-mismatch` for a wrong name, type or shape; `not-finite`; `timeout`; `worker-crashed`
   */
  run(inputs: Tensors, outputs?: readonly string[]): MaybePromise<Tensors>;
  /** Gives its memory back. Running afterwards throws; disposing twice does nothing. */
  dispose(): void;
}

/** Inputs or outputs of a model, by name. */
export type Tensors = Readonly<Record<string, Tensor>>;

/** Numbers in rows: the last dimension is the one that runs fastest. */
export interface Tensor {
  readonly dims: readonly number[];
  readonly data: NumberData;
}

/** The array that holds the elements of a tensor, by its type; halves as their bits, a truth as 0 or 1. */
export const ELEMENTS = {
  float32: Float32Array,
  float64: Float64Array,
  float16: Uint16Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  int64: BigInt64Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  uint64: BigUint64Array,
  bool: Uint8Array,
} as const;

export type ElementType = keyof typeof ELEMENTS;
export type NumberData =
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | BigInt64Array
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | BigUint64Array;

/** Which model made something. */
export interface ModelId {
  readonly name: string;
  readonly sha256: string;
}

/** What a model takes or gives under one name. */
export interface TensorSpec {
  readonly type: ElementType;
  /** A number is fixed, a name is free. */
  readonly shape: readonly (number | string)[];
}

/** The papers of a model: `models/<name>/manifest.json`. */
export interface ModelManifest {
  readonly name: string;
  /** What it can be used for: "skirmish@1", "level-room@1", … */
  readonly contract: string;
  /** The weights, beside the manifest. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly inputs: Readonly<Record<string, TensorSpec>>;
  readonly outputs: Readonly<Record<string, TensorSpec>>;
  readonly training: {
    /** The command that makes these bytes again. */
    readonly command: string;
    readonly seed: string;
    /** The commit of this repository it ran at. */
    readonly commit: string;
    readonly steps: number;
    /** Steps that it was to have; there where it was stopped before. */
    readonly of?: number;
    readonly seconds: number;
    readonly data: readonly TrainingData[];
  };
  /** Measured on held-out data, by the command in the card. */
  readonly metrics: Readonly<Record<string, number>>;
  /** What the generator or policy needs beside the weights: tag lists, vocabulary, palette. JSON-safe. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Where training data came from, and under which licence. */
export interface TrainingData {
  readonly name: string;
  readonly licence: string;
  readonly origin: string;
  readonly items: number;
}
