import type { Browser } from "playwright-core";
import { inPage } from "../../browser.ts";

/** How a piece came out of Web Audio, offline, whose tension rose in the middle. */
export interface Seam {
  /** How far its samples are at most from those of the calm layers before the change, and from those of the tense ones after it. */
  readonly calm: number;
  readonly tense: number;
  /** The greatest step from one sample to the next, and the greatest that the layers have by themselves. */
  readonly step: number;
  readonly own: number;
  /** Its loudest sample. */
  readonly heard: number;
  /** Seconds from the change that was asked for until all of it is heard, and those of a bar. */
  readonly late: number;
  readonly bar: number;
}

/** Plays the music of a seed for five seconds in a page, and raises its tension from 0 to 1 after one and a half. */
export function seamIn(browser: Browser, style: string, seed: number): Promise<Seam> {
  return inPage<Seam>(
    browser,
    `import { arrange, rulesMusic } from "./src/generators/music/index.ts";
     import { createMusicPlayer } from "./src/generators/music/phaser/music-player.ts";
     import { createStems } from "./src/generators/music/synth/stems.ts";
     import { createRng } from "./src/rng.ts";
     const music = rulesMusic().propose({ style: ${JSON.stringify(style)}, bars: 8, tempo: 200 }, createRng(${seed}));
     const [rate, seconds, asked] = [22050, 5, 1.5];
     export const result = (async () => {
       const context = new OfflineAudioContext(2, rate * seconds, rate);
       const player = createMusicPlayer(music, { output: context.destination, tension: 0, volume: 1, now: () => 0 });
       player.step();
       for (let at = 0.25; at < seconds; at += 0.25)
         context.suspend(at).then(() => {
           if (at === asked) player.tension = 1;
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
       const stepOf = (samples, length) => {
         let most = 0;
         for (let i = 1; i < length; i++) most = Math.max(most, Math.abs(samples[i] - samples[i - 1]));
         return most;
       };
       let last = out.length - start - 1;
       while (last > 0 && Math.abs(out[start + last] - tense[last]) < 1e-5) last--;
       return {
         calm: off(calm, 0, 2 * bar - 10),
         tense: off(tense, 2 * bar + 0.2 * rate, out.length - start),
         step: stepOf(out, out.length),
         own: Math.max(stepOf(calm, out.length - start), stepOf(tense, out.length - start)),
         heard: Math.max(...out),
         late: (start + last) / rate - asked,
         bar: bar / rate,
       };
     })();`,
  );
}
