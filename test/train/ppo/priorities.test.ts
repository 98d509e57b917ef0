import { Priorities } from "../../../src/train/ppo/priorities.ts";

describe("the preference for opponents", () => {
  it("is for those to whom the most points are lost, and leaves nobody out", () => {
    const priorities = new Priorities();
    priorities.note([
      [1, 100, 100],
      [2, 100, 50],
      [-7, 100, 0],
    ]);
    const [beaten, even, lost] = [1, 2, -7].map((key) => priorities.factor(key, 1)) as [number, number, number];
    expect(beaten).toBeGreaterThan(0.04);
    expect(beaten).toBeLessThan(0.1);
    expect(even).toBeCloseTo(0.525, 2);
    expect(lost).toBeGreaterThan(0.95);
    expect(priorities.factor(2, 2)).toBeLessThan(even);
    // Nobody knows yet: as good as oneself.
    expect(priorities.factor(99, 1)).toBeCloseTo(0.525, 5);
  });

  it("forgets what was long ago, and those who have left", () => {
    const priorities = new Priorities();
    priorities.note([[1, 50, 0]]);
    for (let update = 0; update < 60; update++) priorities.note([[1, 5, 5]]);
    expect(priorities.factor(1, 1)).toBeLessThan(0.15);
    priorities.keep([2]);
    expect(priorities.state()).toEqual([]);
  });

  it("goes on from a checkpoint as it was", () => {
    const [one, other] = [new Priorities(), new Priorities()];
    one.note([[3, 8, 2.5]]);
    other.load(JSON.parse(JSON.stringify(one.state())));
    expect(other.factor(3, 2)).toBe(one.factor(3, 2));
  });
});
