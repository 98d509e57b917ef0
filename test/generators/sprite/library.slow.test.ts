import { library } from "../../../src/generators/sprite/library.ts";
import { paint } from "../../../src/generators/sprite/paint.ts";
import { understandWish } from "../../../src/generators/sprite/index.ts";
import { createRng } from "../../../src/rng.ts";

const plain = understandWish("");

describe("the library of drawings", () => {
  it("has 20 outlines and 60 looks of 100 seeds for every subject", () => {
    for (const [name, all] of library()) {
      const [outlines, looks] = [new Set<string>(), new Set<string>()];
      for (let seed = 0; seed < 100; seed++) {
        const rng = createRng(`${name}${seed}`);
        const { pixels, palette } = paint(rng.pick(all), plain, rng);
        outlines.add(pixels.map((p) => (p > 0 ? "#" : ".")).join(""));
        looks.add(pixels.map((p) => (p > 0 ? palette[p - 1] : "")).join());
      }
      expect([name, outlines.size >= 20, looks.size >= 60, outlines.size, looks.size]).toEqual([
        name,
        true,
        true,
        outlines.size,
        looks.size,
      ]);
    }
  });
});
