import { AigcError } from "../../src/errors.ts";
import type { Tensors } from "../../src/model.ts";
import { createEngine, type Engine } from "../../src/nn/kernels/engine.ts";
import { initialWeights, weightsFrom } from "../../src/nn/tape/initial-weights.ts";
import { createLearner } from "../../src/nn/tape/learner.ts";
import type { Weights } from "../../src/nn/network.ts";
import { createRng } from "../../src/rng.ts";
import { languageParameters, type LanguageShape } from "../../src/train/language-network.ts";
import { largerLanguage } from "../../src/train/larger-language.ts";
import { tapeModel } from "./tape-model.ts";

const small: LanguageShape = { vocabulary: 50, width: 16, layers: 2, heads: 2, context: 12 };
const large: LanguageShape = { ...small, width: 48, layers: 3, heads: 6 };
const rng = createRng("larger");
const weights = lively(initialWeights(rng, languageParameters(small)));
const larger = largerLanguage(weights, small, large, rng);

describe("a larger language network", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine();
  });

  it("computes at first what the smaller one does", async () => {
    const before = await logits(engine, weights, small);
    const after = await logits(engine, weightsFrom(rng, languageParameters(large), larger), large);
    expect(Math.max(...before.map(Math.abs))).toBeGreaterThan(1);
    expect(Math.max(...after.map((value, i) => Math.abs(value - before[i]!)))).toBeLessThan(1e-3);
  });

  it("takes other shares of the copies at every place, so that they do not learn the same for ever", () => {
    const { data } = larger["0.query"]!;
    const [first, second] = [data[0]!, data[16 * 48]!];
    expect(first + second + data[32 * 48]!).toBeCloseTo(weights["0.query"]!.data[0]!, 5);
    expect(first).not.toBeCloseTo(second, 4);
  });

  it.each([
    ["width", { width: 40 }],
    ["heads", { heads: 2 }],
    ["layers", { layers: 1 }],
    ["tokens", { vocabulary: 51 }],
    ["positions", { context: 24 }],
  ])("cannot begin with one of which it has no whole number of times the %s", (_, change) => {
    expect(() => largerLanguage(weights, small, { ...large, ...change }, rng)).toThrow(AigcError);
  });
});

/** Weights as after learning: no array is all ones or zeros, and the branches count. */
function lively(start: Weights): Weights {
  return Object.fromEntries(
    Object.entries(start).map(([name, { shape, data }]) => [name, { shape, data: data.map((value) => 8 * value + 0.3 * rng.normal()) }]),
  );
}

async function logits(engine: Engine, given: Weights, shape: LanguageShape): Promise<number[]> {
  const learner = createLearner(engine, given);
  const length = 9;
  const past = { dims: [1, 0, shape.width], data: new Float32Array(0) };
  const inputs: Record<string, Tensors[string]> = {
    tokens: { dims: [1, length], data: Int32Array.from({ length }, (_, i) => (7 * i + 3) % shape.vocabulary) },
    positions: { dims: [1, length], data: Int32Array.from({ length }, (_, i) => i) },
  };
  for (let layer = 0; layer < shape.layers; layer++) {
    inputs[`past_keys_${layer}`] = past;
    inputs[`past_values_${layer}`] = past;
  }
  const outputs = await tapeModel(learner, shape).run(inputs);
  const found = [...(outputs["logits"]!.data as Float32Array)];
  learner.dispose();
  return found;
}
