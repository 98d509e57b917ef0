import { AigcError } from "../../errors.ts";
import type { ElementType, TensorSpec } from "../../model.ts";
import { ELEMENT_TYPES, type OnnxAttribute, type OnnxConstant, type OnnxNode } from "./onnx-file.ts";
import { protobufFields, wholeNumbers, type ProtobufField } from "./protobuf.ts";

/** The contents of a file; every length is checked against its bytes before memory is allocated by it. */
export interface ReadOnnx {
  readonly producer: string;
  readonly opset: number;
  readonly inputs: Readonly<Record<string, TensorSpec>>;
  readonly outputs: Readonly<Record<string, TensorSpec>>;
  readonly constants: readonly OnnxConstant[];
  /** Constants of an element type that is not read here, with its number; ONNX Runtime may have it. */
  readonly unread: readonly { readonly name: string; readonly type: number }[];
  readonly nodes: readonly OnnxNode[];
}

/** Limits of a file: more than any model of a game needs, and small enough to refuse a malicious file at once. */
export const LIMITS = {
  bytes: 128 * 1024 * 1024,
  nodes: 10_000,
  numbers: 32 * 1024 * 1024,
  dimensions: 8,
  name: 1024,
  /** The total number of fields: reading takes time even if nothing is stored. */
  fields: 250_000,
} as const;

/**
 * @throws AigcError `model-corrupt` for bytes that are no ONNX file or exceed the limits; `model-mismatch` for what is well-formed
 *   but cannot be read here: weights in other files, strings, a later opset
 */
