import { readdirSync } from "node:fs";
import { modelText } from "../../../bench/sprites/in-browsers.ts";
import { inPage, launchBrowser, launchFirefox } from "../../browser.ts";
import { networkLines } from "./network-lines.ts";

/** A larger network takes longer. */
const linesOf = (name: string): number => (name === "dialogue" ? 40 : 10);

describe.each(readdirSync("models").filter((name) => /^dialogue(-m)?$/.test(name)))("the lines of %s", (name) => {
  it("are the same in Node, Chromium and Firefox, letter for letter", async () => {
    const [model, lines] = [modelText(name), linesOf(name)];
    const here = await networkLines(model, lines);
    expect(new Set(here).size).toBeGreaterThan(lines * 0.9);
    const page = `import { networkLines } from "./test/generators/dialogue/network-lines.ts"; export const result = networkLines(${JSON.stringify(model)}, ${lines});`;
    for (const launch of [launchBrowser, launchFirefox]) {
      const browser = await launch();
      try {
        expect(await inPage<string[]>(browser as never, page)).toEqual(here);
      } finally {
        await browser.close();
      }
    }
  }, 240_000);
});
