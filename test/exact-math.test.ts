import fc from "fast-check";
import { cos, exp, log, sin, tanh } from "../src/exact-math.ts";

/** How far apart, as a share of the larger. */
const off = (a: number, b: number) => (a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)));

describe("exact maths", () => {
  it("agrees with Math but for the last bits", () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (x) => {
        expect(off(exp(x), Math.exp(x))).toBeLessThan(1e-13);
        expect(Math.abs(tanh(x) - Math.tanh(x))).toBeLessThan(1e-15);
        expect(Math.abs(sin(x) - Math.sin(x))).toBeLessThan(1e-14);
        expect(Math.abs(cos(x) - Math.cos(x))).toBeLessThan(1e-14);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(log(x) - Math.log(x))).toBeLessThan(1e-14 * Math.max(1, Math.abs(Math.log(x))));
      }),
    );
  });

  it("gives the same bits for ever", () => {
    const values = [0.1, 1, 2.5, 17].flatMap((x) => [exp(x), log(x), tanh(x), sin(x), cos(x)]);
    const bytes = Buffer.from(Float64Array.from(values).buffer);
    let hash = 0x811c9dc5;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
    expect(hash).toMatchInlineSnapshot(`3148331092`);
  });

  it("ends at the edges: e to the minus thousandth is 0, tanh of infinity is 1", () => {
    expect(exp(-1000)).toBe(0);
    expect(tanh(Infinity)).toBe(1);
    expect(tanh(-Infinity)).toBe(-1);
    expect(log(1)).toBe(0);
  });
});
