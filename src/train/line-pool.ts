import type { Rng } from "../rng.ts";

/** Many token sequences in one array. */
export interface LinePool {
  readonly tokens: Int32Array;
  /** Where each sequence starts, and at last where the last one ends. */
  readonly starts: Int32Array;
  /** The number of prompt tokens at the start of each sequence, which are not predicted. */
  readonly prompts: Int32Array;
}

/** Rows for one step: `tokens` and what comes next in `targets`, both [rows, time]; `weights` is 0 where nothing is learnt. */
export interface LineBatch {
  readonly tokens: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float32Array;
}

export function poolLines(lines: Iterable<{ readonly prompt: readonly number[]; readonly line: readonly number[] }>): LinePool {
  const tokens: number[] = [];
  const starts = [0];
  const prompts: number[] = [];
  for (const { prompt, line } of lines) {
    for (const token of prompt) tokens.push(token);
    for (const token of line) tokens.push(token);
    starts.push(tokens.length);
    prompts.push(prompt.length);
  }
  return { tokens: Int32Array.from(tokens), starts: Int32Array.from(starts), prompts: Int32Array.from(prompts) };
}

/** Fills each row with whole lines, drawn from the pools by their shares, until it is full; the last one is cut. */
export function packRows(
  mix: readonly { readonly pool: LinePool; readonly share: number }[],
  rows: number,
  time: number,
  rng: Rng,
): LineBatch {
  const batch = emptyBatch(rows, time);
  const shares = mix.map(({ share }) => share);
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < time;) {
      const chosen = mix[rng.choose(shares)]!;
      at = putLine(batch, chosen.pool, rng.below(chosen.pool.prompts.length), row, at, time);
    }
  }
  return batch;
}

/** One line per row, from line `first` on; rows that are left over learn nothing. */
export function singleRows(pool: LinePool, first: number, rows: number, time: number): LineBatch {
  const batch = emptyBatch(rows, time);
  for (let row = 0; row < rows && first + row < pool.prompts.length; row++) putLine(batch, pool, first + row, row, 0, time);
  return batch;
}

function emptyBatch(rows: number, time: number): LineBatch {
  return { tokens: new Int32Array(rows * time), targets: new Int32Array(rows * time), weights: new Float32Array(rows * time) };
}

/** @returns where the next line may start */
function putLine({ tokens, targets, weights }: LineBatch, pool: LinePool, line: number, row: number, at: number, time: number): number {
  const start = pool.starts[line]!;
  const length = pool.starts[line + 1]! - start;
  for (let i = 0; i < length; i++) {
    const cell = at + i;
    if (cell < time) tokens[row * time + cell] = pool.tokens[start + i]!;
    if (cell === 0 || cell > time) continue;
    // What comes next after the cell before; the first token of a line is not predicted.
    targets[row * time + cell - 1] = pool.tokens[start + i]!;
    weights[row * time + cell - 1] = i >= pool.prompts[line]! ? 1 : 0;
  }
  return at + length;
}
