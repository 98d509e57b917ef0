import type { Sprite } from "../../content.ts";
import type { Rng } from "../../rng.ts";
import type { Drawing } from "./formats/drawings.ts";
import { library } from "./library.ts";
import { paintHeld } from "./paint.ts";
import { formOf, requestedWish, type SpriteRequest } from "./sprite.ts";

/**
 * What the figure of a request holds, as the rules draw it, in the hand of the outline that a network is to draw: of a thing of five pixels
 * a network draws a spot.
 * @param tags the network's tags for the request
 * @returns undefined if nothing is held, or the network draws other sizes
 */
export function heldOf(request: SpriteRequest, tags: readonly string[], size: number, rng: Rng): Sprite | undefined {
  if (formOf(request) !== "sprite" || !tags.some((tag) => tag.startsWith("holding "))) return undefined;
  const drawing = drawingOf(tags);
  const held = drawing && paintHeld(drawing, requestedWish(request).holding.slice(0, 1), rng);
  return held?.width === size ? held : undefined;
}

/** The drawing of the outline among the tags; else the first of the subject. */
function drawingOf(tags: readonly string[]): Drawing | undefined {
  for (const tag of tags) {
    const [, subject, number] = /^(.+) (\d+)$/.exec(tag) ?? [];
    const drawing = subject === undefined ? undefined : library().get(subject)?.[Number(number) - 1];
    if (drawing) return drawing;
  }
  return tags.flatMap((tag) => library().get(tag) ?? [])[0];
}

/** A sprite with another one of its size laid over it. */
export function laidOver({ palette, pixels, ...rest }: Sprite, over: Sprite | undefined): Sprite {
  if (!over) return { palette, pixels, ...rest };
  const colours = pixels.map((p, at) => over.palette[over.pixels[at]! - 1] ?? palette[p - 1]);
  const used = [...new Set(colours.filter((colour) => colour !== undefined))];
  return { ...rest, palette: used, pixels: colours.map((colour) => (colour === undefined ? 0 : used.indexOf(colour) + 1)) };
}
