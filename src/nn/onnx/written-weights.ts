import type { Weights } from "../network.ts";
import { readOnnxFile } from "./onnx-reader.ts";

const PREFIX = /^constant\//;
const KERNEL = "_oihw";

/**
 * The weights of a network out of an ONNX file that `writeOnnx` wrote, by their names in training: kernels as [height, width, in, out], int8
 * arrays as the numbers that they stand for.
 * @param where names the file in errors
 * @throws AigcError `model-corrupt`
 */
export function writtenWeights(bytes: Uint8Array, where = "onnx"): Weights {
  const { constants } = readOnnxFile(bytes, where);
  const byName = new Map(constants.map(({ name, ...rest }) => [name.replace(PREFIX, ""), rest]));
  const weights: Record<string, Weights[string]> = {};
  for (const [full, { dims, data }] of byName) {
    const scale = full.endsWith("_int8") ? byName.get(`${full.slice(0, -5)}_scale`) : undefined;
    if (full.endsWith("_scale") || full.endsWith("_zero") || (!(data instanceof Float32Array) && !scale)) continue;
    const stored = scale ? full.slice(0, -5) : full;
    const kernel = stored.endsWith(KERNEL);
    // A kernel has a scale for each output, its first axis; a matrix for each column.
    const numbers = scale ? scaled(data as Int8Array, dims, scale.data as Float32Array, kernel ? 0 : 1) : (data as Float32Array);
    if (kernel) weights[stored.slice(0, -KERNEL.length)] = channelsLast(dims, numbers);
    else weights[stored] = { shape: dims, data: numbers };
  }
  return weights;
}

function scaled(data: Int8Array, dims: readonly number[], scales: Float32Array, axis: number): Float32Array {
  const inner = dims.slice(axis + 1).reduce((product, n) => product * n, 1);
  return Float32Array.from(data, (x, at) => x * scales[Math.floor(at / inner) % dims[axis]!]!);
}

/** Kernels of convolutions are exported as [out, in, height, width]. */
function channelsLast(dims: readonly number[], data: Float32Array): Weights[string] {
  const [outputs, inputs, height, width] = dims as [number, number, number, number];
  const turned = new Float32Array(data.length);
  for (let o = 0; o < outputs; o++)
    for (let i = 0; i < inputs; i++)
      for (let at = 0; at < height * width; at++) turned[(at * inputs + i) * outputs + o] = data[(o * inputs + i) * height * width + at]!;
  return { shape: [height, width, inputs, outputs], data: turned };
}
