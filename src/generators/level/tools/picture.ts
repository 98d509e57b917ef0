import { TILES, type EntityKind, type Level } from "../../../content.ts";
import { FLOOR, PILLAR, WALL, WATER } from "../room.ts";
import type { Picture } from "../../../tools/kind-tools.ts";

/** Pixels of a tile. */
const SIZE = 8;

type Colour = readonly [number, number, number];
const ROCK: Colour = [30, 28, 44];
const TOP: Colour = [70, 67, 100];
const FACE: Colour = [104, 92, 112];
const GROUND: Colour = [196, 172, 132];
const SHADE: Colour = [156, 134, 104];
const STONE: Colour = [122, 112, 126];
const DEEP: Colour = [52, 96, 164];
const WAVE: Colour = [112, 168, 214];

/** Signs of entities, 6 x 6 pixels: a letter is a colour, a dot is empty. */
const SIGNS: Readonly<Record<EntityKind, readonly string[]>> = {
  start: ["..gg..", ".gggg.", "gggggg", "..gg..", "..gg..", "..gg.."],
  exit: ["dddddd", ".ddddd", "..dddd", "...ddd", "....dd", ".....d"],
  enemy: [".rrrr.", "rwrrwr", "rrrrrr", ".rrrr.", "rr..rr", "r....r"],
  chest: [".dddd.", "dbbbbd", "bbbbbb", "ddyydd", "bbbbbb", "dddddd"],
  key: ["dyyyd.", "ydddyd", "dyyyd.", "ddyd..", "ddyyd.", "ddyyd."],
  door: ["bbbbbb", "bddddb", "bddddb", "bdydyb", "bddddb", "bddddb"],
};
const COLOURS: Readonly<Record<string, Colour>> = {
  g: [46, 140, 74],
  d: [40, 28, 30],
  r: [190, 44, 52],
  w: [250, 240, 230],
  b: [134, 78, 40],
  y: [250, 206, 72],
};

/** A picture of a floor: rock, wall faces, shadows, water and entities. */
export function levelPicture({ width, height, tiles, entities }: Level): Picture {
  const rgba = new Uint8Array(width * height * SIZE * SIZE * 4);
  const tile = (x: number, y: number) => (x < 0 || y < 0 || x >= width || y >= height ? WALL : tiles[y * width + x]!);
  const dot = (x: number, y: number, colour: Colour) => rgba.set([...colour, 255], (y * width * SIZE + x) * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const code = tile(x, y);
      const near = [-1, 0, 1].some((dy) => [-1, 0, 1].some((dx) => tile(x + dx, y + dy) !== WALL));
      for (let v = 0; v < SIZE; v++) {
        for (let u = 0; u < SIZE; u++) {
          dot(x * SIZE + u, y * SIZE + v, pixelOf(code, u, v, near, tile(x, y + 1) !== WALL, tile(x, y - 1) === WALL, (x + y) % 2 === 0));
        }
      }
    }
  }
  for (const { kind, x, y } of entities) {
    SIGNS[kind].forEach((row, v) =>
      [...row].forEach((letter, u) => {
        const colour = COLOURS[letter];
        if (colour) dot(x * SIZE + 1 + u, y * SIZE + 1 + v, colour);
      }),
    );
  }
  return { width: width * SIZE, height: height * SIZE, rgba };
}

/** Each tile by itself, side by side. */
export function tilesPicture(): Picture {
  const rgba = new Uint8Array(TILES.length * SIZE * SIZE * 4);
  for (let at = 0; at < rgba.length / 4; at++) {
    const code = Math.floor(at / SIZE) % TILES.length;
    const colour = pixelOf(code, at % SIZE, Math.floor(at / (SIZE * TILES.length)), true, true, false, false);
    rgba.set([...colour, 255], at * 4);
  }
  return { width: TILES.length * SIZE, height: SIZE, rgba };
}

function pixelOf(code: number, u: number, v: number, near: boolean, openBelow: boolean, wallAbove: boolean, even: boolean): Colour {
  if (code === WALL) {
    if (!near) return ROCK;
    return openBelow && v >= 3 ? (v === 5 || u === (v < 5 ? 2 : 6) ? TOP : FACE) : TOP;
  }
  if (code === WATER) return (u + 2 * v) % 8 < 2 && v % 3 === 1 ? WAVE : DEEP;
  const ground: Colour = wallAbove && v < 2 ? SHADE : even ? GROUND : [GROUND[0] - 6, GROUND[1] - 6, GROUND[2] - 6];
  if (code !== PILLAR) return ground;
  const [dx, dy] = [u - 3.5, v - 3.5];
  if (dx * dx + dy * dy > 11) return v > 4 && dx * dx < 9 ? SHADE : ground;
  return v < 4 ? [160, 150, 164] : STONE;
}

/** A room or another grid as a level without entities. */
export function bareLevel(width: number, tiles: ArrayLike<number>): Level {
  return { width, height: tiles.length / width, tiles: Array.from(tiles, (code) => code ?? FLOOR), entities: [] };
}
