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

/** Reads the choices out of what the network gave, and sees to it that the mask allows them. */
export type Decoder = (outputs: Tensors, batch: Batch, rng: Rng, target: Target) => void;

/** @throws AigcError `model-mismatch` for a network that cannot give what the game wants */
export function choiceDecoder(manifest: ModelManifest, contract: PolicyContract, options: ModelPolicyOptions): Decoder {
  const { game, temperature = 0 } = options;
  const where = manifest.name;
  const branches = game.actions.map(({ size }) => size);
  const reach = game.continuous ?? 0;
  const flags = branches.reduce((sum, n) => sum + n, 0);
  const starts = branches.map((_, branch) => branches.slice(0, branch).reduce((sum, n) => sum + n, 0));
  const unfit = (what: string, remedy: string) =>
    new AigcError(
      "model-mismatch",
      where,
      `${what} The game "${game.contract}" has branches of [${branches.join(", ")}] and ${reach} continuous actions. ${remedy}`,
    );
  /** Of each continuous action, as it was in training, if the manifest tells it. */
  const deviation = (manifest.details?.["deviation"] ?? []) as readonly number[];
  if (temperature > 0 && !contract.logits && !contract.joined && deviation.length === 0)
    throw new AigcError(
      "bad-request",
      where,
      `temperature is ${temperature}, but a file of ${contract.title} gives no logits to draw from. Leave it out, or export the logits.`,
    );
  for (const [wants, gives, what] of [
    [branches.length > 0, contract.choices ?? contract.logits ?? contract.joined, "no choices"],
    [reach > 0, contract.continuous ?? contract.joined, "no continuous actions"],
  ] as const)
    if (wants && gives === undefined) throw unfit(`The file gives ${what}.`, "Take the file that was trained for it.");

  /** `rows * size` numbers of an output. */
  const numbers = (outputs: Tensors, name: string, rows: number, size: number): ArrayLike<number | bigint> => {
    const found = outputs[name] as Tensor | undefined;
    if (found?.data.length !== rows * size)
      throw unfit(
        `"${name}" gave [${found?.dims.join(", ")}] for ${rows} rows; ${size} numbers a row were expected.`,
        "Describe the game as the file knows it.",
      );
    return found.data;
  };
  const allowed = ({ actionMasks }: Batch, row: number, branch: number, choice: number) =>
    actionMasks[row * flags + starts[branch]! + choice] !== 0;
  const firstAllowed = (batch: Batch, row: number, branch: number) => {
    for (let choice = 0; choice < branches[branch]!; choice++) if (allowed(batch, row, branch, choice)) return choice;
    return 0;
  };
  const scratch = new Float32Array(Math.max(0, ...branches));
  const choose = (logits: ArrayLike<number>, at: number, batch: Batch, row: number, branch: number, rng: Rng): number => {
    const size = branches[branch]!;
    for (let i = 0; i < size; i++) scratch[i] = allowed(batch, row, branch, i) ? logits[at + i]! : -Infinity;
    const choice = temperature === 0 ? best(scratch, 0, size) : draw(scratch, 0, size, temperature, rng);
    return allowed(batch, row, branch, choice) ? choice : firstAllowed(batch, row, branch);
  };

  // SAC of ML-Agents 1.1 squashes what it draws, and hands out the best action before the tanh.
  const madeBy = (manifest.details?.["madeBy"] ?? {}) as Readonly<Record<string, string>>;
  const squash =
    contract.continuous === "deterministic_continuous_actions" &&
    madeBy["continuous_actions"] === "Tanh" &&
    madeBy["deterministic_continuous_actions"] !== "Tanh";
  const parts = contract.joined ? joinedParts(manifest, contract.joined, options, unfit) : [];
  const joinedSize = parts.reduce((sum, part) => Math.max(sum, part.at + part.size), 0);

  return (outputs, batch, rng, { from, rows, actions, continuous }) => {
    if (contract.origin === "ml-agents") checkVersion(outputs, branches, unfit);
    if (contract.joined) {
      const given = numbers(outputs, contract.joined, rows, joinedSize) as ArrayLike<number>;
      for (let row = 0; row < rows; row++)
        for (const { branch, at, threshold } of parts) {
          const start = row * joinedSize + at;
          if (branch === null) for (let i = 0; i < reach; i++) continuous[(from + row) * reach + i] = withinReach(given[start + i]!);
          else {
            const wanted = threshold ? Number(given[start]! > 0) : -1;
            actions[(from + row) * branches.length + branch] = threshold
              ? allowed(batch, from + row, branch, wanted)
                ? wanted
                : firstAllowed(batch, from + row, branch)
              : choose(given, start, batch, from + row, branch, rng);
          }
        }
      return;
    }
    if (contract.logits && branches.length > 0) {
      const given = numbers(outputs, contract.logits, rows, flags) as ArrayLike<number>;
      for (let row = 0; row < rows; row++)
        for (let branch = 0; branch < branches.length; branch++)
          actions[(from + row) * branches.length + branch] = choose(given, row * flags + starts[branch]!, batch, from + row, branch, rng);
    } else if (contract.choices && branches.length > 0) {
      const given = numbers(outputs, contract.choices, rows, branches.length);
      for (let i = 0; i < rows * branches.length; i++) {
        const [row, branch, choice] = [from + Math.floor(i / branches.length), i % branches.length, Number(given[i])];
        if (!(choice >= 0 && choice < branches[branch]!))
          throw unfit(`"${contract.choices}" chose ${choice} in branch ${branch}.`, "Describe the branches as the file knows them.");
        actions[from * branches.length + i] = allowed(batch, row, branch, choice) ? choice : firstAllowed(batch, row, branch);
      }
    }
    if (contract.continuous && reach > 0) {
      const given = numbers(outputs, contract.continuous, rows, reach) as ArrayLike<number>;
      for (let i = 0; i < rows * reach; i++) {
        const spread = temperature * (deviation[i % reach] ?? 0);
        continuous[from * reach + i] = squash ? tanh(given[i]!) : withinReach(spread > 0 ? given[i]! + spread * rng.normal() : given[i]!);
      }
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
  /** A branch of two that is one number: above zero is 1. */
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
