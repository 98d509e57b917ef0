import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { launchBrowser, serveFolder } from "../browser.ts";
import type { Listening } from "../listening.ts";
import { choicesOf, games, perceived } from "./foreign/perceive.ts";

/** In a page, as a game does it: fetched, onnxruntime-web from an import map, loaded only for a file that needs it. */
const NAMES = ["godot-discrete", "ml-agents-memory", "sb3-multi-discrete"];
const ROWS = 1000;
const AGENTS = 100;

describe("in Chromium", () => {
  let browser: Browser;
  let server: Listening;
  const asked: string[] = [];
  beforeAll(async () => {
    const bundle = await build({
      stdin: {
        contents: `import { createRng, modelPolicy, loadForeignModel } from "./src/headless.ts";
          window.play = async ({ name, game, observations, actionMasks, rows, agents }) => {
            const policy = await modelPolicy(await loadForeignModel(location.origin + "/test/agents/foreign/" + name + ".onnx"), { game });
            const choices = [];
            const [width, flags] = [observations.length / rows, actionMasks.length / rows];
            for (let from = 0; from < rows; from += agents)
              choices.push(...(await policy.act({
                rows: agents,
                observations: Float32Array.from(observations.slice(from * width, (from + agents) * width)),
                actionMasks: Uint8Array.from(actionMasks.slice(from * flags, (from + agents) * flags)),
              }, createRng(0))).actions);
            return choices;
          };`,
        resolveDir: process.cwd(),
        loader: "ts",
      },
      bundle: true,
      write: false,
      format: "esm",
      logLevel: "silent",
    });
    const map = { imports: { "onnxruntime-web/wasm": "/node_modules/onnxruntime-web/dist/ort.wasm.min.mjs" } };
    const page = `<!doctype html><script type="importmap">${JSON.stringify(map)}</script><script type="module">${bundle.outputFiles[0]!.text}</script>`;
    server = await serveFolder(".", (path, response) => {
      asked.push(path);
      if (path !== "/") return false;
      response.writeHead(200, { "content-type": "text/html" }).end(page);
      return true;
    });
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(NAMES)(`%s plays as native onnxruntime on ${ROWS} observations`, async (name) => {
    const page = await browser.newPage();
    const game = games[name]!;
    const { observations, actionMasks } = perceived(game, ROWS);
    asked.length = 0;
    await page.goto(`${server.url}/`);
    await page.waitForFunction("window.play");
    const played = (await page.evaluate(
      `window.play(${JSON.stringify({ name, game, rows: ROWS, agents: AGENTS, observations: [...observations], actionMasks: [...actionMasks] })})`,
    )) as number[];
    expect(played.join("")).toBe(
      choicesOf(name)
        .subarray(0, ROWS * game.actions.length)
        .join(""),
    );
    expect(asked.some((path) => path.endsWith(".wasm"))).toBe(name !== "godot-discrete");
    await page.close();
  });
});
