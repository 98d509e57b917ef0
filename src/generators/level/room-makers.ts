import type { Rng } from "../../rng.ts";
import { FLOOR, PILLAR, ROOM_HEIGHT, ROOM_WIDTH, WALL, WATER, type RoomStyle, type RoomTiles } from "./room.ts";
import { around, at, between, cellular, eachInner, ellipse, fill, fillAll, isInner, mirror, type RoomMaker } from "./room-drawing.ts";
import { labyrinth as labyrinthOf } from "./worlds/dungeon/labyrinth.ts";

/** Rooms by hand-written rules, two or three manners of each style. */
export const ROOM_MAKERS: Readonly<Record<RoomStyle, readonly RoomMaker[]>> = {
  cave: [
    (tiles, rng) => cellular(tiles, rng, 0.36 + 0.12 * rng.next(), between(rng, 3, 5)),
    /** A few round chambers in the rock. */
    (tiles, rng) => {
      fillAll(tiles, WALL);
      for (let n = between(rng, 3, 6); n > 0; n--) {
        ellipse(tiles, between(rng, 2, 13), between(rng, 2, 9), 1.6 + 2.6 * rng.next(), 1.4 + 1.8 * rng.next(), FLOOR);
      }
    },
  ],
  hall: [
    /** Pillars on a lattice. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      const [stepX, stepY] = [between(rng, 2, 4), between(rng, 2, 4)];
      const [left, top] = [between(rng, 2, 3), between(rng, 2, 3)];
      eachInner((x, y) => {
        if (x < 14 && y < 10 && x >= left && y >= top && (x - left) % stepX === 0 && (y - top) % stepY === 0) tiles[at(x, y)] = PILLAR;
      });
      mirror(tiles, true, true);
    },
    /** Two rows of columns along the long axis. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      const top = between(rng, 2, 4);
      const step = between(rng, 2, 3);
      for (let x = between(rng, 2, 3); x <= 7; x += step) tiles[at(x, top)] = PILLAR;
      mirror(tiles, true, true);
    },
    /** Corners cut off. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      const [w, h] = [between(rng, 1, 4), between(rng, 1, 3)];
      fill(tiles, 1, 1, w, h, WALL);
      if (rng.below(2) === 0) tiles[at(w + 2, h + 2)] = PILLAR;
      mirror(tiles, true, true);
    },
  ],
  chambers: [
    /** Halved, and halved again, with a doorway in each wall. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      divide(tiles, rng, 1, 1, ROOM_WIDTH - 2, ROOM_HEIGHT - 2, 3);
    },
    /** Corridors that cross, with closets beside them. */
    (tiles, rng) => {
      fillAll(tiles, WALL);
      const [x, y] = [between(rng, 5, 9), between(rng, 4, 6)];
      fill(tiles, x, 1, x + 1, ROOM_HEIGHT - 2, FLOOR);
      fill(tiles, 1, y, ROOM_WIDTH - 2, y + 1, FLOOR);
      for (let n = between(rng, 1, 4); n > 0; n--) {
        const [w, h] = [between(rng, 2, 4), between(rng, 2, 3)];
        const [left, top] = [between(rng, 1, ROOM_WIDTH - 2 - w), between(rng, 1, ROOM_HEIGHT - 2 - h)];
        fill(tiles, left, top, left + w - 1, top + h - 1, FLOOR);
      }
    },
  ],
  maze: [(tiles, rng) => labyrinth(tiles, rng, 2, 0.5 + 0.5 * rng.next()), (tiles, rng) => labyrinth(tiles, rng, 3, 0.5 * rng.next())],
  pond: [
    /** A pool in an open room, round or irregular. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      const [x, y] = [between(rng, 6, 9), between(rng, 5, 6)];
      ellipse(tiles, x, y, 2 + 2.5 * rng.next(), 1.4 + 1.6 * rng.next(), WATER);
      if (rng.below(2) === 0) ellipse(tiles, x + between(rng, -3, 3), y + between(rng, -1, 1), 2.2, 1.6, WATER);
    },
    /** A river from wall to wall, with bridges. */
    (tiles, rng) => {
      cellular(tiles, rng, 0.3, 4);
      river(tiles, rng);
    },
  ],
  ruin: [
    /** Chambers whose walls have fallen. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      divide(tiles, rng, 1, 1, ROOM_WIDTH - 2, ROOM_HEIGHT - 2, 3);
      const standing = 0.45 + 0.3 * rng.next();
      eachInner((x, y) => {
        if (tiles[at(x, y)] === WALL && rng.next() > standing) tiles[at(x, y)] = rng.next() < 0.25 ? PILLAR : FLOOR;
      });
    },
    /** A hall of columns, some of them gone, rock breaking in at the edges. */
    (tiles, rng) => {
      cellular(tiles, rng, 0.34, 4);
      for (let y = 3; y <= 8; y += between(rng, 2, 3)) {
        for (let x = 3; x <= 12; x += 3) if (tiles[at(x, y)] === FLOOR && rng.next() < 0.7) tiles[at(x, y)] = PILLAR;
      }
    },
  ],
};

