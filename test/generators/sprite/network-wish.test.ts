import { conditionTags, understandForNetwork } from "../../../src/generators/sprite/network-wish.ts";
import { composeSprite } from "../../../src/generators/sprite/index.ts";
import { generate } from "../../../src/generator.ts";
import { ganSprite, SPRITE_GAN_CONTRACT } from "../../../src/generators/sprite/gan-sprite.ts";
import { createRng } from "../../../src/rng.ts";
import { fakeSpriteModel } from "./fake-sprite-model.ts";

/** What a network learned that knows a little of the library. */
const KNOWN =
  "knight,dog,wolf,dragon,potion,sword,mammal,weapon,red,blue,green,gold,brown,second red,holding sword,holding shield,holding red,holding silver,knight 1,knight 2,dog 1,dog 3,wolf 2,dragon 1,potion 1".split(
    ",",
  );
const tagsOf = (request: object, open?: "settled" | "open", seed = 1) =>
  conditionTags(request, "sprite/test", KNOWN, createRng(seed), open);

describe("the tags of a wish for a network that learned the library", () => {
  it("are the subject, its sorts, its colours in their order, and one of its outlines that were learned", () => {
    const tags = tagsOf({ words: "a blue and red dog" });
    expect(tags.slice(0, 4)).toEqual(["dog", "mammal", "blue", "second red"]);
    expect(["dog 1", "dog 3"]).toContain(tags[4]);
  });

  it("are the same in Chinese", () => {
    expect(tagsOf({ words: "蓝色的狗" })).toEqual(tagsOf({ words: "a blue dog" }));
  });

  it("have what is held, in its colour, or in that of metal where none is said", () => {
    expect(tagsOf({ words: "a knight with a red shield" })).toEqual(expect.arrayContaining(["knight", "holding shield", "holding red"]));
    expect(tagsOf({ words: "a knight with a sword" })).toEqual(expect.arrayContaining(["holding sword", "holding silver"]));
    expect(tagsOf({ words: "a knight with a red shield" })).not.toContain("red");
  });

  it("are those of both subjects for a mixture, which has no outline", () => {
    const tags = tagsOf({ tags: ["dog", "dragon"] });
    expect(tags).toEqual(expect.arrayContaining(["dog", "dragon"]));
    expect(tags.filter((tag) => /\d$/.test(tag))).toEqual([]);
  });

  it("are an outline that can be told from other things: of a knight the one with a helmet", () => {
    expect(new Set(Array.from({ length: 20 }, (_, seed) => tagsOf({ tags: ["knight"] }, "settled", seed).at(-1)))).toEqual(new Set(["knight 1"])); // prettier-ignore
  });

  it("are one subject of a sort, among those that were learned", () => {
    const seen = new Set(Array.from({ length: 20 }, (_, seed) => tagsOf({ words: "mammal" }, "settled", seed)[0]));
    expect([...seen].toSorted()).toEqual(["dog", "wolf"]);
  });

  it("leave outline and colour to the pixels that are given", () => {
    expect(tagsOf({ words: "dog" }, "open")).toEqual(["dog", "mammal"]);
  });

  it.each([
    ["a knight without a helmet", "to leave out: helmet"],
    ["an octopus", 'the tag "octopus"'],
    ["a knight with a sword and a shield", "who holds or wears what: shield"],
    ["a knight with an axe", "who holds or wears what: axe"],
  ])("of %p are refused: the next in the chain draws it", async (words, what) => {
    const model = fakeSpriteModel(SPRITE_GAN_CONTRACT, { latent: 3, tags: KNOWN });
    const { provenance } = await generate([ganSprite(model), composeSprite()], { words }, { seed: 1 });
    expect(provenance).toMatchObject({
      generator: "sprite/compose",
      skipped: [{ generator: "sprite/gan", reason: expect.stringContaining(`has not learned ${what}`) }],
    });
  });

  it("are told in the papers without a nearest drawing, for it has its own", () => {
    expect(understandForNetwork({ words: "a blue dog with a sword" }, KNOWN)?.nearest).toBeUndefined();
  });
});

describe("the tags of a wish for a network with a developer's own pictures", () => {
  const OWN = [...KNOWN, "style mine", "slugling", "giant", "own slugling 1", "own slugling 2", "own giant 1", "own dog 1"];
  const own = (request: object, open?: "settled" | "open") => conditionTags(request, "sprite/test", OWN, createRng(1), open);

  it("are its name and one of its pictures' outlines, with the colours of the wish, in tags and in words", () => {
    expect(own({ tags: ["slugling", "red"] })).toEqual(expect.arrayContaining(["slugling", "red"]));
    expect(own({ words: "two red sluglings" })).toEqual(expect.arrayContaining(["slugling", "red"]));
    expect(own({ words: "a slugling" }).filter((tag) => tag.startsWith("own slugling "))).toHaveLength(1);
    expect(own({ tags: ["slugling"] }, "open")).toEqual(["slugling"]);
  });

  it("are told in the papers as understood", () => {
    const understood = (words: string) => understandForNetwork({ words }, OWN);
    expect(understood("a red slugling")).toMatchObject({ understood: ["red", "slugling"], notUnderstood: [] });
    expect(understood("a squeaking slugling")).toMatchObject({ understood: ["slugling"], notUnderstood: ["squeaking"] });
  });

  it("are a name also where it is another word elsewhere", () => {
    expect(own({ tags: ["giant"] })).toEqual(["giant", "own giant 1"]);
  });

  it("are their own outline of a subject of the library, and no usual colour of that", () => {
    expect(own({ tags: ["dog"] })).toEqual(["dog", "mammal", "own dog 1"]);
    expect(own({ words: "a blue dog" })).toEqual(["dog", "mammal", "blue", "own dog 1"]);
  });

  it("are as ever for what they do not show", () => {
    expect(own({ words: "a red knight" })).toEqual(tagsOf({ words: "a red knight" }));
    expect(() => own({ tags: ["red"] })).toThrow(/has not learned what to draw for red/);
  });
});
