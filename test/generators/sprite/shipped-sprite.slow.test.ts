import { gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { difference } from "../../../src/generators/sprite/tools/metrics.ts";
import { inLibraryClasses, shareOfColour } from "../../../src/generators/sprite/tools/judge.ts";
import { LEARNED_SUBJECTS } from "../../../src/generators/sprite/corpus.ts";
import { maskedShape, spriteGanShape, spriteVaeShape } from "../../../src/generators/sprite/tools/network-shapes.ts";
import { learnedSprites } from "../../../src/generators/sprite/sprite-model.ts";
import { shippedModel } from "../../../src/tools/shipped-model.ts";
import { generate } from "../../../src/generator.ts";
import {
  checkSprite,
  dollSprite,
  ganSprite,
  maskedDoll,
  maskedSprite,
  SPRITE_MASKED_CONTRACT,
  spriteSpace,
  vaeSprite,
  type SpriteRequest,
} from "../../../src/generators/sprite/index.ts";
import type { Model, Tensors } from "../../../src/model.ts";
import { createEngine } from "../../../src/nn/kernels/engine.ts";
import { createLearner } from "../../../src/nn/tape/learner.ts";
import { writtenWeights } from "../../../src/nn/onnx/written-weights.ts";
import type { Tape, Variable } from "../../../src/nn/tape/graph.ts";
import { createRng } from "../../../src/rng.ts";
import { ganGenerator } from "../../../src/train/gan-network.ts";
import { maskedNetwork } from "../../../src/train/masked-network.ts";
import { vaeDecoder } from "../../../src/train/vae-network.ts";
import { keepsGeneratorPromises } from "../../contracts/generator.ts";

let [masked, vae, gan] = [] as unknown as [Model, Model, Model];
beforeAll(async () => {
  [masked, vae, gan] = await Promise.all([shippedModel("sprite-masked"), shippedModel("sprite-vae"), shippedModel("sprite-gan")]);
});

const requests: readonly [SpriteRequest, ...SpriteRequest[]] = [{ tags: ["orc"] }, { words: "绿色的史莱姆" }];

keepsGeneratorPromises("sprite/masked", async () => maskedSprite(await shippedModel("sprite-masked"), { candidates: 1 }), requests, {
  raw: 0.9,
  seeds: 30,
});
keepsGeneratorPromises("sprite/vae", async () => vaeSprite(await shippedModel("sprite-vae")), requests, { raw: 0.7, seeds: 30 });
keepsGeneratorPromises("sprite/gan", async () => ganSprite(await shippedModel("sprite-gan")), requests, { raw: 0.7, seeds: 30 });
keepsGeneratorPromises(
  "sprite/doll",
  async () => dollSprite(await shippedModel("sprite-doll")),
  [{ persona: { role: "knight" } }, { as: "doll" }],
  {
    raw: 0.9,
    seeds: 30,
  },
);

keepsGeneratorPromises(
  "sprite/doll-masked",
  async () => maskedDoll(await shippedModel("sprite-doll-masked")),
  [{ persona: { role: "knight" } }, { as: "doll" }],
  { raw: 0.9, seeds: 12 },
);

describe("the shipped sprite models", () => {
  it("learned from our own drawings and from sets that ask for no credit", () => {
    for (const { manifest } of [masked, vae, gan]) {
      expect(manifest.training.data[0]).toMatchObject({ origin: "src/generators/sprite/drawings" });
      for (const { licence } of manifest.training.data) expect(["MIT", "CC0-1.0"]).toContain(licence);
      expect(manifest.details!["palette"]).toHaveLength(68);
      for (const subject of LEARNED_SUBJECTS) expect(manifest.details!["tags"]).toContain(subject);
    }
  });

  it("weigh 2.5 MB gzipped together, at most", () => {
    const sizes = ["sprite-masked", "sprite-vae", "sprite-gan", "sprite-doll", "sprite-doll-masked"].map(
      (name) => gzipSync(readFileSync(`models/${name}/model.onnx`)).length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(2.5e6);
  });

  it("compute what the trainer computes, to 1e-4", async () => {
    const rng = createRng("parity");
    const rows = 2;
    const learned = learnedSprites(masked, SPRITE_MASKED_CONTRACT, 1);
    const [width, classes] = [learned.tags.length, learned.palette.length + 1];
    const some = (count: number) => Float32Array.from({ length: count }, () => (rng.below(30) === 0 ? 1 : 0));
    const canvas = new Float32Array(rows * 256 * (classes + 1));
    for (let i = 0; i < rows * 256; i++) canvas[i * (classes + 1) + rng.below(classes + 1)] = 1;
    const condition = some(rows * (width + 1));
    await agree(
      masked,
      { canvas: { dims: [rows, 16, 16, classes + 1], data: canvas }, condition: { dims: [rows, width + 1], data: condition } },
      (t) => maskedNetwork(t, maskedShape(learned), t.input(canvas, [rows, 16, 16, classes + 1]), t.input(condition, [rows, width + 1])),
    );
    const [tags, latent] = [some(rows * width), Float32Array.from({ length: rows * 48 }, () => rng.normal())];
    const inputs = { latent: { dims: [rows, 48], data: latent }, condition: { dims: [rows, width], data: tags } };
    const grid = { grid: { dims: [rows, 16, 16, classes], data: new Float32Array(rows * 256 * classes) } };
    const [z, c] = [(t: Tape) => t.input(latent, [rows, 48]), (t: Tape) => t.input(tags, [rows, width])];
    await agree(vae, { ...inputs, ...grid }, (t) => vaeDecoder(t, spriteVaeShape(learned), z(t), c(t)));
    await agree(gan, inputs, (t) => ganGenerator(t, spriteGanShape(learned), z(t), c(t)));
  });

  /** Runs the weights of the file on the tape, as in training, and compares. */
  async function agree(model: Model, inputs: Tensors, network: (t: Tape) => Variable): Promise<void> {
    const weights = writtenWeights(new Uint8Array(readFileSync(`models/${model.manifest.name}/model.onnx`)));
    const learner = createLearner(await createEngine(), weights);
    const expected = learner.evaluate((t) => Float32Array.from(t.softmax(network(t)).data));
    learner.dispose();
    const { probabilities } = await model.run(inputs);
    const given = probabilities!.data as Float32Array;
    expect(given).toHaveLength(expected.length);
    expect(Math.max(...expected.map((p, i) => Math.abs(p - given[i]!)))).toBeLessThanOrEqual(1e-4);
  }

  it("draw the cast of a game in few tries, in one piece", async () => {
    const cast = ["a blue knight", "an orc", "a skeleton with a sword", "a red mage", "a green slime", "a ghost", "a pirate"];
    for (const generator of [maskedSprite(masked), ganSprite(gan), vaeSprite(vae)]) {
      for (const words of cast) {
        const { content, provenance } = await generate(generator, { words }, { seed: "cast", attempts: 4 });
        expect(checkSprite(content)).toEqual([]);
        expect(provenance.model?.name).toBe(generator.model!.name);
      }
    }
  });

  it("keep to the colour that is asked for", async () => {
    for (const generator of [maskedSprite(masked, { candidates: 1 }), ganSprite(gan), vaeSprite(vae)]) {
      let seen = 0;
      for (let seed = 0; seed < 20; seed++) {
        const colour = ["red", "green", "blue", "purple"][seed % 4]!;
        const sprite = await generator.propose({ words: `a ${colour} slime` }, createRng(seed));
        if (shareOfColour(inLibraryClasses(sprite), colour) > 0.4) seen++;
      }
      expect(seen).toBeGreaterThanOrEqual(18);
    }
  });

  it("have points for sprites: one is drawn again from its point, and half way to another lies between", async () => {
    const space = spriteSpace(vae);
    const rng = createRng("points");
    const [a, b] = [space.wish({ words: "a red potion" }, rng), space.wish({ words: "a blue knight" }, rng)];
    const [from, to] = [await space.draw(a), await space.draw(b)];
    const again = await space.draw(await space.pointOf(from, { words: "a red potion" }));
    const [first, last, back, middle] = [from, to, again, await space.draw(space.between(a, b, 0.5))].map(inLibraryClasses);
    expect(difference(first!, back!)).toBeLessThan(difference(first!, last!));
    expect(difference(first!, middle!)).toBeLessThan(difference(first!, last!));
    expect(difference(last!, middle!)).toBeLessThan(difference(first!, last!));
  });
});
