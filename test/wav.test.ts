import { soundKind } from "../src/generators/sound/index.ts";
import { presetSound } from "../src/generators/sound/presets.ts";
import { createRng } from "../src/rng.ts";
import { decodeWav, encodeWav } from "../src/wav.ts";

const PAPERS = { generator: "sound/presets", seed: "中é", attempts: 1 } as const;
const PCM = { sampleRate: 44_100, channels: [Float32Array.of(0, 0.5, -1, 1), Float32Array.of(0.25, 0, 0, -0.25)] };

describe("WAV files", () => {
  it("are read back as they were written, with their papers", () => {
    const read = decodeWav(encodeWav(PCM, PAPERS));
    expect([read.sampleRate, read.provenance]).toEqual([44_100, PAPERS]);
    read.channels.forEach((samples, c) => samples.forEach((x, i) => expect(Math.abs(x - PCM.channels[c]![i]!)).toBeLessThan(2e-5)));
    expect(decodeWav(encodeWav(PCM)).provenance).toBeUndefined();
  });

  it("are what the format says, byte by byte", () => {
    const file = encodeWav({ sampleRate: 8000, channels: [Float32Array.of(1, -1)] });
    const view = new DataView(file.buffer);
    const text = (at: number) => String.fromCharCode(...file.slice(at, at + 4));
    expect([text(0), view.getUint32(4, true), text(8), text(12), text(36)]).toEqual(["RIFF", file.length - 8, "WAVE", "fmt ", "data"]);
    expect([view.getUint16(20, true), view.getUint16(22, true), view.getUint32(24, true), view.getUint32(28, true)]).toEqual([
      1, 1, 8000, 16_000,
    ]);
    expect([view.getUint32(40, true), view.getInt16(44, true), view.getInt16(46, true)]).toEqual([4, 32_767, -32_767]);
  });

  it("are what the kind writes", () => {
    const made = presetSound("coin", createRng(1));
    const read = decodeWav(soundKind.codecs!["wav"]!.encode(made, PAPERS) as Uint8Array);
    expect(Math.max(...read.channels[0]!)).toBeCloseTo(made.volume, 1);
    expect(read.provenance).toEqual(PAPERS);
  });

  it.each([
    ["a picture", Uint8Array.of(137, 80, 78, 71)],
    ["half a file", encodeWav(PCM).slice(0, 50)],
    ["a file of 8 bits", encodeWav(PCM).map((byte, i) => (i === 34 ? 8 : byte))],
    ["a file without samples", encodeWav(PCM).slice(0, 36)],
  ])("refuses %s", (_, file) => expect(() => decodeWav(file)).toThrow(/\[decodeWav\] the file .*Give a WAV file/));
});
