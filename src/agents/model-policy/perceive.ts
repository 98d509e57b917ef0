import { maskSize, observationSize, type Feature } from "../../environment.ts";
import { AigcError } from "../../errors.ts";
import { ELEMENTS, type ModelManifest, type Tensor } from "../../model.ts";
import type { Batch } from "../../policy.ts";
import { writeElements } from "./elements.ts";
import type { ModelPolicyOptions, PlayedGame } from "./options.ts";
import type { PolicyContract } from "./recognise.ts";

/** Makes the inputs of a network from observations. */
export interface Perception {
  /** Rows of one run: all, or 1 if the file fixes its batch to one. */
  readonly rowsAtOnce: number;
  /** All inputs but the memory, for some rows of a batch. */
  inputs(batch: Batch, from: number, rows: number): Record<string, Tensor>;
  /** Numbers in the type of an input. @param feature name of the number at a place, for messages */
  feed(name: string, dims: readonly number[], numbers: ArrayLike<number>, feature: (place: number) => string): Tensor;
}

/** @throws AigcError `model-mismatch` for a network whose inputs do not fit the observation of the game */
export function createPerception(manifest: ModelManifest, contract: PolicyContract, options: ModelPolicyOptions): Perception {
  const { name: where, inputs: specs } = manifest;
  const { game } = options;
  const [width, flags] = [observationSize(game), maskSize(game)];
  const pieces = pieceTogether(specs, contract, options, where);

  const feed: Perception["feed"] = (name, dims, numbers, feature) => {
    const { type } = specs[name]!;
    const { data, misfit } = writeElements(type, numbers);
    if (misfit < 0) return { dims, data };
    throw new AigcError(
      "model-mismatch",
      where,
      `The input "${name}" is ${type}, and ${feature(misfit)} is ${numbers[misfit]}. Give whole numbers that fit, or export the network with float32.`,
    );
  };
  return {
    rowsAtOnce: rowsAtOnce(specs, contract, where),
    feed,
    inputs({ observations, actionMasks }, from, rows) {
      const inputs: Record<string, Tensor> = {};
      for (const { name, shape, source } of pieces) {
        const data = whole(source, width)
          ? observations.subarray(from * width, (from + rows) * width)
          : gathered(observations, from, rows, width, source);
        inputs[name] = feed(name, [rows, ...shape], data, (place) => placeName(game, source[place % source.length]!));
      }
      if (contract.mask)
        inputs[contract.mask] = feed(
          contract.mask,
          [rows, flags],
          actionMasks.subarray(from * flags, (from + rows) * flags),
          () => "a mask",
        );
      for (const name of contract.idle) {
        const { shape: whole, type } = specs[name]!;
        const shape = whole.slice(1).map(Number);
        inputs[name] = { dims: [rows, ...shape], data: new ELEMENTS[type](rows * product(shape)) };
      }
      return inputs;
    },
  };
}

/** Whether an input takes the whole observation as it is; then nothing is copied. */
const whole = (source: Int32Array, width: number): boolean => source.length === width && source.every((place, i) => place === i);

/** The numbers at these places of each row. */
function gathered(observations: Float32Array, from: number, rows: number, width: number, source: Int32Array): Float32Array {
  const data = new Float32Array(rows * source.length);
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < source.length; i++) data[row * source.length + i] = observations[(from + row) * width + source[i]!]!;
  return data;
}

/** An input of the network: the shape of one row, and where in the game's observation each of its numbers lies. */
interface Piece {
  readonly name: string;
  readonly shape: readonly number[];
  readonly source: Int32Array;
}

function pieceTogether(
  specs: ModelManifest["inputs"],
  { observations, title }: PolicyContract,
  { game, inputs: wanted }: ModelPolicyOptions,
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

/** The order of the numbers of a picture: here channels are last, in networks of PyTorch they are first. */
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

/** Rows of one run: all, or 1 if the file fixes its batch to one. */
function rowsAtOnce(specs: ModelManifest["inputs"], { observations }: PolicyContract, where: string): number {
  const first = specs[observations[0]!]!.shape[0];
  if (typeof first !== "number") return Infinity;
  if (first === 1) return 1;
  throw new AigcError("model-mismatch", where, `The file only runs ${first} rows at once. Export it with a free first dimension.`);
}

/** The name of a number of the observation, for messages. */
function placeName({ observation }: PlayedGame, place: number): string {
  let from = 0;
  for (const { name, size } of observation) {
    if (place < from + size) return `number ${place - from} of the observation's "${name}"`;
    from += size;
  }
  return `number ${place} of the observation`;
}

const product = (shape: readonly number[]) => shape.reduce((all, n) => all * n, 1);
