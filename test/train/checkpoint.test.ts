import fc from "fast-check";
import { decodeCheckpoint, encodeCheckpoint, type Checkpoint } from "../../src/train/checkpoint.ts";

const sample: Checkpoint = {
  kind: "ppo",
  state: { step: 12, rng: { seed: "a" }, note: "灯" },
  arrays: {
    weights: Float32Array.of(1, -0, 1.5e-40, Number.MAX_VALUE),
    steps: Int32Array.of(-1, 7),
    bytes: Uint8Array.of(1, 2, 3),
    empty: new Float64Array(0),
    counters: Uint32Array.of(0xffffffff),
  },
};

describe("a checkpoint", () => {
  it("comes back as it was, whatever buffer it lies in", () => {
    const bytes = encodeCheckpoint(sample);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(decodeCheckpoint(shifted.subarray(3), "ppo")).toEqual(sample);
  });

  it("is the same bytes for the same content", () => {
    expect(encodeCheckpoint(sample)).toEqual(encodeCheckpoint(sample));
  });

  it("is refused when any byte is changed or missing", () => {
    const bytes = encodeCheckpoint(sample);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const spoilt = bytes.slice();
        spoilt[at]! ^= change;
        expect(() => decodeCheckpoint(spoilt, "ppo")).toThrow(expect.objectContaining({ code: "bad-checkpoint" }));
      }),
      { numRuns: 500 },
    );
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeCheckpoint(bytes.subarray(0, length), "ppo")).toThrow(expect.objectContaining({ code: "bad-checkpoint" }));
    }
  });

  it("is refused by another kind of training, with both names", () => {
    expect(() => decodeCheckpoint(encodeCheckpoint(sample), "vae")).toThrow(/made by "ppo", not by "vae"/);
  });

  it("of a later version is refused with both versions", () => {
    const bytes = encodeCheckpoint(sample);
    bytes[7] = 9;
    expect(() => decodeCheckpoint(bytes, "ppo")).toThrow(/version 9; this release reads version 2/);
  });
});
