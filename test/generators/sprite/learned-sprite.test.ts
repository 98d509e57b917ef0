import { generate } from "../../../src/generator.ts";
import {
  composeSprite,
  maskedSprite,
  SPRITE_LATENT_CONTRACT,
  SPRITE_MASKED_CONTRACT,
  SPRITE_TAGS,
  vaeSprite,
} from "../../../src/generators/sprite/index.ts";
import { createRng } from "../../../src/rng.ts";
import { keepsGeneratorPromises } from "../../contracts/generator.ts";
import { drawn, SHIELD } from "./drawings.ts";
import { fakeSpriteModel } from "./fake-sprite-model.ts";

const requests = [{ tags: ["shield"] }, { words: "red shield" }] as const;
const masked = (noise: number, options = {}, moody = false) =>
  maskedSprite(fakeSpriteModel(SPRITE_MASKED_CONTRACT, {}, noise, moody), { steps: 6, ...options });
const vae = () => vaeSprite(fakeSpriteModel(SPRITE_LATENT_CONTRACT, { latent: 3 }));

keepsGeneratorPromises("sprite/masked", () => masked(0.3, {}, true), requests, { raw: 0.95 });
keepsGeneratorPromises("sprite/vae", vae, requests, { raw: 1 });

describe("the masked sprite generator", () => {
  it("draws what its network is sure of", async () => {
    expect(await masked(0).propose(requests[0], createRng(1))).toEqual(drawn(SHIELD));
  });

  it("is steered by the tags", async () => {
    const { pixels } = await masked(0).propose(requests[1], createRng(1));
    expect(pixels).toEqual(drawn(SHIELD).pixels.map((p) => (p === 2 ? 7 : p)));
  });

  it("draws anew what the second look finds surprising", async () => {
    // Half of what it draws is noise; unmended that would be a hundred stray pixels.
    const { pixels } = await masked(0.5, { candidates: 1 }).propose(requests[0], createRng(1));
    expect(pixels.filter((p, at) => p !== drawn(SHIELD).pixels[at])).toHaveLength(0);
  });

  it("stops between two passes when it is told to", async () => {
    const controller = new AbortController();
    const model = fakeSpriteModel(SPRITE_MASKED_CONTRACT, {});
    let passes = 0;
    const counted = {
      ...model,
      run: (inputs: Parameters<typeof model.run>[0]) => (++passes === 2 && controller.abort(), model.run(inputs)),
    };
    await expect(maskedSprite(counted).propose(requests[0], createRng(1), controller.signal)).rejects.toMatchObject({ name: "AbortError" });
    expect(passes).toBe(2);
  });

  it.each([{ steps: 0 }, { steps: 65 }, { candidates: 1.5 }, { candidates: Number.NaN }])("refuses the options %p", (options) => {
    expect(() => masked(0, options)).toThrow(/whole number from 1 to 64/);
  });
});

