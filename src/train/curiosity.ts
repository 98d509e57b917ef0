import type { Engine } from "../nn/engine.ts";
import { initialWeights, type Declaration } from "../nn/initial-weights.ts";
import { createLearner, type LearnerState } from "../nn/learner.ts";
import type { Operations } from "../nn/network.ts";
import type { Rng } from "../rng.ts";
import { runningMoments, type MomentsState } from "./running-moments.ts";

/**
 * Random network distillation (Burda et al. 2018): a network learns to say what another, fixed and random, says of an observation. It errs where
 * it has seldom been, and the error is a reward for going there.
 */
export interface Curiosity {
  /** Squared errors of rows of raw observations, in units of their running deviation, clipped at 5; one per row. */
  rewards(observations: Float32Array, rows: number): Float32Array;
  /** Learns these rows: they will surprise less. */
  learn(observations: Float32Array, rows: number): void;
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

  const normalised = (observations: Float32Array, from: number, to: number): Float32Array => {
    const [mean, factor] = [seen.mean(), seen.factor()];
    const x = observations.slice(from * size, to * size);
    for (let i = 0; i < x.length; i++) x[i] = Math.min(MOST, Math.max(-MOST, (x[i]! - mean[i % size]!) * factor[i % size]!));
    return x;
  };
  const error = <T>(t: Operations<T>, x: T): T => {
    const said = (part: string) => t.linear(t.relu(t.linear(x, t.parameter(`${part}/0`))), t.parameter(`${part}/1`));
    return t.sub(t.linear(t.relu(said("learnt")), t.parameter("learnt/2")), said("fixed"));
  };

  return {
    rewards(observations, rows) {
      const all = new Float32Array(rows);
      for (let from = 0; from < rows; from += MINIBATCH) {
        const n = Math.min(MINIBATCH, rows - from);
        learner.evaluate((t) =>
          all.set(t.mean(t.square(error(t, t.input(normalised(observations, from, from + n), [n, size]))), 1).data, from),
        );
      }
      surprise.add(all, rows);
      const factor = surprise.factor()[0]!;
      return all.map((value) => Math.min(MOST, value * factor));
    },
    learn(observations, rows) {
      for (let from = 0; from + MINIBATCH <= rows; from += MINIBATCH) {
        const x = normalised(observations, from, from + MINIBATCH);
        learner.step({ learningRate, shards: 1, loss: (t) => t.average(t.square(error(t, t.input(x, [MINIBATCH, size])))) });
      }
      seen.add(observations, rows);
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
