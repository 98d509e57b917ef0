import type { ElementType, TensorSpec } from "../../model.ts";
import { ProtobufWriter } from "./protobuf.ts";

/** An ONNX file as plain data (onnx.ai/onnx/repo-docs/IR.html), and its bytes: opset 17, IR 8. */
export interface OnnxFile {
  readonly name: string;
  readonly inputs: Readonly<Record<string, TensorSpec>>;
  readonly outputs: Readonly<Record<string, TensorSpec>>;
  readonly constants: readonly OnnxConstant[];
  readonly nodes: readonly OnnxNode[];
}

export interface OnnxConstant {
  readonly name: string;
  readonly dims: readonly number[];
  readonly data: Float32Array | BigInt64Array | Int32Array | Int8Array | Uint8Array;
}

export interface OnnxNode {
  readonly operator: string;
  readonly name: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, OnnxAttribute>>;
}

/** A whole number, a fraction, text, or a list of whole numbers. */
export type OnnxAttribute =
  | { readonly int: number }
  | { readonly float: number }
  | { readonly text: string }
  | { readonly ints: readonly number[] };

export const OPSET = 17;
export const IR_VERSION = 8;
/** TensorProto.DataType */
export const ELEMENT_TYPES: Readonly<Record<ElementType, number>> = {
  float32: 1,
  uint8: 2,
  int8: 3,
  uint16: 4,
  int16: 5,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
  float64: 11,
  uint32: 12,
  uint64: 13,
};

export function writeOnnxFile(file: OnnxFile): Uint8Array {
  const model = new ProtobufWriter();
  model.varint(1, IR_VERSION);
  model.text(2, "phaser-aigc");
  model.message(7, (graph) => {
    for (const node of file.nodes) graph.message(1, (message) => writeNode(message, node));
    graph.text(2, file.name);
    for (const constant of file.constants) graph.message(5, (message) => writeConstant(message, constant));
    for (const [name, spec] of Object.entries(file.inputs)) graph.message(11, (message) => writeValue(message, name, spec));
    for (const [name, spec] of Object.entries(file.outputs)) graph.message(12, (message) => writeValue(message, name, spec));
  });
  model.message(8, (opset) => opset.text(1, "").varint(2, OPSET));
  return model.finish();
}

function writeNode(message: ProtobufWriter, node: OnnxNode): void {
  for (const input of node.inputs) message.text(1, input);
  for (const output of node.outputs) message.text(2, output);
  message.text(3, node.name).text(4, node.operator);
  for (const [name, attribute] of Object.entries(node.attributes)) {
    message.message(5, (inner) => {
      inner.text(1, name);
      // Field 20 is the type: FLOAT 1, INT 2, STRING 3, INTS 7.
      if ("float" in attribute) inner.float(2, attribute.float).varint(20, 1);
      else if ("int" in attribute) inner.varint(3, attribute.int).varint(20, 2);
      else if ("text" in attribute) inner.text(4, attribute.text).varint(20, 3);
      else inner.packed(8, attribute.ints).varint(20, 7);
    });
  }
}

function writeConstant(message: ProtobufWriter, { name, dims, data }: OnnxConstant): void {
  const type =
    data instanceof Float32Array
      ? "float32"
      : data instanceof BigInt64Array
        ? "int64"
        : data instanceof Int32Array
          ? "int32"
          : data instanceof Int8Array
            ? "int8"
            : "uint8";
  if (dims.length > 0) message.packed(1, dims);
  message.varint(2, ELEMENT_TYPES[type]).text(8, name);
  message.bytes(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
}

function writeValue(message: ProtobufWriter, name: string, { type, shape }: TensorSpec): void {
  message.text(1, name).message(2, (inner) =>
    inner.message(1, (tensor) =>
      tensor.varint(1, ELEMENT_TYPES[type]).message(2, (dims) => {
        for (const n of shape) dims.message(1, (dim) => (typeof n === "number" ? dim.varint(1, n) : dim.text(2, n)));
      }),
    ),
  );
}
