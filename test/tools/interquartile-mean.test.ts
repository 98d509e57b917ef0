import { interquartileMean } from "../../src/tools/interquartile-mean.ts";

describe("the interquartile mean", () => {
  it("is the mean of the middle half, the edges counted in part", () => {
    expect(interquartileMean([0, 1, 2, 1000])).toBe(1.5);
    // Of five the middle two and a half count: 2, 3, 4, and of 1 and 5 nothing; of 2 and 4 three quarters each.
    expect(interquartileMean([-100, 2, 3, 4, 100])).toBeCloseTo(3, 12);
    expect(interquartileMean([7])).toBe(7);
    expect(interquartileMean([5, 1])).toBeCloseTo(3, 12);
  });

  it("does not hang on the order", () => {
    expect(interquartileMean([9, 1, 5, 3, 7])).toBe(interquartileMean([1, 3, 5, 7, 9]));
  });
});
