import { checkOptions, whole } from "../../arguments.ts";
import type { Sprite } from "../../content.ts";
import { throwIfAborted } from "../../errors.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import { checkTensorShape } from "../../manifest-details.ts";
import type { Model } from "../../model.ts";
import type { Rng } from "../../rng.ts";
import { checkSprite, measureSprite, repairSprite } from "./check-sprite.ts";
import { learnedTags, spriteOf, understandRequest, type SpriteRequest } from "./sprite.ts";
import { learnedSprites } from "./sprite-model.ts";
import { tagVector } from "./tags.ts";

/** The contract of models that {@link maskedSprite} takes. */
export const SPRITE_MASKED_CONTRACT = "sprite-masked@1";

/** How the network is asked. */
export interface MaskedSpriteOptions {
  /** Passes from nothing to a whole sprite, 1 to 64. More are slower and a little better. Default 16. */
  readonly steps?: number;
  /** Sprites drawn side by side, of which the one that fits its tags best is taken, 1 to 64. Default 4. */
  readonly candidates?: number;
}

/** How often each pixel is looked at again once all are settled: in so many passes, a share of the pixels in each. */
const SECOND_LOOKS = 4;
/** A settled pixel stays if it is at least so likely, as a share of the likeliest colour, when its neighbours are known. */
const TOLERATED = 0.3;

/**
 * "sprite/masked": settles the pixels of a sprite a few at a time. Pixels of one pass lie far apart, so that each can be drawn
 * without knowing the others. What the tags add to a guess counts a quarter more (classifier-free guidance, Ho and Salimans 2021,
 * with weight 0.25). At last every pixel is hidden once more, and drawn anew where it surprises those around it.
 * @throws AigcError `model-mismatch` for a model of another contract; `bad-request` for options outside their bounds
 */
export function maskedSprite(model: Model, options: MaskedSpriteOptions = {}): Generator<SpriteRequest, Sprite> {
  const { tags: known, palette, size } = learnedSprites(model, SPRITE_MASKED_CONTRACT, 1);
  checkOptions("sprite/masked", "options", options, { "steps?": whole(1, 64), "candidates?": whole(1, 64) });
  const { steps = 16, candidates = 4 } = options;
  const classes = palette.length + 1;
  checkTensorShape(model.manifest, "inputs", "canvas", [null, size, size, classes + 1]);
  const area = size * size;
  const { name, sha256 } = model.manifest;

  /** For each candidate the probabilities with the tags, and after all of them those without. */
  async function look(pixels: Uint8Array, tags: Float32Array, hidden: number): Promise<Float32Array> {
    const rows = 2 * candidates;
    const width = tags.length + 1;
    const canvas = new Float32Array(rows * area * (classes + 1));
    const condition = new Float32Array(rows * width);
    for (let row = 0; row < rows; row++) {
      const own = row % candidates;
      for (let i = 0; i < area; i++) canvas[(row * area + i) * (classes + 1) + pixels[own * area + i]!] = 1;
      if (row < candidates) condition.set(tags, row * width);
      condition[row * width + width - 1] = hidden / area;
    }
    const { probabilities } = await model.run({
      canvas: { dims: [rows, size, size, classes + 1], data: canvas },
      condition: { dims: [rows, width], data: condition },
    });
    return probabilities!.data as Float32Array;
  }

  return {
    name: "sprite/masked",
    model: { name, sha256 },
    understand: (request) => understandRequest(request, { known }),
    async propose(request, rng, signal) {
      checkChance("sprite/masked", rng, signal);
      const tags = tagVector(learnedTags(request, "sprite/masked", known), known);
      const orders = Array.from({ length: candidates }, () => scattered(size, rng));
      /** The class "masked" is the one after the last colour. */
      const pixels = new Uint8Array(candidates * area).fill(classes);
      const fit = new Float64Array(candidates);
      for (let pass = 0; pass < steps + SECOND_LOOKS; pass++) {
        throwIfAborted(signal, "sprite/masked");
        const again = pass >= steps;
        const [from, to] = again
          ? [pass - steps, pass - steps + 1].map((part) => (part * area) / SECOND_LOOKS)
          : [settled(pass, steps, area), settled(pass + 1, steps, area)];
        const before = pixels.slice();
        const places = orders.map((order, own) => Array.from(order.subarray(from, to), (place) => own * area + place));
        if (again) for (const at of places.flat()) pixels[at] = classes;
        const p = await look(pixels, tags, again ? to! - from! : area - from!);
        const weights = new Float64Array(classes);
        for (const at of places.flat()) {
          const [withTags, without] = [at * classes, (at + candidates * area) * classes];
          let likeliest = 0;
          for (let k = 0; k < classes; k++) {
            const c = p[withTags + k]!;
            weights[k] = c * Math.sqrt(Math.sqrt(c / (p[without + k]! + 1e-4)));
            if (weights[k]! > weights[likeliest]!) likeliest = k;
          }
          if (again) {
            const old = before[at]!;
            const chosen = weights[old]! >= TOLERATED * weights[likeliest]! ? old : likeliest;
            const [c, u] = [p[withTags + chosen]!, p[without + chosen]!];
            fit[Math.floor(at / area)]! += (c - u) / (c + u + 1e-9);
            pixels[at] = chosen;
          } else pixels[at] = rng.choose(weights);
        }
      }
      return best(pixels, fit, palette, size);
    },
    check: checkSprite,
    repair: repairSprite,
  };
}

