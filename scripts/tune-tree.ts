import { parseArgs } from "node:util";
import { modelPolicy } from "../src/agents/model-policy/model-policy.ts";
import { playSkirmishes } from "../src/agents/skirmish/evaluation.ts";
import { skirmishSpec } from "../src/agents/skirmish/observation.ts";
import { SCRIPTS } from "../src/agents/skirmish/scripts.ts";
import { MIXES } from "../src/agents/skirmish/tools/contests.ts";
import { grounds } from "../src/agents/skirmish/tools/training-fights.ts";
import { TREE, tree, TUNED, type TreeParameters } from "../src/agents/skirmish/tree.ts";
import type { Policy } from "../src/policy.ts";
import { createRng, type Rng } from "../src/rng.ts";
import { shippedModel } from "../src/tools/shipped-model.ts";

/**
 * npx tsx scripts/tune-tree.ts [--side hero|squad] [--rounds 5] [--candidates 16] [--games 24] [--seed 1]
 *
 * Searches the parameters of the behaviour tree by the cross-entropy method (Rubinstein 1999): as a hero against the shipped squad and the
 * tree's own, as a squad against the heroes of the scripts. It searches on maps of the training set and says on those of the validation set what
 * the best one is worth beside the present one. What it prints goes into `TUNED` of src/agents/skirmish/tree.ts.
 */
const { values } = parseArgs({
  options: {
    side: { type: "string", default: "hero" },
    rounds: { type: "string", default: "5" },
    candidates: { type: "string", default: "16" },
    games: { type: "string", default: "24" },
    seed: { type: "string", default: "1" },
  },
});
const [rounds, candidates, games] = [Number(values.rounds), Number(values.candidates), Number(values.games)];
const side = values.side === "squad" ? "squad" : "hero";

/** From where to where each may go. */
const RANGES: Readonly<Record<keyof TreeParameters, readonly [number, number]>> = {
  shootFrom: [1.5, 5],
  shootTo: [4, 8],
  retreat: [0, 0.8],
  gather: [2, 6],
  flank: [1.6, 5],
  dodge: [0, 1],
  clear: [-0.3, 1.2],
  ready: [0, 0.6],
  leave: [0, 1],
};
const NAMES = Object.keys(RANGES) as (keyof TreeParameters)[];
/** Of the candidates, those that the next round is drawn around. */
const ELITE = Math.max(2, Math.round(candidates / 4));

const model = await shippedModel("skirmish-squad");
const learned = await modelPolicy(model, { game: skirmishSpec([0, 1]) });
const rivals: readonly Policy[] = side === "hero" ? [learned, TREE] : [SCRIPTS.chase, SCRIPTS.cover, TREE];

/** Points of the side in all mixes against all rivals: 1 a win, a half a draw. */
async function worth(policy: Policy, set: "train" | "validation", each: number, rng: Rng): Promise<number> {
  const maps = grounds(set);
  const kinds = Object.values(MIXES);
  let points = 0;
  for (const [place, rival] of rivals.entries()) {
    const { wins, draws } = await playSkirmishes({
      ...(side === "hero" ? { hero: policy, squad: rival } : { hero: rival, squad: policy }),
      games: each,
      maps,
      rng: rng.fork(place),
      fight: { squad: (own) => own.pick(kinds), heroes: () => 1 },
    });
    points += (side === "hero" ? each - wins - draws / 2 : wins + draws / 2) / each;
  }
  return points / rivals.length;
}

const rng = createRng(values.seed).fork(side);
const mean = NAMES.map((name) => TUNED[side][name]);
let deviation = NAMES.map((name) => (RANGES[name][1] - RANGES[name][0]) / 4);
for (let round = 0; round < rounds; round++) {
  const drawn = Array.from({ length: candidates }, (_, n) =>
    NAMES.map((name, i) => {
      const [least, most] = RANGES[name];
      return Math.min(most, Math.max(least, n === 0 ? mean[i]! : mean[i]! + deviation[i]! * rng.normal()));
    }),
  );
  const scores: { readonly point: readonly number[]; readonly value: number }[] = [];
  for (const point of drawn)
    scores.push({ point, value: await worth(tree(parametersOf(point)), "train", games, rng.fork(`round ${round}`)) });
  const elite = scores.toSorted((a, b) => b.value - a.value).slice(0, ELITE);
  NAMES.forEach((_, i) => (mean[i] = elite.reduce((sum, { point }) => sum + point[i]!, 0) / ELITE));
  deviation = NAMES.map(
    (_, i) => 0.05 * deviation[i]! + Math.sqrt(elite.reduce((sum, { point }) => sum + (point[i]! - mean[i]!) ** 2, 0) / ELITE),
  );
  process.stdout.write(`round ${round + 1}: best ${elite[0]!.value.toFixed(3)}, the ${side} as it is ${scores[0]!.value.toFixed(3)}\n`);
}
const found = parametersOf(mean.map((value) => Math.round(value * 20) / 20));
const judge = createRng(values.seed).fork("judge");
const [before, after] = [await worth(TREE, "validation", 10 * games, judge), await worth(tree(found), "validation", 10 * games, judge)];
process.stdout.write(
  `on validation maps, ${10 * games * rivals.length} games: ${before.toFixed(3)} as it is, ${after.toFixed(3)} with\n${side}: ${JSON.stringify(found)}\n`,
);
model.dispose();

function parametersOf(point: readonly number[]): TreeParameters {
  return Object.fromEntries(NAMES.map((name, i) => [name, point[i]!])) as unknown as TreeParameters;
}
