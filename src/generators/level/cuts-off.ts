import { FLOOR } from "./room.ts";

/**
 * Would something solid on this cell part the floor around it, or shut itself in? Looks at the ring of eight alone, so it also says
 * yes where there is another way, farther off.
 * @param tiles codes, FLOOR where one can walk
 * @param cell not on the rim
 */
export function cutsOff(width: number, tiles: ArrayLike<number>, cell: number): boolean {
  const ring = [-width - 1, -width, -width + 1, 1, width + 1, width, width - 1, -1];
  const open = (i: number) => tiles[cell + ring[i & 7]!] === FLOOR;
  // Sides that are not joined to the side before them by the corner between.
  let [sides, parts] = [0, 0];
  for (let side = 1; side < 8; side += 2) {
    if (!open(side)) continue;
    sides++;
    if (!open(side - 1) || !open(side + 6)) parts++;
  }
  return sides === 0 || parts > 1;
}
