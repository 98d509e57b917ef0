import { checkFields, checkText, listOf, mapOf, whole, withFields, within } from "../arguments.ts";
import { maskSize, observationSize, type EnvironmentSpec, type Feature } from "../environment.ts";
import { AigcError } from "../errors.ts";
import type { MaybePromise } from "../async.ts";
import { checkBranches, checkFeatures, checkModel } from "../handed-in.ts";
import { ELEMENTS, type Model, type Tensor, type Tensors } from "../model.ts";
import type { Batch, Choices, Policy } from "../policy.ts";
import { createRng, type Rng } from "../rng.ts";
import { foreignDecoder } from "./foreign-decoder.ts";
import { readElements, writeElements } from "./foreign-numbers.ts";
import { forget } from "./neural-policy.ts";
import { recogniseContract, type ForeignContract } from "./foreign-contract.ts";

/** What a foreign policy has to know about the game; every EnvironmentSpec is one. */
export type ForeignGame = Pick<EnvironmentSpec, "contract" | "observation" | "actions" | "continuous">;

export interface ForeignPolicyOptions {
  /** The game it is to play: the file itself does not say what its numbers mean. */
  readonly game: ForeignGame;
  /**
   * Which feature groups of the game go into which input of the network, where there are several inputs and the order of the
   * game is not theirs. Default: the groups in order, filling one input after the other.
   */
  readonly inputs?: Readonly<Record<string, readonly string[]>>;
  /**
   * Godot only: the order of the action keys in its output, by the names of the game's branches, with "continuous" for all
   * continuous actions. Default: alphabetical, as Gymnasium sorts them.
   */
  readonly order?: readonly string[];
  /** 0 takes the best action; above it draws from the network's logits, where the file gives any. Default 0. */
  readonly temperature?: number;
}

export interface ForeignPolicy extends Policy {
  /** What was recognised in the file. */
  readonly recognised: ForeignContract;
  forget(agents?: Iterable<number>): void;
}

/**
 * Lets a network of Unity ML-Agents, Godot RL Agents, Stable-Baselines3 or your own PyTorch play. It is tried once with zeros
 * before it is handed out. A network with a memory keeps one for each of `batch.agents` until `forget`; do not start a decision
 * before the last one has answered.
 * @throws AigcError `model-mismatch` when file and game do not fit, with both their numbers; `bad-request` for wrong options
 */
