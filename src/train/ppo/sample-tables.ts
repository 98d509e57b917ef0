import type { Engine } from "../../nn/kernels/engine.ts";
import { variable, type Variable } from "../../nn/tape/graph.ts";
import type { Experience, Widths } from "./experience.ts";
import type { Samples } from "./samples.ts";

/**
 * The samples of an update in the engine's memory, where `Tape.embedding` gathers minibatches. By row of the experience; what there
 * is one of for each branch stands in columns of its own.
 */
export interface SampleTables {
  readonly observations: Variable;
  readonly central: Variable;
  readonly states: Variable;
  /** 1 and 0. */
  readonly masks: Variable;
  readonly actions: readonly Variable[];
  readonly taught: readonly Variable[];
  readonly continuous: Variable;
  readonly logProbabilities: Variable;
  readonly values: Variable;
  readonly advantages: Variable;
  readonly targets: Variable;
  /** Copies the experience of a rollout into the tables. */
  fill(experience: Experience): void;
  /** Copies advantages and returns into the tables. @param taught the teacher's actions, by row and branch */
  setTargets(samples: Samples, taught: Int32Array | undefined): void;
  dispose(): void;
}

export function sampleTables(engine: Engine, widths: Widths, rows: number): SampleTables {
  const all: number[] = [];
  const table = (width: number): Variable => {
    const pointer = engine.allocate(rows * width);
    all.push(pointer);
    return variable(engine, { pointer, size: rows * width, wanted: false, gradient: 0, sparse: false }, [rows, width]);
  };
  const perBranch = () => Array.from({ length: widths.branches }, () => table(1));
  const tables = {
    observations: table(widths.observation),
    central: table(widths.central),
    states: table(widths.state),
    masks: table(widths.mask),
    actions: perBranch(),
    taught: perBranch(),
    continuous: table(widths.continuous),
    logProbabilities: table(1),
    values: table(1),
    advantages: table(1),
    targets: table(1),
  };
  const choices = (columns: readonly Variable[], from: Int32Array) =>
    columns.forEach(({ storage, size }, branch) => {
      const to = engine.ints(storage.pointer, size);
      for (let row = 0; row < size; row++) to[row] = from[row * widths.branches + branch]!;
    });
  return {
    ...tables,
    fill(experience) {
      for (const name of ["observations", "central", "states", "masks", "continuous", "logProbabilities", "values"] as const)
        tables[name].data.set(experience[name]);
      choices(tables.actions, experience.actions);
    },
    setTargets({ advantages, targets }, taught) {
      tables.advantages.data.set(advantages);
      tables.targets.data.set(targets);
      if (taught) choices(tables.taught, taught);
    },
    dispose: () => all.forEach((pointer) => engine.free(pointer)),
  };
}
