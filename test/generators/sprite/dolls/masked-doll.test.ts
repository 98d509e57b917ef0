import type { Sprite } from "../../../../src/content.ts";
import { generate } from "../../../../src/generator.ts";
import { anyDoll } from "../../../../src/generators/sprite/dolls/doll-corpus.ts";
import { colourOf } from "../../../../src/generators/sprite/dolls/canvas.ts";
import { GRID } from "../../../../src/generators/sprite/dolls/doll-grid.ts";
import { emptyHanded, standing } from "../../../../src/generators/sprite/dolls/doll-views.ts";
import type { Doll } from "../../../../src/generators/sprite/dolls/doll.ts";
import { checkSprite, completeSprite, maskedDoll, redrawPart, varySprite } from "../../../../src/generators/sprite/index.ts";
import type { Model } from "../../../../src/model.ts";
import { createRng } from "../../../../src/rng.ts";
import { shippedModel } from "../../../../src/tools/shipped-model.ts";
import { spriteModelWithEncoder } from "../fake-sprite-model.ts";

let model: Model;
beforeAll(async () => {
  model = await shippedModel("sprite-doll-masked");
});

const person = (at: number): Doll => emptyHanded(anyDoll(createRng(`masked ${at}`)));
function pictureOf(doll: Doll): Sprite {
  const codes = [...standing(doll, 0)];
  const palette = [...new Set(codes.filter((code) => code > 0).map(colourOf))];
  return { width: GRID, height: GRID, palette, pixels: codes.map((code) => (code === 0 ? 0 : palette.indexOf(colourOf(code)) + 1)) };
}
const colours = ({ palette, pixels }: Sprite) => pixels.map((p) => palette[p - 1]);
/** The share of pixels of which both have the same, among those that either draws. */
function likeness(one: Sprite, other: Sprite): number {
  const [a, b] = [colours(one), colours(other)];
  const drawn = a.flatMap((colour, at) => (colour === undefined && b[at] === undefined ? [] : [colour === b[at]]));
  return drawn.filter(Boolean).length / drawn.length;
}
const inOneColour = (sprite: Sprite): Sprite => ({ ...sprite, palette: sprite.palette.map(() => "#000000") });
const LOWER = Array.from({ length: GRID * GRID }, (_, at) => at >= (GRID * GRID) / 2);

describe("the masked network of dolls", () => {
  it("completes somebody of whom the upper half is drawn: that half stays, the rest goes with it", async () => {
    let like = 0;
    for (let at = 0; at < 8; at++) {
      const whole = pictureOf(person(at));
      const sketch = { ...whole, pixels: whole.pixels.map((p, place) => (LOWER[place] ? 0 : p)) };
      const { content } = await generate(completeSprite(model, sketch), {}, { seed: at });
      const [before, after] = [colours(sketch), colours(content)];
      expect(after.map((colour, place) => (before[place] === undefined ? undefined : colour))).toEqual(before);
      expect(checkSprite(content)).toEqual([]);
      like += likeness(inOneColour(content), inOneColour(whole)) / 8;
    }
    expect(like).toBeGreaterThan(0.85);
  });

  it("draws a head anew, with the hat that is asked for", async () => {
    const guard = pictureOf({ ...person(3), items: person(3).items.filter(({ slot }) => slot !== "hat") });
    const head = { left: 0, top: 0, width: GRID, height: 14 };
    const made = await generate(redrawPart(model, guard, head), { words: "a wizard with a red hat" }, { seed: 1 });
    expect(made.provenance).toMatchObject({ generator: "sprite/redraw", model: { name: "sprite-doll-masked" } });
    expect(colours(made.content).slice(14 * GRID)).toEqual(colours(guard).slice(14 * GRID));
    const red = colours(made.content).slice(0, 10 * GRID).filter((colour) => /^#(d0|e|f)[0-9a-f]?[3-6]/.test(colour ?? "")); // prettier-ignore
    expect(red.length).toBeGreaterThan(20);
  });

  it("varies somebody: not at all at 0, more at more", async () => {
    const whole = pictureOf(person(5));
    const at = async (strength: number) => likeness(await varySprite(model, whole, strength).propose({}, createRng(1)), whole);
    expect(await at(0)).toBe(1);
    const [some, most] = [await at(0.3), await at(0.9)];
    expect(some).toBeGreaterThan(0.7);
    expect(most).toBeLessThan(some);
  });

  it("draws the people of the rules from nothing, from three sides, in both styles", async () => {
    for (const options of [{}, { style: "crawl" }]) {
      const sprite = await maskedDoll(model, options).propose({ words: "a knight with a red cloak", as: "doll" }, createRng(1));
      expect(checkSprite(sprite)).toEqual([]);
      const standing = (name: string) => sprite.frames!.find((frame) => frame.name === name)!.pixels;
      expect(standing("stand-up").join() === standing("stand-down").join()).toBe("style" in options);
    }
  });

  it("refuses what it cannot draw", async () => {
    expect(() => maskedDoll(spriteModelWithEncoder())).toThrow(/sprite-doll-masked@1.*train sprite --model sprite-doll-masked/);
    expect(() => maskedDoll(model, { style: "oil" })).toThrow(/style.*crawl/);
    await expect(maskedDoll(model).propose({ as: "portrait" }, createRng(1))).rejects.toThrow(/portrait/);
    const small = { width: 16, height: 16, palette: [], pixels: Array.from({ length: 256 }, () => 0) };
    expect(() => completeSprite(model, small)).toThrow(/32 x 32/);
  });
});
