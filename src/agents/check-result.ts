import type { EnvironmentSpec, StepResult } from "../environment.ts";

/** Reports a mistake; only the first of each code is kept. */
export type Say = (code: string, message: string, serious?: boolean) => void;

/** Reports mistakes in the result of a step; stops the check if the result cannot be read. */
export function inspectResult(
  spec: EnvironmentSpec,
  result: StepResult,
  when: string,
  say: Say,
  breakOff: (code: string, message: string) => never,
): void {
  const { rewards, terminated, truncated } = result ?? {};
  if (rewards?.length !== spec.agents) {
    breakOff(
      "rewards-length",
      `${when}, step gave ${rewards ? `${rewards.length} rewards` : "no rewards"} for ${spec.agents} agents. Give a Float32Array with one for each.`,
    );
  }
  if (typeof terminated !== "boolean" || typeof truncated !== "boolean") {
    breakOff(
      "flags",
      `${when}, terminated is ${String(terminated)} and truncated is ${String(truncated)}. Give true or false for each, at every step.`,
    );
  }
  const [least, most] = spec.rewardRange;
  rewards.forEach((reward, agent) => {
    if (!Number.isFinite(reward))
      say(
        "reward-not-finite",
        `${when}, agent ${agent} got the reward ${reward}. Look for a division by zero or a variable that is not set.`,
      );
    // Rewards are single precision: the range may be off by a rounding.
    else if (reward < least - 1e-5 * Math.abs(least) - 1e-6 || reward > most + 1e-5 * Math.abs(most) + 1e-6) {
      say(
        "reward-out-of-range",
        `${when}, agent ${agent} got the reward ${reward}, outside of the stated ${least} to ${most}. Correct the reward, or spec.rewardRange.`,
      );
    }
  });
  if (terminated && truncated) {
    say(
      "ended-twice",
      `${when}, the episode is both terminated and truncated. Say terminated where the rules ended it, truncated where time or somebody outside did, never both.`,
    );
  }
}
