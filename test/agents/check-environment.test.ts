import { cartPole } from "../../src/agents/classic/cart-pole.ts";
import { gridDuel } from "../../src/agents/classic/grid-duel.ts";
import { identity } from "../../src/agents/classic/identity.ts";
import { memoryCorridor } from "../../src/agents/classic/memory-corridor.ts";
import { pendulum } from "../../src/agents/classic/pendulum.ts";
import { checkEnvironment } from "../../src/agents/check-environment.ts";
import { randomArena } from "../../src/agents/skirmish/random-arena.ts";
import { skirmishEnvironment } from "../../src/agents/skirmish/environment.ts";
import type { Environment, EnvironmentSpec } from "../../src/environment.ts";
import type { Rng } from "../../src/rng.ts";

const SPEC: EnvironmentSpec = {
  contract: "walk@1",
  agents: 1,
  observation: [
    { name: "place", size: 1 },
    { name: "wind", size: 2 },
  ],
  actions: [{ name: "move", size: 3 }],
  rewardRange: [-1, 1],
  maxSteps: 12,
};

/** A walk in the wind that ends at the edge, without a mistake; each test spoils one thing. */
function walk(spoil: (own: Environment & { state: { place: number; steps: number; rng: Rng } }) => Partial<Environment> = () => ({})) {
  return (): Environment => {
    const state = { place: 0, steps: 0, rng: null as unknown as Rng };
    const result = { rewards: new Float32Array(1), terminated: false, truncated: false };
    const wind = new Float32Array(2);
    const blow = () => {
      wind[0] = state.rng.next();
      wind[1] = state.rng.next();
    };
    const own = {
      state,
      spec: SPEC,
      reset(rng: Rng) {
        state.rng = rng;
        state.place = rng.below(3);
        state.steps = 0;
        blow();
      },
      observe(_agent: number, observation: Float32Array, mask: Uint8Array) {
        observation[0] = state.place / 10;
        observation[1] = wind[0]!;
        observation[2] = wind[1]!;
        mask.fill(1);
      },
      step(actions: Int32Array) {
        state.place += actions[0]! - 1;
        state.steps++;
        blow();
        result.rewards[0] = actions[0]! - 1;
        result.terminated = Math.abs(state.place) > 4;
        result.truncated = !result.terminated && state.steps >= 12;
        return result;
      },
    };
    // The spoilt environment calls the sound one's methods, so `own` must stay as it is.
    return { ...own, ...spoil(own) };
  };
}

