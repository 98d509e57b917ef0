import type { Sprite } from "../../content.ts";
import { AigcError } from "../../errors.ts";
import type { Generator } from "../../generator.ts";
import type { Model } from "../../model.ts";
import type { Rng } from "../../rng.ts";
import { checkSprite, measureSprite, repairSprite } from "./check-sprite.ts";
import { requestedTags, SPRITE_SIZE, spriteOf, type SpriteRequest } from "./sprite.ts";
import { tagVector } from "./tags.ts";

export const SPRITE_MASKED_CONTRACT = "sprite-masked@1";

export interface MaskedSpriteOptions {
  /** Passes from nothing to a whole sprite, 1 to 64. More are slower and a little better. Default 12. */
  readonly steps?: number;
  /** Sprites drawn side by side, of which the one that its own network finds likeliest is taken. Default 4. */
  readonly candidates?: number;
}

/**
 * "sprite/masked": settles the pixels of a sprite a few at a time, in an order left to chance. What the tags add to a guess is
 * doubled (classifier-free guidance with weight 1: p_tags squared by p_none).
 * @throws AigcError `model-mismatch` for a model of another contract
 */
export function maskedSprite(model: Model, { steps = 12, candidates = 4 }: MaskedSpriteOptions = {}): Generator<SpriteRequest, Sprite> {
  const palette = spritePalette(model, SPRITE_MASKED_CONTRACT);
  const classes = palette.length + 1;
  const area = SPRITE_SIZE * SPRITE_SIZE;
  const { name, sha256 } = model.manifest;

  return {
    name: "sprite/masked",
    model: { name, sha256 },
    async propose(request, rng) {
      const tags = tagVector(requestedTags(request));
      const width = tags.length + 1;
      const pixels = new Int16Array(candidates * area).fill(classes);
      const orders = Array.from({ length: candidates }, () => shuffled(area, rng));
      const certainty = new Float64Array(candidates);
      for (let step = 0; step < steps; step++) {
        const [from, to] = [settled(step, steps, area), settled(step + 1, steps, area)];
        // The same canvases twice: once with the tags, once without.
        const rows = 2 * candidates;
        const canvas = new Float32Array(rows * area * (classes + 1));
        const condition = new Float32Array(rows * width);
        for (let row = 0; row < rows; row++) {
          const own = row % candidates;
          for (let i = 0; i < area; i++) canvas[(row * area + i) * (classes + 1) + pixels[own * area + i]!] = 1;
          if (row < candidates) condition.set(tags, row * width);
          condition[row * width + width - 1] = 1 - from / area;
        }
        const outputs = await model.run({
          canvas: { dims: [rows, SPRITE_SIZE, SPRITE_SIZE, classes + 1], data: canvas },
          condition: { dims: [rows, width], data: condition },
        });
        const p = outputs["probabilities"]!.data as Float32Array;
        const without = candidates * area * classes;
        for (let own = 0; own < candidates; own++) {
          for (const place of orders[own]!.subarray(from, to)) {
            const at = (own * area + place) * classes;
            const weights = new Float64Array(classes);
            let sum = 0;
            for (let k = 0; k < classes; k++) {
              // Squared once more: half the temperature, fewer specks.
              const guided = (p[at + k]! * p[at + k]!) / (p[without + at + k]! + 1e-4);
              sum += weights[k] = guided * p[at + k]!;
            }
            const chosen = draw(weights, sum, rng);
            pixels[own * area + place] = chosen;
            certainty[own]! += weights[chosen]! / sum;
          }
        }
      }
      return best(pixels, certainty, candidates, area, palette);
    },
    check: checkSprite,
    repair: repairSprite,
  };
}

/** Pixels that are settled before pass `step`: few at first, when little is known, more later. */
function settled(step: number, steps: number, area: number): number {
  const t = step / steps;
  return Math.round(area * t * (0.5 + 0.5 * t));
}

/** Of those that pass their check, the one the network was surest of; else the surest of all. */
function best(pixels: Int16Array, certainty: Float64Array, candidates: number, area: number, palette: readonly string[]): Sprite {
  const all = Array.from({ length: candidates }, (_, own) => {
    const sprite = spriteOf(pixels.subarray(own * area, (own + 1) * area), palette);
    const { drawn, orphans } = measureSprite(sprite);
    // Sureness rewards emptiness; specks and thin drawings pay for it.
    const score =
      certainty[own]! / area - orphans / Math.max(1, drawn) - (drawn < 60 ? 0.2 : 0) - (checkSprite(sprite).length > 0 ? 10 : 0);
    return { sprite, score };
  });
  return all.reduce((a, b) => (b.score > a.score ? b : a)).sprite;
}

/** The palette a model learned, after making sure that it is of the contract. */
export function spritePalette(model: Model, contract: string): readonly string[] {
  const { manifest } = model;
  const palette = manifest.details?.["palette"];
  if (manifest.contract !== contract || !Array.isArray(palette)) {
    throw new AigcError(
      "model-mismatch",
      manifest.name,
      `The model is for "${manifest.contract}", here "${contract}" is wanted. Train one: npx phaser-aigc train sprite --data DIR`,
    );
  }
  return palette as readonly string[];
}

export function draw(weights: ArrayLike<number>, sum: number, rng: Rng): number {
  let rest = rng.next() * sum;
  let last = 0;
  for (let k = 0; k < weights.length; k++) {
    if (weights[k]! <= 0) continue;
    last = k;
    rest -= weights[k]!;
    if (rest < 0) return k;
  }
  return last;
}

function shuffled(n: number, rng: Rng): Uint16Array {
  const order = Uint16Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = rng.below(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
