import { checkOptions, whole } from "../../arguments.ts";
import type { Sprite } from "../../content.ts";
import type { Signal } from "../../errors.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import { checkTensorShape } from "../../manifest-details.ts";
import type { Model } from "../../model.ts";
import { checkedColour } from "./asked-colour.ts";
import { checkSprite, measureSprite } from "./check-sprite.ts";
import { fillPixels, type FillOptions, type Filled, type Unfinished } from "./fill-pixels.ts";
import { nearestColours } from "./nearest-colours.ts";
import { heldOf } from "./network-hand.ts";
import { conditionTags, understandForNetwork } from "./network-wish.ts";
import type { Rng } from "../../rng.ts";
import { spriteOf, type SpriteRequest } from "./sprite.ts";
import { learnedSprites, type LearnedSprites } from "./sprite-model.ts";
import { tagVector } from "./tags.ts";

/** The contract of models that {@link maskedSprite} takes. */
export const SPRITE_MASKED_CONTRACT = "sprite-masked@1";

/** How the network draws. */
export interface MaskedSpriteOptions {
  /** Number of passes until all pixels are set, 1 to 64; two more check the pixels again. Default 6. */
  readonly steps?: number;
  /** How many sprites are drawn in parallel, 1 to 64; the one that fits its tags best is taken. Default 2. */
  readonly candidates?: number;
}

/** With one, everything would be hidden at once, and small things such as eyes would be lost. */
const SECOND_LOOKS = 2;

/** A masked-pixel network that completes pictures. */
export interface MaskedModel extends LearnedSprites {
  readonly model: Model;
  /** Completes the picture and takes the best candidate. */
  fill(unfinished: Unfinished, rng: Rng, signal?: Signal): Promise<Sprite>;
}

/** @throws AigcError `model-mismatch` for a model of another contract; `bad-request` for options outside their bounds */
export function maskedModel(model: Model, options: MaskedSpriteOptions = {}): MaskedModel {
  const learned = learnedSprites(model, SPRITE_MASKED_CONTRACT, 1);
  checkOptions("sprite/masked", "options", options, { "steps?": whole(1, 64), "candidates?": whole(1, 64) });
  const { steps = 6, candidates = 2 } = options;
  const { tags, palette, size, style } = learned;
  checkTensorShape(model.manifest, "inputs", "canvas", [null, size, size, palette.length + 2]);
  const how: FillOptions = { steps, looks: SECOND_LOOKS, candidates };
  return {
    ...learned,
    model,
    fill: async (unfinished, rng, signal) => {
      const condition = unfinished.condition.map((share, at) => (style !== undefined && tags[at] === style ? 1 : share));
      return best(await fillPixels(model, learned, { ...unfinished, condition }, how, rng, signal), palette, size);
    },
  };
}

/**
 * "sprite/masked": sets the pixels of a sprite in several passes, each to fit the pixels that are set already, and checks all of them
 * again at the end.
 * @throws AigcError `model-mismatch` for a model of another contract; `bad-request` for options outside their bounds
 */
export function maskedSprite(model: Model, options: MaskedSpriteOptions = {}): Generator<SpriteRequest, Sprite> {
  const masked = maskedModel(model, options);
  const { tags: known, palette, size, fill } = masked;
  const { name, sha256 } = model.manifest;
  /** All hidden but what is held. */
  const beginning = (held: Sprite | undefined) => {
    const classes = held ? [0, ...nearestColours(held.palette, palette).map((at) => at + 1)] : [0];
    const pixels = Uint8Array.from({ length: size * size }, (_, at) => classes[held?.pixels[at] ?? 0]!);
    return { pixels, hidden: pixels.map((p) => (p > 0 ? 0 : 1)) };
  };
  return {
    name: "sprite/masked",
    model: { name, sha256 },
    understand: (request) => understandForNetwork(request, known),
    async propose(request, rng, signal) {
      checkChance("sprite/masked", rng, signal);
      const tags = conditionTags(request, "sprite/masked", known, rng.fork("wish"));
      const held = heldOf(request, tags, size, rng.fork("held"));
      return fill({ ...beginning(held), condition: tagVector(tags, known) }, rng, signal);
    },
    ...checkedColour(masked),
  };
}

/** Above this share of one colour a sprite gets a penalty: half of all hand-drawn sprites have a third or less. */
const ONE_COLOUR = 0.35;

/** Below this share of drawn pixels a sprite gets a penalty. */
const LITTLE = 60 / 256;

/** The candidate that passes the check and fits the tags best: the gain in log-likelihood by the tags, less penalties. */
function best({ pixels, fit }: Filled, palette: readonly string[], size: number): Sprite {
  const area = size * size;
  const all = Array.from(fit, (score, own) => {
    const sprite = spriteOf(pixels.subarray(own * area, (own + 1) * area), palette, size);
    const { drawn, orphans, commonest } = measureSprite(sprite);
    // A mere spot of the right colour also fits the tags, so it gets a penalty.
    const plain = Math.max(0, commonest / Math.max(1, drawn) - ONE_COLOUR);
    const faults = orphans / Math.max(1, drawn) + plain + (drawn < LITTLE * area ? 0.2 : 0) + (checkSprite(sprite).length > 0 ? 10 : 0);
    return { sprite, score: score - faults };
  });
  return all.reduce((a, b) => (b.score > a.score ? b : a)).sprite;
}
