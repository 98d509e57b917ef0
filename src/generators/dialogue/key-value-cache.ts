import type { Model, Tensor, Tensors } from "../../model.ts";

/** Keys and values of the tokens that the model has read, one row per unfinished line. With them the model does not read a token twice. */
export interface Cache {
  readonly rows: number;
  readonly length: number;
  /** By output name of the model: `keys_0`, `values_0`, … each [rows, length, width]. */
  readonly tensors: Tensors;
}

/** An empty cache of one row. */
export function emptyCache(model: Model): Cache {
  const tensors: Record<string, Tensor> = {};
  for (const [name, spec] of Object.entries(model.manifest.inputs)) {
    if (name.startsWith("past_")) tensors[name.slice(5)] = { dims: [1, 0, Number(spec.shape[2])], data: new Float32Array(0) };
  }
  return { rows: 1, length: 0, tensors };
}

/**
 * Reads the same number of tokens in each row.
 * @returns the logits of the next token in each row, and the longer cache
 */
export async function advance(
  model: Model,
  tokens: readonly (readonly number[])[],
  cache: Cache,
): Promise<{ logits: Float32Array[]; cache: Cache }> {
  const rows = tokens.length;
  const time = tokens[0]!.length;
  const positions = new Int32Array(rows * time);
  for (let i = 0; i < positions.length; i++) positions[i] = cache.length + (i % time);
  const inputs: Record<string, Tensor> = {
    tokens: { dims: [rows, time], data: Int32Array.from(tokens.flat()) },
    positions: { dims: [rows, time], data: positions },
  };
  for (const [name, tensor] of Object.entries(cache.tensors)) inputs[`past_${name}`] = tensor;
  const { logits, ...rest } = await model.run(inputs);
  const size = logits!.dims[2]!;
  const data = logits!.data as Float32Array;
  return {
    logits: tokens.map((_, row) => data.subarray(((row + 1) * time - 1) * size, (row + 1) * time * size)),
    cache: { rows, length: cache.length + time, tensors: rest },
  };
}

/** A cache whose row i is row `rows[i]` of `cache`. */
export function selectRows(cache: Cache, rows: readonly number[]): Cache {
  if (rows.length === cache.rows && rows.every((row, i) => row === i)) return cache;
  const tensors: Record<string, Tensor> = {};
  for (const [name, { dims, data }] of Object.entries(cache.tensors)) {
    const size = dims[1]! * dims[2]!;
    const picked = new Float32Array(rows.length * size);
    rows.forEach((row, i) => picked.set((data as Float32Array).subarray(row * size, (row + 1) * size), i * size));
    tensors[name] = { dims: [rows.length, dims[1]!, dims[2]!], data: picked };
  }
  return { rows: rows.length, length: cache.length, tensors };
}