describe("checkEnvironment", () => {
  it.each<[string, () => Environment]>([
    ["the walk", walk()],
    ["CartPole", cartPole],
    ["Pendulum", pendulum],
    ["the memory corridor", memoryCorridor],
    ["the grid duel", gridDuel],
    ["identity", identity],
  ])("has nothing to say of %s", (_, make) => {
    expect(checkEnvironment(make)).toEqual([]);
  });

  it("finds no mistake in the skirmish", () => {
    const make = () => skirmishEnvironment({ maps: (rng) => randomArena("train", rng) });
    expect(checkEnvironment(make, { episodes: 2 }).filter(({ serious }) => serious)).toEqual([]);
  });

  /** What is spoilt, the code, what the message must say, whether it is serious. */
  const MISTAKES: [string, () => Environment, string, RegExp, boolean?][] = [
    [
      "an observation that is not finite",
      walk((own) => ({ observe: (agent, o, m) => (own.observe(agent, o, m), void (o[1] = 0 / 0)) })),
      "observation-not-finite",
      /step 0, .*seed "check".*agent 0.*place 1 \("wind"\) is NaN.*division by zero/,
    ],
    [
      "a cell that is not written",
      walk((own) => ({
        observe(_agent, o, m) {
          o[0] = own.state.place;
          o[1] = own.state.steps;
          m.fill(1);
        },
      })),
      "observation-not-written",
      /place 2 \("wind"\) was not written.*Write every cell/,
    ],
    [
      "a mask that is not written",
      walk((own) => ({ observe: (agent, o, m) => own.observe(agent, o, m.subarray(0, 2)) })),
      "mask-not-written",
      /branch "move" was not written at place 2/,
    ],
    [
      "a mask that holds something else",
      walk((own) => ({ observe: (agent, o, m) => (own.observe(agent, o, m), void (m[1] = 2)) })),
      "mask-not-flags",
      /holds 2\. Write 1 for what is allowed/,
    ],
    [
      "a mask that forbids all",
      walk((own) => ({ observe: (agent, o, m) => (own.observe(agent, o, m), void m.fill(0)) })),
      "mask-forbids-all",
      /"move" forbids all 3 choices.*Allow at least one/,
    ],
    [
      "an observation that draws chance",
      walk((own) => ({ observe: (agent, o, m) => (own.observe(agent, o, m), void (o[1] = own.state.rng.next())) })),
      "observe-changes",
      /asked twice and perceived two things/,
    ],
    [
      "a reset that is not reproducible",
      walk((own) => ({ reset: (rng) => (own.reset(rng), void (own.state.place = Math.floor(Math.random() * 1e9) / 1e9)) })),
      "not-reproducible",
      /went another way at step 0 in a second, new environment.*Math\.random/,
    ],
    [
      "state that is left of the episode before",
      walk((own) => {
        let record = 0;
        return {
          observe(agent, o, m) {
            own.observe(agent, o, m);
            o[0] = record;
          },
          step(actions, torques) {
            record = Math.max(record, own.state.place);
            return own.step(actions, torques);
          },
        };
      }),
      "left-over",
      /when it was played again.*set every variable in reset/,
    ],
    [
      "state that environments share",
      (() => {
        let shared = 0;
        return walk((own) => ({
          reset: (rng) => (own.reset(rng), void (shared = 0)),
          observe: (agent, o, m) => (own.observe(agent, o, m), void (o[0] = shared)),
          step: (actions, torques) => (shared++, own.step(actions, torques)),
        }));
      })(),
      "shared-state",
      /with another environment beside it.*variables of the module/,
    ],
    [
      "a reward outside of its range",
      walk((own) => ({ step: (actions, torques) => ({ ...own.step(actions, torques), rewards: Float32Array.of(5) }) })),
      "reward-out-of-range",
      /the reward 5, outside of the stated -1 to 1/,
    ],
    [
      "a reward that is not finite",
      walk((own) => ({ step: (actions, torques) => ({ ...own.step(actions, torques), rewards: Float32Array.of(1 / 0) }) })),
      "reward-not-finite",
      /the reward Infinity/,
    ],
    [
      "rewards for too few",
      walk((own) => ({ step: (actions, torques) => ({ ...own.step(actions, torques), rewards: new Float32Array(0) }) })),
      "rewards-length",
      /0 rewards for 1 agents/,
    ],
    [
      "a step that returns nothing",
      walk((own) => ({ step: (actions, torques) => void own.step(actions, torques) as never })),
      "rewards-length",
      /no rewards for 1 agents/,
    ],
    [
      "flags that are left out",
      walk((own) => ({ step: (actions, torques) => ({ rewards: own.step(actions, torques).rewards, terminated: false }) as never })),
      "flags",
      /truncated is undefined.*Give true or false/,
    ],
    [
      "an end that is both termination and truncation",
      walk((own) => ({
        step: (actions, torques) => ({
          ...own.step(actions, torques),
          ...(own.state.steps >= 12 ? { terminated: true, truncated: true } : {}),
        }),
      })),
      "ended-twice",
      /both terminated and truncated.*never both/,
    ],
    [
      "truncation where the rules ended it",
      walk((own) => ({
        step(actions, torques) {
          const { rewards, terminated, truncated } = own.step(actions, torques);
          return { rewards, terminated: false, truncated: terminated || truncated || own.state.steps === 5 };
        },
      })),
      "truncated-early",
      /truncated after \d+ steps, though maxSteps is 12.*say terminated/,
      false,
    ],
    [
      "termination where time cut it",
      walk((own) => ({
        step(actions, torques) {
          const { rewards } = own.step(actions, torques);
          return { rewards, terminated: own.state.steps >= 12, truncated: false };
        },
      })),
      "terminated-by-clock",
      /all 5 episodes terminated at step 12, exactly maxSteps.*say truncated.*see how much is left/,
      false,
    ],
    [
      "an episode that never ends",
      walk((own) => ({ step: (actions, torques) => ({ ...own.step(actions, torques), terminated: false, truncated: false }) })),
      "never-ends",
      /seed "check" goes on after its 12 steps.*Set truncated/,
    ],
    [
      "an episode that goes on with nobody in it",
      walk(() => ({ active: () => false })),
      "nobody-active",
      /nobody is active and the episode goes on/,
    ],
    [
      "a spec that changes between resets",
      () => {
        const own = walk()();
        let resets = 0;
        return {
          ...own,
          get spec() {
            return resets > 1 ? { ...SPEC, observation: [{ name: "place", size: 4 }] } : SPEC;
          },
          reset: (rng) => (resets++, own.reset(rng)),
        };
      },
      "spec-changes",
      /seed "check\/1", the spec is another than at first/,
    ],
    [
      "specs that differ from one environment to the next",
      (() => {
        let made = 0;
        return () => ({ ...walk()(), spec: { ...SPEC, maxSteps: 12 + made++ } });
      })(),
      "spec-changes",
      /two environments from the same function have different specs/,
    ],
    [
      "writing beside the observation",
      walk((own) => ({ observe: (agent, o, m) => (own.observe(agent, o, m), void (o[3] = 1)) })),
      "wrong-length",
      /place 3 of the observation, whose 3 numbers/,
    ],
    [
      "writing beside the mask",
      walk((own) => ({ observe: (agent, o, m) => (own.observe(agent, o, m), void (m[3] = 1)) })),
      "wrong-length",
      /place 3 of the action mask, whose 3 flags/,
    ],
    [
      "reading an action that there is not",
      walk((own) => ({ step: (actions, torques) => (actions[1] === 1 ? own.step(actions, torques) : own.step(actions, torques)) })),
      "wrong-length",
      /place 1 of the actions, agents times branches = 1/,
    ],
    [
      "setting more than there is room for",
      walk((own) => ({ observe: (agent, o, m) => (own.observe(agent, o, m), void o.set([1, 2, 3, 4])) })),
      "throws",
      /observe, agent 0, step 0,.*threw.*more numbers than the sizes in the spec/,
    ],
    [
      "a step that throws",
      walk((own) => ({
        step(actions, torques) {
          if (own.state.steps === 3) throw new Error("no such thing");
          return own.step(actions, torques);
        },
      })),
      "throws",
      /^step, step 3, .*threw "no such thing"/,
    ],
    [
      "a maker that throws",
      () => {
        throw new Error("no map");
      },
      "throws",
      /^making it threw: no map/,
    ],
    [
      "a new result at each step",
      walk((own) => ({ step: (actions, torques) => ({ ...own.step(actions, torques) }) })),
      "allocates",
      /new result each time.*outside of step/,
      false,
    ],
    [
      "new rewards at each step",
      walk((own) => {
        const result = { rewards: new Float32Array(1), terminated: false, truncated: false };
        return { step: (actions, torques) => Object.assign(result, own.step(actions, torques), { rewards: new Float32Array(1).fill(1) }) };
      }),
      "allocates",
      /new result each time/,
      false,
    ],
    [
      "a number that never changes",
      walk((own) => ({ observe: (agent, o, m) => (own.observe(agent, o, m), void (o[2] = 0.5)) })),
      "constant wind",
      /1 of the 2 numbers of the feature "wind" \(the first at place 2\) never changed/,
      false,
    ],
    [
      "rewards that nobody meets",
      walk((own) => ({ step: (actions, torques) => { const result = own.step(actions, torques); result.rewards.fill(0); return result; } })), // prettier-ignore
      "no-reward",
      /nobody earned anything in \d+ steps at random/,
      false,
    ],
  ];

  it.each(MISTAKES.map(([what, make, code, message, serious = true]) => ({ what, make, code, message, serious })))(
    "explains $what",
    ({ make, code, message, serious }) => {
      const mistakes = checkEnvironment(make);
      expect(mistakes.map((mistake) => mistake.code)).toContain(code);
      const mistake = mistakes.find((one) => one.code === code)!;
      expect(mistake.message).toMatch(message);
      expect(mistake.serious).toBe(serious);
      // Nothing that is not so.
      expect(mistakes.filter((one) => one.serious && one.code !== code)).toEqual([]);
    },
  );

  it.each<[string, Partial<Record<keyof EnvironmentSpec, unknown>>, RegExp]>([
    ["a contract without a number", { contract: "walk" }, /contract is "walk".*"my-game@1"/],
    ["no agents", { agents: 0 }, /agents is 0/],
    ["teams for fewer than all", { agents: 2, teams: [0] }, /teams is \[0\] for 2 agents/],
    ["no observation", { observation: [] }, /observation is empty/],
    ["a feature of no size", { observation: [{ name: "place", size: 0 }] }, /"place" has the size 0/],
    ["a grid of another size", { observation: [{ name: "map", size: 5, grid: [2, 2, 1] }] }, /size 5 and the grid \[2,2,1\]/],
    ["a set of another size", { observation: [{ name: "foes", size: 5, set: [2, 2] }] }, /size 5 and the set \[2,2\]/],
    ["a branch of half a choice", { actions: [{ name: "move", size: 1.5 }] }, /"move" has the size 1.5/],
    ["labels for some", { actions: [{ name: "move", size: 3, labels: ["stay"] }] }, /3 choices and 1 labels/],
    ["nothing to do", { actions: [] }, /no action at all/],
    ["a range the wrong way round", { rewardRange: [1, -1] }, /rewardRange is \[1,-1\]/],
    ["a range without end", { rewardRange: [0, Infinity] }, /rewardRange is \[0,Infinity\]/],
    ["episodes that fit into no memory", { maxSteps: 1e9 }, /maxSteps is 1000000000.*not fit into memory.*hundreds or thousands/],
    ["long episodes of many", { maxSteps: 100_000, agents: 100 }, /maxSteps is 100000/],
    ["no maxSteps", { maxSteps: undefined }, /maxSteps is undefined/],
  ])("explains a spec with %s", (_, change, message) => {
    const mistakes = checkEnvironment(() => ({ ...walk()(), spec: { ...SPEC, ...change } as EnvironmentSpec }));
    expect(mistakes.map(({ code, serious }) => [code, serious])).toEqual([["spec", true]]);
    expect(mistakes[0]!.message).toMatch(message);
  });

  it("says a mistake once, however often it happens, and the same for the same seed", () => {
    const make = walk((own) => ({ observe: (agent, o, m) => (own.observe(agent, o, m), void (o[1] = Number.NaN)) }));
    expect(checkEnvironment(make, { seed: "a" })).toHaveLength(1);
    expect(checkEnvironment(make, { seed: "a" })).toEqual(checkEnvironment(make, { seed: "a" }));
    expect(checkEnvironment(make, { seed: "b" })[0]!.message).toContain('"b"');
  });
});

