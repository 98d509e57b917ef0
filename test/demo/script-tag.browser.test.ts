import { existsSync, readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { PNG } from "pngjs";
import { launchBrowser, serveFolder } from "../browser.ts";
import { coloursIn } from "./player.ts";

/** A page without a bundler: Phaser and the plugin by script tags, as docs/plugin.md shows it. */
describe("the build for script tags", () => {
  const build = "dist/phaser-aigc.min.js";
  let browser: Browser;
  beforeAll(async () => {
    if (!existsSync(build)) throw new Error(`${build} is missing. Build it with: npm run build`);
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  for (const [version, phaser] of [
    ["3.80", "phaser380"],
    ["3.90", "phaser390"],
    ["4", "phaser"],
  ] as const) {
    it(`puts a level and its cast into a page with Phaser ${version}, and draws what came while the WebGL context was lost`, async () => {
      const page = `<!doctype html><title>page</title><style>body{margin:0}</style>
        <script src="/phaser.js"></script><script src="/aigc.js"></script>
        <script>
          window.done = new Promise((done, fail) => {
            new Phaser.Game({
              width: 480, height: 270, banner: false, pixelArt: true,
              plugins: { scene: [{ key: "aigc", plugin: PhaserAigc.AigcPlugin, mapping: "aigc" }] },
              scene: {
                preload() { this.load.aigcModel("level-room", "models/level-room/manifest.json"); },
                async create() {
                  try {
                    const level = await this.aigc.level({ width: 32, height: 24, enemies: 3 }, { seed: "page" });
                    const view = this.aigc.showLevel(level);
                    const look = await this.aigc.sprite({ tags: ["skeleton"] }, { seed: "page" });
                    for (const { worldX, worldY } of view.of("enemy")) this.add.sprite(worldX, worldY, look.texture, look.frame).play(look.walk);
                    // A sprite that comes while the graphics card is away.
                    const { game } = this.sys;
                    const context = game.canvas.getContext("webgl").getExtension("WEBGL_lose_context");
                    // In a task after the event: before its end a context may not be restored.
                    const heard = (event) => new Promise((come) => game.canvas.addEventListener(event, () => setTimeout(come), { once: true }));
                    const lost = heard("webglcontextlost");
                    context.loseContext();
                    await lost;
                    const late = await this.aigc.sprite({ tags: ["dragon", "red"] }, { seed: "late" });
                    this.add.rectangle(400, 200, 120, 120, 0);
                    this.add.sprite(400, 200, late.texture, late.frame).setScale(6);
                    const back = heard("webglcontextrestored");
                    context.restoreContext();
                    await back;
                    for (let n = 0; n < 3; n++) await new Promise((drawn) => game.events.once("postrender", drawn));
                    done({ generator: level.provenance.generator, enemies: view.of("enemy").length, version: Phaser.VERSION });
                  } catch (error) { fail(error); }
                },
              },
            });
          });
        </script>`;
      const server = await serveFolder("test/fixtures", (path, response) => {
        if (path.startsWith("/models/")) {
          response.writeHead(200).end(readFileSync(`.${path}`));
          return true;
        }
        const body =
          path === "/phaser.js"
            ? readFileSync(`node_modules/${phaser}/dist/phaser.min.js`)
            : path === "/aigc.js"
              ? readFileSync(build)
              : page;
        response.writeHead(200, { "content-type": path === "/" ? "text/html" : "text/javascript" }).end(body);
        return true;
      });
      const tab = await browser.newPage();
      const errors: string[] = [];
      tab.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      tab.on("pageerror", (error) => errors.push(error.message));
      try {
        await tab.goto(server.url);
        const told = (await tab.evaluate("window.done")) as { generator: string; enemies: number; version: string };
        // The network runs in a worker that came with the script: a page like this has no second file to start one from.
        expect(tab.workers()).toHaveLength(1);
        expect(told).toMatchObject({ generator: "level/vae", enemies: 3 });
        expect(told.version.startsWith(version)).toBe(true);
        expect(errors).toEqual([]);
        const late = PNG.sync.read(await tab.screenshot({ clip: { x: 352, y: 152, width: 96, height: 96 } }));
        expect(coloursIn(late)).toBeGreaterThan(3);
      } finally {
        await tab.close();
        await server.close();
      }
    }, 30_000);
  }
});
