import { bridges, cliff, ferry, highRoad, islands, tower, tunnel } from "./beats-over-gaps.ts";
import { between, earth, held, HIGHEST, pipe, row, set, type Beat, type Strip } from "./strip.ts";
import { AIR, BLOCK, BRICK, GROUND, LEDGE, SPIKES } from "./tiles.ts";

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
