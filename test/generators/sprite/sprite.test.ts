import { AigcError } from "../../../src/errors.ts";
import {
  checkSprite,
  maskedSprite,
  measureSprite,
  PALETTE,
  recolour,
  repairSprite,
  requestedTags,
  SPRITE_TAGS,
  understandWish,
  vaeSprite,
} from "../../../src/generators/sprite/index.ts";
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
    expect(requestedTags({ tags: ["wizard", "wizard"] })).toEqual(["mage", "humanoid"]);
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
    expect(refusal({ words: "xyzzy plugh" })).toMatch(/none of "xyzzy plugh" is understood\. Near it are .*there are humanoid/);
    expect(refusal({ words: "a drxgxn" })).toMatch(/Near it are dragon/);
    expect(refusal({ words: "马桶" })).toMatch(/none of "马桶" is understood\. Near it are .*马/);
    expect(refusal({ words: "without a sword" })).toMatch(/"without a sword" says only what not to draw: sword\. Say what to draw/);
    expect(refusal({ words: "不要剑" })).toMatch(/only what not to draw: sword/);
    expect(refusal({ words: "dragon ".repeat(20_000) })).toMatch(/140000 letters long; 200/);
    expect(refusal({ tags: Array<string>(21).fill("red") })).toMatch(/21 tags/);
    expect(refusal({ tags: ["x".repeat(100_000)] }).length).toBeLessThan(1500);
  });
});

describe("what a stranger tries", () => {
  it("is answered with what to write: a text, a size, a field of another name, nothing", () => {
    expect(refusal("three goblins" as never)).toMatch(/request is a text\. Give an object: \{ words: "three goblins" \}/);
    expect(refusal({ words: "knight", size: 24 } as never)).toMatch(/request\.size is not known: a sprite has 16 x 16 pixels.*scale/);
    expect(refusal({ tag: ["knight"] } as never)).toMatch(/request\.tag is not known\. Did you mean tags\?/);
    expect(refusal({ as: "sprite", persona: { role: "smith" } })).toMatch(/leave out as/);
    expect(refusal({})).toMatch(/words: "a blue knight"/);
  });

  it("is understood by its emoji; how many and how large there are to be is told as not drawn", () => {
    expect(understandWish("🐉")).toMatchObject({ figure: "dragon", notUnderstood: [] });
    expect(understandWish("a knight with a 🗡 and 🍕🛼")).toMatchObject({
      holding: [{ name: "dagger" }, { name: "pizza" }],
      notUnderstood: ["🛼"],
    });
    expect(understandWish("three goblins")).toMatchObject({ figure: "goblin", leftOut: ["three"] });
    expect(understandWish("三只哥布林").leftOut).toEqual(["三"]);
    expect(understandWish("a 32x32 knight")).toMatchObject({ figure: "knight", notUnderstood: ["32x32"] });
    expect(understandWish("a knight").leftOut).toBeUndefined();
  });
});

describe("wrong arguments", () => {
  const sprite = drawn(SHIELD);
  it.each<[string, () => unknown, RegExp]>([
    ["a request that is none", () => requestedTags(null as never), /request is null\. Give an object with tags or words/],
    ["a promise of a request", () => requestedTags(Promise.resolve({}) as never), /request is a promise \(write await before it\)/],
    ["a word for a list of tags", () => requestedTags({ tags: "s" as never }), /request\.tags is "s"\. Give a list of tags/],
    ["a tag that is no text", () => requestedTags({ tags: ["knight", 7 as never] }), /request\.tags\[1\] is 7\. Give a tag/],
    ["words in a list", () => requestedTags({ words: ["knight"] as never }), /request\.words is a list of 1\. Give a wish in words/],
    ["no words", () => understandWish(undefined as never), /words is undefined\. Give a wish in words/],
    ["nothing to check", () => checkSprite(undefined as never), /sprite is undefined\. Give a sprite/],
    ["a sprite with its papers", () => checkSprite({ content: sprite, provenance: {} } as never), /alone: its content, without the papers/],
    ["pixels that are no list", () => measureSprite({ ...sprite, pixels: "abc" } as never), /sprite\.pixels is "abc"\. Give a list/],
    ["a width in words", () => repairSprite({ ...sprite, width: "16" } as never), /sprite\.width is "16"\. Give a whole number/],
    ["no colours to swap", () => recolour(sprite, "red" as never), /swap is "red"\. Give colours by colours/],
    ["a colour that is none", () => recolour(sprite, { "#ffffff": 3 as never }), /swap\["#ffffff"\] is 3\. Give a colour/],
    ["a promise of a model", () => maskedSprite(Promise.resolve() as never), /model is a promise \(write await before it\)/],
    ["no model", () => vaeSprite(undefined as never), /model is undefined\. Give a Model, as await loadModel/],
  ])("%s: refused by name", (_, call, message) => {
    expect(call).toThrow(message);
    expect(call).toThrow(AigcError);
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
