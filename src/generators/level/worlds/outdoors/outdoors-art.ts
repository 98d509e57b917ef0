import { ABOVE, BELOW, LEFT, RIGHT, shaded, type Colour, type WorldArt } from "../art.ts";

const GRASS: Colour = [112, 168, 86];
const SAND: Colour = [210, 184, 138];
const DEEP: Colour = [74, 132, 196];
const LEAF: Colour = [52, 116, 62];
const PLANK: Colour = [160, 112, 66];
const ROOF: Colour = [176, 74, 56];
const PLASTER: Colour = [216, 200, 164];
const CANVAS: Colour = [214, 180, 104];
const CROP: Colour = [196, 158, 66];
const STONE: Colour = [142, 146, 150];

const grass = (u: number, v: number, salt: number): Colour => ((u * 5 + v * 3 + salt * 7) % 17 === 0 ? shaded(GRASS, -16) : GRASS);

/** Meadows, paths with soft rims, water with banks, trees, houses with ridges, windows and doors. */
export const outdoorsArt: WorldArt = {
  joins(tile, other) {
    if (tile === "path") return other === "path" || other === "bridge" || other === "door";
    if (tile === "water") return other === "water" || other === "bridge";
    return tile === other;
  },
  paint(tile, mask, u, v, salt) {
    const [up, right, down, left] = [(mask & ABOVE) === 0, (mask & RIGHT) === 0, (mask & BELOW) === 0, (mask & LEFT) === 0];
    const rim = (up && v === 0) || (down && v === 7) || (left && u === 0) || (right && u === 7);
    switch (tile) {
      case "flowers":
        return (u + salt) % 4 === 1 && (v + 2 * salt) % 4 === 2 ? [[244, 220, 110], [232, 120, 140], [240, 240, 250], [170, 140, 230]][(u + v + salt) % 4]! as unknown as Colour : grass(u, v, salt); // prettier-ignore
      case "path": {
        const corner = (up || down) && (left || right) && (up ? v < 2 : down && v > 5) && (left ? u < 2 : right && u > 5);
        if (corner) return grass(u, v, salt);
        if (rim) return shaded(SAND, -30);
        return (u * 7 + v * 11 + salt * 3) % 19 === 0 ? shaded(SAND, -18) : SAND;
      }
      case "bridge":
        return v % 3 === 2 || u === 0 || u === 7 ? shaded(PLANK, -44) : PLANK;
      case "field":
        return v % 4 === 3 ? shaded(CROP, -60) : v % 4 === 1 && u % 2 === salt % 2 ? [128, 168, 70] : CROP;
      case "water":
        if (up && v < 2) return v === 0 ? shaded(GRASS, -50) : shaded(DEEP, -30);
        if (rim) return shaded(DEEP, 50);
        return (u + 3 * v + 2 * salt) % 11 < 2 && v % 3 === 1 ? shaded(DEEP, 50) : DEEP;
      case "tree": {
        // Crowns of several sizes, a little off the middle: else a wood would look like a grid.
        const [dx, dy] = [u - 3.5 + (salt % 2) - 0.5, v - 3.2 + (salt >> 1) - 0.5];
        if (dx * dx + dy * dy < 9 + 2 * salt)
          return shaded(LEAF, (dx + dy < -2 ? 36 : dx + dy > 2 ? -22 : 0) + ((u * 3 + v + salt) % 5 === 0 ? 12 : 0));
        // Between crowns lie others in their shade.
        if ((u < 4 ? !left : !right) && (v < 4 ? !up : !down)) return shaded(LEAF, (u + v + salt) % 3 === 0 ? -12 : -26);
        return v > 5 && u >= 3 && u <= 4 ? [104, 74, 44] : v > 5 && dx * dx < 9 ? shaded(GRASS, -34) : grass(u, v, salt);
      }
      case "rock": {
        const [dx, dy] = [u - 3.5, v - 4];
        if (dx * dx + dy * dy * 1.6 > 9) return grass(u, v, salt);
        return v < 4 ? shaded(STONE, 26) : STONE;
      }
      case "fence": {
        const post = u === 3 || u === 4;
        const rail = (v === 2 || v === 5) && (u < 4 ? !left : !right);
        if (post && v > 0 && v < 7) return v === 1 ? shaded(PLANK, 30) : PLANK;
        if ((!up && v === 0 && post) || (!down && v === 7 && post)) return PLANK;
        return rail ? shaded(PLANK, 14) : grass(u, v, salt);
      }
      default:
        return tile === "grass" ? grass(u, v, salt) : built(tile, { up, down, rim }, u, v, salt);
    }
  },
};

/** What people have built. */
function built(
  tile: string,
  { up, down, rim }: { readonly up: boolean; readonly down: boolean; readonly rim: boolean },
  u: number,
  v: number,
  salt: number,
): Colour {
  switch (tile) {
    case "roof":
      if (rim && !down) return shaded(ROOF, -50);
      return v % 4 === 3 ? shaded(ROOF, -34) : (u + (v < 4 ? 0 : 3)) % 6 === 0 ? shaded(ROOF, -18) : up && v < 3 ? shaded(ROOF, 30) : ROOF;
    case "wall":
      if (v === 0) return shaded(PLASTER, -70);
      if (v === 7) return shaded(STONE, -30);
      if (salt % 2 === 0 && u >= 2 && u <= 5 && v >= 2 && v <= 5)
        return u === 2 || u === 5 || v === 2 || v === 5 ? shaded(PLANK, -50) : [120, 180, 214];
      return u === 0 || u === 7 ? shaded(PLASTER, -24) : PLASTER;
    case "door":
      if (u === 0 || u === 7 || v === 0) return shaded(PLANK, -70);
      return u === 5 && v === 4 ? [240, 210, 90] : u % 3 === 0 ? shaded(PLANK, -34) : shaded(PLANK, -10);
    case "tent":
      return (u + v) % 4 === 0 ? shaded(CANVAS, -40) : rim ? shaded(CANVAS, -60) : CANVAS;
    case "well": {
      const [dx, dy] = [u - 3.5, v - 3.5];
      const off = dx * dx + dy * dy;
      return off > 13 ? SAND : off < 5 ? [40, 60, 96] : v < 3 ? shaded(STONE, 24) : STONE;
    }
    case "fire": {
      const [dx, dy] = [u - 3.5, v - 4];
      if (v > 5) return u % 3 === 0 ? [70, 46, 30] : [104, 74, 44];
      return dx * dx + dy * dy < 3 ? [255, 226, 110] : dx * dx * 1.6 + dy * dy < 11 ? [232, 110, 44] : SAND;
    }
    default:
      return grass(u, v, salt);
  }
}
