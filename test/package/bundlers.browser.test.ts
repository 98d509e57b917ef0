import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser, serveFolder } from "../browser.ts";
import { build, BUILDERS, startVite } from "./builders.ts";
import { GAME, html, SCRIPT } from "./game.ts";
import { play } from "./play.ts";
import { createProjects, type Projects } from "./projects.ts";
import { installToolchains } from "./toolchains.ts";

/**
 * The packed package in other people's projects. The matrix: every bundler builds the game with the newest Phaser; Vite's development
 * servers, an import map and script tags besides; Phaser 3.80 and 3.90 are built by esbuild and by Vite 8.
 */
describe("a game that installs the package", () => {
  let browser: Browser;
  let projects: Projects;
  beforeAll(async () => {
    if (!existsSync("dist/phaser-aigc.min.js")) throw new Error("dist is missing. Build it with: npm run build");
    installToolchains();
    projects = createProjects(["4", "3.80", "3.90"]);
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    projects?.remove();
  });

  const shows = {
    generator: "level/vae",
    enemies: 4,
    frames: true,
    line: expect.stringMatching(/\w{3}/),
    workers: 1,
    errors: [],
    warnings: [],
  };
  /** Plays what `folder` of a project serves. */
  const served = async (project: string, folder: string, picture: string) => {
    cpSync(join(project, "public/models"), join(project, folder, "models"), { recursive: true });
    const server = await serveFolder(join(project, folder));
    try {
      return await play(browser, server.url, picture);
    } finally {
      await server.close();
    }
  };

  it("is told of nothing by npm", () => {
    expect(projects.said).not.toMatch(/warn|error|script/i);
  });

  const cases = [
    ...Object.keys(BUILDERS).map((bundler) => [bundler, "4"] as const),
    ...(["3.80", "3.90"] as const).flatMap((phaser) => [["esbuild to a module", phaser] as const, ["Vite 8", phaser] as const]),
  ];
  it.each(cases)(
    "is built by %s without configuration, and plays, with Phaser %s",
    async (bundler, phaser) => {
      const builder = BUILDERS[bundler]!;
      const name = `${bundler} ${phaser}`.replaceAll(" ", "-");
      const folder = projects.project(name, { ...builder.files, "src/index.js": GAME }, phaser);
      // Size is Phaser's; nothing else is to be said.
      const said = build(folder, builder);
      expect(said).not.toMatch(/externalized|critical dependency|node:|onnxruntime|circular|not found|resolve/i);
      const played = await served(folder, builder.out, name);
      expect(played).toMatchObject({ ...shows, way: builder.way });
      expect(played.version.startsWith(phaser)).toBe(true);
      expect(played.colours).toBeGreaterThan(12);
    },
    240_000,
  );

  it.each(["5", "6", "7", "8"])(
    "is served by Vite %s while it is written",
    async (version) => {
      const folder = projects.project(`vite-dev-${version}`, { ...BUILDERS["Vite 8"]!.files, "src/index.js": GAME });
      const server = await startVite(folder, `vite${version}`);
      try {
        const played = await play(browser, server.url, `vite-dev-${version}`);
        expect(played).toMatchObject({ ...shows, way: "blob", reason: expect.stringContaining("module: Vite's optimiser") });
        expect(server.said()).not.toMatch(/error|exist|warn/i);
      } finally {
        server.close();
      }
    },
    240_000,
  );

  it("needs no bundler where there is an import map", async () => {
    const imports = { phaser: "/node_modules/phaser/dist/phaser.esm.js", "phaser-aigc": "/node_modules/phaser-aigc/dist/esm/index.js" };
    const folder = projects.project("import-map", {
      "index.html": html(
        `<script type="importmap">${JSON.stringify({ imports })}</script><script type="module" src="./src/index.js"></script>`,
      ),
      "src/index.js": GAME,
    });
    expect(await served(folder, "", "import-map")).toMatchObject({ ...shows, way: "module", reason: "" });
  });

  it("needs no modules where there are script tags", async () => {
    const folder = projects.project("script-tag", {
      "index.html": html(
        '<script src="node_modules/phaser/dist/phaser.min.js"></script><script src="node_modules/phaser-aigc/dist/phaser-aigc.min.js"></script><script src="src/index.js"></script>',
      ),
      "src/index.js": SCRIPT,
    });
    expect(await served(folder, "", "script-tag")).toMatchObject({ ...shows, way: "blob" });
  });
});
