/** The eight cells around one, clockwise from the one above: bit 0 is above, bit 1 above to the right, bit 2 right, and so on. */
export const AROUND = [
  [0, -1],
  [1, -1],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
] as const;

/** A corner counts only where both sides beside it do. */
function reduced(mask: number): number {
  let kept = mask & 0b01010101;
  for (let corner = 1; corner < 8; corner += 2) {
    const sides = (1 << (corner - 1)) | (1 << ((corner + 1) % 8));
    if ((mask & sides) === sides) kept |= mask & (1 << corner);
  }
  return kept;
}

/**
 * The 47 ways in which a tile of a "blob" tileset can be joined with those around it, as bits by {@link AROUND}, from the one that stands
 * alone (0) to the one in the middle of others (255). A tileset has its 47 pictures in this order.
 */
export const BLOB_MASKS: readonly number[] = Array.from({ length: 256 }, (_, mask) => mask).filter((mask) => reduced(mask) === mask);

const PLACES = Int16Array.from({ length: 256 }, (_, mask) => BLOB_MASKS.indexOf(reduced(mask)));

/** How a cell is joined with those around it, one of {@link BLOB_MASKS}. @param joins whether it is with the one at this distance */
export function blobMask(joins: (dx: number, dy: number) => boolean): number {
  let mask = 0;
  AROUND.forEach(([dx, dy], bit) => {
    if (joins(dx, dy)) mask |= 1 << bit;
  });
  return reduced(mask);
}

/** The place of a mask in {@link BLOB_MASKS}: which of the 47 pictures is shown. */
export const blobPlace = (mask: number): number => PLACES[mask]!;
