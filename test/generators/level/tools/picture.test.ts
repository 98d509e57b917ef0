import { levelFromText } from "../../../../src/generators/level/index.ts";
import { levelPicture } from "../../../../src/generators/level/tools/picture.ts";

describe("the picture of a level", () => {
  it("shows each tile and each thing in colours of its own", () => {
    const level = levelFromText("#####\n#.o~#\n#@ek#\n#####");
    const { width, height, rgba } = levelPicture(level);
    expect([width, height]).toEqual([40, 32]);
    const tile = (x: number, y: number) => {
      const pixels: string[] = [];
      for (let v = 0; v < 8; v++) for (let u = 0; u < 8; u++) pixels.push([...rgba.subarray(((y * 8 + v) * 40 + x * 8 + u) * 4, ((y * 8 + v) * 40 + x * 8 + u) * 4 + 3)].join()); // prettier-ignore
      return pixels.join(" ");
    };
    const seen = [[0, 0], [1, 1], [2, 1], [3, 1], [1, 2], [2, 2], [3, 2]].map(([x, y]) => tile(x!, y!)); // prettier-ignore
    expect(new Set(seen).size).toBe(seen.length);
  });
});
