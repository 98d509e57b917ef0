import { isDeepStrictEqual } from "node:util";
import type { AigcError } from "../../src/errors.ts";
import type { ModelManifest, TensorSpec } from "../../src/model.ts";
import { createEngine, type Engine } from "../../src/nn/kernels/engine.ts";
import { writeOnnxFile, type OnnxConstant, type OnnxNode } from "../../src/nn/onnx/onnx-file.ts";
import { readOnnxFile } from "../../src/nn/onnx/onnx-reader.ts";
import { ProtobufWriter } from "../../src/nn/onnx/protobuf.ts";
import { createRuntimeModel } from "../../src/nn/runtime/runtime.ts";
import { createRng } from "../../src/rng.ts";
import { changedBytes, changedGraph } from "./mutants.ts";
import { fileOf, inputsOf, NETWORK_CASES } from "./network-cases.ts";

const CEILING = 256 * 1024 * 1024;

/** Files made to hurt, read with the hash check off, as a developer's own model would be. */
const float = (...shape: (number | string)[]): TensorSpec => ({ type: "float32", shape });
const node = (operator: string, inputs: string[], output: string, attributes: OnnxNode["attributes"] = {}): OnnxNode => ({
  operator,
  name: operator,
  inputs,
  outputs: [output],
  attributes,
});
const constant = (name: string, dims: number[], data: OnnxConstant["data"]): OnnxConstant => ({ name, dims, data });
const file = (nodes: OnnxNode[], constants: OnnxConstant[] = []) =>
  writeOnnxFile({ name: "hostile", inputs: { x: float("n", 4) }, outputs: { y: float("n", 4) }, constants, nodes });
/** A file with one tensor whose fields are written by hand. */
const withTensor = (write: (tensor: ProtobufWriter) => void) => {
  const model = new ProtobufWriter();
  model.varint(1, 8).message(7, (graph) => graph.text(2, "g").message(5, write));
  return model.message(8, (opset) => opset.text(1, "").varint(2, 17)).finish();
};
const opset = (version: number) =>
  new ProtobufWriter()
    .varint(1, 8)
    .message(7, (graph) => graph.text(2, "g"))
    .message(8, (o) => o.text(1, "").varint(2, version))
    .finish();

