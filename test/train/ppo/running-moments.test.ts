import { describe, expect, it } from "@jest/globals";
import { createEngine } from "../../../src/nn/kernels/engine.ts";
import { createTape } from "../../../src/nn/tape/tape.ts";
import { createRng } from "../../../src/rng.ts";
import { momentsOf, momentsOfRows, runningMoments } from "../../../src/train/ppo/running-moments.ts";

const rng = createRng("moments");
const numbers = (n: number) => Float32Array.from({ length: n }, () => 3 * rng.normal() + 5);

describe("moments", () => {
  it.each([1, 2, 15, 16, 17, 33])("of some rows of %i columns are those of each column alone, to the last bit", async (width) => {
    const engine = await createEngine();
    const data = numbers(40 * width);
    const table = createTape({ engine, parameters: new Map(), training: false }).input(data, [40, width]);
    const rows = Uint32Array.of(3, 39, 0, 7, 7, 21, 12);
    const found = momentsOfRows(engine, table, rows);
    expect(found.rows).toBe(7);
    for (let column = 0; column < width; column++) {
      const alone = momentsOf(Float32Array.from(rows, (row) => data[row * width + column]!));
      expect([found.mean[column], found.squares[column]]).toEqual([alone.mean[0], alone.squares[0]]);
    }
  });

  it("that come by in pieces are those of the whole", () => {
    const all = numbers(1000);
    const running = runningMoments(1);
    for (const [from, to] of [
      [0, 1],
      [1, 300],
      [300, 300],
      [300, 1000],
    ] as const)
      running.add(momentsOf(all.subarray(from, to)));
    const mean = all.reduce((sum, x) => sum + x, 0) / 1000;
    const variance = all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 1000;
    expect(running.mean()[0]).toBeCloseTo(mean, 5);
    expect(running.factor()[0]).toBeCloseTo(1 / Math.sqrt(variance), 5);
  });

  it("leave a column alone that never changes", () => {
    const running = runningMoments(1);
    running.add(momentsOf(new Float32Array(50).fill(7)));
    expect([running.mean()[0], running.factor()[0]]).toEqual([7, 1]);
  });
});
