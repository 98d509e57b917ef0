import type { Rng } from "../../../../rng.ts";
import { AIR, BLOCK, BRICK, GROUND, LEDGE, PIPE_LEFT, PIPE_RIGHT, PIPE_TOP_LEFT, PIPE_TOP_RIGHT, RAIL, SPIKES } from "./tiles.ts";

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

const between = (rng: Rng, low: number, high: number): number => (high <= low ? low : low + rng.below(high - low + 1));
/** Cells of ground: low enough to have room above, high enough to be seen. */
const [LOWEST, HIGHEST] = [1, 6];
const held = (ground: number): number => Math.min(HIGHEST, Math.max(LOWEST, ground));

/** Ground of a height under some columns. */
export function earth(strip: Strip, x: number, width: number, ground: number): void {
  for (let column = x; column < x + width; column++)
    for (let y = strip.height - ground; y < strip.height; y++) set(strip, column, y, GROUND);
}

/** A pipe, whole: two cells wide. */
function pipe(strip: Strip, x: number, ground: number, high: number): void {
  const top = strip.height - ground - high;
  set(strip, x, top, PIPE_TOP_LEFT);
  set(strip, x + 1, top, PIPE_TOP_RIGHT);
  for (let y = top + 1; y < strip.height - ground; y++) {
    set(strip, x, y, PIPE_LEFT);
    set(strip, x + 1, y, PIPE_RIGHT);
  }
}

function row(strip: Strip, x: number, width: number, y: number, code: number): void {
  for (let column = x; column < x + width; column++) set(strip, column, y, code);
}

/** Nothing but ground, sometimes with bricks over it. */
const meadow: Beat = {
  name: "meadow",
  least: 4,
  most: 8,
  tension: 0,
  build(strip, x, width, ground, rng) {
    earth(strip, x, width, ground);
    if (width < 5) return ground;
    const kind = rng.below(5);
    const long = between(rng, 2, width - 2);
    const from = x + between(rng, 1, width - long - 1);
    if (kind === 0) {
      row(strip, from, long, strip.height - ground - 4, BRICK);
      if (long > 3) row(strip, from + 1, long - 2, strip.height - ground - 8, BRICK);
    } else if (kind === 1) row(strip, from, long, strip.height - ground - 4, LEDGE);
    else if (kind === 2) earth(strip, from, long, Math.min(HIGHEST + 2, ground + 1));
    else if (kind === 3) for (let n = 0; n < 2; n++) set(strip, from + n, strip.height - ground - 1, BLOCK);
    return ground;
  },
};

/** Two ways, one above the other: planks in the air, and below them thorns or a pit. */
const highRoad: Beat = {
  name: "high road",
  least: 12,
  most: 18,
  tension: 0.5,
  build(strip, x, width, ground, rng, hard) {
    earth(strip, x, width, ground);
    const base = strip.height - ground;
    // A step up to the first plank.
    for (let k = 0; k < 2; k++) for (let n = 0; n <= k; n++) set(strip, x + 2 + k, base - 1 - n, BLOCK);
    let y = base - 5;
    for (let at = x + 5; at < x + width - 3;) {
      const long = Math.min(between(rng, 3, 5), x + width - 2 - at);
      row(strip, at, long, y, rng.below(3) === 0 ? BRICK : LEDGE);
      at += long + between(rng, 1, 2 + Math.round(hard));
      y = Math.max(2, Math.min(base - 4, y + between(rng, -2, 1)));
    }
    for (let at = x + 6; at < x + width - 4; at += between(rng, 4, 6)) {
      const long = between(rng, 1, 1 + Math.round(1.5 * hard));
      if (rng.below(2) === 0) row(strip, at, long, base - 1, SPIKES);
      else
        for (let column = at; column < at + long; column++)
          for (let deep = base; deep < strip.height; deep++) set(strip, column, deep, AIR);
    }
    return ground;
  },
};

