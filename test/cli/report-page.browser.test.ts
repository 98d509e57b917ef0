import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { trainingReport } from "../../src/cli/training-report.ts";
import { watch } from "../../src/cli/watch.ts";
import type { ModelManifest } from "../../src/model.ts";
import { launchBrowser } from "../browser.ts";

/** What a person sees of a training, in Chromium. */
describe("the pages of a training", () => {
  let browser: Browser;
  let folder: string;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    browser = await launchBrowser();
    folder = mkdtempSync(join(tmpdir(), "aigc-pages-"));
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    page = await browser.newPage();
    complaints = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
  });
  afterEach(() => page.close());

  const lines = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i)
      .map(
        (step) =>
          `${JSON.stringify({ step, of: 100, seconds: step / 5, samples: 2048, episodes: 9 - (step % 3), loss: 1 / step, return: step })}\n`,
      )
      .join("");
  /** Cards in order, and how many of their pixels are drawn on. */
  const cards = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".curve")].map((card) => {
        const canvas = card.querySelector("canvas")!;
        const pixels = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height).data;
        return {
          key: card.dataset["key"],
          title: card.querySelector("h3")!.textContent,
          drawn: pixels.filter((value, i) => i % 4 === 3 && value > 0).length,
        };
      }),
    );

  const papers: ModelManifest = {
    name: "walk",
    contract: "walk@1",
    file: "model.onnx",
    sha256: "00",
    bytes: 1,
    inputs: {},
    outputs: {},
    training: { command: "npx phaser-aigc train walk", seed: "1", commit: "abc", steps: 100, seconds: 20, data: [] },
    metrics: {},
  };

  it("the report draws a curve of each value that changes, what matters first, on a narrow screen too", async () => {
    await page.setViewportSize({ width: 420, height: 800 });
    await page.setContent(trainingReport(papers, lines(1, 100)));
    const found = await cards();
    expect(found.map(({ key }) => key)).toEqual(["return", "loss", "episodes"]);
    expect(found[0]!.title).toBe("returnstep 100: 100");
    for (const { drawn } of found) expect(drawn).toBeGreaterThan(500);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(420);
    expect(complaints).toEqual([]);
  }, 60_000);

  it("the report, opened from the disk, names whatever a training gives for people; the steps planned and the time are no curves", async () => {
    const values = (i: number) => ({
      learningRate: 0.001 - i * 1e-5,
      explainedVariance: i / 20,
      steps: 2048 * i,
      rating: 1e3 + i,
      return: i,
      "episode/applesCaught": i,
      "loss/value": 1 / (i + 1),
      same: 3,
    });
    const metrics = Array.from({ length: 20 }, (_, i) => `${JSON.stringify({ step: i + 1, of: 20, seconds: i, ...values(i) })}\n`).join("");
    writeFileSync(join(folder, "report.html"), trainingReport(papers, metrics));
    await page.goto(pathToFileURL(join(folder, "report.html")).href);
    expect(await page.locator(".curve h3").evaluateAll((all) => all.map((one) => one.firstChild!.textContent))).toEqual([
      "return",
      "rating against past selves",
      "apples caught in an episode",
      "loss: value",
      "learning rate",
      "explained variance",
      "steps of all games",
    ]);
    expect(complaints).toEqual([]);
  }, 60_000);

  it("the live page says how far the training is, and follows it to its end", async () => {
    const metrics = join(folder, "metrics.jsonl");
    const server = await watch(folder, "walk", 0);
    try {
      await page.goto(`http://127.0.0.1:${(server.address() as { port: number }).port}/`);
      expect(await page.textContent("#state")).toBe("waiting for the first step");
      writeFileSync(metrics, lines(1, 40));
      await page.waitForFunction(() => document.getElementById("state")!.textContent === "step 40 of 100, 8 s, 5 steps/s, 12 s left");
      expect((await cards()).map(({ title }) => title)).toContain("returnstep 40: 40");
      appendFileSync(metrics, lines(41, 100));
      await page.waitForFunction(() => document.getElementById("state")!.textContent === "step 100 of 100, 20 s, finished");
      expect((await cards()).map(({ title }) => title)).toContain("returnstep 100: 100");
      expect(readFileSync(metrics, "utf8").split("\n")).toHaveLength(101);
      expect(complaints).toEqual([]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }, 60_000);
});
