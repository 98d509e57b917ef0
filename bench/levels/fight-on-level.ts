import { withSkill } from "../../src/agents/hesitation.ts";
import { wilson } from "../../src/agents/evaluate.ts";
import { modelPolicy } from "../../src/agents/model-policy/model-policy.ts";
import { fightOnLevel, guardLevel, randomArena, SCRIPTS, skirmishEnvironment } from "../../src/agents/skirmish/index.ts";
import { generate } from "../../src/generator.ts";
import { rulesLevel } from "../../src/generators/level/index.ts";
import { share } from "../../src/generators/level/tools/rows.ts";
import type { Model } from "../../src/model.ts";
import { createRng, type Rng } from "../../src/rng.ts";
import { wantedDegree } from "../../src/wanted-degree.ts";
import type { Row } from "../row.ts";

/** Of a person's chances, the hero takes most: one who takes all plays the same game again and again. */
const HERO_SKILL = 0.9;

/** Of a wanted share of wins, so much is near. */
const NEAR = 0.1;
/** Games of a search. */
const SEARCH = 512;
/** Games that the search has not seen are played in parts until it is clear on which side of ten points a floor lies, or until all are. */
const [PART, MOST] = [50, 400] as const;

/** Floors asked for by the hero's share of wins: how many keep to it within ten points, in games that the search has not seen. */
export async function playedRows(model: Model, quick: boolean): Promise<Row[]> {
  const { spec } = skirmishEnvironment({ maps: () => randomArena("train", createRng(0)) });
  const players = { hero: withSkill(SCRIPTS.cover!, spec, HERO_SKILL), squad: await modelPolicy(model, { game: spec }) };
  const floors = quick ? 6 : 20;
  const off: number[] = [];
  let foreseen = 0;
  for (let n = 0; n < floors; n++) {
    const rng = createRng("played").fork(n);
    const wanted = [0.3, 0.5, 0.7][n % 3]!;
    const size = n % 2 === 0 ? { width: 16, height: 12 } : { width: 32, height: 24 };
    const { content } = await generate(rulesLevel(), { ...size, enemies: 3 + (n % 3), chests: 0 }, { seed: `played/${n}` });
    const play = (degree: number, games: readonly Rng[]) =>
      fightOnLevel((game) => guardLevel(content, degree, rng.fork("guards"), game.fork("visit")), players, games);
    const { degree, low, high } = await wantedDegree({ wanted, games: SEARCH, play }, rng.fork("search"));
    const won = await fresh((games) => play(degree, games), wanted, rng.fork("fresh"));
    off.push(Math.abs(won - wanted));
    if (won >= low - 0.05 && won <= high + 0.05) foreseen++;
  }
  const within = off.filter((one) => one <= NEAR).length;
  return [
    share("levels/played/within-10", "floors whose share of wins of the hero is within ten points of the wanted one", within, floors, 0.9),
    share("levels/played/foreseen", "floors whose share of wins is what the search said it would be, give or take five points", foreseen, floors, 0.9), // prettier-ignore
    { id: "levels/played/off", what: "the distance from the wanted share, mean", value: off.reduce((sum, one) => sum + one, 0) / floors, unit: "", goal: "", pass: true }, // prettier-ignore
  ];
}

/** The share of wins in games that the search has not seen. */
async function fresh(play: (games: readonly Rng[]) => Promise<readonly number[]>, wanted: number, rng: Rng): Promise<number> {
  let [won, count] = [0, 0];
  while (count < MOST) {
    const scores = await play(Array.from({ length: PART }, (_, game) => rng.fork(count + game)));
    won += scores.reduce((sum, one) => sum + one, 0);
    count += PART;
    const { low, high } = wilson(won, count);
    const isNear = low >= wanted - NEAR && high <= wanted + NEAR;
    if (isNear || low > wanted + NEAR || high < wanted - NEAR) break;
  }
  return won / count;
}
