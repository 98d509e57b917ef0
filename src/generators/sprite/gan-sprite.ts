import type { Sprite } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import type { Model } from "../../model.ts";
import { latentSprite } from "./latent-sprite.ts";
import type { SpriteRequest } from "./sprite.ts";

/** The contract of models that {@link ganSprite} takes. */
export const SPRITE_GAN_CONTRACT = "sprite-gan@1";

/**
 * "sprite/gan": the generator network of a GAN draws a latent vector in one pass; each pixel gets its likeliest colour.
 * @throws AigcError `model-mismatch` for a model of another contract, or whose lists do not fit its network
 */
export function ganSprite(model: Model): Generator<SpriteRequest, Sprite> {
  return latentSprite("sprite/gan", model, SPRITE_GAN_CONTRACT, 1);
}
