import type { Environment } from "../../environment.ts";

/**
 * The action has to be the number that is observed. Every learner must solve it. It is the shortest environment, to start your own from.
 */
export function identity(size = 4): Environment {
  let said = 0;
  let steps = 0;
  let rng: { below(n: number): number } | null = null;
  const result = { rewards: new Float32Array(1), terminated: false, truncated: false };
  return {
    spec: {
      contract: "identity@1",
      agents: 1,
      observation: [{ name: "number", size }],
      actions: [{ name: "answer", size }],
      rewardRange: [0, 1],
      maxSteps: 20,
    },
    reset(own) {
      rng = own;
      said = rng.below(size);
      steps = 0;
    },
    observe(_agent, observation, mask) {
      observation.fill(0, 0, size);
      observation[said] = 1;
      mask.fill(1);
    },
    step(actions) {
      result.rewards[0] = actions[0] === said ? 1 : 0;
      said = rng!.below(size);
      steps++;
      result.truncated = steps >= 20;
      return result;
    },
  };
}
