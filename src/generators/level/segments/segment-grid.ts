import { floodFill } from "../../../grid.ts";
import {
  AIR,
  GROUND,
  LEDGE,
  PIPE_LEFT,
  PIPE_RIGHT,
  PIPE_TOP_LEFT,
  PIPE_TOP_RIGHT,
  PLATFORMER_TILES,
  RAIL,
  SOLID,
} from "../worlds/platformer/tiles.ts";
import { END, SEGMENT_CELLS, SEGMENT_HEIGHT, SEGMENT_WIDTH, type SegmentPlan, type SegmentTiles } from "./segment.ts";

/** Rows of air above a segment: a network wants a height that can be halved twice. */
export const SKY = 2;
export const GRID_HEIGHT = SEGMENT_HEIGHT + SKY;
export const GRID_CELLS = SEGMENT_WIDTH * GRID_HEIGHT;

/** The code of all four tiles of a pipe in the grid of a network, which none of the world's tiles has. */
export const PIPE_CODE = 100;
const PIPES: readonly number[] = [PIPE_TOP_LEFT, PIPE_TOP_RIGHT, PIPE_LEFT, PIPE_RIGHT];
const LEAST_RAIL = 3;

/** The code that a name of a network's list stands for; -1 for a name that this version does not have. */
export const gridCode = (name: string): number => (name === "pipe" ? PIPE_CODE : PLATFORMER_TILES.findIndex((tile) => tile.name === name));

/** 1 for the cells of the grid that every plan settles: the sky, and both ends. */
export const GRID_BORDER: Uint8Array = Uint8Array.from({ length: GRID_CELLS }, (_, cell) => {
  const x = cell % SEGMENT_WIDTH;
  return cell < SKY * SEGMENT_WIDTH || x < END || x >= SEGMENT_WIDTH - END ? 1 : 0;
});

/** The grid of a segment of which only sky and ends are drawn; air elsewhere. */
export function openGrid({ entry, exit }: SegmentPlan): Uint8Array<ArrayBuffer> {
  const grid = new Uint8Array(GRID_CELLS).fill(AIR);
  const ground = PLATFORMER_TILES.findIndex(({ name }) => name === "ground");
  for (let n = 0; n < END; n++) {
    for (let y = GRID_HEIGHT - entry; y < GRID_HEIGHT; y++) grid[y * SEGMENT_WIDTH + n] = ground;
    for (let y = GRID_HEIGHT - exit; y < GRID_HEIGHT; y++) grid[y * SEGMENT_WIDTH + SEGMENT_WIDTH - 1 - n] = ground;
  }
  return grid;
}

/** A segment as a network sees it: air above, and one code for pipes; -1 for what is open stays. */
export function gridOfSegment(tiles: ArrayLike<number>): Int16Array<ArrayBuffer> {
  const grid = new Int16Array(GRID_CELLS).fill(AIR);
  for (let cell = 0; cell < SEGMENT_CELLS; cell++)
    grid[cell + SKY * SEGMENT_WIDTH] = PIPES.includes(tiles[cell]!) ? PIPE_CODE : tiles[cell]!;
  return grid;
}

/**
 * The segment of a grid, its stamps whole: pipes are two wide and stand on what is below them, none on another or beside it; a rail too short
 * for its platform is a ledge. Earth has no holes that nobody sees into, and over a pit it hangs only as an island.
 */
