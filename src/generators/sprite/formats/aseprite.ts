import type { Provenance, Sprite, SpriteAnchors } from "../../../content.ts";
import { asepriteJson } from "./aseprite-json.ts";

/** Where each picture of a sprite lies on its sheet. */
interface Sheet {
  readonly columns: number;
  readonly rows: number;
  /** Pixels of the pictures, from left to right and from top to bottom, and their names. */
  readonly pictures: readonly { readonly name: string; readonly pixels: readonly number[]; readonly anchors?: SpriteAnchors }[];
}

/** Places the frames of a sprite, or its one picture, on a sheet. */
function layout({ frames = [], pixels, anchors }: Sprite): Sheet {
  const pictures = frames.length > 0 ? frames : [{ name: "stand", pixels, ...(anchors ? { anchors } : {}) }];
  const columns = Math.min(8, pictures.length);
  return { columns, rows: Math.ceil(pictures.length / columns), pictures };
}

/** All pictures of a sprite edge to edge, eight in a row, as one large sprite. */
export function sheetOf(sprite: Sprite): Sprite {
  const { columns, rows, pictures } = layout(sprite);
  const { width, height, palette } = sprite;
  const pixels = Array.from({ length: columns * width * rows * height }, () => 0);
  pictures.forEach((picture, n) => {
    const [left, top] = [(n % columns) * width, Math.floor(n / columns) * height];
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) pixels[(top + y) * columns * width + left + x] = picture.pixels[y * width + x]!;
  });
  return { width: columns * width, height: rows * height, palette, pixels };
}

/**
 * The JSON that belongs to {@link sheetOf}, as Aseprite exports it (hash, named by number): `this.load.aseprite("hero", "hero.png",
 * "hero.aseprite.json")` and `this.anims.createFromAseprite("hero")` make "walk-left" and its like. Anchors are slices, papers stand in
 * `meta.provenance`.
 */
export function encodeAseprite(sprite: Sprite, provenance?: Provenance): string {
  const { columns, rows, pictures } = layout(sprite);
  const { width, height } = sprite;
  const animations = sprite.animations ?? [];
  const shown =
    animations.length > 0
      ? animations.flatMap(({ frames, durations }) => frames.map((name, n) => ({ name, duration: durations[n]! })))
      : pictures.map(({ name }) => ({ name, duration: 100 }));
  const places = shown.map(({ name }) => pictures.findIndex((picture) => picture.name === name));
  const placed = shown.map(({ duration }, n) => {
    const [x, y] = [(places[n]! % columns) * width, Math.floor(places[n]! / columns) * height];
    return { frame: { x, y, w: width, h: height }, duration };
  });
  let from = 0;
  const tags = animations.map(({ name, direction, frames: { length } }) => {
    from += length;
    return { name: direction === undefined ? name : `${name}-${direction}`, from: from - length, to: from - 1 };
  });
  const slices = (["hand", "feet", "head"] as const).flatMap((name) => {
    const keys = places.flatMap((place, n) => {
      const at = pictures[place]?.anchors?.[name];
      return at ? [{ frame: n, bounds: { x: at[0], y: at[1], w: 1, h: 1 } }] : [];
    });
    return keys.length > 0 ? [{ name, color: "#0000ffff", keys }] : [];
  });
  const sheet = { size: { w: columns * width, h: rows * height }, frames: placed, tags };
  return JSON.stringify(asepriteJson(sheet, { format: "RGBA8888", slices, ...(provenance ? { provenance } : {}) }));
}
