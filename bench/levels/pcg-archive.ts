import type { Rng } from "../../src/rng.ts";
import type { PcgGrid } from "./pcg-grid.ts";
import type { PcgProblem } from "./pcg-problems.ts";

/** Levels that are exchanged, one after another. */
const ROUNDS = 600;

/**
 * One level for each control, out of an archive of several for each, chosen so that few are alike: each level may do for every control that
 * it holds.
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
  const picks = exchanged(alike, holds, rng);
  return picks.map((one, n) => (one < 0 ? archive[n * each]! : good[one]!));
}

/** How much worse it is to be like many than to be like few: the power of how many. */
const WEIGHT = 4;

/**
 * Which of the archive each control gets, none twice: at first the ones that are like the fewest of all, then one after another is exchanged
 * for whichever leaves the least of likeness, as long as that helps.
 */
function exchanged(alike: readonly Uint8Array[], holds: readonly (readonly number[])[], rng: Rng): number[] {
  const usual = alike.map((row) => row.reduce((sum, one) => sum + one, 0));
  const taken = new Uint8Array(alike.length);
  const picks = holds.map((all) => {
    const one = all
      .filter((other) => taken[other] === 0)
      .reduce((best, other) => (best < 0 || usual[other]! < usual[best]! ? other : best), -1);
    if (one >= 0) taken[one] = 1;
    return one;
  });
  const worth = (count: number) => count ** WEIGHT;
  for (let round = 0; round < ROUNDS; round++) {
    const slot = rng.below(picks.length);
    const old = picks[slot]!;
    if (old < 0) continue;
    const others = picks.filter((one) => one >= 0 && one !== old);
    const counts = others.map((one) => others.reduce((sum, other) => sum + alike[one]![other]!, 0));
    const left = (one: number) => {
      let [own, sum] = [0, 0];
      others.forEach((other, n) => {
        own += alike[one]![other]!;
        sum += worth(counts[n]! + alike[one]![other]!);
      });
      return sum + worth(own);
    };
    let [best, least] = [old, left(old)];
    for (const one of holds[slot]!) {
      if (taken[one] === 1) continue;
      const now = left(one);
      if (now < least) [best, least] = [one, now];
    }
    taken[old] = 0;
    taken[best] = 1;
    picks[slot] = best;
  }
  return picks;
}
