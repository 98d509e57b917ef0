import { EMBER, emberPaths, KEY_LINE } from "../../demo-game/src/scenes/ember-paths.ts";

describe("the embers of the menu", () => {
  it.each([
    [480, 270],
    [456, 256],
    [424, 240],
    [260, 562],
    [1000, 236],
  ])("never cover the line of keys on a screen of %i x %i, and stay beside its rims", (width, height) => {
    const paths = emberPaths(width, height);
    expect(paths.length).toBeGreaterThan(8);
    const covering = paths.filter(({ y, toY, scale }) => Math.max(y, toY) + (scale * EMBER) / 2 > height - KEY_LINE);
    expect(covering).toEqual([]);
    // They rise, and what is seen of them is on the screen.
    expect(paths.filter(({ x, toX, y, toY }) => toY >= y || toY < 0 || Math.min(x, toX) < 0 || Math.max(x, toX) > width)).toEqual([]);
  });
});
