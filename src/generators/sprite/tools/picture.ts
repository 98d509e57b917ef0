import type { Sprite } from "../../../content.ts";
import type { Picture } from "../../../tools/kind-tools.ts";

/** A sprite as RGBA, transparent where nothing is drawn. */
export function spritePicture({ width, height, palette, pixels }: Sprite): Picture {
  const rgba = new Uint8Array(width * height * 4);
  pixels.forEach((p, at) => {
    if (p === 0) return;
    const colour = palette[p - 1]!;
    rgba.set(
      [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16)),
      at * 4,
    );
    rgba[at * 4 + 3] = 255;
  });
  return { width, height, rgba };
}
