import { AigcError } from "../../errors.ts";
import { tanh } from "../../exact-math.ts";
import type { ModelManifest, Tensor, Tensors } from "../../model.ts";
import { withinReach, type Batch } from "../../policy.ts";
import type { Rng } from "../../rng.ts";
import { best, draw } from "./draw.ts";
import type { ModelPolicyOptions } from "./options.ts";
import type { PolicyContract } from "./recognise.ts";

/** Where the choices of `rows` rows are written, the first of them row `from`. */
interface Target {
  readonly from: number;
  readonly rows: number;
  readonly actions: Int32Array;
  readonly continuous: Float32Array;
}

/** Reads the choices from the outputs of the network; the mask allows each of them. */
export type Decoder = (outputs: Tensors, batch: Batch, rng: Rng, target: Target) => void;

/** @throws AigcError `model-mismatch` for a network whose outputs do not fit the game's actions */
export function choiceDecoder(manifest: ModelManifest, contract: PolicyContract, options: ModelPolicyOptions): Decoder {
  const { game } = options;
  const sizes = game.actions.map(({ size }) => size);
  const reach = game.continuous ?? 0;
  const unfit: Unfit = (what, remedy) =>
    new AigcError(
      "model-mismatch",
      manifest.name,
      `${what} The game "${game.contract}" has branches of [${sizes.join(", ")}] and ${reach} continuous actions. ${remedy}`,
    );
  checkGives(manifest, contract, options, unfit);
  const masked = maskedChoices(sizes, options.temperature ?? 0);
  const decoders: Decoder[] = [];
  if (contract.joined) decoders.push(joinedDecoder(manifest, contract.joined, options, masked, unfit));
  else {
    if (contract.logits && sizes.length > 0) decoders.push(logitsDecoder(contract.logits, sizes, masked, unfit));
    else if (contract.choices && sizes.length > 0) decoders.push(finishedDecoder(contract.choices, sizes, masked, unfit));
    if (contract.continuous && reach > 0) decoders.push(continuousDecoder(manifest, contract.continuous, options, unfit));
  }
  return (outputs, batch, rng, target) => {
    if (contract.origin === "ml-agents") checkVersion(outputs, sizes, unfit);
    for (const decode of decoders) decode(outputs, batch, rng, target);
  };
}

/** The standard deviation of each continuous action in training, if the manifest has it. */
const deviationOf = ({ details }: ModelManifest) => (details?.["deviation"] ?? []) as readonly number[];

function checkGives(manifest: ModelManifest, contract: PolicyContract, { game, temperature = 0 }: ModelPolicyOptions, unfit: Unfit): void {
  const { choices, logits, joined, continuous } = contract;
  if (temperature > 0 && !logits && !joined && deviationOf(manifest).length === 0)
    throw new AigcError(
      "bad-request",
      manifest.name,
      `temperature is ${temperature}, but a file of ${contract.title} gives no logits to draw from. Leave it out, or export the logits.`,
    );
  for (const [wants, gives, what] of [
    [game.actions.length > 0, choices ?? logits ?? joined, "no choices"],
    [(game.continuous ?? 0) > 0, continuous ?? joined, "no continuous actions"],
  ] as const)
    if (wants && gives === undefined) throw unfit(`The file gives ${what}.`, "Take the file that was trained for it.");
}

/** `rows * size` numbers of an output. */
function numbers(outputs: Tensors, name: string, rows: number, size: number, unfit: Unfit): ArrayLike<number | bigint> {
  const found = outputs[name] as Tensor | undefined;
  if (found?.data.length !== rows * size)
    throw unfit(
      `"${name}" gave [${found?.dims.join(", ")}] for ${rows} rows; ${size} numbers a row were expected.`,
      "Describe the game as the file knows it.",
    );
  return found.data;
}

