import type { Sprite } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import { checkTensorShape, numberLearned } from "../../manifest-details.ts";
import type { Model } from "../../model.ts";
import { checkedColour } from "./asked-colour.ts";
import { heldOf, laidOver } from "./network-hand.ts";
import { conditionTags, understandForNetwork } from "./network-wish.ts";
import { learnedSprites, type LearnedSprites } from "./sprite-model.ts";
import { spriteOf, type SpriteRequest } from "./sprite.ts";
import { tagVector } from "./tags.ts";

/** The contract of models that `vaeSprite` and `spriteSpace` take. */
export const SPRITE_LATENT_CONTRACT = "sprite-latent@1";

/** The length of the latent vector for manifests that are too old to name it. */
const LATENT_AT_FIRST = 48;

/** A network that draws a sprite in one pass from a latent vector and a condition. */
export interface LatentModel extends LearnedSprites {
  /** The length of the latent vector. */
  readonly numbers: number;
  /** @param latent standard normal in training @param condition over `tags`; weights between 0 and 1 mix */
  draw(latent: Float32Array, condition: Float32Array): Promise<Sprite>;
}

/** @throws AigcError `model-mismatch` for a model of another contract, or whose lists do not fit its network */
export function latentModel(model: Model, contract: string): LatentModel {
  const learned = learnedSprites(model, contract, 0);
  const { palette, size, tags } = learned;
  const numbers = numberLearned(model.manifest, "latent", LATENT_AT_FIRST);
  checkTensorShape(model.manifest, "inputs", "latent", [null, numbers]);
  const grid = model.manifest.inputs["grid"] ? { grid: noGrid(size, palette) } : {};
  return {
    ...learned,
    numbers,
    async draw(latent, condition) {
      const inputs = {
        latent: { dims: [1, numbers], data: latent },
        condition: { dims: [1, tags.length], data: condition },
        ...grid,
      };
      const { probabilities } = await model.run(inputs, ["probabilities"]);
      return likeliest(probabilities!.data as Float32Array, palette, size);
    },
  };
}

/** The input of the encoder when there is nothing to encode. */
function noGrid(size: number, palette: readonly string[]) {
  const classes = palette.length + 1;
  return { dims: [1, size, size, classes], data: new Float32Array(size * size * classes) };
}

/**
 * A generator that samples a latent vector and draws it in one pass; each pixel gets its likeliest colour.
 * @param spread standard deviation of the latent vector; 1 as in training
 */
export function latentSprite(name: string, model: Model, contract: string, spread: number): Generator<SpriteRequest, Sprite> {
  const latent = latentModel(model, contract);
  const { tags: known, numbers, size, draw } = latent;
  const { sha256 } = model.manifest;
  return {
    name,
    model: { name: model.manifest.name, sha256 },
    understand: (request) => understandForNetwork(request, known),
    async propose(request, rng) {
      checkChance(name, rng);
      const tags = conditionTags(request, name, known, rng.fork("wish"));
      const drawn = await draw(Float32Array.from({ length: numbers }, () => spread * rng.normal()), tagVector(tags, known)); // prettier-ignore
      return laidOver(drawn, heldOf(request, tags, size, rng.fork("held")));
    },
    ...checkedColour(latent),
  };
}

function likeliest(p: Float32Array, palette: readonly string[], size: number): Sprite {
  const classes = palette.length + 1;
  const pixels = new Uint8Array(size * size);
  for (let at = 0; at < pixels.length; at++) {
    const first = at * classes;
    let best = first;
    for (let k = first + 1; k < first + classes; k++) if (p[k]! > p[best]!) best = k;
    pixels[at] = best - first;
  }
  return spriteOf(pixels, palette, size);
}
