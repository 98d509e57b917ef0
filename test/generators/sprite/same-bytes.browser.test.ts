import { inBrowsers, modelText } from "../../../bench/sprites/in-browsers.ts";
import { spritesInWords } from "../../../bench/sprites/sprites-in-words.ts";

describe("sprites by rule and by each network", () => {
  it("are the same in Node, Chromium and, where it is installed, Firefox, to the last byte", async () => {
    const orders = [
      { count: 100 },
      { count: 50, model: modelText("sprite-gan") },
      { count: 50, model: modelText("sprite-vae") },
      { count: 4, model: modelText("sprite-masked") },
      { count: 10, model: modelText("sprite-doll"), dolls: true },
      { count: 2, model: modelText("sprite-doll-masked"), dolls: true },
    ];
    const here = await spritesInWords(orders);
    expect(here.map((sprites) => new Set(sprites).size >= sprites.length / 2)).toEqual([true, true, true, true, true, true]);
    const others = await inBrowsers(orders);
    expect(others.map(({ name }) => name)).toContain("Chromium");
    for (const { name, sprites } of others) expect([name, sprites]).toEqual([name, here]);
  }, 240_000);
});
