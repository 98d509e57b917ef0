import { withSkill } from "../../src/agents/hesitation.ts";
import { modelPolicy } from "../../src/agents/model-policy/model-policy.ts";
import { fightOnLevel, guardLevel, randomArena, SCRIPTS, skirmishEnvironment } from "../../src/agents/skirmish/index.ts";
import { generate } from "../../src/generator.ts";
import { rulesLevel } from "../../src/generators/level/index.ts";
import type { Model } from "../../src/model.ts";
import { createRng } from "../../src/rng.ts";
import { wantedDegree } from "../../src/wanted-degree.ts";
import type { Row } from "../row.ts";

/** Of a person's chances, the hero takes most: one who takes all plays the same game again and again. */
const HERO_SKILL = 0.9;

/** Floors asked for by the hero's share of wins: how many keep to it within ten points, in games that the search has not seen. */
export async function playedRows(model: Model, quick: boolean): Promise<Row[]> {
  const { spec } = skirmishEnvironment({ maps: () => randomArena("train", createRng(0)) });
  const players = { hero: withSkill(SCRIPTS.cover!, spec, HERO_SKILL), squad: await modelPolicy(model, { game: spec }) };
  const [floors, games] = quick ? [6, 128] : [40, 400];
  const off: number[] = [];
  let foreseen = 0;
  for (let n = 0; n < floors; n++) {
    const rng = createRng("played").fork(n);
    const wanted = [0.3, 0.5, 0.7][n % 3]!;
    const size = n % 2 === 0 ? { width: 16, height: 12 } : { width: 32, height: 24 };
    const { content } = await generate(rulesLevel(), { ...size, enemies: 3 + (n % 3), chests: 0 }, { seed: `played/${n}` });
    const guarded = (degree: number) => guardLevel(content, degree, rng.fork("guards"));
    const search = quick ? 256 : 512;
    const { degree, low, high } = await wantedDegree({ wanted, games: search, play: (one, own) => fightOnLevel(guarded(one), players, own) }, rng.fork("search")); // prettier-ignore
    const fresh = Array.from({ length: games }, (_, game) => rng.fork(`fresh/${game}`));
    const scores = await fightOnLevel(guarded(degree), players, fresh);
    const won = scores.reduce((sum, one) => sum + one, 0) / games;
    off.push(Math.abs(won - wanted));
    if (won >= low - 0.05 && won <= high + 0.05) foreseen++;
  }
  const share = off.filter((one) => one <= 0.1).length / floors;
  return [
    { id: "levels/played/within-10", what: "floors whose share of wins of the hero is within ten points of the wanted one", value: share, unit: "", goal: ">= 0.9", pass: share >= 0.9 }, // prettier-ignore
    { id: "levels/played/foreseen", what: "floors whose share of wins is what the search said it would be, give or take five points", value: foreseen / floors, unit: "", goal: ">= 0.9", pass: foreseen / floors >= 0.9 }, // prettier-ignore
    { id: "levels/played/off", what: "the same, mean distance", value: off.reduce((sum, one) => sum + one, 0) / floors, unit: "", goal: "", pass: true }, // prettier-ignore
  ];
}