/** A cliff: blocks of earth, each higher than the last, and a drop behind them. */
const cliff: Beat = {
  name: "cliff",
  least: 10,
  most: 15,
  tension: 0.4,
  build(strip, x, width, ground, rng) {
    earth(strip, x, 2, ground);
    let high = ground;
    let at = x + 2;
    while (at < x + width - 3) {
      const long = Math.min(between(rng, 2, 4), x + width - 3 - at);
      high = Math.min(9, high + between(rng, 1, 3));
      earth(strip, at, long, high);
      if (long > 2 && rng.next() < 0.3) row(strip, at, 2, Math.max(1, strip.height - high - 4), BRICK);
      at += long;
    }
    const behind = held(ground + between(rng, -1, 2));
    earth(strip, at, x + width - at, behind);
    return behind;
  },
};

/** One or two pipes. */
const pipes: Beat = {
  name: "pipes",
  least: 6,
  most: 11,
  tension: 0.3,
  build(strip, x, width, ground, rng, hard) {
    earth(strip, x, width, ground);
    const most = hard > 0.6 ? 3 : 2;
    pipe(strip, x + 2, ground, between(rng, 1, most));
    if (width >= 9) pipe(strip, x + width - 4, ground, between(rng, 1, most));
    return ground;
  },
};

/** A gap; what lies behind it is as high, or a little higher or lower. */
const gap: Beat = {
  name: "gap",
  least: 6,
  most: 9,
  tension: 0.5,
  build(strip, x, width, ground, rng, hard) {
    const wide = Math.min(width - 4, between(rng, 2, 2 + Math.round(3 * hard)));
    const before = between(rng, 2, width - wide - 2);
    const behind = held(ground + between(rng, -2, 2));
    earth(strip, x, before, ground);
    earth(strip, x + before + wide, width - before - wide, behind);
    return behind;
  },
};

/** A wide gap with a ledge or two of wood across it. */
const bridges: Beat = {
  name: "ledges over a gap",
  least: 10,
  most: 14,
  tension: 0.6,
  build(strip, x, width, ground, rng, hard) {
    earth(strip, x, 2, ground);
    const behind = held(ground + between(rng, -1, 1));
    earth(strip, x + width - 2, 2, behind);
    const least = hard > 0.6 ? 2 : 3;
    for (let at = x + 2 + between(rng, 2, 3); at < x + width - 4;) {
      const long = Math.min(between(rng, least, 4), x + width - 3 - at);
      row(strip, at, long, strip.height - held(ground + between(rng, -1, 2)), LEDGE);
      at += long + between(rng, 2, 2 + Math.round(2 * hard));
    }
    return behind;
  },
};

/** A platform that moves across a gap which is too wide to jump. */
const ferry: Beat = {
  name: "ferry",
  least: 12,
  most: 15,
  tension: 0.75,
  build(strip, x, width, ground, rng) {
    earth(strip, x, 2, ground);
    const behind = held(ground + between(rng, -1, 1));
    earth(strip, x + width - 2, 2, behind);
    row(strip, x + 3, width - 6, strip.height - Math.max(ground, behind), RAIL);
    return behind;
  },
};

/** Steps of stone up to a drop, over a pit or down again. */
const stairs: Beat = {
  name: "stairs",
  least: 9,
  most: 13,
  tension: 0.45,
  build(strip, x, width, ground, rng, hard) {
    const high = Math.min(4, Math.floor((width - 3) / 2), 12 - ground - 3);
    earth(strip, x, width, ground);
    const up = (from: number, step: number) => {
      for (let n = 0; n < high; n++) for (let k = 0; k <= n; k++) set(strip, from + n * step, strip.height - ground - 1 - k, BLOCK);
    };
    const pit = width - 2 * high >= 4 && rng.next() < 0.3 + 0.6 * hard ? Math.min(width - 2 * high - 2, 3) : 0;
    const middle = width - 2 * high - 2;
    up(x + 1, 1);
    if (rng.next() < 0.6 || pit > 0) up(x + width - 2, -1);
    if (pit > 0) {
      const from = x + 1 + high + Math.floor((middle - pit) / 2);
      for (let column = from; column < from + pit; column++)
        for (let y = strip.height - ground; y < strip.height; y++) set(strip, column, y, AIR);
    }
    return ground;
  },
};

