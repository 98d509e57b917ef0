import { PNG } from "pngjs";

/** RGBA, row-major, 4 bytes a pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/**
 * Lays pictures out in rows on one PNG, the cells as large as the largest picture, enlarged by whole pixels.
 * @param zoom how many times larger each pixel is drawn; default 1
 * @param columns default: about a square
 */
export function contactSheet(pictures: readonly Picture[], options: { zoom?: number; columns?: number; gap?: number } = {}): Buffer {
  const { zoom = 1, columns = Math.ceil(Math.sqrt(pictures.length)), gap = 4 } = options;
  const cellWidth = Math.max(1, ...pictures.map((picture) => picture.width)) * zoom + gap;
  const cellHeight = Math.max(1, ...pictures.map((picture) => picture.height)) * zoom + gap;
  const rows = Math.ceil(pictures.length / columns);
  const sheet = new PNG({ width: columns * cellWidth + gap, height: Math.max(1, rows) * cellHeight + gap });
  for (let i = 0; i < sheet.data.length; i += 4) sheet.data.set([48, 46, 56, 255], i);
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
