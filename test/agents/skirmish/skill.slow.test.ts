import { modelPolicy } from "../../../src/agents/model-policy/model-policy.ts";
import { playSkirmishes } from "../../../src/agents/skirmish/evaluation.ts";
import { DIALS, skirmishSpec } from "../../../src/agents/skirmish/observation.ts";
import { SCRIPTS } from "../../../src/agents/skirmish/scripts.ts";
import { grounds } from "../../../src/agents/skirmish/tools/training-fights.ts";
import { createRng } from "../../../src/rng.ts";
import { shippedModel } from "../../../src/tools/shipped-model.ts";

/** The dial was set by games on validation maps: these are of the test set. The report plays more of them. */
const GAMES = 100;

describe("the shipped squad", () => {
  it.each(["chase", "cover", "kite"] as const)(
    "wins more with every quarter of skill, from at most a fifth to more than four fifths: %s",
    async (hero) => {
      const squad = await modelPolicy(await shippedModel("skirmish-squad"), { game: skirmishSpec([0, 1]) });
      const wins: number[] = [];
      for (const skill of [0, 0.25, 0.5, 0.75, 1]) {
        const fight = { condition: { ...DIALS, skill } };
        const rng = createRng("a dial that costs");
        wins.push((await playSkirmishes({ hero: SCRIPTS[hero], squad, games: GAMES, maps: grounds("test"), fight, rng })).rate);
      }
      for (const [n, share] of wins.slice(1).entries()) expect(share).toBeGreaterThan(wins[n]!);
      expect(wins[0]).toBeLessThanOrEqual(0.2);
      expect(wins[4]).toBeGreaterThan(0.8);
    },
    300_000,
  );
});
