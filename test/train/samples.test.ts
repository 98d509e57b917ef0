import { PARTS, partsOf } from "../../src/train/samples.ts";

describe("the parts of a minibatch", () => {
  it("are all of it, in order, and none is empty, whatever its size", () => {
    for (let i = 1; i <= 600; i++) {
      const [size, rows] = [Math.ceil(i / 2), i % 2 === 0 ? 1 : 64];
      const minibatch = Uint32Array.from({ length: size }, (_, at) => 1000 + at);
      const parts = partsOf(minibatch, rows);
      expect(parts.flatMap((part) => [...part])).toEqual([...minibatch]);
      expect(Math.min(...parts.map((part) => part.length))).toBeGreaterThan(0);
      expect(parts.length).toBeLessThanOrEqual(PARTS);
    }
  });

  it("are not so small that the work of making them apart outweighs their own", () => {
    const lengths = (size: number, rows: number) => partsOf(new Uint32Array(size), rows).map((part) => part.length);
    expect(lengths(100, 1)).toEqual([100]);
    expect(lengths(256, 1)).toEqual([112, 144]);
    expect(lengths(512, 1)).toEqual([224, 192, 96]);
    // Sixteen stays of 64 rows.
    expect(lengths(16, 64)).toEqual([7, 6, 2, 1]);
  });

  it("get smaller, and two copies that are equally fast are done together", () => {
    const [a, b, c, d] = partsOf(new Uint32Array(1024), 1).map((part) => part.length);
    expect([a, b, c, d]).toEqual([448, 384, 128, 64]);
    expect(a! + d!).toBe(b! + c!);
  });
});
