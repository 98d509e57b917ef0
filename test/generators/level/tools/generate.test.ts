import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import type { Level } from "../../../../src/content.ts";
import type { Made } from "../../../../src/generator.ts";
import { checkLevel, levelFromCode, levelFromLdtk, levelFromText, levelFromTiled } from "../../../../src/generators/level/index.ts";
import { levelTools } from "../../../../src/generators/level/tools/index.ts";
import { runGenerate } from "../../../cli/run-generate.ts";

const folder = mkdtempSync(join(tmpdir(), "levels-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string) => join(folder, name);
const SMALL = ["--way", "rules", "--width", "32", "--height", "24", "--enemies", "3"];
const run = (...words: string[]) => runGenerate(levelTools, ...SMALL, ...words);

describe("generate level", () => {
  it("makes as many as asked for, certified, and sums up how they came about", async () => {
    const { stdout, stderr } = await run("--chests", "1", "--key", "--count", "3", "--json");
    const made = JSON.parse(stdout) as Made<Level>[];
    expect(made).toHaveLength(3);
    for (const { content } of made) expect(checkLevel(content, { width: 32, height: 24, enemies: 3, chests: 1, key: true })).toEqual([]);
    expect(stderr).toBe("level/rules: 100 %\nas first proposed: 100 %\nrepaired: 0 %\n");
    expect((await run("--chests", "1", "--key", "--count", "3", "--json")).stdout).toBe(stdout);
  });

  it("writes JSON with the papers, text that reads back, a picture, and a contact sheet", async () => {
    await run("--count", "2", "--out", file("floors.json"), "--contact-sheet", file("sheet.png"));
    const made = JSON.parse(readFileSync(file("floors.json"), "utf8")) as Made<Level>[];
    expect(made.map(({ provenance }) => provenance.seed)).toEqual(["1", "1/1"]);
    await run("--count", "2", "--out", file("floors.txt"));
    const texts = readFileSync(file("floors.txt"), "utf8").trim().split("\n\n");
    expect(texts.map((text) => levelFromText(text).tiles)).toEqual(made.map(({ content }) => content.tiles));
    expect((await run("--count", "2")).stdout).toBe(readFileSync(file("floors.txt"), "utf8"));
    const sheet = PNG.sync.read(readFileSync(file("sheet.png")));
    expect(sheet.width).toBeGreaterThan(2 * 32 * 8);
    await run("--count", "2", "--out", file("all"));
    expect(readdirSync(file("all")).sort()).toEqual([
      "aigc-tiles.png",
      ...[0, 1].flatMap((i) => ["code", "json", "ldtk", "png", "tmj", "txt"].map((ending) => `level-${i}.${ending}`)),
    ]);
  });

  it("writes maps for editors, with what they need beside them, and share codes: all the same floor", async () => {
    const out = (name: string) => file(join("editors", name));
    for (const name of ["floor.tmj", "floor.ldtk", "floor.code"]) await run("--out", out(name));
    const { content, provenance } = JSON.parse(readFileSync(out("floor.json"), "utf8")) as Made<Level>;
    const map = readFileSync(out("floor.tmj"), "utf8");
    expect(levelFromTiled(map)).toEqual(content);
    expect(JSON.parse(JSON.parse(map).properties.at(-1).value)).toEqual(provenance);
    expect(levelFromLdtk(readFileSync(out("floor.ldtk"), "utf8"))).toEqual(content);
    expect(levelFromCode(readFileSync(out("floor.code"), "utf8")).tiles).toEqual(content.tiles);
    const [set] = JSON.parse(map).tilesets;
    const image = PNG.sync.read(readFileSync(out(set.image)));
    expect([image.width, image.height]).toEqual([set.imagewidth, set.imageheight]);
  });

  it("takes a wish in words, says what it did not follow, and heeds flags before it", async () => {
    const wish = async (...words: string[]) => {
      const { stdout } = await runGenerate(levelTools, "--way", "rules", "--json", "--wish", ...words);
      return (JSON.parse(stdout) as Made<Level>[])[0]!;
    };
    const { content, provenance } = await wish("小小的紫色洞穴，三个哥布林");
    expect(checkLevel(content, { width: 32, height: 24, enemies: 3, style: "cave" })).toEqual([]);
    expect(provenance.wish!.notUnderstood).toEqual(["紫色"]);
    expect((await wish("a small cave", "--width", "48")).content.width).toBe(48);
  });

  it("takes words without a flag, of any world, and explains without making anything", async () => {
    const { stdout, stderr } = await runGenerate(levelTools, "a", "small", "platformer", "with three coins", "--way", "rules", "--json");
    const [{ content }] = JSON.parse(stdout) as [Made<Level>];
    expect(checkLevel(content, { world: "platformer", width: 56, height: 14, enemies: 4, chests: 3 })).toEqual([]);
    expect(stderr).toContain("understood: small, platformer, coins\ntaken for the nearest there is: coins, made as chest\n");
    expect((await runGenerate(levelTools, "a village", "--explain")).stdout).toBe("nothing is wrong with it\n");
    const wrong = await runGenerate(levelTools, "a small platformer with 90 goblins", "--explain");
    expect(wrong.stdout).toBe("room: 90 enemies and 1 chests do not fit on 2 segments: at most 16 of both. Ask for fewer, or for a level 336 wide.\n"); // prettier-ignore
    expect(process.exitCode).toBe(1);
    process.exitCode = 0;
  });

  it("refuses a way and an ending that there are not, and floors that nobody can make", async () => {
    await expect(run("--way", "magic")).rejects.toThrow("Allowed choices are vae, gan, rules");
    await expect(run("--out", file("floor.bmp"))).rejects.toThrow('nothing is written to "');
    await expect(run("--out", file("floor.bmp"))).rejects.toThrow("Give .txt, .tmj, .ldtk, .code, .png, .json, a folder");
    await expect(run("--enemies", "1000")).rejects.toMatchObject({ code: "bad-request" });
    await expect(run("--width", "10000", "--height", "10000")).rejects.toThrow("width is 10000");
  });
});
