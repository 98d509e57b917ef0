import { FLOOR, PILLAR, WATER } from "./room.ts";

/** How plainly one cell is seen from another: HIDDEN behind rock, BEHIND_PILLAR where only pillars stand between, or IN_SIGHT. */
export const HIDDEN = 0;
export const BEHIND_PILLAR = 1;
export const IN_SIGHT = 2;

/**
 * How plainly one cell is seen from another, along the line between their middles. Where the line runs just between two cells,
 * one of them open is enough: whoever is hidden here is hidden by any rule of drawing lines. Seen is mutual.
 */
export function sightBetween(width: number, tiles: ArrayLike<number>, from: number, to: number): number {
  const dx = (to % width) - (from % width);
  const dy = Math.floor(to / width) - Math.floor(from / width);
  const wide = Math.abs(dx) >= Math.abs(dy);
  const count = wide ? Math.abs(dx) : Math.abs(dy);
  const aside = wide ? dy : dx;
  const step = wide ? Math.sign(dx) : Math.sign(dy) * width;
  const sidestep = wide ? width : 1;
  let sight = IN_SIGHT;
  for (let i = 1; i < count && sight !== HIDDEN; i++) {
    // The cell nearest to the line, in whole numbers: aside * i / count, rounded.
    const twice = 2 * aside * i + count;
    const cell = from + i * step + Math.floor(twice / (2 * count)) * sidestep;
    const clear = clearness(tiles[cell]!);
    sight = Math.min(sight, twice % (2 * count) === 0 ? Math.max(clear, clearness(tiles[cell - sidestep]!)) : clear);
  }
  return sight;
}

/** How plainly one sees past a tile. */
function clearness(tile: number): number {
  return tile === FLOOR || tile === WATER ? IN_SIGHT : tile === PILLAR ? BEHIND_PILLAR : HIDDEN;
}
