import { FLOOR, PILLAR, WATER } from "./room.ts";

/** Visibility of a cell from another: HIDDEN behind rock, BEHIND_PILLAR with only pillars between, or IN_SIGHT. */
export const HIDDEN = 0;
export const BEHIND_PILLAR = 1;
export const IN_SIGHT = 2;

/**
 * The visibility of a cell from another, along the line between their centres. Where the line runs exactly between two cells, one open cell
 * is enough: a cell that is hidden here is hidden for every line-drawing rule. It is symmetric.
 */
export function sightBetween(width: number, tiles: ArrayLike<number>, from: number, to: number): number {
  const right = (to % width) - (from % width);
  const down = (to - from - right) / width;
  const [across, updown] = [right < 0 ? -right : right, down < 0 ? -down : down];
  const wide = across >= updown;
  const count = wide ? across : updown;
  const aside = wide ? updown : across;
  const stepAcross = right < 0 ? -1 : 1;
  const stepDown = down < 0 ? -width : width;
  const step = wide ? stepAcross : stepDown;
  const sidestep = wide ? stepDown : stepAcross;
  let sight = IN_SIGHT;
  let cell = from;
  // Bresenham's line: twice the way aside, in parts of `count`, from the middle of the cell that the line is in.
  let off = 0;
  for (let i = 1; i < count && sight !== HIDDEN; i++) {
    cell += step;
    off += 2 * aside;
    if (off > count) {
      off -= 2 * count;
      cell += sidestep;
    }
    const clear = clearness(tiles[cell]!);
    const other = off === count ? clearness(tiles[cell + sidestep]!) : clear;
    const best = clear > other ? clear : other;
    if (best < sight) sight = best;
  }
  return sight;
}

/** The visibility through a tile. */
function clearness(tile: number): number {
  return tile === FLOOR || tile === WATER ? IN_SIGHT : tile === PILLAR ? BEHIND_PILLAR : HIDDEN;
}
