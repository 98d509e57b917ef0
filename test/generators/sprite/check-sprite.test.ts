import type { Sprite } from "../../../src/content.ts";
import { checkSprite, measureSprite, repairSprite } from "../../../src/generators/sprite/index.ts";
import { drawn, SHIELD } from "./drawings.ts";

const codes = (sprite: Parameters<typeof checkSprite>[0]) => checkSprite(sprite).map(({ code }) => code);
/** The shield with some pixels changed: [x, y, palette place]. */
function changed(...changes: readonly (readonly [number, number, number])[]) {
  const sprite = drawn(SHIELD);
  const pixels = [...sprite.pixels];
  for (const [x, y, p] of changes) pixels[y * 16 + x] = p;
  return { ...sprite, pixels };
}

/** The shield as large as that, every pixel of it at least once. */
function stretched(width: number, height: number): Sprite {
  const { pixels, palette } = drawn(SHIELD);
  const at = (x: number, y: number) => pixels[Math.floor((y * 16) / height) * 16 + Math.floor((x * 16) / width)]!;
  return { width, height, palette, pixels: Array.from({ length: width * height }, (_, i) => at(i % width, Math.floor(i / width))) };
}

describe("the check of a sprite", () => {
  it("lets a sound sprite through", () => {
    expect(checkSprite(drawn(SHIELD))).toEqual([]);
  });

  it("complains of pixels that do not fill the picture, and of nothing else then", () => {
    expect(codes({ ...drawn(SHIELD), width: 8 })).toEqual(["size"]);
    expect(codes({ ...drawn(SHIELD), pixels: [1, 2, 3] })).toEqual(["size"]);
  });

  it.each([
    [8, 8],
    [12, 20],
    [16, 24],
    [31, 17],
    [32, 32],
    [48, 64],
    [256, 256],
  ])("takes a sprite of %i x %i", (width, height) => {
    expect(checkSprite(stretched(width, height))).toEqual([]);
  });

  it.each([
    [0, 16],
    [16, 0],
    [257, 16],
    [16, 300],
  ])("complains of a sprite of %p x %p", (width, height) => {
    expect(codes({ ...drawn(SHIELD), width, height, pixels: [] })).toEqual(["size"]);
  });

  it("takes more colours in a larger picture", () => {
    // Columns of two pixels, each of its own colour, one after the other.
    const striped = (width: number, colours: number) => ({
      width,
      height: width,
      palette: Array.from({ length: colours }, (_, i) => `#0000${(16 + i).toString(16)}`),
      pixels: Array.from({ length: width * width }, (_, at) => (at < width * width * 0.8 ? 1 + (Math.floor(at / 2) % colours) : 0)),
    });
    for (const [size, colours] of [
      [16, 24],
      [24, 36],
      [32, 48],
      [64, 96],
      [32, 2],
    ] as const)
      expect(codes(striped(size, colours))).toEqual([]);
    for (const [size, colours] of [
      [8, 25],
      [16, 25],
      [24, 37],
      [32, 49],
    ] as const)
      expect(codes(striped(size, colours))).toContain("colours");
  });

  it("looks at every frame: its size, its palette, its name", () => {
    const { pixels } = drawn(SHIELD);
    const framed = (...frames: { name: string; pixels: number[] }[]) => codes({ ...drawn(SHIELD), frames });
    expect(framed({ name: "hurt", pixels: pixels.map((p) => (p > 0 ? 3 : 0)) }, { name: "gone", pixels: pixels.map(() => 0) })).toEqual([]);
    expect(framed({ name: "hurt", pixels: pixels.slice(1) })).toEqual(["size"]);
    expect(framed({ name: "hurt", pixels: pixels.map(() => 17) })).toEqual(["palette"]);
    expect(framed({ name: "hurt", pixels: [...pixels] }, { name: "hurt", pixels: [...pixels] })).toEqual(["frames"]);
    expect(framed({ name: "", pixels: [...pixels] })).toEqual(["frames"]);
    const broken = (frames: unknown) => () => checkSprite({ ...drawn(SHIELD), frames: frames as [] });
    expect(broken("walk")).toThrow(/sprite\.frames is "walk". Give a list of pictures/);
    expect(broken([{ pixels }])).toThrow(/sprite\.frames\[0\]\.name is undefined/);
    expect(broken([{ name: "hurt", pixels, duration: -1 }])).toThrow(/sprite\.frames\[0\]\.duration is -1/);
  });

  it.each([-1, 17, 1.5, Number.NaN])("complains of the pixel %p, which the palette does not have", (p) => {
    expect(codes(changed([8, 6, p]))).toContain("palette");
  });

  it("complains of a colour that is none", () => {
    expect(codes({ ...drawn(SHIELD), palette: ["red", ...drawn(SHIELD).palette.slice(1)] })).toContain("palette");
  });

  it("complains of a blank sprite and of a full one", () => {
    expect(codes(drawn(""))).toContain("fill");
    expect(codes({ ...drawn(""), pixels: Array.from({ length: 256 }, (_, at) => 1 + (Math.floor(at / 32) % 2)) })).toContain("fill");
  });

  it("complains of a sprite in two halves, corners counted as touching", () => {
    expect(codes(changed([0, 0, 1], [1, 0, 1], [14, 14, 1], [15, 14, 1], [14, 15, 1]))).toEqual(["pieces"]);
    // One more pixel across a corner joins nothing that was apart, nor parts anything.
    expect(codes(changed([4, 1, 1]))).toEqual([]);
  });

  it("complains of noise", () => {
    const noise = {
      ...drawn(""),
      pixels: Array.from({ length: 256 }, (_, at) => (at < 200 ? 1 + ((at * 7 + Math.floor(at / 16) * 3) % 13) : 0)),
    };
    expect(codes(noise)).toContain("speckle");
  });

  it("complains of a single colour", () => {
    expect(codes(drawn(SHIELD.replaceAll(/[bc]/g, "a")))).toEqual(["colours"]);
  });

  it("counts drawn pixels, pieces, single pixels and colours", () => {
    expect(measureSprite(drawn("aab\naab\n...\n....c"))).toEqual({ drawn: 7, largest: 6, orphans: 1, colours: 3, commonest: 4 });
  });
});

describe("the repair of a sprite", () => {
  it("is the same in every size", () => {
    const large = stretched(48, 32);
    const pixels = [...large.pixels];
    for (let x = 0; x < 48; x += 2) for (const y of [0, 31]) pixels[y * 48 + x] = 1;
    expect(codes({ ...large, pixels })).toEqual(["pieces"]);
    expect(repairSprite({ ...large, pixels })!.content).toEqual(large);
  });

  it("drops specks beside it and says how many pixels that took", () => {
    const spoilt = changed([0, 0, 1], [15, 15, 1], [0, 15, 1], [15, 0, 1]);
    expect(codes(spoilt)).toEqual(["pieces"]);
    expect(repairSprite(spoilt)).toEqual({ content: drawn(SHIELD), edits: 4 });
  });

  it("gives up where it would have to draw a tenth of the sprite anew", () => {
    expect(repairSprite(drawn("aabb............aabb\naabb............"))).toBeNull();
    expect(repairSprite(drawn(""))).toBeNull();
  });

  it("leaves the sprite that it is given as it is", () => {
    const spoilt = changed([0, 0, 1], [15, 15, 1], [0, 15, 1], [15, 0, 1]);
    const before = JSON.stringify(spoilt);
    repairSprite(spoilt);
    expect(JSON.stringify(spoilt)).toBe(before);
  });
});
