import { PNG } from "pngjs";
import type { Picture } from "./kind-tools.ts";

/** Red, green, blue and alpha, 0 to 255. */
export type Rgba = readonly [number, number, number, number];
export const TRANSPARENT: Rgba = [0, 0, 0, 0];
const DARK: Rgba = [48, 46, 56, 255];

/**
 * Places pictures in rows on one PNG, in cells as large as the largest picture, enlarged by a whole factor.
 * @param zoom how many times larger each pixel is drawn; default 1
 * @param columns default: about a square
 * @param background colour between the pictures and behind transparent pixels; default a dark grey
 */
export function contactSheet(
  pictures: readonly Picture[],
  options: { readonly zoom?: number; readonly columns?: number; readonly gap?: number; readonly background?: Rgba } = {},
): Buffer {
  const { zoom = 1, columns = Math.ceil(Math.sqrt(pictures.length)), gap = 4, background = DARK } = options;
  const cellWidth = Math.max(1, ...pictures.map((picture) => picture.width)) * zoom + gap;
  const cellHeight = Math.max(1, ...pictures.map((picture) => picture.height)) * zoom + gap;
  const rows = Math.ceil(pictures.length / columns);
  const sheet = new PNG({ width: columns * cellWidth + gap, height: Math.max(1, rows) * cellHeight + gap });
  for (let i = 0; i < sheet.data.length; i += 4) sheet.data.set(background, i);
  pictures.forEach((picture, index) => {
    const left = gap + (index % columns) * cellWidth;
    const top = gap + Math.floor(index / columns) * cellHeight;
    for (let y = 0; y < picture.height * zoom; y++) {
      for (let x = 0; x < picture.width * zoom; x++) {
        const from = (Math.floor(y / zoom) * picture.width + Math.floor(x / zoom)) * 4;
        if (picture.rgba[from + 3] === 0) continue;
        sheet.data.set(picture.rgba.subarray(from, from + 4), ((top + y) * sheet.width + left + x) * 4);
      }
    }
  });
  return PNG.sync.write(sheet);
}
