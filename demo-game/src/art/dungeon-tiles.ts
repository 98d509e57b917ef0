import type { Level } from "phaser-aigc/headless";
import { earth, floor, rockFace, wallFace, wallTop, water } from "./masonry.ts";
import { paint, TILE, type Picture } from "./picture.ts";

const FLOORS = 8;
/** Trodden earth, of caves. */
const EARTHS = 3;
const WATER_FRAMES = 4;

/** Where each kind of tile begins in the sheet. */
const FLOOR = 0;
const EARTH = FLOOR + FLOORS;
const TOP = EARTH + EARTHS;
const FACE = TOP + 8;
/** Bricks, bricks with moss, cracked bricks, and bare rock. */
const FACE_VARIANTS = 4;
const ROCK = 3;
const WATER = FACE + 8 * FACE_VARIANTS;
const DARK = WATER + 2 * WATER_FRAMES;

/** All tiles of the dungeon, in the order of the sheet. */
export function dungeonTiles(): Picture[] {
  const tiles: Picture[] = [];
  for (let n = 0; n < FLOORS; n++) tiles.push(floor(n));
  for (let n = 0; n < EARTHS; n++) tiles.push(earth(n));
  for (let open = 0; open < 8; open++) tiles.push(wallTop(open));
  for (let variant = 0; variant < FACE_VARIANTS; variant++)
    for (let open = 0; open < 8; open++) tiles.push(variant === ROCK ? rockFace(open) : wallFace(open, variant));
  for (let edge = 0; edge < 2; edge++) for (let frame = 0; frame < WATER_FRAMES; frame++) tiles.push(water(frame, edge === 1));
  tiles.push(paint("dark", TILE, TILE, (brush) => brush.rect(0, 0, TILE, TILE, "ink")));
  return tiles;
}

/** Which tile of the sheet the cell shows. Walls look open to where the floor is, so neighbours are read. What stands on a floor is drawn over it. */
export function dungeonTile(level: Level, x: number, y: number): number {
  const wall = (dx: number, dy: number): boolean => {
    const [u, v] = [x + dx, y + dy];
    return u < 0 || v < 0 || u >= level.width || v >= level.height || level.tiles[v * level.width + u] === 0;
  };
  const chance = (Math.imul(x + 1, 73856093) ^ Math.imul(y + 1, 19349663)) >>> 3;
  const look = LOOKS[themeAt(level, x, y)] ?? LOOKS["halls"]!;
  switch (level.tiles[y * level.width + x]) {
    case 0: {
      const open = (wall(0, -1) ? 0 : 1) | (wall(1, 0) ? 0 : 2) | (wall(-1, 0) ? 0 : 4);
      if (!wall(0, 1)) return FACE + look.faces[chance % look.faces.length]! * 8 + open;
      const near = [-1, 0, 1].some((dy) => [-1, 0, 1].some((dx) => !wall(dx, dy)));
      return near ? TOP + open : DARK;
    }
    case 3: {
      const rim = y === 0 || level.tiles[(y - 1) * level.width + x] !== 3;
      return WATER + (rim ? WATER_FRAMES : 0);
    }
    default:
      return look.floors[chance % look.floors.length]!;
  }
}

/** Which floors and walls a theme has, the usual ones more often, and the light that lies on them. */
const LOOKS: Readonly<Record<string, { readonly floors: readonly number[]; readonly faces: readonly number[]; readonly tint: number }>> = {
  halls: { floors: [0, 1, 2, 0, 1, 2, 3, 4, 5, 7], faces: [0, 0, 0, 2], tint: 0xffffff },
  crypts: { floors: [3, 2, 3, 5, 1, 3, 2, 5], faces: [0, 2, 2, 0], tint: 0xd8c8ff },
  ruins: { floors: [6, 5, 1, 6, 2, 7, 6, EARTH], faces: [1, 1, 2, 1], tint: 0xc4e0b8 },
  flooded: { floors: [1, 6, 2, 0, 6, 3], faces: [1, 0, 1], tint: 0xa8dcec },
  caves: { floors: [EARTH, EARTH + 1, EARTH + 2, EARTH, EARTH + 1], faces: [ROCK], tint: 0xf4d0a8 },
};

const homes = new WeakMap<Level, readonly string[]>();

/** The theme of a cell: that of the area it lies in, or of the nearest; "" on a floor without. */
export function themeAt(level: Level, x: number, y: number): string {
  let all = homes.get(level);
  if (!all) {
    const areas = (level.areas ?? []).filter(({ theme }) => theme !== undefined);
    const away = (at: number, from: number, size: number): number => Math.max(from - at, 0, at - (from + size - 1));
    all = level.tiles.map((_, cell) => {
      const [cx, cy] = [cell % level.width, Math.floor(cell / level.width)];
      let [best, least] = ["", Infinity];
      for (const area of areas) {
        const far = away(cx, area.x, area.width) + away(cy, area.y, area.height);
        if (far < least) [best, least] = [area.theme!, far];
      }
      return best;
    });
    homes.set(level, all);
  }
  return all[y * level.width + x]!;
}

/** The light on a cell, for Phaser's tints. */
export const tintAt = (level: Level, x: number, y: number): number => (LOOKS[themeAt(level, x, y)] ?? LOOKS["halls"]!).tint;

/** The tile that a water tile becomes in the next frame of its animation; others stay. */
export function nextWater(index: number): number {
  if (index < WATER || index >= DARK) return index;
  const at = index - WATER;
  return WATER + at - (at % WATER_FRAMES) + ((at + 1) % WATER_FRAMES);
}
