import { PARTS, partsOf } from "../../src/train/samples.ts";

describe("the parts of a minibatch", () => {
  it("are all of it, in order, and none is empty, whatever its size", () => {
    for (let size = 1; size <= 300; size++) {
      const minibatch = Uint32Array.from({ length: size }, (_, i) => 1000 + i);
      const parts = partsOf(minibatch);
      expect(parts.flatMap((part) => [...part])).toEqual([...minibatch]);
      expect(Math.min(...parts.map((part) => part.length))).toBeGreaterThan(0);
      expect(parts.length).toBeLessThanOrEqual(PARTS);
    }
  });

  it("get smaller, and two copies that are equally fast are done together", () => {
    const [a, b, c, d] = partsOf(new Uint32Array(1024)).map((part) => part.length);
    expect([a, b, c, d]).toEqual([448, 384, 128, 64]);
    expect(a! + d!).toBe(b! + c!);
  });
});
