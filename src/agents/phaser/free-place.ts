/** A rectangle: its left upper corner, and its size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const meets = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

const within = (at: number, from: number, to: number): number => (to < from ? at : Math.max(from, Math.min(to, at)));

/**
 * Where a box can be without lying over others: as near as it goes to where it is wanted, in `room` as far as there is any. Where nothing is
 * free it lies where it is wanted.
 */
export function freePlace(wanted: Box, others: readonly Box[], room: Box): { readonly x: number; readonly y: number } {
  const { width, height } = wanted;
  const inRoom = (x: number, y: number): Box => ({
    x: within(x, room.x, room.x + room.width - width),
    y: within(y, room.y, room.y + room.height - height),
    width,
    height,
  });
  const first = inRoom(wanted.x, wanted.y);
  // The nearest free place touches others, or stands level with where it is wanted.
  const columns = [wanted.x, ...others.flatMap((other) => [other.x - width, other.x + other.width])];
  const rows = [wanted.y, ...others.flatMap((other) => [other.y - height, other.y + other.height])];
  let [best, least] = [first, Infinity];
  for (const x of columns)
    for (const y of rows) {
      const away = (x - wanted.x) ** 2 + (y - wanted.y) ** 2;
      const box = inRoom(x, y);
      if (away >= least || others.some((other) => meets(box, other))) continue;
      [best, least] = [box, away];
    }
  return best;
}
