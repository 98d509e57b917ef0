import { cartPole } from "../../../src/agents/classic/cart-pole.ts";
import { nearestName } from "../../../src/nearest-name.ts";
import { PPO_OPTIONS } from "../../../src/train/ppo/options.ts";
import { ppo } from "../../../src/train/ppo/ppo.ts";

const given = (option: string) => ppo({ make: cartPole, seed: "1", updates: 1, [option]: 1 }).next();

describe("an option that there is not", () => {
  it.each([
    ["learnRate", "learningRate"],
    ["learning_rate", "learningRate"],
    ["minibatch", "minibatchSize"],
    ["miniBatchSize", "minibatchSize"],
    ["entropy", "entropyWeight"],
    ["lambda", "gaeLambda"],
    ["stepPerRollout", "stepsPerRollout"],
    ["gruWdith", "gruWidth"],
    ["selfPlay", "selfPlayWeight"],
    ["normalizeObservations", "normaliseObservations"],
    ["clipNrom", "clipNorm"],
    ["seeds", "seed"],
  ])("is refused, with the nearest that there is: %s", async (slip, meant) => {
    await expect(given(slip)).rejects.toMatchObject({
      code: "bad-request",
      message: expect.stringMatching(
        new RegExp(`options\\.${slip} is not known\\. Did you mean ${meant}\\? There are make, seed, updates,`),
      ),
    });
  });

  it.each(["time", "pictures", "rewardShaping", "x"])("is refused with all that there are, where none is near: %s", async (slip) => {
    await expect(given(slip)).rejects.toThrow(new RegExp(`options\\.${slip} is not known\\. There are make`));
  });

  it("is never one that there is, and each is nearest to itself", () => {
    for (const name of PPO_OPTIONS) expect(nearestName(name, PPO_OPTIONS)).toBe(name);
  });
});