/** Splits a rectangle by a wall with a doorway, then its halves. */
export function divide(tiles: RoomTiles, rng: Rng, left: number, top: number, right: number, bottom: number, depth: number): void {
  const [w, h] = [right - left + 1, bottom - top + 1];
  const tall = h * 1.4 > w;
  if (depth === 0 || (tall ? h : w) < 7 || (depth < 3 && rng.next() < 0.15)) return;
  const gap = between(rng, 1, 2);
  if (tall) {
    const y = between(rng, top + 2, bottom - 2);
    fill(tiles, left, y, right, y, WALL);
    const x = between(rng, left, right - gap + 1);
    fill(tiles, x, y, x + gap - 1, y, FLOOR);
    divide(tiles, rng, left, top, right, y - 1, depth - 1);
    divide(tiles, rng, left, y + 1, right, bottom, depth - 1);
  } else {
    const x = between(rng, left + 2, right - 2);
    fill(tiles, x, top, x, bottom, WALL);
    const y = between(rng, top, bottom - gap + 1);
    fill(tiles, x, y, x, y + gap - 1, FLOOR);
    divide(tiles, rng, left, top, x - 1, bottom, depth - 1);
    divide(tiles, rng, x + 1, top, right, bottom, depth - 1);
  }
}

/** {@link labyrinthOf} in a room. */
export function labyrinth(tiles: RoomTiles, rng: Rng, step: 2 | 3, loops: number): void {
  labyrinthOf({ tiles, width: ROOM_WIDTH, height: ROOM_HEIGHT }, rng, step, loops);
}

/** Water that crosses the room, two cells wide, and one or two bridges. */
export function river(tiles: RoomTiles, rng: Rng): void {
  const upright = rng.below(2) === 0;
  const length = upright ? ROOM_HEIGHT - 2 : ROOM_WIDTH - 2;
  const across = upright ? ROOM_WIDTH - 2 : ROOM_HEIGHT - 2;
  let middle = between(rng, Math.floor(across / 2) - 2, Math.floor(across / 2) + 2);
  const cell = (along: number, aside: number) => (upright ? ([aside, along] as const) : ([along, aside] as const));
  const bridges = new Set([between(rng, 2, length - 2), ...(rng.below(2) === 0 ? [between(rng, 2, length - 2)] : [])]);
  for (let along = 1; along <= length; along++) {
    for (let k = 0; k < 2; k++) {
      const [x, y] = cell(along, middle + k);
      const bridge = bridges.has(along) || bridges.has(along - 1);
      if (isInner(x, y)) tiles[at(x, y)] = bridge ? FLOOR : WATER;
    }
    // The river turns only between bridges, or they would lead into it.
    const near = [along - 1, along, along + 1].some((place) => bridges.has(place));
    if (!near && rng.next() < 0.3) middle = Math.min(Math.max(middle + (rng.below(2) === 0 ? 1 : -1), 3), across - 3);
  }
  // Banks: no water against rock inside the room.
  const before = tiles.slice();
  eachInner((x, y) => {
    if (before[at(x, y)] === WALL && around(before, x, y, WATER) > 0) tiles[at(x, y)] = FLOOR;
  });
}
