import type { MaybePromise } from "./async.ts";

/** A trained network that can be run. */
export interface Model {
  readonly manifest: ModelManifest;
  /**
   * Runs the network once. Inputs and outputs have the names of the manifest; a dimension with a name ("batch") is free, but the same
   * everywhere. Outputs are checked to be finite.
   * @throws AigcError `model-mismatch` for a wrong name, type or shape; `not-finite`; `timeout`; `worker-crashed`
   */
  run(inputs: Tensors): MaybePromise<Tensors>;
  /** Frees its memory. A later run throws; a second call does nothing. */
  dispose(): void;
}

/** Inputs or outputs of a model, by name. */
export type Tensors = Readonly<Record<string, Tensor>>;

/** Numbers in row-major order. */
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

/** An input or output of a model. */
export interface TensorSpec {
  readonly type: ElementType;
  /** A number is a fixed size, a name is a free one. */
  readonly shape: readonly (number | string)[];
}

/** The papers of a model: `models/<name>/manifest.json`. */
export interface ModelManifest {
  readonly name: string;
  /** The contract: "skirmish@1", "level-room@1", … */
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
    /** The planned steps, if the training was stopped before its end. */
    readonly of?: number;
    readonly seconds: number;
    readonly data: readonly TrainingData[];
  };
  /** Measured on held-out data, by the command in the card. */
  readonly metrics: Readonly<Record<string, number>>;
  /** Data for the generator or policy beside the weights: tags, vocabulary, palette. JSON-safe. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Where training data came from, and under which licence. */
export interface TrainingData {
  readonly name: string;
  readonly licence: string;
  readonly origin: string;
  readonly items: number;
}
