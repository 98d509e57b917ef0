import type { Environment } from "../../environment.ts";
import { checkRng } from "../../handed-in.ts";
import { cos, sin } from "../../exact-math.ts";

/** CartPole-v1 by the rules of Gymnasium (Barto, Sutton and Anderson 1983): a golden trace in the tests holds it to them. */
export function cartPole(): Environment {
  const state = new Float64Array(4);
  const result = { rewards: new Float32Array(1).fill(1), terminated: false, truncated: false };
  let steps = 0;
  return {
    spec: {
      contract: "cart-pole@1",
      agents: 1,
      observation: [{ name: "position, speed, angle, angular speed", size: 4 }],
      actions: [{ name: "push", size: 2, labels: ["left", "right"] }],
      rewardRange: [1, 1],
      maxSteps: 500,
    },
    reset(rng) {
      checkRng("cart-pole", "rng", rng);
      for (let i = 0; i < 4; i++) state[i] = rng.next() * 0.1 - 0.05;
      steps = 0;
    },
    observe(_agent, observation, mask) {
      observation.set(state);
      mask.fill(1);
    },
    step(actions) {
      const x = state[0]!;
      const speed = state[1]!;
      const angle = state[2]!;
      const turning = state[3]!;
      const force = actions[0] === 1 ? FORCE : -FORCE;
      const c = cos(angle);
      const s = sin(angle);
      const pushed = (force + POLE_MASS_LENGTH * turning * turning * s) / TOTAL_MASS;
      const turn = (GRAVITY * s - c * pushed) / (LENGTH * (4 / 3 - (POLE_MASS * c * c) / TOTAL_MASS));
      const acceleration = pushed - (POLE_MASS_LENGTH * turn * c) / TOTAL_MASS;
      state[0] = x + TAU * speed;
      state[1] = speed + TAU * acceleration;
      state[2] = angle + TAU * turning;
      state[3] = turning + TAU * turn;
      steps++;
      result.terminated = Math.abs(state[0]) > 2.4 || Math.abs(state[2]) > (12 * 2 * Math.PI) / 360;
      result.truncated = !result.terminated && steps >= 500;
      return result;
    },
  };
}

const GRAVITY = 9.8;
const POLE_MASS = 0.1;
const TOTAL_MASS = 1.1;
/** Half the pole's. */
const LENGTH = 0.5;
const POLE_MASS_LENGTH = 0.05;
const FORCE = 10;
const TAU = 0.02;
