import { RAMPS } from "../colours.ts";
import { distance } from "../nearest-colours.ts";
import { codeOf, PAINTS } from "./canvas.ts";
import { DOLL_CELL } from "./doll.ts";

/**
 * Pictures of dolls as a network sees them: 32 x 32 pixels around the body, and no colours but places. A place is what one paint of the
 * doll is used for: skin, hat, shirt. So the network learns forms alone, every doll can be had in every colour, and no colour strays.
 */
export const GRID = 32;
/** Left and top of those pixels in the picture of a doll. */
const [LEFT, TOP] = [8, 12];

/** The contract of the network of dolls. */
export const SPRITE_DOLL_CONTRACT = "sprite-doll@1";

/** Paints of one doll that are told apart; dolls with more are rare, and their smallest patches take the nearest of these. */
export const PLACES = 10;
/** Classes of a pixel: nothing, line, white of the eye, and three shades of each place. */
export const GRID_CLASSES = 3 + 3 * PLACES;
const [LINE, WHITE] = [1, 2];
const classOf = (place: number, shade: number): number => 3 + 3 * place + shade;

type Box = readonly [left: number, top: number, right: number, bottom: number];
/** Face, hair or hat, chest, legs and feet: the commonest paint of each, in this order, has the first places. */
const FACE: Box = [12, 9, 19, 15];
const BOXES: readonly Box[] = [FACE, [8, 0, 23, 9], [10, 16, 21, 23], [10, 24, 21, 28], [8, 29, 23, 31]];
const within = ([left, top, right, bottom]: Box, cell: number): boolean => {
  const [x, y] = [cell % GRID, Math.floor(cell / GRID)];
  return x >= left && x <= right && y >= top && y <= bottom;
};

const paintOf = (code: number): number => Math.floor((code - 1) / 3);
const shadeOf = (code: number): number => (code - 1) % 3;
const LINE_PAINT = PAINTS.indexOf("line");
const EYE_WHITE = codeOf("white", 0);

/** The pixels of a doll's picture that the network sees. */
export function croppedDoll(canvas: Uint16Array): Uint16Array {
  return Uint16Array.from({ length: GRID * GRID }, (_, cell) => canvas[(TOP + Math.floor(cell / GRID)) * DOLL_CELL + LEFT + (cell % GRID)]!);
}

/** The paint of each place of a picture that looks at the viewer; further pictures of the same doll add theirs. */
export function paintsOf(...pictures: readonly Uint16Array[]): readonly string[] {
  const taken: number[] = [];
  const [front] = pictures as readonly [Uint16Array];
  for (const box of BOXES) {
    const [first] = commonest([front], (cell) => within(box, cell), taken);
    if (first !== undefined) taken.push(first);
  }
  for (const picture of pictures) taken.push(...commonest([picture], () => true, taken));
  return taken.slice(0, PLACES).map((paint) => PAINTS[paint]!);
}

function commonest(pictures: readonly Uint16Array[], where: (cell: number) => boolean, taken: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const picture of pictures)
    picture.forEach((code, cell) => {
      if (code === 0 || !where(cell) || (code === EYE_WHITE && within(FACE, cell))) return;
      const paint = paintOf(code);
      if (paint !== LINE_PAINT && !taken.includes(paint)) counts.set(paint, (counts.get(paint) ?? 0) + 1);
    });
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([paint]) => paint);
}

/** The class of each pixel, for a picture with these paints. */
export function gridOf(picture: Uint16Array, paints: readonly string[]): Uint8Array {
  return Uint8Array.from(picture, (code, cell) => {
    if (code === 0) return 0;
    const paint = PAINTS[paintOf(code)]!;
    if (paint === "line") return LINE;
    if (code === EYE_WHITE && within(FACE, cell)) return WHITE;
    const place = paints.indexOf(paint);
    return classOf(place >= 0 ? place : nearestPaint(RAMPS[paint]![1], paints), shadeOf(code));
  });
}

/** The place among these paints whose middle shade is nearest to a colour. */
export function nearestPaint(colour: string, paints: readonly string[]): number {
  const far = paints.map((paint) => distance(colour, RAMPS[paint]![1]));
  return far.indexOf(Math.min(...far));
}
