import { cartPole } from "../../src/agents/classic/cart-pole.ts";
import { gridDuel } from "../../src/agents/classic/grid-duel.ts";
import { memoryCorridor } from "../../src/agents/classic/memory-corridor.ts";
import { pendulum } from "../../src/agents/classic/pendulum.ts";
import { skirmishEnvironment } from "../../src/agents/skirmish/environment.ts";
import { SCRIPTS } from "../../src/agents/skirmish/scripts.ts";
import { trainingFights } from "../../src/agents/skirmish/tools/training-fights.ts";
import { uniformPolicy } from "../../src/agents/uniform-policy.ts";
import type { PpoOptions } from "../../src/train/ppo/options.ts";
import { buttonAndDial } from "./environments/answer.ts";
import { climb } from "./environments/climb.ts";
import { lastStone } from "./environments/last-stone.ts";
import { sealedBid } from "./environments/sealed-bid.ts";
import { watch } from "./environments/watch.ts";

/** Odd in every number that may be odd, so that no row, batch or array ends where a vector of four does. */
const ODD = { seed: "same", updates: 3, environments: 12, stepsPerRollout: 7, minibatchSize: 21, hidden: [13], epochs: 2 };

/** A training of each kind that must not depend on who does its work, on where it was cut off, or on what memory held before. */
export const SAME_BITS: Readonly<Record<string, PpoOptions>> = {
  discrete: { ...ODD, make: cartPole },
  continuous: { ...ODD, make: pendulum },
  "continuous, with early ends of the epochs": { ...ODD, make: pendulum, targetKl: 1e-4, critic: "shared", activation: "relu" },
  hybrid: { ...ODD, make: buttonAndDial },
  memory: { ...ODD, make: () => memoryCorridor(4), gruWidth: 5 },
  curiosity: { ...ODD, make: pendulum, curiosity: { weight: 0.1, width: 9 } },
  "pictures, entities, a central critic and a teacher": {
    ...ODD,
    make: watch,
    critic: "central",
    attentionWidth: 7,
    convChannels: [3],
    teacher: { policy: uniformPolicy(watch().spec), updates: 2, weight: 1, warmUp: 1 },
  },
  "self-play": {
    ...ODD,
    make: gridDuel,
    snapshots: { every: 1, keep: 2, weight: 1 },
    selfPlayWeight: 0.5,
    opponents: [{ name: "random", policy: uniformPolicy(gridDuel().spec), weight: 1 }],
  },
  "turns, with a memory": { ...ODD, make: lastStone, gruWidth: 3, snapshots: { every: 1, keep: 2, weight: 1 }, selfPlayWeight: 1 },
  "turns, longer than a rollout": { ...ODD, make: sealedBid, curiosity: { weight: 0.1, width: 9 } },
  "a memory with a central critic": { ...ODD, make: watch, critic: "central", gruWidth: 3 },
  "a curriculum, and numbers of the game's own": {
    ...ODD,
    make: climb,
    curriculum: ({ difficulty, values }) => Math.min(1, difficulty + 0.1 + (values["episode/rungs"] ?? 0) / 100),
  },
};

/** Those, and the shipped squad's own training, but for its size. Its bits change with every rule of the fight, so nobody keeps them. */
export const ALL_SAME_BITS: Readonly<Record<string, PpoOptions>> = {
  ...SAME_BITS,
  "the squad of the fight, by its recipe": {
    ...ODD,
    make: () => skirmishEnvironment(trainingFights("train")),
    attentionWidth: 7,
    critic: "shared",
    teams: [0, 1],
    snapshots: { every: 1, keep: 2, weight: 0.5 },
    selfPlayWeight: 0.5,
    prioritise: 1,
    curriculum: ({ progress }) => progress,
    teacher: { policy: SCRIPTS.tree, updates: 2, weight: 1, warmUp: 1 },
    opponents: (["chase", "cover", "run"] as const).map((name) => ({ name, policy: SCRIPTS[name], weight: 1 })),
  },
};