export function segmentOfGrid(grid: ArrayLike<number>): SegmentTiles {
  const tiles = Uint8Array.from({ length: SEGMENT_CELLS }, (_, cell) => grid[cell + SKY * SEGMENT_WIDTH]!);
  const pipes = Uint8Array.from(tiles, (code) => (code === PIPE_CODE ? 1 : 0));
  for (let cell = 0; cell < SEGMENT_CELLS; cell++) if (pipes[cell]) tiles[cell] = AIR;
  // From the top, so that a pipe is begun where it is highest; a cell alone is none.
  for (let cell = 0; cell < SEGMENT_CELLS; cell++) {
    const x = cell % SEGMENT_WIDTH;
    if (!pipes[cell] || x >= SEGMENT_WIDTH - END - 1 || !pipes[cell + 1]) continue;
    standPipe(tiles, pipes, cell);
  }
  for (let cell = 0; cell < SEGMENT_CELLS; cell++) {
    if (tiles[cell] !== RAIL || (cell % SEGMENT_WIDTH > 0 && tiles[cell - 1] === RAIL)) continue;
    let long = 1;
    while ((cell + long) % SEGMENT_WIDTH > 0 && tiles[cell + long] === RAIL) long++;
    if (long < LEAST_RAIL) tiles.fill(LEDGE, cell, cell + long);
  }
  fillHoles(tiles);
  fillBelow(tiles);
  return tiles;
}

/** Air that is shut off from the sky becomes ground. */
function fillHoles(tiles: SegmentTiles): void {
  const grid = { width: SEGMENT_WIDTH, height: SEGMENT_HEIGHT };
  const open = (cell: number) => !SOLID[tiles[cell]!];
  const seen = new Uint8Array(SEGMENT_CELLS);
  for (let x = 0; x < SEGMENT_WIDTH; x++) if (open(x) && !seen[x]) for (const cell of floodFill(grid, open, x)) seen[cell] = 1;
  for (let cell = 0; cell < SEGMENT_CELLS; cell++) if (tiles[cell] === AIR && !seen[cell]) tiles[cell] = GROUND;
}

/** Ground with a pit below it, beside ground that goes down: the brink of the pit, which goes down too. */
function fillBelow(tiles: SegmentTiles): void {
  const reachesDown = (x: number, y: number) => {
    for (let row = y; row < SEGMENT_HEIGHT; row++) if (tiles[row * SEGMENT_WIDTH + x] !== GROUND) return false;
    return true;
  };
  const visit = (x: number, beside: number) => {
    let y = SEGMENT_HEIGHT - 1;
    while (y >= 0 && tiles[y * SEGMENT_WIDTH + x] === AIR) y--;
    if (y < 0 || y === SEGMENT_HEIGHT - 1 || tiles[y * SEGMENT_WIDTH + x] !== GROUND || !reachesDown(beside, y)) return;
    for (let row = y + 1; row < SEGMENT_HEIGHT; row++) tiles[row * SEGMENT_WIDTH + x] = GROUND;
  };
  for (let x = END; x < SEGMENT_WIDTH - END; x++) visit(x, x - 1);
  for (let x = SEGMENT_WIDTH - END - 1; x >= END; x--) visit(x, x + 1);
}

/** A pipe whose upper left is in this cell, down to what is solid in either column; what of `pipes` it stands for is taken away. */
function standPipe(tiles: SegmentTiles, pipes: Uint8Array, top: number): void {
  const free = (at: number) => tiles[at] === AIR;
  let end = top;
  while (end < SEGMENT_CELLS && free(end) && free(end + 1)) end += SEGMENT_WIDTH;
  let touches = [end, end + 1, top - SEGMENT_WIDTH, top - SEGMENT_WIDTH + 1].some((cell) => isPipe(tiles[cell] ?? AIR));
  for (let cell = top; cell < end; cell += SEGMENT_WIDTH) touches ||= isPipe(tiles[cell - 1]!) || isPipe(tiles[cell + 2]!);
  for (let cell = top; cell < end; cell += SEGMENT_WIDTH) {
    [pipes[cell], pipes[cell + 1]] = [0, 0];
    if (touches) continue;
    [tiles[cell], tiles[cell + 1]] = cell === top ? [PIPE_TOP_LEFT, PIPE_TOP_RIGHT] : [PIPE_LEFT, PIPE_RIGHT];
  }
}

export const isPipe = (code: number): boolean => PIPES.includes(code);
