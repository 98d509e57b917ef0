import type { Music } from "../../../../src/content.ts";
import { arrange, rulesMusic } from "../../../../src/generators/music/index.ts";
import { createMusicPlayer } from "../../../../src/generators/music/phaser/music-player.ts";
import { createRng } from "../../../../src/rng.ts";
import { fakeAudio } from "./fake-audio.ts";

const music = rulesMusic().propose({ style: "calm", bars: 8, tempo: 200 }, createRng(1)) as Music;
const BAR = (4 * 60) / 200;
const TRACKS = music.tracks.length;

/** A player whose clock stands still, so that every step makes all that it wants. */
function start(tension = 0.2, now = () => 0) {
  const audio = fakeAudio();
  return { audio, player: createMusicPlayer(music, { output: audio.output, tension, volume: 0.8, now }) };
}

describe("a piece that plays", () => {
  it("is heard half bar after half bar, each beginning on the frame where the last ends", () => {
    const { audio, player } = start();
    expect(player.bar).toBe(-1);
    for (let i = 0; i < 40; i++) {
      player.step();
      audio.pass(0.1);
    }
    const first = audio.sources.filter((_, n) => n % TRACKS === 0);
    expect(first.length).toBeGreaterThan(6);
    for (let n = 1; n < first.length; n++) expect(first[n]!.at).toBeCloseTo(first[n - 1]!.at + first[n - 1]!.frames / 8000, 9);
    expect(player.bar).toBe(Math.floor((audio.now - first[0]!.at) / BAR));
    expect(player.playing).toBe(true);
  });

  it("makes a little ahead and no more, and goes round", () => {
    const { audio, player } = start();
    player.step();
    const most = Math.max(...audio.sources.map(({ at, frames }) => at + frames / 8000));
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThan(1.2 + BAR);
    for (let i = 0; i < 110; i++) {
      audio.pass(0.1);
      player.step();
    }
    expect(player.bar).toBeGreaterThanOrEqual(8);
  });

  it("holds a frame no longer than its time", () => {
    let clock = 0;
    const { player, audio } = start(0.2, () => clock++);
    player.step();
    // Three milliseconds at a millisecond a slice of 1024 frames: less than half a bar.
    expect(audio.sources.length).toBe(0);
    for (let i = 0; i < 3; i++) player.step();
    expect(audio.sources.length).toBeGreaterThan(0);
  });

  it("changes its layers at the next bar, within half a beat, from what they were", () => {
    const { audio, player } = start(0);
    player.step();
    audio.pass(0.06 + 0.3 * BAR);
    player.tension = 1;
    const at = audio.sources[0]!.at + BAR;
    const layers = audio.gains.slice(1);
    const [before, after] = [arrange(music, 0), arrange(music, 1)];
    layers.forEach((gain, n) => {
      const [cancel, set, ramp] = gain.asked as [[string, number], [string, number, number], [string, number, number]];
      expect([cancel[0], set[0], ramp[0]]).toEqual(["cancel", "set", "ramp"]);
      expect(set[2]).toBeCloseTo(at, 6);
      expect(set[1]).toBe(before[n]);
      expect(ramp[1]).toBe(after[n]);
      expect(ramp[2]).toBeCloseTo(at + 0.15, 6);
    });
  });

  it("takes the last of several changes in a bar, from what was heard before them", () => {
    const { audio, player } = start(0);
    player.step();
    audio.pass(0.06 + 0.3 * BAR);
    player.tension = 1;
    player.tension = 0.5;
    const layers = audio.gains.slice(1);
    layers.forEach((gain, n) => {
      expect(gain.asked.at(-2)!.slice(0, 2)).toEqual(["set", arrange(music, 0)[n]]);
      expect(gain.asked.at(-1)!.slice(0, 2)).toEqual(["ramp", arrange(music, 0.5)[n]]);
    });
  });

  it("takes a tension before it has begun at once", () => {
    const { audio, player } = start(0);
    player.tension = 1;
    expect(audio.gains.slice(1).map(({ value }) => value)).toEqual(arrange(music, 1));
  });

  it("stops within a tenth of a second, and leaves nothing connected", () => {
    const { audio, player } = start();
    player.step();
    audio.pass(0.5);
    player.stop();
    player.stop();
    expect(player.playing).toBe(false);
    expect(player.bar).toBe(-1);
    audio.pass(0.11);
    expect(audio.gains.filter(({ connected }) => connected)).toEqual([]);
    const { length } = audio.sources;
    player.step();
    expect(audio.sources.length).toBe(length);
  });

  it("ends at once where its scene does", () => {
    const { audio, player } = start();
    player.step();
    player.end();
    expect([...audio.gains, ...audio.sources].filter(({ connected }) => connected)).toEqual([]);
  });

  it("goes on after a gap when it was not asked in time", () => {
    const { audio, player } = start();
    player.step();
    audio.pass(5);
    player.step();
    const late = audio.sources.at(-1)!;
    expect(late.at).toBeGreaterThan(5);
  });

  it("refuses a tension and a volume that are none", () => {
    const { player } = start();
    expect(() => (player.tension = 2)).toThrow(/tension is 2.*0 to 1/);
    expect(() => (player.volume = -1)).toThrow(/volume is -1/);
  });
});
