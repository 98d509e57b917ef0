import { isPath, lamps, standing } from "../../demo-game/src/scenes/village-map.ts";

/** Pictures in pixels: what may stand in front of a lamp, and the head of a lamp above its foot. */
const PICTURES: Readonly<Record<string, { wide: number; high: number }>> = {
  T: { wide: 26, high: 40 },
  O: { wide: 36, high: 44 },
  S: { wide: 72, high: 66 },
  H: { wide: 64, high: 66 },
  I: { wide: 80, high: 66 },
};

describe("the village", () => {
  it("has no lamp behind a tree or a house", () => {
    const covered = lamps().flatMap((lamp) =>
      standing()
        .filter(({ letter, x, y }) => {
          const picture = PICTURES[letter];
          return picture && y > lamp.y && Math.abs(x - lamp.x) < picture.wide / 2 + 6 && y - picture.high < lamp.y - 8;
        })
        .map(({ letter, x, y }) => `${letter} at ${x}, ${y} covers the lamp at ${lamp.x}, ${lamp.y}`),
    );
    expect(covered).toEqual([]);
    expect(lamps().length).toBeGreaterThan(7);
  });

  it("has no lamp on the way", () => {
    expect(lamps().filter(({ x, y }) => isPath(Math.floor(x / 16), Math.floor((y - 1) / 16)))).toEqual([]);
  });
});
