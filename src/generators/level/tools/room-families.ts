import { around, at, between, cellular, eachInner, ellipse, fill, fillAll, mirror, type RoomMaker } from "../room-drawing.ts";
import { divide, labyrinth, river, ROOM_MAKERS } from "../room-makers.ts";
import { FLOOR, PILLAR, ROOM_HEIGHT, ROOM_WIDTH, WALL, WATER, type RoomStyle, type RoomTiles } from "../room.ts";
import type { Rng } from "../../../rng.ts";

/** Makers that only the corpus has, so that the network learns more variety than the rules have. */
const MORE: Readonly<Record<RoomStyle, readonly RoomMaker[]>> = {
  cave: [
    /** Tunnels that wander, of changing width. */
    (tiles, rng) => {
      fillAll(tiles, WALL);
      for (let n = between(rng, 3, 5); n > 0; n--) {
        let [x, y] = [between(rng, 2, 13), between(rng, 2, 9)];
        for (let length = between(rng, 10, 28); length > 0; length--) {
          fill(tiles, x, y, x + 1, y + rng.below(2), FLOOR);
          if (rng.below(2) === 0) x = Math.min(Math.max(x + (rng.below(2) === 0 ? 1 : -1), 1), 13);
          else y = Math.min(Math.max(y + (rng.below(2) === 0 ? 1 : -1), 1), 9);
        }
      }
    },
    /** One wide cavern with rocks left standing. */
    (tiles, rng) => {
      cellular(tiles, rng, 0.28, 5);
      for (let n = between(rng, 1, 4); n > 0; n--) ellipse(tiles, between(rng, 3, 12), between(rng, 3, 8), 0.8 + rng.next(), 0.8, WALL);
    },
    /** A cave around a core of rock. */
    (tiles, rng) => {
      cellular(tiles, rng, 0.25, 4);
      ellipse(tiles, between(rng, 6, 9), between(rng, 5, 6), 2 + 2 * rng.next(), 1.5 + rng.next(), WALL);
      roughen(tiles, rng);
    },
  ],
  hall: [
    /** Round, or nearly. */
    (tiles, rng) => {
      fillAll(tiles, WALL);
      ellipse(tiles, 7.5, 5.5, 5.2 + 2 * rng.next(), 4.4 + rng.next(), FLOOR);
      const ring = rng.below(3);
      if (ring === 1) for (const [x, y] of [[5, 4], [5, 7], [10, 4], [10, 7]] as const) tiles[at(x, y)] = PILLAR; // prettier-ignore
      if (ring === 2) fill(tiles, 7, 5, 8, 6, rng.pick([PILLAR, WATER, WALL]));
    },
    /** A cross. */
    (tiles, rng) => {
      fillAll(tiles, WALL);
      const [w, h] = [between(rng, 2, 4), between(rng, 1, 3)];
      fill(tiles, 8 - w, 1, 7 + w, 10, FLOOR);
      fill(tiles, 1, 6 - h, 14, 5 + h, FLOOR);
      if (w > 2 && rng.below(2) === 0) tiles[at(9 - w, 6 - h)] = PILLAR;
      mirror(tiles, true, true);
    },
    /** A shrine in the middle with gaps. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      const [w, h] = [between(rng, 3, 4), between(rng, 2, 3)];
      fill(tiles, 8 - w, 6 - h, 7 + w, 5 + h, WALL);
      fill(tiles, 9 - w, 7 - h, 6 + w, 4 + h, FLOOR);
      if (rng.below(2) === 0) fill(tiles, 7, 6 - h, 8, 5 + h, FLOOR);
      else fill(tiles, 8 - w, 5, 7 + w, 6, FLOOR);
      if (w === 4 && rng.below(2) === 0) tiles[at(6, 5)] = PILLAR;
      mirror(tiles, true, true);
    },
    /** Alcoves along two walls. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      const [depth, step] = [between(rng, 1, 2), between(rng, 3, 4)];
      for (let x = between(rng, 1, 2); x <= 7; x += step) fill(tiles, x, 1, x, depth, WALL);
      mirror(tiles, true, true);
    },
    /** Blocks of wall, four alike. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      const [left, top] = [between(rng, 2, 4), between(rng, 2, 3)];
      fill(tiles, left, top, left + between(rng, 0, 2), top + between(rng, 0, 1), rng.pick([WALL, WALL, PILLAR]));
      mirror(tiles, true, true);
    },
  ],
  chambers: [
    /** A corridor around a core, with a closet in it. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      const [dx, dy] = [between(rng, 3, 4), between(rng, 3, 3)];
      fill(tiles, dx, dy, 15 - dx, 11 - dy, WALL);
      if (rng.below(3) > 0) {
        fill(tiles, dx + 1, dy + 1, 14 - dx, 10 - dy, FLOOR);
        const x = between(rng, dx + 1, 13 - dx);
        fill(tiles, x, rng.below(2) === 0 ? dy : 11 - dy, x + rng.below(2), rng.below(2) === 0 ? dy : 11 - dy, FLOOR);
      }
    },
    /** Rooms joined by bent corridors. */
    (tiles, rng) => {
      fillAll(tiles, WALL);
      let last: readonly [number, number] | null = null;
      for (let n = between(rng, 3, 4); n > 0; n--) {
        const [w, h] = [between(rng, 3, 5), between(rng, 2, 4)];
        const [x, y] = [between(rng, 1, 15 - w), between(rng, 1, 11 - h)];
        fill(tiles, x, y, x + w - 1, y + h - 1, FLOOR);
        const middle = [x + (w >> 1), y + (h >> 1)] as const;
        if (last) {
          fill(tiles, Math.min(last[0], middle[0]), last[1], Math.max(last[0], middle[0]), last[1], FLOOR);
          fill(tiles, middle[0], Math.min(last[1], middle[1]), middle[0], Math.max(last[1], middle[1]), FLOOR);
        }
        last = middle;
      }
    },
    /** Cells on both sides of a corridor. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      const top = between(rng, 3, 4);
      const bottom = top + between(rng, 2, 3) + 1;
      fill(tiles, 1, top, 14, top, WALL);
      fill(tiles, 1, bottom, 14, bottom, WALL);
      const step = between(rng, 4, 5);
      for (let x = step; x < 14; x += step) {
        fill(tiles, x, 1, x, top, WALL);
        fill(tiles, x, bottom, x, 10, WALL);
      }
      for (let x = 1; x < 14; x += step) {
        tiles[at(Math.min(x + 1 + rng.below(step - 2), 13), top)] = FLOOR;
        tiles[at(Math.min(x + 1 + rng.below(step - 2), 13), bottom)] = FLOOR;
      }
    },
  ],
  maze: [
    /** Bars from wall to wall, passed at their ends in turn. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      const step = between(rng, 3, 4);
      const upright = rng.below(2) === 0;
      const gap = between(rng, 1, 2);
      let side = rng.below(2);
      for (let k = between(rng, 2, 3); k <= (upright ? 13 : 9); k += step) {
        if (upright) fill(tiles, k, side === 0 ? 1 + gap : 1, k, side === 0 ? 10 : 10 - gap, WALL);
        else fill(tiles, side === 0 ? 1 + gap : 1, k, side === 0 ? 14 : 14 - gap, k, WALL);
        side = 1 - side;
      }
    },
    /** A maze around a court. */
    (tiles, rng) => {
      labyrinth(tiles, rng, 2, 0.6);
      const [w, h] = [between(rng, 2, 3), between(rng, 1, 2)];
      fill(tiles, 8 - w, 6 - h, 7 + w, 5 + h, FLOOR);
      if (rng.below(2) === 0) fill(tiles, 7, 5, 8, 6, rng.pick([PILLAR, WATER]));
    },
    /** Hedges: short bars, none of them touching. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      for (let y = between(rng, 2, 3); y <= 9; y += between(rng, 2, 3)) {
        for (let x = between(rng, 1, 3); x <= 12;) {
          const length = between(rng, 2, 5);
          fill(tiles, x, y, Math.min(x + length - 1, 13), y, WALL);
          x += length + between(rng, 1, 2);
        }
      }
    },
  ],
  pond: [
    /** A moat around an island, with bridges. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      const [dx, dy] = [between(rng, 3, 4), between(rng, 2, 3)];
      fill(tiles, dx, dy, 15 - dx, 11 - dy, WATER);
      fill(tiles, dx + 1, dy + 1, 14 - dx, 10 - dy, FLOOR);
      if (rng.below(2) === 0) fill(tiles, dx, 5, 15 - dx, 6, FLOOR);
      else fill(tiles, 7, dy, 8, 11 - dy, FLOOR);
      if (rng.below(2) === 0) tiles[at(dx + 1, dy + 1)] = PILLAR;
      mirror(tiles, true, true);
    },
    /** Basins, four alike or two. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      const [left, top] = [between(rng, 2, 4), between(rng, 2, 3)];
      fill(tiles, left, top, left + between(rng, 1, 2), top + between(rng, 1, 2), WATER);
      if (rng.below(2) === 0) fill(tiles, 7, 5, 7, 5, PILLAR);
      mirror(tiles, true, true);
    },
    /** A flooded cave. */
    (tiles, rng) => {
      cellular(tiles, rng, 0.32, 4);
      const pool = tiles.slice();
      cellular(pool, rng, 0.5, 4);
      eachInner((x, y) => {
        if (tiles[at(x, y)] === FLOOR && pool[at(x, y)] === WALL && around(tiles, x, y, WALL) < 3) tiles[at(x, y)] = WATER;
      });
    },
    /** A river through a built hall. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      river(tiles, rng);
      if (rng.below(2) === 0) for (const [x, y] of [[2, 2], [13, 2], [2, 9], [13, 9]] as const) tiles[at(x, y)] = PILLAR; // prettier-ignore
    },
  ],
  ruin: [
    /** One half is built, the other is a cave. */
    (tiles, rng) => {
      const cave = tiles.slice();
      cellular(cave, rng, 0.42, 4);
      fillAll(tiles, FLOOR);
      for (let x = 3; x <= 12; x += 3) for (const y of [3, 8]) tiles[at(x, y)] = PILLAR;
      const left = rng.below(2) === 0;
      const seam = between(rng, 6, 9);
      eachInner((x, y) => {
        if (left ? x < seam : x > seam) tiles[at(x, y)] = cave[at(x, y)]!;
      });
    },
    /** A court whose wall has gaps, and single columns. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      const [dx, dy] = [between(rng, 2, 4), between(rng, 2, 3)];
      eachInner((x, y) => {
        const onX = (x === dx || x === 15 - dx) && y >= dy && y <= 11 - dy;
        const onY = (y === dy || y === 11 - dy) && x >= dx && x <= 15 - dx;
        if ((onX || onY) && rng.next() < 0.65) tiles[at(x, y)] = WALL;
      });
      for (const [x, y] of [[6, 5], [9, 5], [6, 6], [9, 6]] as const) if (rng.next() < 0.5) tiles[at(x, y)] = PILLAR; // prettier-ignore
    },
    /** A nave with fallen corners and rubble along the walls. */
    (tiles, rng) => {
      fillAll(tiles, FLOOR);
      divide(tiles, rng, 1, 1, ROOM_WIDTH - 2, ROOM_HEIGHT - 2, 1);
      for (const [x, y] of [
        [1, 1],
        [14, 1],
        [1, 10],
        [14, 10],
      ] as const) {
        // prettier-ignore
        if (rng.next() < 0.7) ellipse(tiles, x, y, 1 + 2 * rng.next(), 1 + 2 * rng.next(), WALL);
      }
      const before = tiles.slice();
      eachInner((x, y) => {
        if (before[at(x, y)] === FLOOR && around(before, x, y, WALL) >= 3 && rng.next() < 0.12) tiles[at(x, y)] = PILLAR;
      });
    },
  ],
};

/** All makers of a style. */
export function familiesOf(style: RoomStyle): readonly RoomMaker[] {
  return [...ROOM_MAKERS[style], ...MORE[style]];
}

/** One more round of smoothing. */
function roughen(tiles: RoomTiles, rng: Rng): void {
  const before = tiles.slice();
  eachInner((x, y) => {
    const walls = around(before, x, y, WALL);
    if (before[at(x, y)] === WALL && walls <= 2 && rng.next() < 0.5) tiles[at(x, y)] = FLOOR;
    if (before[at(x, y)] === FLOOR && walls >= 6) tiles[at(x, y)] = WALL;
  });
}
