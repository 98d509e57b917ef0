import { playMatch } from "../../src/agents/evaluate.ts";
import { uniformPolicy } from "../../src/agents/uniform-policy.ts";
import { createRng } from "../../src/rng.ts";
import { ppo } from "../../src/train/ppo/ppo.ts";
import type { PpoOptions } from "../../src/train/ppo/options.ts";
import { lastStone } from "./environments/last-stone.ts";
import { sealedBid } from "./environments/sealed-bid.ts";
import { finish, player } from "./trained.ts";

const SMALL = {
  seed: "turns",
  environments: 32,
  stepsPerRollout: 16,
  minibatchSize: 128,
  hidden: [32],
  learningRate: [1e-2, 1e-3],
  entropyWeight: 0.02,
} as const;

describe("a game in which agents take turns", () => {
  it("is won by who has learnt it from playing itself, as often as can be", async () => {
    const training = ppo({ ...SMALL, make: lastStone, updates: 40, snapshots: { every: 10, keep: 3, weight: 0.1 }, selfPlayWeight: 1 });
    const learned = await player(await finish(training), lastStone().spec);
    const points = async (mine: number, other = uniformPolicy(lastStone().spec)) => {
      const { rate } = await playMatch({
        make: lastStone,
        teams: mine === 1 ? [other, learned] : [learned, other],
        games: 200,
        rng: createRng("stones"),
        result: (_, { rewards }) => (rewards[1]! > 0 ? 1 : 0),
      });
      return mine === 1 ? rate : 1 - rate;
    };
    for (const side of [0, 1]) expect(await points(side)).toBeGreaterThanOrEqual(0.95);
  });

  it.each(["own", "shared", "central"] as const)(
    "pays for a choice long after it, over the ends of rollouts, with a critic that is %s",
    async (critic) => {
      const settings: Partial<PpoOptions> = { stepsPerRollout: 7, updates: 60, critic, discount: 1 };
      const learned = await player(await finish(ppo({ ...SMALL, ...settings, make: sealedBid, updates: 60 })), sealedBid().spec);
      for (let number = 0; number < 3; number++) {
        const observations = new Float32Array(3);
        observations[number] = 1;
        const { actions } = await learned.act({ rows: 1, observations, actionMasks: Uint8Array.of(1, 1, 1) }, createRng("one"));
        expect(actions[0]).toBe(number);
      }
    },
  );
});
