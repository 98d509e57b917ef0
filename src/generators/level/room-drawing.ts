import { floodFill } from "../../grid.ts";
import type { Rng } from "../../rng.ts";
import { gridOf, onFloor } from "./floor.ts";
import { joinFloor } from "./join-floor.ts";
import {
  closedRoom,
  FLOOR,
  inside,
  openingCells,
  ROOM_BORDER,
  ROOM_CELLS,
  ROOM_HEIGHT,
  ROOM_WIDTH,
  WALL,
  type Opening,
  type RoomTiles,
} from "./room.ts";

/** Fills the inner cells of a room by one method; the outer wall and its openings are given. */
export type RoomMaker = (tiles: RoomTiles, rng: Rng) => void;

export const at = (x: number, y: number): number => y * ROOM_WIDTH + x;
export const isInner = (x: number, y: number): boolean => x >= 1 && y >= 1 && x <= ROOM_WIDTH - 2 && y <= ROOM_HEIGHT - 2;

/** Both ends included; what lies outside the inner cells is left alone. */
export function fill(tiles: RoomTiles, left: number, top: number, right: number, bottom: number, code: number): void {
  for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) if (isInner(x, y)) tiles[at(x, y)] = code;
}

export function fillAll(tiles: RoomTiles, code: number): void {
  fill(tiles, 1, 1, ROOM_WIDTH - 2, ROOM_HEIGHT - 2, code);
}

/** All inner cells whose middle lies within an ellipse. */
export function ellipse(tiles: RoomTiles, x: number, y: number, radiusX: number, radiusY: number, code: number): void {
  eachInner((cx, cy) => {
    const [dx, dy] = [(cx - x) / radiusX, (cy - y) / radiusY];
    if (dx * dx + dy * dy <= 1) tiles[at(cx, cy)] = code;
  });
}

export function eachInner(visit: (x: number, y: number) => void): void {
  for (let y = 1; y <= ROOM_HEIGHT - 2; y++) for (let x = 1; x <= ROOM_WIDTH - 2; x++) visit(x, y);
}

/** A whole number from `low` to `high`, both included. */
export function between(rng: Rng, low: number, high: number): number {
  return low + rng.below(high - low + 1);
}

/** How many of the eight cells around are of this kind; cells outside the room count as wall. */
export function around(tiles: ArrayLike<number>, x: number, y: number, code: number): number {
  let count = 0;
  for (let ny = y - 1; ny <= y + 1; ny++) {
    for (let nx = x - 1; nx <= x + 1; nx++) {
      if (nx === x && ny === y) continue;
      const outside = nx < 0 || ny < 0 || nx >= ROOM_WIDTH || ny >= ROOM_HEIGHT;
      if ((outside ? WALL : tiles[at(nx, ny)]) === code) count++;
    }
  }
  return count;
}

/** Noise of wall and floor, smoothed until it looks like rock. */
export function cellular(tiles: RoomTiles, rng: Rng, wallShare: number, rounds: number): void {
  eachInner((x, y) => (tiles[at(x, y)] = rng.next() < wallShare ? WALL : FLOOR));
  for (let round = 0; round < rounds; round++) {
    const before = tiles.slice();
    eachInner((x, y) => {
      const walls = around(before, x, y, WALL);
      tiles[at(x, y)] = walls >= 5 || (before[at(x, y)] === WALL && walls >= 4) ? WALL : FLOOR;
    });
  }
}

/** Copies the left half, the upper half or both over to the other side. */
export function mirror(tiles: RoomTiles, horizontally: boolean, vertically: boolean): void {
  eachInner((x, y) => {
    const fromX = horizontally && x >= ROOM_WIDTH / 2 ? ROOM_WIDTH - 1 - x : x;
    const fromY = vertically && y >= ROOM_HEIGHT / 2 ? ROOM_HEIGHT - 1 - y : y;
    tiles[at(x, y)] = tiles[at(fromX, fromY)]!;
  });
}

/**
 * Makes a room: the inside by a maker, a free cell behind every opening, and all floor connected.
 * @param stray how crooked the joining paths may be: 0 is straight
 */
export function makeRoom(maker: RoomMaker, openings: readonly Opening[], rng: Rng, stray = 0.5): RoomTiles {
  const tiles = closedRoom(openings);
  maker(tiles, rng);
  const cells = openings.flatMap(openingCells);
  for (const cell of cells) tiles[inside(cell)] = FLOOR;
  const whim = new Float64Array(ROOM_CELLS);
  for (let cell = 0; cell < ROOM_CELLS; cell++) whim[cell] = 1 + stray * rng.next();
  joinFloor(
    { width: ROOM_WIDTH, height: ROOM_HEIGHT, tiles, floor: FLOOR, wall: WALL, fixed: ROOM_BORDER, cost: (cell) => whim[cell]! },
    cells[0] ?? tiles.indexOf(FLOOR),
  );
  return tiles;
}

/** Whether all floor of the room, openings included, is connected. */
export function isOneRegion(tiles: ArrayLike<number>): boolean {
  let floor = 0;
  let from = -1;
  for (let cell = 0; cell < ROOM_CELLS; cell++) {
    if (tiles[cell] !== FLOOR) continue;
    floor++;
    from = cell;
  }
  return from >= 0 && floodFill(gridOf(ROOM_WIDTH, tiles), onFloor(tiles), from).length === floor;
}
