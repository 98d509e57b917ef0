import type { Rng } from "../rng.ts";
import type { GanShape } from "./gan-network.ts";
import type { GridSet } from "./vae-batch.ts";

/** How far a grid is moved to see how steep the critic is. */
export const NUDGE = 0.1;

/** Where the batches of a GAN come from. */
export interface GanSource {
  readonly shape: GanShape;
  readonly train: GridSet;
  /** For a shape with a canvas: 1 for the cells of a grid that are given beforehand, such as walls and doors, which then nobody can change. */
  readonly given?: Uint8Array;
  /** A changed copy of a grid, such as its mirror image, written in place; chance from `rng`. */
  readonly augment?: (cells: Uint8Array, condition: Float32Array, rng: Rng) => void;
  /** Makes a condition untrue, in place; `other` is that of another grid. Default: it becomes the other. */
  readonly mislabel?: (condition: Float32Array, other: Float32Array, rng: Rng) => void;
}

/** The batch of one step of a GAN. */
export interface GanBatch {
  readonly rows: number;
  /** True grids as the critic sees them, their conditions, and conditions that are not true of them. */
  readonly real: Float32Array;
  readonly conditions: Float32Array;
  readonly untrue: Float32Array;
  /** Half of the true grids, slightly moved. */
  readonly nudge: Float32Array;
  /** The conditions of the generator: each one twice in a row, with two latents. */
  readonly wanted: Float32Array;
  readonly latent: Float32Array;
  /** A true grid for each of these conditions. */
  readonly targets: Uint8Array;
  /** 1 for the cells of each grid that are given, as they are in `targets`; null for a shape without a canvas. */
  readonly known: Uint8Array | null;
}

/** Draws one. */
export function drawBatch({ shape, train, given, augment, mislabel }: GanSource, rows: number, rng: Rng): GanBatch {
  const { condition: width, latent } = shape;
  const area = shape.height * shape.width;
  const cells = new Uint8Array(rows * area);
  const conditions = new Float32Array(rows * width);
  const row = (of: Float32Array, at: number) => of.subarray(at * width, (at + 1) * width);
  for (let at = 0; at < rows; at++) {
    const pick = rng.below(train.count);
    const grid = cells.subarray(at * area, (at + 1) * area);
    grid.set(train.cells.subarray(pick * area, (pick + 1) * area));
    row(conditions, at).set(row(train.conditions, pick));
    augment?.(grid, row(conditions, at), rng);
  }
  const untrue = conditions.slice();
  const wanted = new Float32Array(rows * width);
  const targets = new Uint8Array(rows * area);
  for (let at = 0; at < rows; at++) {
    const other = row(conditions, (at + 1) % rows);
    if (mislabel) mislabel(row(untrue, at), other, rng);
    else row(untrue, at).set(other);
    const asked = at - (at % 2);
    row(wanted, at).set(row(conditions, asked));
    targets.set(cells.subarray(asked * area, (asked + 1) * area), at * area);
  }
  const real = seen(cells, shape);
  const nudge = Float32Array.from(real.subarray(0, real.length / 2), (x) => x + NUDGE * rng.normal());
  const chance = Float32Array.from({ length: rows * latent }, () => rng.normal());
  return { rows, real, conditions, untrue, nudge, wanted, targets, known: knownCells(shape, rows, given), latent: chance };
}

/** Which cells of `rows` grids are given. */
export function knownCells({ height, width, canvas }: GanShape, rows: number, given?: Uint8Array): Uint8Array | null {
  return canvas ? Uint8Array.from({ length: rows * height * width }, (_, at) => given?.[at % (height * width)] ?? 0) : null;
}

/** The known cells of grids, one class hot in each; the last class is for what is not known. */
export function paintedCanvas({ classes }: GanShape, cells: Uint8Array, known: Uint8Array): Float32Array {
  const canvas = new Float32Array(cells.length * (classes + 1));
  cells.forEach((code, at) => (canvas[at * (classes + 1) + (known[at] ? code : classes)] = 1));
  return canvas;
}

/** Grids as the critic sees them. */
export function seen(cells: Uint8Array, { looks }: GanShape): Float32Array {
  const numbers = looks[0]!.length;
  const all = new Float32Array(cells.length * numbers);
  cells.forEach((code, at) => all.set(looks[code]!, at * numbers));
  return all;
}
