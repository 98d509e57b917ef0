import { resumeRng, type Rng } from "../../src/rng.ts";

/** What every source of chance promises. */
export function keepsRngPromises(name: string, create: (seed: string) => Rng): void {
  const draw = (rng: Rng, n = 50) => Array.from({ length: n }, () => rng.next());

  describe(`${name} keeps the promises of an Rng`, () => {
    it("gives the same stream for the same seed, another for another", () => {
      expect(draw(create("a"))).toEqual(draw(create("a")));
      expect(draw(create("a"))).not.toEqual(draw(create("b")));
    });

    it("stays in its ranges", () => {
      const rng = create("ranges");
      for (let i = 0; i < 10_000; i++) {
        const x = rng.next();
        expect(x >= 0 && x < 1).toBe(true);
      }
      const counts = [0, 0, 0, 0, 0, 0];
      for (let i = 0; i < 60_000; i++) counts[rng.below(6)]!++;
      for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
      expect(counts).toHaveLength(6);
    });

    it("forks by label, whatever has been drawn before", () => {
      const fresh = create("root");
      const used = create("root");
      draw(used, 17);
      expect(draw(used.fork("level"))).toEqual(draw(fresh.fork("level")));
      expect(draw(fresh.fork("level"))).not.toEqual(draw(fresh.fork("sprite")));
      expect(fresh.fork("level").fork(3).seed).toBe("root/level/3");
    });

    it("goes on from its state, through JSON", () => {
      const rng = create("state");
      draw(rng, 5);
      rng.normal();
      const resumed = resumeRng(JSON.parse(JSON.stringify(rng.state())));
      expect(resumed.seed).toBe(rng.seed);
      expect([...draw(resumed), resumed.normal()]).toEqual([...draw(rng), rng.normal()]);
    });

    it("chooses by weight, and never what weighs nothing", () => {
      const rng = create("choose");
      const counts = [0, 0, 0, 0];
      for (let i = 0; i < 10_000; i++) counts[rng.choose([1, 0, 3, 0])]!++;
      expect(counts[1]! + counts[3]!).toBe(0);
      expect(Math.abs(counts[0]! - 2500)).toBeLessThan(200);
      expect(rng.choose(new Float32Array([0, 0, 1e-30, 0]))).toBe(2);
    });

    it("picks every item", () => {
      const rng = create("pick");
      const seen = new Set(Array.from({ length: 200 }, () => rng.pick(["a", "b", "c"])));
      expect([...seen].sort()).toEqual(["a", "b", "c"]);
    });
  });
}