export async function foreignPolicy(model: Model, options: ForeignPolicyOptions): Promise<ForeignPolicy> {
  checkModel("policy", "model", model);
  const { manifest } = model;
  const where = manifest.name;
  checkFields(where, "options", options, {
    game: withFields(
      { contract: checkText, observation: checkFeatures, actions: checkBranches, "continuous?": whole() },
      "the spec of the game",
    ),
    "inputs?": mapOf(listOf(checkText)),
    "order?": listOf(checkText),
    "temperature?": within(0, 10),
  });
  const { game } = options;
  if (manifest.contract !== "foreign" && manifest.contract !== game.contract)
    throw new AigcError(
      "model-mismatch",
      where,
      `The model plays "${manifest.contract}", the game is "${game.contract}". Load the game's own.`,
    );
  const contract = recogniseContract(manifest, where);
  const decode = foreignDecoder(model, contract, options);
  const branches = game.actions.length;
  const [width, flags, reach] = [observationSize(game), maskSize(game), game.continuous ?? 0];
  const pieces = pieceTogether(manifest.inputs, contract, options, where);
  const chunk = rowsAtOnce(manifest.inputs, contract, where);
  const memories = new Map<number, Float32Array>();
  const memory = contract.memory && { ...contract.memory, ...memoryLayout(manifest.inputs[contract.memory.input]!.shape) };

  /** Numbers as the input declares them. @param feature of the number at a place, for people */
  const feed = (name: string, dims: readonly number[], numbers: ArrayLike<number>, feature: (place: number) => string): Tensor => {
    const { type } = manifest.inputs[name]!;
    const { data, misfit } = writeElements(type, numbers);
    if (misfit >= 0)
      throw new AigcError(
        "model-mismatch",
        where,
        `The input "${name}" is ${type}, and ${feature(misfit)} is ${numbers[misfit]}. Give whole numbers that fit, or export the network with float32.`,
      );
    return { dims, data };
  };
  const perceive = ({ observations, actionMasks }: Batch, who: (row: number) => number, from: number, rows: number): Tensors => {
    const inputs: Record<string, Tensor> = {};
    for (const { name, shape, source } of pieces) {
      const data = new Float32Array(rows * source.length);
      for (let row = 0; row < rows; row++)
        for (let i = 0; i < source.length; i++) data[row * source.length + i] = observations[(from + row) * width + source[i]!]!;
      inputs[name] = feed(name, [rows, ...shape], data, (place) => placeName(game, source[place % source.length]!));
    }
    if (contract.mask)
      inputs[contract.mask] = feed(contract.mask, [rows, flags], actionMasks.subarray(from * flags, (from + rows) * flags), () => "a mask");
    for (const name of contract.idle) {
      const { shape: whole, type } = manifest.inputs[name]!;
      const shape = whole.slice(1).map(Number);
      inputs[name] = { dims: [rows, ...shape], data: new ELEMENTS[type](rows * product(shape)) };
    }
    if (memory) {
      const data = new Float32Array(rows * memory.size);
      for (let row = 0; row < rows; row++) {
        const own = memories.get(who(from + row));
        if (own) for (let i = 0; i < own.length; i++) data[memory.place(i, row, rows)] = own[i]!;
      }
      inputs[memory.input] = feed(memory.input, memory.dims(rows), data, () => "the memory");
    }
    return inputs;
  };

  const readable = (name: string, tensor: Tensor): Tensor => {
    const type = manifest.outputs[name]?.type ?? "float32";
    return type === "float16" ? { dims: tensor.dims, data: Float32Array.from(readElements(tensor, type)) } : tensor;
  };

  const act = (batch: Batch, rng: Rng): MaybePromise<Choices> => {
    const who = (row: number) => batch.agents?.[row] ?? row;
    const actions = new Int32Array(batch.rows * branches);
    const continuous = new Float32Array(batch.rows * reach);
    const finish = (given: Tensors, from: number, rows: number): void => {
      const outputs = Object.fromEntries(Object.entries(given).map(([name, tensor]) => [name, readable(name, tensor)]));
      decode(outputs, batch, rng, { from, rows, actions, continuous });
      if (!memory) return;
      const next = outputs[memory.output]!.data as Float32Array;
      for (let row = 0; row < rows; row++)
        memories.set(
          who(from + row),
          Float32Array.from({ length: memory.size }, (_, i) => next[memory.place(i, row, rows)]!),
        );
    };
    // Synchronous where the model is; a file of fixed batch size is asked row by row.
    const go = (start: number): MaybePromise<Choices> => {
      for (let from = start; from < batch.rows;) {
        const rows = Math.min(chunk, batch.rows - from);
        const outputs = model.run(perceive(batch, who, from, rows));
        if (outputs instanceof Promise)
          return outputs.then((late) => {
            finish(late, from, rows);
            return go(from + rows);
          });
        finish(outputs, from, rows);
        from += rows;
      }
      return reach > 0 ? Object.assign(actions, { continuous }) : actions;
    };
    return go(0);
  };

  await act({ rows: 1, observations: new Float32Array(width), actionMasks: new Uint8Array(flags).fill(1) }, createRng("try"));
  memories.clear();
  return {
    contract: game.contract,
    recognised: contract,
    act,
    forget: (agents) => forget(memories, agents),
  };
}

/** An input of the network: the shape of one row, and where in the game's observation each of its numbers lies. */
interface Piece {
  readonly name: string;
  readonly shape: readonly number[];
  readonly source: Int32Array;
}

