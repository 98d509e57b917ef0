import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { spriteTools } from "../../../../src/generators/sprite/tools/index.ts";
import type { Sprite } from "../../../../src/content.ts";
import type { Made } from "../../../../src/generator.ts";
import { runGenerate } from "../../../cli/run-generate.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "sprite-files-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs `generate sprite` with the compositor; gives what it prints. */
const run = async (...options: string[]) => (await runGenerate(spriteTools, "--way", "compose", ...options)).stdout;
const picture = (name: string) => PNG.sync.read(readFileSync(join(folder, name)));
const papers = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Made<Sprite>;

/** The sprite that the picture shows in a frame, as colours, "" for nothing. Half-transparent pixels are none. */
function colours({ width, data }: PNG, left = 0, top = 0): string[] {
  return Array.from({ length: 256 }, (_, at) => {
    const from = 4 * ((top + Math.floor(at / 16)) * width + left + (at % 16));
    const [r, g, b, alpha] = data.subarray(from, from + 4);
    expect([0, 255]).toContain(alpha);
    return alpha === 0 ? "" : `#${[r!, g!, b!].map((c) => c.toString(16).padStart(2, "0")).join("")}`;
  });
}
const drawn = ({ content: { palette, pixels } }: Made<Sprite>) => pixels.map((p) => (p === 0 ? "" : palette[p - 1]!));

describe("generate sprite --out", () => {
  it("writes a sprite in its own size, in exactly its colours, on nothing, with its papers beside it", async () => {
    await run("--words", "a red knight", "--out", join(folder, "knight.png"));
    const png = picture("knight.png");
    expect([png.width, png.height]).toEqual([16, 16]);
    expect(colours(png)).toEqual(drawn(papers("knight.json")));
    expect(papers("knight.json").provenance).toMatchObject({ generator: "sprite/compose", wish: { understood: ["red", "knight"] } });
  });

  it("writes several as files with numbers, each with its papers", async () => {
    await run("--words", "a slime", "--count", "3", "--out", join(folder, "slime.png"));
    expect(readdirSync(folder).toSorted()).toEqual([
      "slime-0.json",
      "slime-0.png",
      "slime-1.json",
      "slime-1.png",
      "slime-2.json",
      "slime-2.png",
    ]);
    for (let i = 0; i < 3; i++) expect(colours(picture(`slime-${i}.png`))).toEqual(drawn(papers(`slime-${i}.json`)));
    expect(papers("slime-1.json").provenance.seed).toBe("1/1");
  });

  it("draws wishes of a file as what --as says", async () => {
    writeFileSync(join(folder, "wishes.txt"), "an old witch\n穿红袍子的国王\n");
    await run("--wishes", join(folder, "wishes.txt"), "--as", "doll", "--out", join(folder, "people.json"));
    const made = JSON.parse(readFileSync(join(folder, "people.json"), "utf8")) as Made<Sprite>[];
    expect(made.map(({ content }) => content.width)).toEqual([48, 48]);
  });

  it("writes into a folder, and all into one .json", async () => {
    await run("--tags", "dragon", "--count", "2", "--out", join(folder, "new", "dragons"), "--seed", "s");
    expect(readdirSync(join(folder, "new", "dragons")).toSorted()).toEqual([
      "sprite-0.aseprite.json",
      "sprite-0.json",
      "sprite-0.png",
      "sprite-1.aseprite.json",
      "sprite-1.json",
      "sprite-1.png",
    ]);
    await run("--tags", "dragon", "--count", "2", "--out", join(folder, "all.json"), "--seed", "s");
    const all = JSON.parse(readFileSync(join(folder, "all.json"), "utf8")) as Made<Sprite>[];
    expect(all[1]).toEqual(papers(join("new", "dragons", "sprite-1.json")));
  });

  it("enlarges and fills only where that is asked for", async () => {
    await run("--words", "a slime", "--out", join(folder, "large.png"), "--zoom", "3", "--background", "#123456");
    const png = picture("large.png");
    expect([png.width, png.height]).toEqual([48, 48]);
    expect([...png.data.subarray(0, 4)]).toEqual([0x12, 0x34, 0x56, 255]);
  });

  it("refuses another ending and a colour that is none, before it draws", async () => {
    for (const out of ["x.jpg", "x.webp"])
      await expect(run("--out", join(folder, out))).rejects.toThrow(/x\.(jpg|webp)"\. Give \.png, \.aseprite\.json, \.json, a folder/);
    await expect(run("--contact-sheet", join(folder, "x.gif"))).rejects.toThrow(/x\.gif"\. Give \.png/);
    await expect(run("--background", "blue")).rejects.toThrow(/"blue" is not a colour\. Write it as #rrggbb/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("generate sprite --sheet and --contact-sheet", () => {
  it("lay the sprites edge to edge on nothing for a game, and enlarged on grey for the eye", async () => {
    await run(
      "--words",
      "a slime",
      "--count",
      "4",
      "--sheet",
      join(folder, "sheet.png"),
      "--contact-sheet",
      join(folder, "look.png"),
      "--out",
      join(folder, "all.json"),
    );
    const all = JSON.parse(readFileSync(join(folder, "all.json"), "utf8")) as Made<Sprite>[];
    const sheet = picture("sheet.png");
    expect([sheet.width, sheet.height]).toEqual([32, 32]);
    all.forEach((made, i) => expect(colours(sheet, (i % 2) * 16, Math.floor(i / 2) * 16)).toEqual(drawn(made)));
    const look = picture("look.png");
    expect([look.width, look.height]).toEqual([140, 140]);
    expect([...look.data.subarray(0, 4)]).toEqual([48, 46, 56, 255]);
    expect(existsSync(join(folder, "sheet.json"))).toBe(false);
  });
});

describe("what generate sprite prints", () => {
  it("is what was understood, what not, and what stands for what", async () => {
    const text = await run("--words", "a purple quibblefox, a knigth with a trumpet, without a helmet");
    expect(text).toMatch(/^understood: purple, knigth, trumpet, helmet$/m);
    expect(text).toMatch(/^not understood: quibblefox$/m);
    expect(text).toMatch(/^left away as asked: helmet$/m);
    expect(text).toMatch(/^taken for misspelt: knigth, read as knight$/m);
    expect(text).toMatch(/^taken for the nearest there is: trumpet, made as wand$/m);
    expect(await run("--words", "a cat with a dog")).toMatch(/^left out, because a sprite has room for one: dog$/m);
    expect(await run("--tags", "knight")).not.toMatch(/understood/);
  });

  it("is the refusal of words that nobody understands, with near ones", async () => {
    await expect(run("--words", "a quibblefox")).rejects.toThrow(/none of "a quibblefox" is understood\. Near it are/);
  });
});
