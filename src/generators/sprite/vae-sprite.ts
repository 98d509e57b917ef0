import type { Sprite } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import type { Model } from "../../model.ts";
import { checkSprite, repairSprite } from "./check-sprite.ts";
import { spritePalette } from "./masked-sprite.ts";
import { learnedTags, SPRITE_SIZE, spriteOf, understandRequest, type SpriteRequest } from "./sprite.ts";
import { tagVector } from "./tags.ts";

/** The contract of models that {@link vaeSprite} takes. */
export const SPRITE_LATENT_CONTRACT = "sprite-latent@1";

/**
 * "sprite/vae": one latent vector, one pass, at each pixel the likeliest colour. Near latents give near sprites.
 * @throws AigcError `model-mismatch` for a model of another contract
 */
export function vaeSprite(model: Model): Generator<SpriteRequest, Sprite> {
  const palette = spritePalette(model, SPRITE_LATENT_CONTRACT);
  const size = Number(model.manifest.details?.["latent"]);
  const { name, sha256 } = model.manifest;
  return {
    name: "sprite/vae",
    model: { name, sha256 },
    understand: (request) => understandRequest(request),
    async propose(request, rng) {
      checkChance("sprite/vae", rng);
      const tags = tagVector(learnedTags(request, "sprite/vae"));
      // Nearer to the middle than in training, where the network is surer.
      const latent = Float32Array.from({ length: size }, () => 0.8 * rng.normal());
      const outputs = await model.run({ latent: { dims: [1, size], data: latent }, condition: { dims: [1, tags.length], data: tags } });
      return decode(outputs["probabilities"]!.data as Float32Array, palette);
    },
    check: checkSprite,
    repair: repairSprite,
  };
}

function decode(p: Float32Array, palette: readonly string[]): Sprite {
  const classes = palette.length + 1;
  return spriteOf(
    Array.from({ length: SPRITE_SIZE * SPRITE_SIZE }, (_, at) => {
      let best = 0;
      for (let k = 1; k < classes; k++) if (p[at * classes + k]! > p[at * classes + best]!) best = k;
      return best;
    }),
    palette,
  );
}
