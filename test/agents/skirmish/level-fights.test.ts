import { withSkill } from "../../../src/agents/hesitation.ts";
import { fightOnLevel, guardLevel, SCRIPTS, skirmishSpec } from "../../../src/agents/skirmish/index.ts";
import { generate } from "../../../src/generator.ts";
import { rulesLevel } from "../../../src/generators/level/index.ts";
import { createRng } from "../../../src/rng.ts";

const floor = async (seed: string) => (await generate(rulesLevel(), { width: 16, height: 12, enemies: 4, chests: 0 }, { seed })).content;

describe("a floor that is guarded by degree", () => {
  it("has from one weak foe to all of them, sturdy; the hero is always the same", async () => {
    const level = await floor("guards");
    const [easy, middle, hard] = [0, 0.5, 1].map((degree) => guardLevel(level, degree, createRng(1)));
    expect(easy!.squad).toHaveLength(1);
    expect(easy!.squadHealth).toBeLessThan(0.5);
    expect(hard!.squad).toHaveLength(4);
    expect(hard!.squadHealth).toBeGreaterThan(1.2);
    expect(middle!.squad.length).toBeGreaterThan(1);
    expect(new Set([easy, middle, hard].map((one) => one!.heroHealth)).size).toBe(1);
    for (const one of [easy, middle, hard])
      expect(one!.level.entities.filter(({ kind }) => kind === "enemy")).toHaveLength(one!.squad.length);
  });

  it("is won less often the harder it is, and the same with the same chance", async () => {
    const level = await floor("fights");
    const hero = withSkill(SCRIPTS["cover"]!, skirmishSpec([0, 1]), 0.9);
    const games = Array.from({ length: 12 }, (_, n) => createRng(`game/${n}`));
    const won = async (degree: number) => {
      const scores = await fightOnLevel(guardLevel(level, degree, createRng(1)), { hero, squad: SCRIPTS["chase"]! }, games);
      return scores.reduce((sum, one) => sum + one, 0) / games.length;
    };
    expect(await won(0)).toBeGreaterThan(0.8);
    expect(await won(1)).toBeLessThan(0.3);
    expect(await won(0.4)).toBe(await won(0.4));
  });

  it("differs a little from visit to visit where it is asked to, about the wanted degree", async () => {
    const level = await floor("visits");
    const visits = Array.from({ length: 24 }, (_, n) => guardLevel(level, 0.5, createRng(1), createRng(`visit/${n}`)));
    const usual = guardLevel(level, 0.5, createRng(1));
    const strength = ({ squad, squadHealth }: typeof usual) => squadHealth * squad.length * squad.length;
    expect(new Set(visits.map(strength)).size).toBeGreaterThan(12);
    expect(visits.filter((one) => strength(one) > strength(usual)).length).toBeGreaterThan(5);
    expect(visits.filter((one) => strength(one) < strength(usual)).length).toBeGreaterThan(5);
    const games = Array.from({ length: 6 }, (_, n) => createRng(`game/${n}`));
    const players = { hero: SCRIPTS["cover"]!, squad: SCRIPTS["chase"]! };
    const each = await fightOnLevel((game) => guardLevel(level, 0.5, createRng(1), game.fork("visit")), players, games);
    expect(each).toHaveLength(6);
    expect(() => guardLevel(level, 0.5, createRng(1), 7 as never)).toThrow("visit is 7");
  });

  it("wants places where somebody can stand, and a degree", async () => {
    const level = await floor("wrong");
    expect(() => guardLevel({ ...level, entities: [] }, 0.5, createRng(1))).toThrow("level's enemies");
    expect(() => guardLevel(level, 2, createRng(1))).toThrow("degree is 2");
  });
});
