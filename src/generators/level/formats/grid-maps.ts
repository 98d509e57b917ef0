import { arrayOf, checkFields, whole } from "../../../arguments.ts";
import type { Level } from "../../../content.ts";
import { WORLDS } from "../worlds/index.ts";
import type { World } from "../worlds/world.ts";
import {
  badMap,
  builtLevel,
  checkLegend,
  checkMapSize,
  checkMapText,
  mapReader,
  meaningOf,
  type MapLegend,
  type MapReadOptions,
  type MapMeaning,
} from "./map-file.ts";

/** A picture: red, green, blue and alpha of each pixel, in rows, as ImageData of a canvas has them, and decoders of PNG. */
export interface MapPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/**
 * The floor of a table of comma-separated values, a cell each, a row on each line; semicolons and tabs part them too. A cell is known by
 * its text, which is called as tiles and entities are or stands in the legend; an empty one, and the -1 of Tiled's export, is rock.
 * @param options `legend`: `{ "0": "wall", "1": "floor", g: "enemy" }`
 * @throws AigcError `bad-data` for rows of unequal length, unknown cells, more than 16 MB or 1,024 x 1,024 cells
 */
export function levelFromCsv(file: string, options: MapReadOptions = {}): Level {
  const where = "level/csv";
  checkMapText(where, WORLDS, file, options);
  const lines = file.trim().split(/\r?\n/);
  checkMapSize(where, lines[0]!.split(/[,;\t]/).length, lines.length);
  const rows = lines.map((line) => line.replace(/[,;]\s*$/, "").split(/[,;\t]/));
  const width = rows[0]!.length;
  const short = rows.findIndex((row) => row.length !== width);
  if (short >= 0) throw badMap(where, `line ${short + 1} has ${rows[short]!.length} cells, the first has ${width}.`);
  const reader = mapReader(where, WORLDS, { ...options, legend: { "": null, "-1": null, ...options.legend } });
  const cells = rows.flat().map((cell, at) => {
    const name = cell.trim().replace(/^"(.*)"$/, "$1");
    return meaningOf(reader, [name], () => `"${name.slice(0, 40)}" at ${at % width}, ${Math.floor(at / width)}`);
  });
  return builtLevel(reader, { width, height: rows.length, cells }, []);
}

/** The colours of a world without art. */
const coloursOf = ({ tiles, things }: World): MapLegend =>
  Object.fromEntries([...tiles, ...things].map(({ name, colour }) => [colour, name]));

/**
 * The floor of a picture, a pixel for each cell, by colour. What is transparent is rock.
 * @param picture `context.getImageData(…)` of a canvas, or what a decoder of PNG gives
 * @param options `legend`: `{ "#000000": "wall", "#ffffff": "floor" }`, in small letters; without an entry, the colours of a floor without art
 * @throws AigcError `bad-data` for unknown colours and more than 1,024 x 1,024 pixels; `bad-request` for what is no picture
 */
export function levelFromPixels(picture: MapPicture, options: MapReadOptions = {}): Level {
  const where = "level/pixels";
  checkLegend(where, WORLDS, options);
  checkFields(where, "picture", picture, { width: whole(), height: whole(), data: bytes }, "a picture: an object with width, height, data");
  const { width, height, data } = picture;
  checkMapSize(where, width, height);
  if (data.length !== width * height * 4)
    throw badMap(where, `the picture has ${data.length} bytes; ${width} x ${height} pixels take ${width * height * 4}.`);
  const plain = mapReader(where, WORLDS, options);
  const reader = { ...plain, legend: { ...coloursOf(plain.world), ...options.legend } };
  const known = new Map<number, MapMeaning>();
  const cells = Array.from({ length: width * height }, (_, cell) => {
    if (data[cell * 4 + 3] === 0) return null;
    const colour = (data[cell * 4]! << 16) | (data[cell * 4 + 1]! << 8) | data[cell * 4 + 2]!;
    if (!known.has(colour)) {
      const name = `#${colour.toString(16).padStart(6, "0")}`;
      known.set(
        colour,
        meaningOf(reader, [name], () => `the colour ${name} at ${cell % width}, ${Math.floor(cell / width)}`),
      );
    }
    return known.get(colour)!;
  });
  return builtLevel(reader, { width, height, cells }, []);
}

/** A canvas gives clamped bytes, a decoder plain ones. */
function bytes(where: string, name: string, value: unknown): void {
  if (!(value instanceof Uint8ClampedArray)) arrayOf("Uint8Array")(where, name, value);
}
