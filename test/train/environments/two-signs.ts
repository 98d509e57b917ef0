import type { Environment } from "../../../src/environment.ts";

/**
 * Two of a team see a sign each at the entrance, then nothing for `length` steps; at the end both must turn the way that their own sign said, and
 * are paid only if both do.
 */
export function twoSigns(length = 3): Environment {
  const result = { rewards: new Float32Array(2), terminated: false, truncated: false };
  const signs = new Int32Array(2);
  let at = 0;
  return {
    spec: {
      contract: "two-signs@1",
      agents: 2,
      teams: [0, 0],
      observation: [
        { name: "sign", size: 2 },
        { name: "at the end", size: 1 },
      ],
      actions: [{ name: "turn", size: 2, labels: ["left", "right"] }],
      rewardRange: [0, 1],
      maxSteps: length + 1,
    },
    reset(rng) {
      signs[0] = rng.below(2);
      signs[1] = rng.below(2);
      at = 0;
    },
    observe(agent, observation, mask) {
      observation.fill(0, 0, 3);
      if (at === 0) observation[signs[agent]!] = 1;
      if (at === length) observation[2] = 1;
      mask.fill(1);
    },
    step(actions) {
      result.terminated = at === length;
      result.rewards.fill(result.terminated && actions[0] === signs[0] && actions[1] === signs[1] ? 1 : 0);
      at++;
      return result;
    },
  };
}
