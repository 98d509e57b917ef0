import type { Browser } from "playwright-core";
import { SOUND_ORDERS } from "../../demo-game/src/play/sound-orders.ts";
import { inPage, launchBrowser } from "../browser.ts";

/** What is heard in Lanternfall, through a real Web Audio that plays into memory, at the rate of another device. */
describe("the sounds of Lanternfall", () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterAll(() => browser?.close());

  it("are all heard, by themselves and in the thick of a fight, without a click and without clipping", async () => {
    interface Heard {
      readonly peak: number;
      /** The greatest of the samples in the half millisecond before the end. */
      readonly end: number;
      readonly first: number;
    }
    const { alone, fight, silence } = await inPage<{ alone: Record<string, Heard>; fight: Heard; silence: number }>(
      browser,
      `import { generate } from "./src/generator.ts";
       import { presetSounds, renderSound } from "./src/generators/sound/index.ts";
       import { renderMusic, rulesMusic } from "./src/generators/music/index.ts";
       import { SOUND_ORDERS, SONGS, seedOf } from "./demo-game/src/play/sound-orders.ts";
       const RATE = 48000;
       // As the settings are at first.
       const [EFFECTS, MUSIC] = [0.8, 0.6];
       const made = {};
       async function played(seconds, plays) {
         const context = new OfflineAudioContext(1, Math.ceil(seconds * RATE), RATE);
         for (const { pcm: { sampleRate, channels }, at, volume } of plays) {
           const buffer = context.createBuffer(channels.length, channels[0].length, sampleRate);
           channels.forEach((samples, n) => buffer.copyToChannel(samples, n));
           const [source, gain] = [context.createBufferSource(), context.createGain()];
           source.buffer = buffer;
           gain.gain.value = volume;
           source.connect(gain).connect(context.destination);
           source.start(at);
         }
         const out = (await context.startRendering()).getChannelData(0);
         const most = (from, to) => out.subarray(from, to).reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
         return { peak: most(0, out.length), end: most(out.length - RATE / 2000, out.length), first: Math.abs(out[0]) };
       }
       export const result = (async () => {
         const alone = {};
         for (const [name, { request, volume }] of Object.entries(SOUND_ORDERS)) {
           const { content } = await generate(presetSounds(), request, { seed: seedOf(name) });
           made[name] = { pcm: renderSound(content), volume: volume * EFFECTS };
           const { sampleRate, channels } = made[name].pcm;
           alone[name] = await played(channels[0].length / sampleRate, [{ ...made[name], at: 0 }]);
         }
         const song = (await generate(rulesMusic(), SONGS.dungeon, { seed: "raven-12/dungeon" })).content;
         const music = { pcm: renderMusic(song, { tension: 1, bars: 2 }), at: 0, volume: MUSIC };
         const moments = { alert: [0.1], swing: [0.5, 0.9, 1.3], "hit-foe": [0.55, 0.95, 1.35], "hit-hero": [0.57, 1.37], "foe-falls": [1.35], coin: [1.35], shot: [0.5, 1.3], step: [0.3, 0.6, 0.9, 1.2], dodge: [1.1] };
         const blows = Object.entries(moments).flatMap(([name, times]) => times.map((at) => ({ ...made[name], at })));
         return { alone, fight: await played(2.5, [music, ...blows]), silence: (await played(0.2, [])).peak };
       })();`,
    );
    expect(Object.keys(alone)).toEqual(Object.keys(SOUND_ORDERS));
    expect(silence).toBe(0);
    const wrong = Object.entries(alone).filter(([, { peak, end, first }]) => peak < 0.05 || peak >= 1 || end > 0.02 || first > 0.02);
    expect(wrong).toEqual([]);
    expect(fight.peak).toBeGreaterThan(Math.max(...Object.values(alone).map(({ peak }) => peak)) / 2);
    expect(fight.peak).toBeLessThan(1);
  }, 120_000);
});
