import type { Level } from "../../../src/content.ts";
import { rulesLevel } from "../../../src/generators/level/index.ts";
import { createRng } from "../../../src/rng.ts";
import { foesInSight, sees } from "./second-solver.ts";

describe("foes at the start", () => {
  it.each([16, 23, 31])("are out of sight in a single room of %i x 12 where the floor allows it", (width) => {
    let seen = 0;
    for (let i = 0; i < 300; i++) {
      const level = rulesLevel().propose({ width, height: 12, enemies: 1 + (i % 3), chests: 0 }, createRng(i)) as Level;
      if (foesInSight(level).length === 0) continue;
      seen++;
      // Then the room hides no more than the odd corner where nobody could stand without being in the way.
      const start = level.entities.find(({ kind }) => kind === "start")!;
      const taken = new Set(level.entities.map(({ x, y }) => y * width + x));
      const free = level.tiles.map((_, cell) => cell).filter((cell) => {
        const [x, y] = [cell % width, Math.floor(cell / width)];
        const far = Math.abs(x - start.x) + Math.abs(y - start.y) >= 4;
        return level.tiles[cell] === 1 && !taken.has(cell) && far && !sees(level, start, { kind: "enemy", x, y });
      }); // prettier-ignore
      expect(free.length).toBeLessThan(5);
    }
    expect(seen / 300).toBeLessThan(0.25);
  });
});
