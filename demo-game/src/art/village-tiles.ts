import type { Ground } from "../scenes/village-map.ts";
import { paint, type Brush, type Picture } from "./picture.ts";

/** Grass, and paths that fray into it; water with its banks, bridges, and soil. */
const GRASSES = 6;
const PATH = GRASSES;
const WATER = PATH + 16;
const BRIDGE = WATER + 16;
const SOIL = BRIDGE + 2;
const SOILS = 3;

export function villageTiles(): Picture[] {
  const tiles: Picture[] = [];
  for (let n = 0; n < GRASSES; n++) tiles.push(grass(n));
  for (let open = 0; open < 16; open++) tiles.push(path(open));
  for (let open = 0; open < 16; open++) tiles.push(water(open));
  tiles.push(bridge(true), bridge(false));
  for (let n = 0; n < SOILS; n++) tiles.push(soil(n));
  return tiles;
}

/** The tile of a cell; `ground` tells what lies where. */
export function villageTile(ground: (x: number, y: number) => Ground, x: number, y: number): number {
  const here = ground(x, y);
  /** Bits of the sides where it ends: north 1, east 2, south 4, west 8. */
  const ends = (goesOn: readonly Ground[]): number =>
    [ground(x, y - 1), ground(x + 1, y), ground(x, y + 1), ground(x - 1, y)].reduce(
      (bits, one, n) => bits + (goesOn.includes(one) ? 0 : 1 << n),
      0,
    );
  if (here === "path") return PATH + ends(["path", "bridge"]);
  if (here === "water") return WATER + ends(["water", "bridge"]);
  if (here === "bridge")
    return BRIDGE + (["path", "bridge"].includes(ground(x, y - 1)) && ["path", "bridge"].includes(ground(x, y + 1)) ? 0 : 1);
  const chance = (Math.imul(x + 3, 73856093) ^ Math.imul(y + 7, 19349663)) >>> 4;
  if (here === "soil") return SOIL + (chance % SOILS);
  if (here === "flowers") return 4 + (chance % 2);
  return chance % 11 < 9 ? chance % 3 : 3;
}

function grass(n: number): Picture {
  return paint(`grass-${n}`, 16, 16, (brush) => {
    const { rect, set, rng, speckle } = brush;
    rect(0, 0, 16, 16, "moss");
    speckle(7, "pine", ["moss"]);
    const tufts = n === 0 ? 2 : n === 1 ? 3 : 5;
    for (let k = 0; k < tufts; k++) {
      const x = 1 + rng.below(13);
      const y = 3 + rng.below(12);
      set(x, y, "leaf");
      set(x, y - 1, "leaf");
      set(x + 1, y, "pine");
      if (n > 1) set(x + 1, y - 1, "leaf");
    }
    if (n === 4) flower(brush, "rose", "lantern");
    if (n === 5) flower(brush, "sky", "white");
  });
}

function flower({ set, rng }: Brush, petal: "rose" | "sky", heart: "lantern" | "white"): void {
  for (let k = 0; k < 3; k++) {
    const x = 3 + k * 5 + rng.below(2);
    const y = 4 + rng.below(8);
    set(x, y + 1, "leaf");
    set(x - 1, y, petal);
    set(x + 1, y, petal);
    set(x, y - 1, petal);
    set(x, y, heart);
  }
}

