import type { Rng } from "../../../../rng.ts";

/** A rectangle of the floor, walls included; it shares its walls with its neighbours. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Sides of a room, walls included: cells. */
export const ROOM_SIZES = { least: 5, mostWide: 24, mostHigh: 18 } as const;

/** A wall less: what a plot adds to those before it. */
const [LEAST, WIDE, HIGH] = [ROOM_SIZES.least - 1, ROOM_SIZES.mostWide - 1, ROOM_SIZES.mostHigh - 1];

/**
 * Fills a floor with rooms of all sizes, each set into the lowest notch of those before it, as bricks of a wall that has no courses:
 * no line runs through. What is too narrow for a room stays rock.
 * @param small how much the rooms lean to the small side, 0 to 1
 */
export function packRooms(width: number, height: number, small: number, rng: Rng): Plot[] {
  const plots: Plot[] = [];
  /** For each column, the first row that nothing lies on yet. */
  const level = new Int32Array(width - 1);
  for (;;) {
    let [low, from] = [height - 1, -1];
    for (let x = 0; x < level.length; x++) if (level[x]! < low) [low, from] = [level[x]!, x];
    if (from < 0) return plots;
    let to = from;
    while (to < level.length && level[to] === low) to++;
    // A notch takes in its neighbours where these lie little higher: columns of rooms would show as well as a grid.
    const step = rng.below(3);
    const bottom = low;
    while (from > 0 && level[from - 1]! <= bottom + step) low = Math.max(low, level[--from]!);
    while (to < level.length && level[to]! <= bottom + step) low = Math.max(low, level[to++]!);
    if (height - 1 - low < LEAST) low = bottom;
    level.fill(low, from, to);
    const [wide, high] = [to - from, height - 1 - low];
    if (wide < LEAST || high < LEAST) {
      // Too narrow: rock up to the lower of its two sides.
      const sides = [from > 0 ? level[from - 1]! : height - 1, to < level.length ? level[to]! : height - 1];
      level.fill(high < LEAST ? height - 1 : Math.min(...sides), from, to);
      continue;
    }
    const [w, h] = sizeIn(wide, high, small, rng);
    const left = w < wide && rng.below(2) === 0 ? to - w : from;
    plots.push({ left, top: low, width: w + 1, height: h + 1 });
    level.fill(low + h, left, left + w);
  }
}

/** Small rooms, rooms and halls; what is left beside and below has room for another, or there is nothing left. */
function sizeIn(wide: number, high: number, small: number, rng: Rng): [number, number] {
  const kind = rng.next() * (1 - 0.6 * small);
  const [low, most] = kind < 0.25 ? [4, 7] : kind < 0.78 ? [6, 12] : [11, WIDE];
  const w = low + rng.below(most - low + 1);
  const h = Math.round(w * (0.5 + 0.55 * rng.next()));
  return [fitting(w, wide, WIDE), fitting(Math.max(h, LEAST), high, HIGH)];
}

function fitting(wanted: number, space: number, most: number): number {
  const size = Math.min(Math.max(wanted, LEAST), most, space);
  const rest = space - size;
  if (rest === 0 || rest >= LEAST) return size;
  if (space <= most) return space;
  return space - LEAST;
}

/** Draws the walls of a room in, here and there, so that rock lies between some rooms; a room stays as large as `least`. */
export function drawIn({ left, top, width, height }: Plot, share: number, rng: Rng): Plot {
  const cut = (side: number) => (side > 8 && rng.next() < share ? rng.below(side > 12 ? 4 : 3) : 0);
  const [west, east, north, south] = [cut(width), cut(width), cut(height), cut(height)];
  const [w, h] = [Math.max(ROOM_SIZES.least, width - west - east), Math.max(ROOM_SIZES.least, height - north - south)];
  return { left: left + Math.min(west, width - w), top: top + Math.min(north, height - h), width: w, height: h };
}
