import type { Int8 } from "../../nn/onnx/onnx-graph.ts";
import { resumeRng, type Rng } from "../../rng.ts";
import { decodeCheckpoint, encodeCheckpoint, learnerArrays, prefixed, type NumberArray } from "../checkpoint.ts";
import { checkOrigin } from "../checkpoint-origin.ts";
import { packGames, unpackGames } from "./games.ts";
import { FIXED } from "./options.ts";
import type { Met } from "./priorities.ts";
import type { Run } from "./run.ts";
import type { MomentsState } from "./running-moments.ts";
import { packWaiting, unpackWaiting } from "./waiting.ts";

interface SavedRun {
  readonly update: number;
  readonly learnerSteps: number;
  readonly rng: ReturnType<Rng["state"]>;
  readonly observations: MomentsState;
  readonly returns: MomentsState;
  readonly snapshots: readonly number[];
  /** Of the snapshots, and last of the present self. */
  readonly ratings: readonly number[];
  readonly difficulty: number | null;
  /** Missing where nobody was preferred yet. */
  readonly met?: readonly Met[];
  readonly curiosity: { readonly moments: readonly [MomentsState, MomentsState]; readonly steps: number } | null;
  readonly metrics: Readonly<Record<string, number>>;
  /** How its model is written; missing before this was kept. */
  readonly int8?: Int8;
}

/** Bytes from which a training goes on to the same final weights. */
export function checkpointOf(run: Run): Uint8Array {
  const { update, rating, difficulty, metrics, pastSelves } = run;
  const { steps, ...arrays } = run.learner.state();
  const curious = run.curiosity?.state();
  const all: Record<string, NumberArray> = {
    ...packGames(run.games, run.widths),
    ...packWaiting(run.waiting, run.widths),
    ...prefixed(arrays, "learner"),
    ...(curious ? prefixed({ ...curious.learner, steps: undefined }, "curiosity") : {}),
    ...pastSelves.arrays(),
  };
  const state: SavedRun = {
    update,
    learnerSteps: steps,
    rng: run.shuffle.state(),
    observations: run.observations.state(),
    returns: run.returns.state(),
    snapshots: pastSelves.all.map((past) => past.update),
    ratings: [...pastSelves.all.map((past) => past.rating), rating],
    difficulty: difficulty ?? null,
    met: run.priorities.state(),
    curiosity: curious ? { moments: curious.moments, steps: curious.learner.steps } : null,
    metrics,
    ...(run.settings.int8 === undefined ? {} : { int8: run.settings.int8 }),
  };
  return encodeCheckpoint({ kind: "ppo", origin: run.origin, state, arrays: all });
}

/**
 * Brings a fresh run to where a checkpoint stands.
 * @throws AigcError `bad-checkpoint`, `bad-request` for one of another training
 */
export function restore(run: Run, bytes: Uint8Array): void {
  const { settings, learner, curiosity, games, waiting, widths } = run;
  const read = decodeCheckpoint(bytes, "ppo");
  const [saved, arrays] = [read.state as SavedRun, read.arrays];
  const { update, metrics, ratings } = saved;
  checkOrigin(read, run.origin, { fixed: FIXED, allowChanges: settings.allowChanges, step: update, steps: settings.updates });
  learner.load({ steps: saved.learnerSteps, ...learnerArrays(arrays, "learner") });
  run.observations.load(saved.observations);
  run.returns.load(saved.returns);
  if (curiosity && saved.curiosity) {
    const { moments, steps } = saved.curiosity;
    curiosity.load({ moments, learner: { steps, ...learnerArrays(arrays, "curiosity") } });
  }
  run.pastSelves.load(saved.snapshots, ratings, arrays);
  run.priorities.load(saved.met ?? []);
  unpackGames(games, widths, arrays);
  unpackWaiting(waiting, widths, arrays);
  // A copy that begins a game anew must not have it unpacked again by another.
  run.group.barrier();
  run.rollout.resume(settings.allowChanges ?? false);
  const difficulty = saved.difficulty ?? undefined;
  Object.assign(run, { update, metrics, difficulty, rating: ratings.at(-1)!, shuffle: resumeRng(saved.rng) });
}
