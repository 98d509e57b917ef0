import type { Engine } from "../../nn/kernels/engine.ts";
import { initialWeights, type Declaration } from "../../nn/tape/initial-weights.ts";
import { createLearner, type LearnerState } from "../../nn/tape/learner.ts";
import type { Tape, Variable } from "../../nn/tape/graph.ts";
import type { Rng } from "../../rng.ts";
import { momentsOf, momentsOfRows, runningMoments, type MomentsState } from "./running-moments.ts";

/**
 * Random network distillation (Burda et al. 2018): a network learns to say what another, fixed and random, says of an observation. It errs where
 * it has seldom been, and the error is a reward for going there.
 */
export interface Curiosity {
  /** Squared errors for some rows of a table of raw observations, in units of their running deviation, clipped at 5; one per row. */
  rewards(observations: Variable, rows: Uint32Array): Float32Array;
  /** Learns these rows: they will surprise less. */
  learn(observations: Variable, rows: Uint32Array): void;
  state(): { readonly moments: readonly [MomentsState, MomentsState]; readonly learner: LearnerState };
  load(state: ReturnType<Curiosity["state"]>): void;
  dispose(): void;
}

export interface CuriosityOptions {
  /** Weight of the curious reward beside the game's own. */
  readonly weight: number;
  /** Width of the networks. Default 64. */
  readonly width?: number;
  /** Default 1e-3. */
  readonly learningRate?: number;
}

const MINIBATCH = 256;
const MOST = 5;

export function createCuriosity(engine: Engine, size: number, { width = 64, learningRate = 1e-3 }: CuriosityOptions, rng: Rng): Curiosity {
  const declared: Record<string, Declaration> = {};
  for (const part of ["fixed", "learnt"]) {
    declared[`${part}/0`] = { shape: [size, width], init: { orthogonal: Math.SQRT2 } };
    declared[`${part}/1`] = { shape: [width, width], init: { orthogonal: Math.SQRT2 } };
  }
  declared["learnt/2"] = { shape: [width, width], init: { orthogonal: 1 } };
  const learner = createLearner(engine, initialWeights(rng, declared), { frozen: ["fixed/0", "fixed/1"] });
  const seen = runningMoments(size);
  const surprise = runningMoments(1);

  const error = (t: Tape, observations: Variable, rows: Uint32Array): Variable => {
    const raw = t.embedding(observations, t.indices(rows, [rows.length]));
    const [mean, factor] = [t.input(seen.mean(), [size]), t.input(seen.factor(), [size])];
    const x = t.clamp(t.mul(t.sub(raw, mean), factor), -MOST, MOST);
    const said = (part: string) => t.linear(t.linear(x, t.parameter(`${part}/0`), undefined, "relu"), t.parameter(`${part}/1`));
    return t.square(t.sub(t.linear(t.relu(said("learnt")), t.parameter("learnt/2")), said("fixed")));
  };

  return {
    rewards(observations, rows) {
      const all = new Float32Array(rows.length);
      for (let from = 0; from < rows.length; from += MINIBATCH) {
        learner.evaluate((t) => all.set(t.mean(error(t, observations, rows.subarray(from, from + MINIBATCH)), 1).data, from));
      }
      surprise.add(momentsOf(all));
      const factor = surprise.factor()[0]!;
      return all.map((value) => Math.min(MOST, value * factor));
    },
    learn(observations, rows) {
      for (let from = 0; from + MINIBATCH <= rows.length; from += MINIBATCH) {
        const some = rows.subarray(from, from + MINIBATCH);
        learner.step({ learningRate, shards: 1, loss: (t) => t.average(error(t, observations, some)) });
      }
      seen.add(momentsOfRows(engine, observations, rows));
    },
    state: () => ({ moments: [seen.state(), surprise.state()], learner: learner.state() }),
    load({ moments, learner: saved }) {
      seen.load(moments[0]);
      surprise.load(moments[1]);
      learner.load(saved);
    },
    dispose: () => learner.dispose(),
  };
}
