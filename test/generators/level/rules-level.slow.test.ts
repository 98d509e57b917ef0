import type { Level } from "../../../src/content.ts";
import { generate } from "../../../src/generator.ts";
import { checkLevel, measureLevel, ROOM_STYLES, rulesLevel, type LevelRequest } from "../../../src/generators/level/index.ts";
import { createRng } from "../../../src/rng.ts";
import { keepsGeneratorPromises } from "../../contracts/generator.ts";
import { canBePlayed } from "./second-solver.ts";

keepsGeneratorPromises("level/rules", rulesLevel, [
  { width: 48, height: 36, enemies: 8, chests: 3, key: true },
  { width: 16, height: 12, enemies: 8, chests: 0 },
  { width: 200, height: 200, enemies: 100, key: true },
]);

describe("floors by rules", () => {
  it("are all certified, a thousand of them, and a second solver agrees", async () => {
    const sizes = [[16, 12], [33, 25], [48, 36], [64, 24]] as const; // prettier-ignore
    for (let i = 0; i < 1000; i++) {
      const [width, height] = sizes[i % sizes.length]!;
      const request: LevelRequest = { width, height, enemies: i % 7, key: width > 16 && i % 3 === 0, style: ROOM_STYLES[i % 6]! };
      const { content, provenance } = await generate(rulesLevel(), request, { seed: i });
      expect(checkLevel(content, request)).toEqual([]);
      expect(canBePlayed(content)).toBe(true);
      expect(provenance.generator).toBe("level/rules");
    }
  });

  it("are more open when asked", () => {
    const openness = (wanted: number) => {
      let sum = 0;
      for (let i = 0; i < 40; i++)
        sum += measureLevel(rulesLevel().propose({ width: 48, height: 24, enemies: 0, openness: wanted }, createRng(i)) as Level).openness;
      return sum / 40;
    };
    expect(openness(0.9)).toBeGreaterThan(openness(0.3) + 0.1);
  });

  it("have no start beside an exit where there are rooms between", () => {
    for (let i = 0; i < 100; i++) {
      const level = rulesLevel().propose({ width: 64, height: 48, enemies: 4 }, createRng(i)) as Level;
      expect(measureLevel(level).pathLength).toBeGreaterThan(20);
    }
  });
});
