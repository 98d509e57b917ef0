import type { Rng } from "../../rng.ts";
import type { Engine } from "../kernels/engine.ts";
import type { Operations } from "../network.ts";
import type { WeightPacks } from "./weight-packs.ts";

/** An array on the tape. Valid until the tape's arena is released. */
export interface Variable {
  readonly shape: readonly number[];
  readonly size: number;
  /** Its numbers: a view of memory, to be read before the next operation. For indices, the bits are those of int32. */
  readonly data: Float32Array<ArrayBuffer>;
  readonly storage: Storage;
}

/** Where a variable's numbers are; reshaped variables share one. */
export interface Storage {
  readonly pointer: number;
  readonly size: number;
  /** Whether it depends on a trained parameter. */
  readonly wanted: boolean;
  /** Address of the gradient; 0 until something adds to it. */
  gradient: number;
  /** Do many of its numbers have to be zeros, as a relu leaves them? Products then pass over zeros. */
  sparse: boolean;
}

/**
 * Runs a network eagerly on the kernels and, while training, records how gradients are computed backwards.
 * Beside the operations of every network it has those that only losses need.
 */
export interface Tape extends Operations<Variable> {
  /** False for evaluation: running statistics are used, dropout does nothing, there are no gradients. */
  readonly training: boolean;
  /** A constant, copied. */
  input(data: ArrayLike<number>, shape: readonly number[]): Variable;
  /** Whole numbers for `embedding`, `gatherLast`, `crossEntropy`; copied. */
  indices(data: ArrayLike<number>, shape: readonly number[]): Variable;

  exp(x: Variable): Variable;
  /** Natural logarithm of positive numbers. */
  log(x: Variable): Variable;
  square(x: Variable): Variable;
  /** Between the bounds; outside, no gradient. */
  clamp(x: Variable, low: number, high: number): Variable;
  /** Elementwise, same shapes. At a tie the gradient goes to x. */
  minimum(x: Variable, y: Variable): Variable;
  maximum(x: Variable, y: Variable): Variable;
  /** The same numbers; no gradient passes. */
  detach(x: Variable): Variable;
  /** Each number kept with probability 1 - rate and scaled by 1 / (1 - rate); all kept when not training. */
  dropout(x: Variable, rate: number, rng: Rng): Variable;
  /** x [..., c] at its own index per row: [...]. */
  gatherLast(x: Variable, indices: Variable): Variable;
  /** Where the mask has 0, -1e9; same shapes. */
  maskLogits(logits: Variable, mask: Variable): Variable;
  /** Mean cross-entropy of softmax(logits [n, c]) against targets [n], weighted by weights [n] where given (sum of weights > 0): [1]. */
  crossEntropy(logits: Variable, targets: Variable, weights?: ArrayLike<number>): Variable;
  /** The sum of all numbers: [1]. */
  total(x: Variable): Variable;
  /** The mean of all numbers: [1]. */
  average(x: Variable): Variable;

  /** Fills the gradients of everything trained behind `loss`, a single number. */
  backward(loss: Variable): void;
}

/** What each family of operations is made on. */
export interface Core {
  readonly engine: Engine;
  readonly training: boolean;
  readonly packs: WeightPacks | undefined;
  /** A new variable; it gets a gradient if one of `parents` does. */
  make(shape: readonly number[], parents: readonly Variable[]): Variable;
  /** The same storage under another shape. */
  alias(x: Variable, shape: readonly number[]): Variable;
  /** `back` is called on the way back if `result` has a gradient, with its address. */
  record(result: Variable, back: (gradient: number) => void): Variable;
  /** The address to add x's gradient to, zeroed at first use; 0 if it gets none. */
  gradient(x: Variable): number;
  /** The same if nothing has been added to it yet, not zeroed: to be overwritten as a whole. Else 0. */
  firstGradient(x: Variable): number;
  /** Notes the batch statistics of a `batchNorm`, so that running statistics can follow. */
  noteStatistics(mean: Variable, variance: Variable, batchMean: number, batchVariance: number): void;
}

/** Statistics of one batch at one `batchNorm`, by the address of the running ones. */
export interface BatchStatistics {
  readonly mean: number;
  readonly variance: number;
  readonly batchMean: Float32Array;
  readonly batchVariance: Float32Array;
}

/** One class for all, with its view on the prototype: small networks make many of them, and making is what they spend their time on. */
class EngineVariable implements Variable {
  readonly shape: readonly number[];
  readonly size: number;
  readonly storage: Storage;
  readonly engine: Engine;

  constructor(engine: Engine, storage: Storage, shape: readonly number[]) {
    this.engine = engine;
    this.storage = storage;
    this.shape = shape;
    this.size = sizeOf(shape);
  }

  get data(): Float32Array<ArrayBuffer> {
    return this.engine.floats(this.storage.pointer, this.size);
  }
}

export const variable = (engine: Engine, storage: Storage, shape: readonly number[]): Variable =>
  new EngineVariable(engine, storage, shape);

export function sizeOf(shape: readonly number[]): number {
  let product = 1;
  for (const n of shape) product *= n;
  return product;
}
