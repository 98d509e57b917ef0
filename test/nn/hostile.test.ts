import type { ModelManifest, TensorSpec } from "../../src/model.ts";
import { createEngine, type Engine } from "../../src/nn/engine.ts";
import { writeOnnxFile, type OnnxConstant, type OnnxNode } from "../../src/nn/onnx-file.ts";
import { readOnnxFile } from "../../src/nn/onnx-reader.ts";
import { ProtobufWriter } from "../../src/nn/protobuf.ts";
import { createRuntimeModel } from "../../src/nn/runtime.ts";
import { createRng } from "../../src/rng.ts";
import { fileOf, inputsOf, NETWORK_CASES } from "./network-cases.ts";

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
  "a doubling bomb": file(
    Array.from({ length: 40 }, (_, i) =>
      node("Concat", [i === 0 ? "x" : `v${i - 1}`, i === 0 ? "x" : `v${i - 1}`], i === 39 ? "y" : `v${i}`, { axis: { int: 0 } }),
    ),
  ),
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
    engine = await createEngine({ maximumBytes: 256 * 1024 * 1024 });
  });

  for (const [name, bytes] of Object.entries(HOSTILE)) {
    it(`are refused with an error that explains itself: ${name}`, () => {
      const started = performance.now();
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
      expect(performance.now() - started).toBeLessThan(1000);
      expect(engine.byteLength).toBeLessThanOrEqual(256 * 1024 * 1024);
    });
  }

  it("changed at random, ten thousand of them, are refused or give finite numbers of some shape, soon, within their memory", () => {
    const rng = createRng("mutants");
    let refused = 0;
    let slowest = 0;
    for (let i = 0; i < 10_000; i++) {
      const networkCase = NETWORK_CASES[i % NETWORK_CASES.length]!;
      const { manifest: papers, onnx } = fileOf(networkCase);
      const mutant = onnx.slice();
      for (let n = 1 + rng.below(4); n > 0; n--)
        mutant[rng.below(rng.below(2) === 0 ? Math.min(mutant.length, 3000) : mutant.length)] = rng.below(256);
      const started = performance.now();
      try {
        const model = createRuntimeModel(engine, papers, mutant);
        const outputs = model.run(inputsOf(networkCase, Object.fromEntries(["n", "t", "past"].map((size) => [size, 2])), rng));
        for (const { data } of Object.values(outputs)) expect(Array.from(data, Number).every(Number.isFinite)).toBe(true);
        model.dispose();
      } catch (error) {
        refused++;
        if ((error as Error).name !== "AigcError") throw error;
      }
      slowest = Math.max(slowest, performance.now() - started);
    }
    expect(refused).toBeGreaterThan(1000);
    expect(slowest).toBeLessThan(2000);
    expect(engine.byteLength).toBeLessThanOrEqual(256 * 1024 * 1024);
  }, 180_000);

  it("are read without a copy of what they promise: a file of 100 MB is refused in a moment", () => {
    const started = performance.now();
    expect(() => readOnnxFile(new Uint8Array(200 * 1024 * 1024))).toThrow(expect.objectContaining({ code: "model-corrupt" }));
    expect(performance.now() - started).toBeLessThan(100);
  });
});
