import type { Direction, Sprite } from "../../../../src/content.ts";
import { generate } from "../../../../src/generator.ts";
import { RAMPS } from "../../../../src/generators/sprite/colours.ts";
import { anyDoll } from "../../../../src/generators/sprite/dolls/doll-corpus.ts";
import { cellOfDoll } from "../../../../src/generators/sprite/dolls/doll-grid.ts";
import { drawnDoll } from "../../../../src/generators/sprite/dolls/doll-sprite.ts";
import { emptyHanded } from "../../../../src/generators/sprite/dolls/doll-views.ts";
import {
  checkSprite,
  composeSprite,
  dollSpace,
  dollSprite,
  type DollPoint,
  type DollSpace,
} from "../../../../src/generators/sprite/index.ts";
import type { Model } from "../../../../src/model.ts";
import { createRng } from "../../../../src/rng.ts";
import { shippedModel } from "../../../../src/tools/shipped-model.ts";
import { spriteModelWithEncoder } from "../fake-sprite-model.ts";

let model: Model;
let space: DollSpace;
let [knight, witch] = [] as unknown as [DollPoint, DollPoint];
beforeAll(async () => {
  model = await shippedModel("sprite-doll");
  space = dollSpace(model);
  knight = await space.wish({ persona: { role: "knight" } }, createRng(1));
  witch = await space.wish({ words: "an old witch with a green cloak" }, createRng(2));
});

const colours = ({ palette, pixels }: Sprite) => pixels.map((p) => palette[p - 1]);
const outline = ({ pixels }: Sprite) => pixels.map((p) => p > 0);

/** Of the pixels that either draws, the share of one colour; the second is a doll of the rules. */
function likeness(network: Sprite, rules: Sprite, direction: Direction): number {
  const standing = ({ palette, frames = [], animations = [] }: Sprite) => {
    const idle = animations.find((one) => one.name === "idle" && one.direction === direction)!;
    return frames.find(({ name }) => name === idle.frames[0])!.pixels.map((p) => palette[p - 1]);
  };
  const [own, theirs] = [standing(network), standing(rules)];
  const cells = own.map((colour, cell) => [colour, theirs[cellOfDoll(cell)]]).filter((pair) => pair.some(Boolean));
  return cells.filter(([a, b]) => a === b).length / cells.length;
}

describe("the space of dolls", () => {
  it("draws somebody who stands and walks in four directions, left as right mirrored", async () => {
    const sprite = await space.draw(knight);
    expect(checkSprite(sprite)).toEqual([]);
    expect([sprite.width, sprite.height]).toEqual([32, 32]);
    expect(sprite.animations!.map(({ name, direction }) => `${name} ${direction}`)).toEqual(
      ["down", "left", "right", "up"].flatMap((direction) => [`idle ${direction}`, `walk ${direction}`]),
    );
    const row = (name: string) => sprite.frames!.find((frame) => frame.name === name)!.pixels.slice(320, 352);
    expect(row("stand-left")).toEqual([...row("stand-right")].reverse());
  });

  it("finds somebody like a picture, and draws the sides that the picture does not show", async () => {
    const people = Array.from({ length: 20 }, (_, at) => drawnDoll(emptyHanded(anyDoll(createRng(`like ${at}`)))));
    let [front, sides] = [0, 0];
    for (const person of people) {
      const drawn = await space.draw(await space.pointOf(person));
      front += likeness(drawn, person, "down") / people.length;
      sides += (likeness(drawn, person, "right") + likeness(drawn, person, "up")) / 2 / people.length;
    }
    expect(front).toBeGreaterThan(0.8);
    expect(sides).toBeGreaterThan(0.75);
  });

  it("goes from one person to another, sound all the way, and changes the paints in the middle", async () => {
    expect(space.between(knight, witch, 0)).toMatchObject({ latent: knight.latent, tags: knight.tags, paints: knight.paints });
    expect(space.between(knight, witch, 1)).toMatchObject({ latent: witch.latent, paints: witch.paints });
    for (const share of [0.2, 0.4, 0.6, 0.8]) expect(checkSprite(await space.draw(space.between(knight, witch, share)))).toEqual([]);
  });

  it("puts parts on by sliders, and takes them off", async () => {
    const bare = await space.wish({ words: "a villager without a hat" }, createRng(4));
    const drawn = (sprite: Sprite, rows: number, columns: readonly [number, number]) =>
      sprite.pixels.filter((p, at) => p > 0 && at < rows * 32 && at % 32 >= columns[0] && at % 32 < columns[1]).length;
    const [before, hat, wings] = [
      await space.draw(bare),
      await space.draw(await space.slide(bare, "hat wizard", 1)),
      await space.draw(await space.slide(bare, "wings feather", 1)),
    ];
    expect(drawn(hat, 6, [0, 32])).toBeGreaterThan(drawn(before, 6, [0, 32]) + 10);
    expect(drawn(wings, 32, [0, 8])).toBeGreaterThan(drawn(before, 32, [0, 8]) + 10);
    const off = await space.slide(await space.slide(bare, "hat wizard", 1), "hat wizard", -1);
    off.latent.forEach((x, at) => expect(x).toBeCloseTo(bare.latent[at]!, 5));
  });

  it("paints a shirt without touching the form", async () => {
    const before = await space.draw(knight);
    const green = await space.draw({ ...knight, paints: { ...knight.paints, skin: "green skin", shirt: "green" } });
    expect(outline(green)).toEqual(outline(before));
    expect(RAMPS["green"]!.some((shade) => colours(green).includes(shade))).toBe(true);
  });

  it("finds more like some, in paints of theirs", async () => {
    const child = space.moreLike([knight, witch], createRng(1));
    expect(child).toEqual(space.moreLike([knight, witch], createRng(1)));
    expect([knight.paints["hair"], witch.paints["hair"]]).toContain(child.paints["hair"]);
    expect(checkSprite(await space.draw(child))).toEqual([]);
  });

  it("takes a small figure of another hand, and refuses what is too large", async () => {
    const small = await generate(composeSprite(), { words: "a blue knight" }, { seed: 1 });
    expect(checkSprite(await space.draw(await space.pointOf(small.content)))).toEqual([]);
    await expect(space.pointOf({ width: 64, height: 64, palette: ["#ffffff"], pixels: Array(4096).fill(1) })).rejects.toThrow(
      /at most 32 x 32 pixels; this one is 64 x 64/,
    );
  });

  it("refuses unknown paints, points of another space, and a model of another contract", async () => {
    await expect(space.draw({ ...knight, paints: { shirt: "plaid" } })).rejects.toThrow(/paints\.shirt/);
    await expect(space.slide(knight, "hat wizzard", 1)).rejects.toThrow(/hat wizard/);
    await expect(space.draw({ ...knight, latent: [1] })).rejects.toThrow(/point\.latent.*24 numbers/);
    expect(() => dollSpace(spriteModelWithEncoder())).toThrow(/sprite-doll@1.*train sprite --model sprite-doll/);
  });
});

describe("the generator of dolls", () => {
  it("draws people, says which model drew, and leaves all else to the rules", async () => {
    const chain = [dollSprite(model), composeSprite()] as const;
    const made = await generate(chain, { persona: { role: "smith" } }, { seed: 1 });
    expect(made.provenance).toMatchObject({ generator: "sprite/doll", model: { name: "sprite-doll" } });
    const sword = await generate(chain, { words: "a sword" }, { seed: 1 });
    expect(sword.provenance.generator).toBe("sprite/compose");
    expect(sword.provenance.skipped![0]).toMatchObject({ generator: "sprite/doll" });
  });
});
