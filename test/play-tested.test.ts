import { generate, type Generator } from "../src/generator.ts";
import { playTested } from "../src/play-tested.ts";

interface Tower {
  /** The share of games that are won on it. */
  readonly easy: number;
}
/** Towers from hard to easy, by chance; `broken` of them stand on nothing and are mended. */
const towers = (broken = 0): Generator<object, Tower> => ({
  name: "tower/chance",
  propose: (_, rng) => ({ easy: rng.next() < broken ? -1 : rng.next() }),
  check: ({ easy }) => (easy < 0 ? [{ code: "nothing", message: "it stands on nothing" }] : []),
  repair: ({ easy }) => (easy < 0 ? { content: { easy: 0.5 }, edits: 1 } : null),
});
let played = 0;
const play = ({ easy }: Tower, rng: { next(): number }): number => {
  played++;
  return rng.next() < easy ? 1 : 0;
};

describe("content of a wanted difficulty", () => {
  it.each([0.2, 0.5, 0.8])("is near to it, of those that were played: %d", async (wanted) => {
    const off: number[] = [];
    for (let seed = 0; seed < 20; seed++) {
      const { content } = await generate(playTested(towers(), { play, wanted, candidates: 16 }), {}, { seed });
      off.push(Math.abs(content.easy - wanted));
    }
    expect(off.reduce((sum, one) => sum + one, 0) / off.length).toBeLessThan(0.07);
  });

  it("is the same for the same seed, and costs no more games than it says", async () => {
    const generator = playTested(towers(), { play, wanted: 0.5, candidates: 8, games: 64 });
    played = 0;
    const first = await generate(generator, {}, { seed: "same" });
    // 8 pieces 16 games, 4 of them 32, 2 of them 64.
    expect(played).toBe(8 * 16 + 4 * 16 + 2 * 32);
    expect(await generate(generator, {}, { seed: "same" })).toEqual(first);
    expect(first.provenance.generator).toBe("tower/chance");
  });

  it("is mended before it is played, and refused as ever where nothing can be", async () => {
    const { content } = await generate(playTested(towers(1), { play, wanted: 0.5 }), {}, { seed: 1 });
    expect(content.easy).toBe(0.5);
    const { repair: _, ...hopeless } = towers(1);
    await expect(generate(playTested(hopeless, { play, wanted: 0.5 }), {}, { seed: 1 })).rejects.toThrow("it stands on nothing");
  });

  it("stops when it is told to", async () => {
    const controller = new AbortController();
    const generator = playTested(towers(), { wanted: 0.5, play: () => (controller.abort(), 1) });
    await expect(generate(generator, {}, { seed: 1, signal: controller.signal })).rejects.toMatchObject({ name: "AbortError" });
  });

  it("wants a share of games that can be", () => {
    expect(() => playTested(towers(), { play, wanted: 1.2 })).toThrow("options.wanted is 1.2");
  });
});
