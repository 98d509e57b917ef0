import { playSkirmishes } from "../../../src/agents/skirmish/evaluation.ts";
import { SCRIPTS } from "../../../src/agents/skirmish/scripts.ts";
import { createRng } from "../../../src/rng.ts";

describe("the scripted players", () => {
  const games = { games: 150, maps: "validation" } as const;
  /** Each pair plays once, however many tests ask. */
  const played = new Map<string, Promise<{ readonly rate: number }>>();
  const rate = async (hero: keyof typeof SCRIPTS, squad: keyof typeof SCRIPTS) => {
    const pair = `${hero} ${squad}`;
    const result = played.get(pair) ?? playSkirmishes({ ...games, hero: SCRIPTS[hero], squad: SCRIPTS[squad], rng: createRng("scripts") });
    played.set(pair, result);
    return (await result).rate;
  };

  it("are ordered: a hero who chases beats one who blunders about, and who uses cover beats who chases, from both seats", async () => {
    expect(await rate("random", "chase")).toBeGreaterThan(await rate("chase", "chase"));
    expect(await rate("chase", "chase")).toBeGreaterThan(await rate("cover", "chase"));
    expect(await rate("chase", "cover")).toBeGreaterThan(await rate("chase", "chase"));
    // Not from the other seat: a squad may only do what makes sense, and blundering about within that it wins about as often as by chasing.
  });

  it("are about even when both sides chase: the seat itself decides nothing", async () => {
    const even = await rate("chase", "chase");
    expect(even).toBeGreaterThan(0.4);
    expect(even).toBeLessThan(0.65);
  });

  it("play the same games again for the same seed", async () => {
    const play = () => playSkirmishes({ ...games, games: 20, hero: SCRIPTS.cover, squad: SCRIPTS.chase, rng: createRng("again") });
    expect(await play()).toEqual(await play());
  });
});
