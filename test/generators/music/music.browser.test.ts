import { createHash } from "node:crypto";
import type { Browser } from "playwright-core";
import type { Music } from "../../../src/content.ts";
import { renderMusic, rulesMusic } from "../../../src/generators/music/index.ts";
import { createRng } from "../../../src/rng.ts";
import { inPage, launchBrowser } from "../../browser.ts";

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
    const worst = await inPage<{ calm: number; tense: number; step: number; heard: number }>(
      browser,
      `import { arrange, rulesMusic } from "./src/generators/music/index.ts";
       import { createMusicPlayer } from "./src/generators/music/phaser/music-player.ts";
       import { createStems } from "./src/generators/music/synth/stems.ts";
       import { createRng } from "./src/rng.ts";
       const music = rulesMusic().propose({ style: "calm", bars: 8, tempo: 200 }, createRng(1));
       const [rate, seconds] = [22050, 5];
       export const result = (async () => {
         const context = new OfflineAudioContext(2, rate * seconds, rate);
         const player = createMusicPlayer(music, { output: context.destination, tension: 0, volume: 1, now: () => 0 });
         player.step();
         for (let at = 0.25; at < seconds; at += 0.25)
           context.suspend(at).then(() => {
             if (at === 1.5) player.tension = 1;
             player.step();
             context.resume();
           });
         const out = (await context.startRendering()).getChannelData(0);
         const stems = createStems(music, rate).next(rate * seconds);
         const mixed = (tension) => {
           const gains = arrange(music, tension);
           return stems[0].left.map((_, i) => stems.reduce((sum, stem, n) => sum + gains[n] * stem.left[i], 0));
         };
         const [calm, tense] = [mixed(0), mixed(1)];
         const start = Math.ceil(0.06 * rate);
         const bar = 1.2 * rate;
         const off = (wanted, from, to) => {
           let most = 0;
           for (let i = from; i < to; i++) most = Math.max(most, Math.abs(out[start + i] - wanted[i]));
           return most;
         };
         let step = 0;
         for (let i = 1; i < out.length; i++) step = Math.max(step, Math.abs(out[i] - out[i - 1]));
         return {
           calm: off(calm, 0, 2 * bar - 10),
           tense: off(tense, 2 * bar + 0.2 * rate, out.length - start),
           step,
           heard: Math.max(...out),
         };
       })();`,
    );
    expect(worst.heard).toBeGreaterThan(0.05);
    expect(worst.calm).toBeLessThan(1e-5);
    expect(worst.tense).toBeLessThan(1e-5);
    expect(worst.step).toBeLessThan(0.5);
  });
});
