import { skirmishEnvironment } from "../environment.ts";
import { playSkirmishes } from "../evaluation.ts";
import { SCRIPTS } from "../scripts.ts";
import { grounds, trainingFights } from "./training-fights.ts";
import type { PpoOptions } from "../../../train/ppo/options.ts";
import { ppo } from "../../../train/ppo/ppo.ts";
import { handedOn, type Recipe } from "../../../tools/recipe.ts";

/** How the heroes of the training play, and how often. */
const STYLES = { chase: 0.3, cover: 0.15, bait: 0.1, wait: 0.05, kite: 0.1, run: 0.08, tree: 0.22 } as const;

/** It begins with small squads and by imitating the behaviour tree, dials and all: from there on it learns what the tree cannot do. */
const beginning = (steps: number): Pick<PpoOptions, "teacher" | "curriculum"> => ({
  teacher: { policy: SCRIPTS.tree, updates: Math.ceil(steps * 0.3), weight: 1, warmUp: Math.ceil(steps * 0.05) },
  curriculum: ({ progress }) => Math.min(1, progress * 2.5),
});

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
      judgedBy: "wins",
      card: CARD,
      start({ seed, steps = 360, ...options }) {
        return ppo({
          make: () => skirmishEnvironment(trainingFights("train")),
          seed,
          updates: steps,
          environments: 64,
          stepsPerRollout: 48,
          attentionWidth: 32,
          hidden: [160, 96],
          activation: "relu",
          critic: "shared",
          epochs: 3,
          minibatchSize: 1024,
          learningRate: [options.initial ? 4e-4 : 7e-4, 5e-5],
          entropyWeight: [0.01, 0.001],
          discount: 0.99,
          gaeLambda: 0.95,
          teams: [1],
          ...(options.initial ? {} : beginning(steps)),
          opponents: Object.entries(STYLES).map(([name, weight]) => ({ name, policy: SCRIPTS[name as keyof typeof STYLES], weight })),
          evaluateEvery: 20,
          async evaluate(policy, rng) {
            const wins = async (hero: "chase" | "tree") =>
              (await playSkirmishes({ maps: grounds("validation"), games: 100, squad: policy, hero: SCRIPTS[hero], rng: rng.fork(hero) }))
                .rate;
            const [winsAgainstChase, winsAgainstTree] = [await wins("chase"), await wins("tree")];
            return { winsAgainstChase, winsAgainstTree, wins: (winsAgainstChase + winsAgainstTree) / 2 };
          },
          ...handedOn(options),
        });
      },
    },
  ],
};
