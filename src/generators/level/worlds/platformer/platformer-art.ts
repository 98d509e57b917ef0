import { ABOVE, BELOW, LEFT, RIGHT, shaded, type Colour, type WorldArt } from "../art.ts";

const SKY: Colour = [156, 212, 240];
const SOIL: Colour = [138, 92, 56];
const TURF: Colour = [86, 170, 74];
const STONE: Colour = [164, 158, 150];
const BRICK: Colour = [190, 98, 62];
const WOOD: Colour = [176, 128, 70];
const STEEL: Colour = [104, 116, 132];
const PIPE: Colour = [70, 170, 84];

/** Turf on soil, hewn stone, bricks, planks, a rail under the sky, pipes that shine. */
export const platformerArt: WorldArt = {
  joins: (tile, other) => tile === other || (tile.startsWith("pipe") && other.startsWith("pipe")),
  paint(tile, mask, u, v, salt) {
    const rim = ((mask & LEFT) === 0 && u === 0) || ((mask & RIGHT) === 0 && u === 7) || ((mask & BELOW) === 0 && v === 7);
    switch (tile) {
      case "ground": {
        if ((mask & ABOVE) === 0 && v < 3) return v === 2 && (u + salt) % 3 === 0 ? SOIL : shaded(TURF, v === 0 ? 24 : 0);
        if (rim) return shaded(SOIL, -34);
        return (u * 3 + v * 5 + salt * 2) % 13 === 0 ? shaded(SOIL, -18) : SOIL;
      }
      case "block":
        return u === 0 || v === 0 ? shaded(STONE, 28) : u === 7 || v === 7 ? shaded(STONE, -44) : STONE;
      case "brick":
        return v % 4 === 3 || (u + (v < 4 ? 0 : 4)) % 8 === 7 ? shaded(BRICK, -60) : v % 4 === 0 ? shaded(BRICK, 18) : BRICK;
      case "ledge":
        return v > 3 ? SKY : v === 3 ? shaded(WOOD, -60) : v === 0 ? shaded(WOOD, 26) : u === 7 ? shaded(WOOD, -30) : WOOD;
      case "rail":
        return v === 1 ? STEEL : v === 0 && u % 4 < 2 ? shaded(STEEL, 40) : v === 2 && u % 4 === 0 ? shaded(STEEL, -30) : SKY;
      case "spikes": {
        const away = u % 4 < 2 ? u % 4 : 3 - (u % 4);
        return v >= 6 - 3 * away + 1 ? (u % 4 === 1 ? [236, 240, 246] : [150, 156, 168]) : SKY;
      }
      case "pipe-top-left":
      case "pipe-top-right":
      case "pipe-left":
      case "pipe-right": {
        const across = tile.endsWith("left") ? u : u + 8;
        const lip = tile.startsWith("pipe-top") && v < 5;
        if (!lip && (across < 1 || across > 14)) return SKY;
        if (lip && (v === 0 || v === 4)) return shaded(PIPE, -80);
        if (across === (lip ? 0 : 1) || across === (lip ? 15 : 14)) return shaded(PIPE, -80);
        return across < 5 ? shaded(PIPE, 44) : across > 10 ? shaded(PIPE, -34) : PIPE;
      }
      default:
        return SKY;
    }
  },
};
