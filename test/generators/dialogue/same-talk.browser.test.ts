import { inPage, launchBrowser, launchFirefox } from "../../browser.ts";
import { thousandLines } from "./thousand-lines.ts";

const PAGE = `import { thousandLines } from "./test/generators/dialogue/thousand-lines.ts"; export const result = thousandLines();`;

describe("the same seeds and turns", () => {
  it("are the same thousand lines, persons and minds in Node, Chromium and Firefox", async () => {
    const here = await thousandLines();
    expect(here.length).toBe(1000);
    expect(new Set(here).size).toBeGreaterThan(990);
    for (const launch of [launchBrowser, launchFirefox]) {
      const browser = await launch();
      try {
        const there = await inPage<string[]>(browser as never, PAGE);
        expect(there.filter((line, i) => line !== here[i])).toEqual([]);
        expect(there.length).toBe(1000);
      } finally {
        await browser.close();
      }
    }
  }, 240_000);
});
