import type { MaybePromise } from "./generator.ts";
import type { Rng } from "./rng.ts";

/** Anything that can play: a network, a script, a behaviour tree, a person, a recording. */
export interface Policy {
  /** The contract of the environments it can play: "skirmish@1". */
  readonly contract: string;
  /**
   * Chooses for every row at once.
   * @returns one choice per row and branch, row-major: `actions[row * branches + branch]`. Allowed by the mask, always.
   */
  act(batch: Batch, rng: Rng): MaybePromise<Int32Array>;
}

/** What several agents perceive, one row each. */
export interface Batch {
  readonly rows: number;
  /** `rows * observationSize` numbers, row-major. */
  readonly observations: Float32Array;
  /** `rows * maskSize` flags, row-major: 1 may be chosen, 0 may not. */
  readonly actionMasks: Uint8Array;
}
