import { playSkirmishes } from "../../../../src/agents/skirmish/evaluation.ts";
import { BRUTE } from "../../../../src/agents/skirmish/fighters.ts";
import { SCRIPTS } from "../../../../src/agents/skirmish/scripts.ts";
import { planningHero } from "../../../../src/agents/skirmish/tools/planner.ts";
import type { Policy } from "../../../../src/policy.ts";
import { createRng } from "../../../../src/rng.ts";

/** Games of a hero against two brutes who chase. */
const play = (hero: Policy, watch: Parameters<typeof playSkirmishes>[0]["watch"] = () => {}) =>
  playSkirmishes({
    hero,
    squad: SCRIPTS.chase,
    games: 8,
    maps: "validation",
    rng: createRng("planner"),
    fight: { squad: () => [BRUTE, BRUTE], heroes: () => 1 },
    watch,
  });
const plan = (budget: number) => {
  const hero = planningHero(budget);
  return play(hero.policy, hero.watch);
};

describe("a hero who plans ahead", () => {
  it("beats squads that a hero who chases loses to, and plays the same games again", async () => {
    const [planned, again, chased] = [await plan(2000), await plan(2000), await play(SCRIPTS.chase)];
    expect(planned.losses).toBeGreaterThanOrEqual(chased.losses + 3);
    expect(again).toEqual(planned);
  });
});
