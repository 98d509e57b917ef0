import { recordingFromBytes, recordingToBytes } from "../../src/agents/recording-file.ts";
import type { Recording } from "../../src/agents/recording.ts";

const RECORDING: Recording = {
  contract: "duel@1",
  rows: 2,
  observations: Float32Array.of(0.5, -1, 3, 1e-9, 7, 0),
  actionMasks: Uint8Array.of(1, 0, 1, 1),
  actions: Int32Array.of(1, 0),
};

describe("a recording as a file", () => {
  it("comes back as it was, also out of the middle of other bytes", () => {
    const bytes = recordingToBytes(RECORDING);
    expect(recordingFromBytes(bytes)).toEqual(RECORDING);
    const among = new Uint8Array(bytes.length + 8);
    among.set(bytes, 3);
    expect(recordingFromBytes(among.subarray(3, 3 + bytes.length))).toEqual(RECORDING);
  });

  it("may be of a game with any name", () => {
    const recording = { ...RECORDING, contract: "决斗🗡@1" };
    expect(recordingFromBytes(recordingToBytes(recording))).toEqual(recording);
  });

  it("is the same when its numbers are a part of a longer array", () => {
    const longer = Float32Array.of(9, ...RECORDING.observations, 9);
    expect(recordingToBytes({ ...RECORDING, observations: longer.subarray(1, 7) })).toEqual(recordingToBytes(RECORDING));
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array, RegExp]>([
    ["nothing", () => new Uint8Array(0), /is no recording/],
    ["a picture", () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47), /is no recording/],
    ["one that was cut", (bytes) => bytes.subarray(0, -1), /has \d+ bytes and not \d+/],
    ["one with something behind it", (bytes) => Uint8Array.of(...bytes, 0), /has \d+ bytes and not \d+/],
    ["one cut within its header", (bytes) => bytes.subarray(0, 40), /second line/],
    ["another version", (bytes) => bytes.with(22, 50), /is no recording/],
    ["no rows", (bytes) => replaced(bytes, '"rows":2', '"rows":0'), /second line/],
    ["half a row", (bytes) => replaced(bytes, '"rows":2', '"rows":1.5'), /second line/],
    ["rows without end", (bytes) => replaced(bytes, '"rows":2', '"rows":9e15'), /bytes and not/],
    ["no widths", (bytes) => replaced(bytes, '"each":[3,2,1]', '"each":[3]'), /second line/],
  ])("of %s is refused", (_, change, message) => {
    const bytes = change(recordingToBytes(RECORDING));
    expect(() => recordingFromBytes(bytes)).toThrow(expect.objectContaining({ code: "bad-data", message: expect.stringMatching(message) }));
  });
});

function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = new TextDecoder("latin1").decode(bytes);
  expect(text).toContain(from);
  return Uint8Array.from(text.replace(from, to), (sign) => sign.charCodeAt(0));
}
