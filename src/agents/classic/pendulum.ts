import type { Environment } from "../../environment.ts";
import { cos, sin } from "./trigonometry.ts";

/** Pendulum-v1 by the rules of Gymnasium: swing it up and hold it, by a torque of -2 to 2 (the action times 2). */
export function pendulum(): Environment {
  let angle = 0;
  let speed = 0;
  let steps = 0;
  const rewards = new Float32Array(1);
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
      angle = (rng.next() * 2 - 1) * Math.PI;
      speed = rng.next() * 2 - 1;
      steps = 0;
    },
    observe(_agent, observation) {
      observation[0] = cos(angle);
      observation[1] = sin(angle);
      observation[2] = speed;
    },
    step(_actions, continuous) {
      const torque = Math.min(Math.max(2 * (continuous?.[0] ?? 0), -2), 2);
      const off = normalised(angle);
      rewards[0] = -(off * off + 0.1 * speed * speed + 0.001 * torque * torque);
      speed = Math.min(Math.max(speed + (15 * sin(angle) + 3 * torque) * 0.05, -8), 8);
      angle += speed * 0.05;
      steps++;
      return { rewards, terminated: false, truncated: steps >= 200 };
    },
  };
}

/** To within half a turn. */
function normalised(angle: number): number {
  const turns = Math.floor((angle + Math.PI) / (2 * Math.PI));
  return angle - turns * 2 * Math.PI;
}
