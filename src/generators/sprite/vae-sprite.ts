import type { Sprite } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import type { Model } from "../../model.ts";
import { latentSprite } from "./latent-sprite.ts";
import type { SpriteRequest } from "./sprite.ts";

/** The contract of models that {@link vaeSprite} takes. */
export const SPRITE_LATENT_CONTRACT = "sprite-latent@1";
/** Nearer to the middle than in training, where the network is surer. */
const SPREAD = 0.8;

/**
 * "sprite/vae": one latent vector, one pass, at each pixel the likeliest colour. Near latents give near sprites.
 * @throws AigcError `model-mismatch` for a model of another contract, or whose lists do not fit its network
 */
export function vaeSprite(model: Model): Generator<SpriteRequest, Sprite> {
  return latentSprite("sprite/vae", model, SPRITE_LATENT_CONTRACT, SPREAD);
}
