import type { Tape, Variable } from "../nn/tape/graph.ts";

/**
 * Mends a grid in place, where it is broken: what has to hang together and does not, a count that is wrong. What it changes, the
 * generator is told.
 * @param cells the likeliest class of each cell
 * @param probabilities of each class in each cell, to choose the change that surprises least
 */
export type Mend = (cells: Uint8Array, probabilities: Float32Array) => void;

/**
 * How unlikely the generator found what its grids had to be changed to, in nats of a grid: nothing where nothing is broken. A soft
 * measure of brokenness would be met by grids that are undecided; this one only looks at what would be seen.
 * @param logits [cells, classes]
 * @param p their softmax
 * @param given the known cells of `targets` stand for what the generator makes there
 */
export function mendingLoss(
  tape: Tape,
  {
    logits,
    p,
    rows,
    mend,
    known,
    targets,
  }: {
    readonly logits: Variable;
    readonly p: Variable;
    readonly rows: number;
    readonly mend: Mend;
    readonly known: Uint8Array | null;
    readonly targets: Uint8Array;
  },
): { readonly loss: Variable | null; /** Share of grids that were. */ readonly broken: number } {
  const classes = logits.shape[1]!;
  const chances = Float32Array.from(p.data);
  const area = targets.length / rows;
  const cells = Uint8Array.from(targets, (target, at) => (known?.[at] ? target : likeliest(chances, at * classes, classes)));
  const wanted = cells.slice();
  for (let row = 0; row < rows; row++)
    mend(wanted.subarray(row * area, (row + 1) * area), chances.subarray(row * area * classes, (row + 1) * area * classes));
  const changed = Float32Array.from(wanted, (code, at) => (code !== cells[at] && !known?.[at] ? 1 : 0));
  let [broken, all] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const some = changed.subarray(row * area, (row + 1) * area).reduce((sum, one) => sum + one, 0);
    all += some;
    if (some > 0) broken++;
  }
  if (all === 0) return { loss: null, broken: 0 };
  const nats = tape.crossEntropy(logits, tape.indices(wanted, [wanted.length]), changed);
  return { loss: tape.affine(nats, all / rows), broken: broken / rows };
}

function likeliest(p: Float32Array, from: number, classes: number): number {
  let best = 0;
  for (let k = 1; k < classes; k++) if (p[from + k]! > p[from + best]!) best = k;
  return best;
}
