import type { Environment } from "../../../src/environment.ts";

/** Rungs of the whole ladder. */
export const RUNGS = 20;

/**
 * A ladder without a light: each rung has a place among three for the hand, the same in every episode, and a slip is the end. Only who reaches
 * the top earns anything. It is as long as it is difficult.
 */
export function climb(): Environment {
  const info: Record<string, number> = {};
  const result = { rewards: new Float32Array(1), terminated: false, truncated: false, info };
  let [rung, top] = [0, RUNGS];
  return {
    spec: {
      contract: "climb@1",
      agents: 1,
      observation: [{ name: "rung", size: RUNGS }],
      actions: [{ name: "hand", size: 3 }],
      rewardRange: [0, 1],
      maxSteps: RUNGS,
    },
    reset(_rng, difficulty = 1) {
      rung = 0;
      top = Math.max(1, Math.round(difficulty * RUNGS));
    },
    observe(_agent, observation, mask) {
      observation.fill(0);
      observation[rung] = 1;
      mask.fill(1);
    },
    step(actions) {
      const held = actions[0] === (rung * 7 + 1) % 3;
      if (held) rung++;
      result.rewards[0] = rung === top ? 1 : 0;
      result.terminated = !held || rung === top;
      info["rungs"] = rung;
      rung = Math.min(rung, RUNGS - 1);
      return result;
    },
  };
}
