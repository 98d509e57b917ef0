import { cartPole } from "../../../src/agents/classic/cart-pole.ts";
import { gridDuel } from "../../../src/agents/classic/grid-duel.ts";
import { identity } from "../../../src/agents/classic/identity.ts";
import { memoryCorridor } from "../../../src/agents/classic/memory-corridor.ts";
import { playMatch } from "../../../src/agents/evaluate.ts";
import { meanReturn } from "../../../src/agents/mean-return.ts";
import { uniformPolicy } from "../../../src/agents/uniform-policy.ts";
import type { Environment } from "../../../src/environment.ts";
import { createRng } from "../../../src/rng.ts";
import { ppo } from "../../../src/train/ppo/ppo.ts";
import type { PpoOptions } from "../../../src/train/ppo/options.ts";
import type { Trained } from "../../../src/train/training.ts";
import { bars, buttonAndDial, dial, guides, lockedDoors } from "../environments/answer.ts";
import { lastStand } from "../environments/last-stand.ts";
import { corridorGuide, longCorridor } from "../environments/long-corridor.ts";
import { finish, player } from "../trained.ts";

/** Small and quick, for games that are learnt in a few updates. */
const SMALL = {
  seed: "learning",
  environments: 16,
  stepsPerRollout: 32,
  minibatchSize: 128,
  hidden: [32],
  learningRate: [1e-2, 1e-3],
  entropyWeight: 0.01,
  critic: "shared",
} as const;

/** Where each answer stands for itself, what comes later is only noise. */
const ANSWERS = { discount: 0 } as const;

const learn = (make: () => Environment, updates: number, changes: Partial<PpoOptions> = {}): Promise<Trained> =>
  finish(ppo({ ...SMALL, make, updates, ...changes }));

/** What the exported file earns in episodes that were not trained on. */
const earned = async (trained: Trained, make: () => Environment) => meanReturn(await player(trained, make().spec), make, 100, "new");

describe("what the learner learns, from a fixed seed", () => {
  it("to repeat what it is told", async () => {
    expect(await earned(await learn(identity, 8, ANSWERS), identity)).toBeGreaterThan(19.5);
  });

  it("to remember, with a memory alone", async () => {
    const make = () => memoryCorridor(4);
    const without = await learn(make, 25);
    expect(Math.abs(await earned(without, make))).toBeLessThan(0.5);
    const remembering = await learn(make, 25, { gruWidth: 16 });
    expect(await earned(remembering, make)).toBe(1);
  });

  it("the best of what the mask allows, and never tries the rest", async () => {
    // The environment throws at a forbidden door; the best that is left are 20 times 3/4, and 2/4 where that one is locked.
    const trained = await learn(lockedDoors, 12, ANSWERS);
    expect(await earned(trained, lockedDoors)).toBeGreaterThan(20 * (0.75 * 0.75 + 0.25 * 0.5) - 0.6);
  });

  it("to turn a dial", async () => {
    expect(await earned(await learn(dial, 25, ANSWERS), dial)).toBeGreaterThan(-20 * 0.01);
  });

  it("to press a button and turn a dial at once", async () => {
    expect(await earned(await learn(buttonAndDial, 30, ANSWERS), buttonAndDial)).toBeGreaterThan(20 - 20 * 0.05);
  });

  it("to see what is in a picture, wherever it is", async () => {
    expect(await earned(await learn(bars, 15, { ...ANSWERS, convChannels: [8] }), bars)).toBeGreaterThan(19.5);
  });

  it("to find the one that matters among some", async () => {
    expect(await earned(await learn(guides, 12, { ...ANSWERS, attentionWidth: 16 }), guides)).toBeGreaterThan(19);
  });

  it("where nothing is earned for long, out of curiosity alone", async () => {
    const settings = { discount: 0.95, epochs: 8 };
    expect(await earned(await learn(longCorridor, 40, settings), longCorridor)).toBe(0);
    const curious = await learn(longCorridor, 40, { ...settings, curiosity: { weight: 0.1, learningRate: 1e-2 } });
    expect(await earned(curious, longCorridor)).toBe(1);
  });

  it("from a teacher what it would not have found", async () => {
    const teacher = { policy: corridorGuide, updates: 10, weight: 1, warmUp: 6 };
    const taught = await learn(longCorridor, 10, { teacher });
    expect(await earned(taught, longCorridor)).toBe(await meanReturn(corridorGuide, longCorridor, 100, "new"));
  });

  it("to play as its teacher does, from watching alone", async () => {
    // A pole balanced by hand: it pushes to where the pole falls.
    const policy = {
      contract: "cart-pole@1",
      act: ({ rows, observations: o }: { readonly rows: number; readonly observations: Float32Array }) => ({
        actions: Int32Array.from({ length: rows }, (_, row) =>
          0.05 * o[4 * row]! + 0.1 * o[4 * row + 1]! + o[4 * row + 2]! + 0.3 * o[4 * row + 3]! > 0 ? 1 : 0,
        ),
      }),
    };
    const score = await meanReturn(policy, cartPole, 100, "new");
    expect(score).toBeGreaterThan(400);
    const taught = await learn(cartPole, 10, { teacher: { policy, updates: 11, weight: 1, warmUp: 11 } });
    expect(await earned(taught, cartPole)).toBeGreaterThan(0.95 * score);
  });

  it("to fall for the team, where a critic sees what the team will still win", async () => {
    // Whoever runs earns 0.3 for certain; who holds the gate and falls, nothing but what its team wins.
    const falls = async (critic: "own" | "central") => {
      const policy = await player(await learn(lastStand, 30, { critic }), lastStand().spec);
      return (
        await policy.act({ rows: 1, observations: Float32Array.of(0, 0, 0, 0, 0), actionMasks: Uint8Array.of(1, 1) }, createRng("gate"))
      ).actions[0];
    };
    expect(await falls("own")).toBe(0);
    expect(await falls("central")).toBe(1);
  });

  it("to win a duel, from playing itself", async () => {
    const trained = await learn(gridDuel, 30, { environments: 32, snapshots: { every: 5, keep: 3, weight: 0.2 }, selfPlayWeight: 1 });
    const { spec } = gridDuel();
    const score = await playMatch({
      make: gridDuel,
      teams: [await player(trained, spec), uniformPolicy(spec)],
      games: 100,
      rng: createRng("duel"),
      result: (environment) => (leadOf(environment) > 0 ? 1 : 0),
    });
    expect(score.rate).toBeGreaterThan(0.9);
  });
});

/** Of the first player, as it sees it. */
function leadOf(environment: Environment): number {
  const observation = new Float32Array(8);
  environment.observe(0, observation, new Uint8Array(5));
  return observation[6]!;
}
