import { checkFields, checkList, checkNumber, checkObject, listOf, refuse, within } from "../../arguments.ts";
import type { Sprite } from "../../content.ts";
import { AigcError } from "../../errors.ts";
import { checkChance, checkSpriteContent } from "../../handed-in.ts";
import type { Model } from "../../model.ts";
import { createRng, type Rng } from "../../rng.ts";
import { latentModel, SPRITE_LATENT_CONTRACT } from "./latent-sprite.ts";
import { nearestColours } from "./nearest-colours.ts";
import { conditionTags } from "./network-wish.ts";
import type { SpriteRequest } from "./sprite.ts";
import { tagVector } from "./tags.ts";

/** A point in the space of all sprites of a network. JSON-safe: it can be saved, and changed number by number. */
export interface SpritePoint {
  /** Numbers around 0; -2 to 2 are usual. */
  readonly latent: readonly number[];
  /** The strength of each tag of the network, 0 to 1. */
  readonly tags: readonly number[];
}

/** All sprites that a VAE can draw, as a space: points that are close to each other show similar sprites. */
export interface SpriteSpace {
  /** The length of the latent vector. */
  readonly numbers: number;
  /** The names of the numbers in {@link SpritePoint.tags}. */
  readonly tags: readonly string[];
  /** A random point for a request. */
  wish(request: SpriteRequest, rng: Rng): SpritePoint;
  /**
   * The point of the most similar sprite.
   * @param sprite of the network's size; its colours are taken for the nearest that the network has
   * @param request what it shows, where that is known
   */
  pointOf(sprite: Sprite, request?: SpriteRequest): Promise<SpritePoint>;
  /** The sprite at a point. */
  draw(point: SpritePoint): Promise<Sprite>;
  /** A point between two points: 0 is the first, 1 the second. */
  between(from: SpritePoint, to: SpritePoint, share: number): SpritePoint;
  /**
   * A random point near the mean of some points: "more like these".
   * @param spread how far from it, 0 to 1. Default 0.3
   */
  moreLike(points: readonly SpritePoint[], rng: Rng, spread?: number): SpritePoint;
}

/**
 * Opens the space of a VAE for sprites: sliders, morphs, "more like these two".
 * @throws AigcError `model-mismatch` for a model of another contract, or one without its encoder
 */
export function spriteSpace(model: Model): SpriteSpace {
  const { tags, palette, size, numbers: length, draw } = latentModel(model, SPRITE_LATENT_CONTRACT);
  if (!model.manifest.inputs["grid"])
    throw new AigcError(
      "model-mismatch",
      model.manifest.name,
      "The model has no encoder, so sprites have no points in it. Take sprite-vae of this release, or train one: npx phaser-aigc train sprite --model sprite-vae",
    );
  const encode = spriteEncoder(model, palette, size, length);
  const checkPoint = pointCheck(length, tags.length);
  return {
    numbers: length,
    tags,
    wish(request, rng) {
      checkObject("spriteSpace", "request", request);
      checkChance("spriteSpace", rng);
      const asked = tagVector(conditionTags(request, "sprite/vae", tags, rng.fork("wish")), tags);
      return { latent: Array.from({ length }, () => 0.8 * rng.normal()), tags: [...asked] };
    },
    async pointOf(sprite, request) {
      checkSpriteContent("spriteSpace", "sprite", sprite);
      if (sprite.width !== size || sprite.height !== size || sprite.pixels.length !== size * size)
        refuse("spriteSpace", "sprite", sprite, `a sprite of ${size} x ${size} pixels; this one is ${sprite.width} x ${sprite.height}`);
      if (request !== undefined) checkObject("spriteSpace", "request", request);
      const asked = request
        ? tagVector(conditionTags(request, "sprite/vae", tags, createRng("point"), "open"), tags)
        : new Float32Array(tags.length);
      return { latent: await encode(sprite, asked), tags: [...asked] };
    },
    async draw(point) {
      checkPoint("spriteSpace", "point", point);
      return draw(Float32Array.from(point.latent), Float32Array.from(point.tags));
    },
    between(from, to, share) {
      checkPoint("spriteSpace", "from", from);
      checkPoint("spriteSpace", "to", to);
      within(0, 1)("spriteSpace", "share", share);
      const way = (a: readonly number[], b: readonly number[]) => a.map((x, at) => x + share * (b[at]! - x));
      return { latent: way(from.latent, to.latent), tags: way(from.tags, to.tags) };
    },
    moreLike(points, rng, spread = 0.3) {
      checkList("spriteSpace", "points", points, "a list of points", (name, point) => checkPoint("spriteSpace", name, point));
      if (points.length === 0) refuse("spriteSpace", "points", points, "one point at least");
      checkChance("spriteSpace", rng);
      within(0, 1)("spriteSpace", "spread", spread);
      const latents = points.map(({ latent }) => latent);
      const shares = points.map(() => 1 / points.length);
      return { latent: meanOf(latents, shares).map((x) => x + spread * rng.normal()), tags: meanOf(points.map((point) => point.tags), shares) }; // prettier-ignore
    },
  };
}

/** What finds the latent of a sprite of a network's size. Takes what the sprite shows, over the tags of the network. */
export function spriteEncoder(model: Model, palette: readonly string[], size: number, numbers: number) {
  const classes = palette.length + 1;
  return async (sprite: Sprite, asked: Float32Array): Promise<readonly number[]> => {
    const near = nearestColours(sprite.palette, palette);
    const grid = new Float32Array(size * size * classes);
    sprite.pixels.forEach((p, at) => (grid[at * classes + (p === 0 ? 0 : near[p - 1]! + 1)] = 1));
    const inputs = {
      latent: { dims: [1, numbers], data: new Float32Array(numbers) },
      condition: { dims: [1, asked.length], data: asked },
      grid: { dims: [1, size, size, classes], data: grid },
    };
    const { mean } = await model.run(inputs, ["mean"]);
    return [...(mean!.data as Float32Array)];
  };
}

/** What checks that a point is one of a space. */
export function pointCheck(numbers: number, tags: number): (where: string, name: string, point: unknown) => void {
  return (where, name, point) => {
    checkFields(where, name, point, { latent: listOf(checkNumber), tags: listOf(within(0, 1)) });
    const { latent, tags: shares } = point as SpritePoint;
    if (latent.length !== numbers) refuse(where, `${name}.latent`, latent, `${numbers} numbers; it has ${latent.length}`);
    if (shares.length !== tags) refuse(where, `${name}.tags`, shares, `${tags} numbers; it has ${shares.length}`);
  };
}

/** The weighted mean of lists, number by number. */
export const meanOf = (lists: readonly (readonly number[])[], shares: readonly number[]): number[] =>
  lists[0]!.map((_, at) => lists.reduce((sum, list, n) => sum + shares[n]! * list[at]!, 0));
