import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { npm, pack } from "./npm.ts";

/** What a user gets who installs the package: packed, unpacked into an empty project, without Phaser and without anything else. */
describe("the package", () => {
  let folder: string;
  let installed: string;
  let packed: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "aigc-package-"));
    packed = pack(folder);
    writeFileSync(join(folder, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }');
    npm(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--omit=peer", `./${packed}`], folder);
    installed = join(folder, "node_modules/phaser-aigc");
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const node = (code: string, type: "module" | "commonjs" = "module") =>
    spawnSync(process.execPath, [`--input-type=${type}`, "--eval", code], { cwd: folder, encoding: "utf8" });

  it("brings nothing else", () => {
    expect(existsSync(join(folder, "node_modules/phaser"))).toBe(false);
    const names = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
    expect(names).toEqual(["phaser-aigc"]);
  });

  it("runs no script when it is installed, and has none that npm would warn of", () => {
    const { scripts } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as { scripts: Record<string, string> };
    expect(Object.keys(scripts).filter((script) => /^((pre|post)?install|prepare)$/.test(script))).toEqual([]);
  });

  it("is built in a clone when its packages are installed, and before it is packed", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    // npm runs "dependencies" in the project that is installed, never in one that is installed from.
    expect(scripts).toMatchObject({ dependencies: "node scripts/build.mjs --if-missing", prepack: "node scripts/build.mjs" });
  });

  it("imports nothing of Node, no optional package and none by a dynamic import, from any door of a game", () => {
    for (const door of ["index", "headless", "nn/host/worker"]) {
      const found: string[] = [];
      const seen = new Set<string>();
      const walk = (file: string): void => {
        if (seen.has(file)) return;
        seen.add(file);
        const code = readFileSync(file, "utf8");
        for (const [, name] of code.matchAll(/^(?:import|export)\b[^"';]*?\bfrom\s*["']([^"']+)["']|^import\s*["']([^"']+)["']/gm)) {
          if (name!.startsWith(".")) walk(join(dirname(file), name!));
          else found.push(name!);
        }
        found.push(...[...code.matchAll(/\b(?:import|require)\(\s*["'`]([^"'`]+)/g)].map(([call]) => call));
      };
      walk(join(installed, `dist/esm/${door}.js`));
      expect({ door, found: [...new Set(found)] }).toEqual({ door, found: door === "index" ? ["phaser"] : [] });
      expect(seen.size).toBeGreaterThan(door === "nn/host/worker" ? 0 : 30);
    }
  });

  it("has a worker in one file, and the same as a text, that Node's threads run as well", () => {
    expect(readFileSync(join(installed, "dist/esm/nn/host/worker.js"), "utf8")).not.toMatch(/\bimport\b/);
    const run = node(`
      import { readFileSync } from "node:fs";
      import { workerModel } from ${JSON.stringify(join(installed, "dist/esm/nn/host/worker-model.js"))};
      const folder = ${JSON.stringify(join(installed, "models/level-room/"))};
      const model = await workerModel(JSON.parse(readFileSync(folder + "manifest.json", "utf8")), readFileSync(folder + "model.onnx"));
      console.log(model.way);
      model.dispose();`);
    expect({ stderr: run.stderr, stdout: run.stdout }).toEqual({ stderr: "", stdout: "blob\n" });
  });

  it("names the package that is missing, and how to get it", () => {
    const run = node(`
      import { readFileSync } from "node:fs";
      import { readForeignModel } from "phaser-aigc/headless";
      await readForeignModel(readFileSync(${JSON.stringify(resolve("test/agents/foreign/sb3-discrete.onnx"))})).catch((error) =>
        console.log(error.code, error.message));`);
    expect(run.stdout).toMatch(/^missing-package .*npm install onnxruntime-web/);
  });

  it("opens its headless door in plain Node, without Phaser and without a word on stderr", () => {
    const run = node('import { createRng } from "phaser-aigc/headless"; console.log(createRng("a").below(1000));');
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: "" });
    const required = node('const { createRng } = require("phaser-aigc/headless"); console.log(createRng("a").below(1000));', "commonjs");
    expect({ status: required.status, stderr: required.stderr }).toEqual({ status: 0, stderr: "" });
    expect(required.stdout).toBe(run.stdout);
  });

  it("makes a level, a sprite and a line headless, as the README shows", () => {
    const run = node(`
      import { generate, rulesLevel, composeSprite, grammarLine } from "phaser-aigc/headless";
      const level = await generate(rulesLevel(), { width: 48, height: 24, enemies: 4 }, { seed: "caves" });
      const sprite = await generate(composeSprite(), { tags: ["skeleton"] }, { seed: "caves" });
      const line = await generate(grammarLine(), { speaker: { name: "Orla", role: "smith", mood: 0 }, act: "greet", slots: {}, language: "en" }, { seed: "caves" });
      console.log(JSON.stringify([level.content.width, sprite.content.width, line.content.speaker]));`);
    expect(run.stderr).toBe("");
    expect(JSON.parse(run.stdout)).toEqual([48, 16, "Orla"]);
  });

  it("opens the door for training", () => {
    const run = node('import * as train from "phaser-aigc/train"; console.log(typeof train.ppo, typeof train.vae);');
    expect({ status: run.status, stderr: run.stderr, stdout: run.stdout }).toEqual({
      status: 0,
      stderr: "",
      stdout: "function function\n",
    });
  });

  it("has a command line that explains itself", () => {
    const run = spawnSync(process.execPath, [join(installed, "dist/cli/main.js"), "--help"], { cwd: folder, encoding: "utf8" });
    expect(run.status).toBe(0);
    for (const command of ["train", "generate", "evaluate", "inspect"]) expect(run.stdout).toContain(command);
  });

  it("carries the models, and no training data", () => {
    const models = readdirSync("models");
    expect(models).toEqual(expect.arrayContaining(["skirmish-squad", "level-room", "sprite-masked", "dialogue"]));
    for (const model of models) {
      for (const file of ["model.onnx", "manifest.json", "CARD.md"]) expect(existsSync(join(installed, "models", model, file))).toBe(true);
    }
    expect(existsSync(join(installed, "data"))).toBe(false);
  });

  it("is clean for publint", async () => {
    const { publint } = await import("publint");
    const { messages } = await publint({ pkgDir: installed, strict: true });
    expect(messages.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([]);
  });

  it("is resolved by every module resolution that TypeScript has, but for the legacy one on sub-paths", () => {
    const run = spawnSync(
      process.execPath,
      [
        "node_modules/@arethetypeswrong/cli/dist/index.js",
        join(folder, packed),
        "--format",
        "json",
        "--profile",
        "node16",
        "--exclude-entrypoints",
        "./models/*",
        "./dist/*",
      ],
      { encoding: "utf8", maxBuffer: 1 << 28 },
    );
    const { analysis } = JSON.parse(run.stdout) as {
      analysis: { problems: { kind: string; entrypoint?: string; resolutionKind?: string }[] };
    };
    const serious = analysis.problems.filter((problem) => problem.resolutionKind !== "node10");
    expect(serious).toEqual([]);
  });
});