/** Of `area` pixels those that are settled before pass `step`: few at first, when little is known, more later. */
function settled(step: number, steps: number, area: number): number {
  const t = step / steps;
  return Math.round(area * t * Math.sqrt(t));
}

/** Of drawn sprites half have a third of their pixels or less in one colour. */
const ONE_COLOUR = 0.35;

/** Less of the picture than this is hardly a drawing. */
const LITTLE = 60 / 256;

/** Of those that pass their check, the one whose pixels its tags make likeliest, beside how likely they would be without them. */
function best(pixels: Uint8Array, fit: Float64Array, palette: readonly string[], size: number): Sprite {
  const area = size * size;
  const all = Array.from(fit, (sum, own) => {
    const sprite = spriteOf(pixels.subarray(own * area, (own + 1) * area), palette, size);
    const { drawn, orphans, commonest } = measureSprite(sprite);
    // A blot, a thread or a patch of the colour that was asked for can fit the tags too.
    const plain = Math.max(0, commonest / Math.max(1, drawn) - ONE_COLOUR);
    const faults = orphans / Math.max(1, drawn) + plain + (drawn < LITTLE * area ? 0.2 : 0) + (checkSprite(sprite).length > 0 ? 10 : 0);
    return { sprite, score: sum / area - faults };
  });
  return all.reduce((a, b) => (b.score > a.score ? b : a)).sprite;
}

/**
 * All places in an order in which any that follow each other lie far apart: an ordered-dither matrix (Bayer 1973) whose
 * four corners are shuffled at each of its sizes.
 */
function scattered(size: number, rng: Rng): Uint16Array {
  // How often the picture is halved: the matrix is the next power of two, and places outside of the picture are left out.
  let halvings = 0;
  while (1 << halvings < size) halvings++;
  const corners = Array.from({ length: halvings }, () => {
    const order = [0, 1, 2, 3];
    for (let i = 3; i > 0; i--) {
      const j = rng.below(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return order;
  });
  const ranks = new Uint16Array(size * size).map((_, at) => {
    const [x, y] = [at % size, Math.floor(at / size)];
    let rank = 0;
    for (let bit = 0; bit < halvings; bit++) rank = rank * 4 + corners[bit]![((y >> bit) & 1) * 2 + ((x >> bit) & 1)]!;
    return rank;
  });
  return Uint16Array.from(ranks.keys()).sort((a, b) => ranks[a]! - ranks[b]!);
}
