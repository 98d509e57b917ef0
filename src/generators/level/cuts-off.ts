import { FLOOR } from "./room.ts";

/**
 * Whether a solid thing on this cell would separate the floor around it, or be enclosed. Only the eight cells around are checked, so it is
 * also true if there is another way farther away.
 * @param tiles codes, FLOOR where one can walk
 * @param cell not on the rim
 */
export function cutsOff(width: number, tiles: ArrayLike<number>, cell: number): boolean {
  const ring = [-width - 1, -width, -width + 1, 1, width + 1, width, width - 1, -1];
  const open = (i: number) => tiles[cell + ring[i & 7]!] === FLOOR;
  // Counts sides that are not connected with the previous side over the corner between them.
  let [sides, parts] = [0, 0];
  for (let side = 1; side < 8; side += 2) {
    if (!open(side)) continue;
    sides++;
    if (!open(side - 1) || !open(side + 6)) parts++;
  }
  return sides === 0 || parts > 1;
}
