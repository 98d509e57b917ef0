import { gridDuel } from "../../src/agents/classic/grid-duel.ts";
import { createEngine } from "../../src/nn/kernels/engine.ts";
import { ppo, ppoIn } from "../../src/train/ppo/ppo.ts";
import type { PpoOptions } from "../../src/train/ppo/options.ts";
import { finish } from "./trained.ts";

describe("what a training leaves behind", () => {
  const options = (changes: Partial<PpoOptions> = {}): PpoOptions => ({
    make: gridDuel,
    seed: "memory",
    updates: 6,
    environments: 4,
    stepsPerRollout: 16,
    minibatchSize: 32,
    snapshots: { every: 2, keep: 2, weight: 1 },
    selfPlayWeight: 1,
    curiosity: { weight: 0.1 },
    crossPlay: 2,
    ...changes,
  });

  it("is no memory in use, when it ends, when it is left, and when its game throws", async () => {
    const engine = await createEngine();
    const breaking = () => {
      const game = gridDuel();
      let steps = 0;
      return {
        ...game,
        step(actions: Int32Array) {
          if (++steps > 40) throw new Error("the floor gives way");
          return game.step(actions);
        },
      };
    };
    const ways = [
      () => finish(ppoIn(engine, options())),
      async () => {
        const training = ppoIn(engine, options());
        for (let i = 0; i < 5; i++) await training.next();
        await training.return(undefined as never);
      },
      () => expect(finish(ppoIn(engine, options({ make: breaking })))).rejects.toThrow("the floor gives way"),
    ];
    for (const way of ways) await way();
    const after = engine.byteLength;
    for (let round = 0; round < 4; round++) for (const way of ways) await way();
    expect(engine.byteLength).toBe(after);
  });

  it("are papers that tell how the final policy fares against its past selves and one at random", async () => {
    const { details } = await finish(ppo(options()));
    expect((details!["crossPlay"] as { one: string; other: string }[]).map(({ one, other }) => `${one}, ${other}`)).toEqual([
      "final, update 4",
      "final, random",
      "update 4, random",
    ]);
  });

  it("asks for teams 0 and 1 where everybody is to play everybody", async () => {
    const alone = () => ({ ...gridDuel(), spec: { ...gridDuel().spec, teams: [0, 0] } });
    await expect(finish(ppo(options({ make: alone })))).rejects.toThrow(/crossPlay is for games of the teams 0 and 1; this one has 0/);
  });
});
