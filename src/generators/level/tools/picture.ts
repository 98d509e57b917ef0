import type { Level } from "../../../content.ts";
import type { Picture } from "../../../tools/kind-tools.ts";
import { FLOOR } from "../room.ts";
import { ART_SIZE, maskAt, saltAt, type Colour } from "../worlds/art.ts";
import { worldOf } from "../worlds/index.ts";
import type { World } from "../worlds/world.ts";

/** Pixels of a tile. */
const SIZE = ART_SIZE;

/** What stands somewhere, 6 x 6: a letter is a colour, a dot nothing. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  start: ["..gg..", ".gggg.", "gggggg", "..gg..", "..gg..", "..gg.."],
  exit: ["dddddd", ".ddddd", "..dddd", "...ddd", "....dd", ".....d"],
  enemy: [".rrrr.", "rwrrwr", "rrrrrr", ".rrrr.", "rr..rr", "r....r"],
  chest: [".dddd.", "dbbbbd", "bbbbbb", "ddyydd", "bbbbbb", "dddddd"],
  key: ["dyyyd.", "ydddyd", "dyyyd.", "ddyd..", "ddyyd.", "ddyyd."],
  crack: ["tttttt", "tkttkt", "ttkktt", "ttktkt", "tkttkt", "tttttt"],
  trap: ["......", ".s..s.", "ssssss", ".s..s.", "ss.sss", "......"],
  lamp: ["..yy..", ".yyyy.", "..yy..", "..dd..", "..dd..", "..dd.."],
  door: ["bbbbbb", "bddddb", "bddddb", "bdydyb", "bddddb", "bddddb"],
};
const COLOURS: Readonly<Record<string, Colour>> = {
  g: [46, 140, 74],
  d: [40, 28, 30],
  r: [190, 44, 52],
  w: [250, 240, 230],
  b: [134, 78, 40],
  y: [250, 206, 72],
  t: [70, 67, 100],
  k: [20, 18, 30],
  s: [92, 96, 110],
};

/** How far a theme moves the colours of what lies in it. */
const TINTS: Readonly<Record<string, Colour>> = {
  caves: [-26, -22, -10],
  crypts: [-14, -20, 8],
  halls: [16, 8, 0],
  flooded: [-40, -8, 14],
  ruins: [-18, 6, -22],
};

/** A level as a person would want to look at it: what its world is made of, the colours of its themes, and who stands where. */
export function levelPicture(level: Level): Picture {
  const { width, height, tiles, entities, areas = [] } = level;
  const world = worldOf(level);
  const rgba = new Uint8Array(width * height * SIZE * SIZE * 4);
  const dot = (x: number, y: number, colour: Colour) => rgba.set([...colour, 255], (y * width * SIZE + x) * 4);
  const themes: (Colour | undefined)[] = [];
  for (const { theme, ...area } of areas)
    for (let y = area.y; y < area.y + area.height; y++)
      for (let x = area.x; x < area.x + area.width; x++) if (theme !== undefined) themes[y * width + x] = TINTS[theme];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const cell = y * width + x;
      const name = world.tiles[tiles[cell]!]?.name ?? world.tiles[0]!.name;
      const [mask, salt] = [maskAt(world, level, x, y), saltAt(x, y)];
      // Rock has no theme.
      const tint = name === "wall" && mask === 255 ? undefined : themes[cell];
      for (let v = 0; v < SIZE; v++)
        for (let u = 0; u < SIZE; u++) dot(x * SIZE + u, y * SIZE + v, tinted(world.art.paint(name, mask, u, v, salt), tint));
    }
  }
  for (const { kind, x, y } of entities) {
    SIGNS[kind]?.forEach((row, v) =>
      [...row].forEach((letter, u) => {
        const colour = COLOURS[letter];
        if (colour) dot(x * SIZE + 1 + u, y * SIZE + 1 + v, colour);
      }),
    );
  }
  return { width: width * SIZE, height: height * SIZE, rgba };
}

const tinted = (colour: Colour, tint: Colour | undefined): Colour =>
  tint ? ([0, 1, 2].map((n) => Math.min(255, Math.max(0, colour[n]! + tint[n]!))) as unknown as Colour) : colour;

/** Each tile of a world by itself, side by side. */
export function tilesPicture({ tiles, art }: World): Picture {
  const rgba = new Uint8Array(tiles.length * SIZE * SIZE * 4);
  for (let at = 0; at < rgba.length / 4; at++) {
    const { name } = tiles[Math.floor(at / SIZE) % tiles.length]!;
    // A wall shows its face.
    const mask = name === "wall" ? 255 - 16 : 255;
    rgba.set([...art.paint(name, mask, at % SIZE, Math.floor(at / (SIZE * tiles.length)), 0), 255], at * 4);
  }
  return { width: tiles.length * SIZE, height: SIZE, rgba };
}

/** A room or another grid as a level without entities. */
export function bareLevel(width: number, tiles: ArrayLike<number>): Level {
  return { width, height: tiles.length / width, tiles: Array.from(tiles, (code) => code ?? FLOOR), entities: [] };
}
