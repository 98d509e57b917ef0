import { mkdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { PNG } from "pngjs";
import { coloursIn } from "../demo/player.ts";
import type { Report } from "./game.ts";

export interface Played extends Report {
  /** Workers alive once the game has reported. */
  readonly workers: number;
  /** Colours on the page: an empty one has two. */
  readonly colours: number;
  /** What the console was told in earnest, uncaught errors first. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Opens the game at `url` and waits for its report. A picture of the page is kept in artifacts/bundlers. */
export async function play(browser: Browser, url: string, picture: string): Promise<Played> {
  const page = await browser.newPage({ viewport: { width: 768, height: 384 } });
  const uncaught: string[] = [];
  const errors: string[] = [];
  const warnings: string[] = [];
  page.on("pageerror", (error) => uncaught.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error") errors.push(text);
    if (message.type() === "warning" && text.includes("phaser-aigc")) warnings.push(text);
  });
  try {
    await page.goto(url);
    const body = page.locator("body[data-report]");
    await body.waitFor({ state: "attached", timeout: 30_000 }).catch((error: Error) => {
      throw new Error(`no report from ${url}: ${[...uncaught, ...errors].join("\n") || error.message}`);
    });
    const report = JSON.parse((await body.getAttribute("data-report"))!) as Report;
    mkdirSync("artifacts/bundlers", { recursive: true });
    const shot = await page.screenshot({ path: `artifacts/bundlers/${picture.replace(/[^a-z0-9.]+/gi, "-")}.png` });
    return {
      ...report,
      workers: page.workers().length,
      colours: coloursIn(PNG.sync.read(shot)),
      errors: [...uncaught, ...errors],
      warnings,
    };
  } finally {
    await page.close();
  }
}
