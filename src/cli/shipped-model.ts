import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AigcError } from "../errors.ts";
import type { Model } from "../model.ts";
import { readManifest, readModel } from "../nn/load-model.ts";

/**
 * The model of that name: the folder itself, or the one under models/ here, if there is one, else the one that comes with the package.
 * @throws AigcError `model-missing`; what `readModel` throws
 */
export async function shippedModel(name: string): Promise<Model> {
  // src/cli in a checkout, dist/cli in the package: models/ is two folders up from both.
  const places = [name, join("models", name), fileURLToPath(new URL(`../../models/${name}`, import.meta.url))];
  const folder = places.find((place) => existsSync(join(place, "manifest.json")));
  if (folder === undefined) {
    throw new AigcError(
      "model-missing",
      name,
      `there is no manifest.json in ${places.join(" or ")}. Train it: npx phaser-aigc train --help`,
    );
  }
  const manifest = readManifest(readFileSync(join(folder, "manifest.json"), "utf8"), name);
  return readModel(manifest, new Uint8Array(readFileSync(join(folder, manifest.file))));
}
