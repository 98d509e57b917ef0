import fc from "fast-check";
import { NumberGrid, pack, unpack, type Packed } from "../../../src/cli/bridges/message-pack.ts";

describe("message-pack", () => {
  it("writes the bytes of the handshake that RLlib expects", () => {
    expect(Buffer.from(pack({ type: "PING" })).toString("hex")).toBe("81a474797065a450494e47");
  });

  it("writes arrays with binary keys, as msgpack-numpy does", () => {
    const hex = Buffer.from(pack(new NumberGrid([2], Float32Array.of(1, 2)))).toString("hex");
    expect(hex.startsWith("85c4026e64c3c40474797065a33c6634c4046b696e64c400c40573686170659102c40464617461c408")).toBe(true);
  });

  it("reads back what it wrote", () => {
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.constant(null),
        fc.boolean(),
        fc.maxSafeInteger(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (Object.is(x, -0) ? 0 : x)),
        fc.string(),
        fc.uint8Array(),
        fc.array(tie("value"), { maxLength: 20 }),
        fc.dictionary(
          fc.string().filter((key) => key !== "__proto__"),
          tie("value"),
          { maxKeys: 20, noNullPrototype: true },
        ),
      ),
    })).value;
    fc.assert(fc.property(json, (value) => expect(unpack(pack(value as Packed))).toEqual(value)));
  });

  it("reads back arrays of every type, with their shape", () => {
    for (const data of [
      Float32Array.of(1, -2.5, 3, 4, 5, 6),
      Float64Array.of(1, 2, 3, 4, 5, 6),
      BigInt64Array.of(1n, -2n, 3n, 4n, 5n, 6n),
      Uint8Array.of(1, 2, 3, 4, 5, 255),
    ]) {
      const back = unpack(pack({ x: new NumberGrid([2, 3], data) })) as { x: NumberGrid };
      expect(back.x.shape).toEqual([2, 3]);
      expect(back.x.data).toEqual(data);
    }
  });

  it("refuses a pickle", () => {
    const bytes = Buffer.from("85c4026e64c3c40474797065a34f4f4fc4046b696e64c4014fc40573686170659101c40464617461c400", "hex");
    expect(() => unpack(bytes)).toThrow(/pickle/);
  });

  it("refuses anything else with an error of its own, never hangs, never allocates by a length that it was told", () => {
    expect(() => unpack(Uint8Array.of(0xdd, 0xff, 0xff, 0xff, 0xff))).toThrow(expect.objectContaining({ code: "bad-data" }));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          unpack(bytes);
        } catch (error) {
          if ((error as { code?: unknown }).code !== "bad-data") throw error;
        }
      }),
      { numRuns: 5000 },
    );
  });
});
