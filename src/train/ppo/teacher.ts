import { checkChoices } from "../../handed-in.ts";
import type { Rng } from "../../rng.ts";
import type { PolicyShape } from "./policy-network.ts";
import type { Settings } from "./options.ts";
import { pick, type Samples } from "./samples.ts";

/** Choices to be imitated. */
export interface Taught {
  /** By row of the experience and branch. */
  readonly actions: Int32Array;
  readonly weight: number;
  /** Nothing else is learnt but the value. */
  readonly alone: boolean;
}

/** The choices of the teacher for the same observations; null after its last update. */
export async function teach(
  { experience, rows }: Samples,
  shape: PolicyShape,
  { teacher }: Settings,
  update: number,
  rng: Rng,
): Promise<Taught | null> {
  if (!teacher || update >= teacher.updates) return null;
  const flags = shape.branches.reduce((sum, size) => sum + size, 0);
  const observations = pick(experience.observations, rows, shape.observation);
  const batch = { rows: rows.length, observations, actionMasks: pick(experience.masks, rows, flags) };
  const branches = shape.branches.length;
  const chosen = await teacher.policy.act(batch, rng);
  checkChoices("teacher", chosen, { rows: batch.rows, branches, continuous: shape.continuous });
  const actions = new Int32Array(experience.actions.length);
  rows.forEach((row, i) => actions.set(chosen.actions.subarray(i * branches, (i + 1) * branches), row * branches));
  const warmUp = teacher.warmUp ?? 0;
  const left = 1 - Math.max(0, update - warmUp) / Math.max(1, teacher.updates - warmUp);
  return { actions, weight: teacher.weight * left, alone: update < warmUp };
}
