import { cartPole } from "../src/agents/classic/cart-pole.ts";
import { pendulum } from "../src/agents/classic/pendulum.ts";
import { meanReturn } from "../src/agents/mean-return.ts";
import { CART_POLE, CART_POLE_UPDATES } from "../src/agents/classic/tools/cart-pole.ts";
import { PENDULUM, PENDULUM_UPDATES } from "../src/agents/classic/tools/pendulum.ts";
import { ppo } from "../src/train/ppo/ppo.ts";
import { finish, player } from "../test/train/trained.ts";
import { median } from "./median.ts";
import type { Row } from "./row.ts";

const RECIPES = [
  { id: "cart-pole", title: "CartPole-v1", make: cartPole, bar: 475, options: { ...CART_POLE, updates: CART_POLE_UPDATES } },
  { id: "pendulum", title: "Pendulum-v1", make: pendulum, bar: -200, options: { ...PENDULUM, updates: PENDULUM_UPDATES } },
] as const;

/** Of ten seeds, how many end in a file that is above the bar: greedy mean over 100 episodes, in our runtime. */
export async function reliabilityRows({ quick }: { readonly quick: boolean }): Promise<Row[]> {
  if (quick) return [];
  const rows: Row[] = [];
  for (const { id, title, make, bar, options } of RECIPES) {
    const scores: number[] = [];
    const used = process.cpuUsage();
    for (let seed = 1; seed <= 10; seed++) {
      const trained = await finish(ppo({ ...options, make, seed: String(seed) }));
      scores.push(await meanReturn(await player(trained, make().spec), make, 100, "new"));
      process.stderr.write(`${title}, seed ${seed}: ${scores.at(-1)!.toFixed(1)}\n`);
    }
    const { user, system } = process.cpuUsage(used);
    const value = scores.filter((score) => score >= bar).length;
    const [worst, middle] = [Math.min(...scores).toFixed(1), median(scores).toFixed(1)];
    rows.push({
      id: `learner/${id}/reliable`,
      what: `${title} >= ${bar}: median ${middle}, worst ${worst}, ${((user + system) / 1e7).toFixed(1)} s of the processor each`,
      value,
      unit: "of 10 seeds",
      goal: ">= 9",
      pass: value >= 9,
    });
  }
  return rows;
}
