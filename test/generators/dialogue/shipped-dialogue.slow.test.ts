import { readFileSync } from "node:fs";
import { shippedModel } from "../../../src/tools/shipped-model.ts";
import { generate } from "../../../src/generator.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { advance, emptyCache, selectRows } from "../../../src/generators/dialogue/key-value-cache.ts";
import { languageLine } from "../../../src/generators/dialogue/language-line.ts";
import { tokenizerOf } from "../../../src/generators/dialogue/line-network.ts";
import type { Model } from "../../../src/model.ts";
import { createEngine } from "../../../src/nn/kernels/engine.ts";
import { createLearner } from "../../../src/nn/tape/learner.ts";
import type { Weights } from "../../../src/nn/network.ts";
import { readOnnxFile } from "../../../src/nn/onnx/onnx-reader.ts";
import { createRng } from "../../../src/rng.ts";
import { languageParameters, type LanguageShape } from "../../../src/train/language-network.ts";
import { keepsGeneratorPromises } from "../../contracts/generator.ts";
import { tapeModel } from "../../train/tape-model.ts";
import { everyRequest, smith, VILLAGE, villager } from "./requests.ts";

let model: Model;
beforeAll(async () => {
  model = await shippedModel("dialogue");
});

keepsGeneratorPromises(
  "dialogue/language",
  async () => languageLine(await shippedModel("dialogue"), { voice: VILLAGE }),
  [
    { speaker: smith, act: "offer-quest", language: "en", slots: { foe: "cave rats", place: "the old mine" } },
    { speaker: { ...smith, mood: -1 }, act: "greet", language: "zh", slots: { player: "阿达" } },
  ],
  { raw: 0.9, seeds: 15 },
);

keepsGeneratorPromises(
  "dialogue/language",
  async () => languageLine(await shippedModel("dialogue"), { voice: VILLAGE, decoding: "beam", beams: 5 }),
  [{ speaker: smith, act: "greet", language: "en", slots: { player: "Ada" } }],
  { raw: 0.7, seeds: 5 },
);

describe("the shipped dialogue model", () => {
  it("has at least half a million parameters and at most 2.5 MB", () => {
    expect(model.manifest.metrics.parameters).toBeGreaterThanOrEqual(500_000);
    expect(model.manifest.bytes).toBeLessThanOrEqual(2_500_000);
  });

  it("models held-out books within a tenth of what the six characters before tell", () => {
    // The baselines of docs/dialogue.md, by `npx phaser-aigc evaluate dialogue --data DIR`.
    for (const [book, baseline] of [
      ["Ozma of Oz", 2.021],
      ["The Black Arrow", 2.194],
      ["LIGHT personas", 1.882],
    ] as const) {
      expect(model.manifest.metrics[`bits per byte, ${book}`]).toBeLessThan(1.1 * baseline);
    }
  });

  it("says each fact once in every raw line, and is seldom refused", async () => {
    const generator = villager(model);
    const requests = everyRequest("shipped", VILLAGE).filter((_, i) => i % 12 === 0);
    let refused = 0;
    for (const [i, request] of requests.entries()) {
      const problems = generator.check(await generator.propose(request, createRng(i)), request);
      expect(problems.filter(({ code }) => code.startsWith("fact"))).toEqual([]);
      if (problems.length > 0) refused++;
    }
    expect(refused / requests.length).toBeLessThan(0.1);
  });

  it("is the one that answers in a chain with the grammar, nearly always", async () => {
    const requests = everyRequest("chain", VILLAGE).filter((_, i) => i % 30 === 0);
    let own = 0;
    for (const [i, request] of requests.entries()) {
      const { provenance } = await generate([villager(model), grammarLine(VILLAGE)], request, { seed: i });
      if (provenance.generator === "dialogue/language") own++;
    }
    expect(own / requests.length).toBeGreaterThan(0.9);
  });

  it("finds at least 15 different lines in 20 beam searches", async () => {
    const generator = villager(model, { decoding: "beam", beams: 5 });
    for (const request of [
      { speaker: smith, act: "greet", language: "en", slots: { player: "Ada" } },
      { speaker: { ...smith, role: "guard", mood: -1 }, act: "warn", language: "en", slots: { place: "the old mine" } },
      { speaker: { ...smith, role: "herbalist" }, act: "small-talk", language: "en" },
      { speaker: { ...smith, role: "elder", mood: 0 }, act: "rumour", language: "zh", slots: { npc: "阿桂" } },
    ] as const) {
      const lines = new Set<string>();
      for (let i = 0; i < 20; i++) lines.add((await generate([generator, grammarLine(VILLAGE)], request, { seed: `s${i}` })).content.text);
      expect({ act: request.act, enough: lines.size >= 15 }).toEqual({ act: request.act, enough: true });
    }
  });

  it("computes what the trainer computes, to 1e-4, reading a prompt and going on in two rows", async () => {
    const shape = model.manifest.details!.shape as LanguageShape;
    const engine = await createEngine();
    const trainer = tapeModel(createLearner(engine, weightsOf(new Uint8Array(readFileSync("models/dialogue/model.onnx")), shape)), shape);
    const tokenizer = tokenizerOf(model);
    const prompt = [
      tokenizer.special("<en>"),
      tokenizer.special("<act:greet>"),
      tokenizer.special("<role:smith>"),
      tokenizer.special("<mood:+>"),
      tokenizer.say,
    ];
    let [a, b] = [await advance(trainer, [prompt], emptyCache(trainer)), await advance(model, [prompt], emptyCache(model))];
    for (const token of tokenizer.encode("Come in, the anvil likes an audience.")) {
      const off = a.logits.map((row, i) => row.reduce((most, x, j) => Math.max(most, Math.abs(x - b.logits[i]![j]!)), 0));
      expect(Math.max(...off)).toBeLessThan(1e-4);
      const tokens = [[token], [tokenizer.end]];
      [a, b] = [await advance(trainer, tokens, selectRows(a.cache, [0, 0])), await advance(model, tokens, selectRows(b.cache, [0, 0]))];
    }
  });
});

/** The trained arrays as the file holds them, int8 ones multiplied out. */
function weightsOf(bytes: Uint8Array, shape: LanguageShape): Weights {
  const constants = new Map(readOnnxFile(bytes).constants.map((constant) => [constant.name.replace(/^constant\//, ""), constant]));
  return Object.fromEntries(
    Object.entries(languageParameters(shape)).map(([name, { shape: dims }]) => {
      const plain = constants.get(name);
      if (plain) return [name, { shape: dims, data: Float32Array.from(plain.data as Float32Array) }];
      const [numbers, scales] = [constants.get(`${name}_int8`)!.data as Int8Array, constants.get(`${name}_scale`)!.data as Float32Array];
      return [name, { shape: dims, data: Float32Array.from(numbers, (x, i) => x * scales[i % scales.length]!) }];
    }),
  );
}
