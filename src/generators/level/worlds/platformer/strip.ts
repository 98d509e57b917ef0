import type { Rng } from "../../../../rng.ts";
import { GROUND, PIPE_LEFT, PIPE_RIGHT, PIPE_TOP_LEFT, PIPE_TOP_RIGHT } from "./tiles.ts";

/** A level that is being built from left to right. */
export interface Strip {
  readonly width: number;
  readonly height: number;
  readonly tiles: Uint8Array;
}

/** What a beat does: how wide it is at least, how hard, and how it is built. */
export interface Beat {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** 0 a rest, 1 the hardest. */
  readonly tension: number;
  /**
   * Builds columns `x` to `x + width - 1`, on ground that is `ground` cells high.
   * @returns the height of the ground behind it
   */
  build(strip: Strip, x: number, width: number, ground: number, rng: Rng, hard: number): number;
}

export function set({ width, height, tiles }: Strip, x: number, y: number, code: number): void {
  if (x >= 0 && y >= 0 && x < width && y < height) tiles[y * width + x] = code;
}

export const between = (rng: Rng, low: number, high: number): number => (high <= low ? low : low + rng.below(high - low + 1));
/** Cells of ground: low enough to have room above, high enough to be seen. */
export const [LOWEST, HIGHEST] = [1, 6];
export const held = (ground: number): number => Math.min(HIGHEST, Math.max(LOWEST, ground));

/** Ground of a height under some columns. */
export function earth(strip: Strip, x: number, width: number, ground: number): void {
  for (let column = x; column < x + width; column++)
    for (let y = strip.height - ground; y < strip.height; y++) set(strip, column, y, GROUND);
}

/** A pipe, whole: two cells wide. */
export function pipe(strip: Strip, x: number, ground: number, high: number): void {
  const top = strip.height - ground - high;
  set(strip, x, top, PIPE_TOP_LEFT);
  set(strip, x + 1, top, PIPE_TOP_RIGHT);
  for (let y = top + 1; y < strip.height - ground; y++) {
    set(strip, x, y, PIPE_LEFT);
    set(strip, x + 1, y, PIPE_RIGHT);
  }
}

export function row(strip: Strip, x: number, width: number, y: number, code: number): void {
  for (let column = x; column < x + width; column++) set(strip, column, y, code);
}
