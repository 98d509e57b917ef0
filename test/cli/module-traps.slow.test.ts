import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** What goes wrong in a newcomer's first module: each is told by its cause, with the way on. */
describe("a module that cannot be trained on", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "aigc-traps-"));
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(resolve("node_modules/phaser"), join(folder, "node_modules/phaser"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const END = "export function environment() { return {}; }";
  it.each<[string, Record<string, string>, RegExp]>([
    ["imports Phaser", { "game.mjs": `import Phaser from "phaser"; ${END}` }, /game\.mjs imports Phaser.*rules in a file of their own/],
    ["imports a part of Phaser", { "game.mjs": `import { Math as M } from 'phaser'; ${END}` }, /game\.mjs imports Phaser/],
    [
      "imports a file that imports Phaser",
      { "game.mjs": `import "./world/map.mjs"; ${END}`, "world/map.mjs": 'export { Scene } from "phaser";' },
      /map\.mjs imports Phaser/,
    ],
    [
      "asks for the window",
      { "game.mjs": `const width = window.innerWidth; ${END}` },
      /Node, where there is no page: it uses what only a browser/,
    ],
    ["makes an image", { "game.mjs": `const picture = new Image(); ${END}` }, /no page/],
    [
      "leaves out an ending",
      { "game.mjs": `import { x } from "./rules"; ${END}`, "rules.mjs": "export const x = 1;" },
      /whole name of a file/,
    ],
    [
      "imports a folder",
      { "game.mjs": `import { x } from "./world"; ${END}`, "world/index.mjs": "export const x = 1;" },
      /whole name of a file/,
    ],
    ["needs a package", { "game.mjs": `import "@some/where-not/deep.js"; ${END}` }, /npm install @some\/where-not\./],
    ["imports JSON as it is", { "game.mjs": `import map from "./map.json"; ${END}`, "map.json": "{}" }, /with \{ type: "json" \}/],
    ["is an old script by its name", { "game.cjs": END }, /Call it \.mjs/],
    ["has a slip of the pen", { "game.mjs": "export function environment( {" }, /Correct it; node \.\/game\.mjs shows the place/],
    ["throws", { "game.mjs": `throw new Error("no luck"); ${END}` }, /could not be loaded: no luck\. Correct it/],
    ["exports something else", { "game.mjs": "export const game = 1;" }, /exports no function "environment"/],
    ["is async", { "game.mjs": "export async function environment() { return {}; }" }, /async.*returned a promise/],
    ["makes nothing", { "game.mjs": "export function environment() {}" }, /gave undefined, without spec/],
  ])("%s", (_, files, message) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    for (const command of ["check", "train"]) {
      const words = [resolve("dist/cli/main.js"), command, `./${Object.keys(files)[0]}`];
      const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8" });
      expect(status).toBe(1);
      expect((stdout + stderr).replace(/\s+/g, " ")).toMatch(message);
      expect(stdout + stderr).not.toMatch(/\n\s+at /);
    }
  });
});
