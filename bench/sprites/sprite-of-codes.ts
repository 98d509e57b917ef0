import type { Sprite } from "../../src/content.ts";
import { colourOf } from "../../src/generators/sprite/dolls/canvas.ts";
import { GRID } from "../../src/generators/sprite/dolls/doll-grid.ts";

/** A picture in paints as a sprite. */
export function spriteOfCodes(codes: Uint16Array): Sprite {
  const palette = [...new Set([...codes].filter((code) => code > 0).map(colourOf))];
  return { width: GRID, height: GRID, palette, pixels: [...codes].map((code) => (code === 0 ? 0 : palette.indexOf(colourOf(code)) + 1)) };
}