/** Bits of `open`: grass lies north 1, east 2, south 4, west 8. */
function path(open: number): Picture {
  return paint(`path-${open}`, 16, 16, (brush) => {
    const { rect, fill, set, rng, speckle } = brush;
    rect(0, 0, 16, 16, "wood");
    speckle(6, "bark", ["wood"]);
    speckle(5, "tan", ["wood"]);
    for (let k = 0; k < 1 + (open % 3); k++) {
      const [x, y] = [2 + rng.below(11), 2 + rng.below(11)];
      rect(x, y, 3, 1, "stone");
      rect(x, y + 1, 3, 1, "steel");
      set(x, y, "mist");
    }
    const ragged = Array.from({ length: 16 }, () => rng.below(2) + 1);
    fill("moss", (x, y) => {
      const north = open & 1 && y < ragged[x]!;
      const south = open & 4 && y >= 16 - ragged[(x + 5) % 16]!;
      const west = open & 8 && x < ragged[y]!;
      const east = open & 2 && x >= 16 - ragged[(y + 5) % 16]!;
      // Outer corners are round.
      const corner = (bits: number, cx: number, cy: number): boolean =>
        (open & bits) === bits &&
        (x - cx) * (x - cx) + (y - cy) * (y - cy) > 42 &&
        (bits & 8 ? x < 6 : x > 9) &&
        (bits & 1 ? y < 6 : y > 9);
      return Boolean(north || south || west || east) || corner(9, 6, 6) || corner(3, 9, 6) || corner(12, 6, 9) || corner(6, 9, 9);
    });
    fill("bark", (x, y) => brush.get(x, y) !== "moss" && brush.get(x, y - 1) === "moss");
  });
}

/** Bits of `open`: a bank lies north 1, east 2, south 4, west 8. */
function water(open: number): Picture {
  return paint(`water-${open}`, 16, 16, ({ rect, fill, set, get, rng }) => {
    rect(0, 0, 16, 16, "navy");
    for (let k = 0; k < 4; k++) {
      const [x, y] = [rng.below(13), 2 + rng.below(13)];
      rect(x, y, 3, 1, "blue");
      if (k === 0) set(x + 1, y, "sky");
    }
    const ragged = Array.from({ length: 16 }, () => rng.below(2));
    const bank = (x: number, y: number, deep: number): boolean =>
      Boolean(
        (open & 1 && y < 3 + deep + ragged[x]!) ||
        (open & 4 && y >= 15 - deep - ragged[(x + 5) % 16]!) ||
        (open & 8 && x < 1 + deep + ragged[y]!) ||
        (open & 2 && x >= 15 - deep - ragged[(y + 5) % 16]!),
      );
    fill("sky", (x, y) => bank(x, y, 1));
    fill("bark", (x, y) => bank(x, y, 0));
    // The northern bank is seen from the front.
    fill("moss", (x, y) => Boolean(open & 1 && y < 1 + ragged[x]!) || (get(x, y) === "bark" && !(open & 1 && y < 4) && (x + y) % 3 !== 0));
  });
}

/** Planks across the water, with a rail on both sides. */
function bridge(upright: boolean): Picture {
  return paint(`bridge-${upright ? "upright" : "across"}`, 16, 16, ({ rect, set }) => {
    rect(0, 0, 16, 16, "wood");
    for (let n = 0; n < 16; n += 4) {
      if (upright) rect(0, n, 16, 1, "bark");
      else rect(n, 0, 1, 16, "bark");
      if (upright) rect(1, n + 1, 14, 1, "tan");
      else rect(n + 1, 1, 1, 14, "tan");
    }
    for (const side of [0, 14])
      if (upright) rect(side, 0, 2, 16, "bark");
      else rect(0, side, 16, 2, "bark");
    for (const side of [0, 14])
      for (const at of [1, 9])
        if (upright) set(side, at, "sand");
        else set(at, side, "sand");
  });
}

/** Furrows with something green in them. */
function soil(n: number): Picture {
  return paint(`soil-${n}`, 16, 16, ({ rect, set, rng }) => {
    rect(0, 0, 16, 16, "bark");
    for (const y of [3, 8, 13]) {
      rect(0, y, 16, 2, "wood");
      for (let x = rng.below(3); x < 16; x += 3 + rng.below(2)) {
        set(x, y - 1, "leaf");
        set(x, y - 2, n === 2 ? "sand" : "lime");
        set(x + 1, y - 1, n === 1 ? "lime" : "leaf");
        if (n === 2) set(x + 1, y - 2, "lantern");
      }
    }
  });
}
