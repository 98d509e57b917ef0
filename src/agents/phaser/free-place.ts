/** A rectangle: its left upper corner, and its size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where something so long begins, as near to `at` as it lies between the two ends. */
const within = (at: number, size: number, from: number, length: number): number => Math.max(from, Math.min(from + length - size, at));

/**
 * Where a box can be without lying over others: as near as it goes to where it is wanted, in `room` as far as there is any. Where nothing is
 * free it lies where it is wanted.
 */
export function freePlace({ x, y, width, height }: Box, others: readonly Box[], room: Box): { readonly x: number; readonly y: number } {
  let [best, least] = [{ x: within(x, width, room.x, room.width), y: within(y, height, room.y, room.height) }, Infinity];
  // The nearest free place touches others, or stands level with where it is wanted.
  const columns = [x, ...others.flatMap((other) => [other.x - width, other.x + other.width])];
  const rows = [y, ...others.flatMap((other) => [other.y - height, other.y + other.height])];
  for (const column of columns)
    for (const row of rows) {
      const at = { x: within(column, width, room.x, room.width), y: within(row, height, room.y, room.height) };
      const away = (at.x - x) ** 2 + (at.y - y) ** 2;
      const meets = (other: Box) =>
        at.x < other.x + other.width && other.x < at.x + width && at.y < other.y + other.height && other.y < at.y + height;
      if (away < least && !others.some(meets)) [best, least] = [at, away];
    }
  return best;
}
