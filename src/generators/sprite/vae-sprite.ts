import type { Sprite } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import { checkTensorShape, numberLearned } from "../../manifest-details.ts";
import type { Model } from "../../model.ts";
import { checkSprite, repairSprite } from "./check-sprite.ts";
import { learnedSprites } from "./sprite-model.ts";
import { learnedTags, spriteOf, understandRequest, type SpriteRequest } from "./sprite.ts";
import { tagVector } from "./tags.ts";

/** The contract of models that {@link vaeSprite} takes. */
export const SPRITE_LATENT_CONTRACT = "sprite-latent@1";
/** Numbers of the latent vector where a manifest does not say: those that the contract began with. */
const LATENT_AT_FIRST = 48;

/**
 * "sprite/vae": one latent vector, one pass, at each pixel the likeliest colour. Near latents give near sprites.
 * @throws AigcError `model-mismatch` for a model of another contract, or whose lists do not fit its network
 */
export function vaeSprite(model: Model): Generator<SpriteRequest, Sprite> {
  const { tags: known, palette, size } = learnedSprites(model, SPRITE_LATENT_CONTRACT, 0);
  const numbers = numberLearned(model.manifest, "latent", LATENT_AT_FIRST);
  checkTensorShape(model.manifest, "inputs", "latent", [null, numbers]);
  const { name, sha256 } = model.manifest;
  return {
    name: "sprite/vae",
    model: { name, sha256 },
    understand: (request) => understandRequest(request, { known }),
    async propose(request, rng) {
      checkChance("sprite/vae", rng);
      const tags = tagVector(learnedTags(request, "sprite/vae", known), known);
      // Nearer to the middle than in training, where the network is surer.
      const latent = Float32Array.from({ length: numbers }, () => 0.8 * rng.normal());
      const { probabilities } = await model.run({
        latent: { dims: [1, numbers], data: latent },
        condition: { dims: [1, tags.length], data: tags },
      });
      return decode(probabilities!.data as Float32Array, palette, size);
    },
    check: checkSprite,
    repair: repairSprite,
  };
}

function decode(p: Float32Array, palette: readonly string[], size: number): Sprite {
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
