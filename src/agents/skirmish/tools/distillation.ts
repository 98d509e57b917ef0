import type { Distillation } from "../../tree/words.ts";
import { skirmishEnvironment } from "../environment.ts";
import { playSkirmishes } from "../evaluation.ts";
import { randomArena } from "../index.ts";
import { SCRIPTS } from "../scripts.ts";
import { WORDS } from "../words.ts";

/** The squad's policies as trees. */
export const distillation: Distillation = {
  words: WORDS,
  make: () => skirmishEnvironment({ maps: (rng) => randomArena("train", rng) }),
  team: 1,
  others: { chase: SCRIPTS.chase, cover: SCRIPTS.cover },
  sizes: [
    { depth: 8, leaves: 28 },
    { depth: 5, leaves: 8 },
    { depth: 3, leaves: 4 },
  ],
  names: { words: "skirmish.WORDS", senses: "Senses<skirmish.SkirmishSense>", from: "phaser-aigc/headless" },
  wins: async (squad, hero, games, maps, rng) => (await playSkirmishes({ squad, hero, games, maps, rng })).rate,
};
