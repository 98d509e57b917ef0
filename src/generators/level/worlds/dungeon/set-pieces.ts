import type { Rng } from "../../../../rng.ts";
import { FLOOR, PILLAR, WALL, WATER, type Opening } from "../../room.ts";
import { all, box, put, some, type Canvas } from "./draw.ts";

/** Cells of a room that are meant for somebody. */
export interface Spots {
  readonly enemies: readonly number[];
  readonly chests: readonly number[];
  readonly traps: readonly number[];
}

/** A room in which something is set up. */
export interface SetPiece {
  /** Its tag on the area. */
  readonly tag: string;
  /** Least size, walls included, one way or the other. */
  readonly least: readonly [long: number, short: number];
  /** Whether it fits rooms with such openings. */
  fits?(openings: readonly Opening[]): boolean;
  draw(canvas: Canvas, openings: readonly Opening[], rng: Rng): Spots;
}

/** Turns a piece that is drawn lying into one that stands, where the room is higher than wide: all of its cells change axes. */
function along(canvas: Canvas) {
  const wide = canvas.width >= canvas.height;
  return {
    long: wide ? canvas.width : canvas.height,
    short: wide ? canvas.height : canvas.width,
    put: (n: number, aside: number, code: number) => (wide ? put(canvas, n, aside, code) : put(canvas, aside, n, code)),
    box: (from: number, low: number, to: number, high: number, code: number) =>
      wide ? box(canvas, from, low, to, high, code) : box(canvas, low, from, high, to, code),
    cell: (n: number, aside: number) => (wide ? aside * canvas.width + n : n * canvas.width + aside),
  };
}

/** Somebody waits in niches on both sides, out of sight until one stands between them. */
const ambush: SetPiece = {
  tag: "ambush",
  least: [10, 8],
  draw(canvas, _, rng) {
    all(canvas, FLOOR);
    const { long, short, put: set, cell } = along(canvas);
    const enemies: number[] = [];
    // Niches of uneven width, on one side or both, two or three of them.
    const both = rng.next() < 0.6;
    for (let n = some(rng, 2, 3), count = 0; n + 3 < long - 1 && count < 3; count++) {
      const wide = some(rng, 2, 3);
      for (const far of both ? [false, true] : [rng.below(2) === 0]) {
        for (const end of [n, n + wide + 1])
          for (const aside of far ? [short - 3, short - 2] : [1, 2]) if (end < long - 1) set(end, aside, WALL);
        enemies.push(cell(n + 1, far ? short - 2 : 1));
      }
      n += wide + some(rng, 2, 4);
    }
    for (let n = 3; n < long - 3; n += some(rng, 3, 5)) set(n, Math.floor(short / 2) + rng.below(2) - 1, PILLAR);
    return { enemies, chests: [cell(Math.floor(long / 2), Math.floor(short / 2))], traps: [] };
  },
};

/** Treasure at the far end, columns on both sides of the way to it, and guards between them. */
const guarded: SetPiece = {
  tag: "guarded",
  least: [9, 7],
  draw(canvas, openings, rng) {
    all(canvas, FLOOR);
    const { long, short, put: set, cell } = along(canvas);
    const wide = canvas.width >= canvas.height;
    // The end that no way leads in by.
    const first = openings.some(({ side }) => side === (wide ? "west" : "north")) ? long - 3 : 2;
    const inwards = first === 2 ? 1 : -1;
    const mid = Math.floor(short / 2);
    const step = some(rng, 2, 3);
    for (let n = first + 2 * inwards; n > 2 && n < long - 3; n += step * inwards) {
      set(n, Math.max(2, mid - 2), PILLAR);
      set(n, Math.min(short - 3, mid + 2), PILLAR);
    }
    const before = (n: number) => Math.min(long - 3, Math.max(2, first + n * inwards));
    return {
      chests: [cell(first, mid), cell(first, mid - 1), cell(first, mid + 1)],
      enemies: [cell(before(3), mid - 1), cell(before(3), mid + 1), cell(before(5), mid), cell(before(4), 1)],
      traps: [cell(before(2), mid)],
    };
  },
};