function pieceTogether(
  specs: Model["manifest"]["inputs"],
  { observations, title }: ForeignContract,
  { game, inputs: wanted }: ForeignPolicyOptions,
  where: string,
): Piece[] {
  const offsets = new Map<Feature, number>();
  let end = 0;
  for (const feature of game.observation) {
    offsets.set(feature, end);
    end += feature.size;
  }
  const waiting = [...game.observation];
  const unfit = (what: string) => {
    const takes = observations.map((name) => `${name}[${specs[name]!.shape.join(", ")}]`).join(", ");
    const sees = game.observation.map(({ name, size }) => `${name} ${size}`).join(", ");
    return new AigcError(
      "model-mismatch",
      where,
      `${what} The file (${title}) takes ${takes}; the game "${game.contract}" shows ${sees}. Divide the observation alike, or say which group goes where: { inputs: { ${observations[0]}: ["${game.observation[0]?.name}"] } }.`,
    );
  };
  const pieces = observations.map((name): Piece => {
    const given = specs[name]!.shape.slice(1);
    const single = observations.length === 1 && given.length === 1;
    const shape = given.map((n) => (typeof n === "number" ? n : single ? end : NaN));
    if (shape.some(Number.isNaN)) throw unfit(`"${name}" has dimensions without a size.`);
    const size = product(shape);
    const features: Feature[] = [];
    const named = wanted?.[name];
    if (wanted && !named) throw unfit(`Nothing is said about "${name}".`);
    if (named)
      for (const label of named) {
        const at = waiting.findIndex((feature) => feature.name === label);
        if (at < 0) throw unfit(`There is no group "${label}" left for "${name}".`);
        features.push(...waiting.splice(at, 1));
      }
    else for (let sum = 0; sum < size && waiting.length > 0; sum += features.at(-1)!.size) features.push(waiting.shift()!);
    const found = features.reduce((sum, feature) => sum + feature.size, 0);
    if (found !== size)
      throw unfit(`"${name}" takes ${size} numbers; ${features.map((f) => f.name).join(" and ") || "nothing"} has ${found}.`);
    return { name, shape, source: Int32Array.from(features.flatMap((feature) => places(feature, offsets.get(feature)!, shape))) };
  });
  if (waiting.length > 0) throw unfit(`Nothing takes ${waiting.map(({ name }) => name).join(", ")}.`);
  return pieces;
}

/** Our pictures have their channels last; networks of PyTorch want them first. */
function places({ size, grid }: Feature, offset: number, shape: readonly number[]): number[] {
  const straight = Array.from({ length: size }, (_, i) => offset + i);
  if (!grid || shape.length !== 3) return straight;
  const [height, width, channels] = grid;
  if (shape[0] !== channels || shape[1] !== height || shape[2] !== width) return straight;
  return straight.map((_, i) => {
    const [channel, pixel] = [Math.floor(i / (height * width)), i % (height * width)];
    return offset + pixel * channels + channel;
  });
}

/** As many as there are, or one by one where the file fixes its batch to one. */
function rowsAtOnce(specs: Model["manifest"]["inputs"], { observations }: ForeignContract, where: string): number {
  const first = specs[observations[0]!]!.shape[0];
  if (typeof first !== "number") return Infinity;
  if (first === 1) return 1;
  throw new AigcError("model-mismatch", where, `The file only runs ${first} rows at once. Export it with a free first dimension.`);
}

/**
 * How the memories of several agents lie in one tensor: side by side along the dimension that is free, the first as a rule, the second
 * in the states of PyTorch's LSTM and GRU, [layers, batch, width].
 */
function memoryLayout(shape: readonly (number | string)[]) {
  const free = shape.findIndex((n) => typeof n !== "number");
  const at = free < 0 ? 0 : free;
  const [outer, inner] = [product(shape.slice(0, at).map(Number)), product(shape.slice(at + 1).map(Number))];
  return {
    /** Numbers in one agent's memory. */
    size: outer * inner,
    dims: (rows: number) => shape.map((n, axis) => (axis === at ? rows : Number(n))),
    /** Of number `i` of the agent in a row. */
    place: (i: number, row: number, rows: number) => (Math.floor(i / inner) * rows + row) * inner + (i % inner),
  };
}

/** The number of the game at a place of its observation, for people. */
function placeName({ observation }: ForeignGame, place: number): string {
  let from = 0;
  for (const { name, size } of observation) {
    if (place < from + size) return `number ${place - from} of the observation's "${name}"`;
    from += size;
  }
  return `number ${place} of the observation`;
}

const product = (shape: readonly number[]) => shape.reduce((all, n) => all * n, 1);
