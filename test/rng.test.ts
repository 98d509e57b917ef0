import { keepsRngPromises } from "./contracts/rng.ts";
import seedrandom from "seedrandom";
import { createRng, resumeRng } from "../src/rng.ts";

keepsRngPromises("createRng", createRng);

describe("createRng", () => {
  it("gives the numbers that it has always given", () => {
    const rng = createRng("golden");
    expect([rng.below(1000), rng.below(1000), rng.below(1000)]).toMatchInlineSnapshot(`
[
  255,
  182,
  450,
]
`);
    expect(rng.normal()).toMatchInlineSnapshot(`0.4918661905941096`);
  });

  it("has the bits of seedrandom's alea, for every seed and wherever it stands", () => {
    for (const seed of ["", "a", "lantern/level/3", "漢字 ☃", "x".repeat(1000), 0, -1.5, 2 ** 40]) {
      const rng = createRng(seed);
      const other = seedrandom.alea(String(seed), { state: true });
      for (let i = 0; i < 1000; i++) if (rng.next() !== other()) throw new Error(`"${seed}" differs at draw ${i}`);
      expect(rng.state().alea).toEqual(other.state());
      expect(resumeRng(JSON.parse(JSON.stringify(rng.state()))).next()).toBe(other());
    }
  });

  it("draws normals with mean 0, variance 1 and both tails", () => {
    const rng = createRng("normal");
    let sum = 0;
    let squares = 0;
    let beyondThree = 0;
    const n = 200_000;
    for (let i = 0; i < n; i++) {
      const x = rng.normal();
      sum += x;
      squares += x * x;
      if (Math.abs(x) > 3) beyondThree++;
    }
    expect(Math.abs(sum / n)).toBeLessThan(0.01);
    expect(Math.abs(squares / n - 1)).toBeLessThan(0.015);
    expect(beyondThree / n).toBeGreaterThan(0.0022);
    expect(beyondThree / n).toBeLessThan(0.0032);
  });

  it("refuses what is no seed, and forks by no such label", () => {
    for (const seed of [undefined, null, Number.NaN, Infinity, {}, [1], true, 7n, Symbol("seed"), () => 1]) {
      expect(() => createRng(seed as number)).toThrow(/\[rng\] seed is .*Give a string or a finite number/);
      expect(() => createRng("root").fork(seed as number)).toThrow(/\[rng\] label is /);
    }
    expect(createRng(7).next()).toBe(createRng("7").next());
  });
});