/** A ledge behind water: whoever stands on it shoots across, and is reached by one bridge far off. */
const archers: SetPiece = {
  tag: "archers",
  least: [11, 9],
  fits: (openings) => new Set(openings.map(({ side }) => side)).size < 4,
  draw(canvas, openings, rng) {
    all(canvas, FLOOR);
    const { width, height } = canvas;
    // Along a wall without a way in; else the ledge would be a way through.
    const side = (["north", "south", "west", "east"] as const).find((one) => !openings.some((opening) => opening.side === one))!;
    const upright = side === "west" || side === "east";
    const [length, depth] = upright ? [height, width] : [width, height];
    const at = (n: number, away: number): [number, number] =>
      side === "north" ? [n, away] : side === "south" ? [n, height - 1 - away] : side === "west" ? [away, n] : [width - 1 - away, n];
    const wet = depth > 10 ? 2 : 1;
    const bridge = rng.below(2) === 0 ? 2 : length - 3;
    for (let n = 1; n < length - 1; n++) for (let k = 0; k < wet; k++) if (n !== bridge) put(canvas, ...at(n, 3 + k), WATER);
    const enemies = [0.25, 0.5, 0.75].map((share) => {
      const [x, y] = at(Math.round(share * (length - 1)), 1);
      return y * width + x;
    });
    const [cx, cy] = at(length - 1 - bridge, 1);
    for (let n = 3; n < length - 3; n += 3) put(canvas, ...at(n, Math.min(depth - 3, 5 + wet)), PILLAR);
    return { enemies, chests: [cy * width + cx], traps: [] };
  },
};

/** Two ways from one end to the other: a short one with traps and foes, a long one around. */
const twoWays: SetPiece = {
  tag: "two-ways",
  least: [13, 9],
  fits: (openings) => {
    const has = (side: string) => openings.some((opening) => opening.side === side);
    return (has("east") && has("west")) || (has("north") && has("south"));
  },
  draw(canvas, _, rng) {
    all(canvas, FLOOR);
    const { long, short, box: fill, put: set, cell } = along(canvas);
    const upper = rng.below(2) === 0;
    const wall = upper ? 3 : short - 4;
    // Between both ways a wall; on the long one, stubs to walk around.
    fill(3, wall, long - 4, wall, WALL);
    const [low, high] = upper ? [wall + 1, short - 2] : [1, wall - 1];
    for (let n = 4, even = true; n < long - 4; n += 3, even = !even) {
      if (even) fill(n, low, n, high - 2, WALL);
      else fill(n, low + 2, n, high, WALL);
    }
    const lane = upper ? 1 : short - 2;
    set(3, wall, WALL);
    const mid = Math.floor(long / 2);
    return {
      enemies: [cell(mid, lane), cell(mid + 2, lane)],
      traps: [cell(mid - 2, upper ? 2 : short - 3), cell(mid + 1, upper ? 2 : short - 3), cell(mid - 3, lane)],
      chests: [cell(mid, upper ? high : low)],
    };
  },
};

/** The last fight: open ground, columns to hide behind. */
export const arena: SetPiece = {
  tag: "boss",
  least: [5, 5],
  draw(canvas, _, rng) {
    all(canvas, FLOOR);
    const { width, height } = canvas;
    if (width >= 9 && height >= 8) {
      const [x, y] = [some(rng, 2, Math.floor(width / 4)), some(rng, 2, Math.floor(height / 4))];
      for (const px of [x, width - 1 - x]) for (const py of [y, height - 1 - y]) put(canvas, px, py, PILLAR);
      // In a great one a second ring of them.
      if (width > 14 && height > 9)
        for (const px of [x + 4, width - 5 - x]) for (const py of [y, height - 1 - y]) put(canvas, px, py, PILLAR);
      if (rng.below(2) === 0) for (const px of [1, width - 2]) for (const py of [1, height - 2]) put(canvas, px, py, WALL);
    }
    const mid = Math.floor(height / 2) * width + Math.floor(width / 2);
    return { enemies: [mid, mid - 2, mid + 2], chests: [], traps: [] };
  },
};

/** A counter across the room, goods behind it. */
export const shop: SetPiece = {
  tag: "shop",
  least: [5, 5],
  draw(canvas, openings) {
    all(canvas, FLOOR);
    const { width, height } = canvas;
    if (width >= 7 && height >= 6) {
      const y = openings.some(({ side }) => side === "north") ? height - 3 : 2;
      for (let x = 2; x < width - 2; x++) put(canvas, x, y, PILLAR);
    }
    return { enemies: [], chests: [], traps: [] };
  },
};

/** Set pieces for rooms on the way, and for those with something to guard. */
export const ON_THE_WAY: readonly SetPiece[] = [ambush, archers, twoWays];
export const WITH_TREASURE: readonly SetPiece[] = [guarded, archers, ambush];
