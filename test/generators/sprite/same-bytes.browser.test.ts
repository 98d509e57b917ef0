import { inBrowsers, modelText } from "../../../bench/sprites/in-browsers.ts";
import { spritesInWords } from "../../../bench/sprites/sprites-in-words.ts";

describe("sprites are the same in Node, Chromium and, where it is installed, Firefox, to the last byte", () => {
  it.each([
    ["by rule", undefined, 100],
    ["by the GAN", "sprite-gan", 50],
    ["by the VAE", "sprite-vae", 50],
    ["by the masked network", "sprite-masked", 4],
  ])(
    "%s",
    async (_, folder, count) => {
      const model = folder === undefined ? undefined : modelText(folder);
      const here = await spritesInWords(count, model);
      expect(new Set(here).size).toBeGreaterThan(count / 2);
      const others = await inBrowsers(count, model);
      expect(others.map(({ name }) => name)).toContain("Chromium");
      for (const { name, sprites } of others) expect([name, sprites]).toEqual([name, here]);
    },
    120_000,
  );
});
