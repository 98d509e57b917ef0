import { gridDuel } from "../../../src/agents/classic/grid-duel.ts";
import { memoryCorridor } from "../../../src/agents/classic/memory-corridor.ts";
import type { Rng } from "../../../src/rng.ts";

const chance = (...numbers: number[]) => ({ below: () => numbers.shift() ?? 0 }) as unknown as Rng;

describe("the memory corridor", () => {
  const walk = (sign: number, last: number, length = 6) => {
    const environment = memoryCorridor(length);
    environment.reset(chance(sign));
    const observation = new Float32Array(3);
    const seen: number[][] = [];
    for (let step = 0; ; step++) {
      environment.observe(0, observation, new Uint8Array(2));
      seen.push([...observation]);
      const { rewards, terminated, truncated } = environment.step(Int32Array.of(step === length ? last : step % 2));
      if (terminated || truncated) return { seen, reward: rewards[0], steps: step + 1, terminated };
      expect(rewards[0]).toBe(0);
    }
  };

  it("shows the sign at the entrance, nothing on the way, and the end at the end", () => {
    for (const sign of [0, 1]) {
      const { seen } = walk(sign, 0);
      expect(seen[0]).toEqual(sign === 0 ? [1, 0, 0] : [0, 1, 0]);
      expect(seen.slice(1, -1)).toEqual(Array.from({ length: 5 }, () => [0, 0, 0]));
      expect(seen.at(-1)).toEqual([0, 0, 1]);
    }
  });

  it("pays for the turn that the sign said, and for no other", () => {
    for (const sign of [0, 1]) {
      expect(walk(sign, sign)).toMatchObject({ reward: 1, steps: 7, terminated: true });
      expect(walk(sign, 1 - sign)).toMatchObject({ reward: -1, steps: 7, terminated: true });
    }
    expect(walk(0, 0, 20).steps).toBe(21);
  });
});

describe("the grid duel", () => {
  const [STAY, UP, RIGHT, DOWN, LEFT] = [0, 1, 2, 3, 4];
  const see = (environment: ReturnType<typeof gridDuel>, agent: number) => {
    const observation = new Float32Array(8);
    const mask = new Uint8Array(5);
    environment.observe(agent, observation, mask);
    return { observation: [...observation], mask: [...mask] };
  };

  it("begins in opposite corners, and looks the same from either side", () => {
    const environment = gridDuel();
    environment.reset(chance(12));
    expect(see(environment, 0).observation).toEqual([-1, -1, 1, 1, 0.5, 0.5, 0, 1]);
    expect(see(environment, 1).observation).toEqual([1, 1, -1, -1, -0.5, -0.5, 0, 1]);
  });

  it("forbids to leave the board", () => {
    const environment = gridDuel();
    environment.reset(chance(12));
    expect(see(environment, 0).mask).toEqual([1, 0, 1, 1, 0]);
    expect(see(environment, 1).mask).toEqual([1, 1, 0, 0, 1]);
  });

  it("never puts the coin under a player", () => {
    const environment = gridDuel();
    environment.reset(chance(0, 24, 7));
    expect(see(environment, 0).observation.slice(4, 6)).toEqual([0.5, 0.25]);
  });

  it("gives the coin to who comes first, from the other's account", () => {
    const environment = gridDuel();
    environment.reset(chance(1, 12));
    const { rewards } = environment.step(Int32Array.of(RIGHT, STAY));
    expect([...rewards]).toEqual([1, -1]);
    expect(see(environment, 0).observation[6]).toBeCloseTo(0.1);
    expect(see(environment, 1).observation[6]).toBeCloseTo(-0.1);
  });

  it("gives it to nobody when both come at once", () => {
    const environment = gridDuel();
    // (2, 2) is four steps from either corner.
    environment.reset(chance(12, 4));
    for (const [first, second] of [[RIGHT, LEFT], [RIGHT, LEFT], [DOWN, UP]]) environment.step(Int32Array.of(first!, second!)); // prettier-ignore
    const { rewards } = environment.step(Int32Array.of(DOWN, UP));
    expect([...rewards]).toEqual([0, 0]);
    // It has been replaced all the same.
    expect(see(environment, 0).observation.slice(4, 6)).toEqual([0.5, -0.5]);
  });

  it("adds up to nothing, ends by the rules after 40 steps, and then rewards the richer", () => {
    const environment = gridDuel();
    environment.reset(chance(1, 12));
    let sum = 0;
    for (let step = 1; step <= 40; step++) {
      const { rewards, terminated, truncated } = environment.step(Int32Array.of(step === 1 ? RIGHT : STAY, STAY));
      sum += rewards[0]!;
      expect(rewards[0]! + rewards[1]!).toBe(0);
      expect([terminated, truncated]).toEqual([step === 40, false]);
    }
    expect(sum).toBe(2);
  });
});
