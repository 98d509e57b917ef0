import { createRng, type Rng } from "../../src/rng.ts";
import type { Row } from "../row.ts";
import { chosen } from "./pcg-archive.ts";
import { DDAVE } from "./pcg-ddave.ts";
import { madeDave, madeSokoban } from "./pcg-game-makers.ts";
import type { PcgGrid } from "./pcg-grid.ts";
import { LODERUNNER } from "./pcg-loderunner.ts";
import { madeLodeRunner } from "./pcg-loderunner-maker.ts";
import { diverse, madeBinary, madeZelda, someControl } from "./pcg-makers.ts";
import { BINARY, uniqueOf, ZELDA, type PcgProblem } from "./pcg-problems.ts";
import { SMB } from "./pcg-smb.ts";
import { madeSmb } from "./pcg-smb-maker.ts";
import { SOKOBAN } from "./pcg-sokoban.ts";

type Make<Control> = (control: Control, rng: Rng) => PcgGrid;

/** 100 levels of each problem, for a control each: how many hold which of quality, control and uniqueness, and all three. */
export function pcgRows(quick: boolean): Row[] {
  const count = quick ? 20 : 100;
  return [
    ...problemRows(ZELDA, oneByOne(ZELDA, madeZelda), count, { joint: 0.95 }),
    ...problemRows(BINARY, oneByOne(BINARY, madeBinary), count, {}),
    ...problemRows(DDAVE, oneByOne(DDAVE, madeDave), count, { feasible: 0.9, controlled: 0.8 }),
    // Two levels are unlike only where nearly no cell is the same: the best published has 2 of 100.
    ...problemRows(LODERUNNER, (controls, rng) => controls.map((control, n) => madeLodeRunner(control, rng.fork(n))), count, { feasible: 0.9, controlled: 0.8 }), // prettier-ignore
    // All wishes share an archive of runs.
    ...problemRows(SMB, (controls, rng) => madeSmb(controls, quick ? 2000 : 20000, rng), count, quick ? { feasible: 0.9 } : { feasible: 0.9, controlled: 0.8 }), // prettier-ignore
    // An archive of a few levels says little of how many can be unlike each other.
    ...problemRows(SOKOBAN, (controls, rng) => chosen(SOKOBAN, controls, madeSokoban, quick ? 4 : 30, rng), count, quick ? { feasible: 0.95, controlled: 0.9 } : { feasible: 0.95, controlled: 0.9, unique: 0.95 }), // prettier-ignore
  ];
}

/** Each level unlike all before it, where a few tries give one. */
const oneByOne =
  <Control>(problem: PcgProblem<Control>, make: Make<Control>) =>
  (controls: readonly Control[], rng: Rng): PcgGrid[] =>
    diverse(problem, controls.length, (n, attempt) => make(controls[n]!, rng.fork(`${n}/${attempt}`)), 60);

function problemRows<Control>(
  problem: PcgProblem<Control>,
  make: (controls: readonly Control[], rng: Rng) => readonly PcgGrid[],
  count: number,
  goals: Readonly<Record<string, number>>,
): Row[] {
  const rng = createRng(problem.name);
  const controls = Array.from({ length: count }, (_, n) => someControl(problem, rng.fork(`control/${n}`)));
  const grids = make(controls, rng);
  const feasible = grids.map((grid) => problem.quality(grid) >= 1);
  const controlled = grids.map((grid, n) => problem.control(grid, controls[n]!) >= 1);
  const unique = uniqueOf(count, (a, b) => problem.diversity(grids[a]!, grids[b]!));
  const share = (flags: readonly boolean[]) => flags.filter(Boolean).length / count;
  const row = (id: string, what: string, value: number): Row => ({
    id: `levels/pcg/${problem.name}/${id}`,
    what: `${problem.name}: ${what}`,
    value,
    unit: "",
    goal: goals[id] === undefined ? "" : `>= ${goals[id]}`,
    pass: value >= (goals[id] ?? 0),
  });
  return [
    row("feasible", "levels that pass", share(feasible)),
    row("controlled", "levels that hold their control", share(controlled)),
    row("unique", "levels that count as unique", share(unique)),
    row("joint", "levels that are all three, by rules, repair and an archive", share(feasible.map((one, n) => one && controlled[n]! && unique[n]!))), // prettier-ignore
  ];
}
