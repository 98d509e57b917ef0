import type { Batch, Policy } from "../../../policy.ts";
import { ARCHER, CLASSES, HEXER } from "../fighters.ts";
import { ALLIES, AT, CONTRACT, OBSERVATION_SIZE, WIDTHS } from "../observation.ts";

/** Branches of a choice: where to go, what to do, at whom. */
const BRANCHES = 3;

/** Whether who sees this is an archer or a hexer, and has allies of its own class alone, or none. */
function shootsAmongItsOwn(observations: Float32Array, start: number): boolean {
  const kind = [ARCHER, HEXER].find((each) => observations[start + AT.self + each] === 1);
  if (kind === undefined) return false;
  for (let ally = 0; ally < ALLIES; ally++) {
    const at = start + AT.allies + ally * WIDTHS.ally;
    for (let other = 0; other < CLASSES.length; other++) if (other !== kind && observations[at + 4 + other] === 1) return false;
  }
  return true;
}

/**
 * A teacher for a squad that goes on learning: among archers or hexers alone the behaviour tree, which was the better of the two
 * there, and else the squad that goes on, so that what it can is kept.
 */
export const teacherOf = (known: Policy, tree: Policy): Policy => ({
  contract: CONTRACT,
  async act(batch: Batch, rng) {
    const actions = (await known.act(batch, rng.fork("known"))).actions.slice();
    const others = (await tree.act(batch, rng.fork("tree"))).actions;
    for (let row = 0; row < batch.rows; row++) {
      if (!shootsAmongItsOwn(batch.observations, row * OBSERVATION_SIZE)) continue;
      for (let at = row * BRANCHES; at < (row + 1) * BRANCHES; at++) actions[at] = others[at]!;
    }
    return { actions };
  },
});
