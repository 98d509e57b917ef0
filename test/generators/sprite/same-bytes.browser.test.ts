import { inBrowsers } from "../../../bench/sprites/in-browsers.ts";
import { spritesInWords } from "../../../bench/sprites/sprites-in-words.ts";

describe("sprites by rule", () => {
  it("are the same in Node, Chromium and, where it is installed, Firefox, to the last byte of 300", async () => {
    const here = await spritesInWords(300);
    const others = await inBrowsers(300);
    expect(others.map(({ name }) => name)).toContain("Chromium");
    for (const { name, sprites } of others) expect([name, sprites]).toEqual([name, here]);
  }, 120_000);
});
