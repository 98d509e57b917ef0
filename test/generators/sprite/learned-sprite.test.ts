import { maskedSprite, SPRITE_LATENT_CONTRACT, SPRITE_MASKED_CONTRACT, vaeSprite } from "../../../src/generators/sprite/index.ts";
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
});
