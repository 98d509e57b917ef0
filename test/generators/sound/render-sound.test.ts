import { createHash } from "node:crypto";
import { renderSound, SOUND_EVENTS } from "../../../src/generators/sound/index.ts";
import { presetSound } from "../../../src/generators/sound/presets.ts";
import { sound, voice } from "../../../src/generators/sound/voice.ts";
import { createRng } from "../../../src/rng.ts";

const samplesOf = (...given: Parameters<typeof voice>) => renderSound(sound([voice(...given)])).channels[0]!;
/** Times a second that the samples go from below 0 to above, between two times. */
function crossings(samples: Float32Array, from: number, to: number): number {
  let count = 0;
  for (let i = Math.round(from * 44_100) + 1; i < to * 44_100; i++) if (samples[i - 1]! < 0 && samples[i]! >= 0) count++;
  return count / (to - from);
}

describe("the samples of a sound", () => {
  it("have the same bits everywhere", () => {
    const hash = createHash("sha256");
    for (const event of SOUND_EVENTS) hash.update(renderSound(presetSound(event, createRng("bits"))).channels[0]!);
    expect(hash.digest("hex").slice(0, 16)).toMatchInlineSnapshot(`"94795e97b91d651c"`);
  });

  it.each(["sine", "triangle", "square", "saw"] as const)("a %s has the pitch that it is given", (wave) => {
    const samples = samplesOf(wave, { pitch: 440, hold: 0.5 });
    expect(Math.abs(crossings(samples, 0.05, 0.45) - 440)).toBeLessThan(4);
  });

  it("slides by octaves, jumps by semitones, and begins again", () => {
    const slid = samplesOf("sine", { pitch: 200, slide: 2, hold: 1 });
    expect(Math.abs(crossings(slid, 0.45, 0.55) - 400)).toBeLessThan(15);
    const jumped = samplesOf("sine", { pitch: 400, jump: 12, jumpTime: 0.2, jumps: 1, hold: 0.6 });
    expect([crossings(jumped, 0.05, 0.15), crossings(jumped, 0.3, 0.5)].map((x) => Math.round(x / 20) * 20)).toEqual([400, 800]);
    const repeated = samplesOf("sine", { pitch: 200, slide: 4, repeat: 4, hold: 1 });
    expect(Math.abs(crossings(repeated, 0.26, 0.36) - crossings(repeated, 0.51, 0.61))).toBeLessThan(15);
  });

  it("swells, stays and fades as it is told", () => {
    const samples = samplesOf("square", { pitch: 1000, attack: 0.1, hold: 0.2, decay: 0.2 });
    const loudness = (at: number) => Math.max(...samples.slice(at * 44_100, at * 44_100 + 200).map(Math.abs));
    const [rising, full, half, gone] = [0.05, 0.2, 0.4, 0.495].map(loudness);
    expect([Math.abs(rising! / full! - 0.5) < 0.05, Math.abs(half! / full! - 0.25) < 0.05]).toEqual([true, true]);
    expect(gone).toBeLessThan(0.01);
  });

  it("lets through what its filters let through", () => {
    const energy = (samples: Float32Array) => samples.reduce((sum, x) => sum + x * x, 0);
    const high = (samples: Float32Array) => energy(samples.slice(1).map((x, i) => x - samples[i]!)) / energy(samples);
    const plain = samplesOf("noise", { pitch: 6000, hold: 0.3 });
    expect(high(samplesOf("noise", { pitch: 6000, hold: 0.3, lowpass: 500 }))).toBeLessThan(0.05 * high(plain));
    expect(high(samplesOf("noise", { pitch: 6000, hold: 0.3, highpass: 6000 }))).toBeGreaterThan(1.2 * high(plain));
  });

  it("come back as an echo", () => {
    const dry = sound([voice("square", { hold: 0.02, decay: 0.02 })]);
    expect(renderSound({ ...dry, echo: 0.5, echoTime: 0.3 }).channels[0]!.length).toBeGreaterThan(44_100);
    expect(renderSound(dry).channels[0]!.length).toBeLessThan(4_000);
  });
});
