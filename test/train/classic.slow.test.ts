import { cartPole } from "../../src/agents/classic/cart-pole.ts";
import { pendulum } from "../../src/agents/classic/pendulum.ts";
import { meanReturn } from "../../src/agents/mean-return.ts";
import { CART_POLE, CART_POLE_UPDATES } from "../../src/agents/classic/tools/cart-pole.ts";
import { PENDULUM, PENDULUM_UPDATES } from "../../src/agents/classic/tools/pendulum.ts";
import type { Environment } from "../../src/environment.ts";
import { ppo } from "../../src/train/ppo/ppo.ts";
import type { PpoOptions } from "../../src/train/ppo/options.ts";
import { finish, player } from "./trained.ts";

/** What the files of some trainings earn, each in 100 episodes that it was not trained on, taking the best actions. */
async function scores(make: () => Environment, seeds: number, options: Omit<PpoOptions, "make" | "seed">): Promise<number[]> {
  const found: number[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const trained = await finish(ppo({ ...options, make, seed: String(seed) }));
    found.push(await meanReturn(await player(trained, make().spec), make, 100, "new"));
  }
  return found;
}

describe("the recipes of the classics", () => {
  it("balance the pole of CartPole-v1 for 475 steps in the mean, from 3 of 4 seeds at least (npm run bench -- learner takes ten)", async () => {
    const found = await scores(cartPole, 4, { ...CART_POLE, updates: CART_POLE_UPDATES });
    expect(found).toHaveLength(4);
    // One may fail, the worst.
    const rest = found.toSorted((a, b) => a - b).slice(1);
    expect(rest.filter((score) => !(score >= 475))).toEqual([]);
  }, 600_000);

  it("hold up Pendulum-v1 for better than -200, from both of 2 seeds", async () => {
    const found = await scores(pendulum, 2, { ...PENDULUM, updates: PENDULUM_UPDATES });
    expect(found.filter((score) => !(score > -200))).toEqual([]);
  }, 600_000);
});
