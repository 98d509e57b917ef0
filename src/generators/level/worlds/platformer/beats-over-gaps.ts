import { AIR, BLOCK, BRICK, GROUND, LEDGE, RAIL, SPIKES } from "./tiles.ts";
import { between, earth, held, row, set, type Beat } from "./strip.ts";

/** Two ways, one above the other: planks in the air, and below them thorns or a pit. */
export const highRoad: Beat = {
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
export const cliff: Beat = {
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

/** A wide gap with a ledge or two of wood across it. */
export const bridges: Beat = {
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
export const ferry: Beat = {
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

/** Islands of earth over a pit. */
export const islands: Beat = {
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

/** Ledges one above another, and something at the top. */
export const tower: Beat = {
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
export const tunnel: Beat = {
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
