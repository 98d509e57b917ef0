import type { Sprite } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import type { Model } from "../../model.ts";
import { composeSprite } from "./compose-sprite.ts";
import { latentSprite, SPRITE_LATENT_CONTRACT } from "./latent-sprite.ts";
import { conditionTags } from "./network-wish.ts";
import { learnedSprites } from "./sprite-model.ts";
import type { SpriteRequest } from "./sprite.ts";
import { spriteSpace } from "./sprite-space.ts";

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
  const space = spriteSpace(model);
  const { tags } = learnedSprites(model, SPRITE_LATENT_CONTRACT, 0);
  const rules = composeSprite();
  return {
    ...anywhere,
    async propose(request, rng, signal) {
      // What the network has not learned is left to the next in the chain before anything is drawn.
      conditionTags(request, anywhere.name, tags, rng.fork("wish"));
      const drawing = await rules.propose(request, rng.fork("drawing"), signal);
      return space.draw(space.moreLike([await space.pointOf(drawing, request)], rng, NEAR));
    },
  };
}
