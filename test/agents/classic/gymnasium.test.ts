import { readFileSync } from "node:fs";
import { cartPole } from "../../../src/agents/classic/cart-pole.ts";
import { pendulum } from "../../../src/agents/classic/pendulum.ts";
import type { Environment } from "../../../src/environment.ts";
import type { Rng } from "../../../src/rng.ts";

interface Trace {
  /** What chance says at the reset, in order. */
  readonly start: readonly number[];
  readonly actions: readonly number[];
  readonly states: readonly (readonly number[])[];
  readonly rewards: readonly number[];
  readonly terminated: boolean;
  readonly truncated: boolean;
}
/** Written by gymnasium_traces.py, beside it. */
const traces = JSON.parse(readFileSync("test/agents/classic/gymnasium-traces.json", "utf8")) as {
  versions: { gymnasium: string };
  cartPole: Trace[];
  pendulum: Trace[];
};

/** Plays a trace; gives what was observed and earned after each step, and how it ended. */
function replay(environment: Environment, trace: Trace, width: number) {
  let at = 0;
  environment.reset({ next: () => trace.start[at++]! } as unknown as Rng);
  const steps = trace.actions.map((action) => {
    const result = environment.spec.continuous
      ? environment.step(new Int32Array(0), Float32Array.of(action / 2))
      : environment.step(Int32Array.of(action));
    const observation = new Float32Array(width);
    environment.observe(0, observation, new Uint8Array(2));
    return { observation, reward: result.rewards[0]!, terminated: result.terminated, truncated: result.truncated };
  });
  expect(at).toBe(trace.start.length);
  return steps;
}

const furthest = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from({ length: a.length }, (_, i) => Math.abs(a[i]! - b[i]!)));

describe(`the traces of Gymnasium ${traces.versions.gymnasium}`, () => {
  it("cover episodes that end by the rules and by the clock, in both games", () => {
    const lengths = (list: Trace[]) => list.map(({ actions, terminated, truncated }) => [actions.length, terminated, truncated]);
    expect(lengths(traces.cartPole).filter(([length, terminated]) => terminated && (length as number) < 100).length).toBeGreaterThanOrEqual(
      3,
    );
    expect(lengths(traces.cartPole)).toContainEqual([500, false, true]);
    expect(lengths(traces.pendulum)).toEqual(Array.from({ length: 3 }, () => [200, false, true]));
  });

  it.each(traces.cartPole.map((trace) => [trace.actions.length, trace] as const))(
    "CartPole-v1 goes the same way for all %d steps",
    (_, trace) => {
      const steps = replay(cartPole(), trace, 4);
      // An upright pole doubles a difference in the last bit every 0.18 s: after 250 steps two libraries' sines begin to show.
      steps.slice(0, 250).forEach(({ observation }, step) => expect(furthest(observation, trace.states[step]!)).toBeLessThan(1e-6));
      expect(steps.map(({ reward }) => reward)).toEqual(trace.rewards);
      const ends = steps.map(({ terminated, truncated }) => [terminated, truncated]);
      expect(ends.slice(0, -1).flat()).not.toContain(true);
      expect(ends.at(-1)).toEqual([trace.terminated, trace.truncated]);
    },
  );

  it.each(traces.pendulum.map((trace, index) => [index + 1, trace] as const))("Pendulum-v1 goes the same way, trace %d", (_, trace) => {
    const steps = replay(pendulum(), trace, 3);
    steps.forEach(({ observation, reward, terminated, truncated }, step) => {
      const [angle, speed] = trace.states[step] as [number, number];
      expect(furthest(observation, [Math.cos(angle), Math.sin(angle), speed])).toBeLessThan(2e-6);
      expect(Math.abs(reward - trace.rewards[step]!)).toBeLessThan(5e-6);
      expect([terminated, truncated]).toEqual([false, step === 199]);
    });
  });
});
