import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AigcError } from "../../../errors.ts";
import { createEngine } from "../../../nn/kernels/engine.ts";
import type { Policy } from "../../../policy.ts";
import { createRng } from "../../../rng.ts";
import type { Row } from "../../../tools/kind-tools.ts";
import { ratingsOf } from "../../../tools/ratings.ts";
import type { Pairing } from "../../../train/ppo/cross-play.ts";
import { weightsPolicy } from "../../../train/ppo/actor.ts";
import { savedPolicy } from "../../../train/ppo/policy-export.ts";
import { wilson } from "../../evaluate.ts";
import type { SkirmishOptions } from "../environment.ts";
import { playSkirmishes } from "../evaluation.ts";
import { DIALS, skirmishSpec } from "../observation.ts";
import { SCRIPTS } from "../scripts.ts";

/** Somebody who plays both sides. */
interface LeaguePlayer {
  readonly name: string;
  readonly squad: Policy;
  readonly hero: Policy;
}

export interface LeagueOptions {
  readonly games: number;
  readonly learned: Policy;
  /** The learned hero; without it the squad's own network plays the heroes, too. */
  readonly hero: Policy | null;
  readonly exploiter: Policy | null;
  /** Past selves of the squad, the oldest first. */
  readonly snapshots: readonly LeaguePlayer[];
  readonly seed: string;
  readonly maps: SkirmishOptions["maps"];
  /** Called with each row as soon as it stands. */
  readonly told: (row: Row) => void;
}

/** Everybody against everybody with sides swapped, ratings out of that, past selves against the present, the exploiter, and heroes by strength. */
export async function leagueRows(options: LeagueOptions): Promise<void> {
  const { learned, hero, snapshots, told } = options;
  const scripts = (["chase", "cover", "tree"] as const).map((name) => ({ name, squad: SCRIPTS[name], hero: SCRIPTS[name] }));
  const players: LeaguePlayer[] = [{ name: "learned", squad: learned, hero: hero ?? learned }, ...scripts];
  const pairings: Pairing[] = [];
  for (const [index, one] of players.entries())
    for (const other of players.slice(index + 1)) {
      const pairing = await swapped(options, one, other);
      pairings.push(pairing);
      told(pairingRow(`league/${one.name}/${other.name}`, pairing, ""));
    }
  for (const { name, rating, low, high } of ratingsOf(pairings))
    told({
      ...row(`rating/${name}`, `${name}: rating (Bradley and Terry), 400 more is ten times the points`, rating, "points"),
      low,
      high,
    });
  await snapshotRows(options, { name: "the squad", squad: learned, hero: learned }, snapshots);
  if (options.exploiter) await exploiterRow(options, options.exploiter);
  if (hero) await heroRows(options, hero);
}

/** Both play both sides on the same maps. */
async function swapped({ games, seed, maps }: LeagueOptions, one: LeaguePlayer, other: LeaguePlayer): Promise<Pairing> {
  const play = (squad: Policy, hero: Policy) => playSkirmishes({ squad, hero, games, maps, rng: createRng(seed).fork("league") });
  const [there, back] = [await play(one.squad, other.hero), await play(other.squad, one.hero)];
  return {
    one: one.name,
    other: other.name,
    games: 2 * games,
    wins: there.wins + back.losses,
    losses: there.losses + back.wins,
  };
}

function pairingRow(id: string, { one, other, games, wins, losses }: Pairing, goal: "" | "<= 0.55"): Row {
  const draws = games - wins - losses;
  const points = (wins + draws / 2) / games;
  const { low, high } = wilson(wins + draws / 2, games);
  const what = `${one} against ${other}, sides swapped: ${wins} won, ${losses} lost, ${draws} drawn`;
  return { ...row(id, what, points, `of the points of ${games} games`), low, high, goal, pass: goal === "" || points <= 0.55 };
}

/** None of them may win more than it loses, by much. */
async function snapshotRows(options: LeagueOptions, present: LeaguePlayer, snapshots: readonly LeaguePlayer[]): Promise<void> {
  for (const past of snapshots)
    options.told(pairingRow(`snapshot/${past.name.replaceAll(" ", "-")}`, await swapped(options, past, present), "<= 0.55"));
}

async function exploiterRow({ games, learned, seed, maps, told }: LeagueOptions, exploiter: Policy): Promise<void> {
  const score = await playSkirmishes({ squad: learned, hero: exploiter, games, maps, rng: createRng(seed).fork("exploiter") });
  const value = score.losses / games;
  const what = `the hero that learned to beat this squad; ${score.draws} draws`;
  told({
    ...row("exploiter", what, value, `of ${games} games won by it`),
    ...wilson(score.losses, games),
    goal: "<= 0.6",
    pass: value <= 0.6,
  });
}

/** The learned hero at three strengths. */
async function heroRows({ games, learned, seed, maps, told }: LeagueOptions, hero: Policy): Promise<void> {
  for (const [name, squad] of [
    ["chase", SCRIPTS.chase],
    ["tree", SCRIPTS.tree],
    ["learned", learned],
  ] as const)
    for (const skill of [0.5, 0.75, 1]) {
      const fight = { heroCondition: { ...DIALS, skill } };
      const { losses, draws } = await playSkirmishes({ squad, hero, games, maps, fight, rng: createRng(seed).fork("heroes") });
      const what = `the learned hero at skill ${skill} against the squad "${name}"; ${draws} draws`;
      told({ ...row(`hero/${skill}/${name}`, what, losses / games, `of ${games} games won by it`), ...wilson(losses, games) });
    }
}

/**
 * The past selves that a training has kept in its folder, as players of both sides.
 * @throws AigcError `bad-request` where there are none
 */
export async function pastSelves(run: string): Promise<LeaguePlayer[]> {
  const folder = join(run, "past");
  let files: string[] = [];
  try {
    files = readdirSync(folder)
      .filter((file) => file.endsWith(".checkpoint"))
      .toSorted();
  } catch {
    // Said below.
  }
  if (files.length === 0)
    throw new AigcError(
      "bad-request",
      "evaluate",
      `there are no past selves in ${folder}. Give the folder of a training: runs/skirmish-squad.`,
    );
  const engine = await createEngine();
  return files.map((file) => {
    const { step, shape, weights } = savedPolicy(new Uint8Array(readFileSync(join(folder, file))));
    const policy = weightsPolicy(engine, skirmishSpec([0, 1]), shape, weights, true);
    return { name: `update ${step}`, squad: policy, hero: policy };
  });
}

const row = (id: string, what: string, value: number, unit: string): Row => ({
  id: `skirmish/${id}`,
  what,
  value,
  unit,
  goal: "",
  pass: true,
});
