import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import type { ModelManifest } from "../src/model.ts";
import { launchBrowser, serveFolder } from "./browser.ts";
import { pack } from "./npm.ts";

const PAGE = "docs/train-your-own-game.md";

/** The page is followed to the letter in a fresh folder with the packed package: its commands run, its files are written, its game is played. */
describe(PAGE, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "aigc-orchard-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const text = readFileSync(PAGE, "utf8");
  const commands = [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map((match) => match[1]!);
  const run = (command: string) => {
    const done = spawnSync("bash", ["-e", "-c", command], { cwd: folder, encoding: "utf8", timeout: 300_000 });
    expect({ command, status: done.status, stderr: done.status === 0 ? "" : done.stderr }).toEqual({ command, status: 0, stderr: "" });
    return done.stdout;
  };

  it("leads from npm init to a package that is installed", () => {
    const [start] = commands;
    const make = start!.split("npm install")[0]!;
    // What the page needs later is in its own lines, and nothing else is.
    expect([...start!.matchAll(/npm install (.*)/g)].map(([, what]) => what)).toEqual(["phaser phaser-aigc", "--save-dev vite"]);
    run(make);
    folder = join(folder, "orchard");
    run(`npm install --no-audit --no-fund --ignore-scripts --omit=peer ./${pack(folder)}`);
    // The same Phaser and Vite as everywhere in these tests: they are large, and not what is tested.
    for (const name of ["phaser", "vite"]) symlinkSync(resolve("node_modules", name), join(folder, "node_modules", name));
    expect(existsSync(join(folder, "node_modules/.bin/phaser-aigc"))).toBe(true);
  }, 180_000);

  it("writes a game, checks it, and trains an agent that catches every apple", () => {
    const [, init, check, train] = commands;
    expect(run(init!)).toContain("my-game.mjs written");
    expect(run(check!)).toContain("no mistake found");
    run(train!);
    const manifest = JSON.parse(readFileSync(join(folder, "public/models/my-game/manifest.json"), "utf8")) as ModelManifest;
    expect(manifest.contract).toBe("my-game@1");
    // 400 steps, an apple every nine: 44 apples.
    expect(manifest.metrics["returnOfNewEpisodes"]).toBeGreaterThan(43);
    expect(manifest.metrics["returnAtRandom"]).toBeLessThan(0);
    for (const file of ["report.html", "metrics.jsonl"]) expect(existsSync(join(folder, "runs/my-game", file))).toBe(true);
  }, 400_000);

  it("gives the models of the moments that it says are kept", () => {
    const indented = [...text.matchAll(/^ {2}```sh\n([\s\S]*?)^ {2}```/gm)].map((match) => match[1]!);
    expect(indented).toHaveLength(1);
    const before = readFileSync(join(folder, "public/models/my-game/model.onnx"));
    run(indented[0]!.replaceAll("--out public/models", "--out past"));
    const steps = (JSON.parse(readFileSync(join(folder, "past/my-game/manifest.json"), "utf8")) as ModelManifest).training.steps;
    expect(steps).toBe(75);
    expect(readFileSync(join(folder, "public/models/my-game/model.onnx")).equals(before)).toBe(true);
    const again = spawnSync("bash", ["-c", commands[3]!], { cwd: folder, encoding: "utf8" });
    expect({ status: again.status, stderr: again.stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining("--force") });
  }, 60_000);

  it("lets it play in a Phaser scene", async () => {
    for (const [, name, content] of text.matchAll(/^```\w+ (\S+\.(?:html|js))\n([\s\S]*?)^```/gm))
      writeFileSync(join(folder, name!), content!);
    // Handed to the test, as a page keeps it to itself.
    const main = readFileSync(join(folder, "main.js"), "utf8");
    writeFileSync(join(folder, "main.js"), main.replace("new Game(", "globalThis.game = new Game("));
    execFileSync(process.execPath, [resolve("node_modules/vite/bin/vite.js"), "build", "--logLevel", "error"], {
      cwd: folder,
      stdio: "pipe",
    });
    const server = await serveFolder(join(folder, "dist"));
    const browser: Browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 640, height: 480 } });
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(String(error)));
      await page.goto(`${server.url}/`);
      type Scene = {
        world?: { game: { caught: number; dropped: number } };
        player?: { playedBy: { policy: string; model?: { name: string } } };
      };
      const scene = () => (globalThis as unknown as { game?: { scene: { scenes: Scene[] } } }).game?.scene.scenes[0];
      await page.waitForFunction(`(${scene.toString()})()?.world?.game.caught >= 6`, undefined, { timeout: 90_000 });
      const seen = (await page.evaluate(
        `(() => { const { world, player } = (${scene.toString()})(); return { ...world.game, by: player.playedBy }; })()`,
      )) as {
        dropped: number;
        by: { policy: string; model?: { name: string } };
      };
      if (process.env["SCREENSHOTS"]) {
        mkdirSync(process.env["SCREENSHOTS"], { recursive: true });
        await page.screenshot({ path: join(process.env["SCREENSHOTS"], "orchard.png") });
      }
      expect(seen.dropped).toBe(0);
      expect(seen.by).toMatchObject({ policy: "learned", model: { name: "my-game" } });
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  }, 180_000);

  it("shows opponents of one's own that train", () => {
    const block = text.match(/^```js\n([\s\S]*?)^```/m)![1]!;
    writeFileSync(join(folder, "against.mjs"), block);
    run("npx phaser-aigc train ./against.mjs --steps 1 --out models --runs others");
    expect(existsSync(join(folder, "models/my-game/model.onnx"))).toBe(true);
  }, 120_000);
});
