import { deflateSync } from "node:zlib";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { readAseprite } from "../../../../src/generators/sprite/tools/aseprite.ts";
import { ownArt } from "../../../../src/generators/sprite/tools/own-art.ts";
import { composedFor, withMoreTags } from "../../../../src/generators/sprite/tools/own-recipe.ts";

const LEARNED = { tags: ["knight", "dog", "mammal", "red"], palette: ["#101010", "#c03030", "#30c030", "#3030c0"], size: 16 };

/** A picture with a block of a colour in the middle. */
function block(width: number, height: number, colour: readonly number[]): PNG {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (x % 16 > 2 && x % 16 < 13 && y % 16 > 2 && y % 16 < 13) png.data.set([...colour, 255], (y * width + x) * 4);
  return png;
}

describe("art of one's own", () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), "aigc-art-")), "My Art");
    mkdirSync(folder);
    writeFileSync(join(folder, "LICENSE.txt"), "mine");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const put = (name: string, png: PNG) => writeFileSync(join(folder, name), PNG.sync.write(png));

  it("is labelled by its names: subjects of the library, colours, and new names", () => {
    for (let i = 0; i < 12; i++) put(`red knight ${i}.png`, block(16, 16, [200, 48, 48]));
    for (let i = 0; i < 12; i++) put(`slugling_${i}.png`, block(16, 16, [48, 200, 48]));
    const { learned, train, heldOut, names, style } = ownArt(folder, LEARNED);
    expect(style).toBe("style My Art");
    expect([...names.keys()].toSorted()).toEqual(["knight", "red", "slugling"]);
    expect(learned.tags).toEqual([...LEARNED.tags, "style My Art", "slugling"]);
    expect(train.length + heldOut.length).toBe(24);
    expect(train.find(({ tags }) => tags.includes("knight"))!.tags).toEqual(expect.arrayContaining(["style My Art", "knight", "red"]));
  });

  it("gives the network its own colours, each in the place of the nearest", () => {
    for (let i = 0; i < 12; i++) put(`a${i}.png`, block(16, 16, i < 9 ? [210, 50, 40] : [190, 40, 50]));
    const { learned, train } = ownArt(folder, LEARNED);
    // The commoner red has the place of red, the other the nearest that is left.
    expect(learned.palette).toEqual(["#be2832", "#d23228", "#30c030", "#3030c0"]);
    expect(new Set(train[0]!.pixels)).toEqual(new Set([0, 2]));
  });

  it("stands beside sprites of the library in the colours that the network has", () => {
    const composed = composedFor(LEARNED, 60);
    const used = new Set(composed.flatMap(({ pixels }) => [...pixels]));
    expect([...used].toSorted()).toEqual([0, 1, 2, 3, 4]);
    expect(composed.every(({ tags }) => tags.length > 0)).toBe(true);
  });

  it("cuts sheets up, and leaves out empty cells and what is too large", () => {
    const sheet = block(64, 48, [48, 200, 48]);
    // One cell is empty.
    for (let y = 0; y < 16; y++) for (let x = 0; x < 16; x++) sheet.data[(y * 64 + x) * 4 + 3] = 0;
    put("dogs.png", sheet);
    put("small dog.png", block(14, 10, [48, 48, 192]));
    put("poster.png", block(50, 50, [48, 48, 192]));
    const { train, heldOut, names } = ownArt(folder, LEARNED);
    expect(names.get("dog")).toBe(12);
    expect(new Set([...train, ...heldOut]).size).toBe(12);
  });

  it("is refused without a licence, and where there is too little of it", () => {
    put("a.png", block(16, 16, [1, 2, 3]));
    expect(() => ownArt(folder, LEARNED)).toThrow(/has 1 pictures.*12 are the least/);
    rmSync(join(folder, "LICENSE.txt"));
    expect(() => ownArt(folder, LEARNED)).toThrow(/no licence.*LICENSE\.txt/);
  });
});

