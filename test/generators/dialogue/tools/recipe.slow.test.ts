import { rmSync } from "node:fs";
import { generate } from "../../../../src/generator.ts";
import { grammarLine } from "../../../../src/generators/dialogue/grammar-line.ts";
import { languageLine } from "../../../../src/generators/dialogue/language-line.ts";
import { dialogue } from "../../../../src/generators/dialogue/tools/recipe.ts";
import { readModel } from "../../../../src/nn/host/load-model.ts";
import { sha256 } from "../../../../src/nn/sha256.ts";
import type { Trained } from "../../../../src/train/training.ts";
import { finish } from "../../../train/trained.ts";
import { speechData } from "./speech-data.ts";

describe("the middle size of the network of lines", () => {
  let data: string;
  let trained: Trained;
  beforeAll(async () => {
    data = speechData();
    const job = dialogue.jobs.find(({ model }) => model === "dialogue-m")!;
    trained = await finish(await job.start({ seed: "1", steps: 1, data, report: () => {} }));
  });
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it("is trained by the same command, with its figures beside those of a model of six characters", () => {
    expect(trained.metrics["parameters"]).toBeGreaterThan(5_000_000);
    for (const language of ["en", "zh"]) {
      const figure = `bits per byte, new lines of the voices, ${language}`;
      expect(trained.metrics[figure]).toBeGreaterThan(0);
      expect(trained.metrics[`${figure}, six characters`]).toBeGreaterThan(0);
    }
  });

  it("stands in a chain before the grammar as the small one does", async () => {
    const { onnx, contract, inputs, outputs, details = {} } = trained;
    const training = { command: "", seed: "", commit: "", steps: 1, seconds: 0, data: trained.data };
    const papers = { name: "dialogue-m", contract, file: "model.onnx", sha256: sha256(onnx), bytes: onnx.length, inputs, outputs, training, metrics: {}, details }; // prettier-ignore
    const model = await readModel(papers, onnx);
    const { content } = await generate([languageLine(model, { candidates: 1 }), grammarLine()], { speaker: { name: "Bram", role: "smith", mood: 0 }, act: "greet", language: "en" }, { seed: 1, attempts: 1 }); // prettier-ignore
    expect(content.text).not.toBe("");
    model.dispose();
  });
});
