import { generate } from "../../../src/generator.ts";
import { composeSprite, SPRITE_TAGS, type SpriteRequest } from "../../../src/generators/sprite/index.ts";
import { keepsGeneratorPromises } from "../../contracts/generator.ts";

const cast: readonly [SpriteRequest, ...SpriteRequest[]] = [
  { tags: ["knight", "blue"] },
  { tags: ["orc", "archer"] },
  { tags: ["slime"] },
  { tags: ["potion", "red"] },
  { words: "紫色的法师" },
];

keepsGeneratorPromises("sprite/compose", () => composeSprite(), cast, { raw: 1 });

describe("the compositor", () => {
  const draw = async (tags: readonly string[], seed: string | number) =>
    (await generate(composeSprite(), { tags }, { seed, attempts: 1 })).content;

  it("answers every tag, alone, at the first try, unrepaired", async () => {
    for (const tag of SPRITE_TAGS) {
      for (let seed = 0; seed < 5; seed++) {
        const { provenance } = await generate(composeSprite(), { tags: [tag] }, { seed, attempts: 1 });
        expect(provenance).toEqual({ generator: "sprite/compose", seed: String(seed), attempts: 1 });
      }
    }
  });

  it("draws different things differently", async () => {
    const kinds = [
      "knight",
      "mage",
      "archer",
      "king",
      "skeleton",
      "slime",
      "demon",
      "dragon",
      "snake",
      "bird",
      "fish",
      "potion",
      "sword",
      "book",
      "ring",
    ];
    const silhouettes = new Set<string>();
    for (const kind of kinds) silhouettes.add((await draw([kind], 1)).pixels.map((p) => (p === 0 ? "." : "#")).join(""));
    expect(silhouettes.size).toBe(kinds.length);
  });

  it("draws a snake when a snake is asked for, not another reptile", async () => {
    const shapes = new Set<string>();
    for (let seed = 0; seed < 20; seed++) shapes.add((await draw(["snake"], seed)).pixels.map((p) => (p === 0 ? "." : "#")).join(""));
    expect(shapes.size).toBe(1);
  });

  it("keeps to the colour that is asked for", async () => {
    const share = async (tags: readonly string[], colours: readonly string[]) => {
      const { pixels, palette } = await draw(tags, 3);
      const drawn = pixels.filter((p) => p > 0);
      return drawn.filter((p) => colours.includes(palette[p - 1]!)).length / drawn.length;
    };
    expect(await share(["slime", "red"], ["#d04648", "#442434"])).toBeGreaterThan(0.5);
    expect(await share(["slime", "green"], ["#6daa2c", "#346524"])).toBeGreaterThan(0.5);
    expect(await share(["slime", "green"], ["#d04648"])).toBeLessThan(0.1);
  });
});
