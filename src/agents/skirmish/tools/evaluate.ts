import { createRng } from "../../../rng.ts";
import { progressDisplay } from "../../../tools/progress.ts";
import type { Row } from "../../../tools/kind-tools.ts";
import { shippedModel } from "../../../tools/shipped-model.ts";
import { modelPolicy } from "../../model-policy/model-policy.ts";
import { playSkirmishes } from "../evaluation.ts";
import { skirmishSpec } from "../observation.ts";
import { SCRIPTS } from "../scripts.ts";
import type { Contest, Hero } from "./contests.ts";
import { handMadeMaps } from "./hand-made-maps.ts";
import { reportRows } from "./report.ts";
import { grounds } from "./training-fights.ts";

/** Goals: the least share of wins of the shipped squad against each hero. */
const GOALS: Partial<Record<Hero, number>> = { random: 0.9, chase: 0.9, cover: 0.85, tree: 0.6, bait: 0.85, kite: 0.85, wait: 0.9 };

const VERBS: Readonly<Record<Hero, string>> = {
  random: "blunders about",
  chase: "chases",
  cover: "uses cover",
  bait: "baits and punishes",
  wait: "stands and waits",
  kite: "strikes and runs",
  run: "runs for the exit",
  tree: "plays by the behaviour tree",
};

export interface EvaluateOptions {
  readonly games: number;
  readonly model: string;
  readonly temperature: number;
  readonly seed: string;
  /** Class by class, dials, habits and behaviours too. */
  readonly report?: boolean;
}

/**
 * Plays the policies of the squad against those of the hero, on the maps of the test set; the same games in every row. Rows with scripts
 * as squad are the baseline.
 */
export async function evaluateSkirmish(options: EvaluateOptions): Promise<Row[]> {
  const { games, temperature, seed, report = false } = options;
  const model = await shippedModel(options.model);
  const learned = await modelPolicy(model, { game: skirmishSpec([0, 1]), temperature });
  const display = progressDisplay("skirmish");
  const rows: Row[] = [];
  const maps = grounds("test");
  const contest: Contest = async ({ id, what, squad, hero, goal, fight = {}, maps: ground = maps }) => {
    const rng = createRng(seed).fork("evaluate");
    const score = await playSkirmishes({ hero: SCRIPTS[hero], squad, games, maps: ground, rng, fight });
    const { rate: value, low, high, draws } = score;
    const row = { id: `skirmish/${id}`, what: `${what} against the hero who ${VERBS[hero]}; ${draws} draws`, value, low, high };
    rows.push({
      ...row,
      unit: `of ${games} games won`,
      goal: goal === undefined ? "" : `>= ${goal}`,
      pass: goal === undefined || value >= goal,
    });
    display.update({ step: rows.length, steps: Math.max(rows.length, report ? 80 : 16), values: { wins: value } });
    return rows.at(-1)!;
  };
  for (const hero of Object.keys(VERBS) as Hero[])
    await contest({ id: `learned/${hero}`, what: "learned squad", squad: learned, hero, goal: GOALS[hero] });
  for (const squad of ["chase", "tree"] as const)
    for (const hero of ["chase", "cover", "tree"] as const)
      await contest({ id: `${squad}/${hero}`, what: `${squad} squad`, squad: SCRIPTS[squad], hero });
  for (const hero of ["chase", "tree"] as const)
    await contest({ id: `hand-made/${hero}`, what: "learned squad on hand-made maps", squad: learned, hero, maps: handMadeMaps() });
  if (report) rows.push(...(await reportRows({ games, learned, seed, maps, contest })));
  display.end();
  model.dispose();
  return rows;
}
