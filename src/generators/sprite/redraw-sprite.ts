import { checkFields, describe, refuse, whole, within } from "../../arguments.ts";
import type { Sprite, Understanding } from "../../content.ts";
import type { Signal } from "../../errors.ts";
import type { Generator } from "../../generator.ts";
import { checkChance, checkModel, checkSpriteContent } from "../../handed-in.ts";
import type { Model } from "../../model.ts";
import type { Rng } from "../../rng.ts";
import { checkSprite } from "./check-sprite.ts";
import { SPRITE_DOLL_MASKED_CONTRACT } from "./dolls/doll-grid.ts";
import { dollRedrawer } from "./dolls/masked-doll.ts";
import { maskedModel, type MaskedSpriteOptions } from "./masked-sprite.ts";
import { nearestColours } from "./nearest-colours.ts";
import { conditionTags, understandForNetwork } from "./network-wish.ts";
import type { SpriteRequest } from "./sprite.ts";
import { tagVector } from "./tags.ts";

/** A rectangle of a sprite, in pixels. */
export interface SpritePart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Completes a sketch: its pixels stay as they are, and the network draws the transparent ones to fit them. The request says what it
 * shows; `{}` leaves that to the pixels. With a model of people (`sprite-doll-masked`) sprites have 32 x 32 pixels, here and in the others.
 * @param sketch of the network's size
 * @throws AigcError `bad-request` for a value that is no sprite or has another size; `model-mismatch` for a model of another contract
 */
export function completeSprite(model: Model, sketch: Sprite, options: MaskedSpriteOptions = {}): Generator<SpriteRequest, Sprite> {
  const network = redrawerOf(model, options, "sprite/complete", "any colours");
  checkSize("completeSprite", "sketch", sketch, network);
  const hidden = Uint8Array.from(sketch.pixels, (p) => (p === 0 ? 1 : 0));
  return redrawing("sprite/complete", model, network, sketch, () => hidden);
}

/**
 * Draws a part of a sprite again, to fit the rest, which does not change. The colours are those of the sprite.
 * @param sprite of the network's size
 * @param part the rectangle that is drawn again, inside of the sprite
 * @throws AigcError `bad-request` for a value that is no sprite or has another size, and for a part outside of it; `model-mismatch`
 */
export function redrawPart(
  model: Model,
  sprite: Sprite,
  part: SpritePart,
  options: MaskedSpriteOptions = {},
): Generator<SpriteRequest, Sprite> {
  const network = redrawerOf(model, options, "sprite/redraw", "own colours");
  checkSize("redrawPart", "sprite", sprite, network);
  const { size } = network;
  checkFields("redrawPart", "part", part, { left: whole(0), top: whole(0), width: whole(1), height: whole(1) });
  const { left, top, width, height } = part;
  if (left + width > size || top + height > size)
    refuse("redrawPart", "part", part, `a rectangle inside of ${size} x ${size} pixels; this one ends at ${left + width}, ${top + height}`);
  const hidden = Uint8Array.from({ length: size * size }, (_, at) => {
    const [x, y] = [at % size, Math.floor(at / size)];
    return x >= left && x < left + width && y >= top && y < top + height ? 1 : 0;
  });
  return redrawing("sprite/redraw", model, network, sprite, () => hidden);
}

/**
 * A variation of a sprite in the same colours: patches of it are hidden and drawn again.
 * @param sprite of the network's size
 * @param strength 0 to 1, the share of pixels that is drawn again; 1 keeps only the colours
 * @throws AigcError `bad-request` for a value that is no sprite or has another size, and for a wrong strength; `model-mismatch`
 */
export function varySprite(
  model: Model,
  sprite: Sprite,
  strength: number,
  options: MaskedSpriteOptions = {},
): Generator<SpriteRequest, Sprite> {
  const network = redrawerOf(model, options, "sprite/vary", "own colours");
  checkSize("varySprite", "sprite", sprite, network);
  within(0, 1)("varySprite", "strength", strength);
  return redrawing("sprite/vary", model, network, sprite, (rng) => patches(network.size, strength, rng));
}

function checkSize(where: string, name: string, sprite: Sprite, { size }: Redrawer): void {
  checkSpriteContent(where, name, sprite);
  const { width, height, pixels } = sprite;
  if (width !== size || height !== size || pixels.length !== size * size)
    refuse(where, name, sprite, `a sprite of ${size} x ${size} pixels, as the network draws; this one is ${width} x ${height}`);
  const strange = pixels.find((p) => !(p >= 0 && p <= sprite.palette.length));
  if (strange !== undefined) refuse(where, `${name}.pixels`, pixels, `places in its palette; one is ${describe(strange)}`);
}

