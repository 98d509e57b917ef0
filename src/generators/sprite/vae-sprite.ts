import type { Sprite } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import type { Model } from "../../model.ts";
import { drawingOf } from "./compose-sprite.ts";
import type { Rng } from "../../rng.ts";
import type { Drawing } from "./formats/drawings.ts";
import { library } from "./library.ts";
import type { Wish } from "./understood-wish.ts";
import { latentModel, latentSprite, SPRITE_LATENT_CONTRACT } from "./latent-sprite.ts";
import { laidOver } from "./network-hand.ts";
import { conditionTags, READABLE } from "./network-wish.ts";
import { paint, paintHeld } from "./paint.ts";
import { requestedWish, type SpriteRequest } from "./sprite.ts";
import { spriteEncoder } from "./sprite-space.ts";
import { tagVector } from "./tags.ts";

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
  const { tags, palette, size, numbers, draw } = latentModel(model, SPRITE_LATENT_CONTRACT);
  const encode = spriteEncoder(model, palette, size, numbers);
  return {
    ...anywhere,
    async propose(request, rng) {
      // Refuses tags that the network has not learned, before anything is drawn.
      const asked = tagVector(conditionTags(request, anywhere.name, tags, rng.fork("wish"), "open"), tags);
      const wish = requestedWish(request);
      const drawing = readableDrawing(wish, rng.fork("drawing"));
      const latent = await encode(paint(drawing, { ...wish, holding: [] }, rng.fork("paint")), asked);
      const drawn = await draw(Float32Array.from(latent, (x) => x + NEAR * rng.normal()), asked); // prettier-ignore
      return wish.holding.length > 0 ? laidOver(drawn, paintHeld(drawing, wish.holding.slice(0, 1), rng.fork("held"))) : drawn;
    },
  };
}

/** A drawing for the wish, of those that the networks draw well. */
function readableDrawing(wish: Wish, rng: Rng): Drawing {
  const numbers = READABLE[wish.figure ?? ""];
  return (numbers && library().get(wish.figure!)?.[rng.pick(numbers) - 1]) ?? drawingOf(wish, rng);
}
