import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AigcError } from "../errors.ts";
import type { Model } from "../model.ts";
import { readManifest, readModel } from "../nn/host/load-model.ts";

/** models/ of the package: src/cli in a checkout, dist/cli in the package are both two folders below it. */
const OURS = fileURLToPath(new URL("../../models", import.meta.url));

/**
 * The folder of a model: the argument itself if it is a folder, else the folder under models/ in the working directory, else the one in
 * the package.
 * @throws AigcError `model-missing` with the names of all models
 */
export function modelFolder(name: string): string {
  const folder = [name, join("models", name), join(OURS, name)].find((place) => existsSync(join(place, "manifest.json")));
  if (folder !== undefined) return folder;
  const known = ["models", OURS].filter((place) => existsSync(place)).flatMap((place) => readdirSync(place));
  throw new AigcError(
    "model-missing",
    name,
    `there is no manifest.json in ${name} or ${join("models", name)}, and no model of that name comes with the package. ` +
      `There are ${[...new Set(known)].sort().join(", ")}; give one of these or a folder, or train one: npx phaser-aigc train --help`,
  );
}

/**
 * Loads the model in {@link modelFolder}.
 * @throws AigcError `model-missing`; what `readModel` throws
 */
export async function shippedModel(name: string): Promise<Model> {
  const folder = modelFolder(name);
  const manifest = readManifest(readFileSync(join(folder, "manifest.json"), "utf8"), name);
  return readModel(manifest, new Uint8Array(readFileSync(join(folder, manifest.file))));
}
