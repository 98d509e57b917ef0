import { AigcError } from "../errors.ts";
import type { Model, ModelManifest, Tensor, Tensors, TensorSpec } from "../model.ts";
import type { Engine } from "./engine.ts";
import type { OnnxConstant, OnnxNode } from "./onnx-file.ts";
import { LIMITS, readOnnxFile } from "./onnx-reader.ts";
import { fuseAttention, withoutUnused } from "./runtime-attention.ts";
import { OPERATORS, type Context, type Live } from "./runtime-operators.ts";

/** A model that answers at once, on the thread that asks. */
export interface RuntimeModel extends Model {
  run(inputs: Tensors): Tensors;
}

/**
 * Runs an ONNX file on the kernels, synchronously and with the same bits everywhere.
 * @param manifest its inputs and outputs are compared with the file's
 * @throws AigcError `model-corrupt`, `model-mismatch`; for operators outside the subset the text offers onnxruntime-web
 */
export function createRuntimeModel(engine: Engine, manifest: ModelManifest, bytes: Uint8Array): RuntimeModel {
  const where = manifest.name;
  const file = readOnnxFile(bytes, where);
  for (const [kind, said, found] of [
    ["input", manifest.inputs, file.inputs],
    ["output", manifest.outputs, file.outputs],
  ] as const) {
    const [a, b] = [signature(said), signature(found)];
    if (a !== b)
      throw new AigcError(
        "model-mismatch",
        where,
        `The manifest promises the ${kind}s ${a}, the file has ${b}. Take manifest and weights of the same training.`,
      );
  }
  const context: Context = { engine, where };
  const folded = dequantize(file.nodes, file.constants, where);
  const nodes = file.producer === "phaser-aigc" ? fuseAttention(folded.nodes, folded.constants) : withoutUnused(folded.nodes);
  const unknown = [...new Set(nodes.filter(({ operator }) => !(operator in OPERATORS)).map(({ operator }) => operator))];
  if (unknown.length > 0) {
    throw new AigcError(
      "model-mismatch",
      where,
      `The operators ${unknown.join(", ")} are outside what the built-in run-time knows (${Object.keys(OPERATORS).join(", ")}). Load it with onnxruntime-web instead: { engine: "onnxruntime" }.`,
    );
  }
  const blocks: number[] = [];
  const constants = new Map<string, Live>();
  const read = new Map<string, OnnxNode[]>();
  for (const node of nodes) for (const input of node.inputs) read.set(input, [...(read.get(input) ?? []), node]);
  for (const constant of folded.constants)
    if (read.has(constant.name)) constants.set(constant.name, keep(engine, constant, read.get(constant.name)!, blocks));
  const steps = nodes.map((node) => ({ node, operator: OPERATORS[node.operator]!, output: node.outputs[0]! }));
  let disposed = false;

  return {
    manifest,
    run(inputs) {
      if (disposed) throw new AigcError("bad-request", where, "The model was disposed. Load it again before running it.");
      const values = new Map(constants);
      const mark = engine.mark();
      try {
        bind(context, manifest.inputs, inputs, values);
        for (const { node, operator, output } of steps) {
          values.set(
            output,
            operator(
              context,
              node,
              node.inputs.map((name) => (name === "" ? null : (values.get(name) ?? absent(where, node, name)))),
            ),
          );
        }
        const outputs: Record<string, Tensor> = {};
        for (const name of Object.keys(manifest.outputs)) {
          const { pointer, size, dims } = values.get(name) ?? absent(where, steps.at(-1)!.node, name);
          if (size > 0 && !Number.isFinite(engine.kernels.sumSquares(pointer, size))) {
            const data = engine.floats(pointer, size);
            // The sum of squares may overflow where the numbers themselves are fine.
            if (!data.every((x) => Number.isFinite(x)))
              throw new AigcError(
                "not-finite",
                where,
                `The output "${name}" holds NaN or infinity. The weights are damaged, or the inputs are far outside what it was trained on.`,
              );
          }
          outputs[name] = { dims: [...dims], data: engine.floats(pointer, size).slice() };
        }
        return outputs;
      } finally {
        engine.release(mark);
      }
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      for (const block of blocks) engine.free(block);
      constants.clear();
    },
  };
}

function absent(where: string, node: OnnxNode, name: string): never {
  throw new AigcError(
    "model-corrupt",
    where,
    `"${name}", which ${node.operator} "${node.name}" reads, is made by nobody. Export the model again.`,
  );
}

