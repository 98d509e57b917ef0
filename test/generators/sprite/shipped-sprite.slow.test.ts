import { maskedShape, spriteVaeShape } from "../../../src/generators/sprite/tools/network-shapes.ts";
import { learnedSprites } from "../../../src/generators/sprite/sprite-model.ts";
import { shippedModel } from "../../../src/tools/shipped-model.ts";
import { readFileSync } from "node:fs";
import { generate } from "../../../src/generator.ts";
import {
  checkSprite,
  maskedSprite,
  PALETTE,
  SPRITE_LATENT_CONTRACT,
  SPRITE_MASKED_CONTRACT,
  SPRITE_TAGS,
  vaeSprite,
  type SpriteRequest,
} from "../../../src/generators/sprite/index.ts";
import type { Model, Tensors } from "../../../src/model.ts";
import { createEngine } from "../../../src/nn/kernels/engine.ts";
import type { Declaration } from "../../../src/nn/tape/initial-weights.ts";
import { createLearner } from "../../../src/nn/tape/learner.ts";
import type { Weights } from "../../../src/nn/network.ts";
import { readOnnxFile } from "../../../src/nn/onnx/onnx-reader.ts";
import type { Tape, Variable } from "../../../src/nn/tape/graph.ts";
import { createRng } from "../../../src/rng.ts";
import { maskedNetwork, maskedParameters } from "../../../src/train/masked-network.ts";
import { vaeDecoder, vaeParameters } from "../../../src/train/vae-network.ts";
import { keepsGeneratorPromises } from "../../contracts/generator.ts";

let [masked, vae] = [] as unknown as [Model, Model];
beforeAll(async () => {
  [masked, vae] = await Promise.all([shippedModel("sprite-masked"), shippedModel("sprite-vae")]);
});

const requests: readonly [SpriteRequest, ...SpriteRequest[]] = [{ tags: ["orc", "warrior"] }, { words: "绿色的史莱姆" }];

keepsGeneratorPromises(
  "sprite/masked",
  async () => maskedSprite(await shippedModel("sprite-masked"), { steps: 10, candidates: 1 }),
  requests,
  {
    raw: 0.9,
    seeds: 30,
  },
);
keepsGeneratorPromises("sprite/vae", async () => vaeSprite(await shippedModel("sprite-vae")), requests, { raw: 0.5, seeds: 30 });

