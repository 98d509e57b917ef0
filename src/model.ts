import type { MaybePromise } from "./generator.ts";

/** A trained network that can be run. */
export interface Model {
  readonly manifest: ModelManifest;
  /**
   * One pass. Inputs and outputs are named as in the manifest; a dimension that the manifest gives as a name ("batch")
   * is free, but the same everywhere. Outputs are checked finite.
   * @throws AigcError `model-mismatch` for a wrong name, type or shape; `not-finite`; `timeout`; `worker-crashed`
   */
  run(inputs: Tensors): MaybePromise<Tensors>;
  /** Gives its memory back. Running afterwards throws; disposing twice does nothing. */
  dispose(): void;
}

export type Tensors = Readonly<Record<string, Tensor>>;

/** Numbers in rows: the last dimension is the one that runs fastest. */
export interface Tensor {
  readonly dims: readonly number[];
  readonly data: Float32Array | Int32Array | BigInt64Array | Uint8Array;
}

/** Which model made something. */
export interface ModelId {
  readonly name: string;
  readonly sha256: string;
}

export interface TensorSpec {
  readonly type: "float32" | "int64" | "int32" | "uint8";
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
  /** What the generator or policy needs to know beside the weights: tag lists, vocabulary, palette. JSON-safe. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface TrainingData {
  readonly name: string;
  readonly licence: string;
  readonly origin: string;
  readonly items: number;
}
