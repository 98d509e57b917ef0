import type { LevelArea } from "../../../../content.ts";
import type { Rng } from "../../../../rng.ts";
import type { Land } from "./land.ts";
import { BRIDGE, DOOR, FENCE, FIELD, FLOWERS, GRASS, PATH, ROOF, TENT, WALL } from "./tiles.ts";

/** A rectangle of land. */
export interface Site {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether nothing lies on a site, nor within `margin` cells around it; a path may run right beside it where `margin` is 0. */
export function isFree({ width, height, tiles }: Land, site: Site, margin: number): boolean {
  for (let y = site.y - margin; y < site.y + site.height + margin; y++) {
    for (let x = site.x - margin; x < site.x + site.width + margin; x++) {
      if (x < 1 || y < 1 || x >= width - 1 || y >= height - 1) return false;
      const tile = tiles[y * width + x];
      const inside = x >= site.x && x < site.x + site.width && y >= site.y && y < site.y + site.height;
      if (tile !== GRASS && tile !== FLOWERS && (inside || (tile !== PATH && tile !== BRIDGE))) return false;
    }
  }
  return true;
}

/** Builds a house, whole: roof, a wall below it, one door in the wall. @returns the cell before the door */
export function house({ width, tiles }: Land, site: Site, rng: Rng): { readonly front: number; readonly area: LevelArea } {
  for (let y = 0; y < site.height; y++)
    for (let x = 0; x < site.width; x++) tiles[(site.y + y) * width + site.x + x] = y === site.height - 1 ? WALL : ROOF;
  const door = site.x + 1 + rng.below(site.width - 2);
  tiles[(site.y + site.height - 1) * width + door] = DOOR;
  return { front: (site.y + site.height) * width + door, area: { ...site, tags: ["house"] } };
}

/** Pitches a tent, whole: three cells wide, two high, its door in the middle. */
export function tent({ width, tiles }: Land, { x, y }: Site): { readonly front: number; readonly area: LevelArea } {
  for (let dy = 0; dy < 2; dy++) for (let dx = 0; dx < 3; dx++) tiles[(y + dy) * width + x + dx] = TENT;
  tiles[(y + 1) * width + x + 1] = DOOR;
  return { front: (y + 2) * width + x + 1, area: { x, y, width: 3, height: 2, tags: ["tent"] } };
}

/** A field with a fence around it and a gap in the fence. @returns the cell before the gap */
export function field({ width, tiles }: Land, site: Site, rng: Rng): { readonly front: number; readonly area: LevelArea } {
  for (let y = 0; y < site.height; y++) {
    for (let x = 0; x < site.width; x++) {
      const rim = x === 0 || y === 0 || x === site.width - 1 || y === site.height - 1;
      tiles[(site.y + y) * width + site.x + x] = rim ? FENCE : FIELD;
    }
  }
  const gap = site.x + 1 + rng.below(site.width - 2);
  tiles[(site.y + site.height - 1) * width + gap] = PATH;
  return { front: (site.y + site.height) * width + gap, area: { ...site, tags: ["field"] } };
}
