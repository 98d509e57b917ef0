import { AigcError } from "../../errors.ts";
import type { Engine } from "../kernels/engine.ts";
import type { OnnxNode } from "../onnx/onnx-file.ts";
import { LIMITS } from "../onnx/onnx-reader.ts";

/** A value while a model runs. Pictures [n, c, h, w] may lie with their channels last; `channelsLast` is true for those. */
export interface Live {
  /** The shape in ONNX, whatever the order in memory. */
  readonly dims: readonly number[];
  readonly size: number;
  /** 0 for constants that are only read packed. */
  readonly pointer: number;
  readonly channelsLast: boolean;
  /** Whole numbers lie there, 32 bits each; else float32. */
  readonly whole: boolean;
  /** Many of its numbers may be zeros: it comes from a relu. A hint, which changes no result. */
  readonly sparse?: boolean;
  /** The values of constants of few whole numbers: other nodes use them as settings. */
  readonly integers?: readonly number[];
  /** Constants that are the right side of products, packed once at load, for each way they are read. */
  readonly packed?: Readonly<Partial<Record<PackedAs, number>>>;
}

/** A matrix [k, n], a matrix [n, k], the kernel of a convolution. */
export type PackedAs = "matrix" | "transposed" | "kernel";

export interface Context {
  readonly engine: Engine;
  readonly where: string;
  readonly opset: number;
  /** Multiplications and moved numbers that the run may still spend. */
  work: number;
}

/** Multiplications and moved numbers of one run: a few seconds. Where that is too much, a worker's deadline is the limit. */
export const MOST_WORK = 2 ** 35;

export interface Operator {
  /** How many inputs it has, at least and at most. */
  readonly inputs: readonly [number, number];
  /** Which of them hold whole numbers. */
  readonly whole?: readonly number[];
  /** Attributes that are understood, and their kinds; a node with another is refused at load. */
  readonly attributes?: Readonly<Record<string, "int" | "float" | "text" | "ints">>;
  /** What of a node's attributes cannot be run here, or null. Called once, at load. */
  readonly objection?: (node: OnnxNode) => string | null;
  /** Whether its result is always new memory, shared with no other value. */
  readonly makes?: true;
  /** @param spare no later step needs the first input: the result may take its place */
  run(context: Context, node: OnnxNode, inputs: readonly (Live | null)[], spare: boolean): Live;
}

/** Room for a result. */
export function fresh(context: Context, dims: readonly number[], channelsLast = false): Live {
  let size = 1;
  for (const n of dims) size *= n;
  if (!(size <= LIMITS.numbers) || dims.length > LIMITS.dimensions || size < 0 || !Number.isInteger(size))
    throw new AigcError(
      "model-mismatch",
      context.where,
      `A result of the shape [${dims.join(", ")}] is asked for; ${LIMITS.numbers} numbers are the limit. Take a smaller batch.`,
    );
  spend(context, size);
  return { dims, size, pointer: context.engine.take(size), channelsLast, whole: false };
}

/** @throws AigcError when the run has done more than any model of a game should */
export function spend(context: Context, work: number): void {
  context.work -= work;
  if (!(context.work >= 0))
    throw new AigcError(
      "model-mismatch",
      context.where,
      `One run needs more than ${MOST_WORK} multiplications. Take a smaller batch, or a smaller model.`,
    );
}

export function refuse({ where }: Pick<Context, "where">, node: OnnxNode, what: string): AigcError {
  const offer = 'Load it with onnxruntime-web instead: { engine: "onnxruntime" }.';
  return new AigcError("model-mismatch", where, `${node.operator} "${node.name}": ${what} ${offer}`);
}

export function int(node: OnnxNode, name: string, otherwise: number): number {
  const attribute = node.attributes[name];
  return attribute && "int" in attribute ? attribute.int : otherwise;
}
export function float(node: OnnxNode, name: string, otherwise: number): number {
  const attribute = node.attributes[name];
  return attribute && "float" in attribute ? attribute.float : otherwise;
}
export function text(node: OnnxNode, name: string, otherwise: string): string {
  const attribute = node.attributes[name];
  return attribute && "text" in attribute ? attribute.text : otherwise;
}
export function list(node: OnnxNode, name: string): readonly number[] | null {
  const attribute = node.attributes[name];
  return attribute && "ints" in attribute ? attribute.ints : null;
}

/** The product of some of the dimensions. */
export function count(dims: readonly number[], from: number, to = dims.length): number {
  let product = 1;
  for (let i = from; i < to; i++) product *= dims[i]!;
  return product;
}

/** An axis counted from the front, checked to be one. */
export function axisOf(context: Context, node: OnnxNode, axis: number, rank: number): number {
  const at = axis < 0 ? rank + axis : axis;
  if (!(at >= 0 && at < rank)) throw refuse(context, node, `there is no axis ${axis} among ${rank}.`);
  return at;
}

/** The same numbers under other dimensions. */
export function alias(x: Live, dims: readonly number[]): Live {
  return { ...x, dims, channelsLast: false };
}

/** The same numbers with the dimensions in another order. */
export function permute(context: Context, x: Live, perm: readonly number[], channelsLast = false): Live {
  const { engine } = context;
  const dims = perm.map((axis) => x.dims[axis]!);
  const y = fresh(context, channelsLast ? [dims[0]!, dims[3]!, dims[1]!, dims[2]!] : dims, channelsLast);
  const strides = perm.map((axis) => count(x.dims, axis + 1));
  const [from, to] = [engine.floats(x.pointer, x.size), engine.floats(y.pointer, y.size)];
  const place = new Int32Array(dims.length);
  let source = 0;
  for (let i = 0; i < y.size; i++) {
    to[i] = from[source]!;
    for (let axis = dims.length - 1; axis >= 0; axis--) {
      source += strides[axis]!;
      if (++place[axis]! < dims[axis]!) break;
      source -= strides[axis]! * dims[axis]!;
      place[axis] = 0;
    }
  }
  return y;
}

/** As ONNX says it lies. */
export function plain(context: Context, x: Live): Live {
  if (!x.channelsLast) return x;
  const [n, c, h, w] = x.dims as [number, number, number, number];
  return permute(context, { ...x, dims: [n, h, w, c], channelsLast: false }, [0, 3, 1, 2]);
}

/** A picture with its channels last. */
export function channelsLast(context: Context, node: OnnxNode, x: Live): Live {
  if (x.channelsLast) return x;
  if (x.dims.length !== 4) throw refuse(context, node, `[${x.dims.join(", ")}] is no picture: it has ${x.dims.length} dimensions.`);
  return permute(context, x, [0, 2, 3, 1], true);
}
