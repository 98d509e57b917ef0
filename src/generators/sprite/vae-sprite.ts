import type { Sprite } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import type { Model } from "../../model.ts";
import { composeSprite } from "./compose-sprite.ts";
import { latentSprite, SPRITE_LATENT_CONTRACT } from "./latent-sprite.ts";
import { conditionTags } from "./network-wish.ts";
import { learnedSprites } from "./sprite-model.ts";
import type { SpriteRequest } from "./sprite.ts";
import { spriteSpace } from "./sprite-space.ts";

/** Spread of the latent vector: smaller than in training, because sprites near the middle are better. */
const SPREAD = 0.8;
/** Distance between the point of a drawing and its variation. */
const NEAR = 0.5;

/**
 * "sprite/vae": the decoder of a VAE draws a latent vector in one pass; each pixel gets its likeliest colour. With an encoder, the latent
 * vector is that of a drawing of the library plus some noise; without one, it is random.
 * @throws AigcError `model-mismatch` for a model of another contract, or whose lists do not fit its network
 */
export function vaeSprite(model: Model): Generator<SpriteRequest, Sprite> {
  const anywhere = latentSprite("sprite/vae", model, SPRITE_LATENT_CONTRACT, SPREAD);
  if (!model.manifest.inputs["grid"]) return anywhere;
  const space = spriteSpace(model);
  const { tags } = learnedSprites(model, SPRITE_LATENT_CONTRACT, 0);
  const rules = composeSprite();
  return {
    ...anywhere,
    async propose(request, rng, signal) {
      // Refuses tags that the network has not learned, before anything is drawn.
      conditionTags(request, anywhere.name, tags, rng.fork("wish"));
      const drawing = await rules.propose(request, rng.fork("drawing"), signal);
      return space.draw(space.moreLike([await space.pointOf(drawing, request)], rng, NEAR));
    },
  };
}