/** int8 weights become float32 once, at load. */
function dequantize(
  nodes: readonly OnnxNode[],
  constants: readonly OnnxConstant[],
  where: string,
): { nodes: OnnxNode[]; constants: OnnxConstant[] } {
  const byName = new Map(constants.map((constant) => [constant.name, constant]));
  const made: OnnxConstant[] = [];
  const rest = nodes.filter((node) => {
    if (node.operator !== "DequantizeLinear") return true;
    const [numbers, scale] = [byName.get(node.inputs[0]!), byName.get(node.inputs[1]!)];
    const zero = byName.get(node.inputs[2] ?? "");
    const at = node.attributes["axis"];
    if (!numbers || !scale || !(scale.data instanceof Float32Array) || numbers.data instanceof BigInt64Array)
      throw new AigcError(
        "model-mismatch",
        where,
        `DequantizeLinear "${node.name}" works on what is not constant. Load it with onnxruntime-web instead: { engine: "onnxruntime" }.`,
      );
    const axis = at && "int" in at ? at.int : 1;
    const inner = numbers.dims.slice(axis + 1).reduce((product, n) => product * n, 1);
    const scales = scale.data;
    const place = (i: number) => (scales.length === 1 ? 0 : Math.floor(i / inner) % scales.length);
    made.push({
      name: node.outputs[0]!,
      dims: numbers.dims,
      data: Float32Array.from(numbers.data as Int8Array, (x, i) => (x - Number(zero?.data[place(i)] ?? 0)) * scales[place(i)]!),
    });
    return false;
  });
  return { nodes: rest, constants: [...constants, ...made] };
}

/** Brings a constant into the engine's memory, packed if only products read it. */
function keep(engine: Engine, { dims, data }: OnnxConstant, readers: readonly OnnxNode[], blocks: number[]): Live {
  const size = data.length;
  const block = (n: number) => {
    const at = engine.allocate(Math.max(n, 1));
    blocks.push(at);
    return at;
  };
  const live = { dims, size, channelsLast: false, constant: true };
  if (!(data instanceof Float32Array)) return { ...live, pointer: 0, integers: Array.from(data, Number) };
  const asMatrix =
    readers.some(({ operator, inputs }) => (operator === "Gemm" || operator === "MatMul") && inputs.length > 1) && dims.length === 2;
  const asKernel = readers.some(({ operator }) => operator === "Conv") && dims.length === 4;
  if (!asMatrix && !asKernel) {
    const pointer = block(size);
    engine.floats(pointer, size).set(data);
    return { ...live, pointer };
  }
  const transposed =
    asMatrix && readers.some(({ attributes }) => "transB" in attributes && (attributes["transB"] as { int: number }).int === 1);
  const mark = engine.mark();
  const staged = engine.take(size);
  const [k, n] = asKernel ? [size / dims[0]!, dims[0]!] : transposed ? [dims[1]!, dims[0]!] : [dims[0]!, dims[1]!];
  if (asKernel) {
    // [co, ci, kh, kw] to [kh, kw, ci, co]
    const [co, ci, kh, kw] = dims as [number, number, number, number];
    const to = engine.floats(staged, size);
    for (let o = 0; o < co; o++)
      for (let i = 0; i < ci; i++) for (let t = 0; t < kh * kw; t++) to[(t * ci + i) * co + o] = data[(o * ci + i) * kh * kw + t]!;
  } else engine.floats(staged, size).set(data);
  const packed = block(engine.kernels.packedSize(k, n));
  engine.kernels.packB(staged, k, n, transposed ? 1 : n, transposed ? k : 1, packed);
  engine.release(mark);
  return { ...live, dims: asKernel ? dims : [k, n], pointer: 0, packed };
}

function bind({ engine, where }: Context, specs: Readonly<Record<string, TensorSpec>>, given: Tensors, values: Map<string, Live>): void {
  const free = new Map<string, number>();
  for (const [name, { type, shape }] of Object.entries(specs)) {
    const tensor = given[name];
    const expected = `${type}[${shape.join(", ")}]`;
    if (!tensor)
      throw new AigcError(
        "model-mismatch",
        where,
        `The input "${name}" (${expected}) is missing; there are ${Object.keys(given).join(", ") || "none"}. Give all inputs of the manifest.`,
      );
    const { dims, data } = tensor;
    const size = dims.reduce((product, n) => product * n, 1);
    const fits =
      dims.length === shape.length &&
      size === data.length &&
      size <= LIMITS.numbers &&
      shape.every((n, axis) => {
        if (typeof n === "number") return n === dims[axis];
        const known = free.get(n);
        free.set(n, dims[axis]!);
        return known === undefined || known === dims[axis];
      });
    const typed =
      type === "float32"
        ? data instanceof Float32Array
        : type === "int64"
          ? data instanceof BigInt64Array || data instanceof Int32Array
          : type === "int32"
            ? data instanceof Int32Array
            : data instanceof Uint8Array;
    if (!fits || !typed)
      throw new AigcError(
        "model-mismatch",
        where,
        `The input "${name}" is ${data.constructor.name}[${dims.join(", ")}] with ${data.length} numbers; the model wants ${expected}.`,
      );
    const pointer = engine.take(size);
    if (data instanceof Float32Array) engine.floats(pointer, size).set(data);
    else {
      const ints = engine.ints(pointer, size);
      for (let i = 0; i < size; i++) ints[i] = Number(data[i]);
    }
    values.set(name, { dims, size, pointer, channelsLast: false, constant: false });
  }
}

function signature(specs: Readonly<Record<string, TensorSpec>>): string {
  return Object.entries(specs)
    .map(([name, { type, shape }]) => `${name}: ${type}[${shape.map((n) => (typeof n === "number" ? n : "*")).join(", ")}]`)
    .sort()
    .join("; ");
}
