import type { Level } from "../../../content.ts";
import { blobMask } from "../autotile.ts";

/** Red, green, blue: 0 to 255. */
export type Colour = readonly [number, number, number];

/** What a world looks like before it has any art of its own. */
export interface WorldArt {
  /** Whether a tile runs on into the one beside it, so that no edge is drawn between them. */
  joins(tile: string, other: string): boolean;
  /**
   * One pixel of a tile, 8 x 8.
   * @param mask how it is joined with those around it: see BLOB_MASKS
   * @param salt 0 to 3: variants of a tile
   */
  paint(tile: string, mask: number, u: number, v: number, salt: number): Colour;
}

/** Pixels of a tile, each way. */
export const ART_SIZE = 8;

export const [ABOVE, RIGHT, BELOW, LEFT] = [1, 4, 16, 64];

/** How the cell is joined with those around it; beyond the rim everything goes on. */
export function maskAt(
  { tiles, art }: { readonly tiles: readonly { readonly name: string }[]; readonly art: WorldArt },
  level: Level,
  x: number,
  y: number,
): number {
  const name = (column: number, row: number) => tiles[level.tiles[row * level.width + column]!]?.name ?? tiles[0]!.name;
  const own = name(x, y);
  return blobMask((dx, dy) => {
    const [column, row] = [Math.min(level.width - 1, Math.max(0, x + dx)), Math.min(level.height - 1, Math.max(0, y + dy))];
    return art.joins(own, name(column, row));
  });
}

/** Which variant of its tile a cell shows. */
export const saltAt = (x: number, y: number): number => ((x * 7919 + y * 104729 + x * y * 31) >>> 0) % 4;

/** A colour a little darker or lighter. */
export const shaded = ([r, g, b]: Colour, by: number): Colour => [clamp(r + by), clamp(g + by), clamp(b + by)];
const clamp = (value: number): number => Math.min(255, Math.max(0, value));
