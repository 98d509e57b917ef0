import type { ModelManifest, Tensors, TensorSpec } from "../src/model.ts";
import { initialWeights, type Declaration } from "../src/nn/tape/initial-weights.ts";
import type { Operations } from "../src/nn/network.ts";
import { writeOnnx } from "../src/nn/onnx/onnx-writer.ts";
import { sha256 } from "../src/nn/sha256.ts";
import { createRng } from "../src/rng.ts";
import { languageNetwork, languageParameters, type LanguageShape } from "../src/train/language-network.ts";

/** A finished model as it would be shipped: the file that both run-times get. */
export interface MeasuredModel {
  readonly manifest: ModelManifest;
  readonly onnx: Uint8Array;
  /** Inputs of one run at a batch. */
  inputs(batch: number): Tensors;
}

const glorot = (...shape: number[]): Declaration => ({ shape, init: "glorot" });
const small = (n: number): Declaration => ({ shape: [n], init: { normal: 0.1 } });
const float = (...shape: (number | string)[]): TensorSpec => ({ type: "float32", shape });

/** Features to the logits of 8 actions, as in reinforcement learning of small games: 64-256-256-8 unless told otherwise. */
export function policyModel(width = 256): MeasuredModel {
  return model({
    name: "policy",
    inputs: { observation: float("n", 64) },
    weights: {
      w1: glorot(64, width),
      b1: small(width),
      w2: glorot(width, width),
      b2: small(width),
      head: glorot(width, 8),
      headBias: small(8),
    },
    network(t, { observation }) {
      const p = (name: string) => t.parameter(name);
      const one = t.tanh(t.linear(observation!, p("w1"), p("b1")));
      return { logits: t.linear(t.tanh(t.linear(one, p("w2"), p("b2"))), p("head"), p("headBias")) };
    },
  });
}

/** A picture of 11x11x16 through two convolutions of 32 and a layer of 128 to the logits of 8 actions. */
export function convPolicyModel(): MeasuredModel {
  return model({
    name: "conv policy",
    inputs: { picture: float("n", 11, 11, 16) },
    weights: {
      k1: glorot(3, 3, 16, 32),
      c1: small(32),
      k2: glorot(3, 3, 32, 32),
      c2: small(32),
      w: glorot(11 * 11 * 32, 128),
      b: small(128),
      head: glorot(128, 8),
      headBias: small(8),
    },
    network(t, { picture }) {
      const p = (name: string) => t.parameter(name);
      const one = t.leakyRelu(t.conv2d(picture!, p("k1"), p("c1")), 0.1);
      const two = t.leakyRelu(t.conv2d(one, p("k2"), p("c2")), 0.1);
      const three = t.tanh(t.linear(t.reshape(two, [-1, 11 * 11 * 32]), p("w"), p("b")));
      return { logits: t.linear(three, p("head"), p("headBias")) };
    },
  });
}

/** The generator of a GAN: noise to 32x32 pixels of 12 colours, by three doublings. */
export function ganModel(): MeasuredModel {
  return model({
    name: "GAN",
    inputs: { noise: float("n", 32) },
    weights: {
      g1: glorot(32, 4 * 4 * 64),
      b1: small(4 * 4 * 64),
      g2: glorot(3, 3, 64, 64),
      b2: small(64),
      g3: glorot(3, 3, 64, 32),
      b3: small(32),
      g4: glorot(3, 3, 32, 32),
      b4: small(32),
      g5: glorot(3, 3, 32, 12),
      b5: small(12),
    },
    network<T>(t: Operations<T>, { noise }: Readonly<Record<string, T>>) {
      const p = (name: string) => t.parameter(name);
      let x = t.leakyRelu(t.reshape(t.linear(noise!, p("g1"), p("b1")), [-1, 4, 4, 64]), 0.2);
      for (const i of [2, 3, 4]) x = t.leakyRelu(t.conv2d(t.upsample2x(x), p(`g${i}`), p(`b${i}`)), 0.2);
      return { colours: t.softmax(t.conv2d(x, p("g5"), p("b5"))) };
    },
  });
}

export const LANGUAGE: LanguageShape = { vocabulary: 512, width: 128, layers: 4, heads: 4, context: 128 };

/** A transformer that writes token by token: keys and values go in as they came out. */
export function languageModel(): MeasuredModel {
  const layers = Array.from({ length: LANGUAGE.layers }, (_, layer) => layer);
  const inputs: Record<string, TensorSpec> = {
    tokens: { type: "int32", shape: ["n", "time"] },
    positions: { type: "int32", shape: ["n", "time"] },
  };
  for (const layer of layers) for (const part of ["keys", "values"]) inputs[`past_${part}_${layer}`] = float("n", "past", LANGUAGE.width);
  return model({
    name: "language",
    inputs,
    weights: languageParameters(LANGUAGE),
    network<T>(t: Operations<T>, given: Readonly<Record<string, T>>) {
      const past = layers.map((layer) => ({ keys: given[`past_keys_${layer}`]!, values: given[`past_values_${layer}`]! }));
      const { logits, present } = languageNetwork(t, LANGUAGE, { tokens: given["tokens"]!, positions: given["positions"]!, past });
      return Object.fromEntries([
        ["logits", logits] as const,
        ...present.flatMap(({ keys, values }, layer) => [[`keys_${layer}`, keys] as const, [`values_${layer}`, values] as const]),
      ]);
    },
  });
}

/** What the language model is given for a token: the past as the run before gave it, or nothing. */
export function tokenInputs(at: number, before: Tensors | null): Tensors {
  const inputs: Record<string, Tensors[string]> = {
    tokens: { dims: [1, 1], data: Int32Array.of((37 * at) % LANGUAGE.vocabulary) },
    positions: { dims: [1, 1], data: Int32Array.of(at) },
  };
  for (let layer = 0; layer < LANGUAGE.layers; layer++)
    for (const part of ["keys", "values"])
      inputs[`past_${part}_${layer}`] = before?.[`${part}_${layer}`] ?? { dims: [1, 0, LANGUAGE.width], data: new Float32Array(0) };
  return inputs;
}

function model(options: {
  readonly name: string;
  readonly inputs: Readonly<Record<string, TensorSpec>>;
  readonly weights: Readonly<Record<string, Declaration>>;
  readonly network: <T>(operations: Operations<T>, inputs: Readonly<Record<string, T>>) => Readonly<Record<string, T>>;
}): MeasuredModel {
  const { name } = options;
  const { onnx, inputs, outputs } = writeOnnx({ ...options, weights: initialWeights(createRng(name), options.weights) });
  const training = { command: "npm run bench -- engine", seed: name, commit: "none", steps: 0, seconds: 0, data: [] };
  const papers = { contract: "bench@1", file: "model.onnx", sha256: sha256(onnx), bytes: onnx.length, training, metrics: {} };
  return {
    manifest: { name, ...papers, inputs, outputs },
    onnx,
    inputs(batch) {
      const rng = createRng(`${name} inputs`);
      return Object.fromEntries(
        Object.entries(inputs).map(([input, { shape }]) => {
          const dims = shape.map((n) => (typeof n === "number" ? n : batch));
          const data = Float32Array.from({ length: dims.reduce((product, n) => product * n, 1) }, () => rng.normal());
          return [input, { dims, data }] as const;
        }),
      );
    },
  };
}
