import { randomArena } from "../arena.ts";
import { skirmishEnvironment } from "../environment.ts";
import { playSkirmishes } from "../evaluation.ts";
import { SCRIPTS } from "../scripts.ts";
import type { Policy } from "../../../policy.ts";
import { ppo } from "../../../train/ppo/ppo.ts";
import { handedOn, type Recipe } from "../../../tools/recipe.ts";

const CARD = `# skirmish-squad

Plays the opponents of a fight, one to three of them, brutes and archers, against one hero (contract \`skirmish@1\`): closes in from
several sides, times its blows, keeps its distance with the bow, goes where the way leads.

It learned by proximal policy optimisation in simulation, on maps made anew for every episode, against scripted heroes: one that
moves at random, one that chases, one that dodges and uses cover. No map it is measured on can occur in its training: a map belongs
to one set by its floor plan. (Figures before this release were on maps of which a sixth had been trained on.) It has only ever fought
those heroes and its figures hold for them; a person plays otherwise. Those called "drawn" are of a squad that draws its choices, as in training
(temperature 1), the others of one that takes what it thinks best, as \`opponents()\` plays by default.
Its weak spot is a squad of archers alone, which a hero who chases beats more often than not.`;

/** The opponents that ship with the package. */
export const skirmish: Recipe = {
  name: "skirmish",
  summary: "the squad of opponents, by PPO in simulation (no data needed)",
  needsData: false,
  jobs: [
    {
      model: "skirmish-squad",
      shares: true,
      begins: true,
      judgedBy: "winsAgainstCover",
      card: CARD,
      start({ seed, steps = 200, ...options }) {
        return ppo({
          make: () => skirmishEnvironment({ maps: (rng) => randomArena("train", rng) }),
          seed,
          updates: steps,
          environments: 128,
          stepsPerRollout: 64,
          hidden: [256, 128],
          activation: "relu",
          critic: "shared",
          epochs: 3,
          minibatchSize: 1024,
          learningRate: [7e-4, 3e-5],
          entropyWeight: [0.01, 0.001],
          discount: 0.99,
          gaeLambda: 0.95,
          teams: [1],
          // The first updates imitate the better script; after them it learns to beat the script.
          teacher: { policy: SCRIPTS.cover, updates: 60, weight: 1, warmUp: 5 },
          opponents: [
            { name: "random", policy: SCRIPTS.random, weight: 0.05 },
            { name: "chase", policy: SCRIPTS.chase, weight: 0.6 },
            { name: "cover", policy: SCRIPTS.cover, weight: 0.35 },
          ],
          evaluateEvery: 25,
          crossPlay: 100,
          async evaluate(policy, rng, drawing) {
            const wins = async (squad: Policy, hero: "chase" | "cover") =>
              (await playSkirmishes({ maps: "validation", games: 200, squad, hero: SCRIPTS[hero], rng: rng.fork(hero) })).rate;
            return {
              winsAgainstChase: await wins(policy, "chase"),
              winsAgainstCover: await wins(policy, "cover"),
              winsAgainstChaseDrawn: await wins(drawing, "chase"),
              winsAgainstCoverDrawn: await wins(drawing, "cover"),
            };
          },
          ...handedOn(options),
        });
      },
    },
  ],
};