/** Choices that the mask allows. */
interface MaskedChoices {
  /** Where each branch begins among a row's flags, and how many flags that are. */
  readonly starts: readonly number[];
  readonly flags: number;
  /** This choice if it is allowed, else the first that is. */
  allowedOr(batch: Batch, row: number, branch: number, choice: number): number;
  /** The best choice by the logits from `at` on, or a sampled one. */
  choose(logits: ArrayLike<number>, at: number, batch: Batch, row: number, branch: number, rng: Rng): number;
}

function maskedChoices(sizes: readonly number[], temperature: number): MaskedChoices {
  const flags = sizes.reduce((sum, n) => sum + n, 0);
  const starts = sizes.map((_, branch) => sizes.slice(0, branch).reduce((sum, n) => sum + n, 0));
  const scratch = new Float32Array(Math.max(0, ...sizes));
  const allowed = ({ actionMasks }: Batch, row: number, branch: number, choice: number) =>
    actionMasks[row * flags + starts[branch]! + choice] !== 0;
  const allowedOr = (batch: Batch, row: number, branch: number, choice: number) => {
    if (allowed(batch, row, branch, choice)) return choice;
    for (let other = 0; other < sizes[branch]!; other++) if (allowed(batch, row, branch, other)) return other;
    return 0;
  };
  return {
    starts,
    flags,
    allowedOr,
    choose(logits, at, batch, row, branch, rng) {
      const size = sizes[branch]!;
      for (let i = 0; i < size; i++) scratch[i] = allowed(batch, row, branch, i) ? logits[at + i]! : -Infinity;
      const choice = temperature === 0 ? best(scratch, 0, size) : draw(scratch, 0, size, temperature, rng);
      return allowedOr(batch, row, branch, choice);
    },
  };
}

function logitsDecoder(output: string, sizes: readonly number[], masked: MaskedChoices, unfit: Unfit): Decoder {
  const { starts, flags, choose } = masked;
  return (outputs, batch, rng, { from, rows, actions }) => {
    const given = numbers(outputs, output, rows, flags, unfit) as ArrayLike<number>;
    for (let row = 0; row < rows; row++)
      for (let branch = 0; branch < sizes.length; branch++)
        actions[(from + row) * sizes.length + branch] = choose(given, row * flags + starts[branch]!, batch, from + row, branch, rng);
  };
}

/** For a file whose output is the choice itself. */
function finishedDecoder(output: string, sizes: readonly number[], masked: MaskedChoices, unfit: Unfit): Decoder {
  const branches = sizes.length;
  return (outputs, batch, _rng, { from, rows, actions }) => {
    const given = numbers(outputs, output, rows, branches, unfit);
    for (let i = 0; i < rows * branches; i++) {
      const [row, branch, choice] = [from + Math.floor(i / branches), i % branches, Number(given[i])];
      if (!(choice >= 0 && choice < sizes[branch]!))
        throw unfit(`"${output}" chose ${choice} in branch ${branch}.`, "Describe the branches as the file knows them.");
      actions[from * branches + i] = masked.allowedOr(batch, row, branch, choice);
    }
  };
}

function continuousDecoder(manifest: ModelManifest, output: string, { game, temperature = 0 }: ModelPolicyOptions, unfit: Unfit): Decoder {
  const reach = game.continuous ?? 0;
  const deviation = deviationOf(manifest);
  // SAC of ML-Agents 1.1 applies tanh to sampled actions, but gives the best action before the tanh.
  const madeBy = (manifest.details?.["madeBy"] ?? {}) as Readonly<Record<string, string>>;
  const squash =
    output === "deterministic_continuous_actions" &&
    madeBy["continuous_actions"] === "Tanh" &&
    madeBy["deterministic_continuous_actions"] !== "Tanh";
  return (outputs, _batch, rng, { from, rows, continuous }) => {
    const given = numbers(outputs, output, rows, reach, unfit) as ArrayLike<number>;
    for (let i = 0; i < rows * reach; i++) {
      const spread = temperature * (deviation[i % reach] ?? 0);
      continuous[from * reach + i] = squash ? tanh(given[i]!) : withinReach(spread > 0 ? given[i]! + spread * rng.normal() : given[i]!);
    }
  };
}

