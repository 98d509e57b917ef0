import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { PNG } from "pngjs";
import { addGenerateLevel, generateLevels } from "../../../../src/generators/level/tools/generate.ts";
import { levelPicture } from "../../../../src/generators/level/tools/picture.ts";
import type { Level } from "../../../../src/content.ts";
import type { Made } from "../../../../src/generator.ts";
import { checkLevel, levelFromText } from "../../../../src/generators/level/index.ts";

const folder = mkdtempSync(join(tmpdir(), "levels-"));
afterAll(() => rmSync(folder, { recursive: true }));

const options = { width: 32, height: 24, enemies: 4, chests: 1, style: "mixed", key: true, count: 3, seed: "cli", way: "rules" };
const run = async (...words: string[]) => {
  const parent = new Command().exitOverride();
  addGenerateLevel(parent);
  await parent.parseAsync(["level", "--way", "rules", "--width", "32", "--height", "24", "--enemies", "3", "--count", "2", ...words], {
    from: "user",
  });
};

describe("generate level", () => {
  it("makes as many as asked for, certified, and sums up how they came about", async () => {
    const { made, summary } = await generateLevels(options);
    expect(made).toHaveLength(3);
    for (const { content } of made) expect(checkLevel(content, { width: 32, height: 24, enemies: 4, chests: 1, key: true })).toEqual([]);
    expect(summary).toBe(
      "3 floors by level/rules: 100.0 % playable as proposed, 0.0 % repaired (0.0 edits on average, 0 at most), 0.0 % at a later attempt, 0.0 % by rules instead; all certified",
    );
    expect((await generateLevels(options)).made).toEqual(made);
  });

  it("writes JSON with the papers, text that reads back, a picture, and a contact sheet", async () => {
    const file = (name: string) => join(folder, name);
    await run("--out", file("floors.json"), "--contact-sheet", file("sheet.png"));
    const made = JSON.parse(readFileSync(file("floors.json"), "utf8")) as Made<Level>[];
    expect(made.map(({ provenance }) => provenance.seed)).toEqual(["1/0", "1/1"]);
    await run("--out", file("floors.txt"));
    const texts = readFileSync(file("floors.txt"), "utf8").trim().split("\n\n");
    expect(texts.map((text) => levelFromText(text).tiles)).toEqual(made.map(({ content }) => content.tiles));
    const sheet = PNG.sync.read(readFileSync(file("sheet.png")));
    expect(sheet.width).toBeGreaterThan(2 * 32 * 8);
    await run("--out", file("all"));
    expect(readdirSync(file("all")).sort()).toEqual([0, 1].flatMap((i) => [`level-${i}.json`, `level-${i}.png`, `level-${i}.txt`]));
  });

  it("refuses a way and an ending that there are not, and floors that nobody can make", async () => {
    await expect(generateLevels({ ...options, way: "magic" })).rejects.toThrow("Choose one of vae, rules");
    await expect(run("--out", join(folder, "floor.bmp"))).rejects.toThrow("written as .txt, .json or .png");
    await expect(generateLevels({ ...options, enemies: 1000 })).rejects.toMatchObject({ code: "bad-request" });
    await expect(generateLevels({ ...options, width: 10_000, height: 10_000 })).rejects.toThrow("width is 10000");
  });
});

describe("the picture of a level", () => {
  it("shows each tile and each thing in colours of its own", () => {
    const level = levelFromText("#####\n#.o~#\n#@ek#\n#####");
    const { width, height, rgba } = levelPicture(level);
    expect([width, height]).toEqual([40, 32]);
    const tile = (x: number, y: number) => {
      const pixels: string[] = [];
      for (let v = 0; v < 8; v++) for (let u = 0; u < 8; u++) pixels.push([...rgba.subarray(((y * 8 + v) * 40 + x * 8 + u) * 4, ((y * 8 + v) * 40 + x * 8 + u) * 4 + 3)].join()); // prettier-ignore
      return pixels.join(" ");
    };
    const seen = [[0, 0], [1, 1], [2, 1], [3, 1], [1, 2], [2, 2], [3, 2]].map(([x, y]) => tile(x!, y!)); // prettier-ignore
    expect(new Set(seen).size).toBe(seen.length);
  });
});
