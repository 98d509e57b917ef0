import type { Environment } from "../../../src/environment.ts";
import type { Policy } from "../../../src/policy.ts";
import { createRng } from "../../../src/rng.ts";
import { crossPlay, type Player } from "../../../src/train/ppo/cross-play.ts";

/** Both name a number, the higher one wins; with 3 against 3 the game is cut. */
function higher(): Environment {
  const result = { rewards: new Float32Array(2), terminated: false, truncated: false };
  return {
    spec: {
      contract: "higher@1",
      agents: 2,
      teams: [0, 1],
      observation: [{ name: "nothing", size: 1 }],
      actions: [{ name: "number", size: 4 }],
      rewardRange: [-1, 1],
      maxSteps: 1,
    },
    reset() {},
    observe(_agent, observation, mask) {
      observation.fill(0);
      mask.fill(1);
    },
    step([one, other]) {
      result.rewards.set([Math.sign(one! - other!), Math.sign(other! - one!)]);
      result.truncated = one === 3 && other === 3;
      result.terminated = !result.truncated;
      return result;
    },
  };
}

const says = (number: number): Policy => ({ contract: "higher@1", act: ({ rows }) => ({ actions: new Int32Array(rows).fill(number) }) });
const player = (number: number, teams = [0, 1]): Player => ({ name: `says ${number}`, policy: says(number), teams });

describe("cross-play", () => {
  it("lets everybody play everybody, on both sides", async () => {
    expect(await crossPlay(higher, [player(2), player(1), player(3)], 10, createRng("x"))).toEqual([
      { one: "says 2", other: "says 1", games: 10, wins: 10, losses: 0 },
      { one: "says 2", other: "says 3", games: 10, wins: 0, losses: 10 },
      { one: "says 1", other: "says 3", games: 10, wins: 0, losses: 10 },
    ]);
  });

  it("seats nobody on a side that it cannot play", async () => {
    const pairings = await crossPlay(higher, [player(2, [1]), player(1, [1]), player(0, [0])], 4, createRng("x"));
    expect(pairings.map(({ one, other, games, wins }) => [one, other, games, wins])).toEqual([
      ["says 2", "says 0", 4, 4],
      ["says 1", "says 0", 4, 4],
    ]);
  });

  it("counts as drawn what was cut", async () => {
    const twin = { ...player(3), name: "twin" };
    expect(await crossPlay(higher, [player(3), twin], 6, createRng("x"))).toEqual([
      { one: "says 3", other: "twin", games: 6, wins: 0, losses: 0 },
    ]);
  });
});
