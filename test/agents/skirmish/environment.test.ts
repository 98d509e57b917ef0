import { skirmishEnvironment } from "../../../src/agents/skirmish/environment.ts";
import { BOSS, BRUTE } from "../../../src/agents/skirmish/fighters.ts";
import { AT, DIALS, MASK_SIZE, OBSERVATION_SIZE } from "../../../src/agents/skirmish/observation.ts";
import { randomArena } from "../../../src/agents/skirmish/random-arena.ts";
import { anySquad, heroHp } from "../../../src/agents/skirmish/spawn.ts";
import { createRng } from "../../../src/rng.ts";

const maps = (rng: ReturnType<typeof createRng>) => randomArena("train", rng);

describe("the fight as an environment", () => {
  it("gives heroes as much more health as is asked, and never none", () => {
    const heroOf = (heroHealth: () => number) => {
      const fight = skirmishEnvironment({ maps, squad: () => [BRUTE, BRUTE], heroes: () => 1, heroHealth });
      fight.reset(createRng("health"));
      return fight.skirmish!.fighters[0]!;
    };
    const usual = heroHp([BRUTE, BRUTE], 1);
    expect(heroOf(() => 1)).toMatchObject({ hp: usual, maxHp: usual });
    expect(heroOf(() => 2).hp).toBe(2 * usual);
    expect(heroOf(() => 0.001).hp).toBe(1);
  });

  it("shows each side its own dials", () => {
    const fight = skirmishEnvironment({
      maps,
      squad: () => [BRUTE],
      heroes: () => 1,
      condition: { ...DIALS, aggression: 0.25 },
      heroCondition: () => ({ ...DIALS, skill: 0.75 }),
    });
    fight.reset(createRng("dials"));
    const dialsOf = (agent: number) => {
      const seen = new Float32Array(OBSERVATION_SIZE);
      fight.observe(agent, seen, new Uint8Array(MASK_SIZE));
      return [...seen.subarray(AT.condition, AT.condition + 4)];
    };
    expect(dialsOf(0)).toEqual([0.75, 0.5, 0.5, 0.5]);
    expect(dialsOf(4)).toEqual([1, 0.25, 0.5, 0.5]);
  });

  it("asks a price of both sides for a stand-off, from six seconds without a wound on", () => {
    const fight = skirmishEnvironment({ maps, squad: () => [BRUTE], heroes: () => 1 });
    fight.reset(createRng("stand-off"));
    const prices = Array.from({ length: 40 }, () => [...fight.step(new Int32Array(36)).rewards]);
    for (const seat of [0, 4]) {
      const [before, after] = [prices[35]![seat]!, prices[36]![seat]!];
      expect(before).toBeGreaterThan(-0.003);
      expect(after - before).toBeCloseTo(-0.01);
      expect(prices[39]![seat]).toBe(after);
    }
    fight.reset(createRng("another"));
    expect(fight.step(new Int32Array(36)).rewards[0]).toBeCloseTo(-0.002);
  });

  it("lets a boss come alone, too", () => {
    const rng = createRng("bosses");
    const squads = Array.from({ length: 400 }, () => anySquad(rng));
    const bosses = squads.filter(([first]) => first === BOSS);
    expect(bosses.length).toBeGreaterThan(30);
    expect(new Set(bosses.map(({ length }) => length))).toEqual(new Set([1, 2, 3, 4]));
  });
});
