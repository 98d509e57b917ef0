import type { Environment } from "../../../src/environment.ts";

/**
 * One of four levers leads a step on, the others a step back; at the end is a prize, and nothing before. Pulling at random gets
 * there once in a thousand episodes.
 */
export function longCorridor(length = 9): Environment {
  const result = { rewards: new Float32Array(1), terminated: false, truncated: false };
  let [at, steps] = [0, 0];
  return {
    spec: {
      contract: "long-corridor@1",
      agents: 1,
      observation: [{ name: "place", size: length + 1 }],
      actions: [{ name: "lever", size: 4 }],
      rewardRange: [0, 1],
      maxSteps: 4 * length,
    },
    reset() {
      at = steps = 0;
    },
    observe(_agent, observation, mask) {
      observation.fill(0);
      observation[at] = 1;
      mask.fill(1);
    },
    step([lever]) {
      at = lever === at % 4 ? at + 1 : Math.max(0, at - 1);
      steps++;
      result.terminated = at === length;
      result.truncated = !result.terminated && steps >= 4 * length;
      result.rewards[0] = result.terminated ? 1 : 0;
      return result;
    },
  };
}

/** Knows the way. */
export const corridorGuide = {
  contract: "long-corridor@1",
  act({ rows, observations }: { readonly rows: number; readonly observations: Float32Array }) {
    const width = observations.length / rows;
    return { actions: Int32Array.from({ length: rows }, (_, row) => observations.subarray(row * width, (row + 1) * width).indexOf(1) % 4) };
  },
};
