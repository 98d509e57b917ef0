import { createDirector } from "../../src/agents/director.ts";
import { withSkill } from "../../src/agents/hesitation.ts";
import { skirmishSpec } from "../../src/agents/skirmish/index.ts";
import { playSkirmishes } from "../../src/agents/skirmish/evaluation.ts";
import { SCRIPTS } from "../../src/agents/skirmish/scripts.ts";
import { createRng } from "../../src/rng.ts";
import { sessions } from "./director-sessions.ts";

/** Five players: how steeply their defeats rise with the skill of the opponents, and at which skill they lose every second fight. */
const PLAYERS = [
  ["a beginner", 6, 0.1],
  ["a casual player", 8, 0.3],
  ["a steady player", 5, 0.5],
  ["a good player", 4, 0.65],
  ["an expert", 6, 0.85],
] as const;

describe("a director", () => {
  it.each(PLAYERS)("holds every second fight against %s within five points after ten rounds", (_who, steepness, level) => {
    const curve = (skill: number) => 1 / (1 + Math.exp(-steepness * (skill - level)));
    const later = sessions(curve, 0.5, 150, 30).slice(10);
    const rate = later.reduce((sum, share) => sum + share, 0) / later.length;
    expect(Math.abs(rate - 0.5)).toBeLessThan(0.05);
  });

  it("reaches other shares, and more lost fights take more skill", () => {
    const curve = (skill: number) => 1 / (1 + Math.exp(-6 * (skill - 0.5)));
    const rates = [0.3, 0.5, 0.7].map((wanted) => {
      const later = sessions(curve, wanted, 150, 30).slice(10);
      return later.reduce((sum, share) => sum + share, 0) / later.length;
    });
    [0.3, 0.5, 0.7].forEach((wanted, n) => expect(Math.abs(rates[n]! - wanted)).toBeLessThan(0.05));
    const [kind, hard] = [createDirector({ wanted: 0.3 }), createDirector({ wanted: 0.7 })];
    expect(kind.skill).toBeLessThan(hard.skill);
  });

  it("makes it easier after a lost fight and harder after a won one, within the dial", () => {
    const director = createDirector();
    const before = director.skill;
    director.record(true);
    expect(director.skill).toBeLessThan(before);
    for (let n = 0; n < 50; n++) director.record(true);
    expect(director.skill).toBeLessThan(0.05);
    expect(director.skill).toBeGreaterThanOrEqual(0);
    for (let n = 0; n < 100; n++) director.record(false);
    expect(director.skill).toBeGreaterThan(0.95);
    expect(director.skill).toBeLessThanOrEqual(1);
    expect(director.state.rounds).toBe(151);
  });

  it("refuses what is no state of one", () => {
    const { state } = createDirector();
    for (const [wrong, message] of [
      [{ ...state, beliefs: [1] }, /state.beliefs is a list of 1. Give 31 numbers that add up to 1/],
      [{ ...state, rounds: -1 }, /state.rounds is -1/],
      [{ beliefs: state.beliefs.map(() => NaN), rounds: 1 }, /beliefs\[0\] is NaN/],
      [null, /state is null/],
    ] as const)
      expect(() => createDirector({ state: wrong as never })).toThrow(message);
  });
});

describe("a policy at a lower skill", () => {
  it("wins the less the lower it is, and stands still for a moment where it would have acted", async () => {
    const game = skirmishSpec([0, 1]);
    const rates: number[] = [];
    for (const skill of [0, 0.5, 1]) {
      const squad = withSkill(SCRIPTS.cover, game, skill);
      const { rate } = await playSkirmishes({ hero: SCRIPTS.chase, squad, games: 24, maps: "test", rng: createRng("skill") });
      rates.push(rate);
    }
    expect(rates[0]!).toBeLessThan(rates[1]!);
    expect(rates[1]!).toBeLessThan(rates[2]!);
  });

  it("refuses what is no skill", () => {
    expect(() => withSkill(SCRIPTS.cover, skirmishSpec([0, 1]), 2)).toThrow("[skill] skill is 2. Give a finite number from 0 to 1.");
  });
});