describe("turns and reach, which the check tells apart", () => {
  const codes = (make: () => Environment) => checkEnvironment(make).map(({ code }) => code);
  /** Two of a team; who acts, and who is out, the test says. */
  const two = (acting: (agent: number, step: number) => boolean, gone?: (agent: number, step: number) => boolean) => (): Environment => {
    const result = { rewards: new Float32Array(2), terminated: false, truncated: false };
    let step = 0;
    return {
      spec: { ...SPEC, agents: 2, teams: [0, 0], observation: [{ name: "step", size: 1 }] },
      reset: () => void (step = 0),
      active: (agent) => acting(agent, step),
      ...(gone ? { out: (agent) => gone(agent, step) } : {}),
      observe(_agent, observation, mask) {
        observation[0] = step;
        mask.fill(1);
      },
      step(actions) {
        result.rewards.fill(actions[0]! - 1);
        step++;
        result.truncated = step >= 12;
        return result;
      },
    };
  };

  it("finds nothing where agents take turns, or fall and say so", () => {
    expect(codes(two((agent, step) => step % 2 === agent))).toEqual([]);
    expect(
      codes(
        two(
          (agent, step) => agent === 0 || step < 5,
          (agent, step) => agent === 1 && step >= 5,
        ),
      ),
    ).toEqual([]);
    expect(
      codes(
        two(
          () => true,
          (agent, step) => agent === 1 && step >= 5,
        ),
      ),
    ).toEqual([]);
  });

  it("asks whether somebody who never acts again is out", () => {
    const [mistake] = checkEnvironment(two((agent, step) => agent === 0 || step < 5));
    expect(mistake).toMatchObject({ code: "waits-for-ever", serious: false });
    expect(mistake!.message).toMatch(/agent 1 does not act any more from step 5, .*out\(agent\)/);
  });

  it("finds somebody who comes back after being out", () => {
    expect(
      codes(
        two(
          () => true,
          (agent, step) => agent === 1 && step % 2 === 1,
        ),
      ),
    ).toEqual(["comes-back"]);
  });

  const lever = (use: (x: number) => number) =>
    walk((own) => ({
      spec: { ...SPEC, continuous: 2 },
      step: (actions, numbers) => {
        const result = own.step(actions);
        result.rewards[0] = Math.min(1, Math.max(-1, use(numbers![1]!) / 4));
        return result;
      },
    }));
  it("shows an environment that takes a continuous action further than it reaches", () => {
    expect(codes(lever((x) => x))).toEqual(["beyond-reach"]);
    expect(codes(lever((x) => Math.min(1, Math.max(-1, x))))).toEqual([]);
    expect(codes(pendulum)).toEqual([]);
  });
});

