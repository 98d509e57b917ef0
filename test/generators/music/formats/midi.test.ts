import type { Music } from "../../../../src/content.ts";
import { decodeMidi, encodeMidi, rulesMusic } from "../../../../src/generators/music/index.ts";
import { createRng } from "../../../../src/rng.ts";

const music = rulesMusic().propose({ style: "fight", bars: 8 }, createRng(1)) as Music;
const file = encodeMidi(music);

describe("music as a MIDI file", () => {
  it("is read back note for note, with its tempo and the names of its parts", () => {
    const read = decodeMidi(file);
    expect(read.ticksPerBeat).toBe(music.ticksPerBeat);
    expect(Math.round(read.tempo)).toBe(music.tempo);
    expect(read.tracks.slice(1).map(({ name }) => name)).toEqual(music.tracks.map(({ part }) => part));
    read.tracks.slice(1).forEach(({ notes }, n) => {
      const { instrument, notes: written } = music.tracks[n]!;
      expect(notes.map(({ tick, length, pitch, velocity }) => ({ tick, length, pitch, velocity }))).toEqual(written);
      for (const { channel } of notes) expect(channel === 9).toBe(instrument === "drums");
    });
  });

  it("is of format 1, with a track more than there are parts, and ends where the piece does", () => {
    expect(String.fromCharCode(...file.subarray(0, 4))).toBe("MThd");
    expect([file[9], file[11]]).toEqual([1, music.tracks.length + 1]);
    expect([...file.subarray(-3)]).toEqual([0xff, 0x2f, 0]);
  });

  it("reads what others write: running status, a note that ends with velocity 0", () => {
    const events = [0, 0x90, 60, 100, 12, 60, 0, 0, 64, 90, 24, 64, 0, 0, 0xff, 0x2f, 0];
    const other = [...letters("MThd"), 0, 0, 0, 6, 0, 0, 0, 1, 0, 24, ...letters("MTrk"), 0, 0, 0, events.length, ...events];
    expect(decodeMidi(Uint8Array.from(other)).tracks[0]!.notes).toEqual([
      { tick: 0, length: 12, pitch: 60, velocity: 100, channel: 0 },
      { tick: 12, length: 24, pitch: 64, velocity: 90, channel: 0 },
    ]);
  });

  it.each<[string, Uint8Array]>([
    ["nothing", new Uint8Array(0)],
    ["a picture", Uint8Array.from({ length: 40 }, (_, i) => i)],
    ["a torn file", file.subarray(0, 200)],
  ])("%s is refused", (_, bytes) => {
    expect(() => decodeMidi(bytes)).toThrow(expect.objectContaining({ code: "bad-data" }));
  });
});

function letters(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}
