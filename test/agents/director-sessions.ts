import { createDirector } from "../../src/agents/director.ts";
import { withSkill } from "../../src/agents/hesitation.ts";
import { modelPolicy } from "../../src/agents/model-policy/model-policy.ts";
import { playSkirmishes } from "../../src/agents/skirmish/evaluation.ts";
import { ARCHER, BRUTE, DIALS, skirmishSpec } from "../../src/agents/skirmish/index.ts";
import { SCRIPTS } from "../../src/agents/skirmish/scripts.ts";
import { createRng, type Rng } from "../../src/rng.ts";
import { shippedModel } from "../../src/tools/shipped-model.ts";

/** Shares of fights won by the opponents, round by round, over many players of one kind. */
export function sessions(wins: (skill: number) => number, wanted: number, count: number, rounds: number): number[] {
  const won = Array.from({ length: rounds }, () => 0);
  const rng = createRng("sessions");
  for (let session = 0; session < count; session++) {
    let director = createDirector({ wanted });
    for (let round = 0; round < rounds; round++) {
      const win = rng.next() < wins(director.skill);
      if (win) won[round]!++;
      director.record(win);
      // Saved and loaded now and then, as a game does.
      if (round % 10 === 5)
        director = createDirector({ wanted, state: JSON.parse(JSON.stringify(director.state)) as typeof director.state });
    }
  }
  return won.map((wins) => wins / count);
}

/** The share of fights that the opponents win from the eleventh on, of thirty with each of 150 players. */
export function laterShare(wins: (skill: number) => number, wanted: number): number {
  const later = sessions(wins, wanted, 150, 30).slice(10);
  return later.reduce((sum, share) => sum + share, 0) / later.length;
}

/** Levels of scripted players: they chase, with this skill. */
export const LEVELS = [0.2, 0.4, 0.6, 0.8, 1] as const;

const SKILLS = [0, 0.15, 0.3, 0.5, 0.75, 1] as const;

/** Wins of the shipped squad against one player, at some skills, on held-out maps; straight lines between. */
export async function winsOfTheSquad(player: number, games: number): Promise<(skill: number) => number> {
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
