import { batchedGames, seatsOf } from "../../src/agents/batched-games.ts";
import { uniformPolicy } from "../../src/agents/uniform-policy.ts";
import type { Environment, StepResult } from "../../src/environment.ts";
import type { Batch, Choices, Policy } from "../../src/policy.ts";
import { createRng } from "../../src/rng.ts";

/** Two agents count; who is told 1 is out. What went wrong is up to the test. */
function counters(wrong: Partial<Record<"observe" | "step" | "reset", () => void>> = {}): Environment & { readonly given: unknown[] } {
  const out = [false, false];
  const given: unknown[] = [];
  let steps = 0;
  const result = { rewards: new Float32Array(2), terminated: false, truncated: false };
  return {
    given,
    spec: {
      contract: "count@1",
      agents: 2,
      observation: [
        { name: "steps", size: 1 },
        { name: "who", size: 1 },
      ],
      actions: [{ name: "leave", size: 2 }],
      continuous: 1,
      rewardRange: [0, 1],
      maxSteps: 3,
    },
    reset(_rng, difficulty) {
      wrong.reset?.();
      given.push(["reset", difficulty]);
      out.fill(false);
      steps = 0;
    },
    observe(agent, observation, mask) {
      wrong.observe?.();
      observation.set([steps, agent]);
      mask.fill(1);
    },
    step(actions, continuous): StepResult {
      given.push([...actions, ...continuous!]);
      steps++;
      result.rewards.set([1, 0.5]);
      result.truncated = steps === 3;
      for (const agent of [0, 1]) if (actions[agent] === 1) out[agent] = true;
      wrong.step?.();
      return result;
    },
    out: (agent) => out[agent]!,
  };
}
const answering = (act: (batch: Batch) => Choices | Promise<Choices>): Policy => ({ contract: "count@1", act });
const rng = createRng("games");

describe("games side by side", () => {
  const begun = (count = 2) => {
    const environments = Array.from({ length: count }, () => counters());
    const games = batchedGames(environments);
    environments.forEach((_, game) => games.begin(game, rng.fork(game)));
    return { environments, games };
  };

  it("are seen in one batch and answered for in one, each agent in its seat", () => {
    const { environments, games } = begun();
    const seen: Batch[] = [];
    const policy = answering((batch) => {
      seen.push(batch);
      return { actions: Int32Array.of(0, 1, 0), continuous: Float32Array.of(0.5, -3, 2) };
    });
    expect(games.decide([0, 2, 3], policy, rng)).toBeUndefined();
    expect(seen).toEqual([
      { rows: 3, observations: Float32Array.of(0, 0, 0, 0, 0, 1), actionMasks: new Uint8Array(6).fill(1), agents: [0, 2, 3] },
    ]);
    games.step(0);
    games.step(1);
    expect(environments.map(({ given }) => given.at(-1))).toEqual([
      [0, 0, 0.5, 0],
      [1, 0, -1, 1],
    ]);
    // Agent 0 of game 1 has left.
    expect(games.acting()).toEqual([0, 1, 3]);
    expect(games.acting((game, agent) => game === agent)).toEqual([0, 3]);
    games.clear([3]);
    expect([...games.continuous]).toEqual([0.5, 0, -1, 0]);
    games.clear();
    expect([...games.actions, ...games.continuous]).toEqual(Array.from({ length: 8 }, () => 0));
  });

  it("wait for a policy that answers later, and ask nobody where there is nobody", async () => {
    const { games } = begun();
    let asked = 0;
    const late = answering(async ({ rows }) => {
      asked++;
      return { actions: new Int32Array(rows).fill(1) };
    });
    await games.decide([1], late, rng);
    expect([...games.actions]).toEqual([0, 1, 0, 0]);
    await games.decide([], late, rng);
    expect(asked).toBe(1);
  });

  it("count steps and rewards of the running episode", () => {
    const { environments, games } = begun(1);
    for (let i = 0; i < 3; i++) expect(games.step(0).truncated).toBe(i === 2);
    expect([games.steps[0], ...games.returns]).toEqual([3, 3, 1.5]);
    games.begin(0, rng, 0.25);
    expect([games.steps[0], ...games.returns]).toEqual([0, 0, 0]);
    expect(environments[0]!.given.at(-1)).toEqual(["reset", 0.25]);
    expect(games.seatsIn(0)).toEqual([0, 1]);
  });

  it.each([
    [
      "bare actions",
      () => new Int32Array(2) as unknown as Choices,
      /what act returned is Int32Array.*\{ actions: new Int32Array\(2\), continuous/,
    ],
    ["too few", () => ({ actions: new Int32Array(1) }), /2 numbers: 2 rows of 1 branches/],
    ["nothing", () => undefined as unknown as Choices, /what act returned is undefined/],
  ])("refuse a policy that answers with %s", async (_, act, message) => {
    const { games } = begun();
    expect(() => games.decide([0, 1], answering(act), rng)).toThrow(message);
    await expect(
      games.decide(
        [0, 1],
        answering(async () => act()),
        rng,
      ),
    ).rejects.toThrow(message);
  });

  it.each([
    ["throws in step", { step: () => { throw new Error("off the map"); } }, /step 0 of the episode with seed "games" and difficulty 0.5 threw: off the map/],
    ["throws in observe", { observe: () => { throw new Error("blind"); } }, /step 0 of .* threw: blind/],
    ["throws in reset", { reset: () => { throw new Error("no map"); } }, /step 0 of .* threw: no map/],
  ])("tell how to see again what %s", (_, wrong, message) => {
    const games = batchedGames([counters(wrong)]);
    expect(() => {
      games.begin(0, rng, 0.5);
      games.perceive([0]);
      games.step(0);
    }).toThrow(message);
  }); // prettier-ignore

  it("refuse numbers that are none, and an episode without end", () => {
    const blurred = batchedGames([{ ...counters(), observe: (_agent, observation) => void observation.fill(NaN) }]);
    blurred.begin(0, rng);
    expect(() => blurred.perceive([1])).toThrow(/gave agent 1 the observation NaN at place 0/);
    const rewards = new Float32Array(2).fill(Infinity);
    const rich = batchedGames([{ ...counters(), step: () => ({ rewards, terminated: false, truncated: false }) }]);
    rich.begin(0, rng);
    expect(() => rich.step(0)).toThrow(/gave agent 0 the reward Infinity/);
    const endless = batchedGames([{ ...counters(), step: () => ({ rewards: new Float32Array(2), terminated: false, truncated: false }) }]);
    endless.begin(0, rng);
    for (let i = 0; i < 3; i++) endless.step(0);
    expect(() => endless.step(0)).toThrow(/goes on after its 3 steps/);
  });
});

it("a scene is seated like a game, without being able to step", async () => {
  const { spec, observe } = counters();
  const seats = seatsOf([{ spec, observe }]);
  expect(seats.acting()).toEqual([0, 1]);
  await seats.decide([1], uniformPolicy(spec), rng);
  expect(seats.continuous[0]).toBe(0);
  expect(seats.continuous[1]).not.toBe(0);
});