function joinedDecoder(manifest: ModelManifest, output: string, options: ModelPolicyOptions, masked: MaskedChoices, unfit: Unfit): Decoder {
  const { actions: branches, continuous: reach = 0 } = options.game;
  const parts = joinedParts(manifest, output, options, unfit);
  const width = parts.reduce((sum, part) => Math.max(sum, part.at + part.size), 0);
  return (outputs, batch, rng, { from, rows, actions, continuous }) => {
    const given = numbers(outputs, output, rows, width, unfit) as ArrayLike<number>;
    for (let row = 0; row < rows; row++)
      for (const { branch, at, threshold } of parts) {
        const start = row * width + at;
        if (branch === null) for (let i = 0; i < reach; i++) continuous[(from + row) * reach + i] = withinReach(given[start + i]!);
        else
          actions[(from + row) * branches.length + branch] = threshold
            ? masked.allowedOr(batch, from + row, branch, Number(given[start]! > 0))
            : masked.choose(given, start, batch, from + row, branch, rng);
      }
  };
}

type Unfit = (what: string, remedy: string) => AigcError;

function checkVersion(outputs: Tensors, branches: readonly number[], unfit: Unfit): void {
  const version = Number(outputs["version_number"]?.data[0] ?? 3);
  if (version !== 3) throw unfit(`The file follows contract version ${version} of ML-Agents; 3 is supported.`, "Export it again.");
  const shape = outputs["discrete_action_output_shape"];
  if (shape && Array.from(shape.data, Number).join() !== branches.join())
    throw unfit(
      `The file has branches of [${Array.from(shape.data, Number).join(", ")}].`,
      "Give the game the same branches, in the same order.",
    );
}

/** A part of Godot's one output: a branch, or (null) all continuous actions. */
interface Part {
  readonly branch: number | null;
  readonly at: number;
  readonly size: number;
  /** A branch of two choices as one number: above zero means choice 1. */
  readonly threshold: boolean;
}

/**
 * Godot joins everything in the order of its keys. Three widths are known: logits and means; the same with a log-deviation after
 * the means (RLlib); and, where branches of two stand beside continuous actions, one number a branch (Stable-Baselines3).
 */
function joinedParts(manifest: ModelManifest, output: string, { game, order }: ModelPolicyOptions, unfit: Unfit): Part[] {
  const reach = game.continuous ?? 0;
  const keys = [...game.actions.map(({ name }) => name), ...(reach > 0 ? ["continuous"] : [])];
  const sorted = order ?? keys.toSorted();
  if (sorted.length !== keys.length || keys.some((key) => !sorted.includes(key)))
    throw unfit(`The order names ${sorted.join(", ")}; the actions are ${keys.join(", ")}.`, "Name each of them once.");
  const total = game.actions.reduce((sum, { size }) => sum + size, reach);
  const width = manifest.outputs[output]!.shape[1];
  const mixed = game.actions.length > 0 && reach > 0 && game.actions.every(({ size }) => size === 2);
  const threshold = mixed && width === game.actions.length + reach;
  const deviations = reach > 0 && width === total + reach;
  if (typeof width === "number" && !threshold && !deviations && width !== total)
    throw unfit(`"${output}" has ${width} numbers a row; ${total} were expected.`, "Describe the game as the file knows it.");
  let at = 0;
  return sorted.map((key) => {
    const branch = game.actions.findIndex(({ name }) => name === key);
    const size = branch < 0 ? reach * (deviations ? 2 : 1) : threshold ? 1 : game.actions[branch]!.size;
    const part = { branch: branch < 0 ? null : branch, at, size, threshold: threshold && branch >= 0 };
    at += size;
    return part;
  });
}
