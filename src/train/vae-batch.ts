import type { Rng } from "../rng.ts";
import type { VaeShape } from "./vae-network.ts";

/** Grids to learn from, one after another. */
export interface GridSet {
  readonly count: number;
  /** Class of each cell, `count * height * width`, row-major. */
  readonly cells: Uint8Array;
  /** `count * condition` numbers. */
  readonly conditions: Float32Array;
  /** What the encoder is shown instead, such as each thing from the front: as many cells and conditions. */
  readonly shown?: Pick<GridSet, "cells" | "conditions">;
}

/** The batch of one step or evaluation. */
export interface GridBatch {
  readonly rows: number;
  readonly cells: Uint8Array;
  readonly conditions: Float32Array;
  /** What the encoder is shown. */
  readonly shown: Pick<GridSet, "cells" | "conditions">;
  /** 1 where the decoder is shown the cell. */
  readonly known: Uint8Array;
  /** Standard normal, or null to take the mean of the latent's distribution. */
  readonly noise: Float32Array | null;
}

/** Where batches are taken from. */
interface GridSource {
  readonly shape: VaeShape;
  readonly train: GridSet;
  readonly heldOut: GridSet;
  readonly given?: Uint8Array;
  readonly augment?: (cells: Uint8Array, condition: Float32Array, rng: Rng) => void;
}

const slice = <T extends Uint8Array | Float32Array>(array: T, from: number, count: number, each: number): T =>
  array.subarray(from * each, (from + count) * each) as T;

/** A batch of random grids. */
export function drawGrids({ shape, train, given, augment }: GridSource, rows: number, rng: Rng): GridBatch {
  const size = shape.height * shape.width;
  const cells = new Uint8Array(rows * size);
  const conditions = new Float32Array(rows * shape.condition);
  const known = new Uint8Array(rows * size);
  const shown = train.shown ? { cells: cells.slice(), conditions: conditions.slice() } : { cells, conditions };
  for (let row = 0; row < rows; row++) {
    const pick = rng.below(train.count);
    const grid = cells.subarray(row * size, (row + 1) * size);
    const condition = conditions.subarray(row * shape.condition, (row + 1) * shape.condition);
    grid.set(train.cells.subarray(pick * size, (pick + 1) * size));
    condition.set(train.conditions.subarray(pick * shape.condition, (pick + 1) * shape.condition));
    augment?.(grid, condition, rng);
    if (train.shown) {
      shown.cells.set(slice(train.shown.cells, pick, 1, size), row * size);
      shown.conditions.set(slice(train.shown.conditions, pick, 1, shape.condition), row * shape.condition);
    }
    if (!shape.canvas) continue;
    const share = row % 2 === 0 ? 0 : rng.next();
    for (let i = 0; i < size; i++) known[row * size + i] = given?.[i] || (share > 0 && rng.next() < share) ? 1 : 0;
  }
  const noise = Float32Array.from({ length: rows * shape.latent }, () => rng.normal());
  return { rows, cells, conditions, shown, known, noise };
}

/** A batch of held-out grids, with only the given cells known. */
export function heldOutGrids({ shape, heldOut, given }: GridSource, from: number, rows: number, rng: Rng): GridBatch {
  const size = shape.height * shape.width;
  const of = ({ cells, conditions }: Pick<GridSet, "cells" | "conditions">) => ({
    cells: slice(cells, from, rows, size),
    conditions: slice(conditions, from, rows, shape.condition),
  });
  const own = of(heldOut);
  return {
    rows,
    ...own,
    shown: heldOut.shown ? of(heldOut.shown) : own,
    known: Uint8Array.from(own.cells, (_, i) => given?.[i % size] ?? 0),
    noise: Float32Array.from({ length: rows * shape.latent }, () => rng.normal()),
  };
}
