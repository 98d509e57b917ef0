import type { Sprite } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import { checkTensorShape, numberLearned } from "../../manifest-details.ts";
import type { Model } from "../../model.ts";
import { checkSprite, repairSprite } from "./check-sprite.ts";
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
  return {
    ...learned,
    numbers,
    async draw(latent, condition) {
      const { probabilities } = await model.run({
        latent: { dims: [1, numbers], data: latent },
        condition: { dims: [1, tags.length], data: condition },
        ...(model.manifest.inputs["grid"] ? { grid: noGrid(size, palette) } : {}),
      });
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
  const { tags: known, numbers, draw } = latentModel(model, contract);
  const { sha256 } = model.manifest;
  return {
    name,
    model: { name: model.manifest.name, sha256 },
    understand: (request) => understandForNetwork(request, known),
    async propose(request, rng) {
      checkChance(name, rng);
      const condition = tagVector(conditionTags(request, name, known, rng.fork("wish")), known);
      return draw(Float32Array.from({ length: numbers }, () => spread * rng.normal()), condition); // prettier-ignore
    },
    check: checkSprite,
    repair: repairSprite,
  };
}

function likeliest(p: Float32Array, palette: readonly string[], size: number): Sprite {
  const classes = palette.length + 1;
  return spriteOf(
    Array.from({ length: size * size }, (_, at) => {
      let best = 0;
      for (let k = 1; k < classes; k++) if (p[at * classes + k]! > p[at * classes + best]!) best = k;
      return best;
    }),
    palette,
    size,
  );
}
