import { gzipSync } from "node:zlib";
import type { Int8 } from "../../../src/nn/onnx/onnx-graph.ts";
import { writeOnnx } from "../../../src/nn/onnx/onnx-writer.ts";
import { writtenWeights } from "../../../src/nn/onnx/written-weights.ts";
import { createRng } from "../../../src/rng.ts";

const rng = createRng("weights");
const array = (...shape: number[]) => ({
  shape,
  data: Float32Array.from({ length: shape.reduce((product, n) => product * n, 1) }, () => rng.normal()),
});
const weights = { kernel: array(3, 3, 8, 16), "kernel.bias": array(16), matrix: array(64, 20), small: array(4, 2) };
const written = (int8: Int8) =>
  writeOnnx({
    name: "test",
    inputs: { x: { type: "float32", shape: ["batch", 4, 4, 8] } },
    weights,
    int8,
    network: (t, { x }) => {
      const y = t.mean(t.conv2d(x!, t.parameter("kernel"), t.parameter("kernel.bias")), 1);
      return { y: t.linear(t.reshape(y, [-1, 64]), t.parameter("matrix")) };
    },
  }).onnx;

describe("the weights of a written file", () => {
  it("are those that were written, kernels as in training", () => {
    const read = writtenWeights(written(false));
    for (const name of ["kernel", "kernel.bias", "matrix"] as const) {
      expect(read[name]!.shape).toEqual(weights[name].shape);
      expect([...read[name]!.data]).toEqual([...weights[name].data]);
    }
  });

  it("are near those that were written where they were written as int8", () => {
    const read = writtenWeights(written(true));
    expect(Object.keys(read).toSorted()).toEqual(["kernel", "kernel.bias", "matrix"]);
    for (const name of ["kernel", "matrix"] as const) {
      expect(read[name]!.shape).toEqual(weights[name].shape);
      for (const [at, x] of weights[name].data.entries()) expect(Math.abs(read[name]!.data[at]! - x)).toBeLessThan(0.02);
    }
  });

  it("are coarser, and fewer bytes when gzipped, where they were written in fewer bits", () => {
    const [eight, five] = [written(true), written(5)];
    expect(gzipSync(five).length).toBeLessThan(0.8 * gzipSync(eight).length);
    const { matrix } = writtenWeights(five);
    for (const [at, x] of weights.matrix.data.entries()) expect(Math.abs(matrix!.data[at]! - x)).toBeLessThan(0.15);
    const column = Array.from({ length: 64 }, (_, row) => matrix!.data[row * 20]!);
    expect(new Set(column).size).toBeLessThanOrEqual(31);
  });

  it("are not found in what is no ONNX file", () => {
    expect(() => writtenWeights(new Uint8Array(40), "own")).toThrow(/\[own\]/);
  });
});
