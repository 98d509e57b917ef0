import { AigcError } from "../../errors.ts";
import type { Model, ModelManifest, Tensor, Tensors, TensorSpec } from "../../model.ts";
import { checkTensors } from "../check-tensors.ts";
import type { Engine } from "../kernels/engine.ts";
import { LIMITS, readOnnxFile } from "../onnx/onnx-reader.ts";
import { fuseAttention, withoutUnused } from "./attention.ts";
import { planGraph, stepsForOutputs, type Step } from "./graph.ts";
import { MOST_WORK, refuse, type Context, type Live } from "./values.ts";
import { dequantize, keepConstants } from "./weights.ts";

/** A model whose run is synchronous, on the calling thread. */
export interface RuntimeModel extends Model {
  run(inputs: Tensors, outputs?: readonly string[]): Tensors;
}

const INPUT_TYPES: readonly TensorSpec["type"][] = ["float32", "int64", "int32", "uint8"];

/**
 * Runs an ONNX file on the kernels, synchronously and with the same bits everywhere.
 * @param manifest its inputs and outputs are compared with the file's
 * @throws AigcError `model-corrupt`, `model-mismatch`; for operators outside the subset the text offers onnxruntime-web
 */
export function createRuntimeModel(engine: Engine, manifest: ModelManifest, bytes: Uint8Array): RuntimeModel {
  const where = manifest.name;
  const file = readOnnxFile(bytes, where);
  checkSignature(manifest, file);
  const context: Context = { engine, where, opset: file.opset, work: MOST_WORK };
  const { steps, places, constants } = planFile(file, where);
  const results = Object.entries(manifest.outputs).map(([name, spec]) => {
    const place = places.get(name);
    if (place === undefined)
      throw new AigcError("model-corrupt", where, `The output "${name}" is made by no node. Export the model again.`);
    return { name, spec, place };
  });
  const stepsFor = stepsForOutputs(steps, (name) => places.get(knownOutput(manifest, name))!);
  /** The values of a run by their number. Constants stay, the rest is written anew by every run. */
  const values: (Live | null)[] = Array.from({ length: places.size }, () => null);
  const blocks: number[] = [];
  const free = (): void => {
    for (const block of blocks.splice(0)) engine.free(block);
  };
  const mark = engine.mark();
  try {
    const read = steps.map(({ node }) => node);
    for (const [name, constant] of keepConstants(engine, read, constants, blocks)) values[places.get(name)!] = constant;
  } catch (error) {
    engine.release(mark);
    free();
    throw error;
  }
  let disposed = false;

  return {
    manifest,
    run(inputs, wanted) {
      if (disposed) throw new AigcError("bad-request", where, "The model was disposed. Load it again before running it.");
      checkTensors(where, inputs, wanted);
      context.work = MOST_WORK;
      const mark = engine.mark();
      try {
        const lengths = bind(context, manifest.inputs, inputs, (name, value) => (values[places.get(name)!] = value));
        for (const step of wanted ? stepsFor(wanted) : steps) values[step.writes] = runStep(context, step, values);
        const outputs: Record<string, Tensor> = {};
        for (const { name, spec, place } of results)
          if (wanted?.includes(name) ?? true) outputs[name] = result(context, name, spec, values[place]!, lengths);
        return outputs;
      } finally {
        engine.release(mark);
      }
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      free();
    },
  };
}

type OnnxFile = ReturnType<typeof readOnnxFile>;