export function readOnnxFile(bytes: Uint8Array, where = "onnx"): ReadOnnx {
  const corrupt = (what: string): AigcError => new AigcError("model-corrupt", where, `${what} Fetch the file again, or export it again.`);
  if (bytes.length > LIMITS.bytes) throw corrupt(`The file has ${bytes.length} bytes; ${LIMITS.bytes} is the limit.`);
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 64)).trimStart();
  if (/^(<|\{|\[)/.test(start)) throw corrupt(`The file begins with "${start.slice(0, 20)}": this is a web page or JSON, not a model.`);
  const budget = { left: LIMITS.fields };
  const fields: Fields = (message) => protobufFields(message, budget);
  try {
    // A Buffer of Node is a Uint8Array whose `slice` does not copy.
    return readModel(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), fields, corrupt, where);
  } catch (error) {
    if (error instanceof AigcError) throw error;
    throw corrupt(`The ${bytes.length} bytes are not an ONNX file: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

type Corrupt = (what: string) => AigcError;
type Fields = (message: Uint8Array) => Iterable<ProtobufField>;

function readModel(bytes: Uint8Array, fields: Fields, corrupt: Corrupt, where: string): ReadOnnx {
  let graph: Uint8Array | null = null;
  let producer = "";
  let opset = 0;
  for (const part of fields(bytes)) {
    if (part.field === 2 && part.wire === 2) producer = text(part);
    else if (part.field === 7 && part.wire === 2) graph = part.bytes;
    else if (part.field === 8 && part.wire === 2) {
      let domain = "";
      let version = 0;
      for (const inner of fields(part.bytes)) {
        if (inner.field === 1) domain = text(inner);
        if (inner.field === 2) version = Number(inner.value);
      }
      if (domain === "" || domain === "ai.onnx") opset = version;
    } else if (part.field === 25 || part.field === 20)
      throw new AigcError("model-mismatch", where, "The file holds functions or training graphs. Export it for inference.");
  }
  if (graph === null) throw corrupt(`The ${bytes.length} bytes hold no graph.`);
  if (opset < 7 || opset > 26)
    throw new AigcError("model-mismatch", where, `The file uses opset ${opset}; 7 to 26 can be run. Export it with opset 17.`);

  const nodes: OnnxNode[] = [];
  const constants: OnnxConstant[] = [];
  const unread: { name: string; type: number }[] = [];
  const inputs: Record<string, TensorSpec> = {};
  const outputs: Record<string, TensorSpec> = {};
  let numbers = 0;
  for (const part of fields(graph)) {
    if (part.field === 1 && part.wire === 2) {
      if (nodes.length >= LIMITS.nodes) throw corrupt(`The graph has more than ${LIMITS.nodes} nodes.`);
      nodes.push(readNode(part.bytes, fields, corrupt, where, nodes.length));
    } else if (part.field === 5 && part.wire === 2) {
      if (constants.length >= LIMITS.nodes) throw corrupt(`The graph has more than ${LIMITS.nodes} constants.`);
      const constant = readConstant(part.bytes, fields, corrupt, where);
      if ("type" in constant) {
        unread.push(constant);
        continue;
      }
      numbers += constant.data.length;
      if (numbers > LIMITS.numbers) throw corrupt(`The constants have more than ${LIMITS.numbers} numbers.`);
      constants.push(constant);
    } else if (part.field === 11 && part.wire === 2) readValue(part.bytes, fields, inputs, corrupt, where);
    else if (part.field === 12 && part.wire === 2) readValue(part.bytes, fields, outputs, corrupt, where);
    else if (part.field === 15) throw new AigcError("model-mismatch", where, "The file holds sparse constants. Export it with dense ones.");
  }
  // Older exporters list constants among the inputs.
  for (const { name } of [...constants, ...unread]) delete inputs[name];
  return { producer, opset, inputs, outputs, constants, unread, nodes };
}

function readNode(bytes: Uint8Array, fields: Fields, corrupt: Corrupt, where: string, index: number): OnnxNode {
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes: Record<string, OnnxAttribute> = {};
  let operator = "";
  let name = "";
  let domain = "";
  for (const part of fields(bytes)) {
    if (part.field === 1) inputs.push(text(part));
    else if (part.field === 2) outputs.push(text(part));
    else if (part.field === 3) name = text(part);
    else if (part.field === 4) operator = text(part);
    else if (part.field === 5) readAttribute(part.bytes, fields, attributes, corrupt);
    else if (part.field === 7) domain = text(part);
    if (inputs.length > 1000 || outputs.length > 100) throw corrupt(`Node ${index} has more than 1000 inputs or 100 outputs.`);
  }
  if (domain !== "" && domain !== "ai.onnx")
    throw new AigcError("model-mismatch", where, `Node ${index} uses "${operator}" of "${domain}". Only standard operators can be run.`);
  return { operator, name, inputs, outputs, attributes };
}

function readAttribute(bytes: Uint8Array, fields: Fields, into: Record<string, OnnxAttribute>, corrupt: Corrupt): void {
  let name = "";
  let float: number | null = null;
  let int: number | null = null;
  let string: string | null = null;
  const ints: number[] = [];
  let type = 0;
  for (const part of fields(bytes)) {
    if (part.field === 1) name = text(part);
    else if (part.field === 2 && part.wire === 5) float = new DataView(part.bytes.buffer, part.bytes.byteOffset, 4).getFloat32(0, true);
    else if (part.field === 3 && part.wire === 0) int = Number(BigInt.asIntN(64, part.value));
    else if (part.field === 4 && part.wire === 2) string = text(part);
    else if (part.field === 8) ints.push(...few(part, 64));
    else if (part.field === 20) type = Number(part.value);
    if (ints.length > 64) throw corrupt(`Attribute "${name}" lists more than 64 numbers.`);
  }
  if (name === "__proto__") throw corrupt('An attribute is called "__proto__".');
  if (type === 7 || (type === 0 && ints.length > 0)) into[name] = { ints };
  else if (type === 1 || (type === 0 && float !== null)) into[name] = { float: float ?? 0 };
  else if (type === 3 || (type === 0 && string !== null)) into[name] = { text: string ?? "" };
  else if (type === 2 || type === 0) into[name] = { int: int ?? 0 };
}

const ARRAYS = { 1: Float32Array, 2: Uint8Array, 3: Int8Array, 6: Int32Array, 7: BigInt64Array } as const;

function readConstant(bytes: Uint8Array, fields: Fields, corrupt: Corrupt, where: string): OnnxConstant | ReadOnnx["unread"][number] {
  const dims: number[] = [];
  let name = "";
  let type = 0;
  let raw: Uint8Array | null = null;
  const typed: ProtobufField[] = [];
  for (const part of fields(bytes)) {
    if (part.field === 1) dims.push(...few(part, LIMITS.dimensions));
    else if (part.field === 2) type = Number(part.value);
    else if (part.field === 8 && part.wire === 2) name = text(part);
    else if (part.field === 9 && part.wire === 2) raw = part.bytes;
    else if (part.field === 4 || part.field === 5 || part.field === 7) typed.push(part);
    else if (part.field === 13 || (part.field === 14 && part.value !== 0n)) {
      throw new AigcError("model-mismatch", where, `The constant "${name}" lies in another file. Export the model as one file.`);
    }
  }
  if (dims.length > LIMITS.dimensions || dims.some((n) => !Number.isSafeInteger(n) || n < 0))
    throw corrupt(`The constant "${name}" has the shape [${dims.slice(0, 9).join(", ")}].`);
  const size = dims.reduce((product, n) => product * n, 1);
  if (size > LIMITS.numbers) throw corrupt(`The constant "${name}" has ${size} numbers; ${LIMITS.numbers} is the limit.`);
  const Type = ARRAYS[type as keyof typeof ARRAYS];
  if (!Type) return { name, type };
  if (raw !== null) {
    if (raw.length !== size * Type.BYTES_PER_ELEMENT)
      throw corrupt(
        `The constant "${name}" has ${raw.length} bytes; its shape [${dims.join(", ")}] wants ${size * Type.BYTES_PER_ELEMENT}.`,
      );
    return { name, dims, data: new Type(new Uint8Array(raw).buffer) };
  }
  const found = typed.reduce((sum, part) => sum + lengthOf(part), 0);
  if (found !== size) throw corrupt(`The constant "${name}" has ${found} numbers; its shape [${dims.join(", ")}] wants ${size}.`);
  const data = new Type(size);
  let at = 0;
  for (const part of typed) {
    if (part.field === 4) {
      const view = new DataView(part.bytes.buffer, part.bytes.byteOffset, part.bytes.length);
      for (let i = 0; i < part.bytes.length; i += 4) data[at++] = view.getFloat32(i, true);
    } else for (const value of wholeNumbers(part)) data[at++] = data instanceof BigInt64Array ? value : Number(value);
  }
  return { name, dims, data };
}

/** How many numbers a typed field of a constant holds, without reading them. */
function lengthOf({ field, wire, bytes }: ProtobufField): number {
  if (wire === 0) return 1;
  if (field === 4) {
    if (bytes.length % 4 !== 0) throw new Error("a list of fractions is cut");
    return bytes.length / 4;
  }
  let length = 0;
  for (const byte of bytes) if (byte < 128) length++;
  return length;
}

/** A short list of whole numbers; a long one is refused before it is read. */
function few(part: ProtobufField, most: number): number[] {
  if (part.bytes.length > 10 * most) throw new Error(`a list of at most ${most} numbers has ${part.bytes.length} bytes`);
  return [...wholeNumbers(part)].map(Number);
}

const TYPE_NAMES = new Map(Object.entries(ELEMENT_TYPES).map(([name, type]) => [type, name as ElementType]));

function readValue(bytes: Uint8Array, fields: Fields, into: Record<string, TensorSpec>, corrupt: Corrupt, where: string): void {
  let name = "";
  let type: TensorSpec["type"] = "float32";
  const shape: (number | string)[] = [];
  for (const part of fields(bytes)) {
    if (part.field === 1) name = text(part);
    if (part.field !== 2) continue;
    for (const tensor of fields(part.bytes)) {
      if (tensor.field !== 1 || tensor.wire !== 2 || shape.length > LIMITS.dimensions) continue;
      for (const inner of fields(tensor.bytes)) {
        if (inner.field === 1) type = TYPE_NAMES.get(Number(inner.value)) ?? otherType(name, Number(inner.value), where);
        if (inner.field !== 2) continue;
        for (const dim of fields(inner.bytes)) {
          let value: number | string = `?${shape.length}`;
          for (const said of fields(dim.bytes))
            value = said.field === 1 ? Number(BigInt.asIntN(64, said.value)) : said.field === 2 ? text(said) : value;
          if (typeof value === "number" && (value < 0 || value > LIMITS.numbers)) throw corrupt(`"${name}" has a dimension of ${value}.`);
          shape.push(value);
        }
      }
    }
  }
  if (shape.length > LIMITS.dimensions || name === "__proto__") throw corrupt(`"${name}" has ${shape.length} dimensions.`);
  into[name] = { type, shape };
}

/** TensorProto.DataType: 8 strings, 14 and 15 complex numbers, 16 and above the small types of training. */
function otherType(name: string, type: number, where: string): never {
  const what = type === 8 ? "strings" : type === 14 || type === 15 ? "complex numbers" : `elements of type ${type}`;
  throw new AigcError("model-mismatch", where, `"${name}" holds ${what}. Export it with ${[...TYPE_NAMES.values()].join(", ")}.`);
}

function text({ bytes }: ProtobufField): string {
  if (bytes.length > LIMITS.name) throw new Error(`a name has ${bytes.length} bytes`);
  return new TextDecoder().decode(bytes);
}
