import { pendulum as make } from "../../agents/classic/pendulum.ts";
import { ppo } from "../../train/ppo.ts";
import type { Recipe } from "./recipe.ts";

export const pendulum: Recipe = {
  name: "pendulum",
  summary: "Pendulum-v1, with a continuous action (no data needed)",
  needsData: false,
  jobs: [
    {
      model: "pendulum",
      shares: true,
      card: "# pendulum\n\nSwings a pendulum up and holds it (Pendulum-v1). An example, of no other use.",
      start: ({ seed, steps = 150, resume, group }) =>
        ppo({ make, seed, updates: steps, ...PENDULUM, ...(resume ? { resume } : {}), ...(group ? { group } : {}) }),
    },
  ],
};

export const PENDULUM = {
  environments: 8,
  time: 256,
  minibatch: 256,
  epochs: 10,
  discount: 0.9,
  lambda: 0.95,
  entropy: 0,
  learningRate: [2e-3, 1e-4],
  hidden: [64, 64],
} as const;
