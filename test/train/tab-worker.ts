import { cartPole } from "../../src/agents/classic/cart-pole.ts";
import { meanReturn } from "../../src/agents/mean-return.ts";
import { CART_POLE, CART_POLE_UPDATES } from "../../src/agents/classic/tools/cart-pole.ts";
import { ppo } from "../../src/train/ppo/ppo.ts";

/** The side of the worker in tab.browser.test.ts: trains until the pole is balanced on 195 steps in the mean, and says how it gets on. */
const scope = globalThis as unknown as { postMessage(message: unknown): void; location: { search?: string } };

async function train(): Promise<void> {
  const training = ppo({
    make: cartPole,
    seed: "tab",
    updates: CART_POLE_UPDATES,
    ...CART_POLE,
    evaluateEvery: 5,
    evaluate: async (policy) => ({ meanReturn: await meanReturn(policy, cartPole, 100, "tab") }),
  });
  for await (const { step, values } of training) {
    scope.postMessage({ step, meanReturn: values["meanReturn"] ?? 0 });
    if ((values["meanReturn"] ?? 0) >= 195) break;
  }
  scope.postMessage({ done: true });
}

train().catch((error: unknown) => scope.postMessage({ failure: String(error) }));
