import type { Rng } from "../../../../rng.ts";
import { FLOOR, PILLAR, WALL, WATER, type RoomStyle } from "../../room.ts";
import { all, box, halved, mirrored, oval, put, rock, see, some, type Canvas } from "./draw.ts";
import { labyrinth } from "./labyrinth.ts";

/** Draws the inside of a room in one manner. */
export type Filler = (canvas: Canvas, rng: Rng) => void;

const middle = ({ width, height }: Canvas): [number, number] => [(width - 1) / 2, (height - 1) / 2];

const caves: readonly Filler[] = [
  (canvas, rng) => rock(canvas, rng, 0.34 + 0.12 * rng.next(), some(rng, 3, 5)),
  /** Round chambers in the rock. */
  (canvas, rng) => {
    all(canvas, WALL);
    const count = Math.max(2, Math.round((canvas.width * canvas.height) / 45));
    for (let n = 0; n < count; n++)
      oval(canvas, some(rng, 2, canvas.width - 3), some(rng, 2, canvas.height - 3), 1.6 + 2.6 * rng.next(), 1.4 + 1.8 * rng.next(), FLOOR);
  },
  /** One great hollow with uneven walls, and sometimes a pool in it. */
  (canvas, rng) => {
    rock(canvas, rng, 0.42, 3);
    const [x, y] = middle(canvas);
    oval(canvas, x, y, canvas.width / 2 - 1.6, canvas.height / 2 - 1.6, FLOOR);
    if (canvas.width > 10 && canvas.height > 8 && rng.next() < 0.4)
      oval(canvas, x + some(rng, -2, 2), y, 1 + canvas.width / 9, 1 + canvas.height / 9, WATER);
  },
];

const halls: readonly Filler[] = [
  /** Pillars on a lattice. */
  (canvas, rng) => {
    all(canvas, FLOOR);
    const [stepX, stepY] = [some(rng, 2, 4), some(rng, 2, 4)];
    const [left, top] = [some(rng, 2, 3), some(rng, 2, 3)];
    for (let y = top; y < canvas.height - 2; y += stepY) for (let x = left; x < canvas.width - 2; x += stepX) put(canvas, x, y, PILLAR);
    mirrored(canvas, true, true);
  },
  /** Two rows of columns along the long axis. */
  (canvas, rng) => {
    all(canvas, FLOOR);
    const step = some(rng, 2, 3);
    const away = some(rng, 2, 3);
    const wide = canvas.width >= canvas.height;
    for (let n = 2; n < (wide ? canvas.width : canvas.height) - 2; n += step) put(canvas, wide ? n : away, wide ? away : n, PILLAR);
    mirrored(canvas, true, true);
  },
  /** Corners cut off. */
  (canvas, rng) => {
    all(canvas, FLOOR);
    const [w, h] = [some(rng, 1, Math.floor(canvas.width / 4)), some(rng, 1, Math.floor(canvas.height / 4))];
    box(canvas, 1, 1, w, h, WALL);
    if (rng.below(2) === 0 && canvas.width > 9 && canvas.height > 8) put(canvas, w + 2, h + 2, PILLAR);
    mirrored(canvas, true, true);
  },
  /** A round room. */
  (canvas, rng) => {
    all(canvas, WALL);
    const [x, y] = middle(canvas);
    oval(canvas, x, y, x - 0.4, y - 0.4, FLOOR);
    if (canvas.width > 9 && canvas.height > 9 && rng.below(2) === 0) {
      for (const [dx, dy] of [
        [-0.45, -0.45],
        [0.45, -0.45],
        [-0.45, 0.45],
        [0.45, 0.45],
      ] as const)
        // prettier-ignore
        put(canvas, Math.round(x + dx * x), Math.round(y + dy * y), PILLAR);
      mirrored(canvas, true, true);
    }
  },
  /** Chapels along both long walls, wide enough for something to happen in them. */
  (canvas, rng) => {
    all(canvas, FLOOR);
    const wide = canvas.width >= canvas.height;
    const [long, short] = wide ? [canvas.width, canvas.height] : [canvas.height, canvas.width];
    if (short < 9) return;
    const step = some(rng, 4, 6);
    for (let n = step; n < long - 3; n += step)
      if (wide) box(canvas, n, 1, n, 2, WALL);
      else box(canvas, 1, n, 2, n, WALL);
    mirrored(canvas, true, true);
  },
  /** A dais in the middle, with columns at its corners. */
  (canvas, rng) => {
    all(canvas, FLOOR);
    const [x, y] = [Math.floor(canvas.width / 2), Math.floor(canvas.height / 2)];
    const [w, h] = [some(rng, 1, Math.max(1, Math.floor(canvas.width / 5))), some(rng, 1, Math.max(1, Math.floor(canvas.height / 5)))];
    if (canvas.width > 8 && canvas.height > 7) put(canvas, x - w - 1, y - h - 1, PILLAR);
    mirrored(canvas, true, true);
  },
];

