import type { Environment } from "../../../src/environment.ts";

const END = 6;

/**
 * Two of one team. At the beginning the first may hold the gate, and falls, or run, and is given a little for each step that it lives; the second must
 * say the number it sees. Both win at the end if the gate was held and the second was right: so who falls has earned what comes later.
 */
export function lastStand(): Environment {
  const result = { rewards: new Float32Array(2), terminated: false, truncated: false };
  let [held, number, right, steps] = [false, 0, 0, 0];
  let rng: { below(n: number): number } | null = null;
  return {
    spec: {
      contract: "last-stand@1",
      agents: 2,
      teams: [0, 0],
      observation: [
        { name: "who", size: 1 },
        { name: "number", size: 2 },
        { name: "gate held", size: 1 },
        { name: "time", size: 1 },
      ],
      actions: [{ name: "act", size: 2 }],
      rewardRange: [0, 2],
      maxSteps: END,
    },
    reset(own) {
      rng = own;
      held = false;
      right = steps = 0;
      number = rng.below(2);
    },
    out: (agent) => agent === 0 && held,
    observe(agent, observation, mask) {
      observation.fill(0);
      observation[0] = agent;
      if (agent === 1) observation[1 + number] = 1;
      observation[3] = held ? 1 : 0;
      observation[4] = steps / END;
      mask.fill(1);
    },
    step(actions) {
      if (actions[1] === number) right++;
      if (steps === 0 && actions[0] === 1) held = true;
      number = rng!.below(2);
      steps++;
      result.terminated = steps === END;
      result.rewards.fill(0);
      if (!held) result.rewards[0] = 0.05;
      if (result.terminated && held && right >= END - 1) result.rewards.fill(2);
      return result;
    },
  };
}
