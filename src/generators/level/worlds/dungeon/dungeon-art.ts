import { ABOVE, BELOW, shaded, type Colour, type WorldArt } from "../art.ts";

const ROCK: Colour = [30, 28, 44];
const TOP: Colour = [70, 67, 100];
const FACE: Colour = [104, 92, 112];
const GROUND: Colour = [196, 172, 132];
const SHADE: Colour = [156, 134, 104];
const STONE: Colour = [122, 112, 126];
const DEEP: Colour = [52, 96, 164];
const WAVE: Colour = [112, 168, 214];
const BANK: Colour = [40, 70, 126];

/** Rock, wall faces, shadows below them, columns, water with banks. */
export const dungeonArt: WorldArt = {
  joins: (tile, other) => (tile === "wall" || tile === "water" ? tile === other : other !== "wall"),
  paint(tile, mask, u, v, salt) {
    if (tile === "wall") {
      if (mask === 255) return ROCK;
      return (mask & BELOW) === 0 && v >= 3 ? (v === 5 || u === (v < 5 ? 2 : 6) ? TOP : FACE) : TOP;
    }
    if (tile === "water") {
      if ((mask & ABOVE) === 0 && v < 2) return BANK;
      return (u + 2 * v + 2 * salt) % 8 < 2 && v % 3 === 1 ? WAVE : DEEP;
    }
    const ground = (mask & ABOVE) === 0 && v < 2 ? SHADE : salt % 2 === 0 ? GROUND : shaded(GROUND, -6);
    if (tile !== "pillar") return ground;
    const [dx, dy] = [u - 3.5, v - 3.5];
    if (dx * dx + dy * dy > 11) return v > 4 && dx * dx < 9 ? SHADE : ground;
    return v < 4 ? [160, 150, 164] : STONE;
  },
};
