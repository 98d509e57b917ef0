import { checkNumber } from "../../arguments.ts";
import type { Environment } from "../../environment.ts";
import { checkRng } from "../../handed-in.ts";

/**
 * A sign at the entrance says left or right; the corridor shows nothing; at its end the agent must turn as the sign said. Only a policy
 * with a memory is right more often than half of the time.
 */
export function memoryCorridor(length = 6): Environment {
  checkNumber("memory-corridor", "length", length, { least: 1, whole: true });
  let sign = 0;
  let at = 0;
  const result = { rewards: new Float32Array(1), terminated: false, truncated: false };
  return {
    spec: {
      contract: "memory-corridor@1",
      agents: 1,
      observation: [
        { name: "sign", size: 2 },
        { name: "at the end", size: 1 },
      ],
      actions: [{ name: "turn", size: 2, labels: ["left", "right"] }],
      rewardRange: [-1, 1],
      maxSteps: length + 1,
    },
    reset(rng) {
      checkRng("memory-corridor", "rng", rng);
      sign = rng.below(2);
      at = 0;
    },
    observe(_agent, observation, mask) {
      observation.fill(0, 0, 3);
      if (at === 0) observation[sign] = 1;
      if (at === length) observation[2] = 1;
      mask.fill(1);
    },
    step(actions) {
      const end = at === length;
      result.rewards[0] = end ? (actions[0] === sign ? 1 : -1) : 0;
      result.terminated = end;
      at++;
      return result;
    },
  };
}
