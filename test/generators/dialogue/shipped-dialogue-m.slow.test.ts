import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { generate } from "../../../src/generator.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { voicesOf } from "../../../src/generators/dialogue/line-network.ts";
import type { Model } from "../../../src/model.ts";
import { createRng } from "../../../src/rng.ts";
import { shippedModel } from "../../../src/tools/shipped-model.ts";
import { everyRequest, VILLAGE, villager } from "./requests.ts";

describe("the middle network of lines", () => {
  let model: Model;
  let small: Model;
  beforeAll(async () => {
    [model, small] = [await shippedModel("dialogue-m"), await shippedModel("dialogue")];
  });

  it("has some seven million parameters, and is at most 7 MB on its way to a player", () => {
    expect(model.manifest.metrics["parameters"]).toBeGreaterThan(6_000_000);
    expect(gzipSync(readFileSync("models/dialogue-m/model.onnx"), { level: 9 }).length).toBeLessThanOrEqual(7_000_000);
  });

  it("speaks in all the voices of the small one, in its place", () => {
    expect([model.manifest.contract, voicesOf(model.manifest)]).toEqual([small.manifest.contract, voicesOf(small.manifest)]);
  });

  it("predicts new lines of the voices better than six characters do", () => {
    for (const language of ["en", "zh"]) {
      const figure = `bits per byte, new lines of the voices, ${language}`;
      expect(model.manifest.metrics[figure]).toBeLessThan(model.manifest.metrics[`${figure}, six characters`]!);
    }
  });

  it("says each fact once in every raw line, is seldom refused, and is nearly always the one that answers", async () => {
    const generator = villager(model);
    const requests = everyRequest("middle", VILLAGE).filter((_, i) => i % 60 === 0);
    let [refused, own] = [0, 0];
    for (const [i, request] of requests.entries()) {
      const problems = generator.check(await generator.propose(request, createRng(i)), request);
      expect(problems.filter(({ code }) => code.startsWith("fact"))).toEqual([]);
      if (problems.length > 0) refused++;
      const { provenance } = await generate([generator, grammarLine(VILLAGE)], request, { seed: i });
      if (provenance.generator === "dialogue/language") own++;
    }
    expect(refused / requests.length).toBeLessThan(0.1);
    expect(own / requests.length).toBeGreaterThan(0.9);
  });
});
