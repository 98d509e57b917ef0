import { describe } from "./arguments.ts";
import { AigcError } from "./errors.ts";
import type { ModelManifest } from "./model.ts";

/**
 * The lists and sizes that a model learned. They are read from the details of its manifest, so that the lists of the code may grow and old
 * models still work. `atFirst` is the value for old manifests that do not have the list.
 */

/**
 * A list of words, in the order in which the network counts them.
 * @throws AigcError `model-mismatch` for details that are no such list
 */
export function listLearned(manifest: ModelManifest, name: string, atFirst: readonly string[]): readonly string[] {
  const list = manifest.details?.[name] ?? atFirst;
  const isList = Array.isArray(list) && list.length > 0 && list.every((word) => typeof word === "string");
  if (!isList) mismatch(manifest, `details.${name} is ${describe(list)}, not a list of words`);
  return list;
}

/**
 * A whole number of at least 1.
 * @throws AigcError `model-mismatch` for anything else
 */
export function numberLearned(manifest: ModelManifest, name: string, atFirst: number): number {
  const value = manifest.details?.[name] ?? atFirst;
  if (!Number.isInteger(value) || (value as number) < 1) mismatch(manifest, `details.${name} is ${describe(value)}, not a whole number`);
  return value as number;
}

/**
 * Makes sure that a manifest that lists its tensors lists this one, with the shape that its lists and sizes give it.
 * @param shape `null` where any size will do, such as the batch
 * @throws AigcError `model-mismatch` with both shapes, or with the names that are there
 */
export function checkTensorShape(
  manifest: ModelManifest,
  part: "inputs" | "outputs",
  name: string,
  shape: readonly (number | null)[],
): void {
  const listed = manifest[part] ?? {};
  if (Object.keys(listed).length === 0) return;
  const has = listed[name]?.shape;
  if (!has) mismatch(manifest, `${part} are ${Object.keys(listed).join(", ")}, and none is ${name}`);
  const fits = has.length === shape.length && shape.every((size, at) => size === null || typeof has[at] === "string" || has[at] === size);
  if (!fits)
    mismatch(manifest, `${part}.${name} is [${has.join(", ")}], its details make it [${shape.map((size) => size ?? "any").join(", ")}]`);
}

/**
 * @param where the generator: "level/vae"
 * @param train what trains such a model: "level"
 * @throws AigcError `model-mismatch` for a model of another contract, with both
 */
export function checkContract(where: string, { name, contract }: ModelManifest, wanted: string, train: string): void {
  if (contract === wanted) return;
  const what = `the model "${name}" is for "${contract}", this generator wants one for "${wanted}".`;
  throw new AigcError("model-mismatch", where, `${what} Train one: npx phaser-aigc train ${train}`);
}

/** @throws AigcError `model-mismatch` */
export function mismatch(manifest: ModelManifest, what: string): never {
  const command = manifest.training?.command;
  throw new AigcError(
    "model-mismatch",
    manifest.name,
    `the manifest does not fit this version: ${what}. Take manifest and weights of the same training${command ? `, or train again: ${command}` : ""}.`,
  );
}
