import { readFileSync } from "node:fs";
import { likeness } from "../../bench/levels/likeness.ts";
import { DDAVE } from "../../bench/levels/pcg-ddave.ts";
import { madeDave, madeSokoban } from "../../bench/levels/pcg-game-makers.ts";
import { LODERUNNER } from "../../bench/levels/pcg-loderunner.ts";
import { madeLodeRunner } from "../../bench/levels/pcg-loderunner-maker.ts";
import { madeZelda } from "../../bench/levels/pcg-makers.ts";
import { BINARY, uniqueOf, ZELDA, type PcgProblem } from "../../bench/levels/pcg-problems.ts";
import { SMB } from "../../bench/levels/pcg-smb.ts";
import { madeSmb } from "../../bench/levels/pcg-smb-maker.ts";
import { SOKOBAN } from "../../bench/levels/pcg-sokoban.ts";
import { createRng } from "../../src/rng.ts";

type Name = "zelda" | "binary" | "sokoban" | "ddave" | "loderunner" | "smb";

interface Reference {
  readonly levels: readonly { readonly cells: string | readonly number[]; readonly control: never; readonly quality: number; readonly controlled: number; readonly beside: number }[]; // prettier-ignore
  /** Left out where its source was not asked. */
  readonly unique?: readonly boolean[];
}
/** Random and made levels, with what the benchmark's own source (Python, MIT) says of them. */
const reference = JSON.parse(readFileSync("test/fixtures/pcg-benchmark.json", "utf8")) as Record<Name, Reference>;

/** Values in the file, a sign each; where there are more, as numbers. */
const SIGNS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

describe.each<[Name, PcgProblem<never>]>([
  ["zelda", ZELDA as PcgProblem<never>],
  ["binary", BINARY as PcgProblem<never>],
  ["sokoban", SOKOBAN as PcgProblem<never>],
  ["ddave", DDAVE as PcgProblem<never>],
  ["loderunner", LODERUNNER as PcgProblem<never>],
  ["smb", SMB as PcgProblem<never>],
])("the problem %s of the PCG Benchmark", (name, problem) => {
  const { levels, unique } = reference[name];
  const grids = levels.map(({ cells }) => ({
    width: problem.width,
    height: problem.height,
    cells: Array.from<string | number, number>(cells, (one) => (typeof one === "number" ? one : SIGNS.indexOf(one))),
  }));

  it("judges levels as its own source does: quality, control, difference", () => {
    expect(levels.some(({ quality }) => quality >= 1) && levels.some(({ quality }) => quality < 1)).toBe(true);
    grids.forEach((grid, n) => {
      const { quality, controlled, control, beside } = levels[n]!;
      expect(problem.quality(grid)).toBeCloseTo(quality, 12);
      expect(problem.control(grid, control)).toBeCloseTo(controlled, 12);
      expect(problem.diversity(grid, grids[(7 * n + 1) % grids.length]!)).toBeCloseTo(beside, 12);
    });
  });

  it("counts as unique what its own source does", () => {
    const ours = uniqueOf(grids.length, (a, b) => problem.diversity(grids[a]!, grids[b]!));
    expect(ours).toEqual(unique ?? ours);
    expect(uniqueOf(3, (a, b) => (a + b === 1 ? 0 : 1))).toEqual([false, true, true]);
  });
});

it("likens texts as Python's difflib does", () => {
  expect(likeness("", "")).toBe(1);
  expect(likeness("abcd", "bcde")).toBe(0.75);
  expect(likeness("abc", "xyz")).toBe(0);
  expect(likeness("private Thread currentThread;", "private volatile Thread currentThread;")).toBeCloseTo(0.8656716417910447, 12);
});

it("has zelda levels made that hold all of a wish", () => {
  for (let n = 0; n < 10; n++) {
    const wanted = { player_key: 11 + (n % 8), key_door: 18 - (n % 8) };
    const grid = madeZelda(wanted, createRng(n));
    expect([ZELDA.quality(grid), ZELDA.control(grid, wanted)]).toEqual([1, 1]);
  }
});

it("has warehouses and caves made that hold all of a wish", () => {
  for (let n = 0; n < 5; n++) {
    const warehouse = madeSokoban({ crates: n + 1 }, createRng(n));
    expect([SOKOBAN.quality(warehouse), SOKOBAN.control(warehouse, { crates: n + 1 })]).toEqual([1, 1]);
    const wanted = { sx: 2 * n, sy: 5 + (n % 2), ex: 10 - n, ey: n % 3, diamonds: n };
    const cave = madeDave(wanted, createRng(n));
    expect([DDAVE.quality(cave), DDAVE.control(cave, wanted)]).toEqual([1, 1]);
  }
});

it("has levels of ladders and ropes made that hold all of a wish", () => {
  for (let n = 0; n < 5; n++) {
    const wanted = { ladder: 20 + 20 * n, rope: 90 - 20 * n };
    const level = madeLodeRunner(wanted, createRng(n));
    expect([LODERUNNER.quality(level), LODERUNNER.control(level, wanted)]).toEqual([1, 1]);
  }
});

it("has levels to run made that hold all of a wish", () => {
  const wishes = [
    { enemies: 4, jumps: 14, coins: 2 },
    { enemies: 2, jumps: 16, coins: 4 },
  ];
  madeSmb(wishes, 400, createRng(1)).forEach((level, n) => {
    expect([SMB.quality(level), SMB.control(level, wishes[n]!)]).toEqual([1, 1]);
  });
});
