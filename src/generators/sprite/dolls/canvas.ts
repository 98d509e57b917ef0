import { RAMPS } from "../colours.ts";
import type { DollPicture, Point } from "../formats/dolls.ts";
import { DOLL_CELL } from "./doll.ts";

/**
 * An unfinished picture: for each pixel 0 if it is empty, else 1 + 3 * paint + shade. Paints become colours at the end, so that a shadow
 * is another shade of the same paint.
 */
export type DollCanvas = Uint16Array;

/** The code on the canvas for each letter of a picture; other letters are not painted. */
export type Inks = Readonly<Record<string, number>>;

/** The paints of all dolls, in the order of their codes. */
export const PAINTS: readonly string[] = Object.keys(RAMPS);

export const codeOf = (paint: string, shade: 0 | 1 | 2): number => 1 + 3 * Math.max(0, PAINTS.indexOf(paint)) + shade;
export const colourOf = (code: number): string => RAMPS[PAINTS[Math.floor((code - 1) / 3)]!]![(code - 1) % 3]!;

const LINE = codeOf("line", 1);
/** Codes that shadows do not darken: empty pixels, lines, the white of eyes. */
const STAYS: ReadonlySet<number> = new Set([0, LINE, codeOf("line", 2), codeOf("white", 0)]);
const darker = (code: number, by = 1): number => (STAYS.has(code) ? code : code + Math.min(by, 2 - ((code - 1) % 3)));

export const emptyCanvas = (): DollCanvas => new Uint16Array(DOLL_CELL * DOLL_CELL);

/** How a picture is drawn onto the canvas. */
export interface Laying {
  /** How many shades darker: for the arm behind a body. */
  readonly darker?: number;
  /** The first row that is painted: for hair under a hat. */
  readonly from?: number;
  /** The lower half is shifted by so many columns. */
  readonly sway?: number;
}

/** Draws a picture with its point `at` on a place of the canvas; its rim is drawn first. */
export function lay(canvas: DollCanvas, picture: DollPicture, [x, y]: Point, inks: Inks, how: Laying = {}): void {
  const cells: number[] = [];
  const codes: number[] = [];
  const half = Math.floor(picture.rows.length / 2);
  picture.rows.forEach((row, r) => {
    const top = y - picture.at[1] + r;
    if (top < (how.from ?? 0) || top < 0 || top >= DOLL_CELL) return;
    const left = x - picture.at[0] + (how.sway && picture.sway === "yes" && r >= half ? how.sway : 0);
    for (let c = 0; c < row.length; c++) {
      const code = inks[row[c]!];
      if (code === undefined || left + c < 0 || left + c >= DOLL_CELL) continue;
      cells.push(top * DOLL_CELL + left + c);
      codes.push(how.darker ? darker(code, how.darker) : code);
    }
  });
  if (picture.rim) rim(canvas, cells, picture.rim);
  cells.forEach((cell, n) => (canvas[cell] = codes[n]!));
}

function rim(canvas: DollCanvas, cells: readonly number[], sort: "line" | "shade"): void {
  const own = new Set(cells);
  const beside = sort === "line" ? [-1, 1, -DOLL_CELL, DOLL_CELL] : [1, DOLL_CELL];
  const touched = new Set<number>();
  for (const cell of cells) for (const step of beside) if (!own.has(cell + step) && canvas[cell + step]) touched.add(cell + step);
  for (const cell of touched) canvas[cell] = sort === "line" ? LINE : darker(canvas[cell]!);
}

/** Draws a dark line around the silhouette, not at its corners. @param side of the picture, in pixels */
export function outline(canvas: DollCanvas, side = DOLL_CELL): void {
  const drawn = canvas.slice();
  for (let cell = 0; cell < drawn.length; cell++) {
    if (drawn[cell]) continue;
    const x = cell % side;
    if ((x > 0 && drawn[cell - 1]) || (x < side - 1 && drawn[cell + 1]) || drawn[cell - side] || drawn[cell + side]) canvas[cell] = LINE;
  }
}

export const mirrored = (canvas: DollCanvas): DollCanvas =>
  canvas.map((_, cell) => canvas[cell - (cell % DOLL_CELL) + DOLL_CELL - 1 - (cell % DOLL_CELL)]!);

/** The picture mirrored left to right, with its points. */
export function mirroredPicture(picture: DollPicture): DollPicture {
  const width = Math.max(...picture.rows.map((row) => row.length));
  const flip = ([x, y]: Point): Point => [width - 1 - x, y];
  return {
    ...picture,
    rows: picture.rows.map((row) => [...row.padEnd(width, ".")].reverse().join("")),
    at: flip(picture.at),
    ...(picture.hand ? { hand: flip(picture.hand) } : {}),
  };
}

/** A quarter turn clockwise. */
export function turned(picture: DollPicture): DollPicture {
  const [width, height] = [Math.max(...picture.rows.map((row) => row.length)), picture.rows.length];
  const rows = Array.from({ length: width }, (_, x) => picture.rows.map((row) => row[x] ?? ".").reverse().join("")); // prettier-ignore
  return { ...picture, rows, at: [height - 1 - picture.at[1], picture.at[0]] };
}
