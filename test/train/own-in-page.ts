import { maskedSprite } from "../../src/generators/sprite/masked-sprite.ts";
import { readManifest } from "../../src/nn/host/load-model.ts";
import { createRng } from "../../src/rng.ts";
import { ownSprites } from "../../src/train/own-sprites.ts";
import { trainedModel } from "../../src/train/trained-model.ts";
import { finish } from "./trained.ts";

/** A short training on pictures of one's own, wherever this runs, and what the new network draws. */
export async function ownInPage(manifestText: string, weightsText: string): Promise<string> {
  const pictures = Array.from({ length: 12 }, (_, at) => {
    const rgba = new Uint8ClampedArray(16 * 16 * 4);
    for (let y = 3; y < 14; y++) for (let x = 3; x < 13; x++) rgba.set([40 * (at % 3), 200, 48, 255], (y * 16 + x) * 4);
    return { name: `slugling ${at}`, width: 16, height: 16, rgba };
  });
  const trained = await finish(
    ownSprites({
      seed: 1,
      steps: 2,
      manifest: readManifest(manifestText, "sprite-masked"),
      weights: Uint8Array.from(atob(weightsText), (letter) => letter.charCodeAt(0)),
      pictures,
      style: "mine",
      licence: "mine",
    }),
  );
  const model = await trainedModel(trained, "sprite-mine");
  const sprite = await maskedSprite(model).propose({ words: "a slugling" }, createRng(1));
  return JSON.stringify([model.manifest.sha256, sprite]);
}
