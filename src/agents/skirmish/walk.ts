import { blocksFeet, blocksShots, type ArenaMap } from "./arena.ts";
import { CLASSES, UNIT, type Fighter, type Skirmish } from "./fighters.ts";

/** component * length / UNIT, towards zero. */
export function scale(component: number, length: number): number {
  return Math.trunc((component * length) / UNIT);
}

/**
 * Moves on one axis after the other, so that fighters slide along walls; in steps of at most a quarter tile, so that they cannot pass
 * through a wall.
 */
export function walk(map: ArenaMap, fighter: Fighter, dx: number, dy: number): void {
  const { radius } = CLASSES[fighter.kind]!;
  const parts = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / (UNIT / 4)));
  for (let part = 0; part < parts; part++) {
    const x = fighter.x + Math.trunc((dx * (part + 1)) / parts) - Math.trunc((dx * part) / parts);
    if (isFree(map, x, fighter.y, radius)) fighter.x = x;
    const y = fighter.y + Math.trunc((dy * (part + 1)) / parts) - Math.trunc((dy * part) / parts);
    if (isFree(map, fighter.x, y, radius)) fighter.y = y;
  }
}

/** Whether a body of this radius can be there. */
export function isFree(map: ArenaMap, x: number, y: number, radius: number): boolean {
  const left = (x - radius) >> 8;
  const right = (x + radius) >> 8;
  const top = (y - radius) >> 8;
  const bottom = (y + radius) >> 8;
  return !blocksFeet(map, left, top) && !blocksFeet(map, right, top) && !blocksFeet(map, left, bottom) && !blocksFeet(map, right, bottom);
}

/** Moves overlapping fighters apart, a little every tick. */
export function pushApart({ map, fighters }: Skirmish): void {
  for (let i = 0; i < fighters.length; i++) {
    const a = fighters[i]!;
    if (a.hp <= 0) continue;
    for (let j = i + 1; j < fighters.length; j++) {
      const b = fighters[j]!;
      if (b.hp <= 0) continue;
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      const touch = ((CLASSES[a.kind]!.radius + CLASSES[b.kind]!.radius) * 3) >> 2;
      if (Math.abs(dx) >= touch || Math.abs(dy) >= touch) continue;
      const sideways = Math.abs(dx) > Math.abs(dy);
      const px = sideways ? (dx < 0 ? -6 : 6) : 0;
      const py = sideways ? 0 : dy < 0 ? -6 : 6;
      walk(map, a, -px, -py);
      walk(map, b, px, py);
    }
  }
}

/** Whether nothing that stops arrows is between two places; checked every quarter of a tile. */
export function sees(map: ArenaMap, x: number, y: number, toX: number, toY: number): boolean {
  const dx = toX - x;
  const dy = toY - y;
  const steps = Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / (UNIT / 4));
  for (let i = 1; i < steps; i++) {
    if (blocksShots(map, (x + Math.trunc((dx * i) / steps)) >> 8, (y + Math.trunc((dy * i) / steps)) >> 8)) return false;
  }
  return true;
}

/** The square of the distance between two. */
export function squareBetween(a: { readonly x: number; readonly y: number }, b: { readonly x: number; readonly y: number }): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  return dx * dx + dy * dy;
}

/** Whether one direction is the opposite of another. */
export const isReversal = (one: number, other: number): boolean => one > 0 && other > 0 && Math.abs(one - other) === 4;