const HOSTILE: Record<string, Uint8Array> = {
  "nothing at all": new Uint8Array(0),
  noise: Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) & 255),
  "a web page": new TextEncoder().encode("<!doctype html><html></html>"),
  JSON: new TextEncoder().encode('{"error": "not found"}'),
  "no graph": new ProtobufWriter().varint(1, 8).finish(),
  "opset 99": opset(99),
  "opset 1": opset(1),
  "a dimension of minus one": withTensor((tensor) => tensor.packed(1, [-1]).varint(2, 1).text(8, "w").bytes(9, new Uint8Array(4))),
  "a dimension of 2^40": withTensor((tensor) =>
    tensor
      .packed(1, [2 ** 40])
      .varint(2, 1)
      .text(8, "w")
      .bytes(9, new Uint8Array(4)),
  ),
  "dimensions whose product overflows": withTensor((tensor) =>
    tensor.packed(1, [65_536, 65_536, 65_536, 65_536]).varint(2, 1).text(8, "w").bytes(9, new Uint8Array(4)),
  ),
  "more bytes promised than there are": withTensor((tensor) =>
    tensor.packed(1, [1000]).varint(2, 1).text(8, "w").bytes(9, new Uint8Array(4)),
  ),
  "weights in another file": withTensor((tensor) =>
    tensor
      .packed(1, [1])
      .varint(2, 1)
      .text(8, "w")
      .varint(14, 1)
      .message(13, (entry) => entry.text(1, "location").text(2, "/etc/passwd")),
  ),
  "strings as weights": withTensor((tensor) => tensor.packed(1, [1]).varint(2, 8).text(8, "w").bytes(6, new Uint8Array(4))),
  "twenty thousand nodes": file(Array.from({ length: 20_000 }, (_, i) => node("Relu", [i === 0 ? "x" : `v${i - 1}`], `v${i}`))),
  "an unknown operator": file([node("SystemCall", ["x"], "y")]),
  "a loop": file([node("Loop", ["x"], "y")]),
  "a huge constant made on the fly": file(
    [node("ConstantOfShape", ["s"], "y")],
    [constant("s", [2], BigInt64Array.of(1_000_000n, 1_000_000n))],
  ),
  "an expansion": file([node("Expand", ["x", "s"], "y")], [constant("s", [2], BigInt64Array.of(1_000_000n, 1_000_000n))]),
  "a value that nobody makes": file([node("Relu", ["nobody"], "y")]),
  "a value that makes itself": file([node("Relu", ["y"], "y")]),
  "an attribute of the wrong kind": file([
    node("Softmax", ["x"], "y", { axis: { text: "-1" } }),
    node("Transpose", ["y"], "z", { perm: { ints: [5, 6] } }),
  ]),
  "a shape that does not fit": file([node("Reshape", ["x", "s"], "y")], [constant("s", [2], BigInt64Array.of(7n, 7n))]),
  "an attribute that means something here, but not that": file([node("Relu", ["x"], "y", { alpha: { float: 0.5 } })]),
  "a circle": file([node("Relu", ["z"], "y"), node("Relu", ["y"], "z")]),
  "a circle of Where": file(
    [
      node("Where", ["c", "w", "w"], "w"),
      node("Softmax", ["w"], "s"),
      node("MatMul", ["s", "v"], "m"),
      node("Transpose", ["m"], "t", { perm: { ints: [0, 2, 1, 3] } }),
      node("Reshape", ["t", "shape"], "y"),
      node("Reshape", ["x", "shape4"], "r"),
      node("Transpose", ["r"], "v", { perm: { ints: [0, 2, 1, 3] } }),
    ],
    [constant("shape", [2], BigInt64Array.of(0n, 4n)), constant("shape4", [4], BigInt64Array.of(0n, 0n, 2n, 2n))],
  ),
  "a value made twice": file([node("Relu", ["x"], "y"), node("Tanh", ["x"], "y")]),
  "a matrix of another height": file([node("MatMul", ["x", "w"], "y")], [constant("w", [8, 4], new Float32Array(32))]),
  "a bias of another width": file(
    [node("Gemm", ["x", "w", "b"], "y")],
    [constant("w", [4, 4], new Float32Array(16)), constant("b", [3], new Float32Array(3))],
  ),
  "a matrix of whole numbers": file([node("Add", ["x", "w"], "y")], [constant("w", [4], BigInt64Array.of(1n, 2n, 3n, 4n))]),
  "an output of another width": file([node("Concat", ["x", "x"], "y", { axis: { int: 1 } })]),
  "an operator that is a word of JavaScript": file([node("constructor", ["x"], "y")]),
  "a million fields": new Uint8Array(4 << 20).fill(8),
  "a list of dimensions that does not end": withTensor((tensor) => tensor.bytes(1, new Uint8Array(8 << 20).fill(1)).varint(2, 1)),
  "a list of strides that does not end": new ProtobufWriter()
    .varint(1, 8)
    .message(7, (graph) =>
      graph.message(1, (made) => made.text(4, "Conv").message(5, (ints) => ints.text(1, "strides").bytes(8, new Uint8Array(8 << 20)))),
    )
    .message(8, (version) => version.text(1, "").varint(2, 17))
    .finish(),
  "eight million whole numbers for one": withTensor((tensor) =>
    tensor
      .packed(1, [1])
      .varint(2, 7)
      .text(8, "w")
      .bytes(7, new Uint8Array(8 << 20)),
  ),
  "work for many seconds": file(
    [
      ...Array.from({ length: 13 }, (_, i) =>
        node("Concat", [i === 0 ? "x" : `v${i - 1}`, i === 0 ? "x" : `v${i - 1}`], `v${i}`, { axis: { int: 0 } }),
      ),
      node("MatMul", ["v12", "w"], "wide"),
      node("MatMul", ["wide", "u"], "wider"),
      node("ReduceMean", ["wider"], "y", { axes: { ints: [0] } }),
    ],
    [constant("w", [4, 2300], new Float32Array(4 * 2300)), constant("u", [2300, 2300], new Float32Array(2300 * 2300))],
  ),
  "a doubling bomb": file(
    Array.from({ length: 40 }, (_, i) =>
      node("Concat", [i === 0 ? "x" : `v${i - 1}`, i === 0 ? "x" : `v${i - 1}`], i === 39 ? "y" : `v${i}`, { axis: { int: 0 } }),
    ),
  ),
};

