import { createHash } from "node:crypto";
import type { Browser } from "playwright-core";
import type { Music } from "../../../src/content.ts";
import { renderMusic, rulesMusic } from "../../../src/generators/music/index.ts";
import { createRng } from "../../../src/rng.ts";
import { inPage, launchBrowser } from "../../browser.ts";
import { seamIn } from "./seam.ts";

/** Music in a real browser: the same bits as in Node, and through real nodes of Web Audio, offline. */
describe("music in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it("is written and played with the same bits as in Node", async () => {
    const music = rulesMusic().propose({ style: "camp", bars: 8 }, createRng("browser")) as Music;
    const { channels } = renderMusic(music, { tension: 0.9, bars: 1, sampleRate: 22_050 });
    const hash = createHash("sha256");
    for (const one of channels) hash.update(new Uint8Array(one.buffer));
    const inChromium = await inPage<string[]>(
      browser,
      `import { renderMusic, rulesMusic } from "./src/generators/music/index.ts";
       import { createRng } from "./src/rng.ts";
       import { sha256 } from "./src/nn/sha256.ts";
       const music = rulesMusic().propose({ style: "camp", bars: 8 }, createRng("browser"));
       const { channels } = renderMusic(music, { tension: 0.9, bars: 1, sampleRate: 22050 });
       const bytes = new Uint8Array(channels.flatMap((one) => [...new Uint8Array(one.buffer)]));
       export const result = Promise.resolve([JSON.stringify(music), sha256(bytes)]);`,
    );
    expect(inChromium).toEqual([JSON.stringify(music), hash.digest("hex")]);
  });

  it("comes out of Web Audio without a seam, and changes its layers at a bar", async () => {
    const { heard, calm, tense, step, own, late, bar } = await seamIn(browser, "calm", 1);
    expect(heard).toBeGreaterThan(0.05);
    expect([calm, tense].filter((off) => off >= 1e-5)).toEqual([]);
    expect(step).toBeLessThanOrEqual(1.05 * own);
    // The rest of the bar in which it was asked for, and half a beat.
    expect(late).toBeLessThan(bar + 0.2);
  });
});
