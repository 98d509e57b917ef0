import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser, serveFolder } from "../browser.ts";
import { build, BUILDERS } from "./builders.ts";
import { createProjects, type Projects } from "./projects.ts";
import { installToolchains } from "./toolchains.ts";

/** A bundled game with a network from elsewhere: ONNX Runtime as docs/foreign-models.md has it handed over. */
describe("ONNX Runtime in a bundled game", () => {
  let browser: Browser;
  let projects: Projects;
  beforeAll(async () => {
    installToolchains();
    projects = createProjects(["4"]);
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    projects?.remove();
  });

  const tell = (work: string) => `${work}.then((told) => (document.body.dataset.report = JSON.stringify(told)));`;
  const row = "{ input: { dims: [1, 4], data: new Float32Array(4) } }";
  const MODEL = "new URL('hare.onnx', location.href).href";
  const lazily = `import { loadForeignModel } from "phaser-aigc";
    ${tell(`loadForeignModel(${MODEL}, { ort: () => import("onnxruntime-web/wasm") }).then((model) => model.run(${row})).then(Object.keys)`)}`;
  const atOnce = `import { loadForeignModel } from "phaser-aigc";
    import * as ort from "onnxruntime-web/wasm";
    ort.env.wasm.wasmPaths = new URL("ort/", location.href).href;
    ${tell(`loadForeignModel(${MODEL}, { ort }).then((model) => model.run(${row})).then(Object.keys)`)}`;
  const notAtAll = `import { loadForeignModel } from "phaser-aigc";
    ${tell(`loadForeignModel(${MODEL}).catch(({ code, message }) => [code, message])`)}`;
  const plays = ["actions", "values", "log_prob"];
  const misses = ["missing-package", expect.stringMatching(/onnxruntime-web .*npm install onnxruntime-web.* `ort`/)];

  it.each([
    ["Vite 8", "lazily", lazily, plays],
    ["webpack 5", "lazily", lazily, plays],
    ["esbuild to a module", "at once", atOnce, plays],
    ["rollup to modules", "at once", atOnce, plays],
    ["esbuild to one script", "not at all", notAtAll, misses],
    ["Vite 5", "not at all", notAtAll, misses],
  ])(
    "is packed by %s where it is handed over %s",
    async (bundler, how, code, wanted) => {
      const builder = BUILDERS[bundler]!;
      const folder = projects.project(`ort-${bundler} ${how}`.replaceAll(" ", "-"), { ...builder.files, "src/index.js": code });
      if (code !== notAtAll) cpSync("node_modules/onnxruntime-web", join(folder, "node_modules/onnxruntime-web"), { recursive: true });
      build(folder, { ...builder, command: bundler === "webpack 5" ? [...builder.command, "--mode", "development"] : builder.command });
      const out = join(folder, builder.out);
      cpSync("test/agents/foreign/sb3-discrete.onnx", join(out, "hare.onnx"));
      mkdirSync(join(out, "ort"));
      const files = readdirSync("node_modules/onnxruntime-web/dist").filter((name) => /^ort-wasm-simd-threaded\.(wasm|mjs)$/.test(name));
      for (const file of files) cpSync(join("node_modules/onnxruntime-web/dist", file), join(out, "ort", file));
      const server = await serveFolder(out);
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      try {
        await page.goto(server.url);
        const body = page.locator("body[data-report]");
        await body.waitFor({ state: "attached", timeout: 30_000 }).catch(() => {
          throw new Error(`no report: ${errors.join("\n")}`);
        });
        expect(JSON.parse((await body.getAttribute("data-report"))!)).toEqual(wanted);
      } finally {
        await page.close();
        await server.close();
      }
    },
    240_000,
  );
});
