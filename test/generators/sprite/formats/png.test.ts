import { PNG } from "pngjs";
import { composeSprite, generate, spritePng, spriteSheet, type Made, type Sprite } from "../../../../src/headless.ts";

const made = (tags: readonly string[]): Promise<Made<Sprite>> => generate(composeSprite(), { tags }, { seed: "png" });

describe("a sprite as PNG", () => {
  it("has its own size, its own colours and nothing behind", async () => {
    const { content, provenance } = await made(["knight"]);
    const { width, height, data } = PNG.sync.read(Buffer.from(spritePng(content, provenance)));
    expect([width, height]).toEqual([content.width, content.height]);
    content.pixels.forEach((p, at) => {
      const colour = `#${data.subarray(4 * at, 4 * at + 3).toString("hex")}`;
      expect([at, data[4 * at + 3], p > 0 ? colour : ""]).toEqual([at, p > 0 ? 255 : 0, p > 0 ? content.palette[p - 1] : ""]);
    });
  });

  it("has its papers inside, whatever letters they have, and says that an algorithm made it", async () => {
    const { content, provenance } = await generate(composeSprite(), { words: '拿着剑的"骑士" & <龙>' }, { seed: "ü" });
    const text = Buffer.from(spritePng(content, provenance)).toString("utf8");
    expect(text).toContain("XML:com.adobe.xmp");
    expect(text).toContain("digitalsourcetype/algorithmicMedia");
    const written = /aigc:provenance="([^"]*)"/.exec(text)![1]!.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    expect(JSON.parse(written)).toEqual(provenance);
    expect(Buffer.from(spritePng(content)).toString("latin1")).not.toContain("iTXt");
  });
});

describe("a sheet", () => {
  it("has a row for each sprite, its frames beside it, and Aseprite's JSON", async () => {
    const [knight, slime] = [await made(["knight"]), await made(["slime"])];
    const frames = ["walk-1", "walk-2"].map((name, i) => ({ name, pixels: knight.content.pixels, ...(i === 1 ? { duration: 300 } : {}) }));
    const walking = { ...knight, content: { ...knight.content, frames } };
    const { png, json } = spriteSheet({ knight: walking, slime }, "cast.png");
    expect(json.meta).toMatchObject({ image: "cast.png", size: { w: 48, h: 32 }, provenance: [knight.provenance, slime.provenance] });
    expect(Object.entries(json.frames).map(([name, { duration, frame }]) => [name, duration, frame.x, frame.y])).toEqual([
      ["0", 125, 0, 0],
      ["1", 125, 16, 0],
      ["2", 300, 32, 0],
      ["3", 125, 0, 16],
      ["knight", 125, 0, 0],
      ["knight-walk-1", 125, 16, 0],
      ["knight-walk-2", 300, 32, 0],
      ["slime", 125, 0, 16],
    ]);
    expect(json.meta.frameTags.map(({ name, from, to }) => [name, from, to])).toEqual([
      ["knight", 0, 0],
      ["knight-walk", 1, 2],
      ["slime", 3, 3],
    ]);
    const sheet = PNG.sync.read(Buffer.from(png));
    const first = slime.content.pixels.findIndex((p) => p > 0);
    const at = 4 * ((16 + Math.floor(first / 16)) * 48 + (first % 16));
    expect(`#${sheet.data.subarray(at, at + 3).toString("hex")}`).toBe(slime.content.palette[slime.content.pixels[first]! - 1]);
  });

  it("refuses what is no sprite, by name, and too many colours", async () => {
    const knight = await made(["knight"]);
    expect(() => spriteSheet({ knight: knight.content as never })).toThrow(/named\["knight"\]/);
    const palette = Array.from({ length: 200 }, (_, i) => `#${i.toString(16).padStart(6, "0")}`);
    const other = palette.map((_, i) => `#ff${i.toString(16).padStart(4, "0")}`);
    const of = (colours: string[]) => ({ ...knight, content: { ...knight.content, palette: colours } });
    expect(() => spriteSheet({ a: of(palette), b: of(other) })).toThrow(/400 colours are too many/);
  });
});