/** The ground rises or falls in terraces. */
const terraces: Beat = {
  name: "terraces",
  least: 6,
  most: 12,
  tension: 0.2,
  build(strip, x, width, ground, rng) {
    const up = ground <= 2 || (ground < 5 && rng.below(2) === 0) ? 1 : -1;
    let high = ground;
    let column = x;
    while (column < x + width) {
      const long = Math.min(between(rng, 2, 4), x + width - column);
      earth(strip, column, long, high);
      column += long;
      if (x + width - column >= 2) high = held(high + up * between(rng, 1, 2));
    }
    return strip.height - firstGround(strip, x + width - 1);
  },
};

function firstGround({ width, height, tiles }: Strip, x: number): number {
  for (let y = 0; y < height; y++) if (tiles[y * width + x] === GROUND) return y;
  return height;
}

/** Islands of earth over a pit. */
const islands: Beat = {
  name: "islands",
  least: 10,
  most: 14,
  tension: 0.65,
  build(strip, x, width, ground, rng, hard) {
    earth(strip, x, 2, ground);
    let high = ground;
    let at = x + 2 + between(rng, 2, 2 + Math.round(1.5 * hard));
    while (at < x + width - 5) {
      const long = Math.min(between(rng, 2, 4), x + width - 4 - at);
      high = Math.min(7, Math.max(2, high + between(rng, -2, 2)));
      row(strip, at, long, strip.height - high, GROUND);
      row(strip, at, long, strip.height - high + 1, GROUND);
      at += long + between(rng, 2, 2 + Math.round(1.5 * hard));
    }
    const behind = held(high + between(rng, -1, 1));
    earth(strip, x + width - 2, 2, behind);
    return behind;
  },
};

/** Spikes in the ground, in strips to jump over. */
const thorns: Beat = {
  name: "thorns",
  least: 7,
  most: 12,
  tension: 0.7,
  build(strip, x, width, ground, rng, hard) {
    earth(strip, x, width, ground);
    for (let at = x + 2; at < x + width - 2;) {
      const long = Math.min(between(rng, 1, 1 + Math.round(2 * hard)), x + width - 2 - at);
      row(strip, at, long, strip.height - ground - 1, SPIKES);
      at += long + between(rng, 2, 4);
    }
    if (rng.next() < 0.35) row(strip, x + 2, width - 4, strip.height - ground - 4, LEDGE);
    return ground;
  },
};

/** Ledges one above another, and something at the top. */
const tower: Beat = {
  name: "tower",
  least: 7,
  most: 10,
  tension: 0.35,
  build(strip, x, width, ground, rng) {
    earth(strip, x, width, ground);
    let left = rng.below(2) === 0;
    const top = between(rng, 2, 5);
    // A wall of stone carries it, or it hangs in the air.
    const wall = rng.below(2) === 0 ? (left ? x + width - 2 : x + 1) : -1;
    let y = strip.height - ground - between(rng, 3, 4);
    for (; y >= top; y -= between(rng, 3, 4)) {
      const long = between(rng, 2, Math.max(3, Math.floor(width / 2)));
      row(strip, left ? x + 1 : x + width - 1 - long, long, y, rng.below(4) === 0 ? BRICK : LEDGE);
      left = !left;
    }
    if (wall >= 0) for (let high = strip.height - ground - 1; high > strip.height - ground - 4; high--) set(strip, wall, high, BLOCK);
    return ground;
  },
};

/** A roof hangs low. */
const tunnel: Beat = {
  name: "tunnel",
  least: 8,
  most: 12,
  tension: 0.55,
  build(strip, x, width, ground, rng) {
    earth(strip, x, width, ground);
    // Of bricks, or of earth that hangs in the air.
    const bottom = strip.height - ground - between(rng, 4, 5);
    const [top, code] = rng.below(2) === 0 ? [bottom - 1, BRICK] : [bottom - between(rng, 2, 3), GROUND];
    for (let y = Math.max(0, top); y < bottom; y++) row(strip, x + 1, width - 2, y, code);
    return ground;
  },
};

export const BEATS: readonly Beat[] = [
  meadow,
  pipes,
  gap,
  highRoad,
  cliff,
  bridges,
  ferry,
  stairs,
  terraces,
  islands,
  thorns,
  tower,
  tunnel,
];
export const REST = meadow;