describe("what a sprite network learned over", () => {
  const both = (details: Record<string, unknown>) => [
    maskedSprite(fakeSpriteModel(SPRITE_MASKED_CONTRACT, details, 0), { steps: 6 }),
    vaeSprite(fakeSpriteModel(SPRITE_LATENT_CONTRACT, { latent: 3, ...details })),
  ];
  const few = ["red", "shield", "weapon", "mammal"];

  it("is the order of its tags: another order draws the same", async () => {
    for (const tags of [SPRITE_TAGS.toReversed(), few]) {
      for (const [i, generator] of both({ tags }).entries())
        expect(await generator.propose(requests[1], createRng(1))).toEqual(await both({})[i]!.propose(requests[1], createRng(1)));
    }
  });

  it("is the size of its pictures", async () => {
    for (const size of [8, 12, 20, 32]) {
      for (const generator of both({ size })) {
        const { content } = await generate(generator, requests[0], { seed: 1 });
        expect([content.width, content.height, content.pixels.length]).toEqual([size, size, size * size]);
      }
    }
    const [large] = both({ size: 32 });
    const { pixels } = await large!.propose(requests[0], createRng(1));
    expect(pixels.filter((_, at) => at % 2 === 0 && Math.floor(at / 32) % 2 === 0)).toEqual(drawn(SHIELD).pixels);
  });

  it("has what a strange tag implies stand for it, and the papers say so", async () => {
    for (const generator of both({ tags: few })) {
      const { provenance } = await generate(generator, { tags: ["sword"] }, { seed: 1 });
      expect(provenance).toMatchObject({ generator: generator.name, wish: { nearest: [{ word: "sword", drawn: "weapon" }] } });
      expect((await generate(generator, { tags: ["red", "dog"] }, { seed: 1 })).provenance.wish!.nearest).toEqual([
        { word: "dog", drawn: "mammal" },
      ]);
    }
  });

  it("leaves a tag that nothing stands for to the next in the chain, and says which", async () => {
    for (const generator of both({ tags: few })) {
      for (const [request, tag] of [
        [{ tags: ["potion"] }, "potion"],
        [{ words: "绿色的盾" }, "green"],
        [{ tags: ["shield", "elf"] }, "elf"],
      ] as const) {
        const { provenance } = await generate([generator, composeSprite()], request, { seed: 1 });
        expect(provenance).toMatchObject({
          generator: "sprite/compose",
          skipped: [{ generator: generator.name, reason: expect.stringContaining(`has not learned the tag "${tag}"`) }],
        });
      }
    }
  });

  it.each([
    ["tags that are no list", { tags: "red" }],
    ["a colour that is none", { palette: ["#000000", "red"] }],
    ["no size at all", { size: 0 }],
  ])("is refused where it has %s", (_, details) => {
    for (const [create, contract] of [
      [maskedSprite, SPRITE_MASKED_CONTRACT],
      [vaeSprite, SPRITE_LATENT_CONTRACT],
    ] as const)
      expect(() => create(fakeSpriteModel(contract, { latent: 3, ...details }))).toThrow(
        /\[fake\] the manifest does not fit this version: details\./,
      );
  });

  it("is refused where it is not what its network takes", () => {
    const model = fakeSpriteModel(SPRITE_MASKED_CONTRACT, { tags: few });
    const inputs = { condition: { type: "float32", shape: ["batch", SPRITE_TAGS.length + 1] } } as const;
    expect(() => maskedSprite({ ...model, manifest: { ...model.manifest, inputs } })).toThrow(
      /condition is \[batch, \d+\], its details make it \[any, 5\]/,
    );
  });
});

describe("the learned sprite generators", () => {
  it("refuse a model of another contract, naming both and the command that makes the right one", () => {
    const wrong = fakeSpriteModel("level-room@1", {});
    for (const create of [maskedSprite, vaeSprite])
      expect(() => create(wrong)).toThrow(/"level-room@1".*"sprite-(masked|latent)@1".*phaser-aigc train sprite/);
  });

  it("refuse a tag that nobody knows", async () => {
    for (const generator of [masked(0), vae()])
      await expect((async () => generator.propose({ tags: ["knigth"] }, createRng(1)))()).rejects.toMatchObject({ code: "bad-request" });
  });

  it("leave to the next in the chain what they have not learned: what is held, and what is left out", async () => {
    for (const words of ["a skeleton with a sword", "a knight without a helmet", "没有剑的骑士", "a slime, not green"]) {
      for (const generator of [masked(0), vae()]) {
        const { provenance } = await generate([generator, composeSprite()], { words }, { seed: 1 });
        expect(provenance).toMatchObject({
          generator: "sprite/compose",
          skipped: [{ generator: generator.name, reason: expect.stringMatching(/has not learned (to leave out|who holds)/) }],
        });
      }
    }
    const { provenance } = await generate([masked(0), composeSprite()], { words: "a purple quibblefox" }, { seed: 1 });
    expect(provenance).toMatchObject({ generator: "sprite/masked", wish: { understood: ["purple"], notUnderstood: ["quibblefox"] } });
    expect((await generate(masked(0), { tags: ["skeleton", "sword"] }, { seed: 1 })).provenance.generator).toBe("sprite/masked");
  });
});
