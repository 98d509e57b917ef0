import { cartPole } from "../src/agents/classic/cart-pole.ts";
import { meanReturn } from "../src/agents/mean-return.ts";
import { CART_POLE, CART_POLE_UPDATES } from "../src/agents/classic/tools/cart-pole.ts";
import { ppo } from "../src/train/ppo/ppo.ts";

/**
 * CartPole-v1 by our recipe from the seed on the command line, until the pole stands: what bench/peers/*.py do, by the same rules.
 * Prints one line of JSON: steps (null where they were used up), seconds by the clock and of the processor without the looking.
 */
const GOAL = 475;
const EPISODES = 100;
const EVERY = 5_000;

const stepsPerUpdate = CART_POLE.environments * CART_POLE.stepsPerRollout;
const scores: [number, number][] = [];
let looks = 0;
let [clock, processor] = [0, 0];
let [started, used] = [performance.now(), process.cpuUsage()];

const training = ppo({
  make: cartPole,
  seed: process.argv[2]!,
  updates: CART_POLE_UPDATES,
  ...CART_POLE,
  evaluateEvery: Math.ceil(EVERY / stepsPerUpdate),
  async evaluate(policy) {
    const { user, system } = process.cpuUsage(used);
    clock += (performance.now() - started) / 1000;
    processor += (user + system) / 1e6;
    const score = await meanReturn(policy, cartPole, EPISODES, "race");
    scores.push([++looks * Math.ceil(EVERY / stepsPerUpdate) * stepsPerUpdate, score]);
    [started, used] = [performance.now(), process.cpuUsage()];
    return { meanReturn: score };
  },
});
for (;;) {
  const next = await training.next();
  const reached = (scores.at(-1)?.[1] ?? 0) >= GOAL;
  if (!next.done && !reached) continue;
  process.stdout.write(`${JSON.stringify({ steps: reached ? scores.at(-1)![0] : null, clock, processor, scores })}\n`);
  break;
}
