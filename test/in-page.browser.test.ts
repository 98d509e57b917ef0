import type { Browser } from "playwright-core";
import { createRng } from "../src/rng.ts";
import { findChromium, inPage, launchBrowser, serveFolder } from "./browser.ts";

describe("the browser for tests", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it("runs a piece of the package in a page, with the same result as in Node", async () => {
    const inChromium = await inPage<number[]>(
      browser,
      `import { createRng } from "./src/rng.ts";
       const rng = createRng("lantern");
       export const result = (async () => [rng.next(), rng.normal(), rng.fork("a").next()])();`,
    );
    const rng = createRng("lantern");
    expect(inChromium).toEqual([rng.next(), rng.normal(), rng.fork("a").next()]);
  });

  it("passes on what a page throws", async () => {
    await expect(inPage(browser, `export const result = Promise.reject(new Error("the lantern is out"));`)).rejects.toThrow(
      "the lantern is out",
    );
  });

  it("says how to get Chromium when the given one is not there", () => {
    const before = process.env["CHROMIUM_PATH"];
    process.env["CHROMIUM_PATH"] = "/nowhere/chromium";
    try {
      expect(() => findChromium()).toThrow("CHROMIUM_PATH is /nowhere/chromium");
    } finally {
      if (before === undefined) delete process.env["CHROMIUM_PATH"];
      else process.env["CHROMIUM_PATH"] = before;
    }
  });

  it("serves a folder and nothing outside of it", async () => {
    const server = await serveFolder("test/contracts");
    expect((await fetch(`${server.url}/generator.ts`)).status).toBe(200);
    expect((await fetch(`${server.url}/%2e%2e/browser.ts`)).status).toBe(404);
    await server.close();
  });
});
