import type { Rng } from "../../src/rng.ts";
import type { PcgGrid } from "./pcg-grid.ts";
import type { PcgProblem } from "./pcg-problems.ts";

/** Rounds in which the level that is like most others is exchanged. */
const ROUNDS = 2000;

/**
 * One level for each control, out of an archive of several for each, chosen so that few are alike: as each level may do for every control
 * that it holds, the one that is like most others gives way to another of the archive, again and again.
 * @param each levels that are made for each control
 */
export function chosen<Control>(
  problem: PcgProblem<Control>,
  controls: readonly Control[],
  make: (control: Control, rng: Rng) => PcgGrid,
  each: number,
  rng: Rng,
): PcgGrid[] {
  const archive = controls.flatMap((control, n) => Array.from({ length: each }, (_, k) => make(control, rng.fork(`${n}/${k}`))));
  const good = archive.filter((grid) => problem.quality(grid) >= 1);
  const alike = good.map(() => new Uint8Array(good.length));
  for (let a = 0; a < good.length; a++)
    for (let b = a + 1; b < good.length; b++) alike[a]![b] = alike[b]![a] = problem.diversity(good[a]!, good[b]!) < 1 ? 1 : 0;
  const holds = controls.map((control) => [...good.keys()].filter((one) => problem.control(good[one]!, control) >= 1));
  // What is like the fewest of all goes first.
  const usual = alike.map((row) => row.reduce((sum, one) => sum + one, 0));
  const taken = new Set<number>();
  const conflicts = (one: number, without = -1) => {
    let count = 0;
    for (const other of taken) if (other !== without && other !== one) count += alike[one]![other]!;
    return count;
  };
  const best = (slot: number, without = -1) => {
    let [found, least] = [-1, Infinity];
    for (const one of holds[slot]!) {
      if (taken.has(one)) continue;
      const worth = conflicts(one, without) + usual[one]! / good.length;
      if (worth < least) [found, least] = [one, worth];
    }
    return found;
  };
  const picks = controls.map((_, slot) => {
    const one = best(slot);
    if (one >= 0) taken.add(one);
    return one;
  });
  for (let round = 0; round < ROUNDS; round++) {
    const counts = picks.map((one) => (one < 0 ? -1 : conflicts(one)));
    const most = Math.max(...counts);
    const worst = counts.flatMap((count, slot) => (count === most ? [slot] : []));
    const slot = rng.pick(worst);
    const other = best(slot, picks[slot]!);
    if (other < 0 || conflicts(other, picks[slot]!) > most) continue;
    taken.delete(picks[slot]!);
    taken.add(other);
    picks[slot] = other;
  }
  return picks.map((one, n) => (one < 0 ? archive[n * each]! : good[one]!));
}