/** A network that draws hidden pixels of a sprite. */
interface Redrawer {
  /** Side of its pictures, in pixels. */
  readonly size: number;
  readonly understand: (request: SpriteRequest) => Understanding | undefined;
  /** A colour for each pixel, undefined for nothing. Of those that are not hidden only which are drawn is looked at. */
  redraw(sprite: Sprite, hidden: Uint8Array, request: SpriteRequest, rng: Rng, signal?: Signal): Promise<readonly (string | undefined)[]>;
}

/** The network of a model: of people of 32 x 32 pixels, or of sprites. @param colours whether it keeps to those of the sprite */
function redrawerOf(model: Model, options: MaskedSpriteOptions, name: string, colours: "own colours" | "any colours"): Redrawer {
  checkModel("sprite", "model", model);
  if (model.manifest.contract === SPRITE_DOLL_MASKED_CONTRACT) return dollRedrawer(model, options);
  const { tags: known, palette, size, fill } = maskedModel(model, options);
  return {
    size,
    understand: (request) => (isAsked(request) ? understandForNetwork(request, known) : undefined),
    async redraw(sprite, hidden, request, rng, signal) {
      const near = nearestColours(sprite.palette, palette);
      const given = Uint8Array.from(sprite.pixels, (p) => (p === 0 ? 0 : near[p - 1]! + 1));
      /** For each colour of the network, the one that is drawn for it. */
      const drawnAs = colours === "any colours" || sprite.palette.length === 0 ? palette : nearestColours(palette, sprite.palette).map((at) => sprite.palette[at]!); // prettier-ignore
      const tags = isAsked(request) ? conditionTags(request, name, known, rng.fork("wish"), "open") : [];
      const { pixels } = await fill({ pixels: given, hidden, condition: tagVector(tags, known) }, rng, signal);
      return pixels.map((p) => (p === 0 ? undefined : drawnAs[p - 1]));
    },
  };
}

const isAsked = ({ tags = [], words = "" }: SpriteRequest): boolean => tags.length > 0 || words !== "";

function redrawing(
  name: string,
  model: Model,
  { understand, redraw }: Redrawer,
  sprite: Sprite,
  hide: (rng: Rng) => Uint8Array,
): Generator<SpriteRequest, Sprite> {
  return {
    name,
    model: { name: model.manifest.name, sha256: model.manifest.sha256 },
    understand,
    async propose(request, rng, signal) {
      checkChance(name, rng, signal);
      const hidden = hide(rng.fork("hidden"));
      const made = await redraw(sprite, hidden, request, rng, signal);
      const drawn = made.map((colour, at) => {
        if (hidden[at]) return colour;
        return sprite.pixels[at] === 0 ? undefined : sprite.palette[sprite.pixels[at]! - 1];
      });
      const used = [...new Set([...sprite.palette, ...drawn.filter((colour) => colour !== undefined)])];
      return { width: sprite.width, height: sprite.height, palette: used, pixels: drawn.map((colour) => (colour === undefined ? 0 : used.indexOf(colour) + 1)) }; // prettier-ignore
    },
    check: checkSprite,
  };
}

/** Side of the coarse noise that chooses the patches. */
const COARSE = 4;

/** Hides a share `strength` of the pixels, in patches. */
export function patches(size: number, strength: number, rng: Rng): Uint8Array {
  const coarse = Array.from({ length: (COARSE + 1) * (COARSE + 1) }, () => rng.next());
  const heights = Array.from({ length: size * size }, (_, at) => {
    const [x, y] = [((at % size) * COARSE) / size, (Math.floor(at / size) * COARSE) / size];
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [u, v] = [x - left, y - top];
    const corner = (dx: number, dy: number) => coarse[(top + dy) * (COARSE + 1) + left + dx]!;
    const smooth = (corner(0, 0) * (1 - u) + corner(1, 0) * u) * (1 - v) + (corner(0, 1) * (1 - u) + corner(1, 1) * u) * v;
    return smooth + 0.15 * rng.next();
  });
  const order = [...heights.keys()].sort((a, b) => heights[b]! - heights[a]! || a - b);
  const hidden = new Uint8Array(size * size);
  for (const at of order.slice(0, Math.round(strength * size * size))) hidden[at] = 1;
  return hidden;
}