/** @throws AigcError `model-mismatch` where the file is not as the manifest says, or holds types that are not read here */
function checkSignature({ name: where, inputs, outputs }: ModelManifest, file: OnnxFile): void {
  const mismatch = (what: string) => new AigcError("model-mismatch", where, what);
  for (const [kind, said, found] of [
    ["input", inputs, file.inputs],
    ["output", outputs, file.outputs],
  ] as const) {
    const [a, b] = [signature(said), signature(found)];
    if (a !== b)
      throw mismatch(`The manifest promises the ${kind}s ${a}, the file has ${b}. Take manifest and weights of the same training.`);
  }
  const elsewhere = 'Load it with onnxruntime-web instead: { engine: "onnxruntime" }.';
  for (const { name, type } of file.unread)
    throw mismatch(`The constant "${name}" has element type ${type}. float32, uint8, int8, int32 and int64 can be read. ${elsewhere}`);
  for (const [name, { type }] of Object.entries(file.inputs))
    if (!INPUT_TYPES.includes(type))
      throw mismatch(`The input "${name}" is of ${type}; ${INPUT_TYPES.join(", ")} are supported. ${elsewhere}`);
  for (const [name, { type }] of Object.entries(file.outputs))
    if (type !== "float32") throw mismatch(`The output "${name}" is of ${type}; only float32 is supported. ${elsewhere}`);
}

/** The steps of a run, and its constants. */
function planFile(file: OnnxFile, where: string) {
  const { nodes: folded, constants } = dequantize(file.nodes, file.constants, where);
  const nodes = file.producer === "phaser-aigc" ? fuseAttention(folded, constants) : folded;
  const wanted = Object.keys(file.outputs);
  const names = [...Object.keys(file.inputs), ...constants.map(({ name }) => name)];
  return { ...planGraph(withoutUnused(nodes, wanted), names, wanted, where), constants };
}

function knownOutput({ name: where, outputs }: ModelManifest, name: string): string {
  if (Object.hasOwn(outputs, name)) return name;
  const all = Object.keys(outputs).join(", ");
  throw new AigcError("model-mismatch", where, `There is no output "${name}"; there are ${all}. Ask for one of them.`);
}

function runStep(context: Context, { node, operator, reads, spare, given }: Step, values: readonly (Live | null)[]): Live {
  for (let i = 0; i < reads.length; i++) {
    const value = reads[i]! < 0 ? null : values[reads[i]!]!;
    if (value && value.whole !== (operator.whole?.includes(i) ?? false))
      throw refuse(context, node, `its input "${node.inputs[i]}" holds ${value.whole ? "whole numbers" : "fractions"}.`);
    given[i] = value;
  }
  return operator.run(context, node, given, spare);
}

/** An output for the caller: a copy, of the shape in the manifest, finite. */
function result({ engine, where }: Context, name: string, spec: TensorSpec, value: Live, lengths: ReadonlyMap<string, number>): Tensor {
  const { pointer, size, dims } = value;
  const { shape } = spec;
  if (
    value.whole ||
    dims.length !== shape.length ||
    !shape.every((n, axis) => (typeof n === "number" ? n : (lengths.get(n) ?? dims[axis])) === dims[axis])
  )
    throw new AigcError(
      "model-mismatch",
      where,
      `The output "${name}" came out as [${dims.join(", ")}]; the manifest promises [${shape.join(", ")}]. Take manifest and weights of the same training.`,
    );
  const data = engine.floats(pointer, size).slice();
  // The sum of squares may overflow where the numbers themselves are fine.
  if (size > 0 && !Number.isFinite(engine.kernels.sumSquares(pointer, size)) && !data.every((x) => Number.isFinite(x)))
    throw new AigcError(
      "not-finite",
      where,
      `The output "${name}" holds NaN or infinity. The weights are damaged, or the inputs are far outside what it was trained on.`,
    );
  return { dims: [...dims], data };
}

/** Checks the inputs and brings them into the engine's memory. Gives the length of every free dimension. */
function bind(
  { engine, where }: Context,
  specs: Readonly<Record<string, TensorSpec>>,
  given: Tensors,
  put: (name: string, value: Live) => void,
): ReadonlyMap<string, number> {
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
      dims.every((n) => n >= 0 && Number.isInteger(n)) &&
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
    put(name, { dims, size, pointer, channelsLast: false, whole: type !== "float32" });
  }
  return free;
}

function signature(specs: Readonly<Record<string, TensorSpec>>): string {
  return Object.entries(specs)
    .map(([name, { type, shape }]) => `${name}: ${type}[${shape.map((n) => (typeof n === "number" ? n : "*")).join(", ")}]`)
    .sort()
    .join("; ");
}
