import { createRng } from "../../src/rng.ts";
import type { Row } from "../row.ts";
import type { PcgGrid } from "./pcg-grid.ts";
import { diverse, madeBinary, madeZelda, someControl } from "./pcg-makers.ts";
import { BINARY, uniqueOf, ZELDA, type PcgProblem } from "./pcg-problems.ts";

/** 100 levels of each problem, for a control each: how many hold which of quality, control and uniqueness, and all three. */
export function pcgRows(quick: boolean): Row[] {
  return [...problemRows(ZELDA, madeZelda, quick, 0.95), ...problemRows(BINARY, madeBinary, quick)];
}

function problemRows<Control>(
  problem: PcgProblem<Control>,
  make: (control: Control, rng: ReturnType<typeof createRng>) => PcgGrid,
  quick: boolean,
  goal?: number,
): Row[] {
  const count = quick ? 20 : 100;
  const rng = createRng(problem.name);
  const controls = Array.from({ length: count }, (_, n) => someControl(problem, rng.fork(`control/${n}`)));
  const grids = diverse(problem, count, (n, attempt) => make(controls[n]!, rng.fork(`${n}/${attempt}`)), 60);
  const feasible = grids.map((grid) => problem.quality(grid) >= 1);
  const controlled = grids.map((grid, n) => problem.control(grid, controls[n]!) >= 1);
  const unique = uniqueOf(count, (a, b) => problem.diversity(grids[a]!, grids[b]!));
  const share = (flags: readonly boolean[]) => flags.filter(Boolean).length / count;
  const row = (id: string, what: string, value: number, wanted?: number): Row => ({
    id: `levels/pcg/${problem.name}/${id}`,
    what: `${problem.name}: ${what}`,
    value,
    unit: "",
    goal: wanted === undefined ? "" : `>= ${wanted}`,
    pass: wanted === undefined || value >= wanted,
  });
  return [
    row("feasible", "levels that pass", share(feasible)),
    row("controlled", "levels that hold their control", share(controlled)),
    row("unique", "levels that count as unique", share(unique)),
    row("joint", "levels that are all three, by rules, repair and an archive", share(feasible.map((one, n) => one && controlled[n]! && unique[n]!)), goal), // prettier-ignore
  ];
}
