import { writeOnnxFile, type OnnxAttribute, type OnnxConstant, type OnnxFile, type OnnxNode } from "../../src/nn/onnx/onnx-file.ts";
import { readOnnxFile } from "../../src/nn/onnx/onnx-reader.ts";
import { OPERATORS } from "../../src/nn/runtime/operators.ts";
import type { Rng } from "../../src/rng.ts";

/** Bytes changed, lost, doubled or moved, mostly where the file says something about itself. */
export function changedBytes(onnx: Uint8Array, rng: Rng): Uint8Array {
  const mutant = onnx.slice();
  const place = () => rng.below(rng.below(2) === 0 ? Math.min(mutant.length, 3000) : mutant.length);
  const kind = rng.below(10);
  if (kind < 7) {
    for (let n = 1 + rng.below(4); n > 0; n--) mutant[place()] = rng.below(256);
    return mutant;
  }
  const [from, length] = [place(), 1 + rng.below(200)];
  const piece = mutant.subarray(from, from + length);
  const [before, after] = [mutant.subarray(0, from), mutant.subarray(from + (kind === 8 ? 0 : length))];
  const parts =
    kind === 7 ? [before, after] : kind === 8 ? [before, piece, after] : [before, after.subarray(0, 50), piece, after.subarray(50)];
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** A well-formed file that says something else than it did: one to three changes of nodes, attributes and constants. */
export function changedGraph(onnx: Uint8Array, rng: Rng): Uint8Array {
  const { inputs, outputs, constants, nodes } = readOnnxFile(onnx);
  const file: Draft = { name: "mutant", inputs, outputs, constants: [...constants], nodes: [...nodes] };
  for (let n = 1 + rng.below(3); n > 0; n--) rng.pick(CHANGES)(file, rng);
  return writeOnnxFile(file);
}

interface Draft extends OnnxFile {
  readonly constants: OnnxConstant[];
  readonly nodes: OnnxNode[];
}
type Change = (file: Draft, rng: Rng) => void;

const NUMBERS = [0, -1, 1, 2, 3, 7, 64, 1000, 65_536, 2 ** 31, -(2 ** 31), 2 ** 40, -(2 ** 53)];
const FRACTIONS = [0, -0, 1e-45, 1, -1, 3e38, -3e38, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const ATTRIBUTES = ["axis", "axes", "perm", "strides", "pads", "dilations", "group", "transA", "transB", "alpha", "beta", "keepdims"];
const FOREIGN = ["Loop", "If", "Scan", "Expand", "Tile", "ConstantOfShape", "Range", "Where", "DequantizeLinear", "Attention", "toString"];

const aNode = (change: (node: OnnxNode, file: Draft, rng: Rng) => OnnxNode): Change => {
  return (file, rng) => {
    if (file.nodes.length === 0) return;
    const at = rng.below(file.nodes.length);
    file.nodes[at] = change(file.nodes[at]!, file, rng);
  };
};
const aConstant = (change: (constant: OnnxConstant, rng: Rng) => OnnxConstant): Change => {
  return (file, rng) => {
    if (file.constants.length === 0) return;
    const at = rng.below(file.constants.length);
    file.constants[at] = change(file.constants[at]!, rng);
  };
};
const anyName = (file: Draft, rng: Rng): string =>
  rng.pick([...file.nodes.flatMap(({ outputs }) => outputs), ...file.constants.map(({ name }) => name), ...Object.keys(file.inputs), ""]);
const anyAttribute = (rng: Rng): OnnxAttribute =>
  rng.pick<() => OnnxAttribute>([
    () => ({ int: rng.pick(NUMBERS) }),
    () => ({ float: rng.pick(FRACTIONS) }),
    () => ({ text: rng.pick(["", "SAME_LOWER", "VALID", "linear", "-1"]) }),
    () => ({ ints: Array.from({ length: rng.below(6) }, () => rng.pick(NUMBERS)) }),
    () => ({ ints: Array.from({ length: 4 }, () => rng.below(4)) }),
  ])();

const CHANGES: readonly Change[] = [
  // Order, absence, repetition.
  (file, rng) => {
    if (file.nodes.length === 0) return;
    const [a, b] = [rng.below(file.nodes.length), rng.below(file.nodes.length)];
    [file.nodes[a], file.nodes[b]] = [file.nodes[b]!, file.nodes[a]!];
  },
  (file, rng) => void file.nodes.splice(rng.below(file.nodes.length + 1), 1),
  (file, rng) => void file.constants.splice(rng.below(file.constants.length + 1), 1),
  (file, rng) => void (file.nodes.length > 0 && file.nodes.splice(rng.below(file.nodes.length), 0, rng.pick(file.nodes))),
  // Wiring.
  aNode((node, file, rng) => {
    const at = rng.below(node.inputs.length + 1);
    return { ...node, inputs: [...node.inputs.slice(0, at), anyName(file, rng), ...node.inputs.slice(at + 1)] };
  }),
  aNode((node, _file, rng) => ({ ...node, inputs: node.inputs.slice(0, rng.below(node.inputs.length + 1)) })),
  aNode((node) => ({ ...node, inputs: [...node.inputs].reverse() })),
  aNode((node, file, rng) => ({ ...node, outputs: [anyName(file, rng)] })),
  // Meaning.
  aNode((node, _file, rng) => ({ ...node, operator: rng.pick([...Object.keys(OPERATORS), ...Object.keys(OPERATORS), ...FOREIGN]) })),
  aNode((node, _file, rng) => ({
    ...node,
    attributes: { ...node.attributes, [rng.pick([...Object.keys(node.attributes), ...ATTRIBUTES])]: anyAttribute(rng) },
  })),
  aNode((node) => ({ ...node, attributes: {} })),
  // Shapes that still fill their numbers, and shapes that go with other numbers.
  aConstant((constant, rng) => {
    const { dims, data } = constant;
    return { ...constant, dims: rng.pick([[...dims].reverse(), [data.length], [1, ...dims], [...dims, 1], [data.length, 1]]) };
  }),
  aConstant((constant, rng) => {
    const data = constant.data.slice(0, rng.below(constant.data.length + 1));
    return { ...constant, dims: rng.pick([[data.length], [1, data.length], [data.length, 1], [data.length, 1, 1, 1]]), data };
  }),
  // Other numbers, and numbers of another kind.
  aConstant((constant, rng) => {
    const data = constant.data.slice();
    if (data.length === 0) return constant;
    if (data instanceof BigInt64Array) data[rng.below(data.length)] = BigInt(rng.pick(NUMBERS));
    else data[rng.below(data.length)] = rng.pick(FRACTIONS);
    return { ...constant, data };
  }),
  aConstant((constant, rng) => ({
    ...constant,
    data: rng.pick([
      () => new Float32Array(constant.data.length).fill(rng.pick(FRACTIONS)),
      () => BigInt64Array.from({ length: constant.data.length }, () => BigInt(rng.pick(NUMBERS))),
      () => new Int8Array(constant.data.length).fill(rng.below(256)),
    ])(),
  })),
];
