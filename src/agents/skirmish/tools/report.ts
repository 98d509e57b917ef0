import type { Policy } from "../../../policy.ts";
import { createRng } from "../../../rng.ts";
import type { Row } from "../../../tools/kind-tools.ts";
import type { SkirmishOptions } from "../environment.ts";
import { DIALS } from "../observation.ts";
import { SCRIPTS } from "../scripts.ts";
import { BEHAVIOURS, nothingSeen, watchBehaviours, type Behaviour } from "./behaviours.ts";
import type { Contest } from "./contests.ts";
import { habitRows, habitsOf } from "./habit-rows.ts";
import type { Habits } from "./habits.ts";
import { watchFights } from "./watch-fights.ts";

interface ReportOptions {
  readonly games: number;
  readonly learned: Policy;
  readonly seed: string;
  readonly maps: SkirmishOptions["maps"];
  readonly contest: Contest;
}

const STEPS = [0, 0.25, 0.5, 0.75, 1];

/** Whether each dial moves what it is to move. */
export async function dialRows(options: ReportOptions): Promise<Row[]> {
  return [...(await skillRows(options)), ...(await temperRows(options))];
}

/** What squads should not do, and what they do that is worth seeing. */
export async function behaviourRows(options: ReportOptions): Promise<Row[]> {
  return [...(await habitRows(options)), ...(await tacticRows(options))];
}

/** Wins by skill against three heroes; whether they rise at every step. */
async function skillRows({ learned, contest }: ReportOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const hero of ["chase", "cover", "kite"] as const) {
    const wins: number[] = [];
    for (const skill of STEPS) {
      const fight = { condition: { ...DIALS, skill } };
      wins.push((await contest({ id: `skill/${skill}/${hero}`, what: `skill ${skill}`, squad: learned, hero, fight })).value);
    }
    const rising = wins.every((value, i) => i === 0 || value > wins[i - 1]!);
    rows.push(row(`skill/${hero}`, `steps of skill at which wins against the hero "${hero}" rise`, steps(wins), "of 4", ">= 4", rising));
  }
  return rows;
}

const steps = (values: readonly number[]) => values.filter((value, i) => i > 0 && value > values[i - 1]!).length;

/** What each temper is to move, and which way. */
const MEASURES: Readonly<
  Record<"aggression" | "caution" | "teamwork", readonly { what: string; sign: 1 | -1; of(habits: Habits): number }[]>
> = {
  aggression: [{ what: "tiles to the nearest hero", sign: -1, of: ({ distance, decisions }) => distance / decisions }],
  caution: [
    { what: "share of health lost before a retreat", sign: -1, of: ({ lostBefore, retreats }) => lostBefore / Math.max(1, retreats) },
  ],
  teamwork: [
    { what: "share of time near an ally", sign: 1, of: ({ company, withAllies }) => company / Math.max(1, withAllies) },
    { what: "share of attacks together that go at one hero", sign: 1, of: ({ shared, together }) => shared / Math.max(1, together) },
  ],
};

async function temperRows({ games, learned, seed, maps }: ReportOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const dial of Object.keys(MEASURES) as (keyof typeof MEASURES)[]) {
    const all: Habits[] = [];
    for (const value of STEPS) all.push(await habitsOf({ squad: learned, games, seed, maps, condition: { ...DIALS, [dial]: value } }));
    for (const { what, sign, of } of MEASURES[dial]) {
      const values = all.map(of);
      const rho = sign * rankCorrelation(STEPS, values);
      const shown = values.map((value) => value.toFixed(2)).join(", ");
      rows.push(
        row(
          `temper/${dial}/${what.replaceAll(" ", "-")}`,
          `${dial}: ${what} at the five settings ${shown}`,
          rho,
          "rank correlation",
          ">= 0.9",
          rho >= 0.899,
        ),
      );
    }
  }
  return rows;
}

/** In how many games each behaviour was seen, with the number of one to watch. */
async function tacticRows({ games, learned, seed, maps }: ReportOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, squad] of [
    ["learned", learned],
    ["tree", SCRIPTS.tree],
  ] as const) {
    const seen = nothingSeen();
    // Squads of three and more, against one or two who use cover: where there is something to do together.
    const fight: SkirmishOptions = {
      maps,
      squad: (rng) => Array.from({ length: 3 + rng.below(4) }, () => 1 + rng.below(4)),
      heroes: (rng) => 1 + rng.below(2),
    };
    for (const hero of ["cover", "run"] as const) {
      const rng = createRng(seed).fork(`behaviours/${hero}`);
      await watchFights({ hero: SCRIPTS[hero], squad, games, fight, rng, watch: () => watchBehaviours(seen) });
    }
    for (const [behaviour, { games: count, first }] of Object.entries(seen) as [Behaviour, { games: number; first: number }][]) {
      const what = `${name}: ${behaviour} (${BEHAVIOURS[behaviour]}); first in game ${first}`;
      rows.push(row(`behaviour/${name}/${behaviour.replaceAll(" ", "-")}`, what, count / (2 * games), "of games", "", true));
    }
  }
  return rows;
}

const row = (id: string, what: string, value: number, unit: string, goal: string, pass: boolean): Row => ({
  id: `skirmish/${id}`,
  what,
  value,
  unit,
  goal,
  pass,
});

/** Spearman's, without ties. */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const ranks = (values: readonly number[]) => values.map((value) => values.filter((each) => each < value).length);
  const [a, b] = [ranks(one), ranks(other)];
  const n = one.length;
  const squares = a.reduce((sum, rank, i) => sum + (rank - b[i]!) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}
