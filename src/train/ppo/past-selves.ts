import type { Engine } from "../../nn/kernels/engine.ts";
import { createLearner, type Learner } from "../../nn/tape/learner.ts";
import type { NumberArray } from "../checkpoint.ts";
import { opponentActor, type Actor } from "./actor.ts";
import { FROZEN, type PolicyShape } from "./policy-network.ts";

/** The policy as it was after some update, among the opponents. */
export interface PastSelf {
  readonly update: number;
  /** Its rating when it was taken: see `ratingAfter`. */
  readonly rating: number;
  /** All its arrays, those that learn first. */
  readonly arrays: Float32Array;
  readonly learner: Learner;
  readonly actor: Actor;
}

/** The last past selves, the oldest first. */
export class PastSelves {
  readonly all: PastSelf[] = [];
  private readonly engine: Engine;
  private readonly present: Learner;
  private readonly shape: PolicyShape;

  constructor(engine: Engine, present: Learner, shape: PolicyShape) {
    this.engine = engine;
    this.present = present;
    this.shape = shape;
  }

  /** Keeps the present self. @param keep how many there may be then */
  add(update: number, rating: number, keep: number): void {
    const { weights, frozen } = this.present.state();
    this.push(update, rating, weights, frozen);
    while (this.all.length > keep) this.all.shift()!.learner.dispose();
  }

  private push(update: number, rating: number, weights: Float32Array, frozen: Float32Array): void {
    const learner = createLearner(this.engine, this.present.weights(), { frozen: FROZEN });
    learner.load({ ...learner.state(), weights, frozen });
    const arrays = Float32Array.of(...weights, ...frozen);
    this.all.push({ update, rating, arrays, learner, actor: opponentActor(learner, this.shape) });
  }

  /** For a checkpoint. */
  arrays(): Record<string, NumberArray> {
    return Object.fromEntries(this.all.map(({ update, arrays }) => [nameOf(update), arrays as NumberArray]));
  }

  load(updates: readonly number[], ratings: readonly number[], arrays: Readonly<Record<string, NumberArray>>): void {
    const size = this.present.gradientSize;
    updates.forEach((update, index) => {
      const own = arrays[nameOf(update)] as Float32Array;
      this.push(update, ratings[index]!, own.slice(0, size), own.slice(size));
    });
  }

  dispose(): void {
    for (const { learner } of this.all) learner.dispose();
  }
}

const nameOf = (update: number) => `snapshot ${update}`;
