import { spread } from "../../grid.ts";
import { blocksFeet, carriesFeet, type ArenaMap } from "./arena.ts";
import type { SkirmishView } from "./fighters.ts";
import { DIRECTIONS, type Fighter } from "./fighters.ts";

/** The distance of a cell without a way to a foe. */
export const NO_WAY = 0x7fff;

/** Steps from a cell to the nearest foe; {@link NO_WAY} outside of the map and if there is no way. */
export function distance({ width, height }: ArenaMap, steps: Int16Array, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? NO_WAY : steps[y * width + x]!;
}

/** The direction (1 to 8, 0 at the foe) in which the distance falls fastest; it does not cut corners. */
export function stepTowards(map: ArenaMap, steps: Int16Array, own: Readonly<Fighter>): number {
  const x = own.x >> 8;
  const y = own.y >> 8;
  let best = 0;
  let least = distance(map, steps, x, y) * 2;
  for (let direction = 1; direction <= 8; direction++) {
    const dx = Math.sign(DIRECTIONS[direction]![0]);
    const dy = Math.sign(DIRECTIONS[direction]![1]);
    if (blocksFeet(map, x + dx, y + dy) || (dx !== 0 && dy !== 0 && (blocksFeet(map, x + dx, y) || blocksFeet(map, x, y + dy)))) continue;
    const d = distance(map, steps, x + dx, y + dy) * 2 + (dx !== 0 && dy !== 0 ? 1 : 0);
    if (d < least) {
      least = d;
      best = direction;
    }
  }
  // Aims at the middle of the next cell: a fighter at the edge of its cell would touch a wall.
  if (best > 0 && best % 2 === 1) {
    const dx = Math.sign(DIRECTIONS[best]![0]);
    const dy = Math.sign(DIRECTIONS[best]![1]);
    const offX = (own.x & 255) - 128;
    const offY = (own.y & 255) - 128;
    if (dx !== 0 && Math.abs(offY) > 40) return dx > 0 ? (offY > 0 ? 2 : 4) : offY > 0 ? 8 : 6;
    if (dy !== 0 && Math.abs(offX) > 40) return dy > 0 ? (offX > 0 ? 6 : 4) : offX > 0 ? 8 : 2;
  }
  return best;
}

/**
 * Steps from every cell to the nearest living fighter that is not of `team`, by breadth-first search; {@link NO_WAY} if there is no way.
 */
export function distancesToFoes(view: SkirmishView, team: number, steps: Int16Array, queue: Int32Array): void {
  const { map, fighters } = view;
  const { width, height } = map;
  steps.fill(NO_WAY, 0, width * height);
  let end = 0;
  for (let index = 0; index < fighters.length; index++) {
    const other = fighters[index]!;
    if (other.team === team || other.hp <= 0) continue;
    const cell = (other.y >> 8) * width + (other.x >> 8);
    if (steps[cell] === 0) continue;
    steps[cell] = 0;
    queue[end++] = cell;
  }
  spread(map, map.tiles, carriesFeet, steps, queue, end, NO_WAY);
}
