import {
  hamming,
  meanPairwiseHamming,
  measureLevel,
  nearestDistances,
  patternDivergence,
  uniqueness,
} from "../../../src/generators/level/level-metrics.ts";
import { levelFromText } from "../../../src/generators/level/index.ts";

describe("the measures of levels", () => {
  it("read openness, dead ends and the way to the exit", () => {
    const level = levelFromText("######\n#@..##\n#.#..#\n#.#>##\n######");
    expect(measureLevel(level)).toEqual({ openness: 8 / 30, deadEnds: 3, pathLength: 4 });
    expect(measureLevel(levelFromText("#####\n#@#>#\n#####")).pathLength).toBe(-1);
  });

  it("count differing cells, alone and over pairs", () => {
    const grids = [[0, 0, 0, 0], [0, 0, 1, 1], [1, 1, 1, 1]]; // prettier-ignore
    expect(hamming(grids[0]!, grids[1]!)).toBe(2);
    expect(meanPairwiseHamming(grids)).toBeCloseTo((2 + 4 + 2) / 3);
    expect(nearestDistances(grids, grids)).toEqual([2, 2, 2]);
    expect(nearestDistances([[0, 0, 0, 1]], grids)).toEqual([1]);
  });

  it("find what is there twice", () => {
    expect(uniqueness([[1], [2], [2], [3]])).toBe(0.5);
  });

  it("measure patterns: nothing between equals, more the stranger", () => {
    const striped = [[0, 1, 0, 1, 0, 1, 0, 1, 0]];
    const plain = [[0, 0, 0, 0, 0, 0, 0, 0, 0]];
    const mixed = [[0, 1, 0, 0, 0, 0, 0, 0, 0]];
    expect(patternDivergence(striped, striped, 3, 2, Math.log)).toBeCloseTo(0);
    expect(patternDivergence(striped, plain, 3, 2, Math.log)).toBeGreaterThan(patternDivergence(mixed, plain, 3, 2, Math.log));
  });
});