/** What costs time is refused by a count of what there is to do, not by a clock. */
const COUNTED: Readonly<Record<string, RegExp>> = {
  "twenty thousand nodes": /more than 10000 nodes/,
  "a million fields": /too many fields/,
  "a list of dimensions that does not end": /a list of at most 8 numbers has 8388608 bytes/,
  "a list of strides that does not end": /a list of at most 64 numbers has 8388608 bytes/,
  "eight million whole numbers for one": /has 8388608 numbers; its shape \[1\] wants 1/,
  "work for many seconds": /more than 34359738368 multiplications/,
};

describe("hostile files", () => {
  const manifest: ModelManifest = {
    ...fileOf(NETWORK_CASES[0]!).manifest,
    name: "hostile",
    inputs: { x: float("n", 4) },
    outputs: { y: float("n", 4) },
  };
  let engine: Engine;
  beforeEach(async () => {
    engine = await createEngine({ maximumBytes: CEILING });
  });

  for (const [name, bytes] of Object.entries(HOSTILE)) {
    it(`are refused with an error that explains itself: ${name}`, () => {
      let heard: unknown = null;
      try {
        const model = createRuntimeModel(engine, manifest, bytes);
        const { y } = model.run({ x: { dims: [1, 4], data: Float32Array.of(1, 2, 3, 4) } });
        // What runs all the same must keep to the manifest.
        expect(y!.dims).toEqual([1, 4]);
      } catch (error) {
        heard = error;
      }
      expect(heard).toMatchObject({ name: "AigcError" });
      expect((heard as Error).message).toMatch(COUNTED[name] ?? "");
      expect(engine.byteLength).toBeLessThanOrEqual(CEILING);
    });
  }

  for (const [what, change] of [
    ["bytes", changedBytes],
    ["graph", changedGraph],
  ] as const) {
    it(`with changed ${what}, five thousand, are refused or give finite numbers of the promised shape, in their memory, and leave others' alone`, () => {
      const rng = createRng(`mutants of the ${what}`);
      const healthy = NETWORK_CASES.map((networkCase) => {
        const { manifest: papers, onnx } = fileOf(networkCase);
        const given = inputsOf(networkCase, Object.fromEntries(["n", "t", "past"].map((size) => [size, 2])), rng);
        const model = createRuntimeModel(engine, papers, onnx);
        return { papers, onnx, given, model, outputs: model.run(given) };
      });
      const [refused, ran] = [new Map<string, number>(), new Set<string>()];
      const hit: unknown[] = [];
      for (let i = 0; i < 5000; i++) {
        const { papers, onnx, given } = healthy[i % healthy.length]!;
        const mutant = change(onnx, rng);
        try {
          const model = createRuntimeModel(engine, papers, mutant);
          try {
            const outputs = model.run(given);
            for (const [name, { shape }] of Object.entries(papers.outputs)) {
              const { dims, data } = outputs[name]!;
              expect(dims).toHaveLength(shape.length);
              shape.forEach((n, axis) => expect(dims[axis]).toBe(typeof n === "number" ? n : n === "past + 1" ? 3 : 2));
              expect(data.every((x: number | bigint) => Number.isFinite(Number(x)))).toBe(true);
            }
            ran.add(papers.name);
          } finally {
            model.dispose();
          }
        } catch (error) {
          if ((error as Error).name !== "AigcError") throw error;
          const { code } = error as AigcError;
          refused.set(code, (refused.get(code) ?? 0) + 1);
        }
        // A kernel that wrote past its own would have hit the neighbours, whose weights lie in the same memory.
        if (i % 250 === 249) hit.push(...healthy.filter(({ model, given: same, outputs }) => !isDeepStrictEqual(model.run(same), outputs)));
      }
      // Both ways out are taken: a test that only ever saw refusals would say nothing about runs.
      expect(ran.size).toBe(NETWORK_CASES.length);
      expect(hit).toEqual([]);
      expect([...refused.keys()].sort()).toEqual(["model-corrupt", "model-mismatch", "not-finite"]);
      expect(engine.byteLength).toBeLessThanOrEqual(CEILING);
      for (const { model } of healthy) model.dispose();
    }, 240_000);
  }

  it("are read without a copy of what they promise: a file of 200 MB is refused", () => {
    const file = new Uint8Array(200 * 1024 * 1024);
    const refuse = () => expect(() => readOnnxFile(file)).toThrow(expect.objectContaining({ code: "model-corrupt" }));
    // The first error of a test file also loads the source map that its stack is told with.
    refuse();
    const memory = process.memoryUsage().arrayBuffers;
    refuse();
    expect(process.memoryUsage().arrayBuffers - memory).toBeLessThan(1024 * 1024);
  });
});
