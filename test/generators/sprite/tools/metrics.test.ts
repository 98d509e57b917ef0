import { difference, mirrored, nearestDifferences, patchHitRate, quantile } from "../../../../src/generators/sprite/tools/metrics.ts";
import { createRng } from "../../../../src/rng.ts";

/** A block of one colour, so many pixels wide and high, at the top left. */
const block = (colour: number, width: number, height: number) =>
  Uint8Array.from({ length: 256 }, (_, at) => (at % 16 < width && at < 16 * height ? colour : 0));
const noise = (seed: number) => {
  const rng = createRng(seed);
  return Uint8Array.from({ length: 256 }, () => 1 + rng.below(16));
};

describe("measures of sprites", () => {
  it("counts a difference over what either of two sprites draws", () => {
    expect(difference(block(1, 4, 4), block(1, 4, 4))).toBe(0);
    expect(difference(block(1, 4, 4), block(2, 4, 4))).toBe(1);
    expect(difference(block(1, 4, 4), block(1, 4, 8))).toBe(0.5);
    expect(difference(block(0, 4, 4), block(0, 4, 4))).toBe(0);
  });

  it("sees a copy in a mirror image", () => {
    const sprite = block(3, 5, 9);
    expect(mirrored(mirrored(sprite, 16), 16)).toEqual(sprite);
    expect(difference(sprite, mirrored(sprite, 16))).toBe(1);
    expect(nearestDifferences([mirrored(sprite, 16)], [block(4, 5, 9), sprite], 16)).toEqual([0]);
  });

  it("finds all patches of a copy and none of noise", () => {
    expect(patchHitRate([block(1, 6, 6)], [block(1, 6, 6)], 16)).toBe(1);
    expect(patchHitRate([noise(1)], [block(1, 6, 6)], 16)).toBe(0);
    expect(patchHitRate([block(0, 0, 0)], [block(1, 6, 6)], 16)).toBe(0);
  });

  it("takes quantiles", () => {
    expect(quantile([5, 1, 3], 0.5)).toBe(3);
    expect(quantile([5, 1, 3], 0)).toBe(1);
    expect(quantile([], 0.5)).toBe(0);
  });
});
