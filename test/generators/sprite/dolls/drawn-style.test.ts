import { checkSprite, dollSpace, dollSprite } from "../../../../src/generators/sprite/index.ts";
import type { Model } from "../../../../src/model.ts";
import { createRng } from "../../../../src/rng.ts";
import { shippedModel } from "../../../../src/tools/shipped-model.ts";
import type { Sprite } from "../../../../src/content.ts";

let vae: Model;
beforeAll(async () => {
  vae = await shippedModel("sprite-doll");
});

const outline = ({ pixels }: Sprite) => pixels.map((p) => (p > 0 ? "#" : " ")).join("");

describe("the drawn style of dolls", () => {
  it("is another form of the same people, sound, and seen from the front in all directions", async () => {
    const of = (style?: string) => dollSprite(vae, style === undefined ? {} : { style });
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
