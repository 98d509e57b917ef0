/** Mean and deviation of what has come by, column by column, recent things a little more than old ones. */
export interface RunningMoments {
  /** `rows` rows of the width given at creation. */
  add(data: Float32Array, rows: number): void;
  mean(): Float32Array;
  /** 1 / deviation; 1 before anything has come by, and for columns that never change. */
  factor(): Float32Array;
  state(): MomentsState;
  load(state: MomentsState): void;
}

export interface MomentsState {
  readonly count: number;
  readonly mean: readonly number[];
  readonly variance: readonly number[];
}

/** What has come by counts for no more than this many rows, so that the moments can follow a policy that changes. */
const MEMORY = 1_000_000;

export function runningMoments(width: number): RunningMoments {
  let count = 0;
  let mean = new Float64Array(width);
  let variance = new Float64Array(width);
  return {
    add(data, rows) {
      if (rows === 0) return;
      const total = count + rows;
      // Row by row, as they lie in memory; the sum of each column is in the order of the rows all the same.
      const own = new Float64Array(width);
      const squares = new Float64Array(width);
      for (let row = 0, at = 0; row < rows; row++) for (let column = 0; column < width; column++) own[column]! += data[at++]!;
      for (let column = 0; column < width; column++) own[column]! /= rows;
      for (let row = 0, at = 0; row < rows; row++) {
        for (let column = 0; column < width; column++) {
          const off = data[at++]! - own[column]!;
          squares[column]! += off * off;
        }
      }
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