describe("what makes no environment at all", () => {
  it.each<[string, () => unknown, RegExp]>([
    ["an async function", async () => walk()(), /async.*returned a promise.*at the top of the module/],
    ["nothing", () => undefined, /gave undefined, without spec, reset, observe, step/],
    ["a function that makes one", () => walk(), /gave a function, without/],
    ["half of one", () => ({ spec: SPEC, reset() {} }), /without observe, step/],
  ])("is told for %s", (_, make, message) => {
    const mistakes = checkEnvironment(make as () => Environment);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatchObject({ serious: true, message: expect.stringMatching(message) });
  });

  it.each(["reset", "observe", "step"] as const)("is told for an async %s", (part) => {
    const make = walk((own) => {
      const plain = own[part].bind(own) as (...given: unknown[]) => unknown;
      return { [part]: async (...given: unknown[]) => plain(...given) };
    });
    const [mistake] = checkEnvironment(make);
    expect(mistake).toMatchObject({ code: "async", serious: true, message: expect.stringContaining(`${part}, `) });
  });
});

describe("a game without an end", () => {
  it("ends where an episode does not, and says so", () => {
    const endless = walk(() => ({ spec: { ...SPEC, maxSteps: 1_000_000 }, step: () => ({ rewards: new Float32Array(1), terminated: false, truncated: false }) })); // prettier-ignore
    expect(checkEnvironment(endless).map(({ code }) => code)).toContain("long-episodes");
  });
});
