import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser, serveFolder } from "../browser.ts";
import { build, BUILDERS, type Builder } from "./builders.ts";
import { GAME, html, SCRIPT } from "./game.ts";
import { play } from "./play.ts";
import { createProjects, type Projects } from "./projects.ts";
import { installToolchains } from "./toolchains.ts";

/** Pages that forbid one way to a worker or another: the network runs in the next one, and says why. */
describe("a page", () => {
  let browser: Browser;
  let projects: Projects;
  /** Built by Vite, which makes a file of the worker. */
  let game: string;
  const make = (name: string, files: Record<string, string>, builder: Builder | null): string => {
    const folder = projects.project(name, { ...builder?.files, ...files });
    if (builder) build(folder, builder);
    cpSync(join(folder, "public/models"), join(folder, builder?.out ?? "", "models"), { recursive: true });
    return join(folder, builder?.out ?? "");
  };
  beforeAll(async () => {
    if (!existsSync("dist/phaser-aigc.min.js")) throw new Error("dist is missing. Build it with: npm run build");
    installToolchains();
    projects = createProjects(["4"]);
    browser = await launchBrowser();
    game = make("vite", { "src/index.js": GAME }, BUILDERS["Vite 8"]!);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    projects?.remove();
  });

  /** Plays the game with headers of its own. */
  const playWith = async (headers: Record<string, string>, picture: string) => {
    const server = await serveFolder(game, (_path, response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      return false;
    });
    try {
      return await play(browser, server.url, picture);
    } finally {
      await server.close();
    }
  };
  const rest = "style-src 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' data: blob:";
  const policy = (directives: string) => ({ "content-security-policy": `default-src 'none'; ${rest}; ${directives}` });
  const drawn = { enemies: 4, frames: true, line: expect.stringMatching(/\w{3}/) };

  it.each([
    ["its own files", "worker-src 'self'", "module", /^$/, 1],
    ["blobs", "worker-src blob:", "blob", /^module: /, 1],
    ["neither", "worker-src 'none'", "page", /no worker is to be had \(module: .*; blob: .*\)/, 0],
  ])(
    "whose policy allows %s for workers plays all the same",
    async (what, directive, way, reason, workers) => {
      const played = await playWith(policy(`script-src 'self' 'wasm-unsafe-eval'; ${directive}`), `policy ${what}`);
      expect(played).toMatchObject({ ...drawn, generator: "level/vae", way, reason: expect.stringMatching(reason), workers });
      // The browser has a line of its own for what its policy forbids; nothing else is an error.
      expect(played.errors.filter((error) => !/Content Security Policy/.test(error))).toEqual([]);
      expect(played.warnings).toHaveLength(way === "page" ? 1 : 0);
    },
    60_000,
  );

  it("whose policy allows no WebAssembly plays by rules, and says what to allow", async () => {
    const played = await playWith(policy("script-src 'self'; worker-src 'self'"), "policy no wasm");
    expect(played).toMatchObject({ ...drawn, generator: "level/rules" });
    expect(JSON.stringify(played.skipped)).toContain("'wasm-unsafe-eval'");
    expect(played.errors.filter((error) => !/Content Security Policy/.test(error))).toEqual([]);
  }, 60_000);

  it("whose server has lost the worker's file, or gives a page in its place, takes it from its text", async () => {
    for (const [status, type] of [
      [404, "text/plain"],
      [200, "text/html"],
    ] as const) {
      const server = await serveFolder(game, (path, response) => {
        if (!/worker/.test(path)) return false;
        response.writeHead(status, { "content-type": type }).end("<!doctype html>");
        return true;
      });
      const played = await play(browser, server.url, `lost ${status}`).finally(() => server.close());
      expect(played).toMatchObject({
        ...drawn,
        generator: "level/vae",
        way: "blob",
        reason: expect.stringMatching(/^module: /),
        workers: 1,
      });
      expect(played.errors.filter((error) => error.startsWith("uncaught"))).toEqual([]);
    }
  }, 60_000);

  it.each(["script tags", "webpack", "Vite"])(
    "on one origin with its code on another plays, built for %s",
    async (what) => {
      const open = (_path: string, response: { setHeader(name: string, value: string): void }) => {
        response.setHeader("access-control-allow-origin", "*");
        return false;
      };
      let folder = "";
      const code = await serveFolder(join(game, "../.."), open);
      let page = "";
      if (what === "script tags") {
        folder = make("elsewhere-tags", { "game.js": SCRIPT }, null);
        const at = `${code.url}/elsewhere-tags`;
        page = html(
          ["node_modules/phaser/dist/phaser.min.js", "node_modules/phaser-aigc/dist/phaser-aigc.min.js", "game.js"]
            .map((file) => `<script src="${at}/${file}"></script>`)
            .join(""),
        );
      } else if (what === "webpack") {
        const webpack = BUILDERS["webpack 5"]!;
        folder = make(
          "elsewhere-webpack",
          { "src/index.js": GAME },
          { ...webpack, command: [...webpack.command, "--mode", "development"] },
        );
        page = html(`<script src="${code.url}/elsewhere-webpack/dist/main.js"></script>`);
      } else {
        const vite = BUILDERS["Vite 8"]!;
        folder = make(
          "elsewhere-vite",
          { "src/index.js": GAME },
          { ...vite, command: [...vite.command, "--base", `${code.url}/elsewhere-vite/dist/`] },
        );
      }
      const server = await serveFolder(folder, (path, response) => {
        if (!page || path !== "/") return false;
        response.writeHead(200, { "content-type": "text/html" }).end(page);
        return true;
      });
      try {
        const played = await play(browser, server.url, `elsewhere ${what}`);
        expect(played).toMatchObject({ ...drawn, generator: "level/vae", way: "blob", workers: 1, errors: [], warnings: [] });
        expect(played.reason).toMatch(/^module: /);
      } finally {
        await server.close();
        await code.close();
      }
    },
    240_000,
  );
});
