import { generate } from "../../../src/generator.ts";
import { settleRequest } from "../../../src/generators/level/level.ts";
import { checkLevel, rulesLevel, type LevelRequest } from "../../../src/generators/level/index.ts";
import { createRng, type Rng } from "../../../src/rng.ts";
import { canBePlayed, nothingIsInTheWay } from "./second-solver.ts";
import { someRequest } from "./some-request.ts";

/** A stream that counts what is drawn from it and its forks. */
function counted(rng: Rng, drawn: { count: number }): Rng {
  const next = (): number => (drawn.count++, rng.next());
  return {
    ...rng,
    next,
    below: (n) => Math.floor(next() * n),
    pick: (xs) => xs[Math.floor(next() * xs.length)]!,
    fork: (label) => counted(rng.fork(label), drawn),
  };
}

describe("the largest floor by rules", () => {
  const request: LevelRequest = { width: 200, height: 200, enemies: 60, key: true };

  it.each<[string, LevelRequest]>([
    ["of mixed rooms", request],
    ["as open as asked", { ...request, openness: 0.6 }],
    ["full of mazes", { ...request, style: "maze" }],
  ])("is made in parts, none of which is a large share of the work: %s", async (_, asked) => {
    const drawn = { count: 0 };
    const parts: number[] = [];
    let before = 0;
    const pause = (): undefined => {
      parts.push(drawn.count - before);
      before = drawn.count;
    };
    const made = await rulesLevel().propose(asked, counted(createRng(1), drawn), { aborted: false, pause });
    expect(made).toEqual(rulesLevel().propose(asked, createRng(1)));
    expect(parts.length).toBeGreaterThan(300);
    expect(Math.max(...parts, drawn.count - before)).toBeLessThan(drawn.count / 5);
  });

  it("is given up in the middle once nobody wants it any more", async () => {
    let pauses = 0;
    const signal = {
      get aborted() {
        return pauses > 20;
      },
      pause: async () => void pauses++,
    };
    await expect(Promise.resolve(rulesLevel().propose(request, createRng(1), signal))).rejects.toMatchObject({ name: "AbortError" });
    expect(pauses).toBe(21);
  });
});

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
