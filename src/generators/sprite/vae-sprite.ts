import type { Sprite } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import type { Model } from "../../model.ts";
import { composeSprite } from "./compose-sprite.ts";
import { latentModel, latentSprite, SPRITE_LATENT_CONTRACT } from "./latent-sprite.ts";
import { conditionTags } from "./network-wish.ts";
import type { SpriteRequest } from "./sprite.ts";
import { spriteEncoder } from "./sprite-space.ts";
import { tagVector } from "./tags.ts";

/** Nearer to the middle than in training, where a network without an encoder is surer. */
const SPREAD = 0.8;
/** How far from the point of a drawing its variation lies. */
const NEAR = 0.5;

/**
 * "sprite/vae": a point in the space of a VAE, unfolded in one pass, at each pixel the likeliest colour. A model with an encoder begins
 * at the point of a drawing of the library and goes a little away from it; one without begins anywhere.
 * @throws AigcError `model-mismatch` for a model of another contract, or whose lists do not fit its network
 */
export function vaeSprite(model: Model): Generator<SpriteRequest, Sprite> {
  const anywhere = latentSprite("sprite/vae", model, SPRITE_LATENT_CONTRACT, SPREAD);
  if (!model.manifest.inputs["grid"]) return anywhere;
  const { tags, palette, size, numbers, draw } = latentModel(model, SPRITE_LATENT_CONTRACT);
  const encode = spriteEncoder(model, palette, size, numbers);
  const rules = composeSprite();
  return {
    ...anywhere,
    async propose(request, rng, signal) {
      // What the network has not learned is left to the next in the chain before anything is drawn.
      const asked = tagVector(conditionTags(request, anywhere.name, tags, rng.fork("wish"), "open"), tags);
      const drawing = await rules.propose(request, rng.fork("drawing"), signal);
      const latent = await encode(drawing, asked);
      return draw(
        Float32Array.from(latent, (x) => x + NEAR * rng.normal()),
        asked,
      );
    },
  };
}
