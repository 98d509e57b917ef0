import type { Environment } from "../../environment.ts";
import { checkRng } from "../../handed-in.ts";
import { cos, sin } from "../../exact-math.ts";

/** Pendulum-v1 by the rules of Gymnasium: swing it up and hold it, by a torque of -2 to 2 (the action times 2). */
export function pendulum(): Environment {
  // A typed array, because a number with a fraction in a variable of a closure is a new object at each assignment.
  const state = new Float64Array(2);
  /** Cosine and sine of the angle: observed, and needed by the next step. */
  const direction = new Float64Array(2);
  const look = () => {
    direction[0] = cos(state[0]!);
    direction[1] = sin(state[0]!);
  };
  const result = { rewards: new Float32Array(1), terminated: false, truncated: false };
  let steps = 0;
  return {
    spec: {
      contract: "pendulum@1",
      agents: 1,
      observation: [{ name: "cosine, sine, angular speed", size: 3 }],
      actions: [],
      continuous: 1,
      rewardRange: [-16.2736044, 0],
      maxSteps: 200,
    },
    reset(rng) {
      checkRng("pendulum", "rng", rng);
      state[0] = (rng.next() * 2 - 1) * Math.PI;
      state[1] = rng.next() * 2 - 1;
      look();
      steps = 0;
    },
    observe(_agent, observation) {
      observation[0] = direction[0]!;
      observation[1] = direction[1]!;
      observation[2] = state[1]!;
    },
    step(_actions, continuous) {
      const angle = state[0]!;
      const speed = state[1]!;
      const torque = Math.min(Math.max(2 * (continuous?.[0] ?? 0), -2), 2);
      const off = normalised(angle);
      result.rewards[0] = -(off * off + 0.1 * speed * speed + 0.001 * torque * torque);
      state[1] = Math.min(Math.max(speed + (15 * direction[1]! + 3 * torque) * 0.05, -8), 8);
      state[0] = angle + state[1] * 0.05;
      look();
      steps++;
      result.truncated = steps >= 200;
      return result;
    },
  };
}

/** To within half a turn. */
function normalised(angle: number): number {
  const turns = Math.floor((angle + Math.PI) / (2 * Math.PI));
  return angle - turns * 2 * Math.PI;
}
