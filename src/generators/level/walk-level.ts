import type { Level } from "../../content.ts";
import { beside, SIDES } from "../../grid.ts";
import { FLOOR } from "./room.ts";

/** A cell by its column and row; every entity is one. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * Steps from a place to every cell, -1 without a way: first with closed doors, then, if a key was reached, also through the doors.
 * `beforeKey` has the steps of the first round only.
 */
export function walkLevel(level: Level, start: Spot): { distance: Int32Array; beforeKey: Int32Array } {
  const { width, height, tiles, entities } = level;
  const distance = new Int32Array(width * height).fill(-1);
  const shut = new Uint8Array(width * height);
  for (const { kind, x, y } of entities) if (kind === "door") shut[y * width + x] = 1;
  const keys = entities.filter(({ kind }) => kind === "key").map(({ x, y }) => y * width + x);
  let frontier = [start.y * width + start.x];
  distance[frontier[0]!] = 0;
  let beforeKey = distance;
  const waiting = new Map<number, number>();
  for (let steps = 1; frontier.length > 0; steps++) {
    const next: number[] = [];
    for (const here of frontier) {
      for (let side = 0; side < SIDES; side++) {
        const there = beside(level, here, side);
        if (tiles[there] !== FLOOR || distance[there] !== -1) continue;
        if (shut[there] === 1) {
          waiting.set(there, steps);
          continue;
        }
        distance[there] = steps;
        next.push(there);
      }
    }
    frontier = next;
    if (frontier.length === 0 && beforeKey === distance) {
      beforeKey = distance.slice();
      if (!keys.some((key) => distance[key]! >= 0)) break;
      shut.fill(0);
      for (const [door, at] of waiting) {
        distance[door] = at;
        frontier.push(door);
        steps = Math.max(steps, at);
      }
    }
  }
  return { distance, beforeKey };
}