describe("the shipped sprite models", () => {
  it("know tags of this version, and very nearly its palette", () => {
    for (const { manifest } of [masked, vae]) {
      expect(SPRITE_TAGS).toEqual(expect.arrayContaining(manifest.details!["tags"] as string[]));
      expect(manifest.details?.["palette"]).toHaveLength(PALETTE.length);
      expect(manifest.training.data[0]).toMatchObject({ licence: "CC-BY-4.0" });
    }
  });

  it("are credited in their cards as their licence asks", () => {
    for (const name of ["sprite-masked", "sprite-vae"])
      expect(readFileSync(`models/${name}/CARD.md`, "utf8")).toMatch(/DawnLike.*DragonDePlatino.*DawnBringer.*CC-BY 4\.0/s);
  });

  it("compute what the trainer computes, to 1e-4", async () => {
    const rng = createRng("parity");
    const rows = 2;
    const learned = learnedSprites(masked, SPRITE_MASKED_CONTRACT, 1);
    const words = learned.tags.length;
    const [maskedNet, vaeNet] = [maskedShape(learned), spriteVaeShape(learnedSprites(vae, SPRITE_LATENT_CONTRACT, 0))];
    const tags = Float32Array.from({ length: rows * words }, () => (rng.below(30) === 0 ? 1 : 0));
    const canvas = new Float32Array(rows * 256 * 18);
    for (let i = 0; i < rows * 256; i++) canvas[i * 18 + rng.below(18)] = 1;
    const condition = Float32Array.from({ length: rows * (words + 1) }, () => (rng.below(30) === 0 ? 1 : 0));
    const latent = Float32Array.from({ length: rows * vaeNet.latent }, () => rng.normal());

    await agree(
      masked,
      Object.entries(maskedParameters(maskedNet)),
      { canvas: { dims: [rows, 16, 16, 18], data: canvas }, condition: { dims: [rows, words + 1], data: condition } },
      (t) => maskedNetwork(t, maskedNet, t.input(canvas, [rows, 16, 16, 18]), t.input(condition, [rows, words + 1])),
    );
    await agree(
      vae,
      Object.entries(vaeParameters(vaeNet)).filter(([name]) => !name.startsWith("encoder.")),
      { latent: { dims: [rows, vaeNet.latent], data: latent }, condition: { dims: [rows, words], data: tags } },
      (t) => vaeDecoder(t, vaeNet, t.input(latent, [rows, vaeNet.latent]), t.input(tags, [rows, words])),
    );
  });

  /** Runs the weights of the file on the tape, as in training, and compares. */
  async function agree(
    model: Model,
    declared: readonly (readonly [string, Declaration])[],
    inputs: Tensors,
    network: (t: Tape) => Variable,
  ): Promise<void> {
    const { constants } = readOnnxFile(new Uint8Array(readFileSync(`models/${model.manifest.name}/model.onnx`)));
    const weights: Record<string, Weights[string]> = {};
    for (const [name, { shape }] of declared) {
      const found = constants.find((constant) => [`constant/${name}`, `constant/${name}_oihw`].includes(constant.name))!;
      const stored = found.data as Float32Array;
      const data = Float32Array.from(stored);
      if (found.name.endsWith("_oihw")) {
        const [height, width, from, to] = shape as [number, number, number, number];
        for (let t = 0; t < height * width; t++)
          for (let i = 0; i < from; i++)
            for (let o = 0; o < to; o++) data[(t * from + i) * to + o] = stored[(o * from + i) * height * width + t]!;
      }
      weights[name] = { shape, data };
    }
    const learner = createLearner(await createEngine(), weights);
    const expected = learner.evaluate((t) => Float32Array.from(t.softmax(network(t)).data));
    learner.dispose();
    const { probabilities } = await model.run(inputs);
    const given = probabilities!.data as Float32Array;
    expect(given).toHaveLength(expected.length);
    expect(Math.max(...expected.map((p, i) => Math.abs(p - given[i]!)))).toBeLessThanOrEqual(1e-4);
  }

  it("draw the cast of a game at the first try, in the palette and in one piece", async () => {
    const cast = [["humanoid", "adventurer", "blue"], ["orc", "warrior"], ["skeleton"], ["dwarf", "warrior", "red"], ["elf", "female", "green"], ["slime", "green"], ["demon", "red"]]; // prettier-ignore
    const generator = maskedSprite(masked);
    for (const tags of cast) {
      const { content, provenance } = await generate(generator, { tags }, { seed: "cast", attempts: 2 });
      expect(checkSprite(content)).toEqual([]);
      expect(provenance.model).toEqual({ name: "sprite-masked", sha256: masked.manifest.sha256 });
    }
  });

  it("keep to the colour that is asked for", async () => {
    const generator = maskedSprite(masked, { steps: 10, candidates: 1 });
    const greenness = async (colour: string) => {
      let [green, all] = [0, 0];
      for (let seed = 0; seed < 8; seed++) {
        const { pixels, palette } = await generator.propose({ tags: ["slime", colour] }, createRng(seed));
        for (const p of pixels) {
          if (p === 0) continue;
          const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(palette[p - 1]!.slice(at, at + 2), 16)) as [number, number, number];
          all++;
          if (g > r + 20 && g > b + 20) green++;
        }
      }
      return green / all;
    };
    expect(await greenness("green")).toBeGreaterThan((await greenness("blue")) + 0.2);
  });
});
