import type { Sprite } from "../../../src/content.ts";
import { generate } from "../../../src/generator.ts";
import { checkSprite, composeSprite, SPRITE_TAGS, type SpriteRequest } from "../../../src/generators/sprite/index.ts";
import { RAMPS } from "../../../src/generators/sprite/colours.ts";
import { library } from "../../../src/generators/sprite/library.ts";
import { createRng } from "../../../src/rng.ts";
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
    const silhouette = ({ pixels }: Sprite) => pixels.map((p) => (p === 0 ? "." : "#")).join("");
    for (let seed = 0; seed < 40; seed++) shapes.add(silhouette(await draw(["snake"], seed)));
    const turtle = silhouette(await draw(["turtle"], 1));
    // As many outlines as the library has of it.
    expect(shapes.size).toBe(library().get("snake")!.length);
    expect(shapes).not.toContain(turtle);
  });

  it("keeps to the colour that is asked for", async () => {
    const share = async (tags: readonly string[], colours: readonly string[]) => {
      const { pixels, palette } = await draw(tags, 3);
      const drawn = pixels.filter((p) => p > 0);
      return drawn.filter((p) => colours.includes(palette[p - 1]!)).length / drawn.length;
    };
    expect(await share(["slime", "red"], RAMPS["red"]!)).toBeGreaterThan(0.5);
    expect(await share(["slime", "green"], RAMPS["green"]!)).toBeGreaterThan(0.5);
    expect(await share(["slime", "green"], RAMPS["red"]!)).toBeLessThan(0.1);
  });

  const drawWish = (words: string, seed: string | number) => composeSprite().propose({ words }, createRng(seed));
  /** Pixels that differ, by the colours that they have in the first. */
  const changed = async (words: string, plain: string, seed: number) => {
    const [one, other] = [await drawWish(words, seed), await drawWish(plain, seed)];
    const colours = ({ pixels, palette }: Sprite) => pixels.map((p) => (p === 0 ? "" : palette[p - 1]!));
    const before = colours(other);
    return colours(one).flatMap((colour, at) =>
      colour === before[at] ? [] : [{ colour, grown: (colour === "") !== (before[at] === "") }],
    );
  };

  it.each([
    "skeleton",
    "slime",
    "ghost",
    "demon",
    "golem",
    "bird",
    "knight",
    "goblin",
    "dog",
    "dragon",
    "snake",
    "fish",
    "plant",
    "insect",
  ])("draws a %s with a sword as one, and the sword beside it", async (creature) => {
    for (let seed = 0; seed < 10; seed++) {
      const difference = await changed(`a ${creature} with a sword`, `a ${creature}`, seed);
      const metal = difference.filter(({ colour }) => RAMPS["silver"]!.includes(colour));
      expect(metal.length).toBeGreaterThanOrEqual(2);
      // What is held takes a corner of the picture: the creature stays.
      expect(difference.filter(({ grown }) => grown).length).toBeLessThan(25);
      expect(checkSprite(await drawWish(`a ${creature} with a sword`, seed))).toEqual([]);
    }
  });

  it("draws each thing that is held or worn, in its colour, on every creature", async () => {
    for (const creature of ["skeleton", "slime", "mage", "dog", "dragon"]) {
      for (const thing of [
        "sword",
        "staff",
        "bow",
        "hammer",
        "shield",
        "potion",
        "book",
        "gem",
        "ring",
        "apple",
        "helmet",
        "hat",
        "crown",
        "armor",
        "boots",
      ]) {
        const difference = await changed(`a white ${creature} with a purple ${thing}`, `a white ${creature}`, 1);
        expect([creature, thing, difference.some(({ colour }) => RAMPS["purple"]!.includes(colour))]).toEqual([creature, thing, true]);
      }
    }
  });

  it("draws nothing that the wish is without, in both languages", async () => {
    const shapes = async (words: string) => {
      const all = await Promise.all(Array.from({ length: 30 }, (_, seed) => drawWish(words, seed)));
      return all.map(({ pixels }) => pixels);
    };
    // In drawings that are put together column 14 is where a knight's sword is, rows 1 to 3 the helmet.
    const armed = (pixels: readonly number[]) => [5, 6, 7].some((y) => pixels[y * 16 + 14] !== 0);
    for (const words of ["a knight without a sword", "没有剑的骑士", "an unarmed knight", "a knight, no weapon"])
      expect((await shapes(words)).some(armed)).toBe(false);
    const helmeted = (pixels: readonly number[]) => pixels[3 * 16 + 7] === 16;
    for (const words of ["a knight without a helmet", "不戴头盔的骑士"]) expect((await shapes(words)).some(helmeted)).toBe(false);
    const blue = async (words: string) => {
      const all = await Promise.all(Array.from({ length: 30 }, (_, seed) => drawWish(words, seed)));
      return all.some(({ palette }) => palette.some((colour) => RAMPS["blue"]!.includes(colour)));
    };
    for (const words of ["a knight, not blue", "不是蓝色的骑士", "a slime, not blue"])
      expect([words, await blue(words)]).toEqual([words, false]);
    expect(await blue("a knight")).toBe(true);
  });

  it("has a purple for what is purple, and no other", async () => {
    const { pixels, palette } = await drawWish("a purple slime", 1);
    expect(pixels.filter((p) => RAMPS["purple"]!.includes(palette[p - 1] ?? "")).length).toBeGreaterThan(40);
  });

  it("says in the papers what was understood, what not, and what stands for what", async () => {
    const papers = async (words: string) => (await generate(composeSprite(), { words }, { seed: 1 })).provenance.wish;
    expect(await papers("a purple quibblefox")).toEqual({ understood: ["purple"], notUnderstood: ["quibblefox"] });
    expect(await papers("a shiny trumpet")).toEqual({
      understood: ["trumpet"],
      notUnderstood: ["shiny"],
      nearest: [{ word: "trumpet", drawn: "wand" }],
    });
    expect(await papers("a shiny dagger")).toEqual({ understood: ["dagger"], notUnderstood: ["shiny"] });
    // In a hand an axe has a drawing of its own.
    expect(await papers("a dwarf with an axe")).toEqual({ understood: ["dwarf", "axe"], notUnderstood: [] });
    expect(await papers("没有剑的騎士")).toEqual({ understood: ["騎士", "剑"], notUnderstood: [], without: ["sword"] });
    expect((await generate(composeSprite(), { tags: ["trumpet"] }, { seed: 1 })).provenance.wish).toMatchObject({
      nearest: [{ word: "trumpet", drawn: "wand" }],
    });
    expect((await generate(composeSprite(), { tags: ["knight"] }, { seed: 1 })).provenance.wish).toBeUndefined();
  });
});
