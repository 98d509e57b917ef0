import { checkEnvironment } from "../../src/agents/check-environment.ts";
import type { Environment, EnvironmentSpec } from "../../src/environment.ts";

const SPEC: Omit<EnvironmentSpec, "observation"> = {
  contract: "screen@1",
  agents: 1,
  actions: [{ name: "move", size: 3 }],
  rewardRange: [-1, 1],
  maxSteps: 300,
};

describe("a check of many numbers", () => {
  const pixels = (): Environment => {
    let steps = 0;
    let seen = 0;
    const result = { rewards: new Float32Array(1), terminated: false, truncated: false };
    return {
      spec: { ...SPEC, observation: [{ name: "screen", size: 84 * 84 * 4, grid: [84, 84, 4] }] },
      reset(rng) {
        steps = 0;
        seen = rng.below(84);
      },
      observe(_agent, observation, mask) {
        for (let i = 0; i < observation.length; i++) observation[i] = ((i * 7 + seen + steps) & 255) / 255;
        mask.fill(1);
      },
      step(actions) {
        result.rewards[0] = actions[0]! - 1;
        seen += actions[0]!;
        result.truncated = ++steps === 300;
        return result;
      },
    };
  };

  it("keeps no picture, and tells of every step", () => {
    let steps = 0;
    const before = process.memoryUsage.rss();
    expect(checkEnvironment(pixels, { heard: () => steps++ })).toEqual([]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200e6);
    // Four walks of five episodes, each cut off at about 900 steps.
    expect(steps).toBeGreaterThan(4 * 850);
    expect(steps).toBeLessThan(4 * 920);
  }, 60_000);

  it("still finds what is never written, what never changes, and state that is shared", () => {
    const codes = (change: (own: Environment) => Partial<Environment>) =>
      checkEnvironment(
        () => {
          const own = pixels();
          return { ...own, ...change(own) };
        },
        { episodes: 1 },
      ).map(({ code }) => code);
    const observe = (spoil: (observation: Float32Array) => void) => (own: Environment) => ({
      observe(agent: number, observation: Float32Array, mask: Uint8Array) {
        own.observe(agent, observation, mask);
        spoil(observation);
      },
    });
    expect(codes(observe((o) => (o[20_000] = 0.5)))).toEqual(["constant screen"]);
    expect(codes(observe((o) => (o[28_223] = Number.NaN)))).toEqual(["observation-not-finite"]);
    let shared = 0;
    expect(codes(observe((o) => (o[7] = shared++ & 1)))).toContain("observe-changes");
    expect(codes((own) => ({ observe: (_, o, mask) => own.observe(0, o.subarray(0, 28_000), mask) }))).toEqual(["observation-not-written"]);
  }, 60_000);
});
