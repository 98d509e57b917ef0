import { readFileSync } from "node:fs";
import { createEngine, type Engine } from "../../../src/nn/kernels/engine.ts";
import { createLearner } from "../../../src/nn/tape/learner.ts";
import { createOrtModel } from "../../../src/nn/host/ort-model.ts";
import { FUSED_ATTENTION } from "../../../src/nn/runtime/attention.ts";
import { OPERATORS } from "../../../src/nn/runtime/operators.ts";
import { createRuntimeModel } from "../../../src/nn/runtime/runtime.ts";
import { createRng } from "../../../src/rng.ts";
import { keepsModelPromises } from "../../contracts/model.ts";
import { caseNamed, fileOf, inputsOf, NETWORK_CASES, weightsOf } from "../network-cases.ts";

const decoder = caseNamed("decoder");
const inputs = (n: number) => inputsOf(decoder, { n }, createRng("promises"));
keepsModelPromises(
  "the run-time",
  async () => {
    const { manifest, onnx } = fileOf(decoder);
    return createRuntimeModel(await createEngine(), manifest, onnx);
  },
  inputs,
);

/** The greatest difference between two lists of numbers. */
const apart = (a: ArrayLike<number | bigint>, b: ArrayLike<number | bigint>) =>
  Array.from(a).reduce<number>((most, x, i) => Math.max(most, Math.abs(Number(x) - Number(b[i]))), 0);

describe("the run-time", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine();
  });

  for (const networkCase of NETWORK_CASES) {
    it(`gives what the tape and ONNX Runtime give: ${networkCase.name}`, async () => {
      const { manifest, onnx } = fileOf(networkCase);
      const model = createRuntimeModel(engine, manifest, onnx);
      const ort = await createOrtModel(manifest, onnx);
      const learner = createLearner(engine, weightsOf(networkCase));
      for (const sizes of networkCase.sizes) {
        const given = inputsOf(networkCase, sizes, createRng("inputs"));
        const outputs = model.run(given);
        const theirs = await ort.run(given);
        const taped = learner.evaluate((tape) => {
          const variables = Object.fromEntries(
            Object.entries(given).map(([name, { dims, data }]) => [
              name,
              data instanceof BigInt64Array ? tape.indices(Array.from(data, Number), dims) : tape.input(data, dims),
            ]),
          );
          return Object.fromEntries(
            Object.entries(networkCase.network(tape, variables)).map(([name, x]) => [name, { dims: [...x.shape], data: x.data.slice() }]),
          );
        });
        for (const [name, { dims, data }] of Object.entries(taped)) {
          expect(outputs[name]!.dims).toEqual(dims);
          expect(theirs[name]!.dims).toEqual(dims);
          expect(apart(data, outputs[name]!.data)).toBeLessThan(1e-4);
          expect(apart(data, theirs[name]!.data)).toBeLessThan(1e-4);
        }
      }
      model.dispose();
      ort.dispose();
      learner.dispose();
    });
  }

  it("takes int8 weights, in a quarter of the bytes, and means nearly the same", () => {
    const policy = caseNamed("policy");
    const [whole, small] = [fileOf(policy), fileOf(policy, { int8: true })];
    expect(small.onnx.length).toBeLessThan(whole.onnx.length / 2);
    const given = inputsOf(policy, { n: 64 }, createRng("int8"));
    const [a, b] = [whole, small].map(({ manifest, onnx }) => createRuntimeModel(engine, manifest, onnx).run(given)["logits"]!.data);
    expect(apart(a!, b!)).toBeGreaterThan(0);
    expect(apart(a!, b!)).toBeLessThan(0.5);
  });

  it("keeps its memory flat over ten thousand runs and a thousand loads", () => {
    const { manifest, onnx } = fileOf(caseNamed("policy"));
    const given = inputsOf(caseNamed("policy"), { n: 8 }, createRng("flat"));
    const model = createRuntimeModel(engine, manifest, onnx);
    for (let i = 0; i < 100; i++) createRuntimeModel(engine, manifest, onnx).dispose();
    const before = engine.byteLength;
    for (let i = 0; i < 10_000; i++) model.run(given);
    for (let i = 0; i < 1000; i++) createRuntimeModel(engine, manifest, onnx).dispose();
    expect(engine.byteLength).toBe(before);
    model.dispose();
  });

  it("refuses NaN weights when they show, and says which output", () => {
    const policy = caseNamed("policy");
    const { manifest, onnx } = fileOf(policy);
    const spoilt = onnx.slice();
    // The matrix w2 stands in the file as it is.
    const needle = new Uint8Array(weightsOf(policy)["w2"]!.data.buffer, 0, 16);
    const at = spoilt.findIndex((_, i) => needle.every((byte, k) => spoilt[i + k] === byte));
    expect(at).toBeGreaterThan(0);
    new DataView(spoilt.buffer).setFloat32(at, Number.NaN, true);
    const model = createRuntimeModel(engine, manifest, spoilt);
    expect(() => model.run(inputsOf(policy, { n: 2 }, createRng("nan")))).toThrow(expect.objectContaining({ code: "not-finite" }));
  });

  it("runs the operators that the documentation lists", () => {
    const table = readFileSync("docs/engine.md", "utf8").match(/\| operator \| as far as \|\n[^\n]*\n((?:\|.*\n)+)/)![1]!;
    const listed = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names]) => names!.split(", "));
    const known = Object.keys(OPERATORS).filter((name) => name !== FUSED_ATTENTION);
    expect(listed.sort()).toEqual([...known, "DequantizeLinear"].sort());
  });

  it("offers onnxruntime-web for operators that it does not know", () => {
    const { manifest, onnx } = fileOf(caseNamed("policy"));
    const text = Buffer.from(onnx);
    const at = text.indexOf("LogSoftmax");
    const other = Uint8Array.from(text);
    other.set(Buffer.from("Hardmax\0\0\0").subarray(0, 7), text.lastIndexOf("LogSoftmax"));
    expect(at).toBeGreaterThan(0);
    expect(() => createRuntimeModel(engine, manifest, other)).toThrow(/onnxruntime/);
  });
});
