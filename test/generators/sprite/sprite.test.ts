import { AigcError } from "../../../src/errors.ts";
import { PALETTE, recolour, requestedTags, SPRITE_TAGS, tagsOfText } from "../../../src/generators/sprite/index.ts";
import { drawn, SHIELD } from "./drawings.ts";

const refusal = (request: Parameters<typeof requestedTags>[0]) => {
  try {
    requestedTags(request);
  } catch (error) {
    expect(error).toBeInstanceOf(AigcError);
    expect((error as AigcError).code).toBe("bad-request");
    return (error as AigcError).message;
  }
  throw new Error("was not refused");
};

describe("what is asked of the sprite generators", () => {
  it("is understood as tags, in any case, in the plural, by other words", () => {
    expect(requestedTags({ tags: ["Knight"] })).toEqual(["knight", "humanoid"]);
    expect(requestedTags({ tags: ["swords"] })).toEqual(["sword", "weapon"]);
    expect(requestedTags({ tags: ["wizard", "wizard"] })).toEqual(["humanoid", "mage"]);
  });

  it("is understood as free words in English", () => {
    expect(tagsOfText("a small green dragon with golden boots")).toEqual({
      tags: ["green", "dragon", "gold", "boots"],
      unknown: ["small"],
    });
  });

  it("is understood as free words in Chinese", () => {
    expect(tagsOfText("红色的龙").tags).toEqual(expect.arrayContaining(["red", "dragon"]));
    expect(tagsOfText("一个绿色的兽人法师").tags).toEqual(expect.arrayContaining(["green", "humanoid", "orc", "mage"]));
  });

  it("joins tags and words", () => {
    expect(requestedTags({ tags: ["slime"], words: "blue" })).toEqual(["slime", "blue"]);
  });

  it("knows its own tags", () => {
    for (const tag of SPRITE_TAGS) expect(requestedTags({ tags: [tag] })).toContain(tag);
  });

  it("names the nearest tags and all others when a tag is not known", () => {
    expect(refusal({ tags: ["knigth"] })).toMatch(/"knigth" is not known\. Near it are knight.*slime/);
    expect(refusal({ tags: ["__proto__"] })).toMatch(/not known/);
    expect(refusal({ tags: ["constructor"] })).toMatch(/not known/);
  });

  it("is refused when it is empty, understood nowhere, or too long", () => {
    expect(refusal({})).toMatch(/nothing is asked for/);
    expect(refusal({ tags: [], words: "  " })).toMatch(/understood|nothing/);
    expect(refusal({ words: "xyzzy plugh" })).toMatch(/none of "xyzzy plugh" is understood/);
    expect(refusal({ words: "dragon ".repeat(20_000) })).toMatch(/140000 letters long; 200/);
    expect(refusal({ tags: Array<string>(21).fill("red") })).toMatch(/21 tags/);
    expect(refusal({ tags: ["x".repeat(100_000)] }).length).toBeLessThan(1500);
  });
});

describe("recolouring", () => {
  it("swaps colours of the palette and leaves the drawing alone", () => {
    const sprite = drawn(SHIELD);
    const blue = recolour(sprite, { [PALETTE[1]]: "#597dce" });
    expect(blue.pixels).toEqual(sprite.pixels);
    expect(blue.palette[1]).toBe("#597dce");
    expect(blue.palette.filter((colour, i) => colour !== sprite.palette[i])).toHaveLength(1);
    expect(sprite.palette[1]).toBe(PALETTE[1]);
  });
});
