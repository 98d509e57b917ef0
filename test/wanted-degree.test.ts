import { wantedDegree } from "../src/wanted-degree.ts";
import { exp } from "../src/exact-math.ts";
import { createRng, type Rng } from "../src/rng.ts";

/** A game that is won less and less often: evenly, or with steps in it where somebody joins. */
const game = (steep: number, middle: number, steps: readonly number[] = [0]) => {
  const share = (degree: number) =>
    1 / (1 + exp(steep * (degree - middle) + steps[Math.min(steps.length - 1, Math.floor(degree * steps.length))]!));
  return { share, play: (degree: number, games: readonly Rng[]) => games.map((rng) => (rng.next() < share(degree) ? 1 : 0)) };
};

describe("a degree of difficulty at which a wanted share is won", () => {
  it("is found within ten points for nine games in ten, though the curve has steps", async () => {
    const rng = createRng("curves");
    let near = 0;
    for (let n = 0; n < 60; n++) {
      const own = rng.fork(n);
      const steps = Array.from({ length: 8 }, () => 1.2 * (own.next() - 0.5));
      const { share, play } = game(5 + 20 * own.next(), 0.2 + 0.6 * own.next(), steps);
      const wanted = [0.3, 0.5, 0.7][n % 3]!;
      const found = await wantedDegree({ play, wanted }, own.fork("search"));
      if (Math.abs(share(found.degree) - wanted) <= 0.1) near++;
    }
    expect(near).toBeGreaterThanOrEqual(54);
  });

  it("is the same for the same chance, and costs the games that it says", async () => {
    let played = 0;
    const { play } = game(10, 0.4);
    const counted = (degree: number, games: readonly Rng[]) => ((played += games.length), play(degree, games));
    const first = await wantedDegree({ play: counted, wanted: 0.5, games: 100 }, createRng(1));
    expect(played).toBe(100);
    expect(await wantedDegree({ play, wanted: 0.5, games: 100 }, createRng(1))).toEqual(first);
    expect(first.low).toBeLessThan(first.share);
    expect(first.high).toBeGreaterThan(first.share);
  });

  it("says where nothing is as easy, or as hard, as is wanted", async () => {
    const never = await wantedDegree({ play: (_, games) => games.map(() => 0), wanted: 0.5 }, createRng(1));
    expect(never).toMatchObject({ degree: 0, within: false });
    const always = await wantedDegree({ play: (_, games) => games.map(() => 1), wanted: 0.5 }, createRng(1));
    expect(always).toMatchObject({ degree: 1, within: false });
    expect((await wantedDegree({ ...game(10, 0.4), wanted: 0.5 }, createRng(1))).within).toBe(true);
  });

  it("refuses what is no share, and stops when it is told to", async () => {
    const rng = createRng(1);
    await expect(wantedDegree({ play: () => [2], wanted: 0.5 }, rng)).rejects.toThrow("options.play(…)");
    await expect(wantedDegree({ play: () => [], wanted: 0.5 }, rng)).rejects.toThrow("16 shares");
    await expect(wantedDegree({ ...game(1, 1), wanted: 2 }, rng)).rejects.toThrow("options.wanted is 2");
    const controller = new AbortController();
    const play = (_: number, games: readonly Rng[]) => (controller.abort(), games.map(() => 1));
    await expect(wantedDegree({ play, wanted: 0.5 }, rng, controller.signal)).rejects.toMatchObject({ name: "AbortError" });
  });
});
