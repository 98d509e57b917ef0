import { DIALS } from "../../dials.ts";
import { skirmishEnvironment } from "../environment.ts";
import { playSkirmishes } from "../evaluation.ts";
import { SCRIPTS } from "../scripts.ts";
import { grounds, trainingFights } from "./training-fights.ts";
import type { PpoOptions } from "../../../train/ppo/options.ts";
import { ppo } from "../../../train/ppo/ppo.ts";
import { handedOn, type Recipe } from "../../../tools/recipe.ts";

/** How the heroes of the training play, and how often. */
const STYLES = { chase: 0.3, cover: 0.15, bait: 0.1, wait: 0.05, kite: 0.1, run: 0.08, tree: 0.22 } as const;

/** The one network learns both sides; in two episodes of three it is the squad that learns. */
const SIDES = [1, 1, 0];

/** It begins with small squads and by imitating the behaviour tree, dials and all; the tree fades out over the first third. */
const beginning = (steps: number): Pick<PpoOptions, "teacher" | "curriculum"> => ({
  teacher: { policy: SCRIPTS.tree, updates: Math.ceil(steps * 0.3), weight: 1, warmUp: Math.ceil(steps * 0.05) },
  curriculum: ({ progress }) => Math.min(1, progress * 2.5),
});

const CARD = `# skirmish-squad

Plays the opponents of a fight, one to eight of them, brutes, archers, wardens, hexers, or a boss, against one to four heroes (contract
\`skirmish@2\`): closes in from several sides, keeps its distance with bow and hexes, wards and mends, goes where the way leads.

It learned by proximal policy optimisation in simulation, on arenas made anew for every episode and on floors of the level generator. It
began by imitating the package's behaviour tree, which follows the dials; the tree faded out over the first third. The heroes chase, use cover,
bait, wait, strike and run, make for the exit, or play by the tree. No map it is measured on can occur in its training: a map belongs to one set
by its floor plan. It has only ever fought those heroes and its figures hold for them; a person plays otherwise. What it may do is masked in
training as in play: nobody walks into walls, strikes at what a blow cannot reach, or turns back at two decisions running.

Dials: \`skill\` (chances that are missed), \`aggression\`, \`caution\`, \`teamwork\`, 0 to 1 each; \`skirmish.DIALS\` is skill 1, the rest in the
middle. \`npx phaser-aigc evaluate skirmish --report\` measures all of it; docs/opponents.md has the figures, the misses among them.`;

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
      dials: DIALS,
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
          learningRate: [options.initial ? 3e-4 : 7e-4, 5e-5],
          entropyWeight: [0.01, 0.001],
          discount: 0.99,
          gaeLambda: 0.95,
          teams: SIDES,
          snapshots: { every: 15, keep: 6, weight: 0.05 },
          selfPlayWeight: 0.25,
          prioritise: 1,
          ...(options.initial ? {} : beginning(steps)),
          opponents: Object.entries(STYLES).map(([name, weight]) => ({ name, policy: SCRIPTS[name as keyof typeof STYLES], weight })),
          evaluateEvery: 15,
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
