import { cartPole } from "../../src/agents/classic/cart-pole.ts";
import { gridDuel } from "../../src/agents/classic/grid-duel.ts";
import { meanReturn } from "../../src/agents/mean-return.ts";
import { ppo } from "../../src/train/ppo/ppo.ts";
import type { PpoOptions } from "../../src/train/ppo/options.ts";
import { ratingAfter } from "../../src/train/ppo/rating.ts";
import type { Progress } from "../../src/train/training.ts";
import { climb } from "./environments/climb.ts";
import { finish, player } from "./trained.ts";

const SMALL = { seed: "curves", environments: 16, stepsPerRollout: 16, minibatchSize: 64, hidden: [16] } as const;

async function told(options: Omit<PpoOptions, "seed">) {
  const heard: Progress[] = [];
  const trained = await finish(ppo({ ...SMALL, ...options }), heard);
  return { trained, values: heard.map(({ values }) => values) };
}

describe("the curves of a training", () => {
  it("tell the learning rate, the steps of all games and how much the critic foresees", async () => {
    const { values } = await told({ make: cartPole, updates: 25, learningRate: [3e-3, 1e-3], environments: 32, epochs: 8 });
    expect(values[0]!["learningRate"]).toBe(3e-3);
    expect(values.at(-1)!["learningRate"]).toBeCloseTo(1e-3, 12);
    expect(values.map((line) => line["totalSteps"])).toEqual(values.map((_, i) => (i + 1) * 32 * 16));
    const explained = values.map((line) => line["explainedVariance"]!);
    expect(Math.max(...explained)).toBeLessThanOrEqual(1);
    expect(explained[0]).toBeLessThan(0.3);
    expect(explained.at(-1)).toBeGreaterThan(0.5);
  });

  it("tell a game's own numbers, of the episodes that have told them", async () => {
    let episodes = 0;
    const counting = () => {
      const inner = cartPole();
      return {
        ...inner,
        step(actions: Int32Array) {
          const result = inner.step(actions);
          if (!result.terminated && !result.truncated) return result;
          episodes++;
          return { ...result, info: episodes % 2 === 0 ? { "times round": 3, coins: episodes } : { coins: episodes } };
        },
      };
    };
    const { values } = await told({ make: counting, updates: 2 });
    const count = values[0]!["episodes"]!;
    expect(values[0]).toMatchObject({ "episode/coins": (count + 1) / 2, "episode/times round": 3 });
    const next = values[1]!["episodes"]!;
    expect(values[1]!["episode/coins"]).toBeCloseTo(count + (next + 1) / 2, 9);
  });

  it("name a number of the game's own that is none", async () => {
    const broken = () => {
      const inner = cartPole();
      return { ...inner, step: (actions: Int32Array) => ({ ...inner.step(actions), info: { coins: Number.NaN } }) };
    };
    await expect(told({ make: broken, updates: 2 })).rejects.toThrow(
      /step \d+ of the episode with seed ".*" gave the info "coins" the value NaN/,
    );
  });

  it("tell by how much it beats its past selves, where it plays against them", async () => {
    const league = { snapshots: { every: 3, keep: 4, weight: 0.5 }, selfPlayWeight: 1, learningRate: 1e-2 } as const;
    const { values } = await told({ make: gridDuel, updates: 40, environments: 32, stepsPerRollout: 32, ...league });
    expect(values.slice(0, 3).map((line) => line["rating"])).toEqual([undefined, undefined, undefined]);
    expect(values.at(-1)!["rating"]).toBeGreaterThan(100);
    expect((await told({ make: gridDuel, updates: 2 })).values[1]).not.toHaveProperty("rating");
  });
});

describe("a rating", () => {
  it("stays where results are as expected, and rises and falls with surprises", () => {
    expect(ratingAfter(0, [])).toBe(0);
    expect(ratingAfter(100, [{ rating: 100, games: 10, points: 5 }])).toBe(100);
    // 400 more: ten points of eleven.
    expect(ratingAfter(400, [{ rating: 0, games: 11, points: 10 }])).toBeCloseTo(400, 6);
    expect(ratingAfter(0, [{ rating: 400, games: 11, points: 1 }])).toBeCloseTo(0, 6);
    expect(ratingAfter(0, [{ rating: 0, games: 1, points: 1 }])).toBe(8);
    expect(ratingAfter(0, [{ rating: 0, games: 1000, points: 0 }])).toBe(-128);
  });
});

describe("a curriculum", () => {
  const curriculum: PpoOptions["curriculum"] = ({ difficulty, values }) =>
    Math.min(1, difficulty + ((values["return"] ?? 0) > 0.6 ? 0.05 : 0));
  const settings = { make: climb, updates: 60, learningRate: 1e-2, stepsPerRollout: 32, discount: 0.97 } as const;
  const climbed = async (options: Partial<PpoOptions>) => {
    const { trained, values } = await told({ ...settings, ...options });
    return { values, earned: await meanReturn(await player(trained, climb().spec), climb, 20, "new") };
  };

  it("brings a learner where it does not get by itself, and is told in the curves", async () => {
    expect((await climbed({})).earned).toBe(0);
    const { values, earned } = await climbed({ curriculum });
    expect(earned).toBe(1);
    expect(values[0]!["difficulty"]).toBe(0);
    expect(values.at(-1)!["difficulty"]).toBe(1);
  });

  it("is told where the training stands", async () => {
    const heard: unknown[] = [];
    await told({ ...settings, updates: 2, curriculum: (at) => (heard.push(at), 0.5) });
    expect(heard).toMatchObject([
      { difficulty: 0, progress: 0.5, values: { length: 1 } },
      { difficulty: 0.5, progress: 1 },
    ]);
  });

  it.each([1.5, -1, Number.NaN, undefined])("that gives %s is refused", async (wrong) => {
    await expect(told({ ...settings, updates: 2, curriculum: () => wrong as number })).rejects.toThrow(
      `what the curriculum gave at progress 0.5 is ${wrong}. Give a number from 0 to 1.`,
    );
  });

  it("is named with its difficulty where a game goes wrong", async () => {
    const broken = () => ({
      ...climb(),
      step: () => {
        throw new Error("the ladder breaks");
      },
    });
    await expect(told({ ...settings, make: broken, curriculum })).rejects.toThrow(
      /with seed ".*" and difficulty 0 threw: the ladder breaks/,
    );
  });
});