describe("an Aseprite file", () => {
  const words = (...all: number[]) => all.flatMap((w) => [w & 255, (w >> 8) & 255]);
  const long = (n: number) => words(n & 0xffff, n >>> 16);
  const chunk = (type: number, data: readonly number[]) => [...long(data.length + 6), ...words(type), ...data];
  const layer = (flags: number) => chunk(0x2004, [...words(flags, 0, 0, 0, 0, 0), 255, 0, 0, 0, ...words(1), 65]);
  const cel = (index: number, x: number, y: number, width: number, pixels: readonly number[]) =>
    chunk(0x2005, [...words(index, x, y), 255, ...words(2, 0), 0, 0, 0, 0, 0, ...words(width, pixels.length / width), ...deflateSync(Uint8Array.from(pixels))]); // prettier-ignore
  const frame = (...chunks: number[][]) => {
    const body = chunks.flat();
    return [...long(body.length + 16), ...words(0xf1fa, chunks.length, 100, 0), ...long(chunks.length), ...body];
  };
  const file = (...frames: number[][]) => {
    const body = frames.flat();
    const head = [
      ...long(128 + body.length),
      ...words(0xa5e0, frames.length, 4, 3, 8),
      ...long(1),
      ...words(100),
      ...long(0),
      ...long(0),
      0,
    ];
    return Uint8Array.from([...head, ...Array<number>(128 - head.length).fill(0), ...body]);
  };
  const palette = chunk(0x2019, [...long(3), ...long(0), ...long(2), ...Array<number>(8).fill(0), ...words(0), 0, 0, 0, 0, ...words(0), 200, 10, 20, 255, ...words(0), 10, 20, 200, 255]); // prettier-ignore

  it("gives its frames, visible layers over each other, linked cels again", () => {
    const linked = chunk(0x2005, [...words(0, 0, 0), 255, ...words(1, 0), 0, 0, 0, 0, 0, ...words(0)]);
    const bytes = file(
      frame(palette, layer(1), layer(1), layer(0), cel(0, 0, 0, 2, [1, 1, 1, 0]), cel(1, 1, 0, 1, [2]), cel(2, 0, 0, 1, [2])),
      frame(linked),
    );
    const { width, height, frames } = readAseprite(bytes, "a.ase");
    expect([width, height, frames.length]).toEqual([4, 3, 2]);
    const at = (index: number, pixel: number) => [...frames[index]!.subarray(pixel * 4, pixel * 4 + 4)];
    expect([at(0, 0), at(0, 1), at(0, 4), at(0, 5)]).toEqual([[200, 10, 20, 255], [10, 20, 200, 255], [200, 10, 20, 255], [0, 0, 0, 0]]); // prettier-ignore
    expect([at(1, 0), at(1, 1)]).toEqual([[200, 10, 20, 255], [200, 10, 20, 255]]); // prettier-ignore
  });

  it("is refused by name where it is torn or none", () => {
    const whole = file(frame(palette, layer(1), cel(0, 0, 0, 2, [1, 1, 1, 0])));
    for (const bytes of [
      new Uint8Array(3),
      Uint8Array.from([...whole].fill(1, 4, 6)),
      whole.slice(0, 200),
      whole.fill(9, whole.length - 8),
    ])
      expect(() => readAseprite(bytes, "hero.ase")).toThrow(/hero\.ase is no Aseprite file/);
  });
});

it("new tags begin as nothing, before the share that is masked", () => {
  const weights = { steering: { shape: [3, 2], data: Float32Array.of(1, 2, 3, 4, 5, 6) } };
  const of = (tags: string[]) => ({ tags, palette: [], size: 16 });
  expect(withMoreTags(weights, of(["a", "b"]), of(["a", "b", "c"]))["steering"]).toEqual({
    shape: [4, 2],
    data: Float32Array.of(1, 2, 3, 4, 0, 0, 5, 6),
  });
  expect(() => withMoreTags(weights, of(["a"]), of(["a", "b"]))).toThrow(/3 rows.*1 tags/);
});
