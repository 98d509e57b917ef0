import { AigcError } from "../../errors.ts";
import type { Engine } from "../kernels/engine.ts";
import type { Weights } from "../network.ts";
import { variable, type Variable } from "./graph.ts";
import { layOut, type Layout } from "./weight-layout.ts";

/** Everything that the next step of a learner depends on, for a checkpoint. */
export interface LearnerState {
  readonly steps: number;
  readonly weights: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
  readonly frozen: Float32Array;
  readonly average: Float32Array;
}

/** Addresses of arrays of the size of all that learns: the weights, a shard's gradient, the sum of the gradients, Adam's two moments. */
interface Addresses {
  readonly weights: number;
  readonly gradient: number;
  readonly sum: number;
  readonly first: number;
  readonly second: number;
}

/** The numbers of a learner in the engine's memory: weights, gradients, moments, running statistics, and the average if there is one. */
export class LearnerArrays {
  readonly engine: Engine;
  readonly names: readonly string[];
  readonly learnt: Layout;
  readonly still: Layout;
  readonly at: Addresses;
  /** 0 where no average is kept. */
  readonly averageAt: number;
  readonly stillAt: number;
  steps = 0;

  constructor(engine: Engine, weights: Weights, frozen: readonly string[], average: boolean) {
    this.engine = engine;
    this.names = Object.keys(weights);
    this.learnt = layOut(weights, (name) => !frozen.includes(name));
    this.still = layOut(weights, (name) => frozen.includes(name));
    const { size } = this.learnt;
    const array = () => engine.allocate(size);
    this.at = { weights: array(), gradient: array(), sum: array(), first: array(), second: array() };
    this.averageAt = average ? array() : 0;
    this.stillAt = engine.allocate(this.still.size);
    for (const pointer of Object.values(this.at)) engine.clear(pointer, size);
    // Also between the arrays: a state is compared and saved with what lies there.
    engine.clear(this.stillAt, this.still.size);
    for (const { name, offset } of this.learnt.arrays) engine.floats(this.at.weights, size).set(weights[name]!.data, offset);
    for (const { name, offset } of this.still.arrays) engine.floats(this.stillAt, this.still.size).set(weights[name]!.data, offset);
    if (average) engine.floats(this.averageAt, size).set(engine.floats(this.at.weights, size));
  }

  /** @param learning those that learn have a gradient */
  variables(learning: boolean): ReadonlyMap<string, Variable> {
    const all = new Map<string, Variable>();
    for (const [layout, at, wanted] of [
      [this.learnt, this.at.weights, learning],
      [this.still, this.stillAt, false],
    ] as const) {
      for (const { name, shape, offset, count } of layout.arrays) {
        const gradient = wanted ? this.at.gradient + 4 * offset : 0;
        const storage = { pointer: at + 4 * offset, size: count, wanted, gradient, sparse: false };
        all.set(name, variable(this.engine, storage, shape));
      }
    }
    return all;
  }

  setFrozen(name: string, data: Float32Array): void {
    const { arrays } = this.still;
    const array = arrays.find((candidate) => candidate.name === name);
    if (!array || array.count !== data.length) {
      const there = arrays.map((a) => a.name).join(", ");
      throw new AigcError("bad-request", "learner", `"${name}" is no frozen array of ${data.length} numbers. There are ${there}.`);
    }
    this.engine.floats(this.stillAt + 4 * array.offset, array.count).set(data);
  }

  /** Copies. @param pointer where those lie that learn: the weights, or their average */
  read(pointer: number): Weights {
    const own = (layout: Layout, at: number) =>
      layout.arrays.map(({ name, shape, offset, count }) => {
        return [name, { shape, data: this.engine.floats(at + 4 * offset, count).slice() }] as const;
      });
    const all = new Map([...own(this.learnt, pointer), ...own(this.still, this.stillAt)]);
    return Object.fromEntries(this.names.map((name) => [name, all.get(name)!]));
  }

  state(): LearnerState {
    const copy = (pointer: number, length = this.learnt.size) => this.engine.floats(pointer, length).slice();
    return {
      steps: this.steps,
      weights: copy(this.at.weights),
      first: copy(this.at.first),
      second: copy(this.at.second),
      frozen: copy(this.stillAt, this.still.size),
      average: this.averageAt ? copy(this.averageAt) : new Float32Array(0),
    };
  }

  load(state: LearnerState): void {
    const { engine, at, still } = this;
    const { size } = this.learnt;
    if (state.weights.length !== size || state.frozen.length !== still.size) {
      throw new AigcError(
        "bad-checkpoint",
        "learner",
        `the checkpoint holds ${state.weights.length} weights, the network has ${size}. It was made with other options.`,
      );
    }
    this.steps = state.steps;
    engine.floats(at.weights, size).set(state.weights);
    engine.floats(at.first, size).set(state.first);
    engine.floats(at.second, size).set(state.second);
    engine.floats(this.stillAt, still.size).set(state.frozen);
    if (this.averageAt) engine.floats(this.averageAt, size).set(state.average);
  }

  dispose(): void {
    for (const pointer of [...Object.values(this.at), this.averageAt, this.stillAt]) if (pointer) this.engine.free(pointer);
  }
}
