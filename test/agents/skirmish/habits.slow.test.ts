import { modelPolicy } from "../../../src/agents/model-policy/model-policy.ts";
import { DIALS, skirmishSpec } from "../../../src/agents/skirmish/observation.ts";
import { habitsOf, swingsAtNothing } from "../../../src/agents/skirmish/tools/habit-rows.ts";
import { grounds } from "../../../src/agents/skirmish/tools/training-fights.ts";
import type { Policy } from "../../../src/policy.ts";
import { shippedModel } from "../../../src/tools/shipped-model.ts";

describe("the shipped squad", () => {
  let squad: Policy;
  beforeAll(async () => {
    squad = await modelPolicy(await shippedModel("skirmish-squad"), { game: skirmishSpec([0, 1]) });
  });
  const maps = grounds("test");

  it("does not box the air: at one who stands two tiles off a brute strikes at nothing at most twice in fifteen seconds", async () => {
    expect(await swingsAtNothing({ squad, games: 24, seed: "habits", maps })).toBeLessThanOrEqual(2);
  });

  it("neither pushes walls nor turns back again and again", async () => {
    const { pushed, jitter, decisions } = await habitsOf({ squad, games: 24, seed: "habits", maps });
    expect(decisions).toBeGreaterThan(1000);
    expect(pushed / decisions).toBeLessThanOrEqual(0.05);
    expect(jitter / decisions).toBeLessThanOrEqual(0.02);
  });

  it("stays together and strikes at the same hero the more, the higher its teamwork", async () => {
    // `evaluate skirmish --report` has five settings and the rank correlation.
    const near: number[] = [];
    const shared: number[] = [];
    for (const teamwork of [0, 0.5, 1]) {
      const habits = await habitsOf({ squad, games: 48, seed: "habits", maps, condition: { ...DIALS, teamwork } });
      near.push(habits.company / habits.withAllies);
      shared.push(habits.shared / habits.together);
    }
    expect(near[1]! - near[0]!).toBeGreaterThan(0.1);
    expect(near[2]! - near[1]!).toBeGreaterThan(0.02);
    expect(shared[2]! - shared[0]!).toBeGreaterThan(0.1);
  });
});
