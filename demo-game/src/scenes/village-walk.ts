import { TILE } from "../art/picture.ts";
import type { VillageMap } from "./village-map.ts";

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Pixels a second. */
const SPEED = 76;
/** How far round a corner one is helped, in pixels. */
const CORNER = 9;

/** Whether somebody can stand there, in pixels. */
export function isFree({ width, height, standing }: VillageMap, people: readonly Place[], x: number, y: number): boolean {
  if (x < 24 || y < 40 || x > width * TILE - 24 || y > height * TILE - 4) return false;
  const inTheWay = standing.some(({ prop, x: sx, y: sy, wide, deep }) => {
    // One walks into the arch of the gate.
    if (prop === "gate" && Math.abs(x - sx) < 11) return false;
    return Math.abs(x - sx) < wide / 2 + 4 && y > sy - deep && y < sy + 3;
  });
  return !inTheWay && !people.some((one) => Math.abs(x - one.x) < 10 && Math.abs(y - one.y) < 7);
}

/** Where a walk leads: along what stands in the way, and round its corners. */
export function walkAround(map: VillageMap, people: readonly Place[], from: Place, wish: Place, delta: number): Place {
  const free = (x: number, y: number): boolean => isFree(map, people, x, y);
  // A slow frame must not carry anybody through a fence.
  const step = (SPEED * Math.min(delta, 100)) / 1000;
  const x = free(from.x + wish.x * step, from.y) ? from.x + wish.x * step : from.x;
  const y = free(x, from.y + wish.y * step) ? from.y + wish.y * step : from.y;
  const stuck = Math.hypot(x - from.x, y - from.y) < step / 4;
  if (!stuck || Math.hypot(wish.x, wish.y) < 0.3) return { x, y };
  const sideways = Math.abs(wish.x) > Math.abs(wish.y);
  const ahead = step * 2 + 1;
  for (let aside = 1; aside <= CORNER; aside++)
    for (const side of [1, -1]) {
      const [ox, oy] = sideways ? [0, side] : [side, 0];
      const [toX, toY] = [from.x + ox * aside, from.y + oy * aside];
      if (!free(toX, toY) || !free(toX + Math.sign(wish.x) * (sideways ? ahead : 0), toY + Math.sign(wish.y) * (sideways ? 0 : ahead)))
        continue;
      return { x: from.x + ox * Math.min(step, aside), y: from.y + oy * Math.min(step, aside) };
    }
  return { x, y };
}

/** For each cell, row by row, whether one can walk through its middle: what stands at its foot is in the way, too. */
export function walkableCells(map: VillageMap, people: readonly Place[]): boolean[] {
  return Array.from({ length: map.width * map.height }, (_, cell) =>
    [3, 8, 13].every((down) => isFree(map, people, (cell % map.width) * TILE + 8, Math.floor(cell / map.width) * TILE + down)),
  );
}
