import { generate } from "../../../../src/generator.ts";
import { checkSprite, composeSprite, dollGan, dollSpace, dollSprite } from "../../../../src/generators/sprite/index.ts";
import type { Model } from "../../../../src/model.ts";
import { createRng } from "../../../../src/rng.ts";
import { shippedModel } from "../../../../src/tools/shipped-model.ts";
import type { Sprite } from "../../../../src/content.ts";

let [vae, gan] = [] as unknown as [Model, Model];
beforeAll(async () => {
  [vae, gan] = [await shippedModel("sprite-doll"), await shippedModel("sprite-doll-gan")];
});

const outline = ({ pixels }: Sprite) => pixels.map((p) => (p > 0 ? "#" : " ")).join("");
const drawnIn = ({ pixels }: Sprite, rows: number) => pixels.slice(0, rows * 32).filter((p) => p > 0).length;

describe("the GAN of dolls", () => {
  it("draws people who walk in four directions, and leaves all else to the rules", async () => {
    const chain = [dollGan(gan), composeSprite()] as const;
    const made = await generate(chain, { persona: { role: "smith" } }, { seed: 1 });
    expect(made.provenance).toMatchObject({ generator: "sprite/doll-gan", model: { name: "sprite-doll-gan" } });
    expect(made.content.animations!.filter(({ name }) => name === "walk").map(({ direction }) => direction)).toHaveLength(4);
    expect((await generate(chain, { words: "a sword" }, { seed: 1 })).provenance.generator).toBe("sprite/compose");
  });

  it("puts on what is asked for", async () => {
    const tops = async (words: string) => {
      const all = await Promise.all([1, 2, 3, 4].map((seed) => dollGan(gan).propose({ words, as: "doll" }, createRng(seed))));
      return all.reduce((sum, sprite) => sum + drawnIn(sprite, 6), 0);
    };
    expect(await tops("a man with a wizard hat")).toBeGreaterThan((await tops("a man without a hat")) + 80);
  });

  it("refuses a style that it has not learned, with those that it has", () => {
    expect(() => dollGan(gan, { style: "oil" })).toThrow(/crawl/);
    expect(() => dollGan(vae)).toThrow(/sprite-doll-gan@1/);
  });
});

describe("the drawn style of dolls", () => {
  it.each(["vae", "gan"])("is another form of the same people, sound, and seen from the front in all directions: %s", async (way) => {
    const of = (style?: string) => {
      const options = style === undefined ? {} : { style };
      return way === "vae" ? dollSprite(vae, options) : dollGan(gan, options);
    };
    for (const words of ["a wizard", "a girl with a red dress", "a guard"]) {
      const [own, drawn] = [
        await of().propose({ words, as: "doll" }, createRng(1)),
        await of("crawl").propose({ words, as: "doll" }, createRng(1)),
      ];
      expect(checkSprite(drawn)).toEqual([]);
      expect(outline(drawn)).not.toBe(outline(own));
      const standing = (name: string) => drawn.frames!.find((frame) => frame.name === name)!.pixels;
      expect(standing("stand-up")).toEqual(standing("stand-down"));
    }
  });

  it("is read from a picture, and becomes a doll with three sides", async () => {
    const space = dollSpace(vae);
    expect(space.styles).toEqual(["crawl"]);
    const witch = await space.wish({ words: "an old witch" }, createRng(1));
    const picture = await space.draw(witch, "crawl");
    const again = await space.pointOf(picture);
    const same = (await space.draw(again, "crawl")).pixels.filter((p, at) => p > 0 === picture.pixels[at]! > 0).length;
    expect(same / picture.pixels.length).toBeGreaterThan(0.9);
    expect(checkSprite(await space.draw(again))).toEqual([]);
    await expect(space.draw(witch, "oil")).rejects.toThrow(/style.*crawl/);
  });
});