const crypts: readonly Filler[] = [
  /** Chambers, halved and halved again. */
  (canvas, rng) => {
    all(canvas, FLOOR);
    halved(canvas, rng, 1, 1, canvas.width - 2, canvas.height - 2, 3);
  },
  /** Tombs in rows, with aisles between them. */
  (canvas, rng) => {
    all(canvas, FLOOR);
    const long = some(rng, 1, 2);
    for (let y = 2; y < canvas.height - 2; y += 2)
      for (let x = 2; x + long - 1 < canvas.width - 2; x += long + 1)
        box(canvas, x, y, x + long - 1, y, rng.next() < 0.85 ? PILLAR : FLOOR);
    const x = Math.floor(canvas.width / 2);
    box(canvas, x, 1, x, canvas.height - 2, FLOOR);
  },
  /** Corridors that cross, with burial niches beside them. */
  (canvas, rng) => {
    all(canvas, WALL);
    const [x, y] = [some(rng, 2, canvas.width - 4), some(rng, 2, canvas.height - 4)];
    const wide = Math.min(canvas.width, canvas.height) > 8 ? 1 : 0;
    box(canvas, x, 1, x + wide, canvas.height - 2, FLOOR);
    box(canvas, 1, y, canvas.width - 2, y + wide, FLOOR);
    for (let n = 2; n < canvas.width - 2; n += 2) box(canvas, n, y - 1, n, y + wide + 1, FLOOR);
    for (let n = 2; n < canvas.height - 2; n += 2) if (rng.next() < 0.7) box(canvas, x - 1, n, x + wide + 1, n, FLOOR);
    const [w, h] = [some(rng, 3, 5), some(rng, 2, 3)];
    const [left, top] = [some(rng, 1, canvas.width - 2 - w), some(rng, 1, canvas.height - 2 - h)];
    box(canvas, left, top, left + w, top + h, FLOOR);
  },
];

const flooded: readonly Filler[] = [
  /** A pool, round or irregular. */
  (canvas, rng) => {
    all(canvas, FLOOR);
    const [x, y] = middle(canvas);
    oval(canvas, x + some(rng, -1, 1), y, canvas.width / 5 + 1.2 * rng.next(), canvas.height / 5 + rng.next(), WATER);
    if (rng.below(2) === 0) oval(canvas, x + some(rng, -3, 3), y + some(rng, -1, 1), canvas.width / 7, canvas.height / 7, WATER);
  },
  /** Water all around an island that causeways lead to. */
  (canvas, rng) => {
    all(canvas, FLOOR);
    if (canvas.width < 10 || canvas.height < 9) return;
    const edge = some(rng, 2, 3);
    box(canvas, edge, edge, canvas.width - 1 - edge, canvas.height - 1 - edge, WATER);
    box(canvas, edge + 2, edge + 2, canvas.width - 3 - edge, canvas.height - 3 - edge, FLOOR);
    const [x, y] = [Math.floor(canvas.width / 2), Math.floor(canvas.height / 2)];
    if (rng.below(2) === 0) box(canvas, x, 1, x, canvas.height - 2, FLOOR);
    else box(canvas, 1, y, canvas.width - 2, y, FLOOR);
  },
  /** A river from wall to wall, with bridges. */
  (canvas, rng) => {
    rock(canvas, rng, 0.3, 4);
    river(canvas, rng);
  },
  /** Puddles. */
  (canvas, rng) => {
    all(canvas, FLOOR);
    const count = Math.max(1, Math.round((canvas.width * canvas.height) / 40));
    for (let n = 0; n < count; n++)
      oval(canvas, some(rng, 2, canvas.width - 3), some(rng, 2, canvas.height - 3), 0.8 + 1.4 * rng.next(), 0.6 + rng.next(), WATER);
  },
];

