import type { Level } from "../../../src/content.ts";
import type { Generator } from "../../../src/generator.ts";
import { rulesLevel, type LevelRequest } from "../../../src/generators/level/index.ts";
import { vaePlatformer } from "../../../src/generators/level/segments/segment-level.ts";
import type { Model } from "../../../src/model.ts";
import { createRng, type Rng } from "../../../src/rng.ts";
import { gapOf } from "./segments/some-segments.ts";

/** What a refusal costs: random numbers that were drawn, and calls of the network. Seconds would say the same, on some machines. */
interface Cost {
  draws: number;
  runs: number;
}

function counting(rng: Rng, cost: Cost): Rng {
  const counted = <T extends (...given: never[]) => unknown>(draw: T) =>
    ((...given: never[]) => {
      cost.draws++;
      return draw(...given);
    }) as T;
  return { ...rng, next: counted(rng.next), below: counted(rng.below), normal: counted(rng.normal), pick: counted(rng.pick), fork: (label) => counting(rng.fork(label), cost) } as Rng; // prettier-ignore
}

const watched = (model: Model, cost: Cost): Model => ({
  ...model,
  run(inputs) {
    cost.runs++;
    return model.run(inputs);
  },
});

const WAYS: readonly [name: string, make: (cost: Cost) => Generator<LevelRequest, Level>][] = [
  ["rules", () => rulesLevel() as Generator<LevelRequest, Level>],
  ["the network of platformers", (cost) => vaePlatformer(watched(gapOf("level-segment@1"), cost))],
];
const PLATFORMER = { world: "platformer", width: 56, height: 14, enemies: 2 };
const IMPOSSIBLE: readonly [what: string, request: LevelRequest, says: string][] = [
  ["one cell", { ...PLATFORMER, width: 1, height: 1 }, "1 x 1 cells cannot be"],
  ["4,096 x 4,096", { ...PLATFORMER, width: 4096, height: 4096 }, "Ask for 1120 x 14, which is nearest"],
  ["half a segment", { ...PLATFORMER, width: 42 }, "Ask for 56 x 14, which is nearest"],
  ["a crowd", { ...PLATFORMER, enemies: 4000 }, "4000 enemies and 1 chests do not fit on 2 segments: at most 16"],
  ["a look of dungeons", { ...PLATFORMER, theme: "crypts" }, 'request.theme is "crypts", and the world platformer has no theme'],
  ["houses", { ...PLATFORMER, houses: 3 }, "request.houses is 3, and the world platformer has no houses"],
  ["harder than hard", { ...PLATFORMER, difficulty: 2 }, "request.difficulty is 2"],
];

describe.each(WAYS)("by %s", (_, make) => {
  it.each(IMPOSSIBLE)("%s is refused before anything is drawn, and it is said which wish cannot be", async (_what, request, says) => {
    const cost = { draws: 0, runs: 0 };
    const asked = async () => make(cost).propose(request, counting(createRng(1), cost));
    await expect(asked()).rejects.toMatchObject({ code: "bad-request", message: expect.stringContaining(says) });
    expect(cost).toEqual({ draws: 0, runs: 0 });
  });

  it("a level is given up at any moment, and there are many", async () => {
    const proposed = async (until: number) => {
      let moments = 0;
      const signal = {
        get aborted() {
          return moments > until;
        },
        pause: async () => void moments++,
      };
      await make({ draws: 0, runs: 0 }).propose(PLATFORMER, createRng(1), signal);
      return moments;
    };
    const moments = await proposed(Infinity);
    expect(moments).toBeGreaterThan(3);
    for (let until = 0; until < moments; until++) await expect(proposed(until)).rejects.toMatchObject({ name: "AbortError" });
  });
});
