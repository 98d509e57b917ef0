import { playMatch } from "../../src/agents/evaluate.ts";
import { meanReturn } from "../../src/agents/mean-return.ts";
import { modelPolicy } from "../../src/agents/model-policy/model-policy.ts";
import type { Environment } from "../../src/environment.ts";
import type { Policy } from "../../src/policy.ts";
import { createRng } from "../../src/rng.ts";
import { ppo } from "../../src/train/ppo/ppo.ts";
import type { PpoOptions } from "../../src/train/ppo/options.ts";
import type { Trained } from "../../src/train/training.ts";
import { answer } from "./environments/answer.ts";
import { finish, load } from "./trained.ts";

const SMALL = {
  seed: "card",
  environments: 16,
  stepsPerRollout: 32,
  minibatchSize: 128,
  hidden: [16],
  learningRate: [1e-2, 1e-3],
} as const;

/** A dial whose wanted place lies beyond its reach half of the time; it does not look whether it is turned too far, but `seen` does. */
function wideDial(seen: (given: number) => void = () => {}): Environment {
  let wanted = 0;
  return answer(
    { contract: "wide-dial@1", observation: [{ name: "wanted", size: 1 }], actions: [], continuous: 1, rewardRange: [-16, 0] },
    {
      ask: (rng) => (wanted = rng.next() * 4 - 2),
      observe: (observation) => (observation[0] = wanted),
      reward(_, [given]) {
        seen(given!);
        return -((given! - wanted) ** 2);
      },
    },
  );
}

/** Two doors in a row that look the same, the first on the left and the second on the right: who always does the same never gets through. */
function twinDoors(): Environment {
  const result = { rewards: new Float32Array(1), terminated: false, truncated: false };
  let [door, steps] = [0, 0];
  return {
    spec: {
      contract: "twin-doors@1",
      agents: 1,
      observation: [{ name: "a door", size: 1 }],
      actions: [{ name: "side", size: 2 }],
      rewardRange: [0, 1],
      maxSteps: 20,
    },
    reset: () => void (door = steps = 0),
    observe(_agent, observation, mask) {
      observation[0] = 1;
      mask.fill(1);
    },
    step([side]) {
      if (side === door) door++;
      result.terminated = door === 2;
      result.rewards[0] = door === 2 ? 1 : 0;
      result.truncated = !result.terminated && ++steps === 20;
      return result;
    },
  };
}

/** The finished file as a scene loads it. */
async function loaded(trained: Trained, make: () => Environment, temperature?: number): Promise<Policy> {
  const model = await load(trained);
  const game = make().spec;
  return modelPolicy(model, temperature === undefined ? { game } : { game, temperature });
}

const measured = (make: () => Environment): Pick<PpoOptions, "evaluate"> => ({
  evaluate: async (policy, _rng, drawing) => ({
    best: await meanReturn(policy, make, 200, "card"),
    drawn: await meanReturn(drawing, make, 200, "card"),
  }),
});

describe("the card of a policy", () => {
  it("tells what the scene's default earns, and what drawing earns, where the two differ", async () => {
    const trained = await finish(ppo({ ...SMALL, make: twinDoors, updates: 5, ...measured(twinDoors) }));
    expect(trained.metrics["best"]).toBe(0);
    expect(trained.metrics["drawn"]).toBeGreaterThan(0.95);
    expect(await meanReturn(await loaded(trained, twinDoors), twinDoors, 200, "card")).toBe(trained.metrics["best"]);
    expect(await meanReturn(await loaded(trained, twinDoors, 1), twinDoors, 200, "card")).toBeGreaterThan(0.95);
  });

  it("is of a policy that asks for no more than its reach, whoever plays it", async () => {
    let most = 0;
    const observations = Float32Array.from({ length: 64 }, (_, row) => row / 8 - 4);
    const evaluate: PpoOptions["evaluate"] = async (best, rng, drawing) => {
      for (const policy of [best, drawing]) {
        const { continuous } = await policy.act({ rows: 64, observations, actionMasks: new Uint8Array(0) }, rng);
        most = Math.max(most, ...continuous!.map(Math.abs));
      }
      return {};
    };
    await finish(ppo({ ...SMALL, make: wideDial, updates: 5, discount: 0, evaluate }));
    expect(most).toBe(1);
  });

  it("tells the same of numbers on a scale, which temperature draws as training did", async () => {
    const trained = await finish(ppo({ ...SMALL, make: wideDial, updates: 15, discount: 0, ...measured(wideDial) }));
    const [best, drawn] = [trained.metrics["best"]!, trained.metrics["drawn"]!];
    expect(drawn).toBeLessThan(best - 0.2);
    expect(Math.abs((await meanReturn(await loaded(trained, wideDial), wideDial, 200, "card")) - best)).toBeLessThan(1e-3);
    expect(Math.abs((await meanReturn(await loaded(trained, wideDial, 1), wideDial, 200, "card")) - drawn)).toBeLessThan(
      0.25 * Math.abs(drawn),
    );
  });
});

describe("a number on a scale", () => {
  const tooFar: Policy = {
    contract: "wide-dial@1",
    act: ({ rows }) => ({ actions: new Int32Array(0), continuous: new Float32Array(rows).fill(3) }),
  };
  const watched = () => {
    const seen: number[] = [];
    return { seen, make: () => wideDial((given) => seen.push(given)) };
  };

  it("is within [-1, 1] for the environment, as it learns and as it plays", async () => {
    const training = watched();
    await finish(ppo({ ...SMALL, make: training.make, updates: 2 }));
    // Drawn with a deviation of about one: a third would lie beyond.
    expect(training.seen.filter((x) => Math.abs(x) === 1).length).toBeGreaterThan(training.seen.length / 10);
    const match = watched();
    await playMatch({ make: match.make, teams: [tooFar], games: 2, rng: createRng("match"), result: () => 1 });
    const alone = watched();
    await meanReturn(tooFar, alone.make, 2, "alone");
    for (const { seen } of [training, match, alone]) expect([seen.length > 0, Math.max(...seen.map(Math.abs))]).toEqual([true, 1]);
  });

  it("is learnt as it is given: the best within reach, wherever the wanted place is", async () => {
    const trained = await finish(ppo({ ...SMALL, make: wideDial, updates: 40, discount: 0 }));
    // Beyond its reach it loses (|wanted| - 1)^2, a mean of 1/6 over all places, twenty times.
    expect(await meanReturn(await loaded(trained, wideDial), wideDial, 200, "new")).toBeGreaterThan(-20 / 6 - 0.8);
  });
});
