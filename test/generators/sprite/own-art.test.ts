import { ownArt, ownSamples, tagsOfOwn, type OwnPicture } from "../../../src/generators/sprite/own-art.ts";
import { createRng } from "../../../src/rng.ts";

const LEARNED = { tags: ["knight", "dog", "mammal", "red"], palette: ["#101010", "#c03030", "#30c030", "#3030c0"], size: 16 };

/** A picture with a block of a colour in the middle of each cell. */
function block(name: string, [width, height]: readonly [number, number], colour: readonly number[]): OwnPicture & { rgba: Uint8Array } {
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (x % 16 > 2 && x % 16 < 13 && y % 16 > 2 && y % 16 < 13) rgba.set([...colour, 255], (y * width + x) * 4);
  return { name, width, height, rgba };
}
const RED = [200, 48, 48];
const GREEN = [48, 200, 48];
const many = (count: number, name: string, colour: readonly number[]) =>
  Array.from({ length: count }, (_, at) => block(`${name} ${at}`, [16, 16], colour));

describe("art of one's own", () => {
  it("is labelled by its names, colours and outlines, which become tags", () => {
    const { learned, train, heldOut, names, style } = ownArt([...many(12, "red knight", RED), ...many(12, "slugling", GREEN)], LEARNED, "mine"); // prettier-ignore
    expect(style).toBe("style mine");
    expect([...names]).toEqual([["knight", 12], ["slugling", 12]]); // prettier-ignore
    expect(learned.tags.slice(0, 6)).toEqual([...LEARNED.tags, "style mine", "slugling"]);
    expect(train.length + heldOut.length).toBe(24);
    // Each picture that is learnt has a tag of its own, and no other has one.
    const outlines = train.map(({ outline }) => outline!);
    expect(new Set(outlines).size).toBe(train.length);
    expect(learned.tags.slice(6).toSorted()).toEqual(outlines.toSorted());
    expect(tagsOfOwn(train[0]!, style)).toEqual(["style mine", "knight", "red", "own knight 1"]);
  });

  it("gives the network its own colours, each in the place of the nearest", () => {
    const { learned, train } = ownArt([...many(9, "a", [210, 50, 40]), ...many(3, "a", [190, 40, 50])], LEARNED, "mine");
    // The commoner red has the place of red, the other the nearest that is left.
    expect(learned.palette).toEqual(["#be2832", "#d23228", "#30c030", "#3030c0"]);
    expect(new Set(train[0]!.pixels)).toEqual(new Set([0, 2]));
  });

  it("cuts sheets up, and leaves out empty cells and what is too large", () => {
    const sheet = block("dogs", [64, 48], GREEN);
    for (let y = 0; y < 16; y++) for (let x = 0; x < 16; x++) sheet.rgba[(y * 64 + x) * 4 + 3] = 0;
    const { names } = ownArt([sheet, block("small dog", [14, 10], RED), block("poster", [50, 50], RED)], LEARNED, "mine");
    expect([...names]).toEqual([["dog", 12]]);
  });

  it("is refused where there is too little of it", () => {
    expect(() => ownArt(many(1, "a", RED), LEARNED, "mine")).toThrow(/there are 1 pictures.*12 are the least/);
  });

  it("is learnt in other colours of the same pictures too, and said to have them", () => {
    // Two shades each of red and green.
    const shaded = (name: string, light: readonly number[], dark: readonly number[]) => {
      const picture = block(name, [16, 16], light);
      for (let x = 3; x < 13; x++) picture.rgba.set([...dark, 255], (12 * 16 + x) * 4);
      return picture;
    };
    const pictures = Array.from({ length: 12 }, (_, at) =>
      at < 6 ? shaded(`slug ${at}`, [0xf2, 0x69, 0x5f], [0xc9, 0x36, 0x3f]) : shaded(`toad ${at}`, [0x8f, 0xd1, 0x4f], [0x4a, 0x9a, 0x42]),
    );
    const art = ownArt(pictures, { ...LEARNED, tags: [...LEARNED.tags, "green"] }, "mine");
    const samples = ownSamples(art, 300, createRng(1));
    const has = (tags: readonly string[], pixels: Uint8Array, name: string, colour: string) =>
      tags.includes(name) && tags.includes(colour) && art.learned.palette[pixels[5 * 16 + 5]! - 1];
    const greenSlugs = new Set(samples.flatMap(({ tags, pixels }) => has(tags, pixels, "slug", "green") || []));
    const redSlugs = new Set(samples.flatMap(({ tags, pixels }) => has(tags, pixels, "slug", "red") || []));
    expect([...greenSlugs]).toEqual(["#8fd14f"]);
    expect([...redSlugs]).toEqual(["#f2695f"]);
    // Some have no outline and some no colour, so that the network can do without.
    expect(samples.some(({ tags }) => !tags.some((tag) => tag.startsWith("own ")))).toBe(true);
    expect(samples.some(({ tags }) => !tags.includes("red") && !tags.includes("green"))).toBe(true);
  });
});
