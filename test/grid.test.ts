import fc from "fast-check";
import { distances, floodFill, neighbours, regions } from "../src/grid.ts";

/** A drawn grid: # is closed. */
function drawn(text: string) {
  const rows = text.trim().split("\n").map((row) => row.trim()); // prettier-ignore
  const grid = { width: rows[0]!.length, height: rows.length };
  const open = (cell: number) => rows.join("")[cell] !== "#";
  return { grid, open };
}

describe("a grid", () => {
  it("has neighbours right, left, below and above, and none across the rim", () => {
    const grid = { width: 3, height: 3 };
    expect(neighbours(grid, 4)).toEqual([5, 3, 7, 1]);
    expect(neighbours(grid, 2)).toEqual([1, 5]);
    expect(neighbours(grid, 3)).toEqual([4, 6, 0]);
    expect(neighbours({ width: 1, height: 1 }, 0)).toEqual([]);
  });

  it("is flooded over open cells, the nearest first", () => {
    const { grid, open } = drawn(`
      ..#.
      .#..
      ...#`);
    expect(floodFill(grid, open, 0)).toEqual([0, 1, 4, 8, 9, 10, 6, 7, 3]);
  });

  it("falls into regions that do not touch", () => {
    const { grid, open } = drawn(`
      .#.
      .#.
      ##.`);
    expect(regions(grid, open)).toEqual([
      [0, 3],
      [2, 5, 8],
    ]);
  });

  it("counts steps from the nearest source, and says -1 where there is no way", () => {
    const { grid, open } = drawn(`
      ...#.
      .#...
      ...#.`);
    expect([...distances(grid, open, [0])]).toEqual([0, 1, 2, -1, 6, 1, -1, 3, 4, 5, 2, 3, 4, -1, 6]);
    expect([...distances(grid, open, [0, 9])][4]).toBe(1);
    const cut = drawn(".#.");
    expect([...distances(cut.grid, cut.open, [0])]).toEqual([0, -1, -1]);
  });

  it("agrees with itself: a cell has a distance exactly when the flood reaches it", () => {
    const maze = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.array(fc.boolean(), { minLength: 1, maxLength: 81 }));
    fc.assert(
      fc.property(maze, ([width, cells]) => {
        const height = Math.ceil(cells.length / width);
        const open = (cell: number) => cells[cell] ?? false;
        const steps = distances({ width, height }, open, [0]);
        const reached = new Set(floodFill({ width, height }, open, 0));
        for (let cell = 0; cell < width * height; cell++) expect(steps[cell]! >= 0).toBe(reached.has(cell));
      }),
    );
  });
});
