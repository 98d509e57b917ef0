import type { Engine } from "../../nn/kernels/engine.ts";
import type { Variable } from "../../nn/tape/graph.ts";

/** Running mean and deviation of rows, column by column, recent rows weighted a little more. */
export interface RunningMoments {
  /** Of as many columns as were given at creation. */
  add(moments: Moments): void;
  mean(): Float32Array;
  /** 1 / deviation; 1 before anything has come by, and for columns that never change. */
  factor(): Float32Array;
  state(): MomentsState;
  load(state: MomentsState): void;
}

/** What some rows have in each column: the mean, and the sum of the squares of the distances from it. */
export interface Moments {
  readonly rows: number;
  readonly mean: Float64Array;
  readonly squares: Float64Array;
}

export interface MomentsState {
  readonly count: number;
  readonly mean: readonly number[];
  readonly variance: readonly number[];
}

/** The past counts for no more than this many rows, so that the moments follow a policy that changes. */
const MEMORY = 1_000_000;

export function runningMoments(width: number): RunningMoments {
  let count = 0;
  let mean = new Float64Array(width);
  let variance = new Float64Array(width);
  return {
    add({ rows, mean: own, squares }) {
      if (rows === 0) return;
      const total = count + rows;
      for (let column = 0; column < width; column++) {
        const delta = own[column]! - mean[column]!;
        // Chan, Golub and LeVeque 1979.
        variance[column] = (variance[column]! * count + squares[column]! + (delta * delta * count * rows) / total) / total;
        mean[column] = mean[column]! + (delta * rows) / total;
      }
      count = Math.min(total, MEMORY);
    },
    mean: () => Float32Array.from(mean),
    factor: () => Float32Array.from(variance, (v) => (v > 1e-8 ? 1 / Math.sqrt(v) : 1)),
    state: () => ({ count, mean: [...mean], variance: [...variance] }),
    load(state) {
      count = state.count;
      mean = Float64Array.from(state.mean);
      variance = Float64Array.from(state.variance);
    },
  };
}

/** Of a single column. */
export function momentsOf(values: Float32Array): Moments {
  const [mean, squares] = [new Float64Array(1), new Float64Array(1)];
  for (const value of values) mean[0]! += value;
  mean[0]! /= values.length;
  for (const value of values) squares[0]! += (value - mean[0]!) * (value - mean[0]!);
  return { rows: values.length, mean, squares };
}

/** Of some rows of a table [.., columns] in the engine's memory, added up in the order in which they are named. */
export function momentsOfRows(engine: Engine, table: Variable, rows: Uint32Array): Moments {
  const width = table.shape[1]!;
  const mark = engine.mark();
  const [at, meanAt, sumsAt] = [engine.take(rows.length), engine.take(2 * width), engine.take(2 * width)];
  engine.ints(at, rows.length).set(rows);
  const sums = (given: number) => {
    engine.kernels.columnSums(table.storage.pointer, at, rows.length, width, given, sumsAt);
    return new Float64Array(engine.kernels.memory.buffer, sumsAt, width).slice();
  };
  const mean = sums(0).map((sum) => sum / rows.length);
  new Float64Array(engine.kernels.memory.buffer, meanAt, width).set(mean);
  const squares = sums(meanAt);
  engine.release(mark);
  return { rows: rows.length, mean, squares };
}
