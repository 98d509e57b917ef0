import { pendulum as make } from "../pendulum.ts";
import { meanReturn } from "../../mean-return.ts";
import { ppo } from "../../../train/ppo/ppo.ts";
import { handedOn, type Recipe } from "../../../tools/recipe.ts";

export const pendulum: Recipe = {
  name: "pendulum",
  summary: "Pendulum-v1, with a continuous action (no data needed)",
  needsData: false,
  jobs: [
    {
      model: "pendulum",
      shares: true,
      begins: true,
      judgedBy: "meanReturn",
      card: "# pendulum\n\nSwings a pendulum up and holds it (Pendulum-v1). An example, of no other use.",
      start: ({ seed, steps = PENDULUM_UPDATES, ...options }) =>
        ppo({
          make,
          seed,
          updates: steps,
          ...PENDULUM,
          evaluate: async (policy, _, drawing) => ({
            meanReturn: await meanReturn(policy, make, 100, "evaluation"),
            meanReturnDrawn: await meanReturn(drawing, make, 100, "evaluation"),
          }),
          ...handedOn(options),
        }),
    },
  ],
};

export const PENDULUM_UPDATES = 120;

export const PENDULUM = {
  environments: 32,
  stepsPerRollout: 64,
  minibatchSize: 512,
  epochs: 10,
  discount: 0.95,
  gaeLambda: 0.95,
  entropyWeight: 0,
  learningRate: [2e-3, 0],
  hidden: [64, 64],
} as const;
