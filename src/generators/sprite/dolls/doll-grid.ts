import { RAMPS } from "../colours.ts";
import { distance } from "../nearest-colours.ts";
import { codeOf, colourOf, PAINTS } from "./canvas.ts";
import { DOLL_CELL, type Doll, type DollItem, type Region } from "./doll.ts";

/** The contract of the network of dolls. */
export const SPRITE_DOLL_CONTRACT = "sprite-doll@1";
/** The contract of the masked network of dolls. */
export const SPRITE_DOLL_MASKED_CONTRACT = "sprite-doll-masked@1";

/** Side of the picture that the network draws, and where its upper left corner lies in the picture of a doll. */
export const GRID = 32;
const [LEFT, TOP] = [8, 12];

/** The cell in a doll's picture of a cell that the network draws. */
export const cellOfDoll = (cell: number): number => (TOP + Math.floor(cell / GRID)) * DOLL_CELL + LEFT + (cell % GRID);

/** The pixels of a doll's picture that the network draws. */
export const croppedDoll = (canvas: Uint16Array): Uint16Array =>
  Uint16Array.from({ length: GRID * GRID }, (_, cell) => canvas[cellOfDoll(cell)]!);

/**
 * What the parts of a doll are painted with, each by itself: the network draws forms in these places, not in colours, so that everybody
 * can be had in all colours and none strays.
 */
export const PLACES = "skin hair shirt trousers shoes hat hat2 cloth cloth2 over cloak cloak2 trim".split(" ");
/** Paints that never change, such as a silver blade; what is painted with another takes the nearest of these. */
const FIXED_PAINTS = ["silver", "brown", "gold", "bone", "white", "grey", "red", "blue", "green"];
/** The class of lines. */
export const LINE = 1;
const FIRST = 2;
/** Classes of a pixel: nothing, line, three shades of each place and of each fixed paint. */
export const GRID_CLASSES = FIRST + 3 * (PLACES.length + FIXED_PAINTS.length);

const PLACE_OF: Readonly<Record<Region, string>> = {
  head: "skin",
  torso: "shirt",
  sleeve: "shirt",
  forearm: "shirt",
  hand: "shoes",
  hip: "trousers",
  leg: "trousers",
  shin: "shoes",
  foot: "shoes",
};

/** The doll with the names of places in the stead of colours. */
export function inPlaces(doll: Doll): Doll {
  const clothes = Object.fromEntries(Object.keys(doll.clothes).map((region) => [region, PLACE_OF[region as Region]]));
  const items = doll.items.map((item): DollItem => ({ ...item, colours: [0, 1, 2].map((at) => placeOfItem(item.slot, at)) }));
  return { ...doll, skin: "skin", hair: "hair", clothes, items };
}

function placeOfItem(slot: string, at: number): string {
  const name = at === 0 ? slot : `${slot}2`;
  return [name, slot].find((one) => PLACES.includes(one)) ?? "trim";
}

/** Codes for a canvas: those of places come after those of paints. */
export const codeInPlaces = (name: string, shade: 0 | 1 | 2): number => {
  const place = PLACES.indexOf(name);
  return place < 0 ? codeOf(name, shade) : 1 + 3 * (PAINTS.length + place) + shade;
};

/** The class of each pixel of a doll in places. */
export const gridOf = (picture: Uint16Array): Uint8Array => Uint8Array.from(picture, (code) => CLASSES[code]!);

function classOf(code: number): number {
  const [paint, shade] = [Math.floor((code - 1) / 3), (code - 1) % 3];
  if (paint >= PAINTS.length) return FIRST + 3 * (paint - PAINTS.length) + shade;
  const name = PAINTS[paint]!;
  if (name === "line") return LINE;
  return FIRST + 3 * (PLACES.length + nearestPaint(RAMPS[name]![1], FIXED_PAINTS)) + shade;
}

const CLASSES = Uint8Array.from({ length: 1 + 3 * (PAINTS.length + PLACES.length) }, (_, code) => (code === 0 ? 0 : classOf(code)));

/** The place among these paints whose middle shade is nearest to a colour. */
export function nearestPaint(colour: string, paints: readonly string[]): number {
  const far = paints.map((paint) => distance(colour, RAMPS[paint]![1]));
  return far.indexOf(Math.min(...far));
}

/** The paint of each place of a doll. */
export function paintsOfDoll(doll: Doll): Readonly<Record<string, string>> {
  const placed = inPlaces(doll);
  const regions = Object.entries(placed.clothes).map(([region, place]) => [place, doll.clothes[region as Region]!]);
  const items = doll.items.flatMap(({ colours }, at) =>
    [0, 1, 2].flatMap((n) => {
      const paint = colours[n] ?? colours.at(-1);
      return paint === undefined ? [] : [[placed.items[at]!.colours[n]!, paint]];
    }),
  );
  // Of several parts in one place the first says its paint.
  return Object.fromEntries([...items.toReversed(), ...regions.toReversed(), ["hair", doll.hair], ["skin", doll.skin]]) as Record<
    string,
    string
  >;
}

/** The paint of each place in a picture whose form is a grid: what most of its pixels there have. */
export function paintsIn(picture: Uint16Array, grid: Uint8Array): Readonly<Record<string, string>> {
  const paints = PLACES.flatMap((place, at) => {
    const counts = new Map<string, number>();
    picture.forEach((code, cell) => {
      const paint = PAINTS[Math.floor((code - 1) / 3)];
      if (code > 0 && paint !== "line" && Math.floor((grid[cell]! - FIRST) / 3) === at) counts.set(paint!, (counts.get(paint!) ?? 0) + 1);
    });
    const most = [...counts].reduce<readonly [string, number]>((best, one) => (one[1] > best[1] ? one : best), ["", 0]);
    return most[1] > 0 ? [[place, most[0]]] : [];
  });
  return Object.fromEntries(paints) as Record<string, string>;
}

/** Grids in colour, all in one palette. A place without a paint is brown. */
export function paintedGrid(
  grids: readonly Uint8Array[],
  paints: Readonly<Record<string, string>>,
): { readonly palette: readonly string[]; readonly pictures: readonly (readonly number[])[] } {
  const palette: string[] = [];
  const indices = new Map<number, number>([[0, 0]]);
  const indexOf = (code: number): number => {
    const colour = colourOfClass(code, paints);
    const at = palette.indexOf(colour);
    const index = at < 0 ? palette.push(colour) : at + 1;
    indices.set(code, index);
    return index;
  };
  return { palette, pictures: grids.map((grid) => Array.from(grid, (code) => indices.get(code) ?? indexOf(code))) };
}

const colourOfClass = (code: number, paints: Readonly<Record<string, string>>): string => colourOf(codeOfClass(code, paints));

/** The code on a canvas of a class, 0 for nothing. A place without a paint is brown. */
export function codeOfClass(code: number, paints: Readonly<Record<string, string>>): number {
  if (code < FIRST) return code === LINE ? codeOf("line", 1) : 0;
  const [at, shade] = [Math.floor((code - FIRST) / 3), (code - FIRST) % 3];
  const paint = at < PLACES.length ? (paints[PLACES[at]!] ?? "brown") : FIXED_PAINTS[at - PLACES.length]!;
  return codeOf(paint, shade as 0 | 1 | 2);
}
