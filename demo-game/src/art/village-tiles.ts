import { paint, type Brush, type Picture } from "./picture.ts";

/** Grass, and paths that fray into it. */
const GRASSES = 6;
const PATH = GRASSES;

export function villageTiles(): Picture[] {
  const tiles: Picture[] = [];
  for (let n = 0; n < GRASSES; n++) tiles.push(grass(n));
  for (let open = 0; open < 16; open++) tiles.push(path(open));
  return tiles;
}

/** The tile of a cell; `isPath` tells where the paths run. */
export function villageTile(isPath: (x: number, y: number) => boolean, x: number, y: number): number {
  if (isPath(x, y)) {
    return PATH + (isPath(x, y - 1) ? 0 : 1) + (isPath(x + 1, y) ? 0 : 2) + (isPath(x, y + 1) ? 0 : 4) + (isPath(x - 1, y) ? 0 : 8);
  }
  const chance = (Math.imul(x + 3, 73856093) ^ Math.imul(y + 7, 19349663)) >>> 4;
  return chance % 11 < 8 ? chance % 3 : chance % GRASSES;
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
