import { cartPole as make } from "../cart-pole.ts";
import { meanReturn } from "../../mean-return.ts";
import { ppo } from "../../../train/ppo/ppo.ts";
import { handedOn, type Recipe } from "../../../tools/recipe.ts";

/** A training of some seconds, to test that everything works. */
export const cartPole: Recipe = {
  name: "cart-pole",
  summary: "CartPole-v1, in seconds: try this first (no data needed)",
  needsData: false,
  jobs: [
    {
      model: "cart-pole",
      shares: true,
      begins: true,
      judgedBy: "meanReturn",
      card: "# cart-pole\n\nBalances a pole on a cart (CartPole-v1). An example, of no other use.",
      start: ({ seed, steps = CART_POLE_UPDATES, ...options }) =>
        ppo({
          make,
          seed,
          updates: steps,
          ...CART_POLE,
          evaluate: async (policy, _, drawing) => ({
            meanReturn: await meanReturn(policy, make, 100, "evaluation"),
            meanReturnDrawn: await meanReturn(drawing, make, 100, "evaluation"),
          }),
          ...handedOn(options),
        }),
    },
  ],
};

export const CART_POLE_UPDATES = 80;

/** Without normalised observations: their deviation changes as the policy gets better, and the weights would no longer fit. */
export const CART_POLE = {
  environments: 32,
  stepsPerRollout: 32,
  minibatchSize: 256,
  epochs: 4,
  discount: 0.99,
  gaeLambda: 0.95,
  entropyWeight: 0.005,
  learningRate: [3e-3, 0],
  normaliseObservations: false,
  activation: "relu",
  critic: "shared",
  hidden: [64, 64],
} as const;
