import { batchedGames } from "../../src/agents/batched-games.ts";
import { modelPolicy } from "../../src/agents/model-policy/model-policy.ts";
import { SCRIPTS } from "../../src/agents/skirmish/scripts.ts";
import { generate } from "../../src/generator.ts";
import { rulesLevel } from "../../src/generators/level/index.ts";
import { playTested } from "../../src/play-tested.ts";
import { createRng } from "../../src/rng.ts";
import type { Model } from "../../src/model.ts";
import type { Row } from "../row.ts";
import { arenaFromLevel } from "../../src/agents/skirmish/arena.ts";
import { ARCHER, BRUTE } from "../../src/agents/skirmish/fighters.ts";
import { skirmishEnvironment } from "../../src/agents/skirmish/environment.ts";
import { squadScore } from "../../src/agents/skirmish/evaluation.ts";
import { randomArena } from "../../src/agents/skirmish/random-arena.ts";
import type { Level } from "../../src/content.ts";
import type { Policy } from "../../src/policy.ts";
import type { Rng } from "../../src/rng.ts";

/** Who stands where on a level: a brute or an archer for each enemy, three at most, as their cells have it. */
const squadOn = ({ entities }: Level): readonly number[] =>
  entities.filter(({ kind }) => kind === "enemy").slice(0, 3).map(({ x, y }) => ((x + y) % 2 === 0 ? BRUTE : ARCHER)); // prettier-ignore

/** A fight on a level: 1 where the hero won, 0 where the squad did, 0.5 for neither within the time. */
export function fightOnLevel({ hero, squad }: { readonly hero: Policy; readonly squad: Policy }) {
  return async (level: Level, rng: Rng): Promise<number> => {
    const map = arenaFromLevel(level);
    const game = skirmishEnvironment({ maps: () => map, squad: () => squadOn(level), heroes: () => 1 });
    const table = batchedGames([game]);
    table.begin(0, rng.fork("game"));
    const chance = [rng.fork("hero"), rng.fork("squad")];
    for (;;) {
      for (const [team, policy] of [hero, squad].entries()) {
        const seats = table.acting((_, agent) => game.spec.teams![agent] === team);
        await table.decide(seats, policy, chance[team]!);
      }
      const last = table.step(0);
      if (!last.terminated && !last.truncated) continue;
      return last.terminated ? 1 - squadScore(game) : 0.5;
    }
  };
}

/** Floors asked for by the hero's share of wins: how many keep to it within ten points, in fresh games. */
export async function playedRows(model: Model, quick: boolean): Promise<Row[]> {
  const squad = await modelPolicy(model, { game: skirmishEnvironment({ maps: () => randomArena("train", createRng(0)) }).spec });
  const play = fightOnLevel({ hero: SCRIPTS.cover, squad });
  const rng = createRng("played");
  const [floors, games] = quick ? [3, 60] : [30, 200];
  const off: number[] = [];
  for (let n = 0; n < floors; n++) {
    const wanted = [0.3, 0.5, 0.7][n % 3]!;
    const generator = playTested(rulesLevel(), { play, wanted, candidates: quick ? 6 : 16 });
    const { content } = await generate(generator, { width: 16, height: 12, enemies: 2, chests: 0 }, { seed: `played/${n}` });
    let sum = 0;
    for (let game = 0; game < games; game++) sum += await play(content, rng.fork(`${n}/${game}`));
    off.push(Math.abs(sum / games - wanted));
  }
  const share = off.filter((one) => one <= 0.1).length / floors;
  return [
    { id: "levels/played/within-10", what: "floors whose share of wins of the hero is within ten points of the wanted one", value: share, unit: "", goal: ">= 0.9", pass: share >= 0.9 }, // prettier-ignore
    { id: "levels/played/off", what: "the same, mean distance", value: off.reduce((sum, one) => sum + one, 0) / floors, unit: "", goal: "", pass: true }, // prettier-ignore
  ];
}
