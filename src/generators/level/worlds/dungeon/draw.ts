import type { Rng } from "../../../../rng.ts";
import { FLOOR, PILLAR, WALL } from "../../room.ts";

/** A room that is being drawn: its own tiles, walls included. The outermost cells are its walls, which drawing leaves alone. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly tiles: Uint8Array<ArrayBuffer>;
}

/** Puts a code on an inner cell; elsewhere nothing happens. */
export function put({ width, height, tiles }: Canvas, x: number, y: number, code: number): void {
  if (x >= 1 && y >= 1 && x <= width - 2 && y <= height - 2) tiles[y * width + x] = code;
}

export function see({ width, height, tiles }: Canvas, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? WALL : tiles[y * width + x]!;
}

/** Both ends included. */
export function box(canvas: Canvas, left: number, top: number, right: number, bottom: number, code: number): void {
  for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) put(canvas, x, y, code);
}

export function all(canvas: Canvas, code: number): void {
  box(canvas, 1, 1, canvas.width - 2, canvas.height - 2, code);
}

/** Cells whose middle lies within an ellipse. */
export function oval(canvas: Canvas, x: number, y: number, radiusX: number, radiusY: number, code: number): void {
  for (let cy = Math.max(1, Math.floor(y - radiusY)); cy <= y + radiusY; cy++) {
    for (let cx = Math.max(1, Math.floor(x - radiusX)); cx <= x + radiusX; cx++) {
      const [dx, dy] = [(cx - x) / radiusX, (cy - y) / radiusY];
      if (dx * dx + dy * dy <= 1) put(canvas, cx, cy, code);
    }
  }
}

/** A whole number from `low` to `high`, both included; `low` where there is none. */
export function some(rng: Rng, low: number, high: number): number {
  return high <= low ? low : low + rng.below(high - low + 1);
}

/** How many of the eight cells around are of this code. */
export function ring(canvas: Canvas, x: number, y: number, code: number): number {
  let count = 0;
  for (let dy = -1; dy <= 1; dy++)
    for (let dx = -1; dx <= 1; dx++) if ((dx !== 0 || dy !== 0) && see(canvas, x + dx, y + dy) === code) count++;
  return count;
}

/** Noise of wall and floor, smoothed until it looks like rock. */
export function rock(canvas: Canvas, rng: Rng, share: number, rounds: number): void {
  const { width, height, tiles } = canvas;
  for (let y = 1; y < height - 1; y++) for (let x = 1; x < width - 1; x++) put(canvas, x, y, rng.next() < share ? WALL : FLOOR);
  for (let round = 0; round < rounds; round++) {
    const before = { width, height, tiles: tiles.slice() };
    for (let y = 1; y < height - 1; y++) {
      for (let x = 1; x < width - 1; x++) {
        const walls = ring(before, x, y, WALL);
        put(canvas, x, y, walls >= 5 || (walls >= 4 && see(before, x, y) === WALL) ? WALL : FLOOR);
      }
    }
  }
  worn(canvas);
}

/** Wears away single cells that stick out of a wall: in rows they look like the teeth of a comb. */
function worn(canvas: Canvas): void {
  const { width, height } = canvas;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      if (see(canvas, x, y) !== WALL) continue;
      const held = [[1, 0], [-1, 0], [0, 1], [0, -1]].filter(([dx, dy]) => see(canvas, x + dx!, y + dy!) === WALL).length; // prettier-ignore
      if (held === 1) put(canvas, x, y, FLOOR);
    }
  }
}

/** Copies the left half, the upper half or both over to the other side. */
export function mirrored(canvas: Canvas, horizontally: boolean, vertically: boolean): void {
  const { width, height } = canvas;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const fromX = horizontally && 2 * x >= width ? width - 1 - x : x;
      const fromY = vertically && 2 * y >= height ? height - 1 - y : y;
      put(canvas, x, y, see(canvas, fromX, fromY));
    }
  }
}

/** Splits a rectangle by a wall with a doorway, then its halves. */
export function halved(canvas: Canvas, rng: Rng, left: number, top: number, right: number, bottom: number, depth: number): void {
  const [w, h] = [right - left + 1, bottom - top + 1];
  const tall = h * 1.4 > w;
  if (depth === 0 || (tall ? h : w) < 6 || (depth < 3 && rng.next() < 0.15)) return;
  const gap = some(rng, 1, 2);
  if (tall) {
    const y = some(rng, top + 2, bottom - 2);
    box(canvas, left, y, right, y, WALL);
    const x = some(rng, left, right - gap + 1);
    box(canvas, x, y, x + gap - 1, y, FLOOR);
    halved(canvas, rng, left, top, right, y - 1, depth - 1);
    halved(canvas, rng, left, y + 1, right, bottom, depth - 1);
    return;
  }
  const x = some(rng, left + 2, right - 2);
  box(canvas, x, top, x, bottom, WALL);
  const y = some(rng, top, bottom - gap + 1);
  box(canvas, x, y, x, y + gap - 1, FLOOR);
  halved(canvas, rng, left, top, x - 1, bottom, depth - 1);
  halved(canvas, rng, x + 1, top, right, bottom, depth - 1);
}

/** Single cells of rock that touch no other rock are columns: rock does not stand alone. */
export function columnsForCrumbs(canvas: Canvas): void {
  for (let y = 1; y < canvas.height - 1; y++)
    for (let x = 1; x < canvas.width - 1; x++) if (see(canvas, x, y) === WALL && ring(canvas, x, y, WALL) === 0) put(canvas, x, y, PILLAR);
}