const ruins: readonly Filler[] = [
  /** Chambers whose walls have fallen. */
  (canvas, rng) => {
    all(canvas, FLOOR);
    halved(canvas, rng, 1, 1, canvas.width - 2, canvas.height - 2, 3);
    const standing = 0.45 + 0.3 * rng.next();
    for (let y = 1; y < canvas.height - 1; y++)
      for (let x = 1; x < canvas.width - 1; x++)
        if (see(canvas, x, y) === WALL && rng.next() > standing) put(canvas, x, y, rng.next() < 0.25 ? PILLAR : FLOOR);
  },
  /** A hall of columns, some of them gone, rock breaking in at the edges. */
  (canvas, rng) => {
    rock(canvas, rng, 0.3, 4);
    const step = some(rng, 2, 3);
    for (let y = 2; y < canvas.height - 2; y += step)
      for (let x = 2; x < canvas.width - 2; x += 3) if (see(canvas, x, y) === FLOOR && rng.next() < 0.65) put(canvas, x, y, PILLAR);
  },
  /** A hall with one corner fallen in. */
  (canvas, rng) => {
    rng.pick(halls)(canvas, rng);
    const [x, y] = [rng.below(2) * (canvas.width - 1), rng.below(2) * (canvas.height - 1)];
    oval(canvas, x, y, canvas.width / 2.6, canvas.height / 2.6, WALL);
    for (let n = 0; n < canvas.width / 2; n++) put(canvas, some(rng, 1, canvas.width - 2), some(rng, 1, canvas.height - 2), FLOOR);
  },
];

const mazes: readonly Filler[] = [
  (canvas, rng) => labyrinth(canvas, rng, 2, 0.5 + 0.5 * rng.next()),
  (canvas, rng) => labyrinth(canvas, rng, Math.min(canvas.width, canvas.height) < 8 ? 2 : 3, 0.5 * rng.next()),
];

/** Manners of each style. */
export const FILLERS: Readonly<Record<RoomStyle, readonly Filler[]>> = { cave: caves, hall: halls, chambers: crypts, maze: mazes, pond: flooded, ruin: ruins }; // prettier-ignore

/** A floor of bare stone: where things happen that want space. */
export const PLAIN: Filler = (canvas) => all(canvas, FLOOR);

/** Water from one wall to the other, two cells wide, with a bridge or two. */
function river(canvas: Canvas, rng: Rng): void {
  const upright = rng.below(2) === 0;
  const [length, across] = upright ? [canvas.height - 2, canvas.width - 2] : [canvas.width - 2, canvas.height - 2];
  let at = some(rng, Math.floor(across / 2) - 1, Math.floor(across / 2) + 1);
  const bridges = [some(rng, 2, length - 1), ...(rng.below(2) === 0 ? [some(rng, 2, length - 1)] : [])];
  for (let along = 1; along <= length; along++) {
    const bridge = bridges.some((one) => one === along || one === along - 1);
    for (let k = -1; k <= 2; k++) {
      const code = k >= 0 && k < 2 && !bridge ? WATER : FLOOR;
      // Banks: no water against rock inside the room.
      if (upright) put(canvas, at + k, along, code);
      else put(canvas, along, at + k, code);
    }
    const near = bridges.some((one) => one >= along - 1 && one <= along + 1);
    if (!near && rng.next() < 0.3) at = Math.min(Math.max(at + (rng.below(2) === 0 ? 1 : -1), 2), Math.max(2, across - 2));
  }
}
