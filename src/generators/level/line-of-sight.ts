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
  const [x, y] = [from % width, Math.floor(from / width)];
  const [dx, dy] = [(to % width) - x, Math.floor(to / width) - y];
  const wide = Math.abs(dx) >= Math.abs(dy);
  const [along, aside] = wide ? [dx, dy] : [dy, dx];
  const count = Math.abs(along);
  const [step, sidestep] = wide ? [Math.sign(dx), width] : [Math.sign(dy) * width, 1];
  const clearness = (cell: number) => (tiles[cell] === FLOOR || tiles[cell] === WATER ? IN_SIGHT : tiles[cell] === PILLAR ? BEHIND_PILLAR : HIDDEN); // prettier-ignore
  let sight = IN_SIGHT;
  for (let i = 1; i < count && sight !== HIDDEN; i++) {
    // The cell nearest to the line, in whole numbers: aside * i / count, rounded.
    const twice = 2 * aside * i + count;
    const nearest = Math.floor(twice / (2 * count));
    const cell = from + i * step + nearest * sidestep;
    const between = twice % (2 * count) === 0;
    sight = Math.min(sight, Math.max(clearness(cell), between ? clearness(cell - sidestep) : HIDDEN));
  }
  return sight;
}
