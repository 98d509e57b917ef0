import type { Environment } from "../../../src/environment.ts";

/** Two of one team who see a picture, a set and a number, and may fall: all kinds of input at once, for the tests of same bits. */
export function watch(): Environment {
  const result = { rewards: new Float32Array(2), terminated: false, truncated: false };
  const here = new Uint8Array(2);
  let [seen, steps] = [0, 0];
  let rng: { below(n: number): number } | null = null;
  return {
    spec: {
      contract: "watch@1",
      agents: 2,
      teams: [0, 0],
      observation: [
        { name: "picture", size: 16, grid: [4, 4, 1] },
        { name: "time", size: 1 },
        { name: "others", size: 6, set: [3, 2] },
      ],
      actions: [
        { name: "say", size: 3 },
        { name: "move", size: 2 },
      ],
      rewardRange: [0, 1],
      maxSteps: 12,
    },
    reset(own) {
      rng = own;
      here.fill(1);
      steps = 0;
      seen = rng.below(16);
    },
    out: (agent) => here[agent] === 0,
    observe(agent, observation, mask) {
      observation.fill(0);
      observation[seen] = 1;
      observation[16] = steps / 12;
      for (let i = 0; i < seen % 4 && i < 3; i++) observation.set([1, agent], 17 + 2 * i);
      mask.fill(1);
    },
    step(actions) {
      for (let agent = 0; agent < 2; agent++) {
        result.rewards[agent] = here[agent] === 1 && actions[2 * agent] === seen % 3 ? 1 : 0;
        if (here[agent] === 1 && actions[2 * agent + 1] === 1 && rng!.below(8) === 0) here[agent] = 0;
      }
      seen = rng!.below(16);
      steps++;
      result.terminated = here[0] === 0 && here[1] === 0;
      result.truncated = !result.terminated && steps === 12;
      return result;
    },
  };
}
