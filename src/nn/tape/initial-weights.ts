import { AigcError } from "../../errors.ts";
import type { Rng } from "../../rng.ts";
import type { Weights } from "../network.ts";

/** How an array starts. Fans are those of its last two dimensions, times the kernel's area for convolutions. */
export type Initial =
  | "zeros"
  | "ones"
  /** Normal with this deviation. */
  | { readonly normal: number }
  /** Normal, variance 2 / (in + out) (Glorot and Bengio 2010). */
  | "glorot"
  /** Normal, variance 2 / in (He et al. 2015): before relu. */
  | "he"
  /** Rows or columns orthonormal, times the gain (Saxe et al. 2014): for policies. */
  | { readonly orthogonal: number };

export interface Declaration {
  readonly shape: readonly number[];
  readonly init: Initial;
}

/** Initialises every array from its own stream of `rng`, so that another array does not change the others. */
export function initialWeights(rng: Rng, declarations: Readonly<Record<string, Declaration>>): Weights {
  return Object.fromEntries(
    Object.entries(declarations).map(([name, { shape, init }]) => [name, { shape, data: start(rng.fork(name), shape, init) }]),
  );
}

/**
 * Initial weights, but those that `from` has too are taken from there; it may be of a network that shares only some of them.
 * @throws AigcError `bad-request` if it shares none, or has one of another shape
 */
export function weightsFrom(rng: Rng, declarations: Readonly<Record<string, Declaration>>, from?: Weights): Weights {
  const own = initialWeights(rng, declarations);
  if (from === undefined || Object.keys(from).length === 0) return own;
  const shared = Object.entries(from).filter(([name]) => Object.hasOwn(own, name));
  const wanted = `Give those of a network of this kind: ${Object.keys(own).slice(0, 3).join(", ")}, ….`;
  if (shared.length === 0)
    throw new AigcError(
      "bad-request",
      "train",
      `none of the ${Object.keys(from).length} initial weights belongs to this network. ${wanted}`,
    );
  for (const [name, { shape }] of shared) {
    if (shape.join() !== own[name]!.shape.join())
      throw new AigcError("bad-request", "train", `initial weights: ${name} is [${shape}] and should be [${own[name]!.shape}]. ${wanted}`);
  }
  return { ...own, ...Object.fromEntries(shared) };
}

function start(rng: Rng, shape: readonly number[], init: Initial): Float32Array<ArrayBuffer> {
  const size = shape.reduce((product, n) => product * n, 1);
  const out = shape.at(-1) ?? 1;
  const into = size / out;
  const data = new Float32Array(size);
  if (init === "zeros") return data;
  if (init === "ones") return data.fill(1);
  if (typeof init === "object" && "orthogonal" in init) return orthogonal(rng, into, out, init.orthogonal);
  const area = shape.length === 4 ? shape[0]! * shape[1]! : 1;
  const deviation = typeof init === "object" ? init.normal : Math.sqrt(2 / (init === "he" ? into : into + out * area));
  for (let i = 0; i < size; i++) data[i] = deviation * rng.normal();
  return data;
}

/** Gram-Schmidt over the shorter side of a normal matrix [rows, columns]. */
function orthogonal(rng: Rng, rows: number, columns: number, gain: number): Float32Array<ArrayBuffer> {
  const wide = columns >= rows;
  const count = Math.min(rows, columns);
  const length = Math.max(rows, columns);
  const basis: Float64Array[] = [];
  while (basis.length < count) {
    const v = Float64Array.from({ length }, () => rng.normal());
    for (const other of basis) {
      const along = dot(v, other);
      for (let i = 0; i < length; i++) v[i] = v[i]! - along * other[i]!;
    }
    const norm = Math.sqrt(dot(v, v));
    if (norm > 1e-6) basis.push(v.map((x) => x / norm));
  }
  const data = new Float32Array(rows * columns);
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) data[r * columns + c] = gain * (wide ? basis[r]![c]! : basis[c]![r]!);
  return data;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
