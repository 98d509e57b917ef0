import type { OnnxAttribute, OnnxConstant, OnnxNode } from "./onnx-file.ts";
import type { Weights } from "../network.ts";

/**
 * A value in the graph. Pictures are [n, h, w, c] for the network; ONNX convolutions take [n, c, h, w], so the order of
 * a picture is kept with it, and changed only where an operation needs it.
 */
export interface Value {
  readonly name: string;
  /** The shape in the network. Free dimensions are negative; `symbols` names them. */
  readonly shape: readonly number[];
  readonly channelsFirst: boolean;
}

/**
 * Whether matrices and kernels of 1,000 numbers or more are kept as whole numbers of eight bits, with a scale per output: a quarter of the
 * bytes, about 1e-2 off. With fewer bits each number is a coarser one of eight bits, of which gzip makes less; and biases, and what else is
 * small, are rounded to two bytes; long vectors are as coarse as matrices.
 */
export type Int8 = boolean | 5 | 6 | 7;

/** A graph as it grows: its nodes and constants, and the few steps that every operation is printed with. */
export class OnnxGraph {
  readonly nodes: OnnxNode[] = [];
  readonly constants: OnnxConstant[] = [];
  protected readonly weights: Weights;
  /** The largest whole number; 0 for weights as they are. */
  private readonly most: number;
  private readonly symbols: string[] = [];
  private readonly constantNames = new Set<string>();
  private count = 0;

  constructor(weights: Weights, int8: Int8) {
    this.weights = weights;
    this.most = int8 === false ? 0 : 2 ** ((int8 === true ? 8 : int8) - 1) - 1;
  }

  private get coarse(): boolean {
    return this.most > 0 && this.most < 127;
  }

  symbol(name: string): number {
    const known = this.symbols.indexOf(name);
    return known >= 0 ? -known - 1 : -this.symbols.push(name);
  }
  nameOf(symbol: number): string {
    return this.symbols[-symbol - 1]!;
  }
  value(name: string, shape: readonly number[], channelsFirst = false): Value {
    return { name, shape, channelsFirst };
  }
  node(
    operator: string,
    inputs: readonly string[],
    shape: readonly number[],
    attributes: Record<string, OnnxAttribute> = {},
    channelsFirst = false,
    output?: string,
  ): Value {
    const name = output ?? `_${this.count++}`;
    this.nodes.push({ operator, name: `${operator}_${name}`, inputs, outputs: [name], attributes });
    return this.value(name, shape, channelsFirst);
  }
  channelsLast(x: Value): Value {
    return x.channelsFirst ? this.node("Transpose", [x.name], x.shape, { perm: { ints: [0, 2, 3, 1] } }) : x;
  }
  protected channelsFirst(x: Value): Value {
    return x.channelsFirst ? x : this.node("Transpose", [x.name], x.shape, { perm: { ints: [0, 3, 1, 2] } }, true);
  }

  protected constant(label: string, dims: readonly number[], make: () => OnnxConstant["data"]): string {
    // Apart from the names of inputs, outputs and nodes: a file may use each name once.
    const name = `constant/${label}`;
    if (!this.constantNames.has(name)) {
      this.constantNames.add(name);
      this.constants.push({ name, dims, data: make() });
    }
    return name;
  }
  protected integers(values: readonly number[]): string {
    return this.constant(`ints_${values.join("_")}`, [values.length], () => BigInt64Array.from(values, BigInt));
  }
  protected scalar(value: number): string {
    return this.constant(`scalar_${value}`, [], () => Float32Array.of(value));
  }
  /** A matrix or kernel, as int8 with a scale for each place of `axis` where that is asked for. */
  protected matrix(name: string, dims: readonly number[], data: Float32Array, axis: number): string {
    if (this.most === 0 || data.length < 1000) return this.constant(name, dims, () => this.numbers(data));
    const inner = dims.slice(axis + 1).reduce((product, n) => product * n, 1);
    const scales = new Float32Array(dims[axis]!);
    const place = (i: number) => Math.floor(i / inner) % dims[axis]!;
    data.forEach((x, i) => (scales[place(i)] = Math.max(scales[place(i)]!, Math.abs(x) / this.most)));
    // Upwards, so that no number is greater than the greatest.
    if (this.coarse) scales.forEach((scale, at) => (scales[at] = inHalfTheBytes(scale, 0xffff)));
    const numbers = this.constant(`${name}_int8`, dims, () =>
      Int8Array.from(data, (x, i) => (scales[place(i)]! > 0 ? Math.round(x / scales[place(i)]!) : 0)),
    );
    const scale = this.constant(`${name}_scale`, [scales.length], () => scales);
    const zero = this.constant(`${name}_zero`, [scales.length], () => new Int8Array(scales.length));
    return this.node("DequantizeLinear", [numbers, scale, zero], dims, { axis: { int: axis } }).name;
  }

  parameter(name: string): Value {
    const found = this.weights[name];
    if (!found) throw new Error(`the network asks for a parameter "${name}"; there are ${Object.keys(this.weights).join(", ")}`);
    return this.value(`weights/${name}`, found.shape);
  }
  /** The name under which a value can be used as a node's input: a parameter becomes a constant now. */
  protected used(x: Value): string {
    const name = parameterName(x);
    if (name === null) return this.channelsLast(x).name;
    const { shape, data } = this.weights[name]!;
    return this.constant(name, shape, () => this.numbers(data));
  }
  private numbers(data: Float32Array): Float32Array {
    if (!this.coarse) return data;
    const step = data.length < 100 ? 0 : data.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / this.most;
    return data.map((x) => inHalfTheBytes(step > 0 ? Math.round(x / step) * step : x, 0x7fff));
  }
  shape(x: Value): readonly number[] {
    return x.shape;
  }
  protected whole(value: number): string {
    return this.constant(`whole_${value}`, [], () => BigInt64Array.of(BigInt(value)));
  }
}

/** A number of which two of the four bytes are zero; `up` is added to those two before they are cut off. */
function inHalfTheBytes(x: number, up: number): number {
  const bits = new Uint32Array(Float32Array.of(x).buffer);
  bits[0] = (bits[0]! + up) & 0xffff0000;
  return new Float32Array(bits.buffer)[0]!;
}

/** The parameter that a value stands for; null for what was computed or given. */
export function parameterName(x: Value): string | null {
  return x.name.startsWith("weights/") ? x.name.slice("weights/".length) : null;
}
