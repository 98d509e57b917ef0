import { generate } from "../../../src/generator.ts";
import {
  completeSprite,
  redrawPart,
  SPRITE_LATENT_CONTRACT,
  SPRITE_MASKED_CONTRACT,
  varySprite,
} from "../../../src/generators/sprite/index.ts";
import { createRng } from "../../../src/rng.ts";
import { drawn, SHIELD } from "./drawings.ts";
import { latentSprite } from "../../../src/generators/sprite/latent-sprite.ts";
import { keepsGeneratorPromises } from "../../contracts/generator.ts";
import { fakeSpriteModel } from "./fake-sprite-model.ts";

const model = fakeSpriteModel(SPRITE_MASKED_CONTRACT, {}, 0);
const shield = drawn(SHIELD);
/** The upper half of a shield in colours that the network does not have. */
const sketch = { ...shield, palette: shield.palette.map((_, at) => `#0101${String(at).padStart(2, "0")}`), pixels: shield.pixels.map((p, at) => (at < 128 ? p : 0)) }; // prettier-ignore
const colourAt = ({ palette, pixels }: typeof shield, at: number) => (pixels[at] === 0 ? undefined : palette[pixels[at]! - 1]);

/** A network that is not sure of everything. */
const unsure = fakeSpriteModel(SPRITE_MASKED_CONTRACT, {}, 0.3, true);
const wishes = [{ tags: ["shield"] }, { words: "red shield" }] as const;
keepsGeneratorPromises(
  "sprite/complete",
  () => completeSprite(unsure, { ...shield, pixels: shield.pixels.map((p, at) => (at < 60 ? p : 0)) }),
  wishes,
  { raw: 0.9 },
);
keepsGeneratorPromises("sprite/redraw", () => redrawPart(unsure, shield, { left: 4, top: 4, width: 6, height: 6 }), wishes, { raw: 0.9 });
keepsGeneratorPromises("sprite/vary", () => varySprite(unsure, shield, 0.5), wishes, { raw: 0.9 });
keepsGeneratorPromises(
  "sprite/latent",
  () => latentSprite("sprite/latent", fakeSpriteModel(SPRITE_LATENT_CONTRACT, { latent: 3 }), SPRITE_LATENT_CONTRACT, 1),
  wishes,
  { raw: 0.9 },
);

describe("a sketch that is completed", () => {
  it("keeps every pixel that was drawn, in its own colour, and gets the rest of its figure", async () => {
    const { content, provenance } = await generate(completeSprite(model, sketch), { tags: ["shield"] }, { seed: 1 });
    for (let at = 0; at < 256; at++) {
      expect(colourAt(content, at)).toBe(colourAt(sketch.pixels[at] === 0 ? shield : sketch, at));
    }
    expect(provenance.generator).toBe("sprite/complete");
  });

  it("may be of nothing in particular", async () => {
    const { content } = await generate(completeSprite(model, sketch), {}, { seed: 1 });
    expect(content.pixels.slice(128).filter((p) => p > 0).length).toBeGreaterThan(20);
  });
});

describe("a part that is redrawn", () => {
  const part = { left: 0, top: 0, width: 16, height: 8 };
  const blot = { ...shield, pixels: shield.pixels.map((p, at) => (at < 128 ? 1 : p)) };

  it("goes with the rest, which stays", async () => {
    const { content } = await generate(redrawPart(model, blot, part), { tags: ["shield"] }, { seed: 1 });
    for (let at = 0; at < 256; at++) expect(colourAt(content, at)).toBe(colourAt(shield, at));
  });

  it("is drawn in the colours that the sprite has", async () => {
    const { content } = await generate(redrawPart(model, { ...sketch, pixels: shield.pixels }, part), { tags: ["shield"] }, { seed: 1 });
    expect(sketch.palette).toEqual(expect.arrayContaining(content.palette));
  });

  it.each([
    [{ left: 10, top: 0, width: 7, height: 2 }, /part.*inside of 16 x 16/],
    [{ left: -1, top: 0, width: 7, height: 2 }, /part\.left/],
    [{ left: 0, top: 0, width: 0, height: 2 }, /part\.width/],
  ])("is refused where it is %p", (wrong, message) => {
    expect(() => redrawPart(model, shield, wrong)).toThrow(message);
  });
});

describe("a sprite that is varied", () => {
  const changed = async (strength: number) => {
    const { pixels, palette } = await varySprite(model, { ...shield, pixels: shield.pixels.map((p) => (p === 0 ? 0 : 3)) }, strength).propose({ tags: ["shield"] }, createRng(1)); // prettier-ignore
    return pixels.filter((p, at) => (p === 0 ? undefined : palette[p - 1]) !== (shield.pixels[at] === 0 ? undefined : shield.palette[2])).length; // prettier-ignore
  };

  it("is the same at 0, another at 1, and in between more and more another", async () => {
    const [none, little, much, all] = [await changed(0), await changed(0.3), await changed(0.7), await changed(1)];
    expect(none).toBe(0);
    expect(little).toBeGreaterThan(0);
    expect(much).toBeGreaterThan(little);
    expect(all).toBeGreaterThan(much);
  });

  it.each([-0.1, 1.1, Number.NaN, "much" as unknown as number])("has no strength %p", (strength) => {
    expect(() => varySprite(model, shield, strength)).toThrow(/strength/);
  });
});

it("a sprite of another size is refused by name", () => {
  const small = { ...shield, width: 8, height: 32 };
  for (const make of [() => completeSprite(model, small), () => varySprite(model, small, 1)])
    expect(make).toThrow(/16 x 16 pixels.*this one is 8 x 32/);
  expect(() => redrawPart(model, 1 as never, { left: 0, top: 0, width: 1, height: 1 })).toThrow(/sprite/);
});
