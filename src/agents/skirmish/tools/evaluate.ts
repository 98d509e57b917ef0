import { modelPolicy } from "../../model-policy/model-policy.ts";
import { playSkirmishes } from "../evaluation.ts";
import { skirmishSpec } from "../observation.ts";
import { SCRIPTS } from "../scripts.ts";
import { createRng } from "../../../rng.ts";
import { progressDisplay } from "../../../tools/progress.ts";
import type { Row } from "../../../tools/kind-tools.ts";
import { shippedModel } from "../../../tools/shipped-model.ts";

/** Goals: the least share of wins of the shipped squad against each hero. */
const GOALS = { random: 0.9, chase: 0.8, cover: 0.6 } as const;

/**
 * Plays the policies of the squad against those of the hero, on the maps of the test set; the same games in every row. Rows with scripts
 * as squad are the baseline.
 */
export async function evaluateSkirmish(options: {
  readonly games: number;
  readonly model: string;
  readonly temperature: number;
  readonly seed: string;
}): Promise<Row[]> {
  const { games, temperature, seed } = options;
  const model = await shippedModel(options.model);
  const learned = await modelPolicy(model, { game: skirmishSpec([0, 1]), temperature });
  const squads = { learned, ...SCRIPTS };
  const heroes = Object.keys(GOALS) as (keyof typeof GOALS)[];
  const display = progressDisplay("skirmish");
  const rows: Row[] = [];
  const steps = Object.keys(squads).length * heroes.length;
  for (const [squad, policy] of Object.entries(squads)) {
    for (const hero of heroes) {
      const score = await playSkirmishes({
        hero: SCRIPTS[hero],
        squad: policy,
        games,
        maps: "test",
        rng: createRng(seed).fork("evaluate"),
      });
      const goal = squad === "learned" ? GOALS[hero] : null;
      rows.push({
        id: `skirmish/${squad}/${hero}`,
        what: `${squad} squad against the hero who ${VERBS[hero]}; ${score.draws} draws`,
        value: score.rate,
        low: score.low,
        high: score.high,
        unit: `of ${games} games won`,
        goal: goal === null ? "" : `>= ${goal}`,
        pass: goal === null || score.rate >= goal,
      });
      display.update({ step: rows.length, steps, values: { wins: score.rate } });
    }
  }
  display.end();
  model.dispose();
  return rows;
}

const VERBS = { random: "blunders about", chase: "chases", cover: "uses cover" } as const;
