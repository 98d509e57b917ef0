import type { Policy } from "../../../policy.ts";
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
import { leagueRows, pastSelves } from "./league-rows.ts";
import { planningHero } from "./planner.ts";
import { behaviourRows, dialRows } from "./report.ts";
import { strengthRows } from "./strength-rows.ts";
import { grounds } from "./training-fights.ts";

/** Goals: the least share of wins of the shipped squad against each hero. */
const GOALS: Partial<Record<Hero, number>> = { random: 0.9, chase: 0.9, cover: 0.85, tree: 0.85, bait: 0.85, kite: 0.85, wait: 0.9 };

const VERBS: Readonly<Record<Hero | "planner" | "learned", string>> = {
  random: "blunders about",
  chase: "chases",
  cover: "uses cover",
  bait: "baits and punishes",
  wait: "stands and waits",
  kite: "strikes and runs",
  run: "runs for the exit",
  tree: "plays by the behaviour tree",
  planner: "plans ahead",
  learned: "has learned",
};

/** The parts of the report. */
type Part = "heroes" | "strength" | "league" | "dials" | "behaviour";

export interface EvaluateOptions {
  readonly games: number;
  readonly model: string;
  readonly temperature: number;
  readonly seed: string;
  /** Class by class, the league, dials, habits and behaviours too. */
  readonly report?: boolean;
  /** Of the report only one part. */
  readonly part?: Part;
  /** Games of each row with the planner, which takes its time. Default: a quarter of the others. */
  readonly plannerGames?: number;
  /** The folder of a training whose past selves play against the model. */
  readonly snapshots?: string;
  /** A hero trained to beat the model: a model's name, or its folder. */
  readonly exploiter?: string;
}

/**
 * Plays the policies of the squad against those of the hero, on the maps of the test set; the same games in every row. Rows with scripts
 * as squad are the baseline.
 */
export async function evaluateSkirmish(options: EvaluateOptions): Promise<Row[]> {
  const { games, temperature, seed, part, report = false } = options;
  const model = await shippedModel(options.model);
  const learned = await modelPolicy(model, { game: skirmishSpec([0, 1]), temperature });
  const rivals = report ? await rivalsOf(options) : null;
  const display = progressDisplay("skirmish");
  const rows: Row[] = [];
  const maps = grounds("test");
  const told = (row: Row) => {
    rows.push(row);
    display.update({ step: rows.length, steps: Math.max(rows.length, report ? 150 : 16), values: { value: row.value } });
  };
  const contest: Contest = async ({ id, what, squad, hero, goal, fight = {}, maps: ground = maps, games: count = games }) => {
    const rng = createRng(seed).fork("evaluate");
    const planning = hero === "planner" ? planningHero() : null;
    const score = await playSkirmishes({
      hero: planning?.policy ?? (hero === "learned" ? rivals!.hero : SCRIPTS[hero as Hero]),
      squad,
      games: count,
      maps: ground,
      rng,
      fight,
      ...(planning ? { watch: planning.watch } : {}),
    });
    const { rate: value, low, high, draws } = score;
    const took = planning ? `, ${(planning.taken.milliseconds / planning.taken.decisions).toFixed(1)} ms a decision` : "";
    const row: Row = {
      id: `skirmish/${id}`,
      what: `${what} against the hero who ${VERBS[hero]}; ${draws} draws${took}`,
      value,
      low,
      high,
      unit: `of ${count} games won`,
      goal: goal === undefined ? "" : `>= ${goal}`,
      pass: goal === undefined || low >= goal,
    };
    told(row);
    return row;
  };
  const wanted = (name: Part) => part === undefined || part === name;
  if (wanted("heroes")) await heroRows(contest, learned);
  const plannerGames = options.plannerGames ?? Math.max(4, Math.round(games / 4));
  if (rivals && wanted("strength")) await strengthRows({ learned, boss: rivals.boss, contest, plannerGames });
  if (rivals && wanted("league")) await leagueRows({ games, learned, ...rivals, seed, maps, told });
  const own = { games, learned, seed, maps, contest };
  if (rivals && wanted("dials")) for (const row of await dialRows(own)) told(row);
  if (rivals && wanted("behaviour")) for (const row of await behaviourRows(own)) told(row);
  display.end();
  model.dispose();
  return rows;
}

/** The squad and the scripts in its seat against heroes of every style. */
async function heroRows(contest: Contest, learned: Policy): Promise<void> {
  for (const hero of Object.keys(SCRIPTS) as Hero[])
    await contest({ id: `learned/${hero}`, what: "learned squad", squad: learned, hero, goal: GOALS[hero] });
  for (const squad of ["chase", "tree"] as const)
    for (const hero of ["chase", "cover", "tree"] as const)
      await contest({ id: `${squad}/${hero}`, what: `${squad} squad`, squad: SCRIPTS[squad], hero });
  for (const hero of ["chase", "tree"] as const)
    await contest({ id: `hand-made/${hero}`, what: "learned squad on hand-made maps", squad: learned, hero, maps: handMadeMaps() });
}

/** The learned players beside the squad; snapshots and an exploiter as far as they were asked for. */
async function rivalsOf({ snapshots, exploiter, temperature }: EvaluateOptions) {
  const playerOf = async (name: string) => modelPolicy(await shippedModel(name), { game: skirmishSpec([0, 1]), temperature });
  return {
    hero: await playerOf("skirmish-hero"),
    boss: await playerOf("skirmish-boss"),
    exploiter: exploiter === undefined ? null : await playerOf(exploiter),
    snapshots: snapshots === undefined ? [] : await pastSelves(snapshots),
  };
}
