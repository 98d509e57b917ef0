import { createHash } from "node:crypto";
import type { Music } from "../../../../src/content.ts";
import { renderMusic, rulesMusic } from "../../../../src/generators/music/index.ts";
import { createStems } from "../../../../src/generators/music/synth/stems.ts";
import { frequencyOf, sine, tangent } from "../../../../src/generators/music/synth/wave.ts";
import { MUSIC_STYLES, type MusicStyle } from "../../../../src/generators/music/style.ts";
import { createRng } from "../../../../src/rng.ts";

const piece = (style: MusicStyle, seed = 1) => rulesMusic().propose({ style, bars: 8, tempo: 160 }, createRng(seed)) as Music;
const peak = (samples: Float32Array) => samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
const same = (a: Float32Array, b: Float32Array) => a.length === b.length && a.every((one, i) => one === b[i]);
const RATE = 11_025;

describe("music as samples", () => {
  it("has the same bits for ever", () => {
    const { channels } = renderMusic(piece("fight"), { tension: 1, sampleRate: RATE, bars: 2 });
    const hash = createHash("sha256");
    for (const one of channels) hash.update(new Uint8Array(one.buffer, one.byteOffset, one.byteLength));
    expect(hash.digest("hex").slice(0, 16)).toMatchInlineSnapshot(`"5a176f2d3c96e446"`);
  });

  it.each(MUSIC_STYLES)("%s is heard, never clips, and is no louder on one side", (style) => {
    const { channels, sampleRate } = renderMusic(piece(style), { tension: 1, sampleRate: RATE });
    const [left, right] = channels as [Float32Array, Float32Array];
    expect(sampleRate).toBe(RATE);
    expect(left.length).toBe(Math.round((8 * 4 * 60 * RATE) / 160));
    for (const side of [left, right]) {
      expect(peak(side)).toBeGreaterThan(0.1);
      expect(peak(side)).toBeLessThan(0.99);
    }
    const power = (samples: Float32Array) => samples.reduce((sum, one) => sum + one * one, 0) / samples.length;
    expect(power(left) / power(right)).toBeGreaterThan(0.4);
    expect(power(left) / power(right)).toBeLessThan(2.5);
  });

  it("does not depend on the pieces in which it is made", () => {
    const music = piece("calm");
    const [one, other] = [createStems(music, RATE), createStems(music, RATE)];
    const whole = one.next(6000);
    const parts = [1, 999, 2500, 2500].map((frames) => other.next(frames));
    whole.forEach((stem, track) => {
      expect(same(Float32Array.from(parts.flatMap((part) => [...part[track]!.left])), stem.left)).toBe(true);
    });
  });

  it("goes round without a seam: the end runs on into the beginning", () => {
    const { channels } = renderMusic(piece("calm"), { tension: 0.5, sampleRate: RATE });
    const [left] = channels as [Float32Array];
    const step = Math.abs(left[0]! - left.at(-1)!);
    let usual = 0;
    for (let i = 1; i < left.length; i++) usual = Math.max(usual, Math.abs(left[i]! - left[i - 1]!));
    expect(step).toBeLessThanOrEqual(usual);
  });

  it("follows the tension bar by bar, and fades instead of jumping", () => {
    const music = piece("calm");
    const calm = renderMusic(music, { tension: 0, sampleRate: RATE, bars: 4 }).channels[0]!;
    const tense = renderMusic(music, { tension: 1, sampleRate: RATE, bars: 4 }).channels[0]!;
    const mixed = renderMusic(music, { tension: (bar) => (bar < 2 ? 0 : 1), sampleRate: RATE, bars: 4 }).channels[0]!;
    const change = Math.round((2 * 4 * 60 * RATE) / 160);
    const beat = Math.round((60 * RATE) / 160);
    expect(same(mixed.subarray(0, change), calm.subarray(0, change))).toBe(true);
    expect(same(mixed.subarray(change + beat), tense.subarray(change + beat))).toBe(true);
    expect(same(mixed.subarray(change, change + 4), tense.subarray(change, change + 4))).toBe(false);
    expect(Math.abs(mixed[change]! - calm[change]!)).toBeLessThan(0.01);
  });

  it.each<[string, object, RegExp]>([
    ["a rate that no device has", { sampleRate: 100 }, /options\.sampleRate is 100.*8000 to 96000/],
    ["a tension that is none", { tension: 3 }, /options\.tension is 3.*0 to 1/],
    ["a tension that a function makes none", { tension: () => Number.NaN }, /options\.tension\(0\) is NaN/],
  ])("refuses %s", (_, options, message) => {
    expect(() => renderMusic(piece("calm"), options)).toThrow(message);
  });
});

describe("the arithmetic of sound", () => {
  it("is near enough to the true one", () => {
    expect(frequencyOf(69)).toBe(440);
    expect(frequencyOf(57)).toBeCloseTo(220, 9);
    for (let turns = 0; turns < 2; turns += 0.013) expect(sine(turns)).toBeCloseTo(Math.sin(2 * Math.PI * turns), 5);
    for (let x = 0; x < 1.27; x += 0.05) expect(tangent(x) / Math.max(1e-9, Math.tan(x))).toBeCloseTo(x === 0 ? 0 : 1, 1);
  });
});
