import { withSkill } from "../../src/agents/hesitation.ts";
import { modelPolicy } from "../../src/agents/model-policy/model-policy.ts";
import { playSkirmishes } from "../../src/agents/skirmish/evaluation.ts";
import { ARCHER, BRUTE, DIALS, skirmishSpec } from "../../src/agents/skirmish/index.ts";
import { SCRIPTS } from "../../src/agents/skirmish/scripts.ts";
import { createRng, type Rng } from "../../src/rng.ts";
import { shippedModel } from "../../src/tools/shipped-model.ts";
import { sessions } from "./director-sessions.ts";

const SKILLS = [0, 0.15, 0.3, 0.5, 0.75, 1] as const;

/** Wins of the shipped squad against one player, at some skills, on held-out maps; straight lines between. */
async function winsOfTheSquad(player: number, games: number): Promise<(skill: number) => number> {
  const game = skirmishSpec([0, 1]);
  const model = await shippedModel("skirmish-squad");
  const policy = await modelPolicy(model, { game });
  const rates: number[] = [];
  for (const skill of SKILLS) {
    const fight = {
      condition: { ...DIALS, skill },
      squad: (rng: Rng) => (rng.below(2) === 0 ? [BRUTE, ARCHER] : [BRUTE, ARCHER, BRUTE]),
      heroes: () => 1,
    };
    const hero = withSkill(SCRIPTS.chase, game, player);
    rates.push((await playSkirmishes({ hero, squad: policy, games, maps: "test", fight, rng: createRng("director") })).rate);
  }
  model.dispose();
  return (skill) => {
    const above = Math.max(
      1,
      SKILLS.findIndex((known) => known >= skill),
    );
    const [from, to] = [SKILLS[above - 1]!, SKILLS[above]!];
    return rates[above - 1]! + ((skill - from) / (to - from)) * (rates[above]! - rates[above - 1]!);
  };
}

describe("a director of the shipped squad", () => {
  it.each([0.2, 0.4, 0.6, 0.8, 1])(
    "holds every second fight within five points after ten rounds against a scripted player of level %d",
    async (player) => {
      const wins = await winsOfTheSquad(player, 24);
      expect(wins(0)).toBeLessThan(0.5);
      expect(wins(1)).toBeGreaterThan(0.5);
      const later = sessions(wins, 0.5, 150, 30).slice(10);
      const rate = later.reduce((sum, share) => sum + share, 0) / later.length;
      expect(Math.abs(rate - 0.5)).toBeLessThan(0.05);
    },
    240_000,
  );
});
