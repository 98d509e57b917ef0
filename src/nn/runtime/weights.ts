import { AigcError } from "../../errors.ts";
import type { Engine } from "../kernels/engine.ts";
import type { OnnxConstant, OnnxNode } from "../onnx/onnx-file.ts";
import { LIMITS } from "../onnx/onnx-reader.ts";
import { refuse, type Live, type PackedAs } from "./values.ts";

/** int8 weights become float32 once, at load. */
export function dequantize(
  nodes: readonly OnnxNode[],
  constants: readonly OnnxConstant[],
  where: string,
): { nodes: OnnxNode[]; constants: OnnxConstant[] } {
  const byName = new Map(constants.map((constant) => [constant.name, constant]));
  const made: OnnxConstant[] = [];
  let total = 0;
  const rest = nodes.filter((node) => {
    if (node.operator !== "DequantizeLinear") return true;
    const [numbers, scale] = [byName.get(node.inputs[0]!), byName.get(node.inputs[1]!)];
    const zero = byName.get(node.inputs[2] ?? "");
    if (!numbers || !scale || (node.inputs[2] && !zero) || !(scale.data instanceof Float32Array))
      throw refuse({ where }, node, "it works on what is not constant.");
    const at = node.attributes["axis"];
    const rank = numbers.dims.length;
    const given = at && "int" in at ? at.int : 1;
    const axis = given < 0 ? rank + given : given;
    const scales = scale.data;
    const places = scales.length === 1 ? 1 : (numbers.dims[axis] ?? 0);
    if (scales.length !== places || (zero && zero.data.length !== places))
      throw refuse({ where }, node, `${scales.length} scales do not fit the axis ${given} of [${numbers.dims.join(", ")}].`);
    total += numbers.data.length;
    if (total > LIMITS.numbers)
      throw new AigcError("model-corrupt", where, `The int8 weights become more than ${LIMITS.numbers} numbers. Export the model again.`);
    const inner = numbers.dims.slice(axis + 1).reduce((product, n) => product * n, 1);
    const data = new Float32Array(numbers.data.length);
    for (let i = 0; i < data.length; i++) {
      const place = places === 1 ? 0 : Math.floor(i / inner) % places;
      data[i] = (Number(numbers.data[i]) - Number(zero?.data[place] ?? 0)) * scales[place]!;
    }
    made.push({ name: node.outputs[0]!, dims: numbers.dims, data });
    return false;
  });
  return { nodes: rest, constants: [...constants, ...made] };
}

/** How a node reads an input: packed in one of three ways, or (null) as it is. */
function readAs({ operator, attributes }: OnnxNode, position: number): PackedAs | null {
  if (position !== 1) return null;
  if (operator === "MatMul") return "matrix";
  if (operator === "Conv") return "kernel";
  if (operator !== "Gemm") return null;
  const turned = attributes["transB"];
  return turned && "int" in turned && turned.int !== 0 ? "transposed" : "matrix";
}

/**
 * Brings the constants that `nodes` read into the engine's memory: packed for products, else as they are.
 * @param blocks what was allocated, to be freed with the model; grows also when this throws
 */
export function keepConstants(
  engine: Engine,
  nodes: readonly OnnxNode[],
  constants: readonly OnnxConstant[],
  blocks: number[],
): Map<string, Live> {
  const ways = new Map<string, Set<PackedAs | null>>();
  for (const node of nodes) {
    node.inputs.forEach((name, position) => {
      const known = ways.get(name);
      if (known) known.add(readAs(node, position));
      else ways.set(name, new Set([readAs(node, position)]));
    });
  }
  const kept = new Map<string, Live>();
  for (const constant of constants) {
    const how = ways.get(constant.name);
    if (how) kept.set(constant.name, keep(engine, constant, how, blocks));
  }
  return kept;
}

function keep(engine: Engine, { dims, data }: OnnxConstant, ways: ReadonlySet<PackedAs | null>, blocks: number[]): Live {
  const size = data.length;
  const block = (n: number): number => {
    const at = engine.allocate(Math.max(n, 1));
    blocks.push(at);
    return at;
  };
  if (!(data instanceof Float32Array)) {
    const pointer = block(size);
    const to = engine.ints(pointer, size);
    for (let i = 0; i < size; i++) to[i] = Number(data[i]);
    return { dims, size, pointer, channelsLast: false, whole: true, ...(size <= 64 ? { integers: Array.from(data, Number) } : {}) };
  }
  const packed: Partial<Record<PackedAs, number>> = {};
  let pointer = 0;
  for (const way of ways) {
    if (way === null) {
      pointer = block(size);
      engine.floats(pointer, size).set(data);
    } else if (dims.length === (way === "kernel" ? 4 : 2) && size > 0) packed[way] = pack(engine, dims, data, way, block);
  }
  return { dims, size, pointer, channelsLast: false, whole: false, packed };
}

function pack(engine: Engine, dims: readonly number[], data: Float32Array, way: PackedAs, block: (n: number) => number): number {
  const size = data.length;
  const [k, n] = way === "kernel" ? [size / dims[0]!, dims[0]!] : way === "matrix" ? [dims[0]!, dims[1]!] : [dims[1]!, dims[0]!];
  const packed = block(engine.kernels.packedSize(k, n));
  const mark = engine.mark();
  const staged = engine.take(size);
  const to = engine.floats(staged, size);
  if (way === "kernel") {
    // [co, ci, kh, kw] to [kh, kw, ci, co]
    const [co, ci, kh, kw] = dims as [number, number, number, number];
    for (let o = 0; o < co; o++)
      for (let i = 0; i < ci; i++) for (let t = 0; t < kh * kw; t++) to[(t * ci + i) * co + o] = data[(o * ci + i) * kh * kw + t]!;
  } else to.set(data);
  const turned = way === "transposed";
  engine.kernels.packB(staged, k, n, turned ? 1 : n, turned ? k : 1, packed);
  engine.release(mark);
  return packed;
}
