import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { spriteData } from "../../../../src/generators/sprite/tools/data.ts";
import { SPRITE_TAGS } from "../../../../src/generators/sprite/index.ts";

const RED = [208, 70, 72, 255];
const GREEN = [109, 170, 44, 255];

/** A set in the form of the real one, made here: forty creatures in two colours each, a wall, and a sprite that is too large. */
function smallSet(): string {
  const data = mkdtempSync(join(tmpdir(), "sprites-"));
  const folder = join(data, "sprites", "dawnlike");
  mkdirSync(join(folder, "png"), { recursive: true });
  mkdirSync(join(folder, "licence"));
  writeFileSync(join(folder, "licence", "LICENSE"), "CC0");
  const lines: string[] = [];
  const add = (name: string, tags: readonly string[], colour: readonly number[], size = 16) => {
    const png = new PNG({ width: size, height: size });
    for (let at = size * 4; at < size * 9; at++) png.data.set(colour, at * 4);
    const file = `dawnlike/png/${lines.length}.png`;
    writeFileSync(join(data, "sprites", file), PNG.sync.write(png));
    lines.push(JSON.stringify({ file, w: size, h: size, name, tags }));
  };
  for (let i = 0; i < 40; i++) {
    add(`beast ${i}`, ["creature", "mammal", "red"], RED);
    add(`beast ${i}`, ["creature", "mammal", "green"], GREEN);
  }
  add("wall", ["terrain", "wall", "creature"], RED);
  add("giant", ["creature"], RED, 32);
  writeFileSync(join(folder, "labels.jsonl"), `${lines.join("\n")}\n`);
  return data;
}

describe("the data of the sprite trainers", () => {
  let data: string;
  beforeAll(() => (data = smallSet()));
  afterAll(() => rmSync(data, { recursive: true }));

  it("are palette indices and tags; sceneries and other sizes stay out", () => {
    const { train, heldOut, palette } = spriteData(data);
    expect([...new Set(palette)].toSorted()).toEqual(["#000000", "#6daa2c", "#d04648"]);
    expect(palette).toHaveLength(16);
    expect(train.count + heldOut.count).toBe(80);
    const tags = SPRITE_TAGS.filter((_, at) => train.conditions[at] === 1);
    expect(tags).toEqual(["mammal", train.pixels[5 * 16] === palette.indexOf("#d04648") + 1 ? "red" : "green"]);
    expect([...new Set(train.pixels)].toSorted()).toEqual([0, 1, 2]);
  });

  it("are held out by name: a recoloured twin is on the same side", () => {
    const { names } = spriteData(data);
    expect(names.heldOut.length).toBeGreaterThan(0);
    expect(names.heldOut.filter((name) => names.train.includes(name))).toEqual([]);
  });

  it("have the size of most of the pictures of a folder", () => {
    const folder = mkdtempSync(join(tmpdir(), "art-"));
    writeFileSync(join(folder, "LICENSE"), "CC0");
    const add = (name: string, width: number, height: number) => {
      const png = new PNG({ width, height });
      for (let at = 0; at < (width * height) / 2; at++) png.data.set(RED, at * 4);
      writeFileSync(join(folder, `${name}.png`), PNG.sync.write(png));
    };
    const letters = "abcdefghijklmnopqrstuvwxyz";
    for (const letter of letters) add(`knight ${letter}${letter}`, 24, 24);
    for (const letter of letters.slice(0, 9)) add(`orc ${letter}`, 16, 16);
    for (const letter of letters)
      for (const [width, height] of [
        [24, 32],
        [30, 30],
        [128, 128],
      ] as const)
        add(`${width} ${height} ${letter}${width}`, width, height);
    const { size, train, heldOut, names } = spriteData(folder);
    expect([size, train.count + heldOut.count]).toEqual([24, 26]);
    expect(train.pixels).toHaveLength(train.count * 24 * 24);
    expect(names.train.every((name) => name.startsWith("knight"))).toBe(true);
    rmSync(folder, { recursive: true });
  });

  it("are refused without a licence, and where there is nothing", () => {
    const bare = mkdtempSync(join(tmpdir(), "bare-"));
    expect(() => spriteData(bare)).toThrow(/no PNG in .*docs\/data\.md/);
    expect(() => spriteData(join(bare, "nowhere"))).toThrow(/docs\/data\.md/);
    cpSync(data, bare, { recursive: true });
    rmSync(join(bare, "sprites", "dawnlike", "licence"), { recursive: true });
    expect(() => spriteData(bare)).toThrow(/has no licence/);
    rmSync(bare, { recursive: true });
  });

  it("are any folder of PNG files with a licence, their paths as tags", () => {
    const own = mkdtempSync(join(tmpdir(), "own-"));
    mkdirSync(join(own, "knights"));
    const png = new PNG({ width: 16, height: 16 });
    for (let at = 64; at < 144; at++) png.data.set(RED, at * 4);
    for (let i = 0; i < 30; i++) writeFileSync(join(own, "knights", `red ${String.fromCharCode(97 + i)}x.png`), PNG.sync.write(png));
    expect(() => spriteData(own)).toThrow(/no licence/);
    writeFileSync(join(own, "LICENSE.txt"), "mine");
    const { train, heldOut, papers } = spriteData(own);
    expect(train.count + heldOut.count).toBe(30);
    expect(SPRITE_TAGS.filter((_, at) => train.conditions[at] === 1)).toEqual(["humanoid", "knight", "red"]);
    expect(papers).toMatchObject({ licence: "see LICENSE.txt", items: train.count });
    rmSync(own, { recursive: true });
  });
});
