import { nearestColours } from "../../../src/generators/sprite/nearest-colours.ts";

describe("nearest colours", () => {
  it("are those of the other palette that differ least", () => {
    expect(nearestColours(["#d34549", "#000000"], ["#140c1c", "#d04648"])).toEqual([1, 0]);
  });
});
