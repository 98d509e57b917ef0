import { RAMPS } from "../colours.ts";
import type { DollPicture, Point } from "../formats/dolls.ts";
import { DOLL_CELL } from "./doll.ts";

/**
 * A picture in the making: for each pixel 0 for nothing, else 1 + 3 * paint + shade. Paints are kept apart from colours until the end, so
 * that shadows fall inside a ramp.
 */
export type DollCanvas = Uint16Array;

/** What each letter of a picture is painted with: its code on the canvas; what is not there is not painted. */
export type Inks = Readonly<Record<string, number>>;

/** The paints of all dolls, in the order of their codes. */
export const PAINTS: readonly string[] = Object.keys(RAMPS);

export const codeOf = (paint: string, shade: 0 | 1 | 2): number => 1 + 3 * Math.max(0, PAINTS.indexOf(paint)) + shade;
export const colourOf = (code: number): string => RAMPS[PAINTS[Math.floor((code - 1) / 3)]!]![(code - 1) % 3]!;

const LINE = codeOf("line", 1);
/** What no shadow darkens: lines, and the white of eyes. */
const STAYS: ReadonlySet<number> = new Set([0, LINE, codeOf("line", 2), codeOf("white", 0)]);
const darker = (code: number, by = 1): number => (STAYS.has(code) ? code : code + Math.min(by, 2 - ((code - 1) % 3)));

export const emptyCanvas = (): DollCanvas => new Uint16Array(DOLL_CELL * DOLL_CELL);

/** How a picture is laid down. */
export interface Laying {
  /** Shades that it is darker by: the arm behind a body. */
  readonly darker?: number;
  /** Rows of the canvas above this one are not painted: hair under a hat. */
  readonly from?: number;
  /** Columns that its lower half is shifted by. */
  readonly sway?: number;
}

/** Lays a picture's `at` on a place of the canvas, the rim first. */
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

/** A dark line around the silhouette, beside it and above and below. @param side pixels along each side of the picture */
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

/** Rows the other way round; `at` and `hand` go along. */
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
