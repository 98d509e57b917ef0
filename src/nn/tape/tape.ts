import { dense } from "./dense.ts";
import { elementwise } from "./elementwise.ts";
import { sizeOf, variable, type BatchStatistics, type Core, type Storage, type Tape, type Variable } from "./graph.ts";
import { losses } from "./losses.ts";
import { pictures } from "./pictures.ts";
import { rearranging } from "./rearranging.ts";
import { sequences } from "./sequences.ts";
import type { Engine } from "../kernels/engine.ts";
import type { WeightPacks } from "./weight-packs.ts";

export interface TapeOptions {
  readonly engine: Engine;
  /** The trained arrays; those that learn have a storage with a gradient. */
  readonly parameters: ReadonlyMap<string, Variable>;
  readonly training: boolean;
  /** Of the parameters, where they are kept. */
  readonly packs?: WeightPacks;
  readonly statistics?: (statistics: BatchStatistics) => void;
}

/** The operations of the backward pass, in order. */
type Steps = { readonly storage: Storage; readonly back: (gradient: number) => void }[];

function createCore({ engine, training, packs, statistics }: TapeOptions, steps: Steps): Core {
  return {
    engine,
    training,
    packs,
    make(shape, parents) {
      const size = sizeOf(shape);
      return variable(
        engine,
        {
          pointer: engine.take(size),
          size,
          wanted: training && parents.some((parent) => parent.storage.wanted),
          gradient: 0,
          sparse: false,
        },
        shape,
      );
    },
    alias: (x, shape) => variable(engine, x.storage, shape),
    record(result, back) {
      if (result.storage.wanted) steps.push({ storage: result.storage, back });
      return result;
    },
    gradient({ storage }) {
      if (!storage.wanted) return 0;
      if (storage.gradient === 0) {
        storage.gradient = engine.take(storage.size);
        engine.clear(storage.gradient, storage.size);
      }
      return storage.gradient;
    },
    firstGradient({ storage }) {
      if (!storage.wanted || storage.gradient !== 0) return 0;
      return (storage.gradient = engine.take(storage.size));
    },
    noteStatistics(mean, variance, batchMean, batchVariance) {
      statistics?.({
        mean: mean.storage.pointer,
        variance: variance.storage.pointer,
        batchMean: engine.floats(batchMean, mean.size).slice(),
        batchVariance: engine.floats(batchVariance, variance.size).slice(),
      });
    },
  };
}

/** A tape whose variables are in the engine's arena: mark it before, release it after. */
export function createTape(options: TapeOptions): Tape {
  const { engine, parameters, training } = options;
  const steps: Steps = [];
  const core = createCore(options, steps);
  return {
    training,
    parameter(name) {
      const found = parameters.get(name);
      if (!found) throw new Error(`the network asks for a parameter "${name}"; there are ${[...parameters.keys()].join(", ")}`);
      return found;
    },
    shape: (x) => x.shape,
    input(data, shape) {
      const made = core.make(shape, []);
      made.data.set(data as ArrayLike<number>);
      return made;
    },
    indices(data, shape) {
      const made = core.make(shape, []);
      engine.ints(made.storage.pointer, made.size).set(data);
      return made;
    },
    ...dense(core),
    ...elementwise(core),
    ...pictures(core),
    ...rearranging(core),
    ...sequences(core),
    ...losses(core),
    backward(loss) {
      if (loss.size !== 1) throw new Error(`backward needs a single number, not ${loss.size}`);
      const start = core.gradient(loss);
      if (start === 0) return;
      engine.floats(start, 1)[0] = 1;
      for (const { storage, back } of steps.reverse()) if (storage.gradient !== 0) back(storage.gradient);
      steps.length = 0;
    },
  };
}
