import { generate } from "../../../src/generator.ts";
import { settleRequest } from "../../../src/generators/level/level.ts";
import { checkLevel, rulesLevel, type LevelRequest } from "../../../src/generators/level/index.ts";
import { createRng } from "../../../src/rng.ts";
import { canBePlayed, nothingIsInTheWay } from "./second-solver.ts";
import { someRequest } from "./some-request.ts";

/** A sample of what rules-level.slow.test.ts asks in full. */
describe("floors by rules, at the first attempt", () => {
  const answers = async (request: LevelRequest, seed: number) => {
    const { content, provenance } = await generate(rulesLevel(), request, { seed, attempts: 1 });
    expect(provenance.generator).toBe("level/rules");
    expect([request, checkLevel(content, request)]).toEqual([request, []]);
    expect([request, canBePlayed(content), nothingIsInTheWay(content)]).toEqual([request, true, true]);
  };

  it.each([
    [16, 12],
    [31, 12],
    [16, 23],
    [31, 23],
    [16, 24],
    [24, 36],
    [31, 47],
    [16, 200],
    [17, 61],
    [32, 12],
    [200, 12],
    [199, 23],
    [47, 47],
    [95, 25],
  ])("can be had in %i x %i", async (width, height) => {
    for (const key of [false, width >= 32 || height >= 24]) await answers({ width, height, enemies: 4, key }, 7);
  });

  it("answer any request that is not refused at once", async () => {
    const chance = createRng("sample");
    for (let answered = 0; answered < 60;) {
      const request = someRequest(chance);
      try {
        settleRequest(request);
      } catch {
        continue;
      }
      await answers(request, answered++);
    }
  });
});
