import type { Environment } from "../../../src/environment.ts";

const STONES = 15;

/** Two take one to three stones in turn; who takes the last one wins, and the other, who waits, has lost. */
export function lastStone(): Environment {
  const result = { rewards: new Float32Array(2), terminated: false, truncated: false };
  let [left, turn] = [STONES, 0];
  return {
    spec: {
      contract: "last-stone@1",
      agents: 2,
      teams: [0, 1],
      observation: [{ name: "left", size: STONES }],
      actions: [{ name: "take", size: 3, labels: ["one", "two", "three"] }],
      rewardRange: [-1, 1],
      maxSteps: STONES,
    },
    reset(rng) {
      left = STONES - rng.below(4);
      turn = rng.below(2);
    },
    active: (agent) => agent === turn,
    observe(agent, observation, mask) {
      if (agent !== turn) throw new Error(`it is not the turn of agent ${agent}`);
      observation.fill(0);
      observation[left - 1] = 1;
      for (let take = 0; take < 3; take++) mask[take] = take < left ? 1 : 0;
    },
    step(actions) {
      if (actions[1 - turn] !== 0) throw new Error(`agent ${1 - turn} waits, and has the action ${actions[1 - turn]}`);
      left -= actions[turn]! + 1;
      result.terminated = left === 0;
      result.rewards.fill(0);
      if (result.terminated) {
        result.rewards[turn] = 1;
        result.rewards[1 - turn] = -1;
      }
      turn = 1 - turn;
      return result;
    },
  };
}
