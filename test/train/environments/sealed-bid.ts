import type { Environment } from "../../../src/environment.ts";

/** Steps until the bid is opened, and until the end. */
export const [OPENED, END] = [20, 30];

/**
 * At the beginning the first seals a bid for the number it sees, and waits for the rest of the game; after twenty steps, long after, it is paid if
 * it was right. The second passes the time.
 */
export function sealedBid(): Environment {
  const result = { rewards: new Float32Array(2), terminated: false, truncated: false };
  let [number, bid, steps] = [0, 0, 0];
  return {
    spec: {
      contract: "sealed-bid@1",
      agents: 2,
      teams: [0, 0],
      observation: [{ name: "number", size: 3 }],
      actions: [{ name: "bid", size: 3 }],
      rewardRange: [0, 1],
      maxSteps: END,
    },
    reset(rng) {
      number = rng.below(3);
      steps = 0;
    },
    active: (agent) => (agent === 0) === (steps === 0),
    observe(agent, observation, mask) {
      observation.fill(0);
      if (agent === 0) observation[number] = 1;
      mask.fill(1);
    },
    step(actions) {
      if (steps === 0) bid = actions[0]!;
      steps++;
      result.rewards.fill(0);
      if (steps === OPENED && bid === number) result.rewards[0] = 1;
      result.terminated = steps === END;
      return result;
    },
  };
}
