import { cartPole as make } from "../../agents/classic/cart-pole.ts";
import { ppo } from "../../train/ppo.ts";
import type { Recipe } from "./recipe.ts";

/** A minute's training, to see that everything works. */
export const cartPole: Recipe = {
  name: "cart-pole",
  summary: "CartPole-v1, in seconds: try this first (no data needed)",
  needsData: false,
  jobs: [
    {
      model: "cart-pole",
      shares: true,
      card: "# cart-pole\n\nBalances a pole on a cart (CartPole-v1). An example, of no other use.",
      start: ({ seed, steps = 200, resume, group }) =>
        ppo({ make, seed, updates: steps, ...CART_POLE, ...(resume ? { resume } : {}), ...(group ? { group } : {}) }),
    },
  ],
};

/** Hyper-parameters of Stable-Baselines3's zoo for CartPole-v1 (8 environments of 32 steps, 20 epochs). */
export const CART_POLE = {
  environments: 8,
  time: 32,
  minibatch: 256,
  epochs: 20,
  discount: 0.98,
  lambda: 0.8,
  entropy: 0,
  learningRate: [1e-3, 0],
  clip: 0.2,
  hidden: [64, 64],
} as const;
