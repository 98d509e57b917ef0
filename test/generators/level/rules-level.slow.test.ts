import type { Level } from "../../../src/content.ts";
import type { AigcError } from "../../../src/errors.ts";
import { generate } from "../../../src/generator.ts";
import { checkLevel, measureLevel, rulesLevel, type LevelRequest } from "../../../src/generators/level/index.ts";
import { settleRequest } from "../../../src/generators/level/level.ts";
import { distances } from "../../../src/grid.ts";
import { createRng } from "../../../src/rng.ts";
import { keepsGeneratorPromises } from "../../contracts/generator.ts";
import { canBePlayed, nothingIsInTheWay } from "./second-solver.ts";
import { someRequest } from "./some-request.ts";

keepsGeneratorPromises("level/rules", rulesLevel, [
  { width: 48, height: 36, enemies: 8, chests: 3, key: true },
  { width: 16, height: 12, enemies: 8, chests: 0 },
  { width: 200, height: 200, enemies: 100, key: true },
]);

/** What the request is refused with at once, before anybody tries. */
function refusal(request: LevelRequest): AigcError | null {
  try {
    settleRequest(request);
    return null;
  } catch (error) {
    return error as AigcError;
  }
}

describe("floors by rules", () => {
  // `npm run bench -- worlds` makes the 10,000.
  it.each(Array.from({ length: 5 }, (_, part) => part))(
    "answer any request that is not refused at once: 2,500 of all fields, part %i",
    async (part) => {
      const chance = createRng(`requests/${part}`);
      for (let answered = 0; answered < 500;) {
        const request = someRequest(chance);
        if (refusal(request)) continue;
        const { content, provenance } = await generate(rulesLevel(), request, { seed: answered, attempts: 1 });
        // It passed its check at once, unrepaired; a second solver, which shares no code with the check, agrees.
        const { certificate, ...papers } = provenance;
        expect(papers).toEqual({ generator: "level/rules", seed: String(answered), attempts: 1 });
        expect(certificate?.player).toBe("level/dungeon");
        expect([request, canBePlayed(content), nothingIsInTheWay(content)]).toEqual([request, true, true]);
        answered++;
      }
    },
    600_000,
  );

  it("can be had in every size of up to six rooms, and with the least and the most rock around any more", () => {
    const generator = rulesLevel();
    for (let width = 16; width <= 200; width++) {
      for (let height = 12; height <= 200; height++) {
        const small = Math.floor(width / 16) * Math.floor(height / 12) <= 6 && width < 64 && height < 48;
        const ends = (width % 16 === 0 && height % 12 === 0) || (width % 16 === 15 && height % 12 === 11);
        if (!small && !ends && (width !== 200 || height !== 200)) continue;
        const request: LevelRequest = { width, height, enemies: (width + height) % 5, key: width >= 32 || height >= 24 };
        const level = generator.propose(request, createRng(`${width} x ${height}`)) as Level;
        expect([width, height, checkLevel(level, request)]).toEqual([width, height, []]);
      }
    }
  }, 600_000);

  it("are more open when asked", () => {
    const openness = (wanted: number) => {
      let sum = 0;
      for (let i = 0; i < 40; i++)
        sum += measureLevel(rulesLevel().propose({ width: 48, height: 24, enemies: 0, openness: wanted }, createRng(i)) as Level).openness;
      return sum / 40;
    };
    expect(openness(0.9)).toBeGreaterThan(openness(0.3) + 0.1);
  });

  it("have the exit far from the start, as far as floors go", () => {
    for (let i = 0; i < 60; i++) {
      const level = rulesLevel().propose({ width: 64, height: 48, enemies: 4, keys: i % 3, boss: i % 2 === 0 }, createRng(i)) as Level;
      const { pathLength } = measureLevel(level);
      const start = level.entities.find(({ kind }) => kind === "start")!;
      const farthest = Math.max(...distances(level, (cell) => level.tiles[cell] === 1, [start.y * level.width + start.x]));
      expect(pathLength).toBeGreaterThan(60);
      expect(pathLength / farthest).toBeGreaterThanOrEqual(0.6);
    }
  });
});
